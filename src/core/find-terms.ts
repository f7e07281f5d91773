import { BlogError } from './diagnostic.ts';
import type { Post } from './post.ts';
import { nearest } from './suggest.ts';
import { type TagCount, tally } from './tags.ts';
import { termsOf } from './term-wish.ts';

/** The terms of a taxonomy in use, and how they nest. */
export interface Terms {
  readonly taxonomy: string;
  /** What one of its terms is called: `tag`, `category`, `term`. */
  readonly noun: 'tag' | 'category' | 'term';
  readonly termKey: (term: string) => string;
  /** As the generator merges their spellings, the most used first. */
  readonly counts: readonly TagCount[];
  /** `ai` means `ai/llm` too. */
  readonly nested: boolean;
}

/** Tallies the terms of a taxonomy over posts of every state and language. */
export function gatherTerms(posts: readonly Post[], how: Omit<Terms, 'counts' | 'noun'>): Terms {
  const { taxonomy, termKey } = how;
  const counts = tally(posts, { termKey, terms: (post) => termsOf(post, taxonomy) });
  const noun = taxonomy === 'tags' ? 'tag' : taxonomy === 'categories' ? 'category' : 'term';
  return { ...how, noun, counts };
}

/** Whether a term is one that a name means: the same to the generator, or below it where terms nest. */
export function isMeantBy(name: string, { termKey, nested }: Merging): (term: string) => boolean {
  const key = termKey(name);
  return (term) => termKey(term) === key || (nested && isBelow(term, name, termKey));
}

/** How the generator takes terms together. */
type Merging = Pick<Terms, 'termKey' | 'nested'>;

function isBelow(term: string, name: string, termKey: Merging['termKey']): boolean {
  const steps = term.split('/');
  const depth = name.split('/').length;
  return steps.length > depth && termKey(steps.slice(0, depth).join('/')) === termKey(name);
}

/** A term called `to` in place of `name`; one below it stays below. */
export function renamedTerm(
  term: string,
  { name, to, termKey }: { readonly name: string; readonly to: string } & Pick<Terms, 'termKey'>,
): string {
  return termKey(term) === termKey(name) ? to : [to, ...term.split('/').slice(name.split('/').length)].join('/');
}

/**
 * Makes sure that a post has the term.
 *
 * @param verb As in "Cannot rename tag".
 * @throws {BlogError} `UNKNOWN_TERM` where none has, with those that may be meant.
 */
export function checkTerm(name: string, { terms, verb }: { readonly terms: Terms; readonly verb: string }): void {
  const { counts, noun } = terms;
  const spellings = counts.flatMap((count) => count.spellings.map((one) => one.name));
  if (spellings.some(isMeantBy(name, terms))) return;
  const near = nearest(name, spellings, 3).map((one) => `"${one}"`);
  const lists = {
    tag: 'blog tags lists them',
    category: 'blog categories lists them',
    term: `blog tags --taxonomy ${terms.taxonomy} lists them`,
  };
  throw new BlogError({
    code: 'UNKNOWN_TERM',
    message: `Cannot ${verb} ${noun} "${name}": no post has it`,
    hint: near.length === 0 ? lists[noun] : `did you mean ${near.join(' or ')}?`,
  });
}
