import { plainDate } from './date.ts';
import type { WallTime } from './zone.ts';

/** A date as somebody wrote it. The day may not exist (30 February): generators differ on what that means. */
export interface WrittenDate {
  readonly wall: WallTime;
  /** A time of day was written. */
  readonly timed: boolean;
  /** Seconds were written. */
  readonly seconds: boolean;
  /** The day exists and the time is one of a clock. */
  readonly exists: boolean;
}

const iso =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt]|[ \t]+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?[ \t]*(Z|z|UTC|GMT|[-+]\d{1,2}(?::?\d{2})?)?)?$/;

/**
 * Reads `2024-03-09` with an optional time and offset, the shape of nearly every date in a blog. Months, days and
 * hours may have one digit; the offset may lack its colon or minutes. Undefined for any other shape.
 */
export function parseWritten(text: string): WrittenDate | undefined {
  const found = iso.exec(text.trim());
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second, zone] = found;
  return written({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    timed: hour !== undefined,
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    seconds: second !== undefined,
    second: Number(second ?? 0),
    offsetMinutes: zone === undefined ? undefined : offsetMinutesOf(zone),
  });
}

/** Minutes of `Z`, `UTC`, `+0900`, `+09:00`, `-4`. */
export function offsetMinutesOf(zone: string): number {
  const found = /^([-+])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!found) return 0;
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
  return found[1] === '-' ? -minutes : minutes;
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly timed: boolean;
  readonly hour: number;
  readonly minute: number;
  readonly seconds: boolean;
  readonly second: number;
  readonly offsetMinutes: number | undefined;
}

/** Puts a written date together from its parts, and says whether there is such a time. */
export function written(parts: Parts): WrittenDate {
  const { year, month, day, hour, minute, second, timed, seconds, offsetMinutes } = parts;
  const exists =
    plainDate(year, month, day) !== undefined &&
    (hour < 24 || (hour === 24 && minute === 0 && second === 0)) &&
    minute < 60 &&
    second <= 60;
  const wall: WallTime = { year, month, day, hour, minute, second };
  return { wall: offsetMinutes === undefined ? wall : { ...wall, offsetMinutes }, timed, seconds, exists };
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * Reads a date in free form, as Ruby's `Date._parse` and JavaScript's `Date` do: `March 4, 2024`, `4 Mar 2024`,
 * `Mon Mar 04 2024 09:00:00 GMT+0900 (…)`, `Fri Sep  3 11:21:31 CEST 2021`, `2024/03/04 10:00`, `20240304`.
 * Undefined where no day, month and year can be told, and for a text longer than any date.
 */
export function parseLoose(text: string): WrittenDate | undefined {
  if (text.length > longest) return undefined;
  const bare = text.replace(/\([^)]*\)/g, ' ').trim();
  const time = /(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:\s*([ap])\.?m\b)?/i.exec(bare);
  const day = dayIn(time ? bare.replace(time[0], ' ') : bare);
  if (!day) return undefined;
  const zone = /(?:^|[\s\d])(?:GMT|UTC)?([-+]\d{1,2}:?\d{2})(?=\s|$)|\b(GMT|UTC|Z)\b|\d(Z)$/.exec(
    afterTime(bare, time),
  );
  const abbreviation = /\b(C?E[SD]?T|EES?T|[ECMP][SD]T|JST|KST)\b/.exec(bare)?.[1];
  const offset = zone
    ? offsetMinutesOf(zone[1] ?? 'Z')
    : abbreviation === undefined
      ? undefined
      : abbreviations[abbreviation];
  const hour = Number(time?.[1] ?? 0);
  return written({
    ...day,
    timed: time !== null,
    hour: time?.[4] === undefined ? hour : (hour % 12) + (/p/i.test(time[4]) ? 12 : 0),
    minute: Number(time?.[2] ?? 0),
    seconds: time?.[3] !== undefined,
    second: Number(time?.[3] ?? 0),
    offsetMinutes: time ? offset : undefined,
  });
}

const longest = 200;

/** Minutes east of UTC, of the abbreviations that stand in real blogs (Ruby's Date._parse knows them all). */
const abbreviations: Readonly<Record<string, number>> = {
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  JST: 540,
  KST: 540,
};

function afterTime(text: string, time: RegExpExecArray | null): string {
  return time ? text.slice(time.index + time[0].length - 1) : '';
}

function dayIn(text: string): { year: number; month: number; day: number } | undefined {
  const numeric =
    /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(text) ?? /(?:^|\s)(\d{4})(\d{2})(\d{2})(?:T|\s|$)/.exec(text);
  if (numeric) return { year: Number(numeric[1]), month: Number(numeric[2]), day: Number(numeric[3]) };
  const name = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i.exec(text);
  const year = /(?<![-+:\d])(\d{4})(?![:\d])/.exec(text)?.[1];
  const day = /(?<![-+:\d])(\d{1,2})(?:st|nd|rd|th)?(?![:\d])/.exec(text)?.[1];
  if (!name?.[1] || year === undefined || day === undefined) return undefined;
  return { year: Number(year), month: months.indexOf(name[1].toLowerCase()) + 1, day: Number(day) };
}
