import { describe, expect, it } from 'vitest';
import { postName, slugStyleOf, withSlug } from '../../src/core/post-name.ts';

describe('postName()', () => {
  it.each([
    ['a/b/old.md', { folder: 'a/b', prefix: '', slug: 'old', ending: '.md' }],
    ['old.ko.md', { folder: '', prefix: '', slug: 'old', ending: '.ko.md' }],
    ['_posts/2024-03-09-old.markdown', { folder: '_posts', prefix: '2024-03-09-', slug: 'old', ending: '.markdown' }],
    ['posts/20240309_old.md', { folder: 'posts', prefix: '20240309_', slug: 'old', ending: '.md' }],
    ['posts/old/index.md', { folder: 'posts', prefix: '', slug: 'old', ending: '/index.md' }],
    [
      'posts/2024-03-09-old/index.ko.md',
      { folder: 'posts', prefix: '2024-03-09-', slug: 'old', ending: '/index.ko.md' },
    ],
    ['docs/old/README.md', { folder: 'docs', prefix: '', slug: 'old', ending: '/README.md' }],
    ['index.md', { folder: '', prefix: '', slug: 'index', ending: '.md' }],
    ['2024-03-09.md', { folder: '', prefix: '', slug: '2024-03-09', ending: '.md' }],
    ['a/.hidden', { folder: 'a', prefix: '', slug: '.hidden', ending: '' }],
  ])('takes %s apart', (path, name) => {
    expect(postName(path)).toEqual(name);
  });
});

describe('withSlug()', () => {
  it.each([
    ['a/b/old.ko.md', 'a/b/new.ko.md'],
    ['_posts/2024-03-09-old.md', '_posts/2024-03-09-new.md'],
    ['posts/old/index.md', 'posts/new/index.md'],
    ['_posts/2024-03-09-old/2024-03-09-old.md', '_posts/2024-03-09-new/2024-03-09-new.md'],
    ['old.md', 'new.md'],
  ])('makes of %s %s', (path, renamed) => {
    expect(withSlug(path, 'new')).toBe(renamed);
    expect(withSlug(renamed, 'old')).toBe(path);
  });
});

describe('slugStyleOf()', () => {
  it.each([
    ['a-b', { separator: '-', keepCase: false }],
    ['A_b', { separator: '_', keepCase: true }],
    ['한 글', { separator: ' ', keepCase: false }],
    ['one', { keepCase: false }],
  ])('of %s', (slug, style) => {
    expect(slugStyleOf(slug)).toEqual(style);
  });
});
