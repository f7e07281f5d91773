import { epochDay, type PlainDate } from './date.ts';
import { usageError } from './diagnostic.ts';

/** The language tag that `LC_ALL`, else `LC_TIME`, else `LANG` names; `en` for `C`, `POSIX` and what is not known. */
export function localeFrom(env: Readonly<Record<string, string | undefined>>): string {
  return localeTag(env['LC_ALL'] || env['LC_TIME'] || env['LANG'] || '') ?? 'en';
}

/** Whether the tool speaks Korean: by `--locale`, else `LC_ALL`, `LC_MESSAGES`, `LANG`; otherwise it speaks English. */
export function speaksKorean(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): boolean {
  const words = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : undefined);
  const at = words.lastIndexOf('--locale');
  const given = at < 0 ? words.findLast((word) => word.startsWith('--locale='))?.slice(9) : words[at + 1];
  const own = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^ko(?:$|[-_.@])/i.test(given !== undefined && localeTag(given) !== undefined ? given : own);
}

/**
 * Parses a locale as a person writes it: `ko`, `ko-KR`, `ko_KR.UTF-8`.
 *
 * @returns A BCP 47 tag in its canonical form.
 * @throws {BlogError} `BAD_USAGE` (usage) where the platform does not know the language.
 */
export function parseLocale(text: string): string {
  const tag = localeTag(text);
  if (tag === undefined) {
    throw usageError(`Cannot use locale "${text}": it is not known`, 'give a language tag, as in en or ko-KR');
  }
  return tag;
}

/** `January 2026`, `2026년 1월`: the month of a date in the Gregorian calendar, with Western digits. */
export function monthCaption(date: PlainDate, locale: string): string {
  return formatter(locale, { year: 'numeric', month: 'long' }).format(epochDay(date) * dayMs);
}

/** The twelve names of the months, January first. */
export function monthNames(locale: string, style: 'long' | 'short'): string[] {
  const format = formatter(locale, { month: style });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2024, month, 1)));
}

/** The seven names of the weekdays, Sunday first. `short` is at most three cells wide where the language allows. */
export function weekdayNames(locale: string, style: 'long' | 'short'): string[] {
  if (style === 'long') return namesOfWeek(locale, 'long');
  const short = namesOfWeek(locale, 'short').map((name) => name.replace(/\.$/, ''));
  return short.every((name) => roughWidth(name) <= 3) ? short : namesOfWeek(locale, 'narrow');
}

/** The day with which a week begins there, 0 = Sunday … 6 = Saturday; Monday where the platform does not know. */
export function firstWeekday(locale: string): number {
  const known: WeekAware = new Intl.Locale(locale);
  // A method since Node 24, a property before it: https://github.com/tc39/proposal-intl-locale-info
  const first = (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1;
  return first % 7;
}

const dayMs = 86_400_000;

interface WeekAware extends Intl.Locale {
  readonly weekInfo?: { readonly firstDay: number };
  getWeekInfo?(): { readonly firstDay: number };
}

function localeTag(text: string): string | undefined {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(text.replace(/[.@].*$/s, '').replaceAll('_', '-'))[0];
  } catch {
    // Intl throws on a text that has not the form of a tag: the caller is told by `undefined`.
    return undefined;
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? makeFormatter(locale, options);
  formatters.set(key, known);
  return known;
}

function makeFormatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const fixed = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' };
  // Without a second choice, Intl takes the locale of the machine for a language that it does not know.
  return new Intl.DateTimeFormat([locale, 'en'], { ...options, ...fixed });
}

function namesOfWeek(locale: string, weekday: 'long' | 'short' | 'narrow'): string[] {
  const format = formatter(locale, { weekday });
  return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2023, 0, 1 + day)));
}

/** Cells of a weekday's name: marks take none, the scripts of East Asia two a letter. */
function roughWidth(name: string): number {
  const letters = name.replace(/\p{M}/gu, '');
  return [...letters].length + [...letters.matchAll(/[\p{sc=Han}\p{sc=Hangul}\p{sc=Hira}\p{sc=Kana}]/gu)].length;
}
