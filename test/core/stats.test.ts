import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/core/date.ts';
import type { Post, State } from '../../src/core/post.ts';
import { type StatsRequest, tallyStats } from '../../src/core/stats.ts';

const today = parseDate('2026-01-15');

interface Made {
  readonly day?: string;
  readonly tags?: readonly string[];
  readonly words?: number;
  readonly characters?: number;
  readonly state?: State;
}

let made = 0;

function post({ day, tags = [], words, characters, state = 'published' }: Made): Post {
  made += 1;
  const body = { excerpt: '', found: true, ...(characters === undefined ? {} : { characters }) };
  return {
    ...{ path: `${String(made).padStart(4, '0')}.md`, slug: 'a', title: `T${made}`, reason: '', state },
    ...{ tags, categories: [], branches: [] },
    ...(day === undefined ? {} : { day: parseDate(day) }),
    ...(words === undefined ? {} : { body: { ...body, words } }),
  };
}

function on(days: string): Post[] {
  return days === '' ? [] : days.split(' ').map((day) => post({ day }));
}

function stats(posts: readonly Post[], more: Partial<StatsRequest> = {}) {
  return tallyStats(posts, { today, termKey: (term) => term.toLowerCase(), shown: posts, ...more });
}

describe('tallyStats()', () => {
  it('counts nothing of no posts', () => {
    expect(stats([])).toEqual({
      totals: { today: 0, thisMonth: 0, total: 0 },
      postingDays: 0,
      years: [],
      months: [],
      weekdays: Array.from({ length: 7 }, () => ({ posts: 0, words: 0 })),
      words: { total: 0, characters: 0, mean: 0, median: 0 },
      minutes: 0,
      currentStreak: 0,
      cadence: { lastYear: 0, yearBefore: 0 },
      gaps: [],
      tags: [],
      trends: { rising: [], falling: [] },
      staleDrafts: [],
    });
  });

  it('counts undated posts in the total and the words only', () => {
    const { totals, words, years, weekdays, span } = stats([post({ words: 5 })]);
    expect({ totals, words: words.total, years, days: weekdays.filter(({ posts }) => posts > 0), span }).toEqual({
      totals: { today: 0, thisMonth: 0, total: 1 },
      ...{ words: 5, years: [], days: [], span: undefined },
    });
  });

  it('fills months and years without posts', () => {
    const { months, years } = stats([post({ day: '2023-12-31', words: 3 }), ...on('2025-01-01 2025-01-02')]);
    expect(years).toEqual([
      { name: '2023', posts: 1, words: 3 },
      { name: '2024', posts: 0, words: 0 },
      { name: '2025', posts: 2, words: 0 },
    ]);
    expect(months.map(({ name, posts }) => `${name} ${posts}`)).toEqual([
      '2023-12 1',
      ...Array.from({ length: 12 }, (_, month) => `2024-${String(month + 1).padStart(2, '0')} 0`),
      '2025-01 2',
    ]);
  });

  it('fills no centuries after a mistyped date', () => {
    const { months, years } = stats(on('0202-01-01 2025-01-01'));
    expect(years.map(({ name }) => name)).toEqual(['0202', '2025']);
    expect(months.map(({ name }) => name)).toEqual(['0202-01', '2025-01']);
  });

  it('counts weekdays from Sunday on', () => {
    // A Sunday, a Monday and a Saturday.
    const { weekdays } = stats([post({ day: '2026-01-04', words: 7 }), ...on('2026-01-05 2026-01-03 2026-01-10')]);
    expect(weekdays.map(({ posts }) => posts)).toEqual([1, 1, 0, 0, 0, 0, 2]);
    expect(weekdays[0]?.words).toBe(7);
  });

  it.each([
    [238, 0, 1],
    [239, 0, 2],
    [500, 500, 1],
    [738, 500, 2],
    [0, 0, 0],
  ])('takes for %i words, %i of them characters, %i minutes', (words, characters, minutes) => {
    expect(stats([post({ words, characters })]).minutes).toBe(minutes);
  });

  it('sums words up', () => {
    const longest = post({ words: 9 });
    const { words } = stats([post({ words: 1 }), longest, post({ words: 9, characters: 4 }), post({ words: 2 })]);
    const { path, title } = longest;
    expect(words).toEqual({ total: 21, characters: 4, mean: 5, median: 5.5, longest: { path, title, words: 9 } });
  });

  it.each([
    ['', {}],
    ['2026-01-15', { sinceLast: 0 }],
    ['2026-01-10 2026-01-12 2026-01-12', { sinceLast: 3, medianDays: 2 }],
    ['2026-01-01 2026-01-02 2026-01-12', { sinceLast: 3, medianDays: 5.5 }],
    ['2026-01-12 2027-01-01', { sinceLast: 3 }],
  ])('says how often posts came on %j', (days, expected) => {
    const { lastYear: _, yearBefore: __, ...cadence } = stats(on(days)).cadence;
    expect(cadence).toEqual(expected);
  });

  it.each([
    ['2025-01-16 2026-01-15', undefined, 2, 0],
    ['2025-01-15 2024-01-17', undefined, 0, 2],
    ['2024-01-16', undefined, 0, 0],
    ['2026-01-16', undefined, 0, 0],
    ['2025-06-30 2025-07-01', '2025-06-30', 1, 0],
    ['2026-01-15', '2030-01-01', 1, 0],
  ])('counts of %j up to %s %i and %i posts a year', (days, until, lastYear, yearBefore) => {
    const { cadence } = stats(on(days), { until: until === undefined ? undefined : parseDate(until) });
    expect(cadence).toMatchObject({ lastYear, yearBefore });
  });

  it('lists gaps, the longest first, and none that has not come', () => {
    const { gaps } = stats(on('2026-01-10 2026-01-01 2026-01-04 2026-01-11 2026-01-14 2028-01-01'));
    expect(gaps).toEqual([
      { after: '2026-01-04', before: '2026-01-10', days: 5 },
      { after: '2026-01-01', before: '2026-01-04', days: 2 },
      { after: '2026-01-11', before: '2026-01-14', days: 2 },
    ]);
  });

  it('knows streaks', () => {
    const { currentStreak, longestStreak } = stats(on('2026-01-14 2026-01-13 2025-05-01 2025-05-02 2025-05-03'));
    expect({ currentStreak, longestStreak }).toEqual({
      currentStreak: 2,
      longestStreak: { first: '2025-05-01', last: '2025-05-03', days: 3 },
    });
  });

  it('names tags that rise and fall, spellings merged', () => {
    const used = (day: string, ...tags: string[]) => post({ day, tags });
    const { trends, tags } = stats([
      ...[used('2025-12-01', 'Rust', 'one'), used('2025-12-02', 'rust'), used('2025-12-03', 'rust', 'even')],
      ...[used('2024-12-01', 'rust', 'go', 'even'), used('2024-12-02', 'go'), used('2020-01-01', 'go')],
    ]);
    expect(tags.map(({ name, count }) => `${name} ${count}`)).toEqual(['rust 4', 'go 3', 'even 2', 'one 1']);
    expect(trends).toEqual({
      rising: [{ tag: 'rust', count: 3, before: 1 }],
      falling: [{ tag: 'go', count: 0, before: 2 }],
    });
  });

  it('tells nothing of trends where there is nothing to compare with', () => {
    const young = [1, 2, 3].map((day) => post({ day: `2026-01-0${day}`, tags: ['a'] }));
    const asleep = [1, 2, 3].map((day) => post({ day: `2024-02-0${day}`, tags: ['a'] }));
    expect([stats(young).trends, stats(asleep).trends]).toEqual([
      { rising: [], falling: [] },
      { rising: [], falling: [] },
    ]);
  });

  it('finds the forgotten drafts among those shown', () => {
    const old = post({ day: '2024-01-15', state: 'draft' });
    const older = post({ day: '2023-01-15', state: 'draft' });
    const { staleDrafts } = stats([], { shown: [old, older, post({ day: '2026-01-01', state: 'draft' })] });
    expect(staleDrafts).toEqual([
      { path: older.path, title: older.title, last: '2023-01-15', days: 1096 },
      { path: old.path, title: old.title, last: '2024-01-15', days: 731 },
    ]);
  });
});
