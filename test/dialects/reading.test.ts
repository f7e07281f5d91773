import { describe, expect, it } from 'vitest';
import type { Fields } from '../../src/core/fields.ts';
import type { WallTime } from '../../src/core/zone.ts';
import { plain } from '../../src/dialects/plain.ts';
import {
  badDate,
  baseName,
  dateAtInstant,
  dateAtWall,
  extension,
  folderOf,
  itemsOf,
  lowerKeys,
  oneLine,
  scalarText,
  settle,
  uniqueTerms,
} from '../../src/dialects/reading.ts';
import { siteOf } from './try-dialect.ts';

const wall: WallTime = { year: 2024, month: 2, day: 30, hour: 25, minute: 0, second: 0 };

describe('dateAtInstant()', () => {
  it.each([
    ['Asia/Seoul', '2024-03-05T05:00:00+09:00'],
    [undefined, '2024-03-04T20:00:00+00:00'],
  ])('shows the clock of the site in %s', async (zone, date) => {
    const site = await siteOf(plain, {}, zone === undefined ? {} : { zone });
    expect(dateAtInstant(Date.UTC(2024, 2, 4, 20), site)).toEqual({
      day: date.slice(0, 10),
      date,
      ms: Date.UTC(2024, 2, 4, 20),
    });
  });
});

describe('dateAtWall()', () => {
  it('carries over days and hours out of range', async () => {
    expect(dateAtWall(wall, await siteOf(plain))?.date).toBe('2024-03-02T01:00:00');
  });

  it('is none where there is no such year', async () => {
    const site = await siteOf(plain);
    expect([dateAtWall({ ...wall, year: 99_999 }, site), dateAtWall({ ...wall, year: Number.NaN }, site)]).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('settle()', () => {
  it('keeps the offset', () => {
    expect(settle({ ...wall, offsetMinutes: 60 })).toEqual({ ...wall, month: 3, day: 2, hour: 1, offsetMinutes: 60 });
  });
});

describe('texts and terms', () => {
  it.each([
    ['  a\n b ', 'a b'],
    ['  ', undefined],
    [undefined, undefined],
  ])('oneLine() of %j is %j', (text, line) => {
    expect(oneLine(text)).toBe(line);
  });

  it('scalarText() is none for null, lists and mappings', () => {
    expect([
      scalarText({ text: '~', kind: 'plain' }),
      scalarText([]),
      scalarText(new Map()),
      scalarText({ text: 'a', kind: 'plain' }),
    ]).toEqual([undefined, undefined, undefined, 'a']);
  });

  it('itemsOf() makes a list of one value', () => {
    const value = { text: 'a', kind: 'plain' } as const;
    expect([itemsOf(undefined), itemsOf(value), itemsOf([value])]).toEqual([[], [value], [value]]);
  });

  it('uniqueTerms() is NFC, drops blanks, and keeps the last spelling at the place of the first', () => {
    expect(uniqueTerms(['A', 'b', ' ', 'a', '\u1112\u1161\u11ab'], (term) => term.toLowerCase())).toEqual([
      'a',
      'b',
      '\ud55c',
    ]);
  });

  it('lowerKeys() lets the last of two keys win', () => {
    const fields: Fields = new Map([
      ['A', { text: '1', kind: 'plain' }],
      ['a', { text: '2', kind: 'plain' }],
    ]);
    expect([...lowerKeys(fields)]).toEqual([['a', { text: '2', kind: 'plain' }]]);
  });
});

describe('paths', () => {
  it.each([
    ['a/b.c.md', 'b.c', '.md', 'a'],
    ['b', 'b', '', ''],
    ['.hidden', '.hidden', '', ''],
    ['a/b/c.MD', 'c', '.MD', 'a/b'],
  ])('of %s are %s, %s, %s', (path, base, ending, folder) => {
    expect([baseName(path), extension(path), folderOf(path)]).toEqual([base, ending, folder]);
  });
});

describe('badDate()', () => {
  it('is a warning with a hint', () => {
    expect(badDate('a.md', 'soon', 'the post has no date')).toEqual({
      code: 'BAD_DATE',
      severity: 'warning',
      message: 'Cannot read the date "soon": the post has no date',
      file: 'a.md',
      hint: 'write it as 2024-03-09 or 2024-03-09T10:00:00+09:00',
    });
  });
});
