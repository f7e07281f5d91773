import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from '../../src/syntax/count-words.ts';

/** The same rule, said by expressions. */
function counted(text: string): number {
  let count = 0;
  for (const run of text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_-]*/gu) ?? []) {
    const others = run.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\uff70\uff9e\uff9f]+/gu, ' ');
    count += run.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
    count += others.split(' ').filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
  }
  return count;
}

describe('countWords()', () => {
  it.each([
    ['', 0],
    ["it's a well-known fact_1", 4],
    ['소유권 정리, 다시', 3],
    ['東京タワーへ go', 6],
    ['Rust言語2024', 4],
    ['ー', 0],
    ['👩‍💻 𠮷野 𝐀b', 3],
    ['\ud800a', 1],
  ])('of %j is %i', (text, words) => {
    expect(countWords(text).words).toBe(words);
  });

  it('is as the rule says on any text', () => {
    const parts = [..."aé1Ⅳ_-'’ .,\n한글漢字かなカナー々〇ｰﾞ\u0301\u302a\u2e80𠮷𝐀😀", '\ud800', '\udc00'];
    const texts = fc.oneof(
      fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((some) => some.join('')),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    fc.assert(
      fc.property(texts, (text) => countWords(text).words === counted(text)),
      { numRuns: 5_000 },
    );
  });
});
