import { describe, expect, it } from 'vitest';
import { BlogError } from '../../src/core/diagnostic.ts';
import { isOwnFormat, parseOwnFormat } from '../../src/core/own-format.ts';

describe('parseOwnFormat()', () => {
  it.each([
    ['{{day}} {{title}}', ['', { field: 'day' }, ' ', { field: 'title' }, '']],
    ['{{ day }}', ['', { field: 'day' }, '']],
    [String.raw`{{a}}\t\n\\t\x`, ['', { field: 'a' }, '\t\n\\t\\x']],
    ['{ {{a}} }', ['{ ', { field: 'a' }, ' }']],
  ])('reads %j', (text, parts) => {
    expect(isOwnFormat(text)).toBe(true);
    expect(parseOwnFormat(text).parts).toEqual(parts);
  });

  it.each(['{{', '{{a}} {{b', '{{a} {{b}}', '{{}}', '{{  }}', '{title}', '{ }'])('throws on %j', (text) => {
    expect(isOwnFormat(text)).toBe(true);
    expect(() => parseOwnFormat(text)).toThrow(BlogError);
  });

  it.each(['json', 'day', ''])('%j is no such format', (text) => {
    expect(isOwnFormat(text)).toBe(false);
  });
});
