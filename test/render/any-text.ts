import fc from 'fast-check';

/** Pieces that meet in titles and are hard to measure or to clean. */
const PIECES = [
  'a',
  ' ',
  '가',
  '각',
  '漢',
  'ひ',
  'ｶﾞ',
  'é',
  'e\u0301',
  '\u1112\u1161\u11ab',
  '\u1100\u1161',
  '👨‍👩‍👧',
  '🏳️‍🌈',
  '🇰🇷',
  '❤️',
  '❤',
  '1️⃣',
  '👍🏽',
  'क्षि',
  '…',
  '—',
  '\u200d',
  '\u200c',
  '\u0301',
  '\ufe0f',
  'Ａ',
  '\u3000',
  '☰',
  '\ua000',
  '\u00a0',
];

const HOSTILE = [
  '\x1b[31m',
  '\x1b[',
  '\x1b',
  '\x1b]0;x\x07',
  '\x1b]8;;http://x\x1b\\',
  '\x1b]52;c;',
  '\x1bPq',
  '\x1b_x\x1b\\',
  '\x9b2J',
  '\x9d0;x\x9c',
  '\x90',
  '\x9c',
  '\x07',
  '\b',
  '\r',
  '\n',
  '\t',
  '\0',
  '\x7f',
  '\x85',
  '\u202e',
  '\u2066',
  '\u200f',
  '\u061c',
  '\u200b',
  '\u2060',
  '\ufeff',
  '\u2028',
  '\u{e0041}',
  '\ud83d',
  '\ude00',
  '\udb40',
  '\udc41',
  '\\',
  '[31m',
  '\u3164',
  '\u00ad',
];

/** Text of any script, without controls. */
export const anyText = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

/** Text with anything in it that could harm a terminal. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE, ...PIECES), fc.string({ unit: 'binary', maxLength: 3 })), {
    maxLength: 30,
  })
  .map((pieces) => pieces.join(''));

/** What no output may hold, except the line ends and tabs of its own. */
export const HARMFUL =
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]|\p{Surrogate}/u;
