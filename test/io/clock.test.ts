import { describe, expect, it } from 'vitest';
import { knownZone } from '../../src/core/zone.ts';
import { makeClock } from '../../src/io/clock.ts';

describe('makeClock()', () => {
  it('names a zone that the platform knows', () => {
    expect(knownZone(makeClock().zone())).toBe(true);
  });

  it('counts milliseconds', () => {
    expect(makeClock().now()).toBeGreaterThan(Date.UTC(2025, 0, 1));
  });
});
