import { afterEach, describe, expect, it } from 'vitest';
import type { Fields } from '../../src/core/fields.ts';
import { hexo } from '../../src/dialects/hexo.ts';
import { hugo } from '../../src/dialects/hugo.ts';
import { jekyll } from '../../src/dialects/jekyll.ts';
import { plain } from '../../src/dialects/plain.ts';
import { parseData } from '../../src/syntax/data.ts';
import { readFront } from '../../src/syntax/front.ts';
import { at, shown } from './shown.ts';

const canary = globalThis as { ran?: boolean };
afterEach(() => {
  delete canary.ran;
});

async function read(text: string, { front } = plain): Promise<unknown> {
  const head = await readFront('a.md', text, front);
  return {
    kind: head.front.kind,
    fields: shown(head.front.fields),
    body: text.slice(head.body),
    wrong: head.diagnostics.map(at),
  };
}

const code = 'globalThis.ran = true, module.exports = { title: "ran" }';

describe('readFront()', () => {
  it.each([
    'js',
    'JS',
    'javascript',
    ' js',
    ' JavaScript ',
    'coffee',
    'coffeescript',
    'cson',
    'constructor',
    'toString',
    'hasOwnProperty',
    'x',
  ])('runs nothing behind "---%s"', async (language) => {
    const head = await readFront('a.md', `---${language}\n${code}\n---\nbody`, plain.front);
    expect([canary.ran, head.front.fields.size, head.front.broken, head.diagnostics.map(at)]).toEqual([
      undefined,
      0,
      true,
      ['UNSUPPORTED_FRONT_MATTER 1:1'],
    ]);
  });

  it.each(['__proto__', ' # js', '-js', '=js', '\tjs', '!js', '(js)', ';js'])(
    'takes "---%s" as text',
    async (language) => {
      const text = `---${language}\n${code}\n---\nbody`;
      expect([await read(text), canary.ran]).toEqual([{ kind: 'none', fields: [], body: text, wrong: [] }, undefined]);
    },
  );

  it.each([hexo, jekyll, hugo, plain])('runs no YAML tag under the rules of $id', async ({ front }) => {
    const tags = [
      '!!js/function "function () { globalThis.ran = true }"',
      '!!python/object/apply:os.system [id]',
      '!ruby/object:Object {}',
    ];
    for (const tag of tags) {
      const head = await readFront('a.md', `---\na: ${tag}\n---\n`, front);
      expect([head.front.broken, canary.ran]).toEqual([true, undefined]);
    }
  });

  it.each([
    [
      'a key named as a part of objects',
      '---\n__proto__: {a: 1}\nconstructor: 2\n---\n',
      [
        ['__proto__', [['a', 'plain 1']]],
        ['constructor', 'plain 2'],
      ],
    ],
    ['such a key in TOML', '+++\n__proto__ = 1\n+++\n', [['__proto__', 'number 1']]],
    ['such a key in JSON', '{"__proto__": {"a": 1}}', [['__proto__', [['a', 'number 1']]]]],
    [
      'the fence of its own reader',
      '---\na: "%%%%"\nb: |\n  %%%\n  %%%%%\n---\n',
      [
        ['a', 'string %%%%'],
        ['b', 'string %%%\n%%%%%\n'],
      ],
    ],
    ['comments only', '---\n# a\n\n  # b\n---\n', []],
    ['comments only, with CRLF', '---\r\n# a\r\n---\r\n', []],
    ['blank lines only', '---\n\n \n---\n', []],
    ['a document mark inside', '\n---\na: 1\n---\n', [['a', 'plain 1']]],
    [
      'CRLF',
      '---\r\na: b\r\nc: |\r\n  d\r\n---\r\n',
      [
        ['a', 'plain b'],
        ['c', 'string d\n'],
      ],
    ],
    ['a BOM', '\ufeff---\na: 1\n---\n', [['a', 'plain 1']]],
    [
      'dashes in a value',
      '---\na: ---\nb: "---"\n---\n',
      [
        ['a', 'plain ---'],
        ['b', 'string ---'],
      ],
    ],
  ])('reads %s', async (_what, text, fields) => {
    const head = await readFront('a.md', text, plain.front);
    expect([shown(head.front.fields), head.diagnostics]).toEqual([fields, []]);
  });

  it.each([
    [
      'JSON without braces',
      ';;;\n"title": "A",\n"tags": ["b"]\n;;;\nx',
      [
        ['title', 'string A'],
        ['tags', ['string b']],
      ],
    ],
    [
      'tabs',
      '---\na: x\ntags:\n\t- b\n\t- c\n---\n',
      [
        ['a', 'plain x'],
        ['tags', ['plain b', 'plain c']],
      ],
    ],
    ['YAML without an opener', 'a: 1\n---\nx', [['a', 'plain 1']]],
    ['prose above a rule as no front matter', 'Just some prose\n---\nx', []],
  ])('reads %s for Hexo', async (_what, text, fields) => {
    const head = await readFront('a.md', text, hexo.front);
    expect([shown(head.front.fields), head.diagnostics]).toEqual([fields, []]);
  });

  it('keeps the BOM out of a body below prose and a rule', async () => {
    expect(await read('\ufeffJust some prose\n---\nx', hexo)).toMatchObject({
      kind: 'none',
      body: 'Just some prose\n---\nx',
    });
  });

  it('reads Org for Hugo', async () => {
    expect(await read('#+TITLE: A\n\ntext', hugo)).toEqual({
      kind: 'org',
      fields: [['title', 'string A']],
      body: 'text',
      wrong: [],
    });
  });

  it.each([
    ['YAML', '---\na: 1\nb: @x\n---\n', plain, 'BAD_FRONT_MATTER 3:4'],
    ['YAML with CRLF', '---\r\na: 1\r\nb: @x\r\n---\r\n', plain, 'BAD_FRONT_MATTER 3:4'],
    ['YAML behind a BOM', '\ufeff---\na: @x\n---\n', plain, 'BAD_FRONT_MATTER 2:4'],
    ['YAML below blank lines', '\n\n---\na: @x\n---\n', plain, 'BAD_FRONT_MATTER 4:4'],
    ['YAML without an opener', 'a: @x\n---\n', hexo, 'BAD_FRONT_MATTER 1:4'],
    ['TOML', '+++\na = 1\nb = ?\n+++\n', hugo, 'BAD_FRONT_MATTER 3:5'],
    ['TOML with CRLF', '+++\r\na = 1\r\nb = ?\r\n+++\r\n', hugo, 'BAD_FRONT_MATTER 3:5'],
    ['JSON', '{\n  "a": x\n}', hugo, 'BAD_FRONT_MATTER 2:8'],
    ['JSON behind a BOM', '\ufeff{"a": x}', hugo, 'BAD_FRONT_MATTER 1:7'],
    ['JSON without braces', ';;;\n"a": x\n;;;\n', hexo, 'BAD_FRONT_MATTER 2:6'],
    ['a duplicate key', '---\na: 1\nb: 2\n"a": 3\n---\n', plain, 'DUPLICATE_KEY 4:2'],
    ['a key that stands three times', '---\na: 1\na: 2\na: 3\n---\n', plain, 'DUPLICATE_KEY 3:1'],
    ['an unclosed fence', '---\na: 1\n', hugo, 'UNCLOSED_FRONT_MATTER 1:1'],
    ['an unclosed fence behind a BOM', '\ufeff---\na: 1\n', hugo, 'UNCLOSED_FRONT_MATTER 1:1'],
    ['an unclosed fence below blank lines', '\r\n\r\n---\r\na: 1\r\n', hugo, 'UNCLOSED_FRONT_MATTER 3:1'],
    ['a list', '---\n- a\n---\n', plain, 'BAD_FRONT_MATTER 2:1'],
    ['prose between fences', '---\nJust prose\n---\n', plain, 'BAD_FRONT_MATTER 2:1'],
  ])('tells the place in the file: %s', async (_what, text, dialect, place) => {
    expect((await readFront('a.md', text, dialect.front)).diagnostics.map(at)).toEqual([place]);
  });

  it('leaves out nothing but what it cannot read', async () => {
    const head = await readFront('a.md', '---\na: [\n---\nbody', plain.front);
    expect(head).toMatchObject({ front: { kind: 'yaml', broken: true }, body: 13 });
  });

  it('reads as text what stands below an unclosed fence for Jekyll', async () => {
    expect(await read('---\na: 1\n', jekyll)).toEqual({ kind: 'none', fields: [], body: '---\na: 1\n', wrong: [] });
  });
});

