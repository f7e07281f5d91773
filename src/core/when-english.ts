import type { TimeUnit, When } from './when-span.ts';

/**
 * Reads English words for a day or span: `yesterday`, `3 months ago`, `2w`, `last friday`, `9 March 2024`.
 *
 * @param text Folded, with single blanks.
 * @returns Undefined where it is none of these; whether a named day exists is not looked at.
 */
export function whenEnglish(text: string): When | undefined {
  const words = text
    .replace(/,/g, ' ')
    .replace(/^on /, '')
    .replace(/\b(?:an?|one) fortnight\b/, '2 weeks')
    .replace(/\ba couple(?: of)?\b/, '2')
    .replace(/\bhalf a year\b/, '6 months')
    .replace(/\s+/g, ' ')
    .trim();
  return (
    aroundToday(words) ??
    distance(words) ??
    period(words) ??
    quarter(words) ??
    namedWeekday(words) ??
    namedMonth(words) ??
    monthOfYear(words)
  );
}

const days: Readonly<Record<string, number>> = {
  now: 0,
  today: 0,
  yesterday: -1,
  tomorrow: 1,
  'day before yesterday': -2,
  'day after tomorrow': 2,
};

function aroundToday(words: string): When | undefined {
  const count = at(days, words.replace(/^the /, ''));
  return count === undefined ? undefined : { kind: 'distance', unit: 'day', count };
}

const units: Readonly<Record<string, TimeUnit>> = { d: 'day', w: 'week', m: 'month', y: 'year' };
const unitPattern = '(d|days?|w|wks?|weeks?|m|mos?|months?|y|yrs?|years?)';
const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const countPattern = `(\\d{1,5}|an?|${numbers.join('|')})`;
const ago = new RegExp(`^(-?)${countPattern} ?${unitPattern}(?: ago)?$`);
const ahead = new RegExp(
  `^(?:(?:\\+|in )${countPattern} ?${unitPattern}|${countPattern} ?${unitPattern} (?:later|from now))$`,
);
const past = new RegExp(`^(?:the )?(?:(?:last|past|previous) ${countPattern}|past) ?${unitPattern}$`);

function distance(words: string): When | undefined {
  const back = ago.exec(words);
  if (back) return { kind: 'distance', unit: unitOf(back[3]), count: 0 - countOf(back[2]) };
  const on = ahead.exec(words);
  if (on) return { kind: 'distance', unit: unitOf(on[2] ?? on[4]), count: countOf(on[1] ?? on[3]) };
  const through = past.exec(words);
  return through ? { kind: 'past', unit: unitOf(through[2]), count: countOf(through[1]) } : undefined;
}

function countOf(word = ''): number {
  return /^\d/.test(word) ? Number(word) : Math.max(1, numbers.indexOf(word) + 1);
}

function unitOf(word = ''): TimeUnit {
  return at(units, word.charAt(0)) ?? 'day';
}

const steps: Readonly<Record<string, number>> = { last: -1, previous: -1, this: 0, current: 0, next: 1 };
const stepPattern = '(?<step>last|previous|this|current|next)';
const anyStep = '(last|previous|this|current|next)';
const periodPattern = '(?<unit>week|weekend|month|quarter|year)';

function period(words: string): When | undefined {
  const found =
    new RegExp(`^(?:the )?(?<edge>start|beginning|end) of (?:the )?(?:${stepPattern} )?${periodPattern}$`).exec(
      words,
    ) ?? new RegExp(`^${stepPattern} ${periodPattern}$`).exec(words);
  if (!found) return undefined;
  const { edge, step = 'this', unit } = found.groups ?? {};
  const count = at(steps, step) ?? 0;
  if (unit === 'weekend') return edge === undefined ? { kind: 'weekend', count } : undefined;
  return {
    kind: 'period',
    unit: unit === 'quarter' ? 'quarter' : unitOf(unit),
    count,
    ...(edge === undefined ? {} : { edge: edge === 'end' ? 'last' : 'first' }),
  };
}

/** `Q1 2026`, `2026-Q1`, `q1`. */
function quarter(words: string): When | undefined {
  const found = /^q(?<quarter>[1-4])(?: (?<year>\d{4}))?$|^(?<before>\d{4})[- ]?q(?<after>[1-4])$/.exec(words);
  if (!found) return undefined;
  const { quarter, after, year, before } = found.groups ?? {};
  const named = year ?? before;
  const month = Number(quarter ?? after) * 3 - 2;
  return { kind: 'date', month, months: 3, ...(named === undefined ? {} : { year: Number(named) }) };
}

function namedWeekday(words: string): When | undefined {
  const found = new RegExp(`^(?:${anyStep} )?(\\p{L}+)(?: (?:of )?${anyStep} week)?$`, 'u').exec(words);
  const weekday = indexOfName(found?.[2], { weekday: 'long' });
  if (!found || weekday === undefined || (found[1] && found[3])) return undefined;
  const count = at(steps, found[1] ?? found[3]);
  if (count === undefined) return { kind: 'weekday', weekday, which: 'latest' };
  if (count === 0 || found[3]) return { kind: 'weekday', weekday, which: 'ofWeek', count };
  return { kind: 'weekday', weekday, which: count < 0 ? 'before' : 'after' };
}

/** `last march`, `next dec 3`, `march 5 of last year`, `the 5th`. */
function monthOfYear(words: string): When | undefined {
  const ordinal = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)$/.exec(words);
  if (ordinal) return { kind: 'date', day: Number(ordinal[1]) };
  const found = new RegExp(`^(?:${anyStep} )?(.+?)(?: (?:of )?${anyStep} year)?$`).exec(words);
  const [, before, rest = '', after] = found ?? [];
  const named = (before === undefined) === (after === undefined) ? undefined : namedMonth(rest);
  if (named?.kind !== 'date' || named.year !== undefined) return undefined;
  const count = at(steps, before ?? after) ?? 0;
  if (after !== undefined) return { ...named, from: { unit: 'year', count } };
  return count === 0 ? named : { ...named, which: count < 0 ? 'before' : 'after' };
}

function namedMonth(words: string): When | undefined {
  const found =
    /^(?<name>\p{L}+)\.?(?: (?<day>\d{1,2})(?:st|nd|rd|th)?)?(?: (?<year>\d{4}))?$/u.exec(words) ??
    /^(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<name>\p{L}+)\.?(?: (?<year>\d{4}))?$/u.exec(words) ??
    /^(?<year>\d{4}) (?<name>\p{L}+)\.?(?: (?<day>\d{1,2}))?$/u.exec(words);
  const month = indexOfName(found?.groups?.['name'], { month: 'long' });
  if (!found || month === undefined) return undefined;
  const { year, day } = found.groups ?? {};
  return {
    kind: 'date',
    month: month + 1,
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

/** Place of a name among the twelve months or, from Sunday, seven weekdays; three letters of it are enough. */
function indexOfName(name: string | undefined, style: { month: 'long' } | { weekday: 'long' }): number | undefined {
  if (name === undefined || name.length < 3) return undefined;
  const format = new Intl.DateTimeFormat('en', { ...style, timeZone: 'UTC' });
  for (let index = 0; index < 12; index += 1) {
    // The year 2023 began on a Sunday, so its first days name the weekdays.
    const ms = 'month' in style ? Date.UTC(2023, index, 1) : Date.UTC(2023, 0, index + 1);
    if (format.format(ms).toLowerCase().startsWith(name)) return index;
  }
  return undefined;
}

function at<T>(table: Readonly<Record<string, T>>, key = ''): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
