import type { Site } from '../core/dialect.ts';
import { isScalar, type Value } from '../core/fields.ts';
import { parseLoose, parseWritten, type WrittenDate, written } from '../core/written-date.ts';
import { instantMs } from '../core/zone.ts';
import { dateAtInstant, dateAtWall, dateOf, type PostDate } from './reading.ts';

/** What YAML takes for a time; without an offset it is UTC (Psych's scalar scanner, SafeYAML's parse/date.rb). */
const yamlTime = /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|\s+)\d{1,2}:\d\d:\d\d(?:\.\d*)?\s*(?:Z|[-+]\d{1,2}:?(?:\d{2})?)?$/;

/**
 * The date that Jekyll makes of a front matter value: YAML first, then Ruby's `Time.parse`, then the site's zone
 * (lib/jekyll/document.rb merge_date!, utils.rb parse_date). Undefined where the build would stop.
 */
export function jekyllDate(value: Value | undefined, site: Site): PostDate | undefined {
  if (!isScalar(value)) return undefined;
  const text = value.text.trim();
  if (value.kind === 'plain' && yamlTime.test(text)) {
    const date = parseWritten(text.replace(/\.\d*/, ''));
    if (!date) return undefined;
    if (date.wall.offsetMinutes !== undefined) return inZone(date, site);
    // Written without an offset it is UTC, moved to the site's zone; without a zone it stays as written.
    if (site.zone === undefined) return dateAtWall(date.wall, site);
    return dateAtInstant(instantMs({ ...date.wall, offsetMinutes: 0 }, undefined), site);
  }
  const date = rubyTime(text, site);
  return date && inZone(date, site);
}

/** The date in a file name: two to four digits of year, one or two of month and day, midnight in the site's zone. */
export function nameDate(text: string, site: Site): PostDate | undefined {
  const [year = '', month, day] = text.split('-');
  return dateOf(dayOnly(fullYear(year), Number(month), Number(day)), site);
}

function inZone(date: WrittenDate, site: Site): PostDate | undefined {
  const { offsetMinutes } = date.wall;
  if (offsetMinutes === undefined || site.zone === undefined) return dateOf(date, site);
  return dateAtInstant(instantMs(date.wall, undefined), site);
}

/** `Time.parse` of Ruby (date/date_parse.c) for what stands in blogs. */
function rubyTime(text: string, site: Site): WrittenDate | undefined {
  const plain = parseWritten(text);
  if (plain) return refuseTimes(plain);
  const dashed = /^(\d{4}-\d{1,2}-\d{1,2})-\d/.exec(text)?.[1];
  if (dashed !== undefined) return parseWritten(dashed);
  const joined = /^(\d{4})_?(\d{2})_?(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/.exec(text);
  if (joined) {
    return written({
      year: Number(joined[1]),
      month: Number(joined[2]),
      day: Number(joined[3]),
      timed: joined[4] !== undefined,
      hour: Number(joined[4] ?? 0),
      minute: Number(joined[5] ?? 0),
      seconds: joined[6] !== undefined,
      second: Number(joined[6] ?? 0),
      offsetMinutes: undefined,
    });
  }
  const ordinal = /^(\d{4})-(\d{3})$/.exec(text);
  if (ordinal) return dayOnly(Number(ordinal[1]), 1, Number(ordinal[2]));
  const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?=\s|$)/.exec(text);
  if (dayFirst) {
    if (Number(dayFirst[2]) > 12) return undefined;
    return parseWritten(`${dayFirst[3]}-${dayFirst[2]}-${dayFirst[1]}${text.slice(dayFirst[0].length)}`);
  }
  const short = /^(\d{1,2})\/(\d{1,2})\/(\d{1,2})$/.exec(text);
  if (short) return dayOnly(fullYear(short[1] ?? ''), Number(short[2]), Number(short[3]));
  const monthYear = /^([A-Z][a-z]{2,8})\.? (\d{4})$/.exec(text);
  if (monthYear) return parseLoose(`1 ${text}`);
  const loose = parseLoose(text.replace(/^(\d{4}-\d{1,2}-\d{1,2}\s+\d{1,2}:\d{2})::/, '$1  '));
  return loose && refuseTimes(withKnownZone(loose, text, site));
}

/** Ruby honours the zones of North America and offsets; a zone behind a second number, or a name it lacks, is lost. */
function withKnownZone(date: WrittenDate, text: string, site: Site): WrittenDate {
  const { offsetMinutes, ...wall } = date.wall;
  const name = /\b([A-Z]{3,4})\b(?=\s*(?:\d{4})?\s*$)/.exec(text)?.[1];
  const known =
    name === undefined ||
    /^(?:UTC|GMT|[ECMP][SD]T)$/.test(name) ||
    (name === 'KST' && site.zone === 'Asia/Seoul') ||
    (name === 'JST' && site.zone === 'Asia/Tokyo');
  const numbers =
    /\b(?:GMT|UTC)[-+]/.test(text) || /\d{1,2}:\d{2}(?::{1,2}\d{2})? +\d+ +[-+]\d/.test(text) || /::/.test(text);
  if (offsetMinutes === undefined || (known && !numbers)) return date;
  return { ...date, wall };
}

/** A month, hour or minute out of range stops the build; a day up to 31 carries over. */
function refuseTimes(date: WrittenDate): WrittenDate | undefined {
  const { month, day, hour, minute } = date.wall;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour <= 24 && minute < 60 ? date : undefined;
}

function dayOnly(year: number, month: number, day: number): WrittenDate {
  return written({
    year,
    month,
    day,
    timed: false,
    hour: 0,
    minute: 0,
    seconds: false,
    second: 0,
    offsetMinutes: undefined,
  });
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year >= 69 ? 1900 + year : 2000 + year;
}
