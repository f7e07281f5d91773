import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlainDate, parseDate } from '../../src/core/date.ts';
import { BlogError } from '../../src/core/diagnostic.ts';
import { parseMoment, parseMonth, parseWhen, resolveSpan, resolveWhen, type When } from '../../src/core/when.ts';

// A Thursday.
const today = parseDate('2024-03-14');

function spanText(when: When, from: PlainDate = today): string {
  const { first, last } = resolveSpan(when, from);
  return first === last ? first : `${first}..${last}`;
}

describe('parseWhen() in figures', () => {
  it.each([
    ['2024-03-09', '2024-03-09'],
    ['2024-3-9', '2024-03-09'],
    [' 2024-03-09 ', '2024-03-09'],
    ['２０２４－０３－０９', '2024-03-09'],
    ['2024–03–09', '2024-03-09'],
    ['2024/03/09', '2024-03-09'],
    ['2024.3.9', '2024-03-09'],
    ['2024. 3. 9.', '2024-03-09'],
    ['20240309', '2024-03-09'],
    ['2024-02-29', '2024-02-29'],
    ['2024-03-09T23:30:00+09:00', '2024-03-09'],
    ['2024-03-09T23:30:00.123Z', '2024-03-09'],
    ['2024-03-09 05:06', '2024-03-09'],
    ['2024-03-09 05:06:07 +0900', '2024-03-09'],
    ['2024-02', '2024-02-01..2024-02-29'],
    ['2026-W01', '2025-12-29..2026-01-04'],
    ['2024W11', '2024-03-11..2024-03-17'],
    ['2026-W53', '2026-12-28..2027-01-03'],
    ['2023/2', '2023-02-01..2023-02-28'],
    ['2024', '2024-01-01..2024-12-31'],
  ])('reads %j', (text, days) => {
    expect(spanText(parseWhen(text))).toBe(days);
  });
});

describe('parseWhen() in English', () => {
  it.each([
    ['today', '2024-03-14'],
    ['TODAY', '2024-03-14'],
    ['now', '2024-03-14'],
    ['yesterday', '2024-03-13'],
    ['tomorrow', '2024-03-15'],
    ['the day before yesterday', '2024-03-12'],
    ['day after tomorrow', '2024-03-16'],
    ['2w', '2024-02-29'],
    ['14d', '2024-02-29'],
    ['3m', '2023-12-14'],
    ['1y', '2023-03-14'],
    ['-2w', '2024-02-29'],
    ['+3d', '2024-03-17'],
    ['3 months ago', '2023-12-14'],
    ['2 weeks ago', '2024-02-29'],
    ['a week ago', '2024-03-07'],
    ['an year ago', '2023-03-14'],
    ['three  days ago', '2024-03-11'],
    ['10 days', '2024-03-04'],
    ['0d', '2024-03-14'],
    ['in 3 days', '2024-03-17'],
    ['in a month', '2024-04-14'],
    ['2 weeks from now', '2024-03-28'],
    ['3 days later', '2024-03-17'],
    ['last 7 days', '2024-03-07..2024-03-14'],
    ['past two months', '2024-01-14..2024-03-14'],
    ['last week', '2024-03-04..2024-03-10'],
    ['this week', '2024-03-11..2024-03-17'],
    ['next week', '2024-03-18..2024-03-24'],
    ['last month', '2024-02-01..2024-02-29'],
    ['this month', '2024-03-01..2024-03-31'],
    ['next month', '2024-04-01..2024-04-30'],
    ['last year', '2023-01-01..2023-12-31'],
    ['this year', '2024-01-01..2024-12-31'],
    ['next year', '2025-01-01..2025-12-31'],
    ['monday', '2024-03-11'],
    ['Thursday', '2024-03-14'],
    ['friday', '2024-03-08'],
    ['sun', '2024-03-10'],
    ['last thursday', '2024-03-07'],
    ['last friday', '2024-03-08'],
    ['this friday', '2024-03-15'],
    ['this sunday', '2024-03-17'],
    ['next thursday', '2024-03-21'],
    ['next friday', '2024-03-15'],
    ['monday last week', '2024-03-04'],
    ['sunday of next week', '2024-03-24'],
    ['March 2024', '2024-03-01..2024-03-31'],
    ['2023 dec', '2023-12-01..2023-12-31'],
    ['february', '2024-02-01..2024-02-29'],
    ['9 March 2024', '2024-03-09'],
    ['9th of march 2023', '2023-03-09'],
    ['Mar 9, 2024', '2024-03-09'],
    ['Mar. 9, 2023', '2023-03-09'],
    ['Sept 1', '2024-09-01'],
    ['may 3rd', '2024-05-03'],
    ['on friday', '2024-03-08'],
    ['a fortnight ago', '2024-02-29'],
    ['a couple of weeks ago', '2024-02-29'],
    ['half a year ago', '2023-09-14'],
    ['past week', '2024-03-07..2024-03-14'],
    ['last quarter', '2023-10-01..2023-12-31'],
    ['this quarter', '2024-01-01..2024-03-31'],
    ['Q4 2023', '2023-10-01..2023-12-31'],
    ['2023-Q2', '2023-04-01..2023-06-30'],
    ['q2', '2024-04-01..2024-06-30'],
    ['this weekend', '2024-03-16..2024-03-17'],
    ['last weekend', '2024-03-09..2024-03-10'],
    ['end of last month', '2024-02-29'],
    ['start of the year', '2024-01-01'],
    ['beginning of week', '2024-03-11'],
    ['last march', '2023-03-01..2023-03-31'],
    ['last february', '2024-02-01..2024-02-29'],
    ['next march', '2025-03-01..2025-03-31'],
    ['next april 1', '2024-04-01'],
    ['march last year', '2023-03-01..2023-03-31'],
    ['5 march of last year', '2023-03-05'],
    ['the 5th', '2024-03-05'],
    ['next monday 9am', '2024-03-18'],
    ['yesterday at 21:30', '2024-03-13'],
    ['9:30 p.m. tomorrow', '2024-03-15'],
  ])('reads %j', (text, days) => {
    expect(spanText(parseWhen(text))).toBe(days);
  });
});

