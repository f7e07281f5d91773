import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarView } from '../../src/core/calendar.ts';
import { parseDate, weekday } from '../../src/core/date.ts';
import { daysOfYear, heatBlock, heatLevel, heatThresholds } from '../../src/core/heat.ts';
import { en } from '../../src/core/words/en.ts';

const view: CalendarView = {
  today: parseDate('2026-01-15'),
  locale: 'en',
  words: en,
  weekStart: 1,
  weekNumbers: false,
  ascii: false,
  byPost: false,
};
const thresholds = [1, 2, 3, 4];

describe('heatThresholds()', () => {
  it.each([
    [[], [1, 2, 3, 4]],
    [
      [0, 0],
      [1, 2, 3, 4],
    ],
    [
      [1, 1, 1, 1],
      [1, 2, 3, 4],
    ],
    [
      [5, 5],
      [1, 6, 7, 8],
    ],
    [
      [1, 2, 3, 4, 5, 6, 7, 8],
      [1, 3, 5, 7],
    ],
    [
      [8, 1, 7, 2, 6, 3, 5, 4],
      [1, 3, 5, 7],
    ],
    [
      [1, 10, 20, 30],
      [1, 2, 11, 21],
    ],
    [
      [1, 1, 1, 1, 1, 1, 1, 2, 2, 3],
      [1, 2, 3, 4],
    ],
    [
      [1, 1, 1, 1, 1, 1, 1, 9],
      [1, 2, 3, 4],
    ],
    [
      [0, 0, 0, 0, 1, 2, 3, 4],
      [1, 2, 3, 4],
    ],
  ])('of %j are %j', (counts, lowest) => {
    expect(heatThresholds(counts)).toEqual(lowest);
  });

  it('sorts numbers as numbers', () => {
    expect(heatThresholds([9, 10, 100, 11])).toEqual([1, 10, 11, 12]);
  });

  it('always rise', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30)), (counts) => {
        const [a = 0, b = 0, c = 0, d = 0] = heatThresholds(counts);
        expect(0 < a && a < b && b < c && c < d).toBe(true);
      }),
    );
  });

  it('leave at least k quarters of the posting days below level k + 1', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1 }), (counts) => {
        const levels = counts.map((count) => heatLevel(count, heatThresholds(counts)));
        for (const k of [1, 2, 3]) {
          expect(levels.filter((level) => level <= k).length * 4).toBeGreaterThanOrEqual(counts.length * k);
        }
      }),
    );
  });

  it('divide different counts into quarters, give or take a day', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 4 }), (counts) => {
        const levels = counts.map((count) => heatLevel(count, heatThresholds(counts)));
        for (const level of [1, 2, 3, 4]) {
          expect(Math.abs(levels.filter((one) => one === level).length - counts.length / 4)).toBeLessThan(3);
        }
      }),
    );
  });
});

describe('heatLevel()', () => {
  it.each([
    [0, 0],
    [1, 1],
    [2, 1],
    [3, 2],
    [5, 3],
    [7, 4],
    [99, 4],
  ])('of %i is %i when levels begin at 1, 3, 5, 7', (count, level) => {
    expect(heatLevel(count, [1, 3, 5, 7])).toBe(level);
  });

  it('is 0 for no posts alone and never falls when the count rises', () => {
    const anyCounts = fc.array(fc.nat(50), { maxLength: 366 });
    fc.assert(
      fc.property(anyCounts, fc.nat(60), fc.nat(60), (counts, one, other) => {
        const lowest = heatThresholds(counts);
        expect(heatLevel(one, lowest) === 0).toBe(one === 0);
        expect(heatLevel(Math.max(one, other), lowest)).toBeGreaterThanOrEqual(heatLevel(Math.min(one, other), lowest));
      }),
    );
  });
});

describe('daysOfYear()', () => {
  it.each([
    [2024, 366],
    [2026, 365],
    [1900, 365],
    [2000, 366],
    [1, 365],
    [9999, 365],
    [10_000, 0],
  ])('of %i are %i', (year, count) => {
    expect(daysOfYear(year)).toHaveLength(count);
  });
});

describe('heatBlock()', () => {
  it.each([
    [2026, 1, 53],
    [2024, 1, 53],
    [2000, 0, 54],
    [2000, 1, 53],
    [2012, 1, 54],
    [2015, 0, 53],
  ])('divides %i from weekday %i on into %i weeks', (year, weekStart, weeks) => {
    const block = heatBlock(new Map(), { year, thresholds, view: { ...view, weekStart } });
    expect(block.weeks).toHaveLength(weeks);
  });

  it('holds each day of the year once, under its weekday, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.constantFrom(0, 1, 6), (year, weekStart) => {
        const days = daysOfYear(year);
        const counts = new Map(days.map((day, index) => [day, index + 1]));
        const { weeks } = heatBlock(counts, { year, thresholds, view: { ...view, weekStart } });
        const cells = weeks.flatMap((week) => week.map((cell, row) => ({ cell, row }))).filter(({ cell }) => cell);
        expect(cells.map(({ cell }) => cell?.count)).toEqual(days.map((_, index) => index + 1));
        expect(cells.map(({ row }) => (row + weekStart) % 7)).toEqual(days.map(weekday));
        expect(weeks.every((week) => week.length === 7 && week.some((cell) => cell))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('gives a cell its count and level', () => {
    const block = heatBlock(new Map([[parseDate('2026-01-02'), 3]]), { year: 2026, thresholds: [1, 3, 5, 7], view });
    expect(block.weeks[0]).toEqual([
      undefined,
      undefined,
      undefined,
      { day: '2026-01-01', level: 0, count: 0 },
      { day: '2026-01-02', level: 2, count: 3 },
      { day: '2026-01-03', level: 0, count: 0 },
      { day: '2026-01-04', level: 0, count: 0 },
    ]);
  });

  it('names months at the week of their first day', () => {
    const block = heatBlock(new Map(), { year: 2026, thresholds, view: { ...view, locale: 'ko' } });
    const columns = [0, 4, 8, 13, 17, 22, 26, 30, 35, 39, 43, 48];
    expect(block.months).toEqual(columns.map((column, index) => ({ name: `${index + 1}월`, column })));
  });

  it('names weekdays from the first day of the week on', () => {
    const block = heatBlock(new Map(), { year: 2026, thresholds, view: { ...view, locale: 'ko', weekStart: 6 } });
    expect(block.weekdays.join('')).toBe('토일월화수목금');
  });

  it('says `ascii` only when asked for', () => {
    const drawn = (ascii: boolean) => heatBlock(new Map(), { year: 2026, thresholds, view: { ...view, ascii } }).ascii;
    expect([drawn(true), drawn(false)]).toEqual([true, undefined]);
  });
});
