import { describe, expect, it } from 'vitest';
import { SyntaxProblem } from '../../src/syntax/syntax-problem.ts';
import { parseYaml } from '../../src/syntax/yaml.ts';
import { shown } from './shown.ts';

/** Reason, place and hint of what is wrong with a text. */
function fault(text: string): readonly [reason: string, at: string, hint: string | undefined] {
  try {
    return [`no fault: ${JSON.stringify(shown(parseYaml(text)))}`, '', undefined];
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error;
    const before = text.slice(0, error.offset).split('\n');
    return [error.message, `${before.length}:${(before.at(-1) ?? '').length + 1}`, error.hint];
  }
}

describe('parseYaml()', () => {
  it.each([
    ['plain', 'a: b c', [['a', 'plain b c']]],
    ['double quotes', 'a: "b\\n\\u00e9"', [['a', 'string b\né']]],
    ['single quotes', "a: 'it''s'", [['a', "string it's"]]],
    [
      'numbers, dates and flags as text',
      'a: 010\nb: 2024-03-04\nc: no\nd: 1_000\ne: 12:30',
      [
        ['a', 'plain 010'],
        ['b', 'plain 2024-03-04'],
        ['c', 'plain no'],
        ['d', 'plain 1_000'],
        ['e', 'plain 12:30'],
      ],
    ],
    [
      'no value',
      'a:\nb: ~\nc: ""',
      [
        ['a', 'plain '],
        ['b', 'plain ~'],
        ['c', 'string '],
      ],
    ],
    ['a literal block', 'a: |\n  b\n   c\n', [['a', 'string b\n c\n']]],
    ['a folded block', 'a: >-\n  b\n  c\n', [['a', 'string b c']]],
    ['a plain value over lines', 'a: b\n  c\n  d', [['a', 'plain b c d']]],
    [
      'lists',
      'a: [b, "c", 1]\nd:\n- e\n-\n',
      [
        ['a', ['plain b', 'string c', 'plain 1']],
        ['d', ['plain e', 'plain ']],
      ],
    ],
    ['nested lists', 'a: [[b, c], d]', [['a', [['plain b', 'plain c'], 'plain d']]]],
    [
      'mappings',
      'a: {b: c}\nd:\n  e: f',
      [
        ['a', [['b', 'plain c']]],
        ['d', [['e', 'plain f']]],
      ],
    ],
    [
      'tags of the core',
      'a: !!str 1\nb: !!int 2\nc: !!timestamp 2024-03-04',
      [
        ['a', 'string 1'],
        ['b', 'plain 2'],
        ['c', 'plain 2024-03-04'],
      ],
    ],
    [
      'an alias',
      'a: &x [1]\nb: *x',
      [
        ['a', ['plain 1']],
        ['b', ['plain 1']],
      ],
    ],
    [
      'a merge key',
      'x: &x {a: 1, b: 2}\ny:\n  <<: *x\n  b: 3',
      [
        [
          'x',
          [
            ['a', 'plain 1'],
            ['b', 'plain 2'],
          ],
        ],
        [
          'y',
          [
            ['a', 'plain 1'],
            ['b', 'plain 3'],
          ],
        ],
      ],
    ],
    [
      'keys of other kinds',
      '2024: a\ntrue: b\n~: c\n"": d',
      [
        ['2024', 'plain a'],
        ['true', 'plain b'],
        ['~', 'plain c'],
        ['', 'plain d'],
      ],
    ],
    [
      'the names of parts of objects',
      '__proto__: 1\nconstructor: 2\ntoString: 3',
      [
        ['__proto__', 'plain 1'],
        ['constructor', 'plain 2'],
        ['toString', 'plain 3'],
      ],
    ],
    [
      'CRLF',
      'a: b\r\nc: "d\r\n  e"\r\n',
      [
        ['a', 'plain b'],
        ['c', 'string d e'],
      ],
    ],
    [
      'comments',
      '# a\nb: c # d\ne: f#g',
      [
        ['b', 'plain c'],
        ['e', 'plain f#g'],
      ],
    ],
    ['document marks', '---\na: b\n...\n', [['a', 'plain b']]],
    [
      'quoted values that go on at column 0',
      'a: "b\nc"\nd: e',
      [
        ['a', 'string b c'],
        ['d', 'plain e'],
      ],
    ],
    [
      'flow lists that go on at column 0',
      'a: [b,\nc\n]\nd: e',
      [
        ['a', ['plain b', 'plain c']],
        ['d', 'plain e'],
      ],
    ],
    ['tabs inside brackets', 'a: [\n\tb,\n\tc ]\n', [['a', ['plain b', 'plain c']]]],
    ['Hangul', '제목: 안녕\n', [['제목', 'plain 안녕']]],
  ])('reads %s', (_what, text, fields) => {
    expect(shown(parseYaml(text))).toEqual(fields);
  });

  it.each(['', '\n\n', '# a', '# a\r\n# b\r\n', '---\n', '--- # a\n', '""'])('finds no fields in %j', (text) => {
    expect(parseYaml(text).size).toBe(0);
  });

  it.each([
    [
      'at the top',
      'a: 1\nb: 2\na: 3',
      [
        ['a', 'plain 3'],
        ['b', 'plain 2'],
      ],
      ['a'],
    ],
    ['deeper', 'a: {c: 1, c: 2}', [['a', [['c', 'plain 2']]]], ['c']],
    ['in a text that needs repair', 'a: "x\ny"\na: 2', [['a', 'plain 2']], ['a']],
    [
      'only in different mappings',
      'a: {c: 1}\nb: {c: 2}',
      [
        ['a', [['c', 'plain 1']]],
        ['b', [['c', 'plain 2']]],
      ],
      [],
    ],
  ])('lets the last of duplicate keys win, and gathers them: %s', (_what, text, fields, expected) => {
    const duplicates: string[] = [];
    expect([shown(parseYaml(text, duplicates)), duplicates]).toEqual([fields, expected]);
  });

  const quotes = 'put the value in quotes';
  const same = 'end the value with the same quote';
  it.each([
    ['a: [b, c\nd: e\n', '"[" is not closed', '1:4', 'end it with "]"'],
    ['x: y\na: {b: c\nd: e\n', '"{" is not closed', '2:4', 'end it with "}"'],
    ['a: "b\nc: d\n', 'a quote is not closed', '1:4', same],
    ["x: it's\na: 'b\nc: d\n", 'a quote is not closed', '2:4', same],
    ['x: y # "no\na: [b, "c]\nd: e\n', 'a quote is not closed', '2:8', same],
    ['a: "b \\" c\n', 'a quote is not closed', '1:4', same],
    ["a: 'it's'\n", 'an apostrophe ends the quoted value', '1:8', "double it inside single quotes: ''"],
    ['a: "b" c\n', 'text follows the closing quote', '1:8', 'put all of the value in quotes'],
    ['a:\n\t- b\n', 'a tab indents the line', '2:1', 'indent with blanks'],
    ['a: b\n  \tc: d\n', 'a tab indents the line', '2:3', 'indent with blanks'],
    ['x: y\na: @b\n', 'a value cannot begin with "@"', '2:4', quotes],
    ['a: `b`\n', 'a value cannot begin with "`"', '1:4', quotes],
    ['a: %b\n', 'a value cannot begin with "%"', '1:4', quotes],
    ['a: ]\n', 'a value cannot begin with "]"', '1:4', quotes],
    ['a:\n  - @b\nc: d\n', 'a value cannot begin with "@"', '2:5', quotes],
    ['- @b\n', 'a value cannot begin with "@"', '1:3', quotes],
    ['a: b: c\n', 'a value holds ": " without quotes', '1:5', quotes],
    ['x: y\ntitle: Foo: bar\n', 'a value holds ": " without quotes', '2:11', quotes],
    ['a: - b\n', 'a list cannot begin beside its key', '1:4', 'put each item on a line of its own'],
    ['a: 1\n  b: 2\n', 'the line is indented differently', '2:4', 'indent it like its neighbours'],
    ['a: 1\nb c\nd: e\n', 'the line is not "key: value"', '2:1', 'write each line as "key: value"'],
    ['a: 1\nb c\n', 'the line is not "key: value"', '2:1', 'write each line as "key: value"'],
    ['a: >\nb\nc: d\n', 'the line is not "key: value"', '2:1', 'write each line as "key: value"'],
    ['a: 1\n---\nb: 2\n', 'there is more than one YAML document', '2:1', 'remove the line "---" or "..." inside it'],
    ['a: 1\nb: {{ c }}\n', 'a list or mapping cannot be a key', '2:4', 'put a value that begins with "{" in quotes'],
    ['[a]: b\n', 'a list or mapping cannot be a key', '1:1', 'put a value that begins with "{" in quotes'],
    ['- a\n', 'it is not a list of keys and values', '1:1', 'write each line as "key: value"'],
    ['text', 'it is not a list of keys and values', '1:1', 'write each line as "key: value"'],
    ['a: *x\n', 'unidentified alias "x"', '1:5', undefined],
    ['a: !x b\n', 'unknown scalar tag !<!x>', '1:4', undefined],
  ])('says what is wrong with %j, and where', (text, ...expected) => {
    expect(fault(text)).toEqual(expected);
  });

  it.each([
    ['text', true],
    ['- a', false],
    ['a: [', false],
  ])('tells prose from other faults: %j', (text, prose) => {
    expect(() => parseYaml(text)).toThrow(expect.objectContaining({ prose }));
  });

  const bomb = Array.from({ length: 20 }, (_, index) => `k${index + 1}: &a${index + 1} [${`*a${index},`.repeat(9)}]`);
  it.each([
    ['a bomb of aliases', `k0: &a0 [x]\n${bomb.join('\n')}\n`, /maxAliases/],
    ['nesting', `a: ${'['.repeat(5_000)}`, /maxDepth|deeply/],
    [
      'block nesting',
      Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
      /maxDepth|deeply/,
    ],
  ])('refuses %s', (_what, text, reason) => {
    expect(fault(text)[0]).toMatch(reason);
  });

  it('gives up a repair that has no end, with the first fault', () => {
    expect(fault(`a: "b\n${'c\n'.repeat(60)}`).slice(0, 2)).toEqual(['a quote is not closed', '1:4']);
  });
});
