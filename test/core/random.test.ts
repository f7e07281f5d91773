import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickSome, randomFrom } from '../../src/core/random.ts';

describe('randomFrom()', () => {
  it('gives the same numbers for a seed, others for another, all from 0 up to 1', () => {
    const some = (seed: number) => Array.from({ length: 50 }, randomFrom(seed));
    expect(some(7)).toEqual(some(7));
    expect(some(8)).not.toEqual(some(7));
    expect(some(Date.parse('2026-01-05T00:00:00Z')).every((value) => value >= 0 && value < 1)).toBe(true);
  });

  it('picks each of a few things about as often, whatever the time', () => {
    const counts = [0, 0, 0, 0];
    for (let ms = 0; ms < 4_000; ms += 1) {
      const [at = 0] = pickSome([0, 1, 2, 3], { count: 1, random: randomFrom(1_780_000_000_000 + ms) });
      counts[at] = (counts[at] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(850);
  });
});

describe('pickSome()', () => {
  it('picks so many, none twice, and no others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer()), fc.nat(20), fc.integer(), (things, count, seed) => {
        const picked = pickSome(things, { count, random: randomFrom(seed) });
        expect(picked).toHaveLength(Math.min(count, things.length));
        expect(new Set(picked).size).toBe(picked.length);
        expect(picked.every((thing) => things.includes(thing))).toBe(true);
      }),
    );
  });
});
