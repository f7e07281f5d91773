import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/core/date.ts';
import type { Post } from '../../src/core/post.ts';
import { postColumns, postRow } from '../../src/core/post-row.ts';

const bare: Post = {
  path: 'a.md',
  slug: 'a',
  title: 'A',
  tags: [],
  categories: [],
  branches: [],
  state: 'draft',
  reason: 'draft: true',
};
const full: Post = {
  ...bare,
  titleFrom: 'heading',
  day: parseDate('2024-03-09'),
  date: '2024-03-09T05:00:00+09:00',
  tags: ['x'],
  categories: ['A', 'B'],
  branches: [['A', 'B']],
  state: 'published',
  lang: 'ko',
  updated: '2024-03-10',
  description: 'About it',
  variantOf: 'a',
  body: { words: 12, excerpt: 'It begins', found: true },
};

describe('postRow()', () => {
  it('leaves out what is missing', () => {
    expect(postRow(bare)).toEqual({
      path: 'a.md',
      title: 'A',
      slug: 'a',
      state: 'draft',
      reason: 'draft: true',
      draft: true,
      tags: [],
      categories: [],
    });
  });

  it.each([false, true])('has the keys of postColumns() in their order, then titleFrom, when long is %s', (long) => {
    expect(Object.keys(postRow(full, long))).toEqual([...postColumns(long), 'titleFrom']);
  });

  it('gives words and excerpt when long', () => {
    expect(postRow(full, true)).toMatchObject({ draft: false, words: 12, excerpt: 'It begins' });
  });

  it('leaves out words and excerpt when the body was not read', () => {
    expect(postRow(bare, true)).toEqual(postRow(bare));
  });
});

describe('postColumns()', () => {
  it('is the public order', () => {
    expect(postColumns(true).join()).toBe(
      'path,title,slug,date,day,state,reason,draft,tags,categories,lang,updated,description,words,excerpt',
    );
  });
});
