import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/core/date.ts';
import { type GroupOptions, groupPosts } from '../../src/core/group.ts';
import type { Post } from '../../src/core/post.ts';
import { tagKey } from '../../src/core/tag-key.ts';

function post(path: string, more: Partial<Post> = {}): Post {
  const bare = { tags: [], categories: [], branches: [], state: 'published', reason: 'a test' } as const;
  return { path, slug: path, title: path, ...bare, ...more };
}

const posts = [
  post('a', { tags: ['go', 'Rust'], state: 'draft', categories: ['X'] }),
  post('b', { tags: ['rust'], day: parseDate('2023-12-31'), categories: ['X', 'Y'] }),
  post('c', { tags: ['rust', 'Rust'], day: parseDate('2024-03-01'), state: 'hidden' }),
  post('d', { day: parseDate('2024-03-14'), state: 'scheduled' }),
];

function shown(options: GroupOptions): string {
  return groupPosts(posts, options)
    .map(({ name = '-', posts: members }) => `${name}:${members.map(({ path }) => path).join('')}`)
    .join(' ');
}

describe('groupPosts()', () => {
  it.each<[GroupOptions['by'], string, string]>([
    ['month', '2024-03:cd 2023-12:b -:a', '2023-12:b 2024-03:cd -:a'],
    ['year', '2024:cd 2023:b -:a', '2023:b 2024:cd -:a'],
    ['tag', 'Rust:ac rust:bc go:a -:d', 'go:a rust:bc Rust:ac -:d'],
    ['category', 'X:ab Y:b -:cd', 'Y:b X:ab -:cd'],
    ['state', 'published:b scheduled:d draft:a hidden:c', 'hidden:c draft:a scheduled:d published:b'],
  ])('groups by %s as %s, in reverse as %s', (by, order, reversed) => {
    expect([shown({ by }), shown({ by, reverse: true })]).toEqual([order, reversed]);
  });

  it('takes spellings with the same key as one tag', () => {
    expect(shown({ by: 'tag', termKey: tagKey })).toBe('Rust:abc go:a -:d');
  });

  it('uses the key for tags and categories only', () => {
    expect(shown({ by: 'year', termKey: () => 'same' })).toBe('2024:cd 2023:b -:a');
  });

  it('gives no group of no posts', () => {
    expect(groupPosts([], { by: 'month' })).toEqual([]);
  });
});
