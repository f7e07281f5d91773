import { describe, expect, it } from 'vitest';
import { type QueryOptions, queryOptions } from '../../src/commands/query-options.ts';
import { needOf, type SelectMode, selectPosts, toQuery } from '../../src/commands/select-posts.ts';
import { parseDate } from '../../src/core/date.ts';
import { states } from '../../src/core/post.ts';
import { parseMonth, parseWhen } from '../../src/core/when.ts';
import { ko } from '../../src/core/words/ko.ts';
import { fakeContext, fakePost } from './fake-context.ts';
import { siteContext } from './site-context.ts';

type Given = Parameters<typeof siteContext>[0];

const posts = [
  fakePost('a.md', { tags: ['rust'], day: parseDate('2026-01-10'), lang: 'en' }),
  fakePost('b.md', {
    tags: ['러스트', 'ai/llm'],
    categories: ['Dev'],
    branches: [['Dev']],
    state: 'draft',
    lang: 'ko',
  }),
  fakePost('c.md', { state: 'draft' }),
  fakePost('d.md', { state: 'scheduled', day: parseDate('2026-02-01') }),
];

function selected(options: QueryOptions, how: SelectMode = { mode: 'shown' }, given: Given = {}) {
  return selectPosts(siteContext({ posts, ...given }), options, how);
}

async function paths(options: QueryOptions, how?: SelectMode, given?: Given): Promise<string[]> {
  return (await selected(options, how, given)).posts.map(({ path }) => path);
}

describe('selectPosts()', () => {
  it('shows every state', async () => {
    expect(await paths({})).toEqual(['a.md', 'b.md', 'c.md', 'd.md']);
  });

  it.each<[string, QueryOptions, readonly string[], string | undefined]>([
    ['what the site shows', {}, ['a.md'], '1 scheduled, 2 drafts not counted (--all)'],
    ['every state with --all', { all: true }, ['a.md', 'b.md', 'c.md', 'd.md'], undefined],
    ['the states of --state', { state: ['draft'] }, ['b.md', 'c.md'], undefined],
    ['what else is chosen', { tag: ['러스트|rust'] }, ['a.md'], '1 draft not counted (--all)'],
  ])('counts %s', async (_, options, chosen, note) => {
    const { posts: found, notes } = await selected(options, { mode: 'counted' });
    expect({ paths: found.map(({ path }) => path), notes }).toEqual({
      paths: chosen,
      notes: note === undefined ? [] : [note],
    });
  });

  it('says how many of each state were left out', async () => {
    expect((await selected({}, { mode: 'counted' })).leftOut).toEqual({ draft: 2, scheduled: 1 });
  });

  it('counts a post of which the site shows a variant', async () => {
    const variants = [
      fakePost('x.en.md', { variantOf: 'x', lang: 'en', state: 'draft' }),
      fakePost('x.ko.md', { variantOf: 'x', lang: 'ko' }),
    ];
    const { posts: found, leftOut } = await selected(
      {},
      { mode: 'counted' },
      { posts: variants, languages: ['en', 'ko'] },
    );
    expect([found.map(({ path }) => path), leftOut]).toEqual([['x.ko.md'], {}]);
  });

  it('keeps the variant in the first language of the site', async () => {
    const variants = ['de', 'en'].map((lang) => fakePost(`x.${lang}.md`, { variantOf: 'x', lang }));
    expect(await paths({}, { mode: 'shown' }, { posts: variants, languages: ['en', 'de'] })).toEqual(['x.en.md']);
  });

  it.each<[string, QueryOptions, readonly string[]]>([
    ['words', {}, ['b.md']],
    ['--month', { month: parseMonth('this') }, []],
    ['--tag', { tag: ['ai/*'] }, ['b.md']],
  ])('narrows by %s', async (_, options, chosen) => {
    expect(await paths(options, { mode: 'shown', words: ['b'] })).toEqual(chosen);
  });

  it.each<[string, QueryOptions, readonly string[]]>([
    ['--month', { month: parseMonth('this') }, ['a.md']],
    ['--on', { on: parseWhen('2026-01-10') }, ['a.md']],
    ['--since', { since: parseWhen('2026-02') }, ['d.md']],
    ['--until', { until: parseWhen('today') }, ['a.md']],
  ])('bounds the day by %s', async (_, options, chosen) => {
    expect(await paths(options)).toEqual(chosen);
  });

  it.each([
    ['obsidian', ['b.md']],
    ['hugo', []],
  ])('selects by a parent tag on a site of %s %j', async (generator, chosen) => {
    expect(await paths({ tag: ['ai'] }, { mode: 'shown' }, { generator })).toEqual(chosen);
  });

  it('selects by the synonyms of the configuration', async () => {
    expect(await paths({ tag: ['rust'] }, { mode: 'shown' }, { settings: { aliases: { rust: ['러스트'] } } })).toEqual([
      'a.md',
      'b.md',
    ]);
  });

  it.each<[string, QueryOptions, readonly string[]]>([
    ['a tag that is near to one', { tag: ['rsut'] }, ['No post has the tag "rsut": did you mean "rust"?']],
    ['a tag like none', { tag: ['Kubernetes'] }, ['No post has the tag "Kubernetes"']],
    ['one of two tags', { tag: ['rust|rsut'] }, ['No post has the tag "rsut": did you mean "rust"?']],
    ['a tag to leave out', { without: ['러스타'] }, ['No post has the tag "러스타": did you mean "러스트"?']],
    ['a glob', { tag: ['go/*'] }, ['No tag matches "go/*"']],
    ['a category', { category: ['dve'] }, ['No post is in the category "dve": did you mean "Dev"?']],
    ['a language', { lang: 'fr' }, ['No post is in the language "fr": there are en, ko']],
    ['what there is', { tag: ['RUST'], category: ['dev'], lang: 'KO' }, []],
  ])('notes %s', async (_, options, notes) => {
    expect((await selected(options)).notes).toEqual(notes);
  });

  it('notes a language where posts name none', async () => {
    const { notes } = await selected({ lang: 'fr' }, { mode: 'shown' }, { posts: [fakePost('a.md')] });
    expect(notes).toEqual(['No post is in the language "fr": the posts name none']);
  });

  it.each<[QueryOptions, string]>([
    [{ since: parseWhen('2026-02'), until: parseWhen('2026-01') }, 'from 2026-02-01 to 2026-01-31'],
    [{ month: parseMonth('2025'), since: parseWhen('2026') }, 'from 2026-01-01 to 2025-12-31'],
  ])('refuses bounds that contradict each other: %j', async (options, span) => {
    await expect(selected(options)).rejects.toMatchObject({
      kind: 'usage',
      message: `Cannot select posts ${span}: the first day is after the last`,
    });
  });

  it('asks for what it needs of the bodies', async () => {
    const needs: unknown[] = [];
    const context = fakeContext({ onLoad: (need) => needs.push(need) });
    await selectPosts(context, { text: ['two words', 'more'] }, { mode: 'shown', bodies: true });
    expect(needs).toEqual([{ bodies: true, text: ['two', 'words', 'more'] }]);
  });
});

