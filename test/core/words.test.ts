import { describe, expect, it } from 'vitest';
import { en } from '../../src/core/words/en.ts';
import { countSpans, countText, fill, fillSpans } from '../../src/core/words/fill.ts';
import { ko } from '../../src/core/words/ko.ts';
import { loadWords } from '../../src/core/words/load-words.ts';

/** What is filled in, by the path of its text. */
function holes(words: object, path = ''): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${path}${key}`, [...value.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort()]]
        : Object.entries(holes(value as object, `${path}${key}.`)),
    ),
  );
}

describe('loadWords()', () => {
  it.each([
    ['ko', 'ko'],
    ['ko-KR', 'ko'],
    ['kok', 'en'],
    ['en-GB', 'en'],
    ['de', 'en'],
  ])('of %s gives those of %s', async (locale, lang) => {
    expect((await loadWords(locale)).lang).toBe(lang);
  });

  it('fills in the same in every language', () => {
    expect(holes(ko)).toEqual(holes(en));
  });

  it('leaves no English in Korean', () => {
    const texts = JSON.stringify({ ...ko, lang: '' }, (_, value) =>
      typeof value === 'string' ? value.replace(/\{\w+\}/g, '') : value,
    );
    expect(texts.replace(/"\w+":/g, '').match(/[a-z]+/gi)).toBeNull();
  });
});

describe('countText() and countSpans()', () => {
  it.each([
    [0, '0 days'],
    [1, '1 day'],
    [2, '2 days'],
  ])('of %i is "%s", its number marked', (count, phrase) => {
    const spans = countSpans(count, en.days);
    expect(countText(count, en.days)).toBe(phrase);
    expect([spans.map(({ text }) => text).join(''), spans[0]?.role]).toEqual([phrase, 'count']);
  });
});

describe('fill() and fillSpans()', () => {
  it('leave what is not given as it is', () => {
    expect(fill('{a} of {b}', { a: 1 })).toBe('1 of {b}');
    expect(fillSpans('{a} of {b}', { a: 'x' })).toEqual([{ text: 'x' }, { text: ' of ' }, { text: '{b}' }]);
  });

  it('take no braces of what is filled in', () => {
    expect(fillSpans('<{a}>', { a: { text: '{a}', role: 'title' } })).toEqual([
      { text: '<' },
      { text: '{a}', role: 'title' },
      { text: '>' },
    ]);
  });
});