describe('parseWhen() in Korean', () => {
  it.each([
    ['오늘', '2024-03-14'],
    ['어제', '2024-03-13'],
    ['어저께', '2024-03-13'],
    ['내일모레', '2024-03-16'],
    ['작년 12월', '2023-12-01..2023-12-31'],
    ['내년 3월 5일', '2025-03-05'],
    ['지난달 3일', '2024-02-03'],
    ['다음 달 1일', '2024-04-01'],
    ['지난달 31일', '2024-02-29'],
    ['2023년 4분기', '2023-10-01..2023-12-31'],
    ['지난 분기', '2023-10-01..2023-12-31'],
    ['작년 하반기', '2023-07-01..2023-12-31'],
    ['상반기', '2024-01-01..2024-06-30'],
    ['주말', '2024-03-16..2024-03-17'],
    ['지난 주말', '2024-03-09..2024-03-10'],
    ['연초', '2024-01-01'],
    ['지난달 말', '2024-02-29'],
    ['2주 전 금요일', '2024-03-01'],
    ['지난주 금요일부터', '2024-03-08'],
    ['내일 오전 9시', '2024-03-15'],
    ['어제'.normalize('NFD'), '2024-03-13'],
    ['그제', '2024-03-12'],
    ['그저께', '2024-03-12'],
    ['그끄저께', '2024-03-11'],
    ['내일', '2024-03-15'],
    ['모레', '2024-03-16'],
    ['3일 전', '2024-03-11'],
    ['３일전', '2024-03-11'],
    ['사흘 전', '2024-03-11'],
    ['보름 전', '2024-02-28'],
    ['2주 전', '2024-02-29'],
    ['일주일 전', '2024-03-07'],
    ['석 달 전', '2023-12-14'],
    ['세 달 전', '2023-12-14'],
    ['3개월 전', '2023-12-14'],
    ['반년 전', '2023-09-14'],
    ['1년 전', '2023-03-14'],
    ['일 년 전', '2023-03-14'],
    ['3일 후', '2024-03-17'],
    ['2주 뒤', '2024-03-28'],
    ['최근 3개월', '2023-12-14..2024-03-14'],
    ['지난 7일간', '2024-03-07..2024-03-14'],
    ['지난주', '2024-03-04..2024-03-10'],
    ['지난 주', '2024-03-04..2024-03-10'],
    ['저번 주', '2024-03-04..2024-03-10'],
    ['지지난주', '2024-02-26..2024-03-03'],
    ['이번 주', '2024-03-11..2024-03-17'],
    ['다음 주', '2024-03-18..2024-03-24'],
    ['지난달', '2024-02-01..2024-02-29'],
    ['이번달', '2024-03-01..2024-03-31'],
    ['이번 달', '2024-03-01..2024-03-31'],
    ['다음 달', '2024-04-01..2024-04-30'],
    ['작년', '2023-01-01..2023-12-31'],
    ['지난해', '2023-01-01..2023-12-31'],
    ['재작년', '2022-01-01..2022-12-31'],
    ['올해', '2024-01-01..2024-12-31'],
    ['내년', '2025-01-01..2025-12-31'],
    ['월요일', '2024-03-11'],
    ['목요일', '2024-03-14'],
    ['지난 금요일', '2024-03-08'],
    ['이번 금요일', '2024-03-15'],
    ['다음 목요일', '2024-03-21'],
    ['지난주 일요일', '2024-03-10'],
    ['다음 주 월요일', '2024-03-18'],
    ['2024년', '2024-01-01..2024-12-31'],
    ['2024년 2월', '2024-02-01..2024-02-29'],
    ['2024년 3월 9일', '2024-03-09'],
    ['3월 9일', '2024-03-09'],
    ['12월', '2024-12-01..2024-12-31'],
  ])('reads %j', (text, days) => {
    expect(spanText(parseWhen(text))).toBe(days);
  });
});

