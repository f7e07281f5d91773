import { daysBetween, type PlainDate, parseDate } from './date.ts';
import type { Post } from './post.ts';

/** Days after which a draft has been forgotten. */
const long = 365;

/**
 * The last date of a draft that has been forgotten: more than a year old, and not in an archive; undefined for every other post.
 * The times of files say nothing, a clone of a repository sets them anew.
 */
export function staleSince({ path, state, day, updated }: Post, today: PlainDate): PlainDate | undefined {
  if (state !== 'draft' || day === undefined || /(?:^|\/)_?archived?\//i.test(path)) return undefined;
  const changed = /^\d{4}-\d\d-\d\d/.exec(updated ?? '')?.[0];
  const last = changed !== undefined && changed > day ? parseDate(changed) : day;
  return daysBetween(last, today) > long ? last : undefined;
}
