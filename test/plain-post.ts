import type { Post } from '../src/core/post.ts';

const keys = [
  ...(['path', 'slug', 'title', 'titleFrom', 'day', 'date', 'tags', 'categories', 'branches', 'taxonomies'] as const),
  ...(['state', 'reason', 'liveAt', 'lang', 'variantOf', 'updated', 'description', 'body'] as const),
];

/** A post with its values as properties of its own, to be compared: one of the store looks them up when asked. */
export function plainPost(post: Post): Post {
  const values = keys.flatMap((key) => (post[key] === undefined ? [] : [[key, post[key]] as const]));
  return Object.fromEntries(values) as unknown as Post;
}
