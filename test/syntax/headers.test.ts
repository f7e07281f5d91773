import { describe, expect, it } from 'vitest';
import type { FrontRules } from '../../src/core/dialect.ts';
import { isList, isScalar, type Value } from '../../src/core/fields.ts';
import { pelican } from '../../src/dialects/pelican.ts';
import type { HeaderOpener } from '../../src/syntax/fence.ts';
import { headerFence, parseHeaders } from '../../src/syntax/headers.ts';

const nikola: FrontRules = { ...pelican.front, openers: ['..'] };
const docinfo: FrontRules = { ...pelican.front, openers: [':key:'] };
const html: FrontRules = { ...pelican.front, openers: ['<meta'] };

function plainOf(value: Value): unknown {
  if (isList(value)) return value.map(plainOf);
  return isScalar(value) ? value.text : undefined;
}

describe('headerFence()', () => {
  it.each<[string, string, FrontRules, string | undefined]>([
    ['keys up to a blank line', 'Title: T\nTags: a\n\nText: no key\n', pelican.front, 'Title: T\nTags: a\n'],
    ['keys up to prose', 'Title: T\nprose\n', pelican.front, 'Title: T\n'],
    ['fences around keys', '---\nTitle: T\n---\nText\n', pelican.front, '---\nTitle: T\n---\n'],
    ['lines that go on', 'Summary: a\n    b\n\tc\nTags: d\n', pelican.front, 'Summary: a\n    b\n\tc\nTags: d\n'],
    ['a head without a body', 'Title: T', pelican.front, 'Title: T'],
    ['reStructuredText', 'T\n===\n\n:date: 2024-03-09\n\nText\n', docinfo, 'T\n===\n\n:date: 2024-03-09\n'],
    ['no title whose line is too short', '한글\n===\n\n:date: 2024-03-09\n', docinfo, undefined],
    ['fields without a title', ':date: 2024-03-09\n\nText\n', docinfo, ':date: 2024-03-09\n'],
    ['HTML', '<html>\n<head><title>T</title></head><body>', html, '<html>\n<head><title>T</title></head>'],
    ['no head in HTML', '<title>T</title>', html, undefined],
    ['a blank line first', '\nTitle: T\n', pelican.front, undefined],
    ['prose first', 'Text\nTitle: T\n', pelican.front, undefined],
    ['keys with dots', '.. title: T\n.. tags: a\n\nText\n', nikola, '.. title: T\n.. tags: a\n'],
    ['keys with dots in a comment', '<!--\n.. title: T\n-->\n\nText\n', nikola, '<!--\n.. title: T\n-->\n'],
    ['keys without dots', 'Title: T\n', nikola, undefined],
  ])('finds %s', (_what, text, rules, head) => {
    const fence = headerFence(text, 0, rules);
    expect(fence && text.slice(fence.start, fence.end)).toBe(head);
  });

  it('finds nothing where the generator has no headers', () => {
    expect(headerFence('Title: T\n', 0, { ...pelican.front, openers: ['---'] })).toBeUndefined();
  });
});

describe('parseHeaders()', () => {
  it.each<[HeaderOpener, string, Record<string, unknown>]>([
    ['key:', 'Title: T: with a colon\nTAGS:a\n', { title: 'T: with a colon', tags: 'a' }],
    ['key:', 'Title: A\nTitle: B\n', { title: ['A', 'B'] }],
    ['key:', 'Summary: a\n    b\n\tc\n', { summary: ['a', 'b', 'c'] }],
    ['key:', '---\nTitle: T\n---\n', { title: 'T' }],
    [':key:', 'T\n===\n\n:date: 2024-03-09\n:tags: a\n', { title: 'T', date: '2024-03-09', tags: 'a' }],
    ['..', '.. title: T\n.. slug: s\n', { title: 'T', slug: 's' }],
    ['key:', '    Title: indented like code\n', {}],
    [':key:', '====\n T\n====\n\n:tags: *a*,\n  b\\_c\n:Tags: d\n', { title: 'T', tags: 'd' }],
    [':key:', '.. note\n\nT\n=\n\n:a\\:b: c\n', { title: 'T', 'a:b': 'c' }],
    [
      '<meta',
      '<head><title>A &amp; B</title><meta name=Date content="2024-03-09"></head>',
      { title: 'A & B', date: '2024-03-09' },
    ],
    ['<meta', '<head><meta name="keywords" content="a"><meta content="b" name="tags"></head>', { tags: ['a', 'b'] }],
    ['<meta', '<head><!-- <meta name="a" content="b"> --><meta charset="utf-8"></head>', {}],
    ['..', '<!--\n  .. title: T: U\n.. tags: \n.. slug: a\n.. slug: b\n-->', { title: 'T: U', slug: 'b' }],
    ['key:', 'Title: T\r\nTags: a\r\n', { title: 'T', tags: 'a' }],
  ])('reads %s in %j', (header, raw, wanted) => {
    expect(Object.fromEntries([...parseHeaders(raw, header)].map(([key, value]) => [key, plainOf(value)]))).toEqual(
      wanted,
    );
  });
});
