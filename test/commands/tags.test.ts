import { describe, expect, it } from 'vitest';
import { tags } from '../../src/commands/tags.ts';
import type { PlainDate } from '../../src/core/date.ts';
import type { BlogError } from '../../src/core/diagnostic.ts';
import { fakePost } from './fake-context.ts';
import { siteContext } from './site-context.ts';

type Options = Parameters<typeof tags.run>[1];
type Given = Parameters<typeof siteContext>[0];

const day = (text: string) => text as PlainDate;
const posts = [
  fakePost('a.md', {
    tags: ['rust', 'Fine-Tuning'],
    day: day('2024-03-20'),
    categories: ['A', 'B'],
    branches: [['A', 'B']],
  }),
  fakePost('b.md', { tags: ['rust', 'ai/llm'], day: day('2024-01-02'), taxonomies: { series: ['x/y'] } }),
  fakePost('c.md', { tags: ['rust', 'ai', 'ai/llm', 'fine tuning'], title: 'Rust' }),
  fakePost('d.md', { tags: ['secret'], state: 'draft' }),
];

async function report(options: Options = {}, given: Given = {}, words: string[] = []) {
  const outcome = await tags.run(siteContext({ posts, ...given }), options, words);
  return outcome.report;
}

async function counts(options: Options = {}, given: Given = {}) {
  const { rows, columns } = await report(options, given);
  return [...rows].map((row) => `${row[columns[0] ?? '']} ${row['count']}`).join(', ');
}

async function failure(options: Options, words: string[] = []) {
  return report(options, {}, words).then(
    () => undefined,
    (error: BlogError) => ({ kind: error.kind, message: error.message, hint: error.diagnostic.hint }),
  );
}

