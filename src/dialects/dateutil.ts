import { type WrittenDate, written } from '../core/written-date.ts';

/**
 * Reads a date as Python's dateutil does (dateutil/parser/_parser.py, 2.8), which Pelican and Nikola ask: `04-Mar-2024`,
 * `3/4/2024` (March), `25.03.2024`, `20240304T1005`, `10pm`. Undefined where it raises an error or takes the month
 * from today; a missing day is the first.
 *
 * @param yearNow Asked for where a year is of two digits.
 */
export function parseDateutil(text: string, yearNow: () => number): WrittenDate | undefined {
  if (text.length > longest) return undefined;
  const state: State = { days: [], century: false };
  const tokens = tokensOf(text.replace(/(?<!\d)(\d{1,2})h(\d{2})m?(?![\p{L}\d])/u, '$1:$2'));
  for (let at = 0; at < tokens.length; ) {
    const next = /^\d/.test(tokens[at] ?? '') ? number(tokens, { at, state }) : word(tokens, { at, state });
    if (next === undefined) return undefined;
    at = next;
  }
  return dateOf(state, yearNow);
}

const longest = 200;

interface Part {
  readonly value: number;
  readonly is?: 'month' | 'year';
}

interface State {
  readonly days: Part[];
  /** A year was written in full. */
  century: boolean;
  hour?: number;
  minute?: number;
  second?: number;
  half?: boolean;
  zone?: string;
  offset?: number;
  /** After `GMT+3` the sign says what to add to come to Greenwich. */
  flipped?: boolean;
}

interface At {
  readonly at: number;
  readonly state: State;
}

/** Numbers with at most one point, words, and each other character on its own; blanks single. */
function tokensOf(text: string): string[] {
  return (
    text
      .trim()
      .replace(/\s+/g, ' ')
      .match(/(?<![\d.])\d+\.\d+(?!\.?\d|\.)|\d+|\p{L}+|[\s\S]/gu) ?? []
  );
}

const jumps = new Set([' ', '.', ',', ';', '-', '/', "'", ...'at on and ad m t of st nd rd th'.split(' ')]);
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const longMonths = 'january february march april may june july august september october november december'.split(' ');
const weekdays = /^(?:mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)$/i;

function isJump(token: string | undefined): boolean {
  return token !== undefined && jumps.has(token.toLowerCase());
}

function monthOf(token: string | undefined): number | undefined {
  const name = token?.toLowerCase() ?? '';
  const month = name === 'sept' ? 9 : Math.max(months.indexOf(name), longMonths.indexOf(name)) + 1;
  return month === 0 ? undefined : month;
}

/** Whether it stands for the hours after noon; undefined where it is no such word. */
function halfOf(token: string | undefined): boolean | undefined {
  const found = /^([ap])m?$/i.exec(token ?? '');
  return found ? /p/i.test(found[1] ?? '') : undefined;
}

function twelve(hour: number, after: boolean): number {
  return after ? (hour < 12 ? hour + 12 : hour) : hour === 12 ? 0 : hour;
}

function addDay(state: State, digits: string): void {
  const full = digits.length > 2;
  if (full) state.century = true;
  state.days.push({ value: Number(digits), ...(full ? { is: 'year' as const } : {}) });
}

/** Each returns the index of the token that comes next; undefined where there is an error. */
function number(tokens: readonly string[], { at, state }: At): number | undefined {
  const token = tokens[at] ?? '';
  const next = tokens[at + 1];
  const { length } = token;
  if (state.days.length === 3 && (length === 2 || length === 4) && state.hour === undefined && next !== ':') {
    state.hour = Number(token.slice(0, 2));
    if (length === 4) state.minute = Number(token.slice(2));
    return at + 1;
  }
  if (length === 6 || (length > 6 && token.indexOf('.') === 6)) return sixDigits(token, { at, state });
  if (length === 8 || length === 12 || length === 14) return wholeDate(token, { at, state });
  if (next === ':' && at + 2 < tokens.length) return time(tokens, { at, state });
  if (next === '-' || next === '/' || next === '.') return joined(tokens, { at, state });
  const half = halfOf(isJump(next) ? tokens[at + 2] : next);
  if (half !== undefined && (!isJump(next) || at + 2 < tokens.length)) {
    state.hour = twelve(Number(token), half);
    return at + (isJump(next) ? 3 : 2);
  }
  if (next === undefined || isJump(next)) {
    addDay(state, token);
    return at + 2;
  }
  if (Number(token) < 1 || Number(token) > 31) return undefined;
  addDay(state, token);
  return at + 1;
}

function sixDigits(token: string, { at, state }: At): number {
  const pairs = [token.slice(0, 2), token.slice(2, 4), token.slice(4, 6)];
  if (state.days.length === 0 && !token.includes('.')) for (const pair of pairs) addDay(state, pair);
  else [state.hour, state.minute, state.second] = pairs.map(Number) as [number, number, number];
  return at + 1;
}

function wholeDate(token: string, { at, state }: At): number {
  addDay(state, token.slice(0, 4));
  addDay(state, token.slice(4, 6));
  addDay(state, token.slice(6, 8));
  if (token.length > 8) {
    state.hour = Number(token.slice(8, 10));
    state.minute = Number(token.slice(10, 12));
    if (token.length > 12) state.second = Number(token.slice(12));
  }
  return at + 1;
}

function time(tokens: readonly string[], { at, state }: At): number | undefined {
  const [minute = '', colon, second = ''] = tokens.slice(at + 2, at + 5);
  if (!/^\d/.test(minute)) return undefined;
  state.hour = Number(tokens[at]);
  state.minute = Math.trunc(Number(minute));
  if (colon !== ':' || second === '') return at + 3;
  if (!/^\d/.test(second)) return undefined;
  state.second = Math.trunc(Number(second));
  return at + 5;
}

