import { fold } from './fold.ts';

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

/**
 * A text as the keys of a Korean keyboard give it, so that a syllable that is half typed, or has taken the first letter of the next one,
 * begins the whole: the consonants of `활` are those of `ㅎㄹ`. Case and width do not matter.
 */
export function keysTyped(text: string): string {
  return fold(text)
    .normalize('NFD')
    .replace(/[\u11a8-\u11c2]/g, (final) => finals[final.charCodeAt(0) - 0x11a8] ?? final);
}

/** Consonants at the end of a syllable, from U+11A8 on, as they are at its beginning. */
const finals = 'ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'
  .normalize('NFKC')
  .split(' ');
