import type { Reading } from './dialect.ts';
import type { Post } from './post.ts';
import { type TermWish, termsOf } from './term-wish.ts';

/** What was meant to become of the terms of a post. */
export interface Meant {
  readonly taxonomy: string;
  readonly wish: TermWish;
  readonly termKey: (term: string) => string;
}

/**
 * What a post would be that nobody meant, as a phrase: `its state would be draft`. Undefined where its terms are the old ones with
 * the change made, by the key under which the generator merges spellings, and all else is as it was.
 */
export function unmeant(before: Post, { post, dropped }: Reading, meant: Meant): string | undefined {
  if (post === undefined) return `it would be no post any more${dropped === undefined ? '' : `: ${dropped}`}`;
  for (const field of ['state', 'title', 'slug', 'day', 'date', 'lang', 'variantOf'] as const)
    if (before[field] !== post[field]) return `its ${names[field]} would be ${post[field] ?? 'none'}`;
  for (const field of ['tags', 'categories'] as const)
    if (field !== meant.taxonomy && !sameTerms(before[field], post[field])) return wouldBe(field, post[field]);
  const now = termsOf(post, meant.taxonomy);
  if (!isWanted(now, termsOf(before, meant.taxonomy), meant)) return wouldBe(meant.taxonomy, now);
  if (meant.taxonomy !== 'categories' || 'add' in meant.wish) return undefined;
  return sameTerms(waysOf(post), changedWays(before, meant.wish)) ? undefined : wouldBe('categories', waysOf(post));
}

const names = {
  state: 'state',
  title: 'title',
  slug: 'slug',
  day: 'day',
  date: 'date',
  lang: 'language',
  variantOf: 'original',
} as const;

function wouldBe(field: string, terms: readonly string[]): string {
  return terms.length === 0
    ? `it would have no ${field}`
    : `its ${field} would be ${terms.map((term) => `"${term}"`).join(', ')}`;
}

/** The same keys, and what has a new name in that spelling. */
function isWanted(now: readonly string[], before: readonly string[], { termKey, wish }: Meant): boolean {
  const fresh = 'add' in wish ? [wish.add] : before.flatMap((term) => difference(term, wish.retitle(term)));
  const wanted = 'add' in wish ? [...before, wish.add] : before.flatMap((term) => wish.retitle(term) ?? []);
  const texts = new Set(now.map((term) => term.normalize('NFC')));
  return sameTerms(now.map(termKey), wanted.map(termKey)) && fresh.every((term) => texts.has(term.normalize('NFC')));
}

function difference(term: string, now: string | undefined): string[] {
  return now === undefined || now === term ? [] : [now];
}

function sameTerms(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [new Set(a), new Set(b)];
  return left.size === right.size && [...left].every((term) => right.has(term));
}

function waysOf({ branches }: Post): string[] {
  return branches.map((way) => way.join(' / '));
}

function changedWays({ branches }: Post, wish: Extract<TermWish, { retitle: unknown }>): string[] {
  return branches.map((way) => way.flatMap((step) => wish.retitle(step) ?? []).join(' / '));
}
