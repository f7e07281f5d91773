import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { clean, isPlain } from '../../src/render/clean.ts';
import { loadRuler } from '../../src/render/ruler.ts';
import { anyText } from './any-text.ts';

const exact = await loadRuler(['👨‍👩‍👧']);
const plain = await loadRuler(['plain', '소유권', '\u1112\u1161\u11ab']);

describe('width()', () => {
  it('`width()` is that of string-width for every plain character', () => {
    const wrong: string[] = [];
    for (let code = 0; code <= 0xffff; code += 1) {
      const text = String.fromCharCode(code);
      if (isPlain(text) && plain.width(text) !== stringWidth(text)) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it('`width()` is that of string-width on any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }).map(clean)),
        (text) => {
          expect(exact.width(text)).toBe(stringWidth(text));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('truncate()', () => {
  it.each([
    ['소유권 정리', 20, '소유권 정리'],
    ['소유권 정리', 11, '소유권 정리'],
    ['소유권 정리', 10, '소유권 정…'],
    ['소유권', 4, '소…'],
    ['소유권', 1, '…'],
    ['소유권', 0, ''],
    ['ab', 2, 'ab'],
    ['abc', 2, 'a…'],
    ['👨‍👩‍👧👨‍👩‍👧', 3, '👨‍👩‍👧…'],
    ['e\u0301e\u0301e\u0301', 2, 'e\u0301…'],
    ['', 0, ''],
  ])('`truncate()` cuts between graphemes when %j has %i cells', (text, columns, expected) => {
    expect(exact.truncate(text, columns)).toBe(expected);
  });

  it('`truncate()` never is wider than asked, and whole when it fits', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.string({ unit: 'binary' }).map(clean)),
        fc.integer({ min: 0, max: 40 }),
        (text, columns) => {
          const cut = exact.truncate(text, columns);
          expect(stringWidth(cut)).toBeLessThanOrEqual(columns);
          if (cut !== text) expect(cut.endsWith('…') || columns === 0).toBe(true);
          if (columns > 0 && stringWidth(text) <= columns) expect(cut).toBe(text);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('`cut()` does not look at the whole of a text when it is long', () => {
    const long = 'e\u0301한'.repeat(1_000_000);
    const cuts = Array.from({ length: 100 }, () => exact.cut(long, 4));
    expect(new Set(cuts)).toEqual(new Set(['e\u0301한e\u0301']));
  }, 3000);
});

describe('pad()', () => {
  it.each([
    ['한', 'left', '한  '],
    ['한', 'right', '  한'],
    ['한국어', 'left', '한국어'],
  ] as const)('`pad()` fills %s to four cells when aligned %s', (text, align, expected) => {
    expect(plain.pad(text, { columns: 4, align })).toBe(expected);
  });
});
