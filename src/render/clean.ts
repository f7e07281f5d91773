/** Characters that show nothing or reorder what is shown; no terminal, pipe or JSON text holds one as it is. */
export const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e007f}]/gu;

/**
 * Makes a text that came from a file fit for a terminal and for a line of a pipe.
 *
 * One line in NFC, without escape sequences, controls, bidirectional or invisible characters; what is shown stays. Idempotent.
 */
export function clean(text: string): string {
  if (isPlain(text) || isPictures(text)) return text;
  const shown = text
    .replace(/[\ud800-\udfff]/gu, '\ufffd') // first: halves that come together later could form a character to drop
    .replace(SEQUENCE, '')
    .replace(BREAKS, ' ')
    .replace(INVISIBLE, '');
  // Its expression takes a millisecond to make.
  const joined = shown.includes('\u200c') || shown.includes('\u200d') ? shown.replace(strayJoiner(), '') : shown;
  return joined.replace(CONTROL, picture).normalize('NFC');
}

/** The same for the path of a file: nothing of its name is left out, so controls of sequences show as pictures too. */
export function cleanPath(path: string): string {
  return isPlain(path) ? path : clean(path.replace(CONTROL, picture));
}

/** Whether every character is in NFC, visible and a grapheme of its own: narrow below U+3000, two cells wide from there on. */
export function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Most are ASCII, which is known at once.
    if ((code < 0x20 || code > 0x7e) && !isIn(PLAIN, code)) return false;
  }
  return true;
}

/**
 * Whether all is plain but for pictures and signs, with joiners only between pictures. Only for speed: making the expressions of
 * `clean()` takes longer than many a command.
 */
function isPictures(text: string): boolean {
  let before: 'picture' | 'joiner' | 'other' = 'other';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (isIn(PICTURES, code)) before = 'picture';
    else if (before === 'joiner') return false;
    else if (code === 0x200d && before === 'picture') before = 'joiner';
    else if (isIn(PLAIN, code) || isIn(SIGNS, code)) before = 'other';
    // What asks for colour stands behind a sign, and a joiner may follow.
    else if (code !== 0xfe0f) return false;
  }
  return before !== 'joiner';
}

/** Whether a code lies in one of the ranges. */
function isIn(ranges: readonly number[], code: number): boolean {
  let at = 0;
  while (code > (ranges[at + 1] ?? Number.POSITIVE_INFINITY)) at += 2;
  return code >= (ranges[at] ?? Number.POSITIVE_INFINITY);
}

/** First and last of each range: ASCII, Latin, Greek, Cyrillic, dashes and quotes, boxes and blocks, kana, Han, Hangul, fullwidth ASCII. */
// biome-ignore format: pairs
const PLAIN = [
  0x20, 0x7e, 0xa0, 0xac, 0xae, 0x2ff, 0x391, 0x3a1, 0x3a3, 0x3c9, 0x400, 0x482, 0x48a, 0x52f,
  0x2010, 0x2027, 0x2500, 0x259f, 0x3000, 0x3029, 0x3041, 0x3096, 0x30a0, 0x30ff, 0x3131, 0x3163,
  0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xac00, 0xd7a3, 0xff01, 0xff5e,
];

/** Some of the characters that are pictures (Extended_Pictographic) in every version of Unicode that knows them. */
// biome-ignore format: pairs
const PICTURES = [
  0x1f300, 0x1f321, 0x1f324, 0x1f393, 0x1f3a0, 0x1f3f0, 0x1f400, 0x1f4fd, 0x1f4ff, 0x1f53d, 0x1f5fa, 0x1f64f, 0x1f680, 0x1f6c5,
  0x1f90c, 0x1f93a, 0x1f947, 0x1f9ff, 0x1fa70, 0x1faff,
];

/** Weather, hands, arrows, hearts …; letters of flags. */
const SIGNS = [0x2600, 0x27bf, 0x1f1e6, 0x1f1ff];

// Strings (OSC, DCS, SOS, PM, APC) with their end, then CSI, then what is left of an introducer. No part can match what
// another begins with, and none fails once it has begun: linear on any input.
const SEQUENCE =
  /(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x00-\x1f\x7f-\x9f]*(?:\x07|\x1b\\|\x9c)|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|\x1b[ -/]*[0-~]?|[\x90\x98\x9c-\x9f]/g;

const BREAKS = /[\t\n\v\f\r\x85\u2028\u2029]+/g;

// Joiners stay where scripts and emoji need them: between letters, marks and pictures, but not after ASCII letters.
const strayJoiner = (): RegExp =>
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}\p{Extended_Pictographic}])|(?<=[A-Za-z])[\u200c\u200d]/gu;

const CONTROL = /[\x00-\x1f\x7f-\x9f]/g;

function picture(control: string): string {
  const code = control.charCodeAt(0);
  if (code > 0x7f) return '\ufffd';
  return String.fromCharCode(code === 0x7f ? 0x2421 : 0x2400 + code);
}
