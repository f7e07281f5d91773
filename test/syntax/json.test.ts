import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/syntax/json.ts';
import { shown } from './shown.ts';

describe('parseJson()', () => {
  it('reads each kind of value', () => {
    expect(shown(parseJson('{"a": "b", "c": 1.50, "d": true, "e": null, "f": [1, ["x"]], "g": {"h": false}}'))).toEqual(
      [
        ['a', 'string b'],
        ['c', 'number 1.5'],
        ['d', 'boolean true'],
        ['e', 'null '],
        ['f', ['number 1', ['string x']]],
        ['g', [['h', 'boolean false']]],
      ],
    );
  });

  it.each([
    ['the last of duplicate keys', '{"a": 1, "a": 2}', [['a', 'number 2']]],
    [
      'the names of parts of objects',
      '{"__proto__": 1, "constructor": 2}',
      [
        ['__proto__', 'number 1'],
        ['constructor', 'number 2'],
      ],
    ],
    ['an empty object', ' {} ', []],
  ])('reads %s', (_what, text, fields) => {
    expect(shown(parseJson(text))).toEqual(fields);
  });

  it.each([
    ['{"a": x}', 6, 'an unexpected character'],
    ['{"a": trux}', 9, 'an unexpected character'],
    ['{"aa": "x x x", "b": [1,, 2]}', 24, 'an unexpected character'],
    ['{"a": 1 "b": 2}', 8, 'an unexpected character'],
    ['{"a" 1}', 5, 'an unexpected character'],
    ['{"a": 1,}', 8, 'an unexpected character'],
    ["{'a': 1}", 1, 'an unexpected character'],
    ['{} x', 3, 'an unexpected character'],
    ['{"a": ', 5, 'it ends too early'],
    ['{"a": tru', 9, 'it ends too early'],
    ['{"a": tru\n', 9, 'an unexpected character'],
    ['', 0, 'it ends too early'],
    ['{"a": "b\nc"}', 8, 'it cannot be read'],
    ['{"a": "\\q"}', 8, 'it cannot be read'],
    ['undefined', 0, 'it cannot be read'],
  ])('tells the place in %j', (text, offset, state) => {
    expect(() => parseJson(text)).toThrow(
      expect.objectContaining({
        offset,
        message: `the JSON is wrong here: ${state}`,
        hint: 'look for a missing comma or quote',
      }),
    );
  });

  it.each([
    ['[1]', 'it is not an object'],
    ['"a"', 'it is not an object'],
    ['null', 'it is not an object'],
    [`{"a": ${'['.repeat(200)}${']'.repeat(200)}}`, 'it is nested too deeply'],
  ])('refuses %.20s', (text, message) => {
    expect(() => parseJson(text)).toThrow(expect.objectContaining({ offset: 0, message }));
  });
});
