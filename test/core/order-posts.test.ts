import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/core/date.ts';
import { type OrderOptions, orderPosts } from '../../src/core/order-posts.ts';
import type { Post } from '../../src/core/post.ts';

function post(path: string, more: Partial<Post> = {}): Post {
  const bare = { tags: [], categories: [], branches: [], state: 'published', reason: 'a test' } as const;
  return { path, slug: path, title: path, ...bare, ...more };
}

function body(words: number): NonNullable<Post['body']> {
  return { words, excerpt: '', found: false };
}

const posts = [
  post('a', { title: 'Part 10', updated: '2024-05-01', body: body(5) }),
  post('b', { title: 'Part 9', day: parseDate('2024-03-14'), date: '2024-03-13T23:00:00Z', body: body(9) }),
  post('c', { title: 'part 9', day: parseDate('2024-03-14'), date: '2024-03-14T09:00:00+09:00', body: body(5) }),
  post('d', { title: '가을', day: parseDate('2024-04-01'), updated: '2024-04-02' }),
  post('e', { title: 'Änderung' }),
];

describe('orderPosts()', () => {
  it.each<[OrderOptions['by'], string, string]>([
    ['date', 'dcbae', 'bcdae'],
    ['updated', 'adcbe', 'bcdae'],
    ['words', 'bacde', 'acbde'],
    ['path', 'abcde', 'edcba'],
    ['title', 'ecbad', 'dabce'],
  ])('orders by %s as %s, in reverse as %s', (by, order, reversed) => {
    const named = (reverse: boolean) =>
      orderPosts(posts, { by, locale: 'en', reverse })
        .map(({ path }) => path)
        .join('');
    expect([named(false), named(true)]).toEqual([order, reversed]);
  });

  it('does not depend on the order given', () => {
    expect(orderPosts(posts.toReversed(), { by: 'date', locale: 'en' })).toEqual(
      orderPosts(posts, { by: 'date', locale: 'en' }),
    );
  });

  it('compares titles as the locale does', () => {
    const titles = (locale: string) =>
      orderPosts([post('1', { title: 'ä' }), post('2', { title: 'z' })], { by: 'title', locale }).map(
        (one) => one.title,
      );
    expect([titles('de'), titles('sv')]).toEqual([
      ['ä', 'z'],
      ['z', 'ä'],
    ]);
  });
});