describe('parseWhen() refuses', () => {
  it.each([
    '',
    ' ',
    'foo',
    '2024-02-30',
    '2023-02-29',
    '2024-13',
    '2024-00-10',
    '2024-04-31T10:00',
    '20240230',
    '2024-3/9',
    '24-03-09',
    '03/09/2024',
    '202403',
    '1e3',
    '1234567d',
    '3 fortnights ago',
    'last',
    'm',
    'mo',
    'monday 2024',
    'last friday last week',
    'constructor',
    '__proto__ ago',
    'February 30',
    '31 april 2024',
    '2월 30일',
    '2024년 13월',
    '년',
    '9일',
    '뭐요일',
    '지난',
    '다음 밥',
  ])('%j', (text) => {
    expect(() => parseWhen(text)).toThrow(BlogError);
  });

  it('names the text and is a usage error', () => {
    expect(() => parseWhen('Nonsense')).toThrow(
      expect.objectContaining({ kind: 'usage', message: 'Cannot read "Nonsense" as a date' }),
    );
  });

  it('says that the day does not exist', () => {
    for (const text of ['2025-W53', '2024-W00', '2024-W54'])
      expect(() => parseWhen(text)).toThrow(`Cannot read "${text}" as a date: that year has no such week`);
    expect(() => parseWhen('2024-02-30')).toThrow('Cannot read "2024-02-30" as a date: the calendar has no such day');
  });
});

describe('resolveWhen()', () => {
  it.each([
    ['2024', 'first', '2024-01-01'],
    ['2024', 'last', '2024-12-31'],
    ['last week', 'first', '2024-03-04'],
    ['last week', 'last', '2024-03-10'],
    ['2w', 'first', '2024-02-29'],
    ['2w', 'last', '2024-02-29'],
  ] as const)('takes of %j the %s day', (text, edge, day) => {
    expect(resolveWhen(parseWhen(text), today, edge)).toBe(day);
  });

  it.each([
    ['1m', '2024-03-31', '2024-02-29'],
    ['1y', '2024-02-29', '2023-02-28'],
    ['29 February', '2023-06-01', '2023-02-28'],
    ['this week', '2024-03-17', '2024-03-11..2024-03-17'],
    ['this week', '2024-03-18', '2024-03-18..2024-03-24'],
    ['last month', '2024-01-31', '2023-12-01..2023-12-31'],
    ['next month', '2024-12-31', '2025-01-01..2025-01-31'],
    ['9999y', '2024-03-14', '0000-01-01'],
    ['in 9999 years', '2024-03-14', '9999-12-31'],
    ['in 99999 weeks', '9000-03-14', '9999-12-31'],
    ['99999w', '0100-03-14', '0000-01-01'],
  ])('takes %j seen from %s', (text, from, days) => {
    expect(spanText(parseWhen(text), parseDate(from))).toBe(days);
  });

  const unit = fc.constantFrom('day', 'week', 'month', 'year');
  const anyWhen: fc.Arbitrary<When> = fc.oneof(
    fc.record({
      kind: fc.constantFrom('distance', 'period', 'past'),
      unit,
      count: fc.integer({ min: -99_999, max: 99_999 }),
    }),
    fc.record({
      kind: fc.constant('weekday'),
      weekday: fc.nat(6),
      which: fc.constantFrom('latest', 'before', 'after'),
    }),
    fc.record({
      kind: fc.constant('weekday'),
      weekday: fc.nat(6),
      which: fc.constant('ofWeek'),
      count: fc.integer({ min: -9, max: 9 }),
    }),
  ) as fc.Arbitrary<When>;
  const anyDay = fc.record({
    year: fc.nat(9999),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });

  it('gives a day that exists, whatever it is given', () => {
    fc.assert(
      fc.property(anyWhen, anyDay, fc.constantFrom('first', 'last'), (when, { year, month, day }, edge) => {
        const from = `${String(year).padStart(4, '0')}-${month}-${day}`;
        const resolved = resolveWhen(when, parseDate(from), edge);
        expect(parseDate(resolved)).toBe(resolved);
      }),
    );
  });
});

