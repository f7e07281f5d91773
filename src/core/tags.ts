import type { PlainDate } from './date.ts';
import type { Post } from './post.ts';

/** One way in which a term is written, and in how many posts. */
export interface Spelling {
  readonly name: string;
  readonly count: number;
}

/** A term as the generator sees it: all spellings that share a key. */
export interface TagCount {
  /** The spelling in most posts; of equals the one used last, then the one in the first path. */
  readonly name: string;
  readonly key: string;
  /** Posts that have it, each once, however many of its spellings they have. */
  readonly count: number;
  /** Ordered as `name` is chosen. */
  readonly spellings: readonly Spelling[];
  /** The newest day of its posts; absent where none has a day. */
  readonly last?: PlainDate;
}

export interface TallyOptions {
  /** Spellings with the same key are one term; default: the text itself, in NFC. */
  readonly termKey?: (term: string) => string;
  /** What is counted; default: the tags. */
  readonly terms?: (post: Post) => readonly string[];
}

/**
 * Counts posts per tag, most used first, then by key; the order of the posts does not matter.
 *
 * @returns One entry per key; its `name` is the most used spelling.
 */
export function tally(posts: readonly Post[], options: TallyOptions = {}): TagCount[] {
  const { termKey = (term) => term.normalize('NFC'), terms = (post) => post.tags } = options;
  const spellings = new Map<string, SpellingUse>();
  const byKey = new Map<string, TermUse>();
  for (const post of posts) {
    const names = terms(post);
    if (names.length === 0) continue;
    // A post may be a view on an index: each of its properties is looked up once.
    const { day } = post;
    for (const name of names) {
      let spelling = spellings.get(name);
      if (spelling === undefined) {
        const key = termKey(name);
        const term = byKey.get(key) ?? { ...unused, key, spellings: [] };
        spelling = { ...unused, name, term };
        term.spellings.push(spelling);
        byKey.set(key, term);
        spellings.set(name, spelling);
      }
      note(spelling, post, day);
      note(spelling.term, post, day);
    }
  }
  const bySpellingUse = spellingOrder(posts, terms);
  return [...byKey.values()]
    .map((term) => toCount(term, bySpellingUse))
    .sort((a, b) => b.count - a.count || compareText(a.key, b.key));
}

export type TermOrder = 'count' | 'name' | 'recent';

/** Orders by posts (most first), name (as a reader of `locale` expects) or newest day (undated last); ties stay as they are. */
export function orderTerms<T extends { readonly name: string; readonly count: number; readonly last?: PlainDate }>(
  terms: readonly T[],
  order: { readonly by: TermOrder; readonly locale: string },
): T[] {
  if (order.by === 'count') return terms.toSorted((a, b) => b.count - a.count);
  if (order.by === 'recent') return terms.toSorted((a, b) => compareText(b.last ?? '', a.last ?? ''));
  const collator = new Intl.Collator(order.locale, { numeric: true });
  return terms.toSorted((a, b) => collator.compare(a.name, b.name));
}

interface Use {
  count: number;
  last: PlainDate | undefined;
  latest: Post | undefined;
}

interface SpellingUse extends Use {
  readonly name: string;
  readonly term: TermUse;
}

interface TermUse extends Use {
  readonly key: string;
  readonly spellings: SpellingUse[];
}

const unused: Use = { count: 0, last: undefined, latest: undefined };

function note(use: Use, post: Post, day: PlainDate | undefined): void {
  if (use.latest === post) return;
  use.latest = post;
  if (day !== undefined && (use.last === undefined || day > use.last)) use.last = day;
  use.count += 1;
}

type SpellingOrder = (a: SpellingUse, b: SpellingUse) => number;

function toCount({ key, count, last, spellings }: TermUse, order: SpellingOrder): TagCount {
  const ordered = spellings.toSorted(order).map((spelling) => ({ name: spelling.name, count: spelling.count }));
  return { name: ordered[0]?.name ?? key, key, count, spellings: ordered, ...(last === undefined ? {} : { last }) };
}

/** As `TagCount.name` says; where spellings come first is looked up only when nothing else tells. */
function spellingOrder(posts: readonly Post[], terms: (post: Post) => readonly string[]): SpellingOrder {
  let firsts: ReadonlyMap<string, string> | undefined;
  const firstOf = (name: string): string => {
    firsts ??= firstPaths(posts, terms);
    return firsts.get(name) ?? '';
  };
  return (a, b) =>
    b.count - a.count ||
    compareText(b.last ?? '', a.last ?? '') ||
    compareText(firstOf(a.name), firstOf(b.name)) ||
    compareText(a.name, b.name);
}

/** Spelling → the first path of its posts. */
function firstPaths(posts: readonly Post[], terms: (post: Post) => readonly string[]): Map<string, string> {
  const firsts = new Map<string, string>();
  for (const post of posts) {
    const { path } = post;
    for (const name of terms(post)) {
      const known = firsts.get(name);
      if (known === undefined || path < known) firsts.set(name, path);
    }
  }
  return firsts;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
