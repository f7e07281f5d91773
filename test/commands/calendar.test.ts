import { describe, expect, it } from 'vitest';
import { calendar } from '../../src/commands/calendar.ts';
import { parseDate } from '../../src/core/date.ts';
import type { Post } from '../../src/core/post.ts';
import type { Block, MonthBlock, Report } from '../../src/core/report.ts';
import { fakeContext, fakePost } from './fake-context.ts';

type Options = Parameters<typeof calendar.run>[1];
type Given = Parameters<typeof fakeContext>[0];

const posts: readonly Post[] = [
  on('2026-01-05', 'a.md', { tags: ['rust'] }),
  on('2026-01-15', 'b.md'),
  on('2026-01-20', 'c.md', { state: 'scheduled' }),
  on('2025-11-30', 'd.md', { tags: ['rust'], state: 'draft' }),
  on('2024-03-09', 'e.md', { tags: ['rust'] }),
  fakePost('f.md', { state: 'draft' }),
];

function on(day: string, path: string, more: Partial<Post> = {}): Post {
  return fakePost(path, { day: parseDate(day), ...more });
}

async function report(call: { when?: string; options?: Options; given?: Given } = {}): Promise<Report> {
  const context = fakeContext({ posts, ...call.given });
  const { report } = await calendar.run(context, call.options ?? {}, call.when === undefined ? [] : [call.when]);
  return report;
}

function monthsOf({ data }: Report): string[] {
  return (data['months'] as { month: string }[]).map(({ month }) => month);
}

function grids(blocks: readonly Block[]): MonthBlock[] {
  return blocks.flatMap((block) =>
    block.kind === 'month' ? [block] : block.kind === 'beside' ? grids([...block.left, ...block.right]) : [],
  );
}

function lastLine({ blocks }: Report): string {
  const block = blocks.at(-1);
  return block?.kind === 'text' ? block.spans.map(({ text }) => text).join('') : '';
}

describe('calendar', () => {
  it.each([
    [undefined, {}, ['2026-01']],
    ['last', {}, ['2025-12']],
    ['2024-03', {}, ['2024-03']],
    ['-3', {}, ['2025-11', '2025-12', '2026-01']],
    ['2024-03', { months: 2 }, ['2024-02', '2024-03']],
    [undefined, { month: { kind: 'date', year: 2024, month: 3 } }, ['2024-03']],
    [undefined, { since: { kind: 'date', year: 2025, month: 11 } }, ['2025-11', '2025-12', '2026-01']],
    [undefined, { until: { kind: 'date', year: 2024, month: 12 } }, ['2024-03']],
    [undefined, { since: { kind: 'date', year: 2027 } }, ['2026-01']],
  ] as const)('shows for "%s" with %j the months %j', async (when, options, months) => {
    expect(monthsOf(await report({ ...(when === undefined ? {} : { when }), options }))).toEqual(months);
  });

  it.each([
    ['2024', {}, 2024],
    [undefined, { year: true }, 2026],
  ])('shows for "%s" with %j the year %i', async (when, options, year) => {
    const shown = await report({ ...(when === undefined ? {} : { when }), options });
    expect([shown.data['year'], shown.blocks[0]?.kind]).toEqual([year, 'heat']);
  });

  it.each(['nonsense', '2024-13', '-0'])('refuses "%s" as wrong usage before it reads a post', async (when) => {
    const asked: unknown[] = [];
    const run = report({ when, given: { onLoad: (need) => asked.push(need) } });
    await expect(run).rejects.toMatchObject({ kind: 'usage' });
    expect(asked).toEqual([]);
  });

  it('adds the last month with posts when the current one is empty', async () => {
    expect(monthsOf(await report({ given: { now: '2026-03-01T00:00:00Z' } }))).toEqual(['2026-03', '2026-01']);
  });

  it('takes the month from the zone of the blog', async () => {
    const given = { now: '2025-12-31T23:00:00Z', zone: 'Asia/Seoul' };
    expect(monthsOf(await report({ given }))).toEqual(['2026-01']);
  });

  it.each([
    [{}, { today: 1, thisMonth: 2, total: 3 }],
    [{ tag: ['rust'] }, { today: 0, thisMonth: 1, total: 2 }],
    [{ state: ['draft'] }, { today: 0, thisMonth: 0, total: 2 }],
    [{ all: true }, { today: 1, thisMonth: 3, total: 6 }],
  ] as const)('counts with %j %j', async (options, totals) => {
    expect((await report({ options })).data['totals']).toEqual(totals);
  });

  it('ends with totals and, in words, with what they leave out', async () => {
    const line = 'today 1 · this month 2 · total 3 · 1 scheduled, 2 drafts · 1 without a date';
    expect(lastLine(await report())).toBe(line);
  });

  it('counts a post in two languages once, as the one that the site shows', async () => {
    const variants = [
      on('2026-01-05', 'a.ko.md', { lang: 'ko', variantOf: 'a', state: 'draft' }),
      on('2026-01-05', 'a.en.md', { lang: 'en', variantOf: 'a' }),
    ];
    const given = { posts: variants, languages: ['ko', 'en'] };
    expect((await report({ given })).data['totals']).toEqual({ today: 0, thisMonth: 1, total: 1 });
  });

  it.each([
    [{ weekStart: 'mon' }, { weekStart: 'sat' }, 'en', 'Mon'],
    [{}, { weekStart: 'sat' }, 'en', 'Sat'],
    [{}, {}, 'en', 'Sun'],
    [{}, {}, 'de', 'Mo'],
  ] as const)('begins the week by %j, else %j, else the locale %s', async (options, settings, locale, first) => {
    const { blocks } = await report({ options, given: { settings, locale } });
    expect(grids(blocks)[0]?.weekdays[0]).toBe(first);
  });

  it('draws week numbers and ASCII when asked to', async () => {
    const { blocks } = await report({ options: { weeks: true, ascii: true, weekStart: 'mon' } });
    expect(grids(blocks)[0]).toMatchObject({ weekNumbers: [1, 2, 3, 4, 5], ascii: true });
  });

  it.each([
    ['csv', undefined, [{ day: '2024-03-09', posts: 1, titles: ['e.md'] }]],
    ['paths', undefined, [{ path: 'e.md' }]],
    ['paths', '2024', [{ path: 'e.md' }]],
  ] as const)('gives %s of "%s" the rows %j', async (format, when, rows) => {
    expect((await report({ when: when ?? '2024-03', given: { format } })).rows).toEqual(rows);
  });

  it('reports posts that could not be read', async () => {
    const message = 'Cannot read the front matter: it is not closed';
    const diagnostics = [{ code: 'BAD_FRONT_MATTER', severity: 'error', message, file: 'x.md' } as const];
    const problems = [{ code: 'BAD_FRONT_MATTER', severity: 'error', message, file: 'x.md' }];
    const both = await Promise.all(['2026', '2026-01'].map((when) => report({ when, given: { diagnostics } })));
    expect(both.map(({ data }) => data['problems'])).toEqual([problems, problems]);
  });

  it('notes a tag that no post has', async () => {
    expect((await report({ options: { tag: ['rsut'] } })).notes).toEqual([expect.stringContaining('rsut')]);
  });

  it('answers for a blog without posts', async () => {
    const { data, rows } = await report({ given: { posts: [] } });
    expect({ data, rows }).toEqual({
      data: {
        months: [{ month: '2026-01', days: [], total: 0 }],
        totals: { today: 0, thisMonth: 0, total: 0 },
        problems: [],
      },
      rows: [],
    });
  });
});
