import type { Post } from './post.ts';
import type { Row } from './report.ts';

/**
 * A post as machine output, its keys in the order of `postColumns`; what is missing is absent. `titleFrom` follows
 * where the title does not come from the front matter.
 *
 * @param long Also `words` and `excerpt`, where the bodies were read.
 */
export function postRow(post: Post, long = false): Row {
  const { path, title, slug, date, day, state, reason, tags, categories, lang, updated, description } = post;
  const body = long ? post.body : undefined;
  const row: Record<string, unknown> = { path, title, slug };
  if (date !== undefined) row['date'] = date;
  if (day !== undefined) row['day'] = day;
  row['state'] = state;
  row['reason'] = reason;
  row['draft'] = state === 'draft';
  row['tags'] = tags;
  row['categories'] = categories;
  if (lang !== undefined) row['lang'] = lang;
  if (updated !== undefined) row['updated'] = updated;
  if (description !== undefined) row['description'] = description;
  if (body) {
    row['words'] = body.words;
    row['excerpt'] = body.excerpt;
  }
  const { titleFrom } = post;
  if (titleFrom !== undefined) row['titleFrom'] = titleFrom;
  return row;
}

/** Keys of a post's row in the order of the columns of `csv` and `tsv`. */
export function postColumns(long = false): readonly string[] {
  return long ? [...columns, 'words', 'excerpt'] : columns;
}

const columns = [
  ...['path', 'title', 'slug', 'date', 'day', 'state', 'reason', 'draft'],
  ...['tags', 'categories', 'lang', 'updated', 'description'],
];
