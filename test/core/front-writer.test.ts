import fc from 'fast-check';
import { CORE_SCHEMA, load, YAML11_SCHEMA } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { cleanName } from '../../src/core/clean-name.ts';
import type { NewFields } from '../../src/core/front-slot.ts';
import { writeFront } from '../../src/core/front-writer.ts';
import { learnStyle, styleOfSample, styleOfTemplate } from '../../src/core/house-style.ts';

const base: NewFields = {
  title: 'New post',
  slug: 'new-post',
  // 2026-01-05 21:30:00 in Seoul.
  date: { ms: Date.UTC(2026, 0, 5, 12, 30, 0), zone: 'Asia/Seoul', exact: false },
  tags: ['rust', 'c++'],
  categories: [],
  set: [],
};

interface Heads {
  readonly heads: readonly string[];
  readonly fields?: Partial<NewFields>;
  readonly tags?: readonly (readonly string[])[];
}

/** The front matter of a new post in a blog with these heads, newest first. */
function written({ heads, fields = {}, tags = [] }: Heads): string {
  const style = learnStyle(
    heads.map((text, index) => ({ path: `${index}.md`, text, ...(tags[index] && { tags: tags[index] }) })),
  );
  return style ? writeFront({ ...base, ...fields }, { style, from: 'posts' }).text : 'nothing learnt';
}

const draft = { key: 'draft', value: true } as const;

