import { describe, expect, it } from 'vitest';
import { singulars } from '../../src/core/plural.ts';

describe('singulars()', () => {
  it.each([
    ['posts', ['post']],
    ['classes', ['class', 'classe']],
    ['boxes', ['boxe']],
    ['libraries', ['library', 'librarie']],
    ['movies', ['movy', 'movie']],
    ['databases', ['databas', 'database']],
    ['한글posts', ['한글post']],
  ])('finds what %s may come from', (plural, found) => {
    expect(singulars(plural)).toEqual(found);
  });

  it.each([
    ['no ending', 'post'],
    ['a double s', 'css'],
    ['a double s in a long word', 'process'],
    ['three letters', 'tags'],
    ['three letters after others', '한글tags'],
    ['a sign before the s', 'post+s'],
    ['a digit before the s', 'mp3s'],
    ['Hangul alone', '글쓰기'],
    ['the protocol', 'https'],
  ])('finds nothing for %s', (_, word) => {
    expect(singulars(word)).toEqual([]);
  });

  it('does not take kubernetes for a plural of kubernet', () => {
    expect(singulars('kubernetes')).not.toContain('kubernet');
  });
});
