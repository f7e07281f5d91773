import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../src/core/date.ts';
import type { Post } from '../../src/core/post.ts';
import { pagesAmong } from '../../src/dialects/pages.ts';

function post(path: string, more: Partial<Post> = {}): Post {
  return {
    path,
    slug: path,
    title: path,
    tags: [],
    categories: [],
    branches: [],
    state: 'published',
    reason: '',
    ...more,
  };
}

function dated(count: number, folder = 'blog/'): Post[] {
  return Array.from({ length: count }, (_, index) => post(`${folder}p${index}.md`, { day: '2024-01-01' as PlainDate }));
}

const noDate = 'it has no date, as posts have here';
const isIndex = 'it is the index page of the posts below it';

describe('pagesAmong()', () => {
  it.each<[string, Post[], Record<string, string>]>([
    ['an undated file among dated ones', [...dated(10), post('blog/all.md')], { 'blog/all.md': noDate }],
    ['not among few', [...dated(8), post('blog/all.md')], {}],
    ['not where a fifth has no date', [...dated(12), ...['a', 'b', 'c'].map((name) => post(`blog/${name}.md`))], {}],
    ['no draft', [...dated(20), post('blog/a.md', { state: 'draft' })], {}],
    ['nothing with tags', [...dated(20), post('blog/a.md', { tags: ['x'] })], {}],
    ['nothing with categories', [...dated(20), post('blog/a.md', { categories: ['x'] })], {}],
    [
      'nothing in an undated folder beside',
      [...dated(200), ...Array.from({ length: 10 }, (_, index) => post(`til/${index}.md`))],
      {},
    ],
    ['a file in a small folder below', [...dated(20), post('blog/x/a.md')], { 'blog/x/a.md': noDate }],
    ['an index above posts', [post('a/index.md'), post('a/b/c.md'), post('a/b/d.md')], { 'a/index.md': isIndex }],
    ['an index above posts, with tags', [post('index.md', { tags: ['x'] }), post('b.md')], { 'index.md': isIndex }],
    ['an index of a language', [post('index.ko.md'), post('b.md')], { 'index.ko.md': isIndex }],
    ['no dated index', [post('a/index.md', { day: '2024-01-01' as PlainDate }), post('a/b.md')], {}],
    ['no index alone in its folder', [post('a/index.md'), post('b/index.md')], {}],
    ['no index with its translations', [post('a/index.md'), post('a/index.ko.md')], {}],
    ['an undated bundle among dated posts', [...dated(20), post('blog/a/index.md')], { 'blog/a/index.md': noDate }],
    ['nothing where all are undated', [post('a.md'), post('b.md')], {}],
    ['nothing in an empty blog', [], {}],
  ])('finds %s', (_what, posts, wanted) => {
    expect(Object.fromEntries(pagesAmong(posts).map(({ path, reason }) => [path, reason]))).toEqual(wanted);
  });
});
