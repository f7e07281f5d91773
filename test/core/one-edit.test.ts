import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import { oneEditPairs } from '../../src/core/one-edit.ts';

describe('oneEditPairs()', () => {
  it.each([
    ['a letter more', 'kubernetes', 'kubernettes'],
    ['a letter less at the end', 'kubernetes', 'kubernete'],
    ['another letter', 'kubernetes', 'kubernates'],
    ['another first letter', 'kubernetes', 'cubernetes'],
    ['neighbours swapped', 'kubernetes', 'kuberentes'],
    ['an accent', 'résume', 'resume'],
    ['a vowel of a syllable', '자바스크립트', '자바스크랍트'],
    ['a final consonant', '자바스크립트', '자바스크맆트'],
    ['a final consonant more', '데이터베이스', '데이터베잇스'],
    ['Latin letters beside Hangul', 'python입문', 'pyhton입문'],
    ['jamo beside Latin letters', 'go프로그래밍', 'go프로그레밍'],
  ])('finds %s', (_, a, b) => {
    expect(oneEditPairs([a, b])).toEqual([[0, 1]]);
  });

  it.each([
    ['the same word', 'kubernetes', 'kubernetes'],
    ['two letters apart', 'kubernetes', 'kubarnates'],
    ['letters swapped that are no neighbours', 'abcdefgh', 'cbadefgh'],
    ['a letter moved', 'abcdefgh', 'bcadefgh'],
    ['fewer than six letters', 'react', 'reacts'],
    ['fewer than six letters in one of them', 'reacts', 'react'],
    ['three syllables', '리액트', '리엑트'],
    ['another digit', 'release2023', 'release2024'],
    ['a digit more', 'webassembly', 'webassembly2'],
    ['a letter next to a digit', 'yolomodelv5', 'yolomodelx5'],
    ['a letter before digits missing', 'layoutlmv2', 'layoutlm2'],
    ['a letter between digits', 'abcdef1x2', 'abcdef12'],
    ['a letter swapped with a digit', 'abcde1f', 'abcdef1'],
    ['a sign', 'notepad+', 'notepad'],
    ['a step of a path', 'golang/', 'golang'],
    ['a Latin letter in a word of few', 'go프로그래밍', 'ga프로그래밍'],
    ['a jamo in a word of few', 'python입문', 'python임문'],
    ['Cyrillic letters', 'программа', 'програма'],
  ])('does not take %s for a slip', (_, a, b) => {
    expect(oneEditPairs([a, b])).toEqual([]);
  });

  it('leaves words of more than a hundred letters alone', () => {
    expect(oneEditPairs(['a'.repeat(100), 'a'.repeat(99)])).toEqual([[0, 1]]);
    expect(oneEditPairs(['a'.repeat(101), 'a'.repeat(100)])).toEqual([]);
  });

  const swapped = (a: string, b: string) =>
    [...a].some((_, at) => a !== b && a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2) === b);

  it('agrees with comparing every pair when all is Latin', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), (words) => {
        const expected = words.flatMap((a, first) =>
          words.flatMap((b, second) => {
            const near = distance(a, b) === 1 || swapped(a, b);
            return first < second && Math.min(a.length, b.length) >= 6 && near ? [[first, second]] : [];
          }),
        );
        expect(oneEditPairs(words)).toEqual(expected);
      }),
    );
  });

  it('agrees with comparing every pair when all is Hangul', () => {
    const word = fc.string({ unit: fc.constantFrom('가', '각', '나', '너', '넣'), minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), (words) => {
        const expected = words.flatMap((a, first) =>
          words.flatMap((b, second) => {
            const near = distance(a.normalize('NFD'), b.normalize('NFD')) === 1;
            return first < second && Math.min(a.length, b.length) >= 4 && near ? [[first, second]] : [];
          }),
        );
        expect(oneEditPairs(words)).toEqual(expected);
      }),
    );
  });
});
