import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BlogError } from '../../src/core/diagnostic.ts';
import { parseFolder, parseSlug, slugify } from '../../src/core/slug.ts';

const bytes = (text: string) => Buffer.byteLength(text);

describe('slugify()', () => {
  it.each([
    ['Plain title', 'plain-title'],
    ['Rust 소유권 정리', 'rust-소유권-정리'],
    ['소유권'.normalize('NFD'), '소유권'],
    ['cafe\u0301', 'café'],
    ['ㅋㅋ 웃김', 'ㅋㅋ-웃김'],
    ['ＡＢＣ １２', 'abc-12'],
    ['हिन्दी में लेख', 'हिन्दी-में-लेख'],
    ['../../evil', 'evil'],
    ['a/b/c', 'a-b-c'],
    ['..\\..\\evil', 'evil'],
    ['-rf', 'rf'],
    ['trailing. . ', 'trailing'],
    ['I ❤️ Go', 'i-go'],
    ['1️⃣ first', '1-first'],
    ['\u202eabc', 'abc'],
    ['CON', 'con-post'],
    ['nul', 'nul-post'],
    ['com1', 'com1-post'],
    ['Index', 'index-post'],
    ['console', 'console'],
    ['__proto__', 'proto'],
  ])('gives %j the name %j', (title, slug) => {
    expect(slugify(title)).toBe(slug);
  });

  it('keeps case and takes another separator when the house does', () => {
    expect(slugify('My Great Post', { separator: '_', keepCase: true })).toBe('My_Great_Post');
  });

  it.each(['', ' ', '---', '🎉🎉', '..', '❤️'])('throws BAD_TITLE for %j', (title) => {
    expect(() => slugify(title)).toThrow(
      expect.objectContaining({ kind: 'usage', diagnostic: expect.objectContaining({ code: 'BAD_TITLE' }) }),
    );
  });

  it.each([
    ['letters of one byte', 'x'.repeat(300), 200],
    ['letters of three bytes', '가'.repeat(120), 198],
    ['marks without end', `e${'\u0302'.repeat(300)}`, 200],
  ])('cuts %s at a character', (_, title, length) => {
    expect([bytes(slugify(title)), slugify(title).includes('\ufffd')]).toEqual([length, false]);
  });

  it('does not part a letter from its mark when it cuts', () => {
    expect(slugify(`${'x'.repeat(199)}e\u0302\u0303`)).toBe('x'.repeat(199));
  });

  it('gives only safe names', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const slug = slugOf(title);
        return (
          slug === undefined ||
          (/^[\p{L}\p{M}\p{N}-]+$/u.test(slug) &&
            !/^-|-$/.test(slug) &&
            bytes(slug) <= 205 &&
            slug === slug.normalize('NFC'))
        );
      }),
    );
  });
});

function slugOf(title: string): string | undefined {
  try {
    return slugify(title);
  } catch (error) {
    if (error instanceof BlogError) return undefined;
    throw error;
  }
}

describe('parseSlug()', () => {
  it.each(['my-post', 'My_Post 2', '소유권', 'v1.2'])('takes %j as it is', (slug) => {
    expect(parseSlug(slug)).toBe(slug);
  });

  it('gives NFC', () => {
    expect(parseSlug('소유권'.normalize('NFD'))).toBe('소유권');
  });

  it.each([
    '',
    ' ',
    'a/b',
    'a\\b',
    '..',
    '/etc/x',
    '.hidden',
    '-rf',
    '_index',
    'a\0b',
    'a\nb',
    'con',
    'NUL.txt',
    'index',
    'a:b',
    'a?',
    'x.',
    'x ',
    '가'.repeat(67),
  ])('refuses %j', (slug) => {
    expect(() => parseSlug(slug)).toThrow(expect.objectContaining({ kind: 'usage' }));
  });

  it('shows a way out', () => {
    expect(() => parseSlug('a/b')).toThrow(
      expect.objectContaining({ diagnostic: expect.objectContaining({ hint: 'use --slug "a-b"' }) }),
    );
  });
});

describe('parseFolder()', () => {
  it.each([
    ['posts', 'posts'],
    ['./posts/', 'posts'],
    ['content//posts', 'content/posts'],
    ['_posts', '_posts'],
    ['글', '글'],
  ])('takes %j as %j', (text, folder) => {
    expect(parseFolder(text)).toBe(folder);
  });

  it.each(['', '/', '.', '..', '../x', 'a/../../b', '/etc', 'C:\\x', 'c:/x', 'a\\b', 'a\0', '.git/hooks', 'a/x.'])(
    'refuses %j',
    (text) => {
      expect(() => parseFolder(text)).toThrow(expect.objectContaining({ kind: 'usage' }));
    },
  );
});