describe('learnStyle() and writeFront()', () => {
  it.each<[string, Heads, string]>([
    [
      'Hugo, YAML',
      {
        heads: [
          '---\ntitle: "One"\ndate: 2025-12-24T09:00:00+09:00\ndraft: false\ntags: ["a", "b"]\nauthor: Kim\n---\n\ntext\n',
          '---\ntitle: "Two"\ndate: 2025-12-01T10:00:00+09:00\ndraft: false\ntags: ["c"]\nauthor: Kim\ndescription: x\n---\n\ntext\n',
        ],
        fields: { mark: draft },
      },
      '---\ntitle: "New post"\ndate: 2026-01-05T21:30:00+09:00\ndraft: true\ntags: ["rust", "c++"]\nauthor: Kim\n---\n\n',
    ],
    [
      'Hugo, TOML with literal strings',
      {
        heads: [
          "+++\ntitle = 'One'\ndate = 2025-12-24T09:00:00+09:00\ntags = ['a']\n\n[params]\n  math = true\n+++\ntext\n",
          "+++\ntitle = 'Two'\ndate = 2025-12-01T10:00:00+09:00\n\n[params]\n  math = true\n+++\ntext\n",
        ],
        fields: { mark: draft },
      },
      "+++\ntitle = 'New post'\ndate = 2026-01-05T21:30:00+09:00\ndraft = true\ntags = ['rust', 'c++']\n\n[params]\n  math = true\n+++\n",
    ],
    [
      'Hugo, JSON',
      {
        heads: ['{\n  "title": "One",\n  "date": "2025-12-24",\n  "tags": ["a"],\n  "type": "post"\n}\n\ntext\n'],
        fields: { mark: draft },
      },
      '{\n  "title": "New post",\n  "date": "2026-01-05",\n  "draft": true,\n  "tags": ["rust", "c++"],\n  "type": "post"\n}\n\n',
    ],
    [
      'Jekyll',
      {
        heads: [
          '---\nlayout: post\ntitle: One\ndate: 2025-12-24 09:00:00 +0900\ncategories: til\ntags: a b\n---\ntext\n',
          '---\nlayout: post\ntitle: Two\ndate: 2025-12-01 10:00:00 +0900\ncategories: til\ntags: c\n---\ntext\n',
        ],
        tags: [['a', 'b'], ['c']],
      },
      '---\nlayout: post\ntitle: New post\ndate: 2026-01-05 21:30:00 +0900\ncategories: til\ntags: rust c++\n---\n',
    ],
    [
      'Hexo, blocks without indent',
      {
        heads: ['---\ntitle: One\ndate: 2025-12-24 09:00:00\ntags:\n- a\n- b\ncategories:\n- x\n---\n\ntext\n'],
        fields: { categories: ['dev'] },
      },
      '---\ntitle: New post\ndate: 2026-01-05 21:30:00\ntags:\n- rust\n- c++\ncategories:\n- dev\n---\n\n',
    ],
    [
      'Hexo without an opening fence',
      { heads: ['title: One\ndate: 2025-12-24\n---\ntext\n'] },
      'title: New post\ndate: 2026-01-05\ntags: [rust, c++]\n---\n',
    ],
    [
      'Astro, with dates in words',
      { heads: ["---\ntitle: 'One'\npubDate: 'Jul 15 2022'\n---\n\ntext\n"], fields: { tags: [] } },
      "---\ntitle: 'New post'\npubDate: '2026-01-05'\n---\n\n",
    ],
    [
      'Astro',
      { heads: ["---\ntitle: 'One'\ndescription: 'x'\npubDate: '2025-12-24'\nheroImage: '../a.jpg'\n---\n\ntext\n"] },
      "---\ntitle: 'New post'\npubDate: '2026-01-05'\ntags: ['rust', 'c++']\n---\n\n",
    ],
    [
      'values in a column',
      {
        heads: [
          '---\nlayout  : wiki\ntitle   : One\ndate    : 2025-12-24 09:00:00 +0900\ntag     : a b\n---\n',
          '---\nlayout  : wiki\ntitle   : Two\ndate    : 2025-12-20 09:00:00 +0900\ntag     : c\n---\n',
        ],
        tags: [['a b'], ['c']],
        fields: { tags: ['rust'], mark: { key: 'published', value: false } },
      },
      '---\nlayout  : wiki\ntitle   : New post\ndate    : 2026-01-05 21:30:00 +0900\npublished: false\ntag     : rust\n---\n\n',
    ],
    [
      'Pelican',
      {
        heads: [
          'Title: One\nDate: 2025-12-24 09:00\nTags: a, b\nAuthor: Kim\n\ntext\n',
          'Title: Two\nDate: 2025-12-20 09:00\nTags: c\nAuthor: Kim\n\ntext\n',
        ],
        fields: { mark: { key: 'status', value: 'draft' } },
      },
      'Title: New post\nDate: 2026-01-05 21:30\nStatus: draft\nTags: rust, c++\nAuthor: Kim\n\n',
    ],
    [
      'Zola',
      {
        heads: ['+++\ntitle = "One"\ndate = 2025-12-24\n\n[taxonomies]\ntags = ["a"]\n+++\n\ntext\n'],
        fields: { mark: draft, set: [{ key: 'weight', value: 3 }] },
      },
      '+++\ntitle = "New post"\ndate = 2026-01-05\ndraft = true\nweight = 3\n\n[taxonomies]\ntags = ["rust", "c++"]\n+++\n\n',
    ],
    [
      'Eleventy, where a tag is the collection',
      {
        heads: [
          '---\ntitle: A\ntags: [posts, a]\n---\n',
          '---\ntitle: B\ntags: [posts, b]\n---\n',
          '---\ntitle: C\ntags: [posts]\n---\n',
        ],
      },
      '---\ntitle: New post\ndate: 2026-01-05T21:30:00+09:00\ntags: [posts, rust, c++]\n---\n\n',
    ],
    [
      'CRLF',
      { heads: ['---\r\ntitle: One\r\ndate: 2025-12-24\r\n---\r\ntext\r\n'] },
      '---\r\ntitle: New post\r\ndate: 2026-01-05\r\ntags: [rust, c++]\r\n---\r\n',
    ],
    [
      'lines that belong together',
      {
        heads: [
          '---\ntitle: One\nauthors:\n  - name: Kim\n    url: /kim\ndate: 2025-12-24\n---\n',
          '---\ntitle: Two\nauthors:\n  - name: Kim\n    url: /kim\ndate: 2025-12-20\n---\n',
        ],
        fields: { tags: [] },
      },
      '---\ntitle: New post\nauthors:\n  - name: Kim\n    url: /kim\ndate: 2026-01-05\n---\n\n',
    ],
    [
      'a slug, where the posts name theirs',
      { heads: ['---\ntitle: One\nslug: one\ndate: 2025-12-24\n---\n'], fields: { tags: [] } },
      '---\ntitle: New post\nslug: new-post\ndate: 2026-01-05\n---\n\n',
    ],
    [
      'an empty list, where every post has tags',
      { heads: ['---\ntitle: One\ntags: [a]\ndate: 2025-12-24\n---\n'], fields: { tags: [] } },
      '---\ntitle: New post\ntags: []\ndate: 2026-01-05\n---\n\n',
    ],
    [
      'no constant but those that nine in ten agree on',
      {
        heads: [
          '---\ntitle: A\ntoc: true\ndate: 2025-12-24\nx: 1\n---\n',
          '---\ntitle: B\ntoc: true\ndate: 2025-12-20\nx: 2\n---\n',
        ],
        fields: { tags: [] },
      },
      '---\ntitle: New post\ntoc: true\ndate: 2026-01-05\n---\n\n',
    ],
    [
      'neither anchors nor aliases',
      {
        heads: [
          '---\ntitle: A\na: &x 1\nb: *x\ndate: 2025-12-24\n---\n',
          '---\ntitle: B\na: &x 1\nb: *x\ndate: 2025-12-20\n---\n',
        ],
        fields: { tags: [] },
      },
      '---\ntitle: New post\ndate: 2026-01-05\n---\n\n',
    ],
    [
      'a set field in its place, and a new one at the end',
      {
        heads: ['---\ntitle: A\nimage: x.png\ndate: 2025-12-24\n---\n'],
        fields: {
          tags: [],
          set: [
            { key: 'image', value: 'a: b.png' },
            { key: 'toc', value: false },
            { key: 'authors', value: ['kim', 'no'] },
          ],
        },
      },
      '---\ntitle: New post\nimage: "a: b.png"\ndate: 2026-01-05\ntoc: false\nauthors: [kim, "no"]\n---\n\n',
    ],
    [
      'an optional mark only where the posts have it',
      {
        heads: ['---\ntitle: A\ndate: 2025-12-24\n---\n'],
        fields: { tags: [], mark: { key: 'draft', value: false, optional: true } },
      },
      '---\ntitle: New post\ndate: 2026-01-05\n---\n\n',
    ],
    [
      'broken heads left aside',
      {
        heads: [
          '---\ntitle: [\nwhat\n---\n',
          'no front matter',
          '---\ntitle: A\ndate: 2025-12-24\n---\n',
          '---\ntitle: B\n',
        ],
        fields: { tags: [] },
      },
      '---\ntitle: New post\ndate: 2026-01-05\n---\n\n',
    ],
    [
      '`published: true` as no date',
      { heads: ['---\npublished: true\ntitle: A\ncreated: 2025-12-24\n---\n'], fields: { tags: [] } },
      '---\ntitle: New post\ncreated: 2026-01-05\n---\n\n',
    ],
  ])('follow %s', (_, heads, expected) => {
    expect(written(heads)).toBe(expected);
  });

  it('learn nothing from posts without front matter', () => {
    expect(written({ heads: ['# A title\n\ntext\n', ''] })).toBe('nothing learnt');
  });

  it.each([
    ['single', "---\ntitle: 'A'\n---\n", "title: 'it''s \"it\": no'"],
    ['double', '---\ntitle: "A"\n---\n', 'title: "it\'s \\"it\\": no"'],
    ['plain, with others in single quotes', "---\ntitle: A\nimage: 'x'\n---\n", "title: 'it''s \"it\": no'"],
    ['TOML', "+++\ntitle = 'A'\n+++\n", 'title = "it\'s \\"it\\": no"'],
    ['JSON', '{"title": "A"}\n', '"title": "it\'s \\"it\\": no"'],
  ])('quote a title as the house does: %s', (_, head, expected) => {
    expect(written({ heads: [head], fields: { title: 'it\'s "it": no' } })).toContain(expected);
  });

  it.each([
    ['1.2', CORE_SCHEMA],
    ['1.1', YAML11_SCHEMA],
  ])('write titles, tags and texts that YAML %s reads back as they were', (_, schema) => {
    const name = fc
      .oneof(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'binary' }),
        fc.constantFrom('no', '~', '1:30', '2024-01-02', '- a', 'a: b', 'a #b', "'", '"', '---', '[x', 'x]', 'a, b'),
      )
      .map(cleanName)
      .filter((text) => text !== '');
    const heads = fc.constantFrom(
      '---\ntitle: A\ntags: [a]\n---\n',
      '---\ntitle: \'A\'\ntags: [ "a" ]\n---\n',
      '---\ntitle: "A"\ntags:\n- \'a\'\n---\n',
      '---\ntitle   : A\ntags    :\n    - a\nx       : y\n---\n',
      '---\ntitle: A\ntags: a, b\n---\n',
    );
    fc.assert(
      fc.property(heads, name, fc.uniqueArray(name, { minLength: 2, maxLength: 4 }), (head, title, tags) => {
        const style = learnStyle([{ path: 'a.md', text: head, tags: ['a'] }]);
        if (!style) throw new Error('nothing learnt');
        const { text } = writeFront(
          { ...base, title, tags, set: [{ key: 'note', value: title }] },
          { style, from: 'posts' },
        );
        const data = load(text.replace(/^---\n|\n---\n\n?$/g, ''), { schema });
        expect(data).toMatchObject({ title, tags, note: title });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('writeFront()', () => {
  it.each([
    [
      'in its table',
      '+++\ntitle = "A"\n\n[taxonomies]\ntags = ["a"]\n+++\n',
      '\n\n[extra]\nx = 1\n\n[taxonomies]\ntags = ["rust", "c++"]\n+++',
    ],
    [
      'in a table that is there',
      '+++\ntitle = "A"\n\n[extra]\ntags = ["a"]\n+++\n',
      '\n\n[extra]\nx = 1\ntags = ["rust", "c++"]\n+++',
    ],
  ])('puts a field that only the fallback has %s', (_, sample, expected) => {
    const style = learnStyle(
      [1, 2].map((at) => ({ path: `${at}.md`, text: '+++\ntitle = "A"\n\n[extra]\nx = 1\n+++\n' })),
    );
    const fallback = styleOfSample(sample);
    expect(style && writeFront(base, { style, from: 'posts', ...(fallback && { fallback }) }).text).toContain(expected);
  });

  it('names a field as the fallback does, whatever its syntax', () => {
    const style = learnStyle([{ path: 'a.md', text: '---\ntitle: A\ndate: 2026-01-05\n---\n' }]);
    const fallback = styleOfSample('.. title: A\n.. category: a\n');
    const fields = { ...base, categories: ['x'] };
    expect(style && writeFront(fields, { style, from: 'posts', ...(fallback && { fallback }) }).text).toContain(
      '\ncategory: x\n',
    );
  });

  it.each<[string, string, string]>([
    [
      'lines',
      '.. title: A\n.. date: 2026-01-05\n\n',
      '.. title: New post\n.. date: 2026-01-05\n.. tags: rust, c++\n\n',
    ],
    [
      'a comment',
      '<!--\n .. title: A\n .. date: 2026-01-05\n-->\n\n',
      '<!--\n .. title: New post\n .. date: 2026-01-05\n .. tags: rust, c++\n-->\n\n',
    ],
  ])('writes the keys of Nikola in %s', (_, head, text) => {
    expect(written({ heads: [head] })).toBe(text);
  });
});

describe('styleOfSample()', () => {
  it('copies other keys, and takes titles, dates and tags for examples', () => {
    const style = styleOfSample(
      '---\nlayout: post\ntitle: A\ndate: 2026-01-05 21:30:00 +0900\ncategories: [x]\ntags: [a]\n---\n',
    );
    expect(style && writeFront({ ...base, tags: [] }, { style, from: 'sample' }).text).toBe(
      '---\nlayout: post\ntitle: New post\ndate: 2026-01-05 21:30:00 +0900\ncategories: []\ntags: []\n---\n\n',
    );
  });
});

describe('styleOfTemplate()', () => {
  const house = learnStyle([{ path: 'a.md', text: "---\ntitle: 'A'\ndate: 2025-12-24 09:00\ntags:\n  - 'a'\n---\n" }]);

  it.each<[string, string, Partial<NewFields>, string]>([
    [
      'keeps every line of its own',
      '---\n# the title\ntitle: ""\ndate:\ncover:\n  image: ""  # path\n\ntags: [x]\n# end\n---\n\nbody',
      {},
      '---\n# the title\ntitle: "New post"\ndate: 2026-01-05 21:30\ncover:\n  image: ""  # path\n\ntags: [x, rust, c++]\n# end\n---\n\n',
    ],
    [
      'fills empty lists as the blog writes them',
      '---\ntitle:\ntags:\n---\n',
      {},
      "---\ntitle: 'New post'\ndate: 2026-01-05 21:30\ntags:\n  - 'rust'\n  - 'c++'\n---\n\n",
    ],
    [
      'leaves empty lists when there are no tags',
      '---\ntitle:\ntags:\ncategories:\n---\n',
      { tags: [] },
      "---\ntitle: 'New post'\ndate: 2026-01-05 21:30\ntags:\ncategories:\n---\n\n",
    ],
    [
      'changes the mark',
      '---\ntitle: x\ndraft: true\n---\n',
      { tags: [], mark: { key: 'draft', value: false, optional: true } },
      '---\ntitle: New post\ndate: 2026-01-05 21:30\ndraft: false\n---\n\n',
    ],
    [
      'fills in an empty slug',
      "---\ntitle: x\nslug: ''\n---\n",
      { tags: [] },
      "---\ntitle: New post\ndate: 2026-01-05 21:30\nslug: 'new-post'\n---\n\n",
    ],
    [
      'keeps a slug of its own',
      '---\ntitle: x\nslug: mine\n---\n',
      { tags: [] },
      '---\ntitle: New post\ndate: 2026-01-05 21:30\nslug: mine\n---\n\n',
    ],
    [
      'puts what is missing before the tables',
      '+++\ntitle = ""\n\n[extra]\nx = 1\n+++\n',
      {},
      "+++\ntitle = \"New post\"\ndate = 2026-01-05 21:30:00\ntags = ['rust', 'c++']\n\n[extra]\nx = 1\n+++\n\n",
    ],
  ])('%s', (_, template, fields, expected) => {
    const style = styleOfTemplate(template);
    expect(
      style && writeFront({ ...base, ...fields }, { style, from: 'template', ...(house && { fallback: house }) }).text,
    ).toBe(expected);
  });
});

describe('the date of posts whose names hold their day', () => {
  const heads = ['---\ntitle: One\ntags: [a]\n---\n', '---\ntitle: Two\ntags: [b]\n---\n'];
  it.each([
    [false, false],
    [true, true],
  ])('is written only where a time of day was named: %j', (exact, dated) => {
    const text = written({ heads, fields: { named: true, date: { ...base.date, exact } } });
    expect(text.includes('date:')).toBe(dated);
  });
});
