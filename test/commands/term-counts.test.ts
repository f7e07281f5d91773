import { describe, expect, it } from 'vitest';
import { parseCount } from '../../src/commands/term-counts.ts';

describe('parseCount()', () => {
  it.each([
    ['1', 1],
    ['120', 120],
  ])('reads %s', (text, count) => {
    expect(parseCount(text)).toBe(count);
  });

  it.each(['0', '-1', '1.5', '1e3', '', ' 1', 'ten', '99999999999999999999'])('refuses "%s"', (text) => {
    expect(() => parseCount(text)).toThrow(`Cannot read "${text}" as a count`);
  });
});
