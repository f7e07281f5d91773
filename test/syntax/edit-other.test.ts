import { describe, expect, it } from 'vitest';
import type { FrontRules } from '../../src/core/dialect.ts';
import type { FieldEdit } from '../../src/core/field-edit.ts';
import { hexo } from '../../src/dialects/hexo.ts';
import { hugo } from '../../src/dialects/hugo.ts';
import { pelican } from '../../src/dialects/pelican.ts';
import { add, drop, edited, merge, rename, set, unset } from './edits.ts';

const nested = { path: ['taxonomies', 'tags'] };
const split = { split: 'semicolon-or-comma' } as const;
const commas = { split: 'comma' } as const;
const nikola: FrontRules = { ...pelican.front, openers: ['..'] };
const restructured: FrontRules = { ...pelican.front, openers: [':key:'] };

type Row = readonly [before: string, edit: FieldEdit, after: string];

async function check(rules: FrontRules, text: (front: string) => string, [before, edit, after]: Row): Promise<void> {
  expect(await edited(text(before), [edit], rules)).toBe(text(after));
  const crlf = (lines: string): string => lines.replaceAll('\n', '\r\n');
  expect(await edited(crlf(text(before)), [edit], rules)).toBe(crlf(text(after)));
}

describe('editFront() in TOML', () => {
  it.each<Row>([
    ['tags = ["a", "b"]\n', rename('a', 'c'), 'tags = ["c", "b"]\n'],
    ["tags = ['a', 'b'] # x\n", rename('b', 'c'), "tags = ['a', 'c'] # x\n"],
    ["tags = ['a']\n", rename('a', "it's"), 'tags = ["it\'s"]\n'],
    ['tags = [\n  "a", # one\n  "b"\n]\n', add('c'), 'tags = [\n  "a", # one\n  "b",\n  "c"\n]\n'],
    ['tags = [\n  "a", # one\n  "b",\n]\n', drop('b'), 'tags = [\n  "a", # one\n]\n'],
    ['[taxonomies]\ntags = ["a"]\n', rename('a', 'b', nested), '[taxonomies]\ntags = ["b"]\n'],
    ['taxonomies.tags = ["a"]\n', rename('a', 'b', nested), 'taxonomies.tags = ["b"]\n'],
    ['taxonomies = { tags = ["a"] }\n', add('b', nested), 'taxonomies = { tags = ["a", "b"] }\n'],
    ['title = "x"\n[extra]\ny = 1\n', add('b', nested), 'title = "x"\n[extra]\ny = 1\n[taxonomies]\ntags = ["b"]\n'],
    ['[taxonomies]\n[extra]\ny = 1\n', add('b', nested), '[taxonomies]\ntags = ["b"]\n[extra]\ny = 1\n'],
    ['taxonomies.x = ["a"]\ny = 1\n', add('b', nested), 'taxonomies.x = ["a"]\ntaxonomies.tags = ["b"]\ny = 1\n'],
    ['title = "x"\n[extra]\ny = 1\n', add('b'), 'title = "x"\ntags = ["b"]\n[extra]\ny = 1\n'],
    ['[extra]\ny = 1\n', add('b'), 'tags = ["b"]\n[extra]\ny = 1\n'],
    ["title='x'\n", add('b'), "title='x'\ntags=['b']\n"],
    ['', add('b'), 'tags = ["b"]\n'],
    ['tags = "a"\n', add('b'), 'tags = ["a", "b"]\n'],
    ['tags = []\n', add('b'), 'tags = ["b"]\n'],
    ['tags = ["a", "b", "c"]\n', merge(['a', 'b'], 'c'), 'tags = ["c"]\n'],
    ['tags = [{ name = "a" }]\n', rename('a', 'b'), 'tags = [{ name = "b" }]\n'],
    ['title = """\nx\n"""\ny = 1\n', set('title', 'z'), 'title = "z"\ny = 1\n'],
    ['draft = true # x\n', set('draft', false), 'draft = false # x\n'],
    ['date = 2024-01-02\n', set('date', { date: '2024-01-03T10:00:00Z' }), 'date = 2024-01-03T10:00:00Z\n'],
    ['date = "2024-01-02"\n', set('date', { date: '2024-01-03' }), 'date = "2024-01-03"\n'],
    ['x = 1\n', set('date', { date: '2024-01-03' }), 'x = 1\ndate = 2024-01-03\n'],
    ['x = 1\n', set('date', { date: '3 March' }), 'x = 1\ndate = "3 March"\n'],
    ['a = 1\ntags = [\n  "x",\n]\nb = 2\n', unset('tags'), 'a = 1\nb = 2\n'],
    ['a = 1\n[p]\ndraft = true\n', unset('p.draft'), 'a = 1\n[p]\n'],
    ['p = { draft = true, x = 1 }\n', unset('p.draft'), 'p = { x = 1 }\n'],
    ['[[p]]\ntags = ["a"]\n[[p]]\nx = 1\n', rename('a', 'b'), '[[p]]\ntags = ["a"]\n[[p]]\nx = 1\n'],
  ])('changes %j', async (...row) => {
    await check(hugo.front, (front) => `+++\n${front}+++\nBody\n`, row);
  });

  it.each<[string, FieldEdit, number]>([
    ['x = 1\ntags = """\na"""\n', rename('a', 'b'), 3],
    ['x = 1\n[p]\ny = 1\n', unset('p'), 3],
    ['x = 1\np.q = 2\n', unset('p'), 3],
    ['[[p]]\nx = 1\n', set('p.y', 'z'), 2],
    ['x = 1\ntags = ["a"]\n', set('tags', 'y'), 3],
  ])('refuses %j at its line', async (front, edit, line) => {
    expect(await edited(`+++\n${front}+++\n`, [edit])).toMatch(new RegExp(`^${line}: Cannot `));
  });
});

