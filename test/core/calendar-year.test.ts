import { describe, expect, it } from 'vitest';
import type { CalendarPosts, CalendarView } from '../../src/core/calendar.ts';
import { yearReport } from '../../src/core/calendar-year.ts';
import { parseDate } from '../../src/core/date.ts';
import type { Post, State } from '../../src/core/post.ts';
import type { Report } from '../../src/core/report.ts';
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

function posts(days: string, state: State = 'published'): Post[] {
  const base = { slug: 'a', tags: [], categories: [], branches: [], reason: '', state };
  const dates = days === '' ? [] : days.split(' ');
  return dates.map((day, index) => ({ ...base, path: `${index}.md`, title: `T${index}`, day: parseDate(day) }));
}

function report(all: readonly Post[], more: { year?: number; view?: Partial<CalendarView> } = {}): Report {
  const posts: CalendarPosts = { shown: all, counted: all.filter(({ state }) => state === 'published'), leftOut: {} };
  return yearReport(posts, { year: more.year ?? 2026, view: { ...view, ...more.view }, problems: [] });
}

function lines({ blocks }: Report): string[] {
  return blocks.flatMap((block) => (block.kind === 'text' ? [block.spans.map(({ text }) => text).join('')] : []));
}

describe('yearReport()', () => {
  it('gives machines all that is shown', () => {
    const all = [...posts('2026-01-14 2026-01-13 2026-01-13 2025-12-31'), ...posts('2026-01-12', 'draft')];
    expect(report(all).data).toEqual({
      year: 2026,
      days: [
        { day: '2026-01-13', count: 2, level: 2 },
        { day: '2026-01-14', count: 1, level: 1 },
      ],
      months: Array.from({ length: 12 }, (_, month) => ({
        month: `2026-${String(month + 1).padStart(2, '0')}`,
        posts: month === 0 ? 3 : 0,
      })),
      streaks: { current: 2, longest: 2 },
      busiestWeekday: 'tue',
      thresholds: [1, 2, 3, 4],
      totals: { today: 0, thisMonth: 3, total: 4 },
      problems: [],
    });
  });

  it('shows heat, bars, a summary and totals, in this order', () => {
    const kinds = report(posts('2026-01-14')).blocks.map(({ kind }) => kind);
    expect(kinds).toEqual(['heat', 'bars', 'text', 'text']);
  });

  it.each([
    ['2026-01-15 2026-01-14 2025-12-01', 2026, { current: 2, longest: 2 }],
    ['2026-01-14 2025-12-01', 2026, { current: 1, longest: 1 }],
    ['2026-01-13', 2026, { current: 0, longest: 1 }],
    ['', 2026, { current: 0, longest: 0 }],
    ['2025-12-30 2025-12-31 2026-01-01', 2026, { current: 0, longest: 3 }],
    ['2025-12-30 2025-12-31 2026-01-01', 2025, { longest: 3 }],
    ['2025-12-30 2025-12-31', 2026, { current: 0, longest: 0 }],
    ['2024-05-01 2024-05-02 2025-05-01', 2025, { longest: 1 }],
  ])('finds in "%s" the streaks of %i', (days, year, streaks) => {
    expect(report(posts(days), { year }).data['streaks']).toEqual(streaks);
  });

  it('never has a current streak above the longest when the year has just begun', () => {
    const { data } = report(posts('2025-12-30 2025-12-31'), { view: { today: parseDate('2026-01-01') } });
    expect(data['streaks']).toEqual({ current: 2, longest: 2 });
  });

  it.each([
    ['2026-01-05 2026-01-06 2026-01-13', 1, 'tue'],
    ['2026-01-05 2026-01-05 2026-01-06', 1, 'mon'],
    ['2026-01-04 2026-01-05', 1, 'mon'],
    ['2026-01-04 2026-01-05', 0, 'sun'],
    ['2026-01-03 2026-01-04 2026-01-05', 6, 'sat'],
    ['2025-01-05', 1, undefined],
  ])('finds in "%s" from weekday %i on the busiest weekday', (days, weekStart, busiest) => {
    expect(report(posts(days), { view: { weekStart } }).data['busiestWeekday']).toBe(busiest);
  });

  it('leaves drafts out unless they are counted', () => {
    const drafts = posts('2026-01-05', 'draft');
    const counts = [[], drafts].map((counted) => {
      const posts = { shown: drafts, counted, leftOut: {} };
      return [...yearReport(posts, { year: 2026, view, problems: [] }).rows].length;
    });
    expect(counts).toEqual([0, 1]);
  });

  it('has one row a posting day, in order', () => {
    expect(report(posts('2026-03-01 2026-01-05 2026-03-01')).rows).toEqual([
      { day: '2026-01-05', posts: 1, titles: ['T1'] },
      { day: '2026-03-01', posts: 2, titles: ['T0', 'T2'] },
    ]);
  });

  it('has one row a post when rows are by post', () => {
    const { rows } = report(posts('2026-03-01 2026-01-05'), { view: { byPost: true } });
    expect(rows).toEqual([{ path: '1.md' }, { path: '0.md' }]);
  });

  it('says in words what the year was like', () => {
    expect(lines(report(posts('2026-01-14 2026-01-14 2026-01-15')))).toEqual([
      '3 posts on 2 days · current streak 2 days · longest streak 2 days · busiest weekday Wednesday',
      'today 1 · this month 3 · total 3',
    ]);
  });

  it('names weekday and months in the language', () => {
    const korean = report(posts('2024-02-29'), { year: 2024, view: { locale: 'ko' } });
    const [, bars] = korean.blocks;
    const labels = bars?.kind === 'bars' ? bars.rows.map(({ label, value }) => `${label.text} ${value}`) : [];
    expect([labels[1], lines(korean)[0]]).toEqual([
      '2월 1',
      '1 post on 1 day · longest streak 1 day · busiest weekday 목요일',
    ]);
  });

  it('draws heat and bars in ASCII when told to', () => {
    const { blocks } = report([], { view: { ascii: true } });
    expect(blocks.slice(0, 2).map((block) => 'ascii' in block && block.ascii)).toEqual([true, true]);
  });
});
