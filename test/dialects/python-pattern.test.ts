import { describe, expect, it } from 'vitest';
import { matchPython } from '../../src/dialects/python-pattern.ts';

describe('matchPython()', () => {
  it.each<[string, string, Record<string, string> | undefined]>([
    [String.raw`(?P<date>\d{4}-\d{2}-\d{2})_(?P<slug>.*)`, '2024-03-09_a_b', { date: '2024-03-09', slug: 'a_b' }],
    ['(?P<a>x)(?:-(?P<b>y))?', 'x', { a: 'x' }],
    [String.raw`\.*(?P<a>\w)\-\_x`, '..b-_x', { a: 'b' }],
    ['b', 'ab', undefined],
    ['(', 'a', undefined],
    ['(?P<a>(x+)+)y', 'xxxx', undefined],
    ['.*.*.*.*z', 'aaaa', undefined],
  ])('finds the groups of %j in %j', (pattern, text, groups) => {
    expect(matchPython(pattern, text)).toEqual(groups);
  });
});