/** `2024-03-04`, `04-Mar-2024`, `4.3`. */
function joined(tokens: readonly string[], { at, state }: At): number | undefined {
  const sign = tokens[at + 1];
  addDay(state, tokens[at] ?? '');
  const second = tokens[at + 2];
  if (second === undefined || isJump(second)) return at + 2;
  if (!addPart(state, second)) return undefined;
  if (tokens[at + 3] !== sign) return at + 3;
  return addPart(state, tokens[at + 4] ?? '') ? at + 5 : undefined;
}

function addPart(state: State, token: string): boolean {
  const month = monthOf(token);
  if (month !== undefined) state.days.push({ value: month, is: 'month' });
  else if (/^\d+$/.test(token)) addDay(state, token);
  else return false;
  return true;
}

function word(tokens: readonly string[], { at, state }: At): number | undefined {
  const token = tokens[at] ?? '';
  if (weekdays.test(token)) return at + 1;
  const month = monthOf(token);
  if (month !== undefined) return monthWord(tokens, { at, state }, month);
  const half = halfOf(token);
  if (half !== undefined) {
    if (state.hour === undefined || state.hour > 12 || state.half) return undefined;
    state.hour = twelve(state.hour, half);
    state.half = true;
    return at + 1;
  }
  if (state.hour !== undefined && isZoneName(token, state)) {
    state.zone = token;
    state.flipped = /^[-+]$/.test(tokens[at + 1] ?? '');
    if (!state.flipped && isUtc(token)) state.offset = 0;
    return at + 1;
  }
  if (state.hour !== undefined && (token === '+' || token === '-')) return offset(tokens, { at, state });
  return isJump(token) ? at + 1 : undefined;
}

function monthWord(tokens: readonly string[], { at, state }: At, month: number): number | undefined {
  state.days.push({ value: month, is: 'month' });
  const sign = tokens[at + 1];
  if (sign !== '-' && sign !== '/') return at + 1;
  if (!addPart(state, tokens[at + 2] ?? '')) return undefined;
  if (tokens[at + 3] !== sign) return at + 3;
  return addPart(state, tokens[at + 4] ?? '') ? at + 5 : undefined;
}

function isUtc(token: string): boolean {
  return /^(?:UTC|GMT|Z|z)$/.test(token);
}

function isZoneName(token: string, { zone, offset }: State): boolean {
  return zone === undefined && offset === undefined && (/^[A-Z]{1,5}$/.test(token) || isUtc(token));
}

function offset(tokens: readonly string[], { at, state }: At): number | undefined {
  const [digits = '', colon, minutes = ''] = tokens.slice(at + 1, at + 4);
  if (!/^\d+$/.test(digits)) return undefined;
  const sign = (tokens[at] === '-') === (state.flipped === true) ? 1 : -1;
  if (digits.length === 4) state.offset = sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)));
  else if (colon === ':' && /^\d+$/.test(minutes)) state.offset = sign * (Number(digits) * 60 + Number(minutes));
  else if (digits.length <= 2) state.offset = sign * Number(digits) * 60;
  else return undefined;
  const end = at + (digits.length !== 4 && colon === ':' ? 4 : 2);
  const [blank, open, name = '', close] = tokens.slice(end, end + 4);
  return isJump(blank) && open === '(' && close === ')' && /^[A-Z]{3,5}$/.test(name) ? end + 4 : end;
}

function dateOf(state: State, yearNow: () => number): WrittenDate | undefined {
  const order = orderOf(state.days);
  if (!order) return undefined;
  const { month, day } = order;
  let { year } = order;
  if (year < 100 && !state.century) {
    const nowYear = yearNow();
    year += nowYear - (nowYear % 100);
    if (year >= nowYear + 50) year -= 100;
    else if (year < nowYear - 50) year += 100;
  }
  const { hour, minute = 0, second = 0, offset: offsetMinutes } = state;
  const date = written({
    ...{ year, month, day, hour: hour ?? 0, minute, second, offsetMinutes },
    timed: hour !== undefined,
    seconds: state.second !== undefined,
  });
  return date.exists && (hour ?? 0) < 24 && second < 60 ? date : undefined;
}

/** What each of the parts is (_ymd.resolve_ymd), month before day. */
function orderOf(parts: readonly Part[]): { year: number; month: number; day: number } | undefined {
  const [a = 0, b = 0, c = 0] = parts.map(({ value }) => value);
  const month = parts.findIndex(({ is }) => is === 'month');
  const year = parts.findIndex(({ is }) => is === 'year');
  if (parts.length === 2) {
    if (month >= 0)
      return (month === 0 ? b : a) > 31 ? { year: month === 0 ? b : a, month: month === 0 ? a : b, day: 1 } : undefined;
    return a > 31 ? { year: a, month: b, day: 1 } : b > 31 ? { year: b, month: a, day: 1 } : undefined;
  }
  if (parts.length !== 3) return undefined;
  if (month === 0) return b > 31 ? { month: a, year: b, day: c } : { month: a, day: b, year: c };
  if (month === 1) return a > 31 ? { year: a, month: b, day: c } : { day: a, month: b, year: c };
  if (month === 2) return b > 31 ? { day: a, year: b, month: c } : { year: a, day: b, month: c };
  if (a > 31 || year === 0) return { year: a, month: b, day: c };
  return a > 12 ? { day: a, month: b, year: c } : { month: a, day: b, year: c };
}
