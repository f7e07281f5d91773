import { describe, expect, it } from 'vitest';
import { countSyllables, isJamo, keysTyped, letters } from '../../src/core/jamo.ts';

describe('letters()', () => {
  it.each([
    ['abc', 3],
    ['한', 3],
    ['가나', 4],
    ['값', 3],
    ['é', 1],
    ['c한', 4],
    ['👩', 1],
  ])('makes of %s %i letters', (text, count) => {
    expect(letters(text)).toHaveLength(count);
  });

  it('gives back the text when joined and composed', () => {
    expect(letters('자바 스크립트 é').join('').normalize('NFC')).toBe('자바 스크립트 é');
  });
});

describe('isJamo()', () => {
  it.each([
    ['\u1112', true],
    ['\u11ab', true],
    ['한', false],
    ['a', false],
    ['', false],
  ])('of %j is %j', (letter, is) => {
    expect(isJamo(letter)).toBe(is);
  });
});

describe('countSyllables()', () => {
  it.each([
    ['자바스크립트', 6],
    ['go 언어', 2],
    ['rust', 0],
  ])('counts %s', (text, count) => {
    expect(countSyllables(text)).toBe(count);
  });
});

describe('keysTyped()', () => {
  it.each([
    ['활', '활성화'],
    ['활ㅅ', '활성화'],
    ['ㅎ', '활성화'],
    ['값', '갑ㅅ'],
    ['ＲＵ', 'Rust'],
  ])('of %s begins that of %s', (typed, whole) => {
    expect(keysTyped(whole).startsWith(keysTyped(typed))).toBe(true);
  });
});
