import { describe, expect, it } from 'vitest';
import { MadeList } from '../../src/core/many.ts';

describe('MadeList', () => {
  const made: number[] = [];
  const list = new MadeList([1, 2, 3], (one) => {
    made.push(one);
    return { one };
  });

  it('makes nothing before it is asked for, and only that', () => {
    expect([list.length, made]).toEqual([3, []]);
    expect([list.slice(1, 2), made]).toEqual([[{ one: 2 }], [2]]);
  });

  it('is gone through again and again, and written as an array', () => {
    expect([[...list], [...list]]).toEqual([list.map((one) => one), JSON.parse(JSON.stringify(list))]);
    expect(list.map((_, at) => at)).toEqual([0, 1, 2]);
  });
});
