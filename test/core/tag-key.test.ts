import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagKey } from '../../src/core/tag-key.ts';

describe('tagKey()', () => {
  it.each([
    ['Rust', 'rust'],
    ['  Machine \t Learning ', 'machine learning'],
    ['ＡＩ', 'ai'],
    ['ﬁne', 'fine'],
    ['메모리'.normalize('NFD'), '메모리'],
    ['Cafe\u0301', 'café'],
    ['기계　학습', '기계 학습'],
    ['ÉTÉ', 'été'],
  ])('makes of %j %j', (tag, key) => {
    expect(tagKey(tag)).toBe(key);
  });

  it.each([
    ['web-dev', 'webdev'],
    ['C', 'C++'],
    ['gpt-3', 'gpt-4'],
    ['cafe', 'café'],
  ])('keeps %j and %j apart', (one, other) => {
    expect(tagKey(one)).not.toBe(tagKey(other));
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (tag) => {
        expect(tagKey(tagKey(tag))).toBe(tagKey(tag));
      }),
    );
  });
});
