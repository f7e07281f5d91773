import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, isPlain } from '../../src/render/clean.ts';
import { anyText, HARMFUL, hostileText } from './any-text.ts';

describe('clean()', () => {
  it.each([
    ['plain', 'Rust 소유권 정리', 'Rust 소유권 정리'],
    ['empty', '', ''],
    ['NFD', '\u1112\u1161\u11ab e\u0301', '한 é'],
    ['colour', 'a\x1b[1;31mb\x1b[0mc', 'abc'],
    ['clear screen', '\x1b[2J\x1b[Hx', 'x'],
    ['an unfinished CSI', 'ab\x1b[31', 'ab'],
    ['a window title ended by BEL', 'a\x1b]0;owned\x07b', 'ab'],
    ['a link ended by ST', '\x1b]8;;http://x\x1b\\text\x1b]8;;\x1b\\', 'text'],
    ['an unended OSC', 'a\x1b]0;rest of it', 'a0;rest of it'],
    ['DCS', 'a\x1bPq#1\x1b\\b', 'ab'],
    ['APC', 'a\x1b_G\x1b\\b', 'ab'],
    ['PM', 'a\x1b^x\x1b\\b', 'ab'],
    ['an unended DCS', 'a\x1bPq', 'aq'],
    ['C1 CSI', 'a\x9b31mb', 'ab'],
    ['C1 OSC', 'a\x9d0;x\x9cb', 'ab'],
    ['C1 DCS, unended', 'a\x90b', 'ab'],
    ['charset', 'a\x1b(0b', 'ab'],
    ['reset', 'a\x1bcb', 'ab'],
    ['a lone ESC at the end', 'a\x1b', 'a'],
    ['ESC before a sequence', 'a\x1b\x1b[31mb', 'ab'],
    ['line ends and tabs', 'a\r\n\tb\u2028c\u0085d', 'a b c d'],
    ['bell, backspace and NUL', 'a\x07b\bc\0d', 'a␇b␈c␀d'],
    ['DEL', 'a\x7fb', 'a␡b'],
    ['another C1', 'a\x84b', 'a\ufffdb'],
    ['bidirectional', 'a\u202eb\u2066c\u2069d\u200ee\u061cf', 'abcdef'],
    ['invisible', 'a\u200bb\u2060c\ufeffd\u00ade', 'abcde'],
    ['tag characters', 'a\u{e0041}\u{e007f}b', 'ab'],
    ['a family', '👨‍👩‍👧', '👨‍👩‍👧'],
    ['a joiner in Hindi', 'क्\u200dष', 'क्\u200dष'],
    ['a joiner in English', 'ru\u200dst', 'rust'],
    ['a joiner at the end', '가\u200d', '가'],
    ['lone surrogates', 'a\ud83db\ude00c', 'a\ufffdb\ufffdc'],
    ['halves of a tag character', '\udb40\u200b\udc41', '\ufffd\ufffd'],
  ])('`clean()` answers when the text has %s', (_, text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  it('`clean()` leaves nothing harmful and is idempotent on any text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const once = clean(text);
        expect(once).not.toMatch(HARMFUL);
        expect(once).not.toMatch(/[\r\n\t]/);
        expect(clean(once)).toBe(once);
        expect(once.normalize('NFC')).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('`clean()` keeps pictures as the rules for joiners have it, whatever is beside them', () => {
    const parts = [
      '🚀',
      '👩',
      '💻',
      '🏽',
      '❤',
      '\ufe0f',
      '\u200d',
      'a',
      '글',
      ' ',
      '\u{1f650}',
      '\u{1f93b}',
      '\u{1fb00}',
      '\u0301',
    ];
    const text = fc.array(fc.constantFrom(...parts), { maxLength: 6 }).map((some) => some.join(''));
    // A control makes the slow way: nothing else of it stays.
    fc.assert(fc.property(text, (some) => clean(some) === clean(`${some}\x1b[0m`)));
    fc.assert(
      fc.property(fc.integer({ min: 0x1f2ff, max: 0x1fb00 }), (code) => {
        const pair = `👩\u200d${String.fromCodePoint(code)}`;
        return clean(pair) === clean(`${pair}\x1b[0m`);
      }),
      { numRuns: 3_000 },
    );
  });

  it('`clean()` keeps what is shown when there is nothing harmful', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = (value: string): string => value.replace(/[\u200c\u200d]/g, '').normalize('NFC');
        expect(shown(clean(text))).toBe(shown(text));
      }),
    );
  });

  it.each(['\x1b]', '\x1b[', '\x9d', '\x1bP0', '\u200d', '\n\u200b', '\x1b[0 '])(
    '`clean()` takes linear time when %j is repeated',
    (piece) => {
      expect(clean(piece.repeat(200_000))).not.toMatch(HARMFUL);
    },
    2000,
  );
});

describe('isPlain()', () => {
  it('`isPlain()` is true only for characters that clean() keeps as they are', () => {
    const changed: string[] = [];
    for (let code = 0; code <= 0xffff; code += 1) {
      const text = String.fromCharCode(code);
      if (isPlain(text) && (HARMFUL.test(text) || text.normalize('NFC') !== text || /\p{M}/u.test(text)))
        changed.push(text);
    }
    expect(changed).toEqual([]);
  });

  it.each(['list', '소유권', 'ひらがな', '漢字', 'Größe', 'Привет', '— “”…', '·░▒▓█├─└│', 'ＡＢ'])(
    '`isPlain()` is true when the text is %s',
    (text) => {
      expect(isPlain(text)).toBe(true);
    },
  );
});
