import type { Site } from '../core/dialect.ts';
import { isScalar, type Value, yamlCore } from '../core/fields.ts';
import { offsetMinutesOf, written } from '../core/written-date.ts';
import { dateAtInstant, dateAtWall, dateOf, type PostDate } from './reading.ts';

const day = '(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})';
const clock = '(?<hour>\\d{1,2}):(?<minute>\\d{2}):(?<second>\\d{2})(?:[.,]\\d+)?';
const names = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const zoneName = '[A-Z]{3,5}(?:[+-]\\d{1,2})?';

/**
 * The layouts of spf13/cast (caste.go, timeFormats) that give a date, as Go reads them: the whole text must match,
 * an hour may have one digit, a fraction may follow the seconds, a named zone is read and forgotten.
 */
const layouts = [
  day,
  `${day}T${clock}(?<zone>Z|[-+]\\d{2}:\\d{2})?`,
  `${day}T${clock}(?<zone>[-+]\\d{4})`,
  `${day} ${clock}(?<zone>Z|[-+]\\d{2}:?\\d{2})?`,
  `${day} ${clock} (?<zone>[-+]\\d{2}:?\\d{2})(?: ${zoneName})?`,
  `[A-Z][a-z]{2}, (?<day>\\d{2}) (?<name>${names}) (?<year>\\d{4}) ${clock} (?:(?<zone>[-+]\\d{4})|${zoneName})`,
  `(?<day>\\d{2}) (?<name>${names}) (?<short>\\d{2}) (?<hour>\\d{1,2}):(?<minute>\\d{2}) (?:(?<zone>[-+]\\d{4})|${zoneName})`,
  `[A-Z][a-z]+day, (?<day>\\d{2})-(?<name>${names})-(?<short>\\d{2}) ${clock} ${zoneName}`,
  `[A-Z][a-z]{2} (?<name>${names}) +(?<day>\\d{1,2}) ${clock}(?: (?:${zoneName}|(?<zone>[-+]\\d{4})))? (?<year>\\d{4})`,
  `(?<day>\\d{2}) (?<name>${names}) (?<year>\\d{4})`,
].map((layout) => new RegExp(`^${layout}$`));

/**
 * The date that Hugo makes of a front matter value. An integer is Unix seconds; of TOML, a local time is no date.
 * Undefined where Hugo finds none.
 */
export function hugoDate(value: Value | undefined, site: Site): PostDate | undefined {
  if (!isScalar(value)) return undefined;
  const typed = yamlCore(value);
  if (typed.type === 'number') {
    return /^[-+]?\d+$/.test(typed.text) ? dateAtInstant((typed.number ?? 0) * 1000, site) : undefined;
  }
  if (typed.type === 'date')
    return hugoDateText(typed.text.replace(/^(\S{10})[t ]/, '$1T').replace(/z$/, 'Z'), site, true);
  return typed.type === 'string' ? hugoDateText(typed.text, site) : undefined;
}

/** The same for a text; `minutes` allows TOML's times without seconds. */
export function hugoDateText(text: string, site: Site, minutes = false): PostDate | undefined {
  const full = minutes ? text.replace(/^(\S{10}T\d{2}:\d{2})(?!:)/, '$1:00') : text;
  for (const layout of layouts) {
    const found = layout.exec(full)?.groups;
    if (!found) continue;
    const date = written({
      year: found['year'] === undefined ? century(Number(found['short'])) : Number(found['year']),
      month: found['month'] === undefined ? names.split('|').indexOf(found['name'] ?? '') + 1 : Number(found['month']),
      day: Number(found['day']),
      timed: found['hour'] !== undefined,
      hour: Number(found['hour'] ?? 0),
      minute: Number(found['minute'] ?? 0),
      seconds: found['second'] !== undefined,
      second: Number(found['second'] ?? 0),
      offsetMinutes: found['zone'] === undefined ? undefined : offsetMinutesOf(found['zone']),
    });
    // The first instant of Go's calendar is its word for no date.
    if (!date.exists || date.wall.year <= 1 || date.wall.hour > 23 || date.wall.second > 59) continue;
    // Hugo shows a date on the clock that it was written with: an offset of its own is not converted.
    const { offsetMinutes } = date.wall;
    if (offsetMinutes === undefined) return dateOf(date, site);
    const { zone: _zone, ...unzoned } = site;
    return dateAtWall(date.wall, unzoned);
  }
  return undefined;
}

function century(short: number): number {
  return short >= 69 ? 1900 + short : 2000 + short;
}
