import { describe, expect, it } from 'vitest';
import type { FrontRules } from '../../src/core/dialect.ts';
import { isList, isScalar, type Value } from '../../src/core/fields.ts';
import { pelican } from '../../src/dialects/pelican.ts';
import { headerFence, parseHeaders } from '../../src/syntax/headers.ts';

const nikola: FrontRules = { ...pelican.front, openers: ['..'] };

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
    ['reStructuredText', 'T\n===\n\n:date: 2024-03-09\n\nText\n', pelican.front, 'T\n===\n\n:date: 2024-03-09\n'],
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
  it.each<[string, Record<string, unknown>]>([
    ['Title: T: with a colon\nTAGS:a\n', { title: 'T: with a colon', tags: 'a' }],
    ['Title: A\nTitle: B\n', { title: ['A', 'B'] }],
    ['Summary: a\n    b\n\tc\n', { summary: ['a', 'b', 'c'] }],
    ['---\nTitle: T\n---\n', { title: 'T' }],
    ['T\n===\n\n:date: 2024-03-09\n:tags: a\n', { title: 'T', date: '2024-03-09', tags: 'a' }],
    ['.. title: T\n.. slug: s\n', { title: 'T', slug: 's' }],
    ['    Title: indented like code\n', {}],
    ['Title: T\r\nTags: a\r\n', { title: 'T', tags: 'a' }],
  ])('reads %j', (raw, wanted) => {
    expect(Object.fromEntries([...parseHeaders(raw)].map(([key, value]) => [key, plainOf(value)]))).toEqual(wanted);
  });
});
