import { addDays, daysBetween, type PlainDate } from './date.ts';

/** Days on end with a post on each. */
export interface Streak {
  readonly first: PlainDate;
  readonly last: PlainDate;
  readonly days: number;
}

/** The streaks of a blog, in order of time; repeated days count once and need not be sorted. */
export function streaksOf(days: Iterable<PlainDate>): Streak[] {
  const streaks: Streak[] = [];
  let first: PlainDate | undefined;
  let last: PlainDate | undefined;
  for (const day of [...new Set(days)].sort()) {
    if (first !== undefined && last !== undefined && daysBetween(last, day) !== 1) {
      streaks.push(streak(first, last));
      first = day;
    }
    first ??= day;
    last = day;
  }
  if (first !== undefined && last !== undefined) streaks.push(streak(first, last));
  return streaks;
}

/** The one of most days, the earliest of equals; undefined where there is none. */
export function longestStreak(streaks: readonly Streak[]): Streak | undefined {
  return streaks.reduce<Streak | undefined>(
    (best, one) => (best === undefined || one.days > best.days ? one : best),
    undefined,
  );
}

/**
 * The streak that goes on: up to today, or up to yesterday while today has no post yet. Days after today are cut off.
 *
 * @returns undefined where the last post is older than yesterday.
 */
export function currentStreak(streaks: readonly Streak[], today: PlainDate): Streak | undefined {
  const found = streaks.find((one) => one.first <= today && one.last >= addDays(today, -1));
  return found && streak(found.first, found.last < today ? found.last : today);
}

function streak(first: PlainDate, last: PlainDate): Streak {
  return { first, last, days: daysBetween(first, last) + 1 };
}