describe('editFront() in JSON', () => {
  it.each<Row>([
    ['{\n  "tags": ["a", "b"]\n}', rename('a', '한"'), '{\n  "tags": ["한\\"", "b"]\n}'],
    ['{\n  "tags": [\n    "a",\n    "b"\n  ]\n}', add('c'), '{\n  "tags": [\n    "a",\n    "b",\n    "c"\n  ]\n}'],
    ['{\n  "tags": [\n    "a",\n    "b"\n  ]\n}', drop('b'), '{\n  "tags": [\n    "a"\n  ]\n}'],
    ['{\n  "title": "x"\n}', add('a'), '{\n  "title": "x",\n  "tags": ["a"]\n}'],
    ['{"title":"x"}', add('a', nested), '{"title":"x", "taxonomies":{"tags":["a"]}}'],
    ['{\n  "tags": "a",\n  "x": null\n}', add('b'), '{\n  "tags": ["a", "b"],\n  "x": null\n}'],
    ['{"draft": true, "x": 1}', set('draft', false), '{"draft": false, "x": 1}'],
    ['{"x": 1}', set('date', { date: '2024-01-02' }), '{"x": 1, "date": "2024-01-02"}'],
    ['{\n  "draft": true,\n  "x": 1\n}', unset('draft'), '{\n  "x": 1\n}'],
    ['{\n  "x": 1,\n  "draft": true\n}', unset('draft'), '{\n  "x": 1\n}'],
    ['{ "__proto__": [1], "tags": ["a"] }', rename('a', 'b'), '{ "__proto__": [1], "tags": ["b"] }'],
  ])('changes %j', async (...row) => {
    await check(hugo.front, (front) => `${front}\n\nBody\n`, row);
  });

  it.each<Row>([
    ['"title": "x",\n"tags": ["a", "b"]\n', rename('b', 'c'), '"title": "x",\n"tags": ["a", "c"]\n'],
    ['"title": "x",\n"tags": ["a", "b"]\n', unset('tags'), '"title": "x"\n'],
    ['"title": "x"\n', add('a'), '"title": "x",\n"tags": ["a"]\n'.replace(',\n', ', ')],
  ])('changes %j without braces', async (...row) => {
    await check(hexo.front, (front) => `;;;\n${front};;;\nBody\n`, row);
  });

  it('refuses a key that stands twice', async () => {
    expect(await edited('{\n"tags": ["a"],\n"tags": ["b"]\n}\n', [rename('b', 'c')])).toMatch(/^3: Cannot /);
  });
});

