import type { PlainDate } from './date.ts';
import type { Post } from './post.ts';
import { orderTerms, type TermOrder, tally } from './tags.ts';

/** A term with those below it. */
export interface TermNode {
  /** The last step of `path`. */
  readonly name: string;
  /** Names from the top down, in the most used spelling of each step. */
  readonly path: readonly string[];
  /** Posts at this node or anywhere below it, each once. */
  readonly count: number;
  /** The newest day of those posts. */
  readonly last?: PlainDate;
  readonly children: readonly TermNode[];
}

export interface TreeOptions {
  /** The ways on which a post stands, each from the top down. */
  readonly paths: (post: Post) => readonly (readonly string[])[];
  /** Steps with the same key are one node; default: the text itself. */
  readonly termKey?: (term: string) => string;
}

/** Nests terms under their parents; the most used first on every level, then by key. */
export function growTree(posts: readonly Post[], options: TreeOptions): TermNode[] {
  const { paths, termKey = (term) => term } = options;
  // Every step of a way is counted as a term, so that the tally takes each post once and finds spelling and last day.
  const counted = tally(posts, {
    terms: (post) => [...new Set(paths(post).flatMap(waysDown))],
    termKey: (way) => way.split(joint).map(termKey).join(joint),
  });
  const roots: TermNode[] = [];
  const below = new Map<string, TermNode[]>(counted.map(({ key }) => [key, []]));
  const names = new Map(counted.map(({ key, name }) => [key, name.split(joint).at(-1) ?? '']));
  for (const { key, count, last } of counted) {
    const path = waysDown(key.split(joint)).map((step) => names.get(step) ?? step);
    const node = {
      name: path.at(-1) ?? '',
      path,
      count,
      children: below.get(key) ?? [],
      ...(last === undefined ? {} : { last }),
    };
    const end = key.lastIndexOf(joint);
    const siblings = end < 0 ? roots : below.get(key.slice(0, end));
    siblings?.push(node);
  }
  return roots;
}

/** Orders every level, and leaves out what has fewer than `least` posts. */
export function orderTree(nodes: readonly TermNode[], order: TreeOrder): TermNode[] {
  const wanted = nodes.filter(({ count }) => count >= (order.least ?? 0));
  return orderTerms(wanted, order).map((node) => ({ ...node, children: orderTree(node.children, order) }));
}

export interface TreeOrder {
  readonly by: TermOrder;
  readonly locale: string;
  readonly least?: number;
}

/** The steps of a nested tag: `ai/llm` stands under `ai`. A tag of slashes alone is one step. */
export function tagPath(tag: string): string[] {
  const steps = tag.split('/').filter((step) => step !== '');
  return steps.length === 0 ? [tag] : steps;
}

const joint = '\0';

// Nobody nests deeper; a tag of a thousand slashes must not cost a million characters.
const deepest = 32;

/** `A, B, C` → `A`, `A B`, `A B C`, joined. */
function waysDown(path: readonly string[]): string[] {
  const ways: string[] = [];
  for (const step of path.slice(0, deepest)) ways.push(ways.length === 0 ? step : `${ways.at(-1)}${joint}${step}`);
  return ways;
}
