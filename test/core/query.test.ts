import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlainDate, parseDate } from '../../src/core/date.ts';
import { type Post, type State, states } from '../../src/core/post.ts';
import { categoryNames, dayBounds, type Query, type SelectContext, select } from '../../src/core/query.ts';
import { parseMonth, parseWhen } from '../../src/core/when.ts';

const today = parseDate('2024-03-14');

const everything: Query = { words: [], tags: [], without: [], categories: [], all: false, untagged: false, text: [] };

function post(path: string, more: Partial<Post> = {}): Post {
  const bare = { tags: [], categories: [], branches: [], state: 'published', reason: 'a test' } as const;
  return { path, slug: path, title: path, ...bare, ...more };
}

function day(text: string): PlainDate {
  return parseDate(text);
}

function paths(posts: readonly Post[], query: Partial<Query>, context: Partial<SelectContext> = {}): string[] {
  return select(posts, { ...everything, ...query }, { today, ...context }).map((one) => one.path);
}

describe('select()', () => {
  const posts = [
    post('a.md', {
      title: 'Rust 소유권 정리'.normalize('NFD'),
      tags: ['Rust', '메모리'],
      day: day('2024-03-14'),
      lang: 'ko',
    }),
    post('b.md', {
      title: 'ＲＵＳＴ notes',
      tags: ['rust', 'ai/llm'],
      day: day('2024-03-01'),
      state: 'draft',
      lang: 'pt-BR',
    }),
    post('sub/c.md', { title: 'Go', tags: ['go'], categories: ['Dev', 'Go Lang'], branches: [['Dev', 'Go Lang']] }),
    post('sub/.d.md', { title: 'Plain', state: 'scheduled', day: day('2024-04-01'), body: facts(true) }),
    post('e.mdx', {
      title: 'Body',
      categories: ['dev'],
      branches: [['dev']],
      day: day('2023-12-31'),
      body: facts(false),
    }),
  ];

  function facts(found: boolean): NonNullable<Post['body']> {
    return { words: 1, excerpt: '', found };
  }

  it.each<[string, Partial<Query>, readonly string[]]>([
    ['nothing asked', {}, ['a.md', 'b.md', 'sub/c.md', 'sub/.d.md', 'e.mdx']],
    ['a word of the title', { words: ['rust'] }, ['a.md', 'b.md']],
    ['all words of the title', { words: ['정리', 'RUST'] }, ['a.md']],
    ['a phrase of the title', { words: ['rust  notes'] }, ['b.md']],
    ['a tag', { tags: ['RUST'] }, ['a.md', 'b.md']],
    ['all tags', { tags: ['rust', '메모리'] }, ['a.md']],
    ['either tag', { tags: ['go|메모리'] }, ['a.md', 'sub/c.md']],
    ['a tag glob', { tags: ['ai/*'] }, ['b.md']],
    ['a parent tag', { tags: ['ai'] }, []],
    ['a tag left out', { without: ['rust'] }, ['sub/c.md', 'sub/.d.md', 'e.mdx']],
    ['tags left out', { without: ['rust', 'go'] }, ['sub/.d.md', 'e.mdx']],
    ['no tags', { untagged: true }, ['sub/.d.md', 'e.mdx']],
    ['a category', { categories: ['DEV'] }, ['sub/c.md', 'e.mdx']],
    ['a category below another', { categories: ['dev / go lang'] }, ['sub/c.md']],
    ['a category at the end of a way', { categories: ['go lang'] }, ['sub/c.md']],
    ['all categories', { categories: ['dev', 'go lang'] }, ['sub/c.md']],
    ['a first day', { since: parseWhen('2024-03-01') }, ['a.md', 'b.md', 'sub/.d.md']],
    ['a last day', { until: parseWhen('2024-03-01') }, ['b.md', 'e.mdx']],
    ['a last month', { until: parseWhen('2024-03') }, ['a.md', 'b.md', 'e.mdx']],
    ['a first year', { since: parseWhen('2024') }, ['a.md', 'b.md', 'sub/.d.md']],
    ['two bounds', { since: parseWhen('2w'), until: parseWhen('today') }, ['a.md', 'b.md']],
    ['a month', { within: [parseMonth('this')] }, ['a.md', 'b.md']],
    ['a month and a first day', { within: [parseMonth('this')], since: parseWhen('2024-03-02') }, ['a.md']],
    ['two spans', { within: [parseMonth('2024'), parseMonth('2024-04')] }, ['sub/.d.md']],
    ['spans that do not meet', { within: [parseMonth('2023'), parseMonth('2024')] }, []],
    ['a state', { states: ['draft'] }, ['b.md']],
    ['two states', { states: ['draft', 'scheduled'] }, ['b.md', 'sub/.d.md']],
    ['no state', { states: [] }, []],
    ['a state among all', { states: ['draft'], all: true }, ['b.md']],
    ['a path glob', { path: 'sub/*' }, ['sub/c.md', 'sub/.d.md']],
    ['a path glob from here', { path: './sub/**' }, ['sub/c.md', 'sub/.d.md']],
    ['a file name glob', { path: '*.md' }, ['a.md', 'b.md', 'sub/c.md', 'sub/.d.md']],
    ['a folder', { path: 'sub/' }, ['sub/c.md', 'sub/.d.md']],
    ['the whole folder', { path: '.' }, ['a.md', 'b.md', 'sub/c.md', 'sub/.d.md', 'e.mdx']],
    ['a path', { path: 'a.md' }, ['a.md']],
    ['half a folder name', { path: 'su' }, []],
    ['a language', { lang: 'KO' }, ['a.md']],
    ['a language in another spelling', { lang: 'pt_br' }, ['b.md']],
    ['a language that no post has', { lang: 'en' }, []],
    ['words of the body', { text: ['x'] }, ['sub/.d.md']],
  ])('selects by %s', (_, query, selected) => {
    expect(paths(posts, query)).toEqual(selected);
  });

  it('selects by a parent tag where tags nest', () => {
    expect(paths(posts, { tags: ['ai'] }, { nestedTags: true })).toEqual(['b.md']);
  });

  it('selects by a synonym', () => {
    expect(paths(posts, { tags: ['golang'] }, { aliases: { go: ['golang'] } })).toEqual(['sub/c.md']);
  });

  it('takes decomposed file names for composed ones', () => {
    expect(paths([post('한글/a.md'.normalize('NFD'))], { path: '한글' })).toHaveLength(1);
  });
});

