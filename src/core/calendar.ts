import { addDays, addMonths, daysInMonth, isoWeek, type PlainDate, parts, plainDate, weekday } from './date.ts';
import { firstWeekday, monthCaption, weekdayNames } from './locale.ts';
import type { Settings } from './ports.ts';
import type { Post, State } from './post.ts';
import type { Day, MonthBlock } from './report.ts';
import type { Words } from './words/words.ts';

/** The posts of a calendar, for months and years alike. */
export interface CalendarPosts {
  /** Those to be listed, in every state. */
  readonly shown: readonly Post[];
  /** Those that numbers are of. */
  readonly counted: readonly Post[];
  /** How many were not counted, by state. */
  readonly leftOut: Readonly<Partial<Record<State, number>>>;
}

/** How a calendar is drawn. */
export interface CalendarView {
  readonly today: PlainDate;
  /** BCP 47; of the names of months and weekdays. */
  readonly locale: string;
  readonly words: Words;
  /** 0 = Sunday … 6 = Saturday. */
  readonly weekStart: number;
  readonly weekNumbers: boolean;
  readonly ascii: boolean;
  /** Rows are of posts, not of days: for a list of paths. */
  readonly byPost: boolean;
}

/** The first day of the week as a number, 0 = Sunday: what is named, else the locale's. */
export function weekStartOf(named: Settings['weekStart'], locale: string): number {
  return named === undefined ? firstWeekday(locale) : { sun: 0, mon: 1, sat: 6 }[named];
}

/** What machines get for 0 = Sunday … 6 = Saturday. */
export const weekdayCodes = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** Seven things listed from Sunday on, listed from the first day of the week on. */
export function inWeekOrder<T>(fromSunday: readonly T[], weekStart: number): T[] {
  return [...fromSunday.slice(weekStart), ...fromSunday.slice(0, weekStart)];
}

/** The first day of the month of a date; it stands for that month. */
export function firstOfMonth(date: PlainDate): PlainDate {
  const { day } = parts(date);
  return addDays(date, 1 - day);
}

/** `2024-03` */
export function monthText(date: PlainDate): string {
  return date.slice(0, 7);
}

/** The days of a month that begins with `first`, in order. */
export function daysOfMonth(first: PlainDate): PlainDate[] {
  const { year, month } = parts(first);
  return Array.from({ length: daysInMonth(year, month) }, (_, index) => addDays(first, index));
}

/** A month as rows of seven days, four to six of them; undefined outside the month. */
export function weeksOf(first: PlainDate, weekStart: number): (PlainDate | undefined)[][] {
  const { year, month } = parts(first);
  const lead = daysIntoWeek(first, weekStart);
  const length = Math.ceil((lead + daysInMonth(year, month)) / 7);
  return Array.from({ length }, (_, row) =>
    Array.from({ length: 7 }, (_, column) => plainDate(year, month, row * 7 + column + 1 - lead)),
  );
}

/** How many days of its week go before a date, 0–6. */
export function daysIntoWeek(date: PlainDate, weekStart: number): number {
  return (weekday(date) - weekStart + 7) % 7;
}

/** Posts by their day, each day's in the order given; posts without a day are left out. */
export function groupByDay(posts: readonly Post[]): Map<PlainDate, Post[]> {
  const days = new Map<PlainDate, Post[]>();
  for (const post of posts) {
    if (post.day === undefined) continue;
    const sameDay = days.get(post.day);
    if (sameDay) sameDay.push(post);
    else days.set(post.day, [post]);
  }
  return days;
}

/** Posts of one day in order of time, then path. */
export function inOrderOfTime(sameDay: readonly Post[]): Post[] {
  return sameDay.toSorted(byTime);
}

/** The month before `first` that last saw a post, as its first day; undefined where there is none. */
export function lastMonthWithPosts(posts: readonly Pick<Post, 'day'>[], first: PlainDate): PlainDate | undefined {
  let last: PlainDate | undefined;
  for (const { day } of posts) {
    if (day !== undefined && day < first && (last === undefined || day > last)) last = day;
  }
  return last && firstOfMonth(last);
}

/** The grid of the month that begins with `first`; a row's week number is that of its Thursday, as ISO counts. */
export function monthBlock(
  first: PlainDate,
  { days, view }: { readonly days: ReadonlyMap<PlainDate, readonly Post[]>; readonly view: CalendarView },
): MonthBlock {
  const weeks = weeksOf(first, view.weekStart);
  const firstThursday = addDays(first, ((4 - view.weekStart + 7) % 7) - daysIntoWeek(first, view.weekStart));
  return {
    kind: 'month',
    caption: monthCaption(first, view.locale),
    weekdays: inWeekOrder(weekdayNames(view.locale, 'short'), view.weekStart),
    weeks: weeks.map((week) => week.map((date) => date && dayCell(date, { days, view }))),
    ...(view.weekNumbers ? { weekNumbers: weeks.map((_, row) => isoWeek(addDays(firstThursday, row * 7))) } : {}),
    ...(view.ascii ? { ascii: true } : {}),
  };
}

/** The first days of the `count` months that end with the one of `last`, in order; none lies before the year 1. */
export function monthsUpTo(last: PlainDate, count: number): PlainDate[] {
  const { year, month } = parts(last);
  const length = Math.min(count, (year - 1) * 12 + month);
  return Array.from({ length }, (_, index) => addMonths(firstOfMonth(last), index + 1 - length));
}

function dayCell(
  date: PlainDate,
  { days, view }: { readonly days: ReadonlyMap<PlainDate, readonly Post[]>; readonly view: CalendarView },
): Day {
  const count = days.get(date)?.length ?? 0;
  return { day: parts(date).day, count, ...(date === view.today ? { today: true } : {}) };
}

function byTime(one: Post, other: Post): number {
  return compare(one.date ?? '', other.date ?? '') || compare(one.path, other.path);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
