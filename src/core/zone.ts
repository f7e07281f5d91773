import { fromEpochDay, type PlainDate, pad } from './date.ts';

/** A time on the clock of some place; `offsetMinutes` is undefined where the text names no offset. */
export interface WallTime {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly offsetMinutes?: number;
}

/** Milliseconds since the epoch of a wall time read as UTC; days and hours out of range carry over. */
export function utcMs(wall: WallTime): number {
  const at = new Date(0);
  at.setUTCFullYear(wall.year, wall.month - 1, wall.day);
  at.setUTCHours(wall.hour, wall.minute, wall.second, 0);
  return at.getTime();
}

/**
 * The instant of a wall time: by its own offset, else in `zone` (IANA; undefined is UTC). Where clocks are put
 * forward or back, as Go's `time.Date`: a time that is skipped is read by the offset after the change west of
 * Greenwich and before it east of it, one that comes twice is the first west and the second east.
 */
export function instantMs(wall: WallTime, zone: string | undefined): number {
  if (wall.offsetMinutes !== undefined) return utcMs(wall) - wall.offsetMinutes * 60_000;
  const asUtc = utcMs(wall);
  if (zone === undefined) return asUtc;
  const first = asUtc - offsetAt(asUtc, zone) * 60_000;
  return asUtc - offsetAt(first, zone) * 60_000;
}

/** The wall time of an instant in `zone`, or at a fixed offset in minutes. */
export function wallAt(ms: number, zone: string | number): WallTime {
  const offsetMinutes = typeof zone === 'number' ? zone : offsetAt(ms, zone);
  const at = new Date(ms + offsetMinutes * 60_000);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    offsetMinutes,
  };
}

/** The calendar day of an instant in `zone`. */
export function dayAt(ms: number, zone: string | number): PlainDate {
  const offsetMinutes = typeof zone === 'number' ? zone : offsetAt(ms, zone);
  return fromEpochDay(Math.floor((ms + offsetMinutes * 60_000) / 86_400_000));
}

/** `2024-03-09T05:06:07+09:00`; the offset is left out where none is known, and is `Z` for zero only when asked. */
export function isoText(wall: WallTime): string {
  const date = `${pad(wall.year, 4)}-${pad(wall.month, 2)}-${pad(wall.day, 2)}`;
  const time = `${pad(wall.hour, 2)}:${pad(wall.minute, 2)}:${pad(wall.second, 2)}`;
  return `${date}T${time}${wall.offsetMinutes === undefined ? '' : offsetText(wall.offsetMinutes)}`;
}

/** `+09:00` */
function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60), 2)}:${pad(size % 60, 2)}`;
}

/** Whether the platform knows this IANA zone. */
export function knownZone(zone: string): boolean {
  return formatter(zone) !== undefined;
}

/** Minutes east of UTC in `zone` at an instant, to the nearest minute; 0 for a zone that is not known. */
export function offsetAt(ms: number, zone: string): number {
  if (zone === 'UTC') return 0;
  const format = formatter(zone);
  if (!format || !Number.isFinite(ms)) return 0;
  // No zone changed its clocks before: years that Date.UTC or an era would misread are kept away from both.
  const at = Math.max(Math.floor(ms / 1000) * 1000, Date.UTC(1800, 0));
  const field: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(at)) field[type] = Number(value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = field;
  return Math.round((Date.UTC(year, month - 1, day, hour, minute, second) - at) / 60_000);
}

const formatters = new Map<string, Intl.DateTimeFormat | undefined>();

function formatter(zone: string): Intl.DateTimeFormat | undefined {
  if (!formatters.has(zone)) formatters.set(zone, makeFormatter(zone));
  return formatters.get(zone);
}

function makeFormatter(timeZone: string): Intl.DateTimeFormat | undefined {
  // An offset as a zone name works on Node 22 and not on 20; it is no IANA name, so it is refused on both.
  if (/^[-+]/.test(timeZone)) return undefined;
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    // Intl throws on a name that it does not know: the caller is told by `undefined`.
    return undefined;
  }
}
