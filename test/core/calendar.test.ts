import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  type CalendarView,
  daysIntoWeek,
  daysOfMonth,
  firstOfMonth,
  groupByDay,
  inOrderOfTime,
  inWeekOrder,
  lastMonthWithPosts,
  monthBlock,
  monthsUpTo,
  weekStartOf,
  weeksOf,
} from '../../src/core/calendar.ts';
import { type PlainDate, parseDate, plainDate, weekday } from '../../src/core/date.ts';
import type { Post } from '../../src/core/post.ts';
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

const weekStarts = [0, 1, 6];
const anyMonth = fc
  .record({ year: fc.integer({ min: 1, max: 9999 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => parseDate(`${String(year).padStart(4, '0')}-${month}-1`));

function postOn(day: string | undefined, more: Partial<Post> = {}): Post {
  const base = { path: 'a.md', slug: 'a', title: 'A', tags: [], categories: [], branches: [] };
  const dated = day === undefined ? {} : { day: parseDate(day) };
  return { ...base, state: 'published', reason: 'published', ...dated, ...more };
}

function shape(first: string, weekStart: number): string[] {
  return weeksOf(parseDate(first), weekStart).map((week) => week.map((day) => day?.slice(8) ?? '..').join(' '));
}

describe('weeksOf()', () => {
  it.each([
    ['2026-02-01', 0, 4],
    ['2026-02-01', 1, 5],
    ['2026-02-01', 6, 5],
    ['2021-02-01', 1, 4],
    ['2025-02-01', 6, 4],
    ['2024-02-01', 1, 5],
    ['2026-05-01', 0, 6],
    ['2026-03-01', 1, 6],
    ['2026-08-01', 1, 6],
    ['2026-01-01', 6, 6],
    ['2026-02-01', 3, 5],
  ])('lays %s out from weekday %i on in %i rows', (first, weekStart, rows) => {
    expect(weeksOf(parseDate(first), weekStart)).toHaveLength(rows);
  });

  it('leaves the cells of other months empty', () => {
    expect(shape('2024-02-01', 0)).toEqual([
      '.. .. .. .. 01 02 03',
      '04 05 06 07 08 09 10',
      '11 12 13 14 15 16 17',
      '18 19 20 21 22 23 24',
      '25 26 27 28 29 .. ..',
    ]);
  });

  it('puts each day of any month once, in order, under its weekday', () => {
    fc.assert(
      fc.property(anyMonth, fc.constantFrom(...weekStarts), (first, weekStart) => {
        const weeks = weeksOf(first, weekStart);
        expect(weeks.flat().filter((day) => day !== undefined)).toEqual(daysOfMonth(first));
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          expect(week.some((day) => day !== undefined)).toBe(true);
          expect(week.every((day, column) => day === undefined || weekday(day) === (weekStart + column) % 7)).toBe(
            true,
          );
        }
      }),
    );
  });
});

describe('daysOfMonth()', () => {
  it.each([
    ['2024-02-01', 29],
    ['2023-02-01', 28],
    ['1900-02-01', 28],
    ['2000-02-01', 29],
    ['2026-04-01', 30],
    ['2026-12-01', 31],
  ])('of %s are %i', (first, count) => {
    const days = daysOfMonth(parseDate(first));
    expect([days.length, days.at(-1)]).toEqual([count, `${first.slice(0, 8)}${count}`]);
  });
});

describe('daysIntoWeek()', () => {
  it.each([
    ['2026-01-04', 0, 0],
    ['2026-01-04', 1, 6],
    ['2026-01-04', 6, 1],
    ['2026-01-03', 6, 0],
  ])('of %s in a week from %i is %i', (day, weekStart, before) => {
    expect(daysIntoWeek(parseDate(day), weekStart)).toBe(before);
  });
});

describe('firstOfMonth()', () => {
  it.each([
    ['2024-02-29', '2024-02-01'],
    ['2024-02-01', '2024-02-01'],
  ])('of %s is %s', (day, first) => {
    expect(firstOfMonth(parseDate(day))).toBe(first);
  });
});

describe('monthsUpTo()', () => {
  it.each([
    ['2026-01-31', 3, ['2025-11-01', '2025-12-01', '2026-01-01']],
    ['2024-03-31', 2, ['2024-02-01', '2024-03-01']],
    ['2024-03-01', 1, ['2024-03-01']],
    ['0001-02-01', 9, ['0001-01-01', '0001-02-01']],
  ])('%s, %i are %j', (last, count, months) => {
    expect(monthsUpTo(parseDate(last), count)).toEqual(months);
  });
});

describe('weekStartOf()', () => {
  it.each([
    ['sun', 'de', 0],
    ['mon', 'en', 1],
    ['sat', 'en', 6],
    [undefined, 'de', 1],
    [undefined, 'ko', 0],
  ] as const)('of %s in %s is %i', (named, locale, first) => {
    expect(weekStartOf(named, locale)).toBe(first);
  });
});

describe('inWeekOrder()', () => {
  it.each([
    [0, '0123456'],
    [1, '1234560'],
    [6, '6012345'],
  ])('from %i is %s', (weekStart, order) => {
    expect(inWeekOrder([0, 1, 2, 3, 4, 5, 6], weekStart).join('')).toBe(order);
  });
});

describe('groupByDay()', () => {
  it('leaves out posts without a day; those of one are put in order of time, then path', () => {
    const posts = [
      postOn('2026-01-05', { path: 'late.md', date: '2026-01-05T20:00:00Z' }),
      postOn(undefined, { path: 'undated.md', state: 'draft' }),
      postOn('2026-01-05', { path: 'b.md', date: '2026-01-05T08:00:00Z' }),
      postOn('2026-01-05', { path: 'a.md', date: '2026-01-05T08:00:00Z' }),
      postOn('2026-01-04', { path: 'other.md' }),
    ];
    const paths = [...groupByDay(posts)].map(([day, sameDay]) => [day, inOrderOfTime(sameDay).map(({ path }) => path)]);
    expect(paths).toEqual([
      ['2026-01-05', ['a.md', 'b.md', 'late.md']],
      ['2026-01-04', ['other.md']],
    ]);
  });
});

describe('lastMonthWithPosts()', () => {
  const posts = [postOn('2025-11-30'), postOn('2024-01-01'), postOn(undefined), postOn('2026-03-01')];

  it.each([
    ['2026-01-01', '2025-11-01'],
    ['2025-11-01', '2024-01-01'],
    ['2027-01-01', '2026-03-01'],
    ['2024-01-01', undefined],
  ])('before %s is %s', (first, month) => {
    expect(lastMonthWithPosts(posts, parseDate(first))).toBe(month);
  });
});

describe('monthBlock()', () => {
  const days = groupByDay([postOn('2026-01-05'), postOn('2026-01-05', { state: 'draft' }), postOn('2026-02-15')]);

  it('counts the posts of each day and marks today', () => {
    const block = monthBlock(parseDate('2026-01-01'), { days, view });
    expect(block.weeks.flat().filter((day) => day && (day.count > 0 || day.today))).toEqual([
      { day: 5, count: 2 },
      { day: 15, count: 0, today: true },
    ]);
  });

  it('names weekdays from the first day of the week on', () => {
    const block = monthBlock(parseDate('2026-01-01'), { days, view: { ...view, locale: 'ko', weekStart: 6 } });
    expect([block.caption, block.weekdays.join('')]).toEqual(['2026년 1월', '토일월화수목금']);
  });

  it('has neither week numbers nor `ascii` unless asked for', () => {
    const plain = Object.keys(monthBlock(parseDate('2026-01-01'), { days, view }));
    expect(plain).toEqual(['kind', 'caption', 'weekdays', 'weeks']);
  });

  it('says `ascii` when asked for', () => {
    expect(monthBlock(parseDate('2026-01-01'), { days, view: { ...view, ascii: true } }).ascii).toBe(true);
  });

  it.each([
    ['2021-01-01', 1, [53, 1, 2, 3, 4]],
    ['2024-12-01', 1, [48, 49, 50, 51, 52, 1]],
    ['2026-12-01', 1, [49, 50, 51, 52, 53]],
    ['2027-01-01', 1, [53, 1, 2, 3, 4]],
    ['2027-01-01', 0, [53, 1, 2, 3, 4, 5]],
    ['2023-01-01', 0, [1, 2, 3, 4, 5]],
    ['2023-01-01', 6, [1, 2, 3, 4, 5]],
  ])('numbers the weeks of %s from weekday %i on', (first, weekStart, numbers) => {
    const block = monthBlock(parseDate(first), { days, view: { ...view, weekStart, weekNumbers: true } });
    expect(block.weekNumbers).toEqual(numbers);
  });

  it('gives each day of any month its ISO week when weeks begin on Monday', () => {
    fc.assert(
      fc.property(anyMonth, (first) => {
        const { weeks, numbers } = numbered(first, 1);
        for (const [row, week] of weeks.entries()) {
          const ofDays = week.flatMap((day) => (day ? [Temporal.PlainDate.from(day).weekOfYear] : []));
          expect(new Set(ofDays)).toEqual(new Set([numbers[row]]));
        }
      }),
    );
  });

  it('gives a row the ISO week of its Thursday when weeks begin on Saturday or Sunday', () => {
    fc.assert(
      fc.property(anyMonth, fc.constantFrom(0, 6), (first, weekStart) => {
        const { weeks, numbers } = numbered(first, weekStart);
        const thursday = weekStart === 0 ? 4 : 5;
        const ofThursdays = weeks.map((week) => {
          const column = week.findIndex((day) => day !== undefined);
          const date = Temporal.PlainDate.from(week[column] ?? '');
          return date.add({ days: thursday - column }).weekOfYear;
        });
        expect(numbers).toEqual(ofThursdays);
      }),
    );
  });

  function numbered(first: PlainDate, weekStart: number) {
    const block = monthBlock(first, { days, view: { ...view, weekStart, weekNumbers: true } });
    return { weeks: weeksOf(first, weekStart), numbers: block.weekNumbers ?? [] };
  }
});

describe('plainDate()', () => {
  it('knows the same days as Temporal', () => {
    fc.assert(
      fc.property(anyMonth, (first) => {
        const { year, month, daysInMonth } = Temporal.PlainDate.from(first);
        expect(daysOfMonth(first)).toHaveLength(daysInMonth);
        expect(plainDate(year, month, daysInMonth + 1)).toBeUndefined();
      }),
    );
  });
});
