import { describe, expect, it } from 'vitest';
import type { FieldEdit } from '../../src/core/field-edit.ts';
import { hexo } from '../../src/dialects/hexo.ts';
import { add, drop, edited, merge, rename, set, unset } from './edits.ts';

const words = { split: 'space' } as const;
const commas = { split: 'comma' } as const;
const nested = { path: ['taxonomies', 'tags'] };

/** Text between the fences: before, edit, after. */
type Row = readonly [before: string, edit: FieldEdit, after: string];

async function inside(before: string, edit: FieldEdit): Promise<string> {
  const text = `---\n${before}---\nBody tags: a\n`;
  const after = await edited(text, [edit]);
  return after.startsWith('---\n') ? after.slice(4, after.indexOf('---\nBody tags: a\n')) : after;
}

describe('editFront() in YAML', () => {
  it.each<Row>([
    ['tags: [a, b]\n', rename('a', 'c'), 'tags: [c, b]\n'],
    ['tags: [a,b , c ]  # x\n', rename('b', 'd'), 'tags: [a,d , c ]  # x\n'],
    ['tags: ["a", \'b\']\n', rename('b', 'c d'), 'tags: ["a", \'c d\']\n'],
    ["tags: ['a', 'b']\n", rename('b', "it's"), "tags: ['a', 'it''s']\n"],
    ['tags:\n- a\n- b # x\n', rename('b', 'c'), 'tags:\n- a\n- c # x\n'],
    ['tags:\n    -   a\n    -   "b"\n', rename('b', 'c'), 'tags:\n    -   a\n    -   "c"\n'],
    ['tags: [\n  a,   # one\n  "b",\n]\n', rename('a', 'c'), 'tags: [\n  c,   # one\n  "b",\n]\n'],
    ['tags: a\n', rename('a', 'c d'), 'tags: c d\n'],
    ['tags: a b c\n', rename('b', 'd', words), 'tags: a d c\n'],
    ['tags: "a b"\n', rename('b', 'd', words), 'tags: "a d"\n'],
    ['tags: a b\n', rename('b', 'd e', words), 'tags: [a, d e]\n'],
    ["tags: 'a b'\n", rename('b', 'd e', words), "tags: ['a', 'd e']\n"],
    ['tags: a,b,  c\n', rename('b', 'd', commas), 'tags: a,d,  c\n'],
    ['tags: a b\n  c\nx: 1\n', rename('b', 'd', words), 'tags: a d\n  c\nx: 1\n'],
    ['tag: a\n', rename('a', 'b', { path: ['tag'] }), 'tag: b\n'],
    ['Tags: [a]\n', rename('a', 'b', { anyCase: true }), 'Tags: [b]\n'],
    ['"tags": [a]\n', rename('a', 'b'), '"tags": [b]\n'],
    ['? tags\n: [a]\n', rename('a', 'b'), '? tags\n: [b]\n'],
    ['taxonomies: {tags: [a], x: [b]}\n', rename('a', 'b', nested), 'taxonomies: {tags: [b], x: [b]}\n'],
    ['taxonomies:\n  tags:\n  - a\n', rename('a', 'b', nested), 'taxonomies:\n  tags:\n  - b\n'],
    [
      'tags:\n  - label: a\n    permalink: /a\n  - b\n',
      rename('a', 'c'),
      'tags:\n  - label: c\n    permalink: /a\n  - b\n',
    ],
    ['tags: [{name: a}, b]\n', rename('a', 'c'), 'tags: [{name: c}, b]\n'],
    ['tags: [[a, b], [a, c], d]\n', rename('a', 'x'), 'tags: [[x, b], [x, c], d]\n'],
    ['tags:\n- - a\n  - b\n- [a]\n', rename('a', 'x'), 'tags:\n- - x\n  - b\n- [x]\n'],
    ['tags: [a, a]\n', rename('a', 'b'), 'tags: [b, b]\n'],
    ['tags: [2024, x]\n', rename('2024', 'z'), 'tags: [z, x]\n'],
    ['tags: [한글, b]\n', rename('\u1112\u1161\u11ab글', '글'), 'tags: [글, b]\n'],
    ['tags: [a]\nlayout: x\nlayout: y\n', rename('a', 'b'), 'tags: [b]\nlayout: x\nlayout: y\n'],
    ['tags: [a]\nx: &x [b]\ny: *x\n', rename('a', 'b'), 'tags: [b]\nx: &x [b]\ny: *x\n'],
    ['tags: [a]\n', rename('z', 'b'), 'tags: [a]\n'],
    ['title: x\n', rename('z', 'b'), 'title: x\n'],
  ])('renames an item of %j', async (before, edit, after) => {
    expect(await inside(before, edit)).toBe(after);
  });

  it.each([
    ...[
      'no',
      'on',
      'Yes',
      '12:30',
      '010',
      '1e3',
      '~',
      '2024-01-02',
      '=',
      '<<',
      ' a',
      'a ',
      'a #b',
      'a: b',
      '#a',
      '1_000',
    ],
    ...[
      '0b11',
      '0x1F',
      '.inf',
      'null',
      '-',
      '- a',
      '@a',
      '`a',
      '%a',
      '&a',
      '*a',
      '!a',
      '|',
      '>',
      '[a]',
      '{a}',
      'a, b',
      '""',
    ],
    ...[
      'a\u0085b',
      'a\u2028b',
      'a\u2029b',
      '\ufeffa',
      'a\tb',
      'a\nb',
      'a\u0000b',
      '---',
      '...',
      '?',
      'a:',
      'y',
      '1.10',
      '+1',
    ],
  ])('quotes the name %j', async (name) => {
    const quoted = await edited('---\ntags: [a, b]\n---\n', [rename('a', name)]);
    expect(quoted).toMatch(/^---\ntags: \["[^\n]*", b\]\n---\n$/);
    expect(await edited(quoted, [rename(name, 'a')])).toBe('---\ntags: ["a", b]\n---\n');
  });

  it.each<Row>([
    ['tags: [a, b, c]\n', merge(['a', 'c'], 'x'), 'tags: [x, b]\n'],
    ['tags: [a, b, c]\n', merge(['a', 'c'], 'b'), 'tags: [b]\n'],
    ['tags:\n  - a\n  - b\n  - c\n', merge(['a', 'b'], 'c'), 'tags:\n  - c\n'],
    ['tags: a b c\n', merge(['a', 'b'], 'x', words), 'tags: x c\n'],
    ['tags: [\n  a, # one\n  b, # two\n  c\n]\n', merge(['b', 'c'], 'a'), 'tags: [\n  a # one\n]\n'],
    ['tags: [[a, b], c]\n', merge(['b', 'c'], 'a'), 'tags: [[a], a]\n'],
  ])('makes one item of several in %j', async (before, edit, after) => {
    expect(await inside(before, edit)).toBe(after);
  });

  it.each<Row>([
    ['tags: [a]\n', add('b'), 'tags: [a, b]\n'],
    ['tags: []\n', add('b'), 'tags: [b]\n'],
    ['tags: [ ]\n', add('b'), 'tags: [ b ]\n'],
    ['tags: [ a,b ]\n', add('c'), 'tags: [ a,b,c ]\n'],
    ['tags: ["a", "b",]\n', add('c'), 'tags: ["a", "b","c",]\n'.replace(',"c"', ', "c"')],
    ['tags: [\n  a, # one\n  b # two\n]\n', add('c'), 'tags: [\n  a, # one\n  b, # two\n  c\n]\n'],
    ['tags: [\n  a,\n  b, # two\n]\n', add('c'), 'tags: [\n  a,\n  b, # two\n  c,\n]\n'],
    ['tags: [\n  a,\n  b\n]\n', add('c'), 'tags: [\n  a,\n  b,\n  c\n]\n'],
    ['tags:\n  - a # x\nz: 1\n', add('b'), 'tags:\n  - a # x\n  - b\nz: 1\n'],
    ['tags:\n-   "a"\n# end\n', add('b'), 'tags:\n-   "a"\n-   "b"\n# end\n'],
    ['tags:\n  - label: a\n    permalink: /a\n', add('b'), 'tags:\n  - label: a\n    permalink: /a\n  - b\n'],
    ['tags: a\n', add('b'), 'tags: [a, b]\n'],
    ['tags: a b\n', add('c', words), 'tags: a b c\n'],
    ['tags: a b\n', add('c d', words), 'tags: [a, b, c d]\n'],
    ['tags: 2024 b\n', add('c d', words), 'tags: ["2024", b, c d]\n'],
    ['tags: 2024\n', add('b'), 'tags: [2024, b]\n'],
    ['tags: a,b\n', add('c', commas), 'tags: a,b,c\n'],
    ['tags:\n', add('b'), 'tags: [b]\n'],
    ['tags: # none\nx: 1\n', add('b'), 'tags: [b] # none\nx: 1\n'],
    ['tags: ~\n', add('b'), 'tags: [b]\n'],
    ['tags:\ncats:\n- x\n', add('b'), 'tags:\n- b\ncats:\n- x\n'],
    ['title: x\n', add('b'), 'title: x\ntags: [b]\n'],
    ['title: x\ncats:\n  - "y"\n', add('b'), 'title: x\ncats:\n  - "y"\ntags:\n  - "b"\n'],
    ['', add('b'), 'tags: [b]\n'],
    ['title: x\n', add('b', nested), 'title: x\ntaxonomies:\n  tags: [b]\n'],
    ['taxonomies:\ntitle: x\n', add('b', nested), 'taxonomies:\n  tags: [b]\ntitle: x\n'],
    ['taxonomies: {x: [a]}\n', add('b', nested), 'taxonomies: {x: [a], tags: [b]}\n'],
    ['tags: [a]\n', add('a'), 'tags: [a]\n'],
  ])('adds an item to %j', async (before, edit, after) => {
    expect(await inside(before, edit)).toBe(after);
  });

  it.each<Row>([
    ['tags: [a, b]\n', drop('a'), 'tags: [b]\n'],
    ['tags: [a, b]\n', drop('b'), 'tags: [a]\n'],
    ['tags: [a, b,]\n', drop('b'), 'tags: [a,]\n'],
    ['tags: [a]\n', drop('a'), 'tags: []\n'],
    ['tags: [ a ]\n', drop('a'), 'tags: [ ]\n'],
    ['tags: [\n  a, # one\n  b # two\n]\n', drop('b'), 'tags: [\n  a # one\n]\n'],
    ['tags: [\n  a, # one\n  b # two\n]\n', drop('a'), 'tags: [\n  b # two\n]\n'],
    ['tags: [a, # one\n  b]\n', drop('a'), 'tags: [ # one\n  b]\n'],
    ['tags:\n  - a # x\n  # y\n  - b\n', drop('a'), 'tags:\n  # y\n  - b\n'],
    ['tags: # c\n  - a\nx: 1\n', drop('a'), 'tags: [] # c\nx: 1\n'],
    ['tags:\n- - a\n  - b\n- c\n', drop('a'), 'tags:\n- - b\n- c\n'],
    ['tags: [[a], b]\n', drop('a'), 'tags: [b]\n'],
    ['tags: a\n', drop('a'), 'tags: []\n'],
    ['tags: a b c\n', drop('b', words), 'tags: a c\n'],
    ['tags: a, b\n', drop('b', commas), 'tags: a\n'],
    ['tags:\n  - label: a\n    permalink: /a\n  - b\n', drop('a'), 'tags:\n  - b\n'],
  ])('removes an item from %j', async (before, edit, after) => {
    expect(await inside(before, edit)).toBe(after);
  });

  it.each<Row>([
    ['title: Old   # x\nx: 1\n', set('title', 'New'), 'title: New   # x\nx: 1\n'],
    ['title: "Old"\n', set('title', 'a "b"'), 'title: "a \\"b\\""\n'],
    ["title: 'Old'\n", set('title', 'it is'), "title: 'it is'\n"],
    ["title: Old\nx: 'y'\n", set('title', 'a: b'), "title: 'a: b'\nx: 'y'\n"],
    ['title:\nx: 1\n', set('title', 'New'), 'title: New\nx: 1\n'],
    ['title: >-\n  a\n  b\nx: 1\n', set('title', 'New'), 'title: New\nx: 1\n'],
    ['x: 1 # y\n', set('title', 'New'), 'x: 1 # y\ntitle: New\n'],
    ['x: |\n  a\n\n', set('title', 'New'), 'x: |\n  a\ntitle: New\n\n'],
    ['# note\n', set('title', 'New'), '# note\ntitle: New\n'],
    ['draft: true\n', set('draft', false), 'draft: false\n'],
    ['draft: "true"\n', set('draft', false), 'draft: false\n'],
    ['date: 2024-01-02\n', set('date', { date: '2024-01-03 10:00:00 +0900' }), 'date: 2024-01-03 10:00:00 +0900\n'],
    ['date: "2024-01-02"\n', set('date', { date: '2024-01-03' }), 'date: "2024-01-03"\n'],
    ['x: 1\n', set('params.draft', true), 'x: 1\nparams:\n  draft: true\n'],
    ['params:\n  x: 1\ny: 2\n', set('params.draft', true), 'params:\n  x: 1\n  draft: true\ny: 2\n'],
    ['  x: 1\n', set('draft', true), '  x: 1\n  draft: true\n'],
    ['a: 1\ndraft: true # x\nb: 2\n', unset('draft'), 'a: 1\nb: 2\n'],
    ['a: 1\ntags:\n  - x\n\n  - y # z\nb: 2\n', unset('tags'), 'a: 1\nb: 2\n'],
    ['draft: true\n', unset('draft'), ''],
    ['p: # c\n  draft: true\n', unset('p.draft'), 'p: {} # c\n'],
    ['p: {draft: true, x: 1}\n', unset('p.draft'), 'p: {x: 1}\n'],
    ['a: 1\n', unset('draft'), 'a: 1\n'],
  ])('changes a key of %j', async (before, edit, after) => {
    expect(await inside(before, edit)).toBe(after);
  });

  it.each<[string, FieldEdit, number]>([
    ['tags: &t [a]\nx: *t\n', rename('a', 'b'), 2],
    ['x: &t [a]\ntags: *t\n', rename('a', 'b'), 3],
    ['x: 1\ntags: !!seq [a]\n', rename('a', 'b'), 3],
    ['x: 1\ntags:\n  - &t a\ny: *t\n', rename('a', 'b'), 4],
    ['b: &b\n  tags: [a]\n<<: *b\n', rename('a', 'b'), 4],
    ['tags: |\n  a b\n', rename('a', 'c', words), 2],
    ['tags: [a]\ntags: [b]\n', rename('b', 'c'), 3],
    ['x: 1\ntags: [a\n', rename('a', 'b'), 3],
    ['tags: [a]\n? title\n: x\n', unset('title'), 3],
    ['tags: [a]\n', set('tags', 'x'), 2],
  ])('refuses %j at its line', async (before, edit, line) => {
    expect(await inside(before, edit)).toMatch(new RegExp(`^${line}: Cannot `));
  });

  it.each<[string, string]>([
    [
      '\ufeff---\r\ntitle: x\r\ntags:\r\n  - a\r\n---\r\nBody',
      '\ufeff---\r\ntitle: x\r\ntags:\r\n  - b\r\n  - c\r\n---\r\nBody',
    ],
    ['---\ntags: [a]\n---\r\nx\rb\r\n', '---\ntags: [b, c]\n---\r\nx\rb\r\n'],
    ['---\ntags: [a]\n---', '---\ntags: [b, c]\n---'],
  ])('keeps line ends, marks and what is missing in %j', async (before, after) => {
    expect(await edited(before, [rename('a', 'b'), add('c')])).toBe(after);
  });

  it('does all edits or none', async () => {
    const text = '---\ntags: [a]\nx: &x [a]\ny: *x\n---\n';
    const edits = [rename('a', 'b'), rename('a', 'b', { path: ['x'] })];
    expect(await edited(text, edits)).toMatch(/^3: Cannot change "x"/);
  });

  it('reads and writes as Hexo does', async () => {
    const text = 'title: x\ntags:\n\t- a\n\t- b\n---\nBody\n';
    expect(await edited(text, [rename('a', 'c'), add('d')], hexo.front)).toBe(
      'title: x\ntags:\n\t- c\n\t- b\n\t- d\n---\nBody\n',
    );
  });

  it.each<[string, string]>([
    ['no front matter', 'Text\n'],
    ['too much of it', `---\ntags: [a]\nx: "${'y'.repeat(70_000)}"\n---\n`],
  ])('refuses %s', async (_what, text) => {
    expect(await edited(text, [add('b')])).toMatch(/^\d+: Cannot /);
  });
});
