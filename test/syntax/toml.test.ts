import { describe, expect, it } from 'vitest';
import { SyntaxProblem } from '../../src/syntax/syntax-problem.ts';
import { parseToml } from '../../src/syntax/toml.ts';
import { shown } from './shown.ts';

function faultAt(text: string): string {
  try {
    return `no fault: ${JSON.stringify(shown(parseToml(text)))}`;
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error;
    const before = text.slice(0, error.offset).split('\n');
    return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
  }
}

describe('parseToml()', () => {
  it.each([
    [
      'strings',
      'a = "b\\n"\nc = \'\\n\'\nd = """\nx\n y"""',
      [
        ['a', 'string b\n'],
        ['c', 'string \\n'],
        ['d', 'string x\n y'],
      ],
    ],
    [
      'numbers',
      'a = 1_000\nb = 0xff\nc = -1.50\nd = 1e3\ne = inf',
      [
        ['a', 'number 1000'],
        ['b', 'number 255'],
        ['c', 'number -1.5'],
        ['d', 'number 1000'],
        ['e', 'number Infinity'],
      ],
    ],
    [
      'flags',
      'a = true\nb = false',
      [
        ['a', 'boolean true'],
        ['b', 'boolean false'],
      ],
    ],
    [
      'dates as written',
      'a = 2024-03-04\nb = 2024-03-04T05:06:07+09:00\nc = 2024-03-04 05:06:07\nd = 05:06:07',
      [
        ['a', 'date 2024-03-04'],
        ['b', 'date 2024-03-04T05:06:07+09:00'],
        ['c', 'date 2024-03-04 05:06:07'],
        ['d', 'date 05:06:07'],
      ],
    ],
    ['lists', 'a = [\n  "b", # c\n  ["d"],\n]', [['a', ['string b', ['string d']]]]],
    [
      'inline tables',
      'a = {b = 1, c.d = 2}',
      [
        [
          'a',
          [
            ['b', 'number 1'],
            ['c', [['d', 'number 2']]],
          ],
        ],
      ],
    ],
    [
      'dotted keys',
      'a.b = 1\na."c d" = 2\n"e.f" = 3',
      [
        [
          'a',
          [
            ['b', 'number 1'],
            ['c d', 'number 2'],
          ],
        ],
        ['e.f', 'number 3'],
      ],
    ],
    [
      'tables',
      '[a]\nb = 1\n[a.c]\nd = 2',
      [
        [
          'a',
          [
            ['b', 'number 1'],
            ['c', [['d', 'number 2']]],
          ],
        ],
      ],
    ],
    [
      'a table above its parent',
      '[a.b]\nc = 1\n[a]\nd = 2',
      [
        [
          'a',
          [
            ['b', [['c', 'number 1']]],
            ['d', 'number 2'],
          ],
        ],
      ],
    ],
    [
      'arrays of tables',
      '[[a]]\nb = 1\n[[a]]\nb = 2\n[a.c]\nd = 3',
      [
        [
          'a',
          [
            [['b', 'number 1']],
            [
              ['b', 'number 2'],
              ['c', [['d', 'number 3']]],
            ],
          ],
        ],
      ],
    ],
    [
      'nested arrays of tables',
      '[[a]]\n[[a.b]]\nc = 1\n[[a.b]]\nc = 2',
      [['a', [[['b', [[['c', 'number 1']], [['c', 'number 2']]]]]]]],
    ],
    ['an empty table', '[a]', [['a', []]]],
    [
      'the names of parts of objects',
      '__proto__ = 1\n[constructor]\ntoString = 2',
      [
        ['__proto__', 'number 1'],
        ['constructor', [['toString', 'number 2']]],
      ],
    ],
    [
      'CRLF',
      'a = 1\r\nb = "c"\r\n',
      [
        ['a', 'number 1'],
        ['b', 'string c'],
      ],
    ],
    ['nothing', '# a\n', []],
  ])('reads %s', (_what, text, fields) => {
    expect(shown(parseToml(text))).toEqual(fields);
  });

  it.each([
    ['a duplicate key', 'a = 1\nb = 2\na = 3\n', '3:1'],
    ['a duplicate table', '[a]\n[a]\n', '2:2'],
    ['a day that does not exist', 'a = 1\nb = 2024-02-30\n', '2:14'],
    ['a value without quotes', 'a = b\n', '1:5'],
    ['no value', 'a = 1\nb =\n', '2:4'],
    ['an unclosed text', 'a = "b\nc = 1\n', '1:7'],
    ['an unclosed list', 'a = [1\nb = 2\n', '2:1'],
    ['a key that is no table', 'a = 1\n[a.b]\n', '2:2'],
    ['CRLF before it', 'a = 1\r\nb = ?\r\n', '2:5'],
  ])('tells the place of %s', (_what, text, place) => {
    expect(faultAt(text)).toBe(place);
  });

  it('says what is wrong without a capital and a full stop', () => {
    expect(() => parseToml('a = ?')).toThrow(/^[a-z][^.]*$/);
  });

  it('refuses nesting beyond all measure', () => {
    expect(() => parseToml(`a = ${'['.repeat(30_000)}`)).toThrow(SyntaxProblem);
  });
});
