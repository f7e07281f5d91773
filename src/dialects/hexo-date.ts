import type { Site } from '../core/dialect.ts';
import { isScalar, type Value } from '../core/fields.ts';
import { parseLoose, parseWritten, type WrittenDate } from '../core/written-date.ts';
import { instantMs, type WallTime } from '../core/zone.ts';
import { dateAtInstant, dateAtWall, type PostDate } from './reading.ts';

/** What js-yaml takes for a time: an offset with a colon or none at all (js-yaml 4, lib/type/timestamp.js). */
const yamlTime =
  /^\d{4}-(?:\d\d-\d\d$|\d{1,2}-\d{1,2}(?:[Tt]|[ \t]+)\d{1,2}:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?$)/;

/** Whether a plain YAML scalar is a time to js-yaml. */
export function isYamlTime(text: string): boolean {
  return yamlTime.test(text);
}

/**
 * The date that Hexo makes of a front matter value: of an unquoted time it takes the UTC clock as the clock of the
 * site (hexo-front-matter 4.2.1, lib/front_matter.ts), of anything else what `new Date()` reads, on a machine whose
 * zone is the site's. Undefined where it falls back to the time of the file.
 */
export function hexoDate(value: Value | undefined, site: Site): PostDate | undefined {
  if (!isScalar(value)) return undefined;
  const text = value.text.trim();
  if (value.kind === 'plain' && isYamlTime(text)) {
    const date = parseWritten(text.replace(/\.\d*/, ''));
    return date && dateAtWall(utcClock(date.wall), site);
  }
  if (value.kind === 'number' || (value.kind === 'plain' && /^[-+]?\d+$/.test(text))) {
    return Number(text) === 0 ? undefined : dateAtInstant(Number(text), site);
  }
  const date = scriptDate(text);
  if (!date) return undefined;
  const { offsetMinutes } = date.wall;
  return offsetMinutes === undefined
    ? dateAtWall(date.wall, site)
    : dateAtInstant(instantMs(date.wall, undefined), site, offsetMinutes);
}

/** What a clock in UTC shows, the offset forgotten. */
function utcClock(wall: WallTime): WallTime {
  const { offsetMinutes = 0, ...bare } = wall;
  return { ...bare, minute: bare.minute - offsetMinutes };
}

/**
 * `new Date(text)` of V8 (src/date/dateparser-inl.h) for what stands in blogs: a bare ISO day is UTC, `3/4/2024` is
 * March, `13/4/2024` nothing, and a day up to 31 carries over. A letter right after a digit (`4th`, `10pm`) is an error.
 */
export function scriptDate(text: string): WrittenDate | undefined {
  const iso = parseWritten(text);
  if (iso) {
    if (/[Tt]\d:/.test(text)) return undefined;
    return /^\d{4}-\d\d-\d\d$/.test(text) ? inRange({ ...iso, wall: { ...iso.wall, offsetMinutes: 0 } }) : inRange(iso);
  }
  const month = /^(\d{4})(?:-(\d\d))?$/.exec(text);
  if (month) return inRange(parseWritten(`${month[1]}-${month[2] ?? '01'}-01T00:00:00Z`));
  const dotted = /^(\d{4})\. *(\d{1,2})\. *(\d{1,2})\.?(?=\s|$)/.exec(text);
  if (dotted) return yearFirst([dotted[1], dotted[2], dotted[3]], text.slice(dotted[0].length));
  const monthFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)(?=\s|$)/.exec(text);
  if (monthFirst)
    return yearFirst([fullYear(monthFirst[3] ?? ''), monthFirst[1], monthFirst[2]], text.slice(monthFirst[0].length));
  const bare = text.replace(/\([^)]*\)/g, '');
  if (!/[A-Za-z/]/.test(text) || /[\u0080-\uffff]/.test(bare) || /\d(?!Z$)[A-Za-z]/.test(bare)) return undefined;
  if (/\b(?:KST|JST|CES?T|EES?T)\b/.test(text)) return undefined;
  return inRange(parseLoose(/^[A-Za-z]+ \d{4}$/.test(text) ? `1 ${text}` : text));
}

function yearFirst(parts: readonly (string | undefined)[], time: string): WrittenDate | undefined {
  const day = parts.join('-');
  return inRange(parseWritten(`${day}${time}`) ?? parseLoose(`${day}${time}`));
}

function fullYear(text: string): string {
  return text.length > 2 ? text : `${Number(text) < 50 ? 20 : 19}${text}`;
}

function inRange(date: WrittenDate | undefined): WrittenDate | undefined {
  if (!date) return undefined;
  const { month, day, hour, minute, second } = date.wall;
  const inside = month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour <= 24 && minute <= 59 && second <= 59;
  return inside ? date : undefined;
}
