import type { PlainDate } from '../core/date.ts';
import { plainDate } from '../core/date.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { Site } from '../core/dialect.ts';
import { type Fields, isList, isScalar, type Value, yamlCore } from '../core/fields.ts';
import type { WrittenDate } from '../core/written-date.ts';
import { dayAt, instantMs, isoText, offsetAt, utcMs, type WallTime, wallAt } from '../core/zone.ts';

/** A post's date as its site holds it. */
export interface PostDate {
  readonly day: PlainDate;
  /** ISO 8601, with its offset where one is known. */
  readonly date: string;
  /** Milliseconds since the epoch; without a zone or offset, as if it were UTC. */
  readonly ms: number;
}

/** The date at an instant, as a clock in the site's zone shows it; without a zone, at `offsetMinutes`. */
export function dateAtInstant(ms: number, site: Site, offsetMinutes = 0): PostDate {
  const zone = site.zone ?? offsetMinutes;
  return { day: dayAt(ms, zone), date: isoText(wallAt(ms, zone)), ms };
}

/** The date of a wall time in the site's zone; without a zone it stays as written, its offset with it. */
export function dateAtWall(wall: WallTime, site: Site): PostDate | undefined {
  const ms = instantMs(wall, site.zone);
  if (!Number.isFinite(ms)) return undefined;
  const isPlain = isSettled(wall);
  if (wall.offsetMinutes !== undefined && !(isPlain && site.zone === undefined)) {
    return dateAtInstant(ms, site, wall.offsetMinutes);
  }
  const settled = isPlain ? wall : settle(wall);
  const day = plainDate(settled.year, settled.month, settled.day);
  if (day === undefined) return undefined;
  const date =
    site.zone === undefined ? isoText(settled) : isoText({ ...settled, offsetMinutes: offsetAt(ms, site.zone) });
  return { day, date, ms };
}

/** The same wall time with its days and hours carried over where they are out of range: 30 February is 1 March. */
export function settle(wall: WallTime): WallTime {
  const { offsetMinutes, ...bare } = wallAt(utcMs(wall), 0);
  return wall.offsetMinutes === undefined ? bare : { ...bare, offsetMinutes: wall.offsetMinutes };
}

function isSettled({ year, month, day, hour, minute, second }: WallTime): boolean {
  const isTime = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
  return isTime && plainDate(year, month, day) !== undefined;
}

/** The date of a written date, a bare day having no time in what is shown. */
export function dateOf(written: WrittenDate, site: Site): PostDate | undefined {
  const date = dateAtWall(written.wall, site);
  if (!date || written.timed || site.zone !== undefined) return date;
  return { ...date, date: date.day };
}

/** A title on one line: outer blanks off, inner ones single. Undefined where nothing is left. */
export function oneLine(text: string | undefined): string | undefined {
  if (text === undefined || !/^\s|\s\s|[^\S ]|\s$/.test(text)) return text || undefined;
  return text.replace(/\s+/g, ' ').trim() || undefined;
}

/** Text of a scalar value by the YAML core rules; undefined for null, lists and mappings. */
export function scalarText(value: Value | undefined): string | undefined {
  if (!isScalar(value)) return undefined;
  const typed = yamlCore(value);
  return typed.type === 'null' ? undefined : typed.text;
}

/** The items of a list, or the value itself as the only one; nothing for a missing value. */
export function itemsOf(value: Value | undefined): readonly Value[] {
  if (value === undefined) return [];
  return isList(value) ? value : [value];
}

/** The terms that are not blank, NFC, one for each `key`: its last spelling, at the place of its first. */
export function uniqueTerms(terms: readonly string[], key: (term: string) => string = (term) => term): string[] {
  const seen = new Map<string, string>();
  for (const term of terms) {
    const text = nfc(term);
    if (text.trim() !== '') seen.set(key(text), text);
  }
  return [...seen.values()];
}

/** The text in NFC; below U+0300 there is nothing to compose. */
function nfc(text: string): string {
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) >= 0x300) return text.normalize('NFC');
  }
  return text;
}

/** The same fields under keys in lower case, for generators that ignore the case of keys; the last one wins. */
export function lowerKeys(fields: Fields): Fields {
  const lowered = new Map<string, Value>();
  for (const [key, value] of fields) lowered.set(key.toLowerCase(), value);
  return lowered;
}

/** File name without folder and extension. */
export function baseName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

/** Extension with its dot, in the case it is written; `''` where there is none. */
export function extension(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot) : '';
}

/** Folder of a path; `''` at the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** A warning about a date that the generator cannot read. */
export function badDate(file: string, text: string, consequence: string): Diagnostic {
  return {
    code: 'BAD_DATE',
    severity: 'warning',
    message: `Cannot read the date "${text}": ${consequence}`,
    file,
    hint: 'write it as 2024-03-09 or 2024-03-09T10:00:00+09:00',
  };
}
