import { addDays, daysBetween, type PlainDate } from './date.ts';
import { median } from './median.ts';

/** How often posts come. */
export interface Cadence {
  /** Days from one posting day to the next, as the median; absent where there are fewer than two. */
  readonly medianDays?: number;
  /** Days since the last post; absent where there is none up to today. */
  readonly sinceLast?: number;
  /** Posts of the 365 days up to the end. */
  readonly lastYear: number;
  /** Posts of the 365 days before those. */
  readonly yearBefore: number;
}

/** Days without a post between two posting days. */
export interface Gap {
  /** The posting days around it. */
  readonly after: PlainDate;
  readonly before: PlainDate;
  /** Days without a post, 1 or more. */
  readonly days: number;
}

/** The first and last day of the 365 days up to `end`, or (`back` 1) of those before. */
export function yearUpTo(end: PlainDate, back = 0): { readonly first: PlainDate; readonly last: PlainDate } {
  const last = addDays(end, -365 * back);
  return { first: addDays(last, -364), last };
}

/**
 * How often posts came, from the posts of each day up to today.
 *
 * @param at.end The last day of the year that is looked at.
 */
export function cadenceOf(
  days: ReadonlyMap<PlainDate, number>,
  { today, end }: { readonly today: PlainDate; readonly end: PlainDate },
): Cadence {
  const sorted = [...days.keys()].sort();
  const middle = median(sorted.slice(1).map((day, index) => daysBetween(sorted[index] ?? day, day)));
  const last = sorted.at(-1);
  return {
    ...(middle === undefined ? {} : { medianDays: middle }),
    ...(last === undefined ? {} : { sinceLast: daysBetween(last, today) }),
    lastYear: postsWithin(days, yearUpTo(end)),
    yearBefore: postsWithin(days, yearUpTo(end, 1)),
  };
}

/** The gaps between posting days, the longest first, the earliest of equals. */
export function gapsOf(days: Iterable<PlainDate>): Gap[] {
  const sorted = [...new Set(days)].sort();
  return sorted
    .slice(1)
    .map((before, index) => ({ after: sorted[index] ?? before, before }))
    .map(({ after, before }) => ({ after, before, days: daysBetween(after, before) - 1 }))
    .filter((gap) => gap.days > 0)
    .sort((one, other) => other.days - one.days || (one.after < other.after ? -1 : 1));
}

function postsWithin(days: ReadonlyMap<PlainDate, number>, span: { first: PlainDate; last: PlainDate }): number {
  let posts = 0;
  for (const [day, count] of days) if (day >= span.first && day <= span.last) posts += count;
  return posts;
}