describe('parseWhen()', () => {
  it('gives back every ISO day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_652_058 }), (days) => {
        const at = new Date(0);
        at.setUTCFullYear(0, 0, 1 + days);
        const text = at.toISOString().slice(0, 10);
        expect(spanText(parseWhen(text))).toBe(text);
      }),
    );
  });

  it('either reads a text or throws a usage error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        try {
          resolveSpan(parseWhen(text), today);
        } catch (error) {
          expect(error).toMatchObject({ kind: 'usage' });
        }
      }),
    );
  });
});

describe('parseMonth()', () => {
  it.each([
    ['2026-01', '2026-01-01..2026-01-31'],
    ['2026', '2026-01-01..2026-12-31'],
    ['this', '2024-03-01..2024-03-31'],
    ['Last', '2024-02-01..2024-02-29'],
    ['next', '2024-04-01..2024-04-30'],
    ['last month', '2024-02-01..2024-02-29'],
    ['last year', '2023-01-01..2023-12-31'],
    ['-1', '2024-02-01..2024-02-29'],
    ['-3', '2023-12-01..2023-12-31'],
    ['이번달', '2024-03-01..2024-03-31'],
    ['지난달', '2024-02-01..2024-02-29'],
    ['March 2023', '2023-03-01..2023-03-31'],
    ['2023년 3월', '2023-03-01..2023-03-31'],
  ])('reads %j', (text, days) => {
    expect(spanText(parseMonth(text))).toBe(days);
  });

  it.each(['2026-01-01', '2026-13', 'today', 'last week', '2w', 'monday', '', '+1', '3'])('refuses %j', (text) => {
    expect(() => parseMonth(text)).toThrow(expect.objectContaining({ kind: 'usage' }));
  });

  it('names the text as it was typed', () => {
    expect(() => parseMonth('Nope')).toThrow('Cannot read "Nope" as a month');
  });
});

describe('parseMoment()', () => {
  it.each([
    ['next monday 9am', '2024-03-18 9:0'],
    ['tomorrow at 12 pm', '2024-03-15 12:0'],
    ['12 a.m.', '2024-03-14 0:0'],
    ['noon', '2024-03-14 12:0'],
    ['midnight tomorrow', '2024-03-15 0:0'],
    ['9:30 tomorrow', '2024-03-15 9:30'],
    ['2024-03-05 9pm', '2024-03-05 21:0'],
    ['5 march 2024 at 21:05', '2024-03-05 21:5'],
    ['내일 오전 9시', '2024-03-15 9:0'],
    ['모레 14시', '2024-03-16 14:0'],
    ['오늘 저녁 7시 반', '2024-03-14 19:30'],
    ['오후 3시 30분', '2024-03-14 15:30'],
    ['내일 낮 12시', '2024-03-15 12:0'],
    ['내일 새벽 한 시', '2024-03-15 1:0'],
    ['내일 열두 시', '2024-03-15 12:0'],
    ['지난주 금요일 오후 9:05', '2024-03-08 21:5'],
    ['2024년 3월 5일 정오', '2024-03-05 12:0'],
    ['yesterday', '2024-03-13'],
  ])('reads %j', (text, expected) => {
    const moment = parseMoment(text);
    if (!('when' in moment)) throw new Error('it is no day');
    const { when, time } = moment;
    expect(`${spanText(when)}${time ? ` ${time.hour}:${time.minute}` : ''}`).toBe(expected);
  });

  it.each([
    ['2 hours ago', -120],
    ['in 2h', 120],
    ['half an hour ago', -30],
    ['an hour from now', 60],
    ['30분 전', -30],
    ['한 시간 뒤', 60],
  ])('reads %j', (text, minutes) => {
    expect(parseMoment(text)).toEqual({ minutes });
  });

  it.each([
    'tomorrow 25:00',
    'tomorrow 13pm',
    '내일 오후 0시',
    '오늘 밤 12시',
    'monday 9:75',
    '2 hours',
    'at',
    '내일 24시',
    '2024-02-30 9am',
  ])('refuses %j', (text) => {
    expect(() => parseMoment(text)).toThrow(BlogError);
  });

  it('has examples for who is refused', () => {
    expect(() => parseMoment('someday')).toThrow(
      expect.objectContaining({
        diagnostic: expect.objectContaining({ hint: expect.stringContaining('last friday') }),
      }),
    );
  });
});
