import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/commands/define.ts';
import { list } from '../../src/commands/list.ts';
import { parseDate } from '../../src/core/date.ts';
import type { Choice, Prompter } from '../../src/core/ports.ts';
import type { Block, Cell } from '../../src/core/report.ts';
import { fakeContext, fakePost } from './fake-context.ts';

type Options = Parameters<typeof list.run>[1];

const posts = [
  fakePost('b.md', {
    title: 'Rust 소유권 정리',
    tags: ['rust', '메모리'],
    day: parseDate('2026-01-14'),
    body: { words: 300, excerpt: 'It begins', found: true },
  }),
  fakePost('c.md', { title: 'v2 release notes', tags: ['release'], day: parseDate('2026-01-21'), state: 'scheduled' }),
  fakePost('d.md', { title: 'Fine-tuning notes', tags: ['rust'], day: parseDate('2025-12-11'), state: 'draft' }),
  fakePost('e.md', { title: 'Idea', state: 'draft' }),
];
const diagnostics = [{ code: 'BAD_DATE', severity: 'error', message: 'Cannot read it', file: 'x.md' }] as const;
const problems = [{ code: 'BAD_DATE', severity: 'error', message: 'Cannot read it', file: 'x.md' }];

function context(given: Parameters<typeof fakeContext>[0] = {}): Context {
  return fakeContext({ posts, now: '2026-01-15T12:00:00Z', ...given });
}

async function report(
  options: Options,
  { given = {}, words = [] }: { given?: Parameters<typeof fakeContext>[0]; words?: string[] } = {},
) {
  return (await list.run(context(given), options, words)).report;
}

async function paths(options: Options, words: string[] = []) {
  return [...(await report(options, { words })).rows].map((row) => row['path']);
}

function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  return 'text' in cell ? cell.text : cell.map(({ text }) => text).join('');
}

function shown(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`# ${block.text}`];
    if (block.kind === 'text') return [block.spans.map(({ text }) => text).join('')];
    return block.kind === 'table' ? block.rows.map((row) => row.map(cellText).join(' | ')) : [block.kind];
  });
}

describe('list', () => {
  it('shows posts of every state, the newest first', async () => {
    expect(shown((await report({}, { given: { forTerminal: true } })).blocks)).toEqual([
      '2026-01-21 | scheduled | v2 release notes | release | goes live in 6 days',
      '2026-01-14 |  | Rust 소유권 정리 | rust, 메모리 | ',
      '2025-12-11 | draft | Fine-tuning notes | rust | ',
      ' | draft | Idea |  | no date',
    ]);
  });

  it('ends each row with its path in a pipe', async () => {
    const [first] = shown((await report({})).blocks);
    expect(first).toBe('2026-01-21 | scheduled | v2 release notes | release | goes live in 6 days | c.md');
  });

  it('gives each post lines of its own when long, on a terminal', async () => {
    const { blocks } = await report({ long: true, tag: ['메모리'] }, { given: { forTerminal: true } });
    expect(shown(blocks)).toEqual(['2026-01-14  Rust 소유권 정리', 'rust, 메모리 · b.md · 300 words', 'It begins']);
  });

  it('counts the days to come in UTC for a site without a zone', async () => {
    const given = { forTerminal: true, now: '2026-01-15T23:30:00Z', zone: 'Pacific/Kiritimati' };
    const [first] = shown((await report({ state: ['scheduled'] }, { given })).blocks);
    expect(first).toContain('goes live in 6 days');
  });

  it.each<[string, Options, string[], readonly string[]]>([
    ['words of the title', {}, ['NOTES'], ['c.md', 'd.md']],
    ['a tag', { tag: ['rust'] }, [], ['b.md', 'd.md']],
    ['a title order', { sort: 'title' }, [], ['d.md', 'e.md', 'b.md', 'c.md']],
    ['a path order', { sort: 'path' }, [], ['b.md', 'c.md', 'd.md', 'e.md']],
    ['the other order', { reverse: true }, [], ['d.md', 'b.md', 'c.md', 'e.md']],
    ['the first ones of an order', { sort: 'path', limit: 2 }, [], ['b.md', 'c.md']],
    ['an order by words', { sort: 'words' }, [], ['b.md', 'c.md', 'd.md', 'e.md']],
  ])('lists by %s', async (_, options, words, listed) => {
    expect(await paths(options, words)).toEqual(listed);
  });

  it('gives posts and problems as data', async () => {
    const { data, rows } = await report({ tag: ['rust'] }, { given: { diagnostics } });
    expect(data).toEqual({ posts: rows, problems });
  });

  it('leaves problems out of the notes', async () => {
    expect((await report({}, { given: { diagnostics } })).notes).toEqual([]);
  });

  it.each<[Options, boolean]>([
    [{}, false],
    [{ long: true }, true],
    [{ sort: 'words' }, true],
  ])('asks for bodies where it needs them: %j, %j', async (options, bodies) => {
    const needs: unknown[] = [];
    await report(options, { given: { onLoad: (need) => needs.push(need?.bodies ?? false) } });
    expect(needs).toEqual([bodies]);
  });

  it('adds words and excerpt when long', async () => {
    const { columns, rows } = await report({ long: true });
    expect([columns.slice(-2), [...rows][1]?.['words'], [...rows][1]?.['excerpt']]).toEqual([
      ['words', 'excerpt'],
      300,
      'It begins',
    ]);
  });
});

