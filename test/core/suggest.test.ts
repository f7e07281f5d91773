import { describe, expect, it } from 'vitest';
import { nearest, suggest } from '../../src/core/suggest.ts';

const tags = ['rust', 'react', 'release', '러스트', '메모리', 'Fine-Tuning', 'go', 'C++'];

describe('suggest()', () => {
  it.each([
    ['rsut', 'rust'],
    ['rusty', 'rust'],
    ['RUST', 'rust'],
    ['ＲＵＳＴ', 'rust'],
    ['rel', 'release'],
    ['fine tuning', 'Fine-Tuning'],
    ['finetunning', 'Fine-Tuning'],
    ['러스타', '러스트'],
    ['러슨트', '러스트'],
    ['메머리', '메모리'],
    ['메모', '메모리'],
    ['gp', 'go'],
  ])('finds for %j %j', (word, name) => {
    expect(suggest(word, tags)).toBe(name);
  });

  it.each(['', ' ', 'r', 'x', 'zz', 'kubernetes', '파이썬', 'rare'])('finds nothing for %j', (word) => {
    expect(suggest(word, tags)).toBeUndefined();
  });

  it('finds nothing among nothing', () => {
    expect(suggest('rust', [])).toBeUndefined();
  });
});

describe('nearest()', () => {
  it('orders by what the word begins, then by edits, then as text', () => {
    expect(nearest('list', ['lost', 'lists', 'last', 'listings', 'lsit', 'tags'], 9)).toEqual([
      'lists',
      'listings',
      'last',
      'lost',
      'lsit',
    ]);
  });

  it('gives at most as many as wanted, each once', () => {
    expect(nearest('list', ['lost', 'last', 'lost'], 1)).toEqual(['last']);
  });

  it('keeps the same order whatever the order of the candidates', () => {
    expect(nearest('list', ['lost', 'last'], 2)).toEqual(nearest('list', ['last', 'lost'], 2));
  });
});
