import { plainDate } from './date.ts';
import { type BlogError, usageError } from './diagnostic.ts';
import { fold } from './fold.ts';
import { whenEnglish } from './when-english.ts';
import { whenKorean } from './when-korean.ts';
import type { When } from './when-span.ts';

export { resolveSpan, resolveWhen, type When } from './when-span.ts';

/**
 * Parses a day or a span of days, in figures or in English or Korean words: `2024-03-09`, `2024-03`, `2w`,
 * `3 months ago`, `last friday`, `지난주`, `3일 전`. A bare weekday is the latest one, today included; a span
 * (`2024`, `last week`) has a first and a last day.
 *
 * @throws {BlogError} `BAD_USAGE` (usage) on anything else, or a day that does not exist.
 */
export function parseWhen(text: string): When {
  const when = recognise(text, tidy(text));
  if (when === undefined) throw noDate(text);
  return when;
}

/**
 * Parses a month or a year: `2026-01`, `2026`, `this`, `last`, `-3` (three months ago), `March 2024`, `지난달`.
 *
 * @throws {BlogError} `BAD_USAGE` (usage) on anything else, a single day included.
 */
export function parseMonth(text: string): When {
  const plain = tidy(text);
  const back = /^-(\d{1,5})$/.exec(plain);
  if (back) return { kind: 'period', unit: 'month', count: 0 - Number(back[1]) };
  const when = recognise(text, /^(?:this|last|next|previous|current)$/.test(plain) ? `${plain} month` : plain);
  const whole =
    (when?.kind === 'date' && when.day === undefined) ||
    (when?.kind === 'period' && (when.unit === 'month' || when.unit === 'year'));
  if (when === undefined || !whole) {
    throw usageError(`Cannot read "${text}" as a month`, 'write it as 2026-01, 2026, this or last');
  }
  return when;
}

function recognise(text: string, plain: string): When | undefined {
  const when = figures(plain) ?? whenEnglish(plain) ?? whenKorean(plain);
  if (when?.kind === 'date' && !exists(when)) {
    throw usageError(`Cannot read "${text}" as a date: the calendar has no such day`, 'check the month and the day');
  }
  return when;
}

function tidy(text: string): string {
  const dash = /[\u2010-\u2015\u2212]/g;
  return fold(text).replace(dash, '-').replace(/\s+/g, ' ').trim();
}

const timeOfDay = /[t ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)? ?(?:z|[-+]\d{2}(?::?\d{2})?)?$/;

/** `2024`, `2024-03`, `2024/3/9`, `2024. 3. 9.`, `20240309`; of a day with a time, the day as it is written. */
function figures(plain: string): When | undefined {
  const close = plain.replace(/ ?([-/.]) ?/g, '$1');
  const day = /^\d{4}-\d{1,2}-\d{1,2}[t ]/.test(plain) ? plain.replace(timeOfDay, '') : close;
  const found =
    /^(?<year>\d{4})(?:(?<sign>[-/.])(?<month>\d{1,2})(?:\k<sign>(?<day>\d{1,2})\.?)?)?$/.exec(day) ??
    /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/.exec(day);
  if (!found) return undefined;
  const { year, month, day: dayOfMonth } = found.groups ?? {};
  return {
    kind: 'date',
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(dayOfMonth === undefined ? {} : { day: Number(dayOfMonth) }),
  };
}

function exists({ year = leapYear, month = 1, day = 1 }: When & { kind: 'date' }): boolean {
  return plainDate(year, month, day) !== undefined;
}

// A month and a day without a year may be 29 February.
const leapYear = 2024;

function noDate(text: string): BlogError {
  return usageError(
    `Cannot read "${text}" as a date`,
    'write 2024-03-09, 2024-03, yesterday, 2w, "3 months ago", "last friday" or 지난주',
  );
}
