import { describe, expect, it } from 'vitest';
import { isoText } from '../../src/core/zone.ts';
import { parseDateutil } from '../../src/dialects/dateutil.ts';

// The shapes that dateutil reads are in the lab, test/lab/pelican-dates; here is what only shows in parts.
describe('parseDateutil()', () => {
  it.each<[string, string, boolean, boolean]>([
    ['2024-03-09', '2024-03-09T00:00:00', false, false],
    ['2024-03-09 10:00', '2024-03-09T10:00:00', true, false],
    ['2024-03-09 10:00:00', '2024-03-09T10:00:00', true, true],
    ['9 Mar 24 10:00 +0530', '2024-03-09T10:00:00+05:30', true, false],
    ['March 2024', '2024-03-01T00:00:00', false, false],
    ['1/2/76', '1976-01-02T00:00:00', false, false],
    ['1/2/75', '2075-01-02T00:00:00', false, false],
  ])('reads %j', (text, iso, timed, seconds) => {
    const date = parseDateutil(text, () => 2026);
    expect([date && isoText(date.wall), date?.timed, date?.seconds]).toEqual([iso, timed, seconds]);
  });

  it.each(['', '10:00', 'March', '9', '1 2', '2024', 'a'.repeat(300), '2024-03-09 x'])(
    'reads no date in %j',
    (text) => {
      expect(parseDateutil(text, () => 2026)).toBeUndefined();
    },
  );
});
