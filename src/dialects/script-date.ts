import type { Site } from '../core/dialect.ts';
import { isScalar, type Value, yamlCore } from '../core/fields.ts';
import { parseWritten, type WrittenDate } from '../core/written-date.ts';
import { instantMs } from '../core/zone.ts';
import { isYamlTime, scriptDate } from './hexo-date.ts';
import { dateAtInstant, dateAtWall, type PostDate } from './reading.ts';

/**
 * The date that a site in JavaScript makes of a front matter value with `js-yaml` and `new Date()`: an unquoted time without
 * an offset is UTC (js-yaml, lib/type/timestamp.js), a text is read as V8 does, on the clock of the site. A bare day
 * stays that day in every zone. Undefined where it is no date.
 */
export function dateInScript(value: Value | undefined, site: Site): PostDate | undefined {
  if (!isScalar(value)) return undefined;
  const text = value.text.trim();
  if (value.kind === 'number' || (value.kind === 'plain' && /^[-+]?\d+$/.test(text))) {
    return /^\d{12,13}$/.test(text) ? dateAtInstant(Number(text), site) : undefined;
  }
  if (value.kind === 'date' || (value.kind === 'plain' && isYamlTime(text))) {
    const date = parseWritten(text.replace(/(:\d\d)\.\d*/, '$1'));
    return date && fromWritten(date, site, true);
  }
  const date = scriptDate(text);
  return date && fromWritten(date, site, false);
}

/** The value is there and no date: `soon`. */
export function isBadDate(value: Value | undefined, site: Site): boolean {
  return (
    isScalar(value) &&
    value.text.trim() !== '' &&
    yamlCore(value).type !== 'null' &&
    dateInScript(value, site) === undefined
  );
}

function fromWritten(date: WrittenDate, site: Site, utc: boolean): PostDate | undefined {
  const { offsetMinutes, ...bare } = date.wall;
  if (!date.timed) {
    const { zone: _zone, ...anywhere } = site;
    const found = dateAtWall(bare, anywhere);
    return found && { ...found, date: found.day };
  }
  if (offsetMinutes !== undefined) return dateAtInstant(instantMs(date.wall, undefined), site, offsetMinutes);
  return utc ? dateAtInstant(instantMs(bare, undefined), site) : dateAtWall(bare, site);
}
