import type { Post } from './post.ts';

/** What becomes of a term: itself, another name, or undefined, where it is taken out. */
export type Retitle = (term: string) => string | undefined;

/** What is wanted of the terms of a taxonomy. */
export type TermWish = { readonly retitle: Retitle } | { readonly add: string };

/** The terms of a post in a taxonomy: `tags`, `categories`, or another one by its name. */
export function termsOf(post: Post, taxonomy: string): readonly string[] {
  if (taxonomy === 'tags') return post.tags;
  if (taxonomy === 'categories') return post.categories;
  const { taxonomies = {} } = post;
  return Object.hasOwn(taxonomies, taxonomy) ? (taxonomies[taxonomy] ?? []) : [];
}
