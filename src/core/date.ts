import { usageError } from './diagnostic.ts';

/** A day of the calendar, `YYYY-MM-DD`; always one that exists. Sorts as text. */
export type PlainDate = string & { readonly __brand: 'PlainDate' };

const dayMs = 86_400_000;

/** The day of these numbers, month 1–12; undefined where the calendar has none. */
export function plainDate(year: number, month: number, day: number): PlainDate | undefined {
  if (!(year >= 0 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)))
    return undefined;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as PlainDate;
}

/** Year, month (1–12) and day of a date. */
export function parts(date: PlainDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/**
 * Parses a day as a person writes it on the command line.
 *
 * @param text `2024-03-09`; one-digit months and days are taken too.
 * @throws {BlogError} `BAD_USAGE` (usage) on any other shape, or a day that does not exist.
 */
export function parseDate(text: string): PlainDate {
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  const date = found && plainDate(Number(found[1]), Number(found[2]), Number(found[3]));
  if (!date) throw usageError(`Cannot read "${text}" as a date`, 'write it as 2024-03-09');
  return date;
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (leap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The date `count` days later, or earlier where negative. */
export function addDays(date: PlainDate, count: number): PlainDate {
  return fromEpochDay(epochDay(date) + count);
}

/** The date `count` months later, its day held back to the end of a shorter month. */
export function addMonths(date: PlainDate, count: number): PlainDate {
  const { year, month, day } = parts(date);
  const index = year * 12 + (month - 1) + count;
  const toYear = Math.floor(index / 12);
  const toMonth = (((index % 12) + 12) % 12) + 1;
  return plainDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth))) ?? date;
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return epochDay(to) - epochDay(from);
}

/** Day of the week, 0 = Sunday … 6 = Saturday. */
export function weekday(date: PlainDate): number {
  return (((epochDay(date) + 4) % 7) + 7) % 7;
}

/** ISO 8601 week number, 1–53. */
export function isoWeek(date: PlainDate): number {
  const thursday = addDays(date, 3 - ((weekday(date) + 6) % 7));
  const { year } = parts(thursday);
  return Math.floor(daysBetween(`${pad(year, 4)}-01-01` as PlainDate, thursday) / 7) + 1;
}

/** Days since 1970-01-01. */
export function epochDay(date: PlainDate): number {
  const { year, month, day } = parts(date);
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  return Math.round(at.getTime() / dayMs);
}

export function fromEpochDay(days: number): PlainDate {
  const at = new Date(days * dayMs);
  return `${pad(at.getUTCFullYear(), 4)}-${pad(at.getUTCMonth() + 1, 2)}-${pad(at.getUTCDate(), 2)}` as PlainDate;
}

/** Whole number as text of at least `width` digits. */
export function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function leap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