describe('tags', () => {
  it('gives rows of tag, count and last day', async () => {
    expect((await report()).rows).toEqual([
      { tag: 'rust', count: 3, last: '2024-03-20' },
      { tag: 'ai/llm', count: 2, last: '2024-01-02' },
      { tag: 'Fine-Tuning', count: 1, last: '2024-03-20' },
      { tag: 'ai', count: 1 },
      { tag: 'fine tuning', count: 1 },
    ]);
  });

  it.each<[string, Options, string]>([
    ['by name', { sort: 'name', min: 2 }, 'ai/llm 2, rust 3'],
    ['by last use', { sort: 'recent', limit: 3 }, 'rust 3, Fine-Tuning 1, ai/llm 2'],
    ['only those of enough posts', { min: 2 }, 'rust 3, ai/llm 2'],
    ['only the first', { limit: 1 }, 'rust 3'],
    ['drafts too', { all: true, sort: 'name', limit: 1, tag: ['secret'] }, 'secret 1'],
    ['those used together with a tag', { with: ['ai'] }, 'ai/llm 1, fine tuning 1, rust 1'],
    ['those used together with two tags', { with: ['ai/llm', 'rust'] }, 'ai 1, fine tuning 1'],
    [
      'those used together with a tag, of a selection',
      { with: ['ai/llm'], tag: ['ai'] },
      'ai 1, fine tuning 1, rust 1',
    ],
    ['categories', { categories: true }, 'A 1, B 1'],
    ['categories as a taxonomy', { taxonomy: 'categories' }, 'A 1, B 1'],
    ['tags as a taxonomy', { taxonomy: 'tags', limit: 1 }, 'rust 3'],
    ['another taxonomy', { taxonomy: 'series' }, 'x/y 1'],
    ['another taxonomy that no selected post has', { taxonomy: 'series', tag: ['ai'] }, ''],
    ['a tree', { tree: true, min: 2 }, 'rust 3, ai 2, ai/llm 2'],
    ['a tree by name', { tree: true, sort: 'name', limit: 1 }, 'ai 2, ai/llm 2'],
    ['a tree of categories', { tree: true, categories: true }, 'A 1, A / B 1'],
    ['a tree of another taxonomy', { tree: true, taxonomy: 'series' }, 'x 1, x/y 1'],
    ['a cloud by name', { cloud: true, min: 2 }, 'ai/llm 2, rust 3'],
    ['the most used of a cloud by name', { cloud: true, limit: 2 }, 'ai/llm 2, rust 3'],
    ['a cloud in an order asked for', { cloud: true, sort: 'recent', limit: 2 }, 'rust 3, Fine-Tuning 1'],
  ])('counts %s', async (_, options, expected) => {
    expect(await counts(options)).toBe(expected);
  });

  const hugo: Given = { termKey: (term) => term.toLowerCase().replaceAll(' ', '-') };

  it('merges what the generator merges, and says which spellings', async () => {
    const { data } = await report({ tag: ['fine*'] }, hugo);
    const merged = (data['tags'] as { tag: string }[]).find(({ tag }) => tag === 'Fine-Tuning');
    expect(merged).toEqual({
      tag: 'Fine-Tuning',
      count: 2,
      last: '2024-03-20',
      spellings: [
        { name: 'Fine-Tuning', count: 1 },
        { name: 'fine tuning', count: 1 },
      ],
    });
  });

  it('leaves out every spelling of the tag that others are used with', async () => {
    expect(await counts({ with: ['f*-tuning|fine tuning'] }, hugo)).toBe('rust 2, ai 1, ai/llm 1');
  });

  it('nests in JSON when asked for a tree', async () => {
    expect((await report({ tree: true, tag: ['ai'], without: ['nothing'] })).data['tags']).toEqual([
      { tag: 'ai', count: 1, children: [{ tag: 'ai/llm', count: 1, children: [] }] },
      { tag: 'fine tuning', count: 1, children: [] },
      { tag: 'rust', count: 1, children: [] },
    ]);
  });

  it('shows bars with the month of last use', async () => {
    expect((await report({ limit: 1 })).blocks).toEqual([
      {
        kind: 'bars',
        names: ['Tag', 'Posts', 'Last'],
        rows: [{ label: { text: 'rust', role: 'tag' }, value: 3, extra: [{ text: '2024-03', role: 'date' }] }],
      },
    ]);
  });

  it('shows a cloud with sizes', async () => {
    expect((await report({ cloud: true, min: 2 })).blocks).toEqual([
      {
        kind: 'cloud',
        words: [
          { text: 'ai/llm', size: 1, count: 2 },
          { text: 'rust', size: 5, count: 3 },
        ],
      },
    ]);
  });

  it('shows a tree of the steps', async () => {
    const [block] = (await report({ tree: true, sort: 'name', limit: 1 })).blocks;
    expect(block).toMatchObject({
      kind: 'tree',
      roots: [
        {
          cells: [{ text: 'ai' }, { text: '2' }, { text: '2024-01' }],
          children: [{ cells: [{ text: 'llm' }, {}, {}] }],
        },
      ],
    });
  });

  it('shows nothing when there is nothing', async () => {
    expect((await report({}, { posts: [] })).blocks).toEqual([]);
    expect((await report({ tree: true }, { posts: [] })).blocks).toEqual([]);
  });

  it('gives the paths of the counted posts to the format of paths', async () => {
    expect((await report({ tag: ['ai/llm'] }, { format: 'paths' })).rows).toEqual([{ path: 'b.md' }, { path: 'c.md' }]);
  });

  it('notes what is left out and what looks alike', async () => {
    expect((await report()).notes).toEqual([
      '1 draft not counted (--all)',
      '1 group of tags looks alike (Fine-Tuning / fine tuning): blog tags similar',
    ]);
  });

  it('names three groups of look-alikes at most', async () => {
    const many = fakePost('a.md', { tags: ['aa a', 'aa-a', 'bb b', 'bb-b', 'cc c', 'cc-c', 'dd d', 'dd-d'] });
    expect((await report({}, { posts: [many] })).notes).toEqual([
      '4 groups of tags look alike (aa a / aa-a, bb b / bb-b, cc c / cc-c, …): blog tags similar',
    ]);
  });

  it('names the declared spelling though no post has it', async () => {
    const given = { posts: [fakePost('a.md', { tags: ['go'] })], settings: { aliases: { golang: ['go'] } } };
    expect((await report({}, given)).notes).toEqual(['1 group of tags looks alike (golang / go): blog tags similar']);
  });

  it.each<[string, Options]>([
    ['categories', { categories: true }],
    ['another taxonomy', { taxonomy: 'series' }],
    ['tags beside another', { with: ['rust'] }],
  ])('says nothing of look-alikes for %s', async (_, options) => {
    expect((await report(options)).notes).toEqual(['1 draft not counted (--all)'].slice(options.with ? 1 : 0));
  });

  it('passes on the problems of the library', async () => {
    const diagnostics = [{ code: 'BAD_DATE', severity: 'warning', message: 'Cannot read it', file: 'a.md' }] as const;
    expect((await report({}, { diagnostics })).data['problems']).toEqual(diagnostics);
  });
});

describe('tags, called in a wrong way,', () => {
  it.each<[string, Options, string[], string, string]>([
    ['two shapes', { tree: true, cloud: true }, [], 'Cannot show both --tree and --cloud', 'leave out one of them'],
    [
      'two vocabularies',
      { categories: true, taxonomy: 'series' },
      [],
      'Cannot count both --categories and --taxonomy',
      'leave out one of them',
    ],
    [
      'a mistyped taxonomy',
      { taxonomy: 'sries' },
      [],
      'Cannot count taxonomy "sries": no post has it',
      'did you mean "series"? there are tags, categories, series',
    ],
    [
      'an unknown taxonomy',
      { taxonomy: 'constructor' },
      [],
      'Cannot count taxonomy "constructor": no post has it',
      'there are tags, categories, series',
    ],
    [
      'a mistyped command',
      {},
      ['simlar'],
      'Cannot find command "tags simlar", nor a post of that title',
      'did you mean "tags similar"?',
    ],
  ])('refuses %s', async (_, options, words, message, hint) => {
    expect(await failure(options, words)).toEqual({ kind: 'usage', message, hint });
  });

  it('takes words that stand in a title for a search', async () => {
    expect((await report({}, {}, ['rust'])).rows).toHaveLength(4);
  });

  it('answers with nothing for words that no title has', async () => {
    expect((await report({}, {}, ['quantum'])).rows).toEqual([]);
  });
});