describe('list --group', () => {
  it('puts a heading over each group for a person', async () => {
    const { blocks } = await report({ group: 'month' }, { given: { forTerminal: true } });
    expect(shown(blocks).filter((line) => line.startsWith('#'))).toEqual([
      '# 2026-01 (2)',
      '# 2025-12 (1)',
      '# No date (1)',
    ]);
  });

  it('puts headings into Markdown', async () => {
    const { blocks } = await report({ group: 'tag', limit: 1 }, { given: { format: 'md' } });
    expect(shown(blocks)[0]).toBe('# release (1)');
  });

  it('puts the group before each row in a pipe', async () => {
    const { blocks } = await report({ group: 'tag', sort: 'path' });
    expect(shown(blocks).map((line) => line.split(' | ').slice(0, 4).join(' | '))).toEqual([
      'rust | 2026-01-14 |  | Rust 소유권 정리',
      'rust | 2025-12-11 | draft | Fine-tuning notes',
      'release | 2026-01-21 | scheduled | v2 release notes',
      '메모리 | 2026-01-14 |  | Rust 소유권 정리',
      ' |  | draft | Idea',
    ]);
  });

  it('gives groups as data, the nameless one without a name', async () => {
    const { data, rows, columns } = await report({ group: 'year', sort: 'path', tag: [], state: ['draft'] });
    const [first, second] = [...rows].map(({ group: _, ...row }) => row);
    expect([data, columns[0], [...rows].map((row) => row['group'])]).toEqual([
      {
        groups: [
          { name: '2025', count: 1, posts: [first] },
          { count: 1, posts: [second] },
        ],
        problems: [],
      },
      'group',
      ['2025', undefined],
    ]);
  });

  it('shows nothing where nothing was found', async () => {
    expect((await report({ group: 'month', tag: ['none'] })).blocks).toEqual([]);
  });
});

describe('list --count', () => {
  it('is only the number', async () => {
    const { data, blocks } = await report({ count: true, tag: ['rust'] });
    expect([data, shown(blocks)]).toEqual([{ count: 2, problems: [] }, ['2']]);
  });

  it('is 0 where nothing was found', async () => {
    expect(shown((await report({ count: true, tag: ['none'] })).blocks)).toEqual(['0']);
  });

  it('counts each group', async () => {
    const { data, blocks } = await report({ count: true, group: 'month' });
    expect([data, shown(blocks)]).toEqual([
      { groups: [{ name: '2026-01', count: 2 }, { name: '2025-12', count: 1 }, { count: 1 }], problems: [] },
      ['2026-01 | 2', '2025-12 | 1', 'No date | 1'],
    ]);
  });

  it('shows no groups where nothing was found', async () => {
    expect((await report({ count: true, group: 'tag', tag: ['none'] })).blocks).toEqual([]);
  });
});

describe('list that finds nothing', () => {
  it.each<[string, Options, string[], readonly string[]]>([
    ['for a tag', { tag: ['rsut'] }, [], ['No posts match', 'No post has the tag "rsut": did you mean "rust"?']],
    ['for words', {}, ['zzz'], ['No posts match: the words are looked for in titles, those of --text in bodies']],
  ])('says so %s', async (_, options, words, notes) => {
    const outcome = await report(options, { words });
    expect([outcome.notes, JSON.parse(JSON.stringify(outcome.data)), outcome.blocks]).toEqual([
      notes,
      { posts: [], problems: [] },
      [],
    ]);
  });

  it('says that the blog is empty', async () => {
    expect((await report({}, { given: { posts: [] } })).notes).toEqual(['The blog has no posts']);
  });
});

describe('list -i', () => {
  function asking(answer: string): { context: Context; asked: Choice[] } {
    const asked: Choice[] = [];
    const refuse = async () => Promise.reject(new Error('not to be asked'));
    const prompter: Prompter = {
      input: refuse,
      pickMany: refuse,
      confirm: refuse,
      pickOne: async ({ choices }) => {
        asked.push(...choices);
        return answer;
      },
    };
    return { context: { ...context(), prompter }, asked };
  }

  it('edits the post that was picked', async () => {
    const { report: answer, edit } = await list.run(asking('d.md').context, { interactive: true }, []);
    expect([edit, [...answer.rows].map((row) => row['path'])]).toEqual([['d.md'], ['d.md']]);
  });

  it('offers what was chosen, in its order', async () => {
    const { context: asked, asked: choices } = asking('c.md');
    await list.run(asked, { interactive: true, tag: ['release|rust'], limit: 2 }, []);
    expect(choices).toEqual([
      {
        value: 'c.md',
        label: 'v2 release notes',
        note: '2026-01-21, scheduled, goes live in 6 days',
        also: 'release 2026-01-21 c.md',
        preview: expect.arrayContaining(['c.md', 'release']),
      },
      {
        value: 'b.md',
        label: 'Rust 소유권 정리',
        note: '2026-01-14',
        also: 'rust, 메모리 2026-01-14 b.md',
        preview: ['b.md', 'rust, 메모리', 'It begins'],
      },
    ]);
  });

  it('asks nothing where nothing was found', async () => {
    const { context: asked, asked: choices } = asking('c.md');
    const { edit } = await list.run(asked, { interactive: true, tag: ['none'] }, []);
    expect([edit, choices]).toEqual([undefined, []]);
  });

  it('is a usage error without a terminal', async () => {
    await expect(list.run(context(), { interactive: true }, [])).rejects.toMatchObject({
      kind: 'usage',
      diagnostic: { code: 'NO_TERMINAL', hint: 'name the post, or leave out -i and open the path that is listed' },
    });
  });
});
