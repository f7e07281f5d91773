/**
 * The letters in which a spelling can go wrong by one stroke: Hangul syllables as their jamo (`한` is three), all
 * else one character each. Input is NFC or NFKC.
 */
export function letters(text: string): string[] {
  return [...text.replace(/[가-힣]+/g, (syllables) => syllables.normalize('NFD'))];
}

export function isJamo(letter: string): boolean {
  return /^[\u1100-\u11ff]$/.test(letter);
}

/** Hangul syllables in a text that is NFC or NFKC. */
export function countSyllables(text: string): number {
  return text.match(/[가-힣]/g)?.length ?? 0;
}
