import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/core/date.ts';
import type { Site } from '../../src/core/dialect.ts';
import type { Library, Post } from '../../src/core/post.ts';
import { recentPosts, resolveSection } from '../../src/core/recent-posts.ts';

const site: Site = {
  generator: 'x',
  config: new Map(),
  configFiles: [],
  isFuture: () => false,
  languages: [],
  folders: ['content'],
};

function post(path: string, dayOfMonth?: number, more: Partial<Post> = {}): Post {
  const day = dayOfMonth === undefined ? undefined : plainDate(2026, 1, dayOfMonth);
  return {
    path,
    slug: path,
    title: path,
    tags: [],
    categories: [],
    branches: [],
    state: 'published',
    reason: '',
    ...(day && { day }),
    ...more,
  };
}

function library(posts: readonly Post[], broken: readonly string[] = []): Library {
  const diagnostics = broken.map((file) => ({
    code: 'BAD_FRONT_MATTER' as const,
    severity: 'error' as const,
    message: '',
    place: { file, line: 1, column: 1 },
  }));
  return { posts, diagnostics, skipped: [] };
}

const paths = (posts: readonly Post[]) => posts.map(({ path }) => path);

describe('recentPosts()', () => {
  const posts = [
    post('a/1.md', 1),
    post('a/3.md', 3, { date: '2026-01-03T09:00' }),
    post('b/2.md', 2),
    post('b/3.md', 3, { date: '2026-01-03T10:00' }),
    post('b/x.md'),
  ];

  it('are the newest, by time and path', () => {
    expect(paths(recentPosts(library(posts), { site, count: 4 }))).toEqual(['b/3.md', 'a/3.md', 'b/2.md', 'a/1.md']);
  });

  it('are those of a folder', () => {
    expect(paths(recentPosts(library(posts), { site, count: 9, folder: 'a' }))).toEqual(['a/3.md', 'a/1.md']);
  });

  it('are none that could not be read', () => {
    expect(paths(recentPosts(library(posts, ['b/3.md']), { site, count: 1 }))).toEqual(['a/3.md']);
  });

  it('are published ones where there are any', () => {
    const drafts = [post('a.md', 9, { state: 'draft' }), post('b.md', 1)];
    expect([
      paths(recentPosts(library(drafts), { site, count: 9 })),
      paths(recentPosts(library(drafts.slice(0, 1)), { site, count: 9 })),
    ]).toEqual([['b.md'], ['a.md']]);
  });

  it('are in the default language where there are any', () => {
    const languages = [{ code: 'ko' }, { code: 'en' }];
    const both = [post('a.en.md', 9, { lang: 'en' }), post('a.ko.md', 1, { lang: 'ko' }), post('b.md', 2)];
    expect(paths(recentPosts(library(both), { site: { ...site, languages }, count: 9 }))).toEqual(['b.md', 'a.ko.md']);
  });
});

describe('resolveSection()', () => {
  const posts = [post('content/posts/a.md'), post('notes/b.md')];

  it.each([
    ['posts', ['content'], 'content/posts'],
    ['content/posts', ['content'], 'content/posts'],
    ['content', ['content'], 'content'],
    ['notes', ['content'], 'notes'],
    ['new', ['content'], 'content/new'],
    ['posts', ['other', 'content'], 'content/posts'],
    ['new', [''], 'new'],
  ])('takes %j, with posts in %j, for %j', (section, folders, folder) => {
    expect(resolveSection(section, { site: { ...site, folders }, posts })).toBe(folder);
  });
});
