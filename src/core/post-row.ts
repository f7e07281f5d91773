import type { Post } from './post.ts';
import type { Row } from './report.ts';

/**
 * A post as machine output, its keys in the order of `postColumns`; what is missing is absent. `titleFrom` follows
 * where the title does not come from the front matter.
 *
 * @param long Also `words` and `excerpt`, where the bodies were read.
 */
export function postRow(post: Post, long = false): Row {
  const { path, title, slug, date, day, state, reason, tags, categories, lang, updated, description, body } = post;
  const row = {
    ...{ path, title, slug, date, day, state, reason, draft: state === 'draft' },
    ...{ tags, categories, lang, updated, description },
    ...(long && body ? { words: body.words, excerpt: body.excerpt } : {}),
    titleFrom: post.titleFrom,
  };
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}

/** Keys of a post's row in the order of the columns of `csv` and `tsv`. */
export function postColumns(long = false): readonly string[] {
  return long ? [...columns, 'words', 'excerpt'] : columns;
}

const columns = [
  ...['path', 'title', 'slug', 'date', 'day', 'state', 'reason', 'draft'],
  ...['tags', 'categories', 'lang', 'updated', 'description'],
];
