import { describe, expect, it } from 'vitest';
import { BlogError, placeAt, usageError } from '../../src/core/diagnostic.ts';

describe('placeAt()', () => {
  it.each([
    ['the start', 'ab\ncd', 0, [1, 1, 'ab']],
    ['the first line', 'ab\ncd', 1, [1, 2, 'ab']],
    ['a line end', 'ab\ncd', 2, [1, 3, 'ab']],
    ['the second line', 'ab\ncd', 3, [2, 1, 'cd']],
    ['the end', 'ab\ncd', 5, [2, 3, 'cd']],
    ['behind the end', 'ab\ncd', 99, [2, 3, 'cd']],
    ['before the start', 'ab', -1, [1, 1, 'ab']],
    ['an empty last line', 'ab\n', 3, [2, 1, '']],
    ['CRLF', 'ab\r\ncd\r\n', 4, [2, 1, 'cd']],
    ['the end of a CRLF line', 'ab\r\ncd', 3, [1, 3, 'ab']],
    ['the BOM', '\ufeffab', 0, [1, 1, 'ab']],
    ['behind a BOM', '\ufeffab', 2, [1, 2, 'ab']],
    ['a line below a BOM', '\ufeffab\ncd', 5, [2, 2, 'cd']],
    ['an empty text', '', 0, [1, 1, '']],
  ])('tells %s', (_what, text, offset, [line, column, source]) => {
    expect(placeAt('a.md', text, offset)).toEqual({ place: { file: 'a.md', line, column }, source });
  });
});

describe('usageError()', () => {
  it('ends with status 2, and leaves out a hint that is not there', () => {
    const { kind, diagnostic } = usageError('Cannot do it');
    expect([kind, diagnostic]).toEqual(['usage', { code: 'BAD_USAGE', severity: 'error', message: 'Cannot do it' }]);
  });

  it('carries its hint', () => {
    expect(usageError('Cannot do it', 'do that').diagnostic.hint).toBe('do that');
  });
});

describe('BlogError', () => {
  it("is a failure by default, and its message is the diagnostic's", () => {
    const error = new BlogError({ code: 'NO_BLOG', message: 'Cannot open "x"' });
    expect([error.kind, error.message, error.name, error.diagnostic.severity]).toEqual([
      'failure',
      'Cannot open "x"',
      'BlogError',
      'error',
    ]);
  });
});