describe('select() of language variants', () => {
  const posts = [
    post('a.de.md', { variantOf: 'a', lang: 'de', tags: ['x'] }),
    post('a.en.md', { variantOf: 'a', lang: 'en', state: 'draft' }),
    post('a.ko.md', { variantOf: 'a', lang: 'ko' }),
    post('b.ko.md', { variantOf: 'b', lang: 'ko' }),
    post('b.ja.md', { variantOf: 'b', lang: 'ja' }),
    post('c.md', { lang: 'ko' }),
  ];

  it.each<[string, Partial<Query>, string | undefined, readonly string[]]>([
    ['the default language', {}, 'EN', ['a.en.md', 'b.ja.md', 'c.md']],
    ['another default language', {}, 'ko', ['a.ko.md', 'b.ko.md', 'c.md']],
    ['the first path, without a default language', {}, undefined, ['a.de.md', 'b.ja.md', 'c.md']],
    ['the language asked for', { lang: 'ko' }, 'en', ['a.ko.md', 'b.ko.md', 'c.md']],
    ['each, with all', { all: true }, 'en', ['a.de.md', 'a.en.md', 'a.ko.md', 'b.ko.md', 'b.ja.md', 'c.md']],
    ['one that matches', { tags: ['x'] }, 'en', ['a.de.md']],
    ['one in the state asked for', { states: ['published'] }, 'en', ['a.de.md', 'b.ja.md', 'c.md']],
  ])('keeps %s', (_, query, language, selected) => {
    expect(paths(posts, query, language === undefined ? {} : { language })).toEqual(selected);
  });
});

describe('select() of posts with one key in one language', () => {
  it('keeps them all, and none in another language', () => {
    const posts = [
      post('a.md', { variantOf: 'a', lang: 'en' }),
      post('a.ko.md', { variantOf: 'a', lang: 'ko' }),
      post('b.md', { variantOf: 'a', lang: 'en' }),
    ];
    expect(paths(posts, {}, { language: 'en' })).toEqual(['a.md', 'b.md']);
  });
});

