import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dayAt, instantMs, isoText, knownZone, offsetAt, utcMs, wallAt } from '../../src/core/zone.ts';

const zones = [
  'Asia/Seoul',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'America/New_York',
  'Europe/Berlin',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'Africa/Monrovia',
  'Pacific/Chatham',
  'UTC',
] as const;
const instant = fc
  .integer({ min: Date.UTC(1900, 0) / 1000, max: Date.UTC(2101, 0) / 1000 })
  .map((seconds) => seconds * 1000);
const inZone = fc.tuple(instant, fc.constantFrom(...zones));

function oracle(ms: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
}

/** Offset of the oracle, in minutes with fractions: clocks once went by the sun. */
function exactOffset(ms: number, zone: string): number {
  return oracle(ms, zone).offsetNanoseconds / 6e10;
}

describe('offsetAt()', () => {
  it('is what Temporal says, to the nearest minute', () => {
    fc.assert(
      fc.property(inZone, ([ms, zone]) => {
        expect(Math.abs(offsetAt(ms, zone) - exactOffset(ms, zone))).toBeLessThanOrEqual(0.5);
        expect(Number.isInteger(offsetAt(ms, zone))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['Asia/Seoul', '1900-01-01T00:00:00Z', 508],
    ['Asia/Seoul', '1955-01-01T00:00:00Z', 510],
    ['Asia/Seoul', '1988-07-01T00:00:00Z', 600],
    ['Asia/Seoul', '2024-07-01T00:00:00Z', 540],
    ['Asia/Kolkata', '2024-01-01T00:00:00Z', 330],
    ['Australia/Lord_Howe', '2024-01-01T00:00:00Z', 660],
    ['Pacific/Apia', '2011-12-29T00:00:00Z', -600],
    ['Pacific/Apia', '2011-12-31T00:00:00Z', 840],
    ['America/New_York', '0050-01-01T00:00:00Z', -296],
    ['UTC', '2024-01-01T00:00:00Z', 0],
    ['No/Such_Zone', '2024-01-01T00:00:00Z', 0],
  ])('in %s at %s is %i', (zone, text, minutes) => {
    expect(offsetAt(Date.parse(text), zone)).toBe(minutes);
  });

  it('is 0 where there is no instant', () => {
    expect(offsetAt(Number.NaN, 'Asia/Seoul')).toBe(0);
  });

  it('is the same in a year of one digit, and before Christ, as in the oldest years', () => {
    const offsets = [new Date(0).setUTCFullYear(5), new Date(0).setUTCFullYear(-5), Date.UTC(1850, 0)].map((ms) =>
      offsetAt(ms, 'Asia/Seoul'),
    );
    expect(offsets).toEqual([508, 508, 508]);
  });
});

describe('dayAt(), wallAt()', () => {
  it('are what Temporal says, where clocks go by whole minutes', () => {
    fc.assert(
      fc.property(inZone, ([ms, zone]) => {
        fc.pre(Number.isInteger(exactOffset(ms, zone)));
        const there = oracle(ms, zone);
        expect([dayAt(ms, zone), isoText(wallAt(ms, zone)).slice(0, 19)]).toEqual([
          there.toPlainDate().toString(),
          there.toPlainDateTime().toString(),
        ]);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    [0, 0, '1970-01-01'],
    [0, -1, '1969-12-31'],
    [-1, 0, '1969-12-31'],
    [-1, 1, '1970-01-01'],
    [86_399_999, 0, '1970-01-01'],
    [86_400_000, 0, '1970-01-02'],
  ])('`dayAt()` of %i ms at an offset of %i minutes is %s', (ms, offset, day) => {
    expect(dayAt(ms, offset)).toBe(day);
  });
});

const wall = (text: string, offsetMinutes?: number) => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = text.split(/\D/).map(Number);
  return { year, month, day, hour, minute, second, ...(offsetMinutes === undefined ? {} : { offsetMinutes }) };
};
const isoOf = (ms: number): string => Temporal.Instant.fromEpochMilliseconds(ms).toString();

describe('instantMs()', () => {
  it('gives back the instant of a wall time that comes once', () => {
    fc.assert(
      fc.property(inZone, ([ms, zone]) => {
        const there = oracle(ms, zone);
        const other = there.toPlainDateTime().toZonedDateTime(zone, { disambiguation: 'later' });
        const first = there.toPlainDateTime().toZonedDateTime(zone, { disambiguation: 'earlier' });
        fc.pre(Number.isInteger(exactOffset(ms, zone)) && other.epochMilliseconds === first.epochMilliseconds);
        const { offsetMinutes: _offset, ...clock } = wallAt(ms, zone);
        expect(instantMs(clock, zone)).toBe(ms);
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives back the instant of any wall time with its offset', () => {
    fc.assert(
      fc.property(inZone, ([ms, zone]) => {
        expect(instantMs(wallAt(ms, zone), 'Asia/Tokyo')).toBe(ms);
      }),
    );
  });

  it.each([
    ['its own offset', '2024-03-09 10:00:00', 540, 'America/New_York', '2024-03-09T01:00:00Z'],
    ['UTC without a zone', '2024-03-09 10:00:00', undefined, undefined, '2024-03-09T10:00:00Z'],
    ['days that carry over', '2024-02-30 24:00:00', undefined, 'Asia/Seoul', '2024-03-01T15:00:00Z'],
    ['a skipped time west of Greenwich', '2024-03-10 02:30:00', undefined, 'America/New_York', '2024-03-10T06:30:00Z'],
    [
      'a skipped midnight west of Greenwich',
      '2017-10-15 00:00:00',
      undefined,
      'America/Sao_Paulo',
      '2017-10-15T02:00:00Z',
    ],
    ['a skipped time east of Greenwich', '2024-03-31 02:30:00', undefined, 'Europe/Berlin', '2024-03-31T01:30:00Z'],
    ['a time that comes twice, west', '2024-11-03 01:30:00', undefined, 'America/New_York', '2024-11-03T05:30:00Z'],
    ['a time that comes twice, east', '2024-10-27 02:30:00', undefined, 'Europe/Berlin', '2024-10-27T01:30:00Z'],
  ])('reads %s', (_what, text, offset, zone, expected) => {
    expect(isoOf(instantMs(wall(text, offset), zone))).toBe(expected);
  });

  it.each([
    [1, '0001-01-01T00:00:00Z'],
    [99, '0099-01-01T00:00:00Z'],
  ])('`utcMs()` takes the year %i as it is', (year, expected) => {
    expect(isoOf(utcMs({ ...wall('2024-01-01'), year }))).toBe(expected);
  });
});

describe('isoText()', () => {
  it.each([
    [undefined, '0024-03-09T05:06:07'],
    [0, '0024-03-09T05:06:07+00:00'],
    [540, '0024-03-09T05:06:07+09:00'],
    [-30, '0024-03-09T05:06:07-00:30'],
  ])('writes an offset of %j minutes', (offset, text) => {
    expect(isoText(wall('24-3-9 5:6:7', offset))).toBe(text);
  });
});

describe('knownZone()', () => {
  it.each([
    ['Asia/Seoul', true],
    ['asia/seoul', true],
    ['UTC', true],
    ['Asia/Soul', false],
    ['+09:00', false],
    ['-0300', false],
    ['', false],
  ])('of %j is %j', (zone, known) => {
    expect(knownZone(zone)).toBe(known);
  });
});
