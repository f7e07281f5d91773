import { usageError } from '../core/diagnostic.ts';
import type { Post } from '../core/post.ts';
import { suggest } from '../core/suggest.ts';
import { compileTagPattern } from '../core/tag-pattern.ts';
import { tagPath } from '../core/term-tree.ts';
import type { Selection } from './select-posts.ts';
import type { TreeNames } from './term-names.ts';

/** The terms that are counted: tags, categories, or those of another taxonomy. */
export interface Vocabulary extends TreeNames {
  readonly terms: (post: Post) => readonly string[];
  /** Each term as its way from the top down. */
  readonly paths: (post: Post) => readonly (readonly string[])[];
}

export const categoryVocabulary: Vocabulary = {
  key: 'category',
  list: 'categories',
  terms: (post) => post.categories,
  paths: (post) => post.branches,
  joint: ' / ',
};

export interface VocabularyOptions {
  readonly categories?: boolean;
  readonly taxonomy?: string;
  /** Tags to be left out, in every spelling that the generator merges. */
  readonly with?: readonly string[];
}

/**
 * Chooses what is counted.
 *
 * @throws {BlogError} `BAD_USAGE` (usage) for a taxonomy that no post of the blog has.
 */
export async function chooseVocabulary(selection: Selection, options: VocabularyOptions): Promise<Vocabulary> {
  const { taxonomy } = options;
  if (options.categories && taxonomy !== undefined) {
    throw usageError('Cannot count both --categories and --taxonomy', 'leave out one of them');
  }
  if (options.categories || taxonomy === 'categories') return categoryVocabulary;
  if (taxonomy === undefined || taxonomy === 'tags') {
    return nested({ key: 'tag', list: 'tags', terms: await tagsBut(selection, options.with ?? []) });
  }
  const { posts } = selection.library;
  checkTaxonomy(posts, { taxonomy, verb: 'count' });
  return nested({ key: 'term', list: 'terms', terms: (post) => taxonomyOf(post, taxonomy) ?? [] });
}

function nested(flat: Pick<Vocabulary, 'key' | 'list' | 'terms'>): Vocabulary {
  return { ...flat, paths: (post) => flat.terms(post).map(tagPath), joint: '/' };
}

async function tagsBut({ posts, blog }: Selection, patterns: readonly string[]): Promise<Vocabulary['terms']> {
  if (patterns.length === 0) return (post) => post.tags;
  const { settings } = blog;
  const termKey = await blog.termKey();
  const tests = patterns.map((pattern) => compileTagPattern(pattern, { aliases: settings.aliases ?? {} }));
  const named = new Set(posts.flatMap(({ tags }) => tags).filter((tag) => tests.some((test) => test(tag))));
  const keys = new Set([...named].map(termKey));
  return (post) => post.tags.filter((tag) => !keys.has(termKey(tag)));
}

function taxonomyOf({ taxonomies = {} }: Post, name: string): readonly string[] | undefined {
  return Object.hasOwn(taxonomies, name) ? taxonomies[name] : undefined;
}

/** @throws {BlogError} `BAD_USAGE` (usage) for a taxonomy other than tags and categories that no post has. */
export function checkTaxonomy(
  posts: readonly Post[],
  { taxonomy: name, verb }: { readonly taxonomy: string; readonly verb: string },
): void {
  if (name === 'tags' || name === 'categories' || posts.some((post) => taxonomyOf(post, name))) return;
  const others = new Set(posts.flatMap(({ taxonomies = {} }) => Object.keys(taxonomies)));
  const known = ['tags', 'categories', ...[...others].sort()];
  const near = suggest(name, known);
  const list = `there are ${known.join(', ')}`;
  throw usageError(
    `Cannot ${verb} taxonomy "${name}": no post has it`,
    near === undefined ? list : `did you mean "${near}"? ${list}`,
  );
}
