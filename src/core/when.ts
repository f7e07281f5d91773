import { isoWeek, plainDate } from './date.ts';
import { type BlogError, usageError } from './diagnostic.ts';
import { fold } from './fold.ts';
import { whenEnglish } from './when-english.ts';
import { whenKorean } from './when-korean.ts';
import type { When } from './when-span.ts';
import { splitTime, type TimeOfDay } from './when-time.ts';

export { resolveSpan, resolveWhen, type When } from './when-span.ts';
export type { TimeOfDay } from './when-time.ts';

/**
 * Parses a day or a span of days, in figures or in English or Korean words: `2024-03-09`, `2024-03`, `2w`,
 * `3 months ago`, `last friday`, `지난주`, `작년 12월`. A bare weekday is the latest one, today included; a span
 * (`2024`, `last week`) has a first and a last day. Of a day with a time, the day.
 *
 * @throws {BlogError} `BAD_USAGE` (usage) on anything else, or a day that does not exist.
 */
export function parseWhen(text: string): When {
  const when = recognise(text, tidy(text)) ?? withTime(text)?.when;
  if (when === undefined) throw noDate(text);
  return when;
}

/** A day, with its time where one was named; or so many minutes from now. */
export type Moment = { readonly when: When; readonly time?: TimeOfDay } | { readonly minutes: number };

/**
 * Parses a day as `parseWhen()`, with a time, or a distance of hours or minutes: `next monday 9am`, `내일 오전 9시`, `2 hours ago`, `30분 뒤`.
 *
 * @throws {BlogError} As `parseWhen()`.
 */
export function parseMoment(text: string): Moment {
  const plain = tidy(text);
  const minutes = minutesFrom(plain);
  if (minutes !== undefined) return { minutes };
  const when = recognise(text, plain);
  const moment = when === undefined ? withTime(text) : { when };
  if (moment === undefined) throw noDate(text);
  return moment;
}

/** A day with a time; a time alone is one of today. */
function withTime(text: string): { readonly when: When; readonly time: TimeOfDay } | undefined {
  const split = splitTime(tidy(text));
  if (split === undefined) return undefined;
  const when = recognise(text, split.rest === '' ? 'today' : split.rest);
  return when === undefined ? undefined : { when, time: split.time };
}

/** `2 hours ago`, `in 30 minutes`, `1시간 전`. */
function minutesFrom(plain: string): number | undefined {
  const found =
    /^(?<on>in )?(?<count>\d{1,5}|an?|half an) ?(?<unit>h|hours?|hrs?|minutes?|mins?)(?: (?<way>ago|from now|later))?$/.exec(
      plain,
    ) ?? /^(?<count>\d{1,5}|한) ?(?<unit>시간|분) ?(?<way>전|후|뒤)$/.exec(plain);
  const { on, count = '', unit = '', way } = found?.groups ?? {};
  if (!found || (on === undefined) === (way === undefined)) return undefined;
  const amount = /^\d/.test(count) ? Number(count) : count.startsWith('half') ? 0.5 : 1;
  const minutes = amount * (/^h|시간/.test(unit) ? 60 : 1);
  return way === 'ago' || way === '전' ? -minutes : minutes;
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
  if (when?.kind === 'week' && !hasWeek(when)) {
    throw usageError(`Cannot read "${text}" as a date: that year has no such week`, 'weeks go from W01 to W52 or W53');
  }
  if (when?.kind === 'date' && !exists(when)) {
    throw usageError(`Cannot read "${text}" as a date: the calendar has no such day`, 'check the month and the day');
  }
  return when;
}

function hasWeek({ year, week }: { readonly year: number; readonly week: number }): boolean {
  // 28 December lies in the last week of each year.
  const last = plainDate(year, 12, 28);
  return last !== undefined && week > 0 && week <= isoWeek(last);
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
  const week = /^(\d{4})-?w(\d{2})$/.exec(close);
  if (week) return { kind: 'week', year: Number(week[1]), week: Number(week[2]) };
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
    'write 2024-03-09, 2024-03, yesterday, 2w, "3 months ago", "last friday", 지난주 or "작년 12월"',
  );
}
