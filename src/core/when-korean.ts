import type { TimeUnit, When } from './when-span.ts';

/**
 * Reads Korean words for a day or span: `어제`, `3일 전`, `석 달 전`, `지난 금요일`, `지난주`, `2024년 3월 9일`.
 *
 * @param text Folded; blanks do not matter.
 * @returns Undefined where it is none of these; whether a named day exists is not looked at.
 */
export function whenKorean(text: string): When | undefined {
  const words = text.replace(/\s+/g, '');
  return /\p{Script=Hangul}/u.test(words)
    ? (writtenDate(words) ?? aroundToday(words) ?? distance(words) ?? period(words) ?? namedWeekday(words))
    : undefined;
}

function writtenDate(words: string): When | undefined {
  const found = /^(?:(\d{4})년)?(?:(\d{1,2})월(?:(\d{1,2})일)?)?$/.exec(words);
  if (!found) return undefined;
  const [, year, month, day] = found;
  return {
    kind: 'date',
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

const days = new Map([
  ['오늘', 0],
  ['지금', 0],
  ['어제', -1],
  ['그제', -2],
  ['그저께', -2],
  ['엊그제', -2],
  ['그끄제', -3],
  ['그끄저께', -3],
  ['내일', 1],
  ['모레', 2],
  ['글피', 3],
]);

function aroundToday(words: string): When | undefined {
  const count = days.get(words);
  return count === undefined ? undefined : { kind: 'distance', unit: 'day', count };
}

/** Numerals as they stand before a unit, each with the value of its place: `한 달`, `석 달`, `일 년`. */
const numerals = new Map(
  ['한 일', '두 이', '세 석 삼', '네 넉 사', '다섯 오', '여섯 육', '일곱 칠', '여덟 팔', '아홉 구', '열 십'].flatMap(
    (names, index) => names.split(' ').map((name) => [name, index + 1] as const),
  ),
);
const dayCounts = new Map([
  ...['하루', '이틀', '사흘', '나흘', '닷새', '엿새', '이레', '여드레', '아흐레', '열흘'].map(
    (name, index) => [name, index + 1] as const,
  ),
  ['보름', 15] as const,
]);
const units: ReadonlyMap<string, TimeUnit> = new Map([
  ['일', 'day'],
  ['주', 'week'],
  ['주일', 'week'],
  ['주간', 'week'],
  ['달', 'month'],
  ['개월', 'month'],
  ['년', 'year'],
  ['해', 'year'],
]);
const amountPattern = `(?:(\\d{1,5}|${[...numerals.keys()].join('|')})(${[...units.keys()].join('|')})|(${[...dayCounts.keys()].join('|')})|(반년))`;
const away = new RegExp(`^${amountPattern}(전|후|뒤)$`);
const past = new RegExp(`^(?:최근|지난)${amountPattern}(?:간|동안)?$`);

function distance(words: string): When | undefined {
  const found = away.exec(words);
  if (found) {
    const { unit, count } = amount(found);
    return { kind: 'distance', unit, count: found[5] === '전' ? 0 - count : count };
  }
  const through = past.exec(words);
  return through ? { kind: 'past', ...amount(through) } : undefined;
}

function amount([, count = '', unit = '', dayCount, halfYear]: RegExpExecArray): { unit: TimeUnit; count: number } {
  if (halfYear !== undefined) return { unit: 'month', count: 6 };
  if (dayCount !== undefined) return { unit: 'day', count: dayCounts.get(dayCount) ?? 0 };
  return { unit: units.get(unit) ?? 'day', count: numerals.get(count) ?? Number(count) };
}

const steps = new Map([
  ['지지난', -2],
  ['지난', -1],
  ['저번', -1],
  ['전', -1],
  ['이번', 0],
  ['이', 0],
  ['금', 0],
  ['다음', 1],
  ['내', 1],
  ['다다음', 2],
]);
const years = new Map([
  ['재작년', -2],
  ['작년', -1],
  ['올해', 0],
  ['내후년', 2],
]);
const stepPattern = `(${[...steps.keys()].join('|')})`;
const periodUnits: ReadonlyMap<string, TimeUnit> = new Map([
  ['주', 'week'],
  ['달', 'month'],
  ['월', 'month'],
  ['해', 'year'],
  ['년', 'year'],
]);

function period(words: string): When | undefined {
  const year = years.get(words);
  if (year !== undefined) return { kind: 'period', unit: 'year', count: year };
  const found = new RegExp(`^${stepPattern}(.)$`, 'u').exec(words);
  const unit = periodUnits.get(found?.[2] ?? '');
  const count = steps.get(found?.[1] ?? '');
  return unit === undefined || count === undefined ? undefined : { kind: 'period', unit, count };
}

function namedWeekday(words: string): When | undefined {
  const found = new RegExp(`^(?:${stepPattern}(주)?)?(.요일)$`, 'u').exec(words);
  const weekday = found ? weekdayOf(found[3]) : undefined;
  if (!found || weekday === undefined) return undefined;
  const count = steps.get(found[1] ?? '');
  if (count === undefined) return { kind: 'weekday', weekday, which: 'latest' };
  if (Math.abs(count) !== 1 || found[2]) return { kind: 'weekday', weekday, which: 'ofWeek', count };
  return { kind: 'weekday', weekday, which: count < 0 ? 'before' : 'after' };
}

/** 0 for Sunday, as `Date` counts. */
function weekdayOf(name: string | undefined): number | undefined {
  const format = new Intl.DateTimeFormat('ko', { weekday: 'long', timeZone: 'UTC' });
  // The year 2023 began on a Sunday.
  const index = [1, 2, 3, 4, 5, 6, 7].findIndex((day) => format.format(Date.UTC(2023, 0, day)) === name);
  return index < 0 ? undefined : index;
}
