import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, fromEpochDay, type PlainDate, parseDate } from '../../src/core/date.ts';
import { currentStreak, longestStreak, streaksOf } from '../../src/core/streaks.ts';

function daysOf(text: string): PlainDate[] {
  return text === '' ? [] : text.split(' ').map(parseDate);
}

describe('streaksOf()', () => {
  it.each([
    ['', []],
    ['2026-01-05', ['2026-01-05 1']],
    ['2026-01-05 2026-01-05', ['2026-01-05 1']],
    ['2026-01-06 2026-01-05', ['2026-01-05 2']],
    ['2026-01-05 2026-01-07', ['2026-01-05 1', '2026-01-07 1']],
    ['2024-02-28 2024-02-29 2024-03-01', ['2024-02-28 3']],
    ['2023-02-28 2023-03-01', ['2023-02-28 2']],
    ['2025-12-31 2026-01-01 2026-01-03', ['2025-12-31 2', '2026-01-03 1']],
  ])('finds in "%s" %j', (days, streaks) => {
    expect(streaksOf(daysOf(days)).map(({ first, days: length }) => `${first} ${length}`)).toEqual(streaks);
  });

  it('covers each day once, with a gap between any two streaks', () => {
    const anyDays = fc.array(fc.integer({ min: 19_000, max: 19_100 }).map(fromEpochDay), { maxLength: 80 });
    fc.assert(
      fc.property(anyDays, (days) => {
        const streaks = streaksOf(days);
        const covered = streaks.flatMap(({ first, days: length }) =>
          Array.from({ length }, (_, index) => addDays(first, index)),
        );
        expect(covered).toEqual([...new Set(days)].sort());
        for (const { last } of streaks) expect(days).not.toContain(addDays(last, 1));
      }),
    );
  });
});

describe('longestStreak()', () => {
  it('is undefined when there is none', () => {
    expect(longestStreak([])).toBeUndefined();
  });

  it('is the earliest when several are as long', () => {
    const streaks = streaksOf(daysOf('2026-01-01 2026-01-03 2026-01-04 2026-01-08 2026-01-09'));
    expect(longestStreak(streaks)).toEqual({ first: '2026-01-03', last: '2026-01-04', days: 2 });
  });
});

describe('currentStreak()', () => {
  it.each([
    ['2026-01-13 2026-01-14 2026-01-15', 3],
    ['2026-01-13 2026-01-14', 2],
    ['2026-01-12 2026-01-13', undefined],
    ['2026-01-15', 1],
    ['2026-01-13 2026-01-15', 1],
    ['2026-01-14 2026-01-15 2026-01-16', 2],
    ['2026-01-16 2026-01-17', undefined],
    ['2026-01-14 2026-01-16', 1],
    ['', undefined],
  ])('of "%s" on 2026-01-15 is %s', (days, length) => {
    expect(currentStreak(streaksOf(daysOf(days)), parseDate('2026-01-15'))?.days).toBe(length);
  });
});
