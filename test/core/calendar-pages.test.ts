import { describe, expect, it } from 'vitest';
import { parseMonthCount, parsePages } from '../../src/core/calendar-pages.ts';
import { parseDate } from '../../src/core/date.ts';

const today = parseDate('2026-01-31');

describe('parsePages()', () => {
  it.each([
    [undefined, {}, ['2026-01-01']],
    ['this', {}, ['2026-01-01']],
    ['last', {}, ['2025-12-01']],
    ['Last', {}, ['2025-12-01']],
    ['2024-03', {}, ['2024-03-01']],
    [' 2024-3 ', {}, ['2024-03-01']],
    ['2024/03', {}, ['2024-03-01']],
    ['March 2024', {}, ['2024-03-01']],
    ['지난달', {}, ['2025-12-01']],
    ['next', {}, ['2026-02-01']],
    ['0001-01', {}, ['0001-01-01']],
    ['-1', {}, ['2026-01-01']],
    ['-3', {}, ['2025-11-01', '2025-12-01', '2026-01-01']],
    [undefined, { months: 2 }, ['2025-12-01', '2026-01-01']],
    ['2024-01', { months: 2 }, ['2023-12-01', '2024-01-01']],
    ['last', { months: 2 }, ['2025-11-01', '2025-12-01']],
    ['2024-01', { year: false }, ['2024-01-01']],
    [undefined, { month: { kind: 'date', year: 2024, month: 3 } }, ['2024-03-01']],
    ['2023-01', { month: { kind: 'date', year: 2024, month: 3 } }, ['2023-01-01']],
  ] as const)('takes "%s" with %j as months %j', (text, options, months) => {
    expect(parsePages(text, { today, ...options })).toMatchObject({ kind: 'months', months });
  });

  it.each([
    [undefined, {}, false],
    [undefined, { months: 1 }, true],
    ['this', {}, true],
    ['-1', {}, true],
    [undefined, { month: { kind: 'date', year: 2026, month: 1 } }, true],
  ] as const)('knows whether "%s" with %j names the month', (text, options, named) => {
    expect(parsePages(text, { today, ...options })).toMatchObject({ named });
  });

  it.each([
    ['2024', {}, 2024],
    ['9999', {}, 9999],
    [undefined, { year: true }, 2026],
    ['2024', { year: true }, 2024],
    ['2024-03', { year: true }, 2024],
    ['last', { year: true }, 2025],
    ['last year', {}, 2025],
    [undefined, { month: { kind: 'date', year: 2024 } }, 2024],
    [undefined, { month: { kind: 'date', year: 2024, month: 3 }, year: true }, 2024],
  ] as const)('takes "%s" with %j as the year %i', (text, options, year) => {
    expect(parsePages(text, { today, ...options })).toEqual({ kind: 'year', year });
  });

  it.each([
    ['0000', {}],
    ['2024-13', {}],
    ['2024-00', {}],
    ['2024-03-09', {}],
    ['Märch', {}],
    ['', {}],
    ['24', {}],
    ['-0', {}],
    ['-99999', {}],
    ['-3', { months: 2 }],
    ['-3', { year: true }],
    ['2024', { months: 2 }],
    [undefined, { months: 2, year: true }],
  ])('refuses "%s" with %j as wrong usage, with a hint', (text, options) => {
    const wrong = { kind: 'usage', diagnostic: expect.objectContaining({ hint: expect.any(String) }) };
    expect(() => parsePages(text, { today, ...options })).toThrow(expect.objectContaining(wrong));
  });
});

describe('parseMonthCount()', () => {
  it.each([
    ['1', 1],
    ['12', 12],
    ['1200', 1200],
  ] as const)('takes "%s"', (text, count) => {
    expect(parseMonthCount(text)).toBe(count);
  });

  it.each(['0', '1201', '-1', '1.5', 'x', '', ' 3', '1e2'])('refuses "%s" as wrong usage', (text) => {
    expect(() => parseMonthCount(text)).toThrow(expect.objectContaining({ kind: 'usage' }));
  });
});
