import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alikeKey, isShort, numbersIn } from '../../src/core/alike-key.ts';

describe('alikeKey()', () => {
  it.each([
    ['Fine-Tuning', 'finetuning'],
    ['fine  tuning', 'finetuning'],
    ['fine_tuning', 'finetuning'],
    ['활성화 함수', '활성화함수'],
    ['가·나', '가나'],
    ['Ｒｕｓｔ', 'rust'],
    ['Node.js', 'nodejs'],
    ['node. js', 'nodejs'],
    ['.NET', '.net'],
    ['Web 2.0', 'web2.0'],
    ['v1.x', 'v1.x'],
    ['e.V.', 'ev.'],
    ['C++', 'c++'],
    ['C#', 'c#'],
    ['R&D', 'r&d'],
    ['@home', '@home'],
    ['ai/llm', 'ai/llm'],
    ['İ', 'i̇'],
    ['--', ''],
  ])('makes of %s %s', (tag, key) => {
    expect(alikeKey(tag)).toBe(key);
  });

  it('is its own key', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (tag) => alikeKey(alikeKey(tag)) === alikeKey(tag)));
  });
});

describe('numbersIn()', () => {
  it.each([
    ['gpt-3', '3'],
    ['2024-01', '2024 01'],
    ['Web 2.0', '2 0'],
    ['m²', '2'],
    ['rust', ''],
  ])('finds in %s "%s"', (tag, numbers) => {
    expect(numbersIn(tag)).toBe(numbers);
  });
});

describe('isShort()', () => {
  it.each([
    ['go', true],
    ['한글', true],
    ['👩👩', true],
    ['c++', false],
  ])('of %s is %j', (key, short) => {
    expect(isShort(key)).toBe(short);
  });
});
