import { describe, expect, it } from 'vitest';
import type { CalendarPosts, CalendarView } from '../../src/core/calendar.ts';
import { monthsReport } from '../../src/core/calendar-months.ts';
import { parseDate } from '../../src/core/date.ts';
import type { Post } from '../../src/core/post.ts';
import type { Block, Report } from '../../src/core/report.ts';
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

const shown: readonly Post[] = [
  post('b.md', { day: parseDate('2026-01-05'), title: 'B', tags: ['rust', '메모리'] }),
  post('a.md', { day: parseDate('2026-01-05'), title: 'A' }),
  post('d.md', { day: parseDate('2026-01-02'), title: 'D', state: 'draft' }),
  post('old.md', { day: parseDate('2024-03-09'), title: 'Old' }),
  post('idea.md', { title: 'Idea', state: 'draft' }),
];

const posts: CalendarPosts = {
  shown,
  counted: shown.filter(({ state }) => state === 'published'),
  leftOut: { draft: 2 },
};

function post(path: string, more: Partial<Post>): Post {
  const base = { slug: path, title: path, tags: [], categories: [], branches: [], reason: '' };
  return { path, state: 'published', ...base, ...more };
}

function report(months: readonly string[], more: Partial<Parameters<typeof monthsReport>[1]> = {}): Report {
  return monthsReport(posts, { months: months.map(parseDate), named: true, view, problems: [], ...more });
}

function monthsOf({ data }: Report): string[] {
  return (data['months'] as { month: string }[]).map(({ month }) => month);
}

function flat(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => (block.kind === 'beside' ? flat([...block.left, ...block.right]) : [block]));
}

function lastLine({ blocks }: Report): string {
  const block = blocks.at(-1);
  return block?.kind === 'text' ? block.spans.map(({ text }) => text).join('') : '';
}

describe('monthsReport()', () => {
  it('gives machines the posting days with every state, and totals of the published', () => {
    expect(report(['2026-01-01']).data).toEqual({
      months: [
        {
          month: '2026-01',
          days: [
            { day: '2026-01-02', posts: [{ path: 'd.md', title: 'D', state: 'draft' }] },
            {
              day: '2026-01-05',
              posts: [
                { path: 'a.md', title: 'A', state: 'published' },
                { path: 'b.md', title: 'B', state: 'published' },
              ],
            },
          ],
          total: 2,
        },
      ],
      totals: { today: 0, thisMonth: 2, total: 3 },
      problems: [],
    });
  });

  it('counts drafts in a month when they are counted', () => {
    const all = { shown, counted: shown, leftOut: {} };
    const { data } = monthsReport(all, { months: [parseDate('2026-01-01')], named: true, view, problems: [] });
    expect(data).toMatchObject({ months: [{ total: 3 }], totals: { thisMonth: 3, total: 5 } });
  });

  it('hands problems on', () => {
    const problems = [{ code: 'BAD_DATE' }];
    expect(report(['2026-01-01'], { problems }).data['problems']).toEqual(problems);
  });

  it('has one row a posting day', () => {
    const { rows, columns } = report(['2024-03-01', '2026-01-01']);
    expect({ rows, columns }).toEqual({
      rows: [
        { day: '2024-03-09', posts: 1, titles: ['Old'] },
        { day: '2026-01-02', posts: 1, titles: ['D'] },
        { day: '2026-01-05', posts: 2, titles: ['A', 'B'] },
      ],
      columns: ['day', 'posts', 'titles'],
    });
  });

  it('has one row a post when rows are by post', () => {
    const { rows, columns } = report(['2026-01-01'], { view: { ...view, byPost: true } });
    expect({ rows, columns }).toEqual({
      rows: [{ path: 'd.md' }, { path: 'a.md' }, { path: 'b.md' }],
      columns: ['path'],
    });
  });

  it('lists the posts of a month beside its grid', () => {
    const [block] = report(['2026-01-01']).blocks;
    const [left, right] = block?.kind === 'beside' ? [block.left, block.right] : [];
    expect(left).toMatchObject([{ kind: 'month', caption: 'January 2026' }]);
    expect(right).toMatchObject([
      {
        kind: 'table',
        rows: [
          [{ text: '2026-01-02' }, { text: 'draft', role: 'draft' }, { text: 'D' }, { text: '' }],
          [{ text: '2026-01-05' }, '', { text: 'A' }, { text: '' }],
          [{ text: '2026-01-05' }, '', { text: 'B' }, { text: 'rust, 메모리' }],
        ],
      },
    ]);
  });

  it('says so when a month has no posts', () => {
    const blocks = flat(report(['2025-06-01']).blocks);
    expect(blocks[1]).toEqual({ kind: 'text', spans: [{ text: 'no posts', role: 'muted' }] });
  });

  it.each([
    ['empty and not named', ['2026-02-01'], false, ['2026-02', '2026-01']],
    ['empty and named', ['2026-02-01'], true, ['2026-02']],
    ['not named but with posts', ['2026-01-01'], false, ['2026-01']],
    ['empty before all posts', ['2024-02-01'], false, ['2024-02']],
  ])('shows of a month that is %s %j', (_, months, named, all) => {
    expect(monthsOf(report(months, { named }))).toEqual(all);
  });

  it.each([
    ['this month', ['2026-01-01'], 'today 0 · this month 2 · total 3 · 2 drafts · 1 without a date'],
    ['another', ['2024-03-01'], 'March 2024: 1 post · today 0 · this month 2 · total 3 · 2 drafts · 1 without a date'],
    ['two', ['2024-03-01', '2024-04-01'], 'today 0 · this month 2 · total 3 · 2 drafts · 1 without a date'],
  ])('ends with totals of %s', (_, months, line) => {
    expect(lastLine(report(months))).toBe(line);
  });
});
