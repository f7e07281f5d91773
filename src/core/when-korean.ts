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
    ? (recognise(words) ?? recognise(words.replace(/(?:부터|까지|에)$/, '')))
    : undefined;
}

function recognise(words: string): When | undefined {
  return (
    writtenDate(words) ??
    aroundToday(words) ??
    distance(words) ??
    period(words) ??
    edgeOfPeriod(words) ??
    partOfYear(words) ??
    dateInPeriod(words) ??
    namedWeekday(words)
  );
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
  ['어저께', -1],
  ['그제', -2],
  ['그저께', -2],
  ['엊그제', -2],
  ['그끄제', -3],
  ['그끄저께', -3],
  ['내일', 1],
  ['모레', 2],
  ['내일모레', 2],
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
  ['저저번', -2],
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
  ['분기', 'quarter'],
  ['해', 'year'],
  ['년', 'year'],
]);

function period(words: string): When | undefined {
  const year = years.get(words);
  if (year !== undefined) return { kind: 'period', unit: 'year', count: year };
  const weekend = new RegExp(`^${stepPattern}?주말$`).exec(words);
  if (weekend) return { kind: 'weekend', count: steps.get(weekend[1] ?? '이번') ?? 0 };
  const found = new RegExp(`^${stepPattern}(.|분기)$`, 'u').exec(words);
  const unit = periodUnits.get(found?.[2] ?? '');
  const count = steps.get(found?.[1] ?? '');
  return unit === undefined || count === undefined ? undefined : { kind: 'period', unit, count };
}

/** `연초`, `월말`, `지난달 말`, `작년 초`. */
function edgeOfPeriod(words: string): When | undefined {
  const [, named = '', edge] = /^(.+?)(초|말)$/.exec(words) ?? [];
  const of = named === '연' ? period('올해') : named === '월' ? period('이번달') : period(named);
  if (of?.kind !== 'period' || edge === undefined) return undefined;
  return { ...of, edge: edge === '초' ? 'first' : 'last' };
}

/** `2026년 1분기`, `작년 하반기`, `상반기`. */
function partOfYear(words: string): When | undefined {
  const found = /^(.*?)(?:([1-4])분기|(상|하)반기)$/.exec(words);
  const year = found?.[1] === '' ? {} : yearNamed(found?.[1] ?? '');
  if (!found || year === undefined) return undefined;
  const [, , quarter, half] = found;
  const month = half === undefined ? Number(quarter) * 3 - 2 : half === '상' ? 1 : 7;
  return { kind: 'date', ...year, month, months: half === undefined ? 3 : 6 };
}

/** `작년 12월`, `내년 3월 5일`, `지난달 3일`. */
function dateInPeriod(words: string): When | undefined {
  const ofYear = /^(\D+)(\d{1,2})월(?:(\d{1,2})일)?$/.exec(words);
  const year = ofYear ? yearNamed(ofYear[1] ?? '') : undefined;
  if (ofYear && year) {
    const day = ofYear[3] === undefined ? {} : { day: Number(ofYear[3]) };
    return { kind: 'date', ...year, month: Number(ofYear[2]), ...day };
  }
  const [, named, day] = /^(\D+)(\d{1,2})일$/.exec(words) ?? [];
  if (day === undefined) return undefined;
  const month = period(named ?? '');
  if (month?.kind !== 'period' || month.unit !== 'month') return undefined;
  return { kind: 'date', from: { unit: 'month', count: month.count }, day: Number(day) };
}

/** A year, in figures or from this one. */
function yearNamed(name: string): Pick<When & { kind: 'date' }, 'year' | 'from'> | undefined {
  const figures = /^(\d{4})년?$/.exec(name);
  if (figures) return { year: Number(figures[1]) };
  const named = period(name);
  return named?.kind === 'period' && named.unit === 'year' ? { from: { unit: 'year', count: named.count } } : undefined;
}

function namedWeekday(words: string): When | undefined {
  const ago = /^(.+주)전(.요일)$/.exec(words);
  const weeks = ago ? distance(`${ago[1]}전`) : undefined;
  const of = weekdayOf(ago?.[2]);
  if (weeks?.kind === 'distance' && of !== undefined)
    return { kind: 'weekday', weekday: of, which: 'ofWeek', count: weeks.count };
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
