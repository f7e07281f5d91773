import { describe, expect, it } from 'vitest';
import { onceOf, twice } from '../../src/store/index/twice.ts';

describe('onceOf()', () => {
  it('gives the text that was written twice', () => {
    expect(onceOf(twice(Buffer.from('활성화 함수')))?.toString()).toBe('활성화 함수');
    expect(onceOf(twice(Buffer.alloc(0)))?.length).toBe(0);
  });

  it.each([
    ['cut', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1)],
    ['cut by two', (bytes: Buffer) => bytes.subarray(0, bytes.length - 2)],
    ['longer', (bytes: Buffer) => Buffer.concat([bytes, bytes.subarray(0, 1)])],
    ['another one in its first half', (bytes: Buffer) => Buffer.from(bytes).fill(0, 2, 3)],
    ['another one in its second half', (bytes: Buffer) => Buffer.from(bytes).fill(0, bytes.length - 2)],
  ])('gives none where it is %s', (_, damage) => {
    expect(onceOf(damage(twice(Buffer.from('{"facts":{}}'))))).toBeUndefined();
  });
});
