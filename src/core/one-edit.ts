import { countSyllables, isJamo, letters } from './jamo.ts';

/**
 * Finds the words that are one slip of a finger apart: a letter too many, too few, another one, or two neighbours
 * swapped. The letters must be Latin in words with six or more of those, or jamo in words of four or more Hangul
 * syllables; digits, signs and what stands next to a digit (`yolov5`, `yolox5`) never are a slip.
 *
 * @param words In NFKC.
 * @returns Pairs of indexes, the lower one first, ordered; found in time linear in the length of all words.
 */
export function oneEditPairs(words: readonly string[]): [number, number][] {
  // Two words one edit apart have a word in common once each has lost at most one letter, so only words that meet
  // there are compared (the symmetric delete method, https://github.com/wolfgarbe/SymSpell).
  const spelled = words.map(spell);
  const meetings = new Map<string, number[]>();
  for (const [index, word] of spelled.entries()) {
    for (const rest of remains(word)) {
      const met = meetings.get(rest);
      if (met === undefined) meetings.set(rest, [index]);
      else met.push(index);
    }
  }
  const pairs = new Map<string, [number, number]>();
  for (const met of meetings.values()) {
    for (const [at, first] of met.entries()) {
      for (let next = at + 1; next < met.length; next += 1) {
        const second = met[next] ?? first;
        const [a, b] = [spelled[first], spelled[second]];
        if (a !== undefined && b !== undefined && isOneEdit(a, b)) pairs.set(`${first} ${second}`, [first, second]);
      }
    }
  }
  return [...pairs.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

interface Spelled {
  readonly letters: readonly string[];
  /** Whether a slip in a Latin letter, in a jamo is thinkable: the word has enough of them. */
  readonly latin: boolean;
  readonly hangul: boolean;
}

function spell(word: string): Spelled {
  const long = [...word].length > longest;
  return {
    letters: letters(word),
    latin: !long && (word.match(/\p{Script=Latin}/gu)?.length ?? 0) >= 6,
    hangul: !long && countSyllables(word) >= 4,
  };
}

// The remains of a word take the square of its length; nobody looks for a slip in a tag of this many characters.
const longest = 100;

/** The word, and the word without each letter that may be a slip; each once. */
function remains(word: Spelled): Set<string> {
  const found = new Set<string>();
  if (!word.latin && !word.hangul) return found;
  const text = word.letters.join('');
  found.add(text);
  let at = 0;
  for (const letter of word.letters) {
    if (maySlip(letter, word)) found.add(text.slice(0, at) + text.slice(at + letter.length));
    at += letter.length;
  }
  return found;
}

function maySlip(letter: string, word: Spelled): boolean {
  return isJamo(letter) ? word.hangul : word.latin && /\p{Script=Latin}/u.test(letter);
}

function isOneEdit(a: Spelled, b: Spelled): boolean {
  const [long, short] = a.letters.length >= b.letters.length ? [a.letters, b.letters] : [b.letters, a.letters];
  let start = 0;
  while (start < short.length && long[start] === short[start]) start += 1;
  let end = 0;
  while (end < short.length - start && long.at(-1 - end) === short.at(-1 - end)) end += 1;
  const more = long.slice(start, long.length - end);
  const less = short.slice(start, short.length - end);
  const swapped = more.length === 2 && less.length === 2 && more[0] === less[1] && more[1] === less[0];
  if (!swapped && (more.length !== 1 || less.length > 1)) return false;
  if (isDigit(long[start - 1]) || isDigit(long[long.length - end])) return false;
  return [...more, ...less].every((letter) => maySlip(letter, a) && maySlip(letter, b));
}

function isDigit(letter: string | undefined): boolean {
  return letter !== undefined && /\p{Nd}/u.test(letter);
}