describe('editFront() in headers', () => {
  it.each<Row>([
    ['Title: T\nTags: a, b\n', rename('a', 'c', split), 'Title: T\nTags: c, b\n'],
    ['Title: T\nTags:   a ;b\n', rename('b', 'c, d', split), 'Title: T\nTags:   a ;c, d\n'],
    ['Title: T\nTags: a, b\n', rename('b', 'c, d', split), 'Title: T\nTags: a; c, d\n'],
    ['Title: T\nTags: a\n', rename('a', 'c, d', split), 'Title: T\nTags: c, d;\n'],
    ['Title: T\nTags: a,\n    b, c\nX: 1\n', rename('c', 'd', split), 'Title: T\nTags: a,\n    b, d\nX: 1\n'],
    ['Title: T\nTags: a,\n    b\nX: 1\n', drop('b', split), 'Title: T\nTags: a,\nX: 1\n'],
    ['Title: T\ntags: a, b, c\n', merge(['a', 'b'], 'c', split), 'Title: T\ntags: c\n'],
    ['Title: T\nTags: a\n', add('b', split), 'Title: T\nTags: a, b\n'],
    ['Title: T\nTags: a; b\n', add('c', split), 'Title: T\nTags: a; b; c\n'],
    ['Title: T\nTags:\n', add('c', split), 'Title: T\nTags: c\n'],
    ['Title: T\n', add('c', split), 'Title: T\nTags: c\n'],
    ['title: T\nsummary: x\n    y\n', add('c', split), 'title: T\nsummary: x\n    y\ntags: c\n'],
    ['Title: T\nTags: a\n', drop('a', split), 'Title: T\nTags: \n'],
    ['Title: T\nStatus: draft\n', set('status', 'published'), 'Title: T\nStatus: published\n'],
    ['Title: T\n', set('Status', 'draft'), 'Title: T\nStatus: draft\n'],
    ['Title: T\nSummary: a\n    b\nX: 1\n', set('summary', 'c'), 'Title: T\nSummary: c\nX: 1\n'],
    ['Title: T\nSummary: a\n    b\nX: 1\n', unset('summary'), 'Title: T\nX: 1\n'],
  ])('changes %j of Pelican', async (...row) => {
    await check(pelican.front, (front) => `${front}\nTags: a\n`, row);
  });

  it.each<Row>([
    [
      'T\n===\n\n:date: 2024-03-09\n:tags: a, b\n',
      rename('b', 'c', split),
      'T\n===\n\n:date: 2024-03-09\n:tags: a, c\n',
    ],
    ['T\n===\n\n:date: 2024-03-09\n', add('c', split), 'T\n===\n\n:date: 2024-03-09\n:tags: c\n'],
  ])('changes %j of reStructuredText', async (...row) => {
    await check(restructured, (front) => `${front}\nTags: a\n`, row);
  });

  it.each<Row>([
    ['.. title: T\n.. tags: a, b\n', rename('b', 'c d', commas), '.. title: T\n.. tags: a, c d\n'],
    ['<!--\n.. title: T\n.. tags: a\n-->\n', add('b', commas), '<!--\n.. title: T\n.. tags: a, b\n-->\n'],
    ['<!--\n.. title: T\n-->\n', add('b', commas), '<!--\n.. title: T\n.. tags: b\n-->\n'],
    ['.. title: T\n.. status: draft\n', unset('status'), '.. title: T\n'],
  ])('changes %j of Nikola', async (...row) => {
    await check(nikola, (front) => `${front}\nBody\n`, row);
  });

  it.each<[string, FieldEdit, number]>([
    ['Title: T\nTags: a; b\n', rename('a', 'c; d', split), 2],
    ['Title: T\nTags: a\n', rename('a', 'b\nStatus: draft', split), 2],
    ['Title: T\nTags: a\n', rename('a', ' b', split), 2],
    ['Title: T\nStatus: a\nStatus: b\n', set('status', 'c'), 3],
  ])('refuses %j at its line', async (front, edit, line) => {
    expect(await edited(`${front}\nBody\n`, [edit], pelican.front)).toMatch(new RegExp(`^${line}: Cannot `));
  });

  it('refuses a title that is a heading, whose line would have to change too', async () => {
    const text = 'T\n===\n\n:date: 2024-03-09\n\nBody\n';
    expect(await edited(text, [set('title', 'c')], restructured)).toMatch(/^1: Cannot /);
  });
});

describe('editFront() in Org', () => {
  it.each<Row>([
    ['#+TITLE: T\n#+TAGS[]: a b\n', rename('a', 'c'), '#+TITLE: T\n#+TAGS[]: c b\n'],
    ['#+TITLE: T\n#+TAGS[]: a b\n', add('c'), '#+TITLE: T\n#+TAGS[]: a b c\n'],
    ['#+TAGS: a b\n#+TAGS: c\n', rename('a b', 'd e'), '#+TAGS: d e\n#+TAGS: c\n'],
    ['#+TAGS: a\n#+TAGS: c\n#+X: y\n', add('d e'), '#+TAGS: a\n#+TAGS: c\n#+TAGS: d e\n#+X: y\n'],
    ['#+TAGS: a\n#+TAGS: c\n#+X: y\n', merge(['a'], 'c'), '#+TAGS: c\n#+X: y\n'],
    ['#+TITLE: T\n#+FILETAGS: :a:b:\n', rename('b', 'c'), '#+TITLE: T\n#+FILETAGS: :a:c:\n'],
    ['#+TITLE: T\n#+FILETAGS: :a:b:\n', add('c'), '#+TITLE: T\n#+FILETAGS: :a:b:c:\n'],
    ['#+TITLE: T\n#+FILETAGS: :a:b:\n', drop('a'), '#+TITLE: T\n#+FILETAGS: :b:\n'],
    ['#+title: T\n', add('c'), '#+title: T\n#+tags[]: c\n'],
    ['#+TITLE: T\n#+DRAFT: true\n', set('draft', false), '#+TITLE: T\n#+DRAFT: false\n'],
    ['#+TITLE: T\n', set('draft', true), '#+TITLE: T\n#+DRAFT: true\n'],
    ['#+TITLE: T\n#+DRAFT: true\n', unset('draft'), '#+TITLE: T\n'],
  ])('changes %j', async (...row) => {
    await check(hugo.front, (front) => `${front}\nBody\n`, row);
  });

  it.each<[string, FieldEdit, number]>([
    ['#+TITLE: T\n#+TAGS[]: a b\n', rename('a', 'c d'), 2],
    ['#+TITLE: T\n#+FILETAGS: :a:\n', add('c:d'), 2],
    ['#+TITLE: T\n', add('c d'), 1],
    ['#+TITLE: T\n#+TAGS: a\n#+TAGS[]: a\n', rename('a', 'b'), 3],
  ])('refuses %j at its line', async (front, edit, line) => {
    expect(await edited(`${front}\nBody\n`, [edit], hugo.front)).toMatch(new RegExp(`^${line}: Cannot `));
  });
});
