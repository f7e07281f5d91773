import type { PlainDate } from './date.ts';
import type { Post } from './post.ts';
import type { Report } from './report.ts';

/** A day and its posts. */
export type PostingDay = readonly [day: PlainDate, posts: readonly Post[]];

/** One row a posting day, with the number of its posts and their titles; with `byPost`, one row a post, its path. */
export function calendarRows(
  days: readonly PostingDay[],
  { byPost }: { readonly byPost: boolean },
): Pick<Report, 'rows' | 'columns'> {
  if (byPost) return { rows: days.flatMap(([, posts]) => posts.map(({ path }) => ({ path }))), columns: ['path'] };
  const rows = days.map(([day, posts]) => ({ day, posts: posts.length, titles: posts.map(({ title }) => title) }));
  return { rows, columns: ['day', 'posts', 'titles'] };
}