describe('select() on any posts', () => {
  const names = fc.constantFrom('rust', 'Rust', 'go', 'ai/llm', '메모리');
  const days = fc.constantFrom('2023-12-31', '2024-02-29', '2024-03-01', '2024-03-14', '2025-01-01').map(day);
  const anyState = fc.constantFrom<State[]>(...states);
  const anyPosts = fc
    .array(
      fc.record(
        {
          title: names,
          tags: fc.array(names),
          state: anyState,
          day: days,
          variantOf: fc.constantFrom('v', 'w'),
          lang: fc.constantFrom('en', 'ko'),
        },
        { requiredKeys: ['title', 'tags', 'state'] },
      ),
    )
    .map((given) => given.map((more, index) => post(`${index}.md`, more)));
  const anyFilter: fc.Arbitrary<Partial<Query>> = fc.oneof(
    fc.record({ words: fc.array(names, { maxLength: 2 }) }),
    fc.record({ tags: fc.array(names, { maxLength: 2 }) }),
    fc.record({ without: fc.array(names, { maxLength: 2 }) }),
    fc.record({ states: fc.array(anyState) }),
    fc.record({ since: fc.constantFrom('2024', '2w', 'last month').map(parseWhen) }),
    fc.record({ until: fc.constantFrom('2024', '2w', 'last month').map(parseWhen) }),
    fc.record({ untagged: fc.boolean() }),
  );

  it('gives some of them in the same order', () => {
    fc.assert(
      fc.property(anyPosts, anyFilter, (posts, filter) => {
        const selected = new Set(select(posts, { ...everything, ...filter }, { today }));
        expect([...selected]).toEqual(posts.filter((one) => selected.has(one)));
      }),
    );
  });

  it('gives the same whichever filter comes first', () => {
    fc.assert(
      fc.property(anyPosts, anyFilter, anyFilter, (posts, one, other) => {
        const by = (filter: Partial<Query>) => (given: readonly Post[]) =>
          select(given, { ...everything, all: true, ...filter }, { today });
        expect(by(one)(by(other)(posts))).toEqual(by(other)(by(one)(posts)));
      }),
    );
  });

  it('keeps one language of each post that matches', () => {
    fc.assert(
      fc.property(anyPosts, anyFilter, (posts, filter) => {
        const keyOf = (one: Post) => one.variantOf ?? one.path;
        const found = (all: boolean) => select(posts, { ...everything, ...filter, all }, { today });
        const languages = new Set(found(false).map((one) => `${keyOf(one)} ${one.lang}`));
        expect(languages.size).toBe(new Set(found(true).map(keyOf)).size);
        expect(new Set(found(false).map(keyOf))).toEqual(new Set(found(true).map(keyOf)));
      }),
    );
  });

  it('keeps all posts of one variant in one language', () => {
    const posts = ['a.md', 'b.md'].map((path) => post(path, { variantOf: 'v', lang: 'en' }));
    expect(select(posts, everything, { today })).toEqual(posts);
  });
});

describe('dayBounds()', () => {
  it.each<[string, Partial<Query>, string | undefined, string | undefined]>([
    ['no bounds', {}, undefined, undefined],
    ['a first day', { since: parseWhen('2024') }, '2024-01-01', undefined],
    ['a last day', { until: parseWhen('2024') }, undefined, '2024-12-31'],
    [
      'the narrowest',
      { since: parseWhen('2023'), within: [parseMonth('2024'), parseMonth('2024-02')] },
      '2024-02-01',
      '2024-02-29',
    ],
    ['a contradiction', { since: parseWhen('today'), until: parseWhen('yesterday') }, '2024-03-14', '2024-03-13'],
  ])('gives %s', (_, query, first, last) => {
    expect(dayBounds({ ...everything, ...query }, today)).toEqual({ first, last });
  });
});

describe('categoryNames()', () => {
  it('gives names and ways down, each once', () => {
    const one = post('a.md', { categories: ['A', 'B', 'C'], branches: [['A', 'B', 'C'], ['B']] });
    expect(categoryNames(one)).toEqual(['A', 'B', 'C', 'A/B', 'A/B/C']);
  });
});
