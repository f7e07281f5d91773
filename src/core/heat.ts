import { type CalendarView, daysIntoWeek, inWeekOrder } from './calendar.ts';
import { addDays, daysBetween, type PlainDate, parts, plainDate } from './date.ts';
import { monthNames, weekdayNames } from './locale.ts';
import type { HeatBlock } from './report.ts';

type Level = 0 | 1 | 2 | 3 | 4;

/**
 * The lowest count of levels 1 to 4, always rising: a level begins above the counts of a quarter, a half, three
 * quarters of the days with posts, and at least one above the level before. Level 1 begins at 1.
 */
export function heatThresholds(counts: Iterable<number>): number[] {
  const sorted = [...counts].filter((count) => count > 0).sort((one, other) => one - other);
  const thresholds = [1];
  for (let quarter = 1; quarter <= 3; quarter += 1) {
    const below = sorted[Math.ceil((sorted.length * quarter) / 4) - 1] ?? 0;
    thresholds.push(Math.max(below, thresholds.at(-1) ?? 0) + 1);
  }
  return thresholds;
}

/** The level of a count: 0 for none, else how many thresholds it reaches. */
export function heatLevel(count: number, thresholds: readonly number[]): Level {
  return thresholds.filter((lowest) => count >= lowest).length as Level;
}

/** A year as columns of weeks, 53 or (a leap year that begins on the last day of a week) 54. */
export function heatBlock(
  counts: ReadonlyMap<PlainDate, number>,
  {
    year,
    thresholds,
    view,
  }: { readonly year: number; readonly thresholds: readonly number[]; readonly view: CalendarView },
): HeatBlock {
  const days = daysOfYear(year);
  const lead = days[0] === undefined ? 0 : daysIntoWeek(days[0], view.weekStart);
  const cells = days.map((day) => {
    const count = counts.get(day) ?? 0;
    return { day, level: heatLevel(count, thresholds), count };
  });
  return {
    kind: 'heat',
    caption: String(year),
    weekdays: inWeekOrder(weekdayNames(view.locale, 'short'), view.weekStart),
    months: monthColumns(days, { lead, names: monthNames(view.locale, 'short') }),
    weeks: Array.from({ length: Math.ceil((lead + days.length) / 7) }, (_, column) =>
      Array.from({ length: 7 }, (_, row) => cells[column * 7 + row - lead]),
    ),
    thresholds,
    less: view.words.less,
    more: view.words.more,
    ...(view.ascii ? { ascii: true } : {}),
  };
}

/** The days of a year from 1 to 9999, in order. */
export function daysOfYear(year: number): PlainDate[] {
  const first = plainDate(year, 1, 1);
  const last = plainDate(year, 12, 31);
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));
}

function monthColumns(
  days: readonly PlainDate[],
  { lead, names }: { readonly lead: number; readonly names: readonly string[] },
): { name: string; column: number }[] {
  return days.flatMap((date, index) => {
    const { month, day } = parts(date);
    return day === 1 ? [{ name: names[month - 1] ?? '', column: Math.floor((lead + index) / 7) }] : [];
  });
}