describe('needOf()', () => {
  it('is nothing unless bodies are wanted', () => {
    expect(needOf({ tag: ['x'] })).toEqual({});
  });
});

describe('toQuery()', () => {
  it('carries every option', () => {
    const when = parseWhen('2024');
    const options = {
      month: when,
      on: when,
      since: when,
      until: when,
      path: 'p',
      lang: 'ko',
      all: true,
      untagged: true,
    };
    const lists = { tag: ['a'], without: ['b'], category: ['c'], state: ['draft' as const], text: ['d e'] };
    expect(toQuery({ ...options, ...lists }, ['w'])).toEqual({
      words: ['w'],
      tags: ['a'],
      without: ['b'],
      categories: ['c'],
      within: [when, when],
      since: when,
      until: when,
      states: ['draft'],
      all: true,
      untagged: true,
      path: 'p',
      lang: 'ko',
      text: ['d', 'e'],
    });
  });
});

describe('queryOptions', () => {
  it.each([
    ['draft', ['draft']],
    ['Draft, scheduled', ['draft', 'scheduled']],
    ...states.map((state): [string, string[]] => [ko.states[state], [state]]),
  ])('reads --state %j', (text, chosen) => {
    expect(queryOptions.state.parse?.(text)).toEqual(chosen);
  });

  it('names the states when --state is another', () => {
    expect(() => queryOptions.state.parse?.('drafts')).toThrow(
      expect.objectContaining({
        kind: 'usage',
        message: 'Cannot select by state "drafts"',
        diagnostic: expect.objectContaining({
          hint: 'did you mean "draft"? states are published, scheduled, draft, expired, hidden',
        }),
      }),
    );
  });

  it.each([
    ['state', ' , '],
    ['state', 'zzzzzzzz'],
    ['tag', ' '],
    ['without', ''],
    ['category', ''],
    ['path', ''],
    ['lang', ''],
    ['text', ''],
    ['month', 'x'],
    ['on', 'x'],
    ['since', '2024-02-30'],
    ['until', ''],
  ] as const)('refuses --%s %j', (name, text) => {
    expect(() => queryOptions[name].parse?.(text)).toThrow(expect.objectContaining({ kind: 'usage' }));
  });
});
