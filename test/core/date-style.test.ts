import { describe, expect, it } from 'vitest';
import { dateStyleOf, formatDate, isoStyle, learnDateStyle, quoteDate, withOffset } from '../../src/core/date-style.ts';

// 2026-01-05 21:30:45 in Seoul.
const ms = Date.UTC(2026, 0, 5, 12, 30, 45);
const zone = 'Asia/Seoul';

describe('formatDate()', () => {
  it.each([
    ['2024-03-09T05:06:07+09:00', '2026-01-05T21:30:45+09:00'],
    ['2024-03-09 05:06:07 +0900', '2026-01-05 21:30:45 +0900'],
    ['2024-03-09 05:06:07', '2026-01-05 21:30:45'],
    ['2024-03-09 05:06', '2026-01-05 21:30'],
    ['2024-03-09', '2026-01-05'],
    ['2024/3/9', '2026/01/05'],
    ["'2017-07-15'", '2026-01-05'],
    ['2024-03-09T05:06:07Z', '2026-01-05T12:30:45Z'],
    ['2019-02-03T10:00:00.000Z', '2026-01-05T12:30:45.000Z'],
    ['2012-09-15 19:52:05 UTC+09:00', '2026-01-05 21:30:45 UTC+09:00'],
    ['2024-03-09 # written late', '2026-01-05'],
  ])('writes as %s is written', (sample, expected) => {
    const style = dateStyleOf(sample);
    expect(style && formatDate(ms, { style: { ...style, midnight: false }, zone })).toBe(expected);
  });

  it('writes the day alone in the shape of a time when the blog does', () => {
    const style = learnDateStyle(['2019-02-03T00:00:00.000Z', '2019-02-01T00:00:00.000Z']) ?? isoStyle;
    expect([formatDate(ms, { style, zone }), formatDate(ms, { style, zone, exact: true })]).toEqual([
      '2026-01-05T00:00:00.000Z',
      '2026-01-05T12:30:45.000Z',
    ]);
  });

  it.each([
    ['America/New_York', '2026-01-05T07:30:45-05:00'],
    ['Asia/Kolkata', '2026-01-05T18:00:45+05:30'],
  ])('writes the offset of %s', (place, expected) => {
    expect(formatDate(ms, { style: isoStyle, zone: place })).toBe(expected);
  });
});

describe('dateStyleOf()', () => {
  it.each(['Jul 15 2022', 'true', '', '2024', '"2024-03-09', '2024-03/09'])('is undefined for %j', (text) => {
    expect(dateStyleOf(text)).toBeUndefined();
  });
});

describe('learnDateStyle()', () => {
  it('takes what most dates share', () => {
    expect(learnDateStyle(['2024-01-01', '2024-01-02 03:04:05', '2024-01-03 04:05:06'])?.joiner).toBe(' ');
  });

  it('takes the first of equals', () => {
    expect(learnDateStyle(['2024-01-01', '2024/01/02'])?.separator).toBe('-');
  });

  it('does not take one midnight for a habit', () => {
    expect(learnDateStyle(['2024-01-01 00:00:00'])?.midnight).toBe(false);
  });
});

describe('withOffset()', () => {
  it.each([
    ['2024-03-09', '2026-01-05T21:30:45+09:00'],
    ['2024-03-09 05:06', '2026-01-05 21:30:45 +0900'],
    ['2024-03-09T05:06:07Z', '2026-01-05T21:30:45+09:00'],
    ['2024-03-09 05:06 -0700', '2026-01-05 21:30 +0900'],
  ])('gives %s an offset', (sample, expected) => {
    expect(formatDate(ms, { style: withOffset(dateStyleOf(sample) ?? isoStyle), zone })).toBe(expected);
  });
});

describe('quoteDate()', () => {
  it.each([
    ['plain', '2026-01-05'],
    ['single', "'2026-01-05'"],
    ['double', '"2026-01-05"'],
  ] as const)('sets a date in %s quotes', (quote, expected) => {
    expect(quoteDate('2026-01-05', quote)).toBe(expected);
  });
});
