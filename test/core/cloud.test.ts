import { describe, expect, it } from 'vitest';
import { sizeWords } from '../../src/core/cloud.ts';

describe('sizeWords()', () => {
  it.each([
    ['nothing', [], []],
    ['one word', [7], [3]],
    ['equal counts', [2, 2], [3, 3]],
    ['the ends of the scale', [1, 100], [1, 5]],
    ['a power law in equal steps', [1, 3, 9, 27, 81], [1, 2, 3, 4, 5]],
    ['one big word among small ones', [1000, 2, 1, 1], [5, 1, 1, 1]],
    ['a count of zero as one', [0, 1, 10], [1, 1, 5]],
  ])('sizes %s', (_, counts, sizes) => {
    expect(sizeWords(counts.map((count) => ({ count }))).map(({ size }) => size)).toEqual(sizes);
  });
});
