import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  epochDay,
  fromEpochDay,
  isoWeek,
  type PlainDate,
  pad,
  parseDate,
  parts,
  plainDate,
  weekday,
} from '../../src/core/date.ts';

const day = (text: string): PlainDate => parseDate(text);
const anyDay = fc.integer({ min: epochDay(day('0001-01-01')), max: epochDay(day('9999-12-31')) }).map(fromEpochDay);

describe('plainDate()', () => {
  it.each([
    [2024, 2, 29, '2024-02-29'],
    [2023, 2, 29, undefined],
    [1900, 2, 29, undefined],
    [2000, 2, 29, '2000-02-29'],
    [2024, 4, 31, undefined],
    [2024, 12, 31, '2024-12-31'],
    [2024, 0, 1, undefined],
    [2024, 13, 1, undefined],
    [2024, 1, 0, undefined],
    [0, 1, 1, '0000-01-01'],
    [-1, 1, 1, undefined],
    [10_000, 1, 1, undefined],
    [Number.NaN, 1, 1, undefined],
  ])('of %i, %i, %i is %j', (year, month, date, expected) => {
    expect(plainDate(year, month, date)).toBe(expected);
  });
});

describe('parseDate()', () => {
  it.each([
    ['2024-03-09', '2024-03-09'],
    [' 2024-3-9 ', '2024-03-09'],
  ])('reads %j', (text, expected) => {
    expect(parseDate(text)).toBe(expected);
  });

  it.each(['', '2024', '2024-03', '2024-02-30', '2024/03/09', '24-03-09', 'today', '2024-03-09x'])(
    'refuses %j',
    (text) => {
      expect(() => parseDate(text)).toThrow(`Cannot read "${text}" as a date`);
    },
  );
});

describe('days', () => {
  it('are counted as Temporal counts them', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5_000, max: 5_000 }), (date, count) => {
        const there = Temporal.PlainDate.from(date);
        fc.pre(there.year + count / 365 > 2 && there.year + count / 365 < 9_990);
        expect([
          addDays(date, count),
          weekday(date),
          isoWeek(date),
          parts(date),
          daysBetween(date, addDays(date, count)),
        ]).toEqual([
          there.add({ days: count }).toString(),
          there.dayOfWeek % 7,
          there.weekOfYear,
          { year: there.year, month: there.month, day: there.day },
          count,
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it('are counted in months as Temporal counts them', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -500, max: 500 }), (date, count) => {
        const there = Temporal.PlainDate.from(date);
        fc.pre(there.year + count / 12 > 2 && there.year + count / 12 < 9_990);
        expect([addMonths(date, count), daysInMonth(there.year, there.month)]).toEqual([
          there.add({ months: count }).toString(),
          there.daysInMonth,
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2024-02-29', 19_782],
    ['0050-01-01', -701_265],
  ])('since the epoch: %s is %i', (text, days) => {
    expect([epochDay(day(text)), fromEpochDay(days)]).toEqual([days, text]);
  });

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-12-15', 1, '2025-01-15'],
    ['2024-01-15', -13, '2022-12-15'],
  ])('`addMonths()` from %s by %i is %s', (text, count, expected) => {
    expect(addMonths(day(text), count)).toBe(expected);
  });

  it('stay where a month lies outside the calendar', () => {
    expect(addMonths(day('9999-12-31'), 1)).toBe('9999-12-31');
  });
});

describe('pad()', () => {
  it.each([
    [5, 2, '05'],
    [123, 2, '123'],
    [7, 4, '0007'],
  ])('of %i to %i is %s', (value, width, text) => {
    expect(pad(value, width)).toBe(text);
  });
});
