export interface WordCount {
  readonly words: number;
  /** Of the words, those that are a Han or kana character each. */
  readonly characters: number;
}

/**
 * Counts words: runs of letters, marks and digits of any script, `'`, `’`, `_` and `-` between them. Han and kana are written without
 * blanks: each of their characters is a word, and parts the others of its run.
 */
export function countWords(text: string): WordCount {
  const classes = classesOfUnits();
  let words = 0;
  let characters = 0;
  let inRun = false;
  /** Whether a word of another script is under way. */
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    let kind = classes[unit] ?? OTHER;
    if (kind === PAIR) {
      const point = text.codePointAt(at) ?? 0;
      kind = classOf(String.fromCodePoint(point));
      at += point > 0xffff ? 1 : 0;
    }
    if (kind === INSIDE || (kind === SINGLE_INSIDE && !inRun)) continue;
    if (kind === LETTER) {
      inRun = inWord = true;
      continue;
    }
    if (inWord) words += 1;
    if (kind === SINGLE || kind === SINGLE_INSIDE) characters += 1;
    inWord = false;
    inRun = kind !== OTHER;
  }
  return { words: words + characters + (inWord ? 1 : 0), characters };
}

const OTHER = 0;
/** A letter or digit. */
const LETTER = 1;
/** Belongs to a word that has begun. */
const INSIDE = 2;
/** A word by itself; the second only in a run. */
const SINGLE = 3;
const SINGLE_INSIDE = 4;
/** Goes with such words, and is none. */
const PARTING = 5;
/** Half of a character. */
const PAIR = 6;

let units: Uint8Array | undefined;

/** The class of each UTF-16 unit, made once: expressions on each word of a large blog take many times longer. */
function classesOfUnits(): Uint8Array {
  units ??= Uint8Array.from({ length: 0x10000 }, (_, unit) =>
    unit >= 0xd800 && unit <= 0xdfff ? PAIR : classOf(String.fromCharCode(unit)),
  );
  return units;
}

function classOf(character: string): number {
  const isLetter = /[\p{L}\p{N}]/u.test(character);
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character))
    return isLetter ? SINGLE : /\p{M}/u.test(character) ? SINGLE_INSIDE : OTHER;
  if (/[ー\uff70\uff9e\uff9f]/.test(character)) return PARTING;
  return isLetter ? LETTER : /[\p{M}'’_-]/u.test(character) ? INSIDE : OTHER;
}
