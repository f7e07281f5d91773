import type { Site } from '../core/dialect.ts';
import { isScalar, type Value, yamlCore } from '../core/fields.ts';
import { parseWritten } from '../core/written-date.ts';
import { isYamlTime } from './hexo-date.ts';
import type { PostDate } from './reading.ts';
import { dateInScript } from './script-date.ts';
import { inUtc } from './utc-date.ts';

/** Luxon's ISO dates (src/impl/regexParser.js): digits in pairs, `T` before the time, with or without separators. */
const luxon =
  /^(\d{4})(?:-?(\d\d)(?:-?(\d\d))?)?(?:[Tt](\d\d)(?::?(\d\d)(?::?([0-5]\d)(?:[.,]\d{1,30})?)?)?([Zz]|[-+]\d\d(?::?\d\d)?)?)?$/;
/** Times of the file or of git, which say nothing of the post. */
const keywords = /^(?:git )?(?:last modified|created)$/i;

export interface Dated {
  readonly date?: PostDate;
  /** What stands there, and stops the build. */
  readonly bad?: string;
}

/**
 * The date that Eleventy takes (src/Template.js, getMappedDate): of the data, a YAML time or an ISO text, in UTC; else the
 * first day anywhere in the path. Neither date nor `bad` where it is the time of the file.
 */
export function dateIn(value: Value | undefined, { path, site }: { path: string; site: Site }): Dated {
  if (!isBlank(value)) return isScalar(value) ? ofData(value.text, { value, site }) : { bad: 'a list or mapping' };
  const day = /\d{4}-\d{2}-\d{2}/.exec(path)?.[0];
  return day === undefined ? {} : at(day, site);
}

function isBlank(value: Value | undefined): boolean {
  if (value === undefined) return true;
  if (!isScalar(value)) return false;
  const typed = yamlCore(value);
  return typed.type === 'null' || typed.text === '' || typed.flag === false || typed.number === 0;
}

function ofData(text: string, { value, site }: { value: Value; site: Site }): Dated {
  if (isScalar(value) && value.kind !== 'string' && (value.kind === 'date' || isYamlTime(text))) {
    const date = inUtc(dateInScript(value, site), site);
    return date ? { date } : { bad: text };
  }
  if (keywords.test(text)) return {};
  if (isScalar(value) && value.kind !== 'string' && yamlCore(value).type !== 'string') return { bad: text };
  const found = luxon.exec(text);
  if (!found) return { bad: text };
  const [, year, month = '01', day = '01', hour, minute = '00', second = '00', offset = 'Z'] = found;
  const time = hour === undefined ? '' : `T${hour}:${minute}:${second}${offset.toUpperCase()}`;
  const date = at(`${year}-${month}-${day}${time}`, site);
  return date.date ? date : { bad: text };
}

/** A day or time that exists. */
function at(text: string, site: Site): Dated {
  const date = parseWritten(text)?.exists ? inUtc(dateInScript({ text, kind: 'date' }, site), site) : undefined;
  return date ? { date } : {};
}