const long = `note: |\n${'  some words\n'.repeat(6_000)}`;
const many = `list:\n${'- a\n'.repeat(2_100)}`;

describe('readFront() of a large front matter', () => {
  it.each([
    [
      'a long key',
      `---\ntitle: A\n${long}date: 2024-01-02\n---\nx`,
      [
        ['title', 'plain A'],
        ['date', 'plain 2024-01-02'],
      ],
      3,
    ],
    ['a key of many lines', `---\ntitle: A\n${many}---\nx`, [['title', 'plain A']], 3],
    ['a quoted key', `---\n"note": |\n${'  some words\n'.repeat(6_000)}제목: A\n---\nx`, [['제목', 'plain A']], 2],
  ])('reads all but %s', async (_what, text, fields, line) => {
    const head = await readFront('a.md', text, plain.front);
    expect([
      shown(head.front.fields),
      text.slice(head.body),
      head.diagnostics.map((one) => `${one.severity} ${at(one)}`),
    ]).toEqual([fields, 'x', [`warning LARGE_FRONT_MATTER ${line}:1`]]);
  });

  it.each([
    ['a vital key', `---\ntitle: ${'a'.repeat(70_000)}\n---\nx`, 'yaml'],
    ['several long keys', `---\n${long}${long.replace('note', 'more')}---\nx`, 'yaml'],
    ['too many keys', `---\n${Array.from({ length: 2_500 }, (_, index) => `key${index}: 1\n`).join('')}---\nx`, 'yaml'],
    ['no key', `---\n${'# comment\n'.repeat(3_000)}---\nx`, 'yaml'],
    ['TOML with lines like those of YAML', `+++\na = """\n${long}"""\n+++\nx`, 'toml'],
  ])('refuses it because of %s', async (_what, text, kind) => {
    const head = await readFront('a.md', text, plain.front);
    expect([head.front, text.slice(head.body), head.diagnostics.map((one) => `${one.severity} ${at(one)}`)]).toEqual([
      { kind, fields: new Map(), broken: true },
      'x',
      ['error LARGE_FRONT_MATTER 2:1'],
    ]);
  });

  it('tells the place of a fault behind what is left out', async () => {
    const text = `---\na: 1\n${long}b: @x\n---\n`;
    expect((await readFront('a.md', text, plain.front)).diagnostics.map(at)).toEqual([
      'LARGE_FRONT_MATTER 3:1',
      `BAD_FRONT_MATTER ${text.split('\n').length - 2}:4`,
    ]);
  });

  it('takes 2,000 lines and 64 KB', async () => {
    const text = `---\n${'# comment\n'.repeat(1_998)}a: ${'b'.repeat(40_000)}\n---\n`;
    const head = await readFront('a.md', text, plain.front);
    expect([head.front.fields.size, head.diagnostics]).toEqual([1, []]);
  });
});

describe('parseData()', () => {
  it.each([
    ['yaml', '\ufeffa: 1\n', [['a', 'plain 1']] as unknown],
    ['toml', '\ufeffa = 1\n', [['a', 'number 1']]],
    ['json', '\ufeff{"a": 1}', [['a', 'number 1']]],
  ] as const)('reads %s behind a BOM', async (kind, text, fields) => {
    expect(shown((await parseData(text, kind)) as Fields)).toEqual(fields);
  });
});
