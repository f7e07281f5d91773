import { monthsUpTo, monthText } from './calendar.ts';
import { type PlainDate, pad, parts, weekday } from './date.ts';

/** Posts and words of a year, a month or a weekday. */
export interface Period {
  /** `2024`, `2024-03` */
  readonly name: string;
  readonly posts: number;
  readonly words: number;
}

/** What is counted of a post. */
export interface Dated {
  readonly day: PlainDate | undefined;
  readonly words: number;
}

/**
 * Posts per year, from the first to the last with a post; those between without one too, unless there are more than a hundred
 * years: a mistyped date is no reason for a list of centuries.
 */
export function tallyYears(posts: readonly Dated[]): Period[] {
  return inOrder(posts, {
    nameOf: (day) => day.slice(0, 4),
    between: (first, last) => {
      const from = parts(first).year;
      return Array.from({ length: parts(last).year - from + 1 }, (_, index) => pad(from + index, 4));
    },
  });
}

/** Posts per month, as `tallyYears()`. */
export function tallyMonths(posts: readonly Dated[]): Period[] {
  return inOrder(posts, {
    nameOf: monthText,
    between: (first, last) => {
      const [from, to] = [parts(first), parts(last)];
      return monthsUpTo(last, (to.year - from.year) * 12 + to.month - from.month + 1).map(monthText);
    },
  });
}

/** Posts of Sunday to Saturday; undated ones are left out. */
export function tallyWeekdays(posts: readonly Dated[]): Omit<Period, 'name'>[] {
  const days = Array.from({ length: 7 }, () => ({ posts: 0, words: 0 }));
  for (const { day, words } of posts) if (day !== undefined) add(days[weekday(day)], words);
  return days;
}

const mostYears = 100;

interface Naming {
  readonly nameOf: (day: PlainDate) => string;
  /** The names from one day to another. */
  readonly between: (first: PlainDate, last: PlainDate) => readonly string[];
}

function inOrder(posts: readonly Dated[], { nameOf, between }: Naming): Period[] {
  const periods = new Map<string, { posts: number; words: number }>();
  let first: PlainDate | undefined;
  let last: PlainDate | undefined;
  for (const { day, words } of posts) {
    if (day === undefined) continue;
    if (first === undefined || day < first) first = day;
    if (last === undefined || day > last) last = day;
    const name = nameOf(day);
    const period = periods.get(name) ?? { posts: 0, words: 0 };
    add(period, words);
    periods.set(name, period);
  }
  if (first === undefined || last === undefined) return [];
  const few = parts(last).year - parts(first).year < mostYears;
  const names = few ? between(first, last) : [...periods.keys()].sort();
  return names.map((name) => ({ name, ...(periods.get(name) ?? { posts: 0, words: 0 }) }));
}

function add(period: { posts: number; words: number } | undefined, words: number): void {
  if (period === undefined) return;
  period.posts += 1;
  period.words += words;
}
