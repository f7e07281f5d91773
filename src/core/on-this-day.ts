import { daysInMonth, type PlainDate, parts } from './date.ts';
import type { Post } from './post.ts';

/** A post of the same day in an earlier year. */
export interface Anniversary {
  readonly post: Post;
  /** 1 or more. */
  readonly years: number;
}

/** Posts of the month and day of `date` in earlier years, the newest first, then by path; February 29 also on the last day of a shorter one. */
export function onThisDay(posts: readonly Post[], date: PlainDate): Anniversary[] {
  const { year, month, day } = parts(date);
  const lastOfFebruary = month === 2 && day === daysInMonth(year, month);
  const days = new Set([date.slice(5), ...(lastOfFebruary ? ['02-29'] : [])]);
  return posts
    .flatMap((post) => {
      const { day: own } = post;
      if (own === undefined || !days.has(own.slice(5)) || parts(own).year >= year) return [];
      return [{ post, years: year - parts(own).year }];
    })
    .sort((one, other) => one.years - other.years || (one.post.path < other.post.path ? -1 : 1));
}
