import { pad } from './date.ts';
import { doubleQuoted, type Quote } from './yaml-scalar.ts';
import { wallAt } from './zone.ts';

/** How a blog writes its dates. */
export interface DateStyle {
  /** Between year, month and day. */
  readonly separator: '-' | '/' | '.';
  /** Before the time; undefined where only the day is written. */
  readonly joiner?: string;
  readonly seconds: boolean;
  /** `.000`, or nothing. */
  readonly fraction: string;
  /** `utc` is a `Z`: the time is that of UTC. */
  readonly offset: 'none' | 'colon' | 'compact' | 'utc';
  /** Before the offset: nothing, a blank, ` UTC`. */
  readonly gap: string;
  readonly quote: Quote;
  /** Every time is 00:00: the blog writes days in the shape of times. */
  readonly midnight: boolean;
}

/** ISO 8601 with seconds and offset. */
export const isoStyle: DateStyle = {
  separator: '-',
  joiner: 'T',
  seconds: true,
  fraction: '',
  offset: 'colon',
  gap: '',
  quote: 'plain',
  midnight: false,
};

/** The style of one date as it stands in a file, quotes included; undefined for what is not written with digits. */
export function dateStyleOf(value: string): DateStyle | undefined {
  const quote: Quote = value.startsWith('"') ? 'double' : value.startsWith("'") ? 'single' : 'plain';
  const text =
    quote === 'plain' ? value.replace(/\s#.*$/, '').trim() : value.slice(1, value.lastIndexOf(value.charAt(0)));
  const found = shape.exec(text);
  if (!found) return undefined;
  const [, separator, joiner, hour, minute, second, fraction = '', gap = '', zone] = found;
  return {
    separator: separator as DateStyle['separator'],
    ...(joiner === undefined ? {} : { joiner }),
    seconds: second !== undefined,
    fraction: fraction === '' ? '' : `.${'0'.repeat(fraction.length - 1)}`,
    offset: zone === undefined ? 'none' : zone === 'Z' ? 'utc' : zone.includes(':') ? 'colon' : 'compact',
    gap,
    quote,
    midnight: joiner !== undefined && Number(hour) === 0 && Number(minute) === 0 && Number(second ?? 0) === 0,
  };
}

/** The style most of the dates share, the first of equals; `midnight` only where at least two agree and none differs. */
export function learnDateStyle(values: readonly string[]): DateStyle | undefined {
  const styles = values.map(dateStyleOf).filter((style) => style !== undefined);
  const midnight = styles.length > 1 && styles.every((style) => style.midnight);
  const counts = new Map<string, { style: DateStyle; count: number }>();
  for (const style of styles) {
    const known = { ...style, midnight };
    const id = JSON.stringify(known);
    counts.set(id, { style: known, count: (counts.get(id)?.count ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count)[0]?.style;
}

/** The same style with an offset, for a blog whose generator would take the time for another day without one. */
export function withOffset(style: DateStyle): DateStyle {
  if (style.offset === 'colon' || style.offset === 'compact') return style;
  const blank = style.joiner === ' ';
  return {
    ...style,
    joiner: style.joiner ?? 'T',
    seconds: true,
    offset: blank ? 'compact' : 'colon',
    gap: blank ? ' ' : '',
    midnight: false,
  };
}

/** An instant in a style, without quotes; `exact` keeps the time of day where the blog writes midnight. */
export function formatDate(
  ms: number,
  { style, zone, exact = false }: { style: DateStyle; zone: string; exact?: boolean },
): string {
  const midnight = style.midnight && !exact;
  const wall = wallAt(ms, style.offset === 'utc' && !midnight ? 'UTC' : zone);
  const day = [pad(wall.year, 4), pad(wall.month, 2), pad(wall.day, 2)].join(style.separator);
  if (style.joiner === undefined) return day;
  const { hour, minute, second } = midnight ? { hour: 0, minute: 0, second: 0 } : wall;
  const time = `${pad(hour, 2)}:${pad(minute, 2)}${style.seconds ? `:${pad(second, 2)}` : ''}${style.fraction}`;
  return `${day}${style.joiner}${time}${style.gap}${zoneText(style, wall.offsetMinutes ?? 0)}`;
}

/** A formatted date between the quotes of the style. */
export function quoteDate(text: string, quote: Quote): string {
  return quote === 'double' ? doubleQuoted(text) : quote === 'single' ? `'${text}'` : text;
}

const shape =
  /^\d{4}([-/.])\d{1,2}\1\d{1,2}(?:(T|t| )(\d{1,2}):(\d{2})(?::(\d{2})(\.\d+)?)?(?:( UTC| ?)(Z|[-+]\d{2}:?\d{2}))?)?$/;

function zoneText({ offset }: DateStyle, minutes: number): string {
  if (offset === 'none') return '';
  if (offset === 'utc') return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60), 2)}${offset === 'colon' ? ':' : ''}${pad(size % 60, 2)}`;
}
