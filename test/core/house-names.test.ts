import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../src/core/date.ts';
import { folderFor, learnNames, nameFor } from '../../src/core/house-names.ts';
import { slugify } from '../../src/core/slug.ts';

const day = '2026-02-07' as PlainDate;

function newPath(paths: readonly string[], days: readonly string[] = []): string | undefined {
  const names = learnNames(
    paths.map((path, index) => (days[index] === undefined ? { path } : { path, day: days[index] as PlainDate })),
  );
  if (!names) return undefined;
  const name = nameFor(names, { slug: slugify('My New Post', names.slug), day, bundle: names.bundle });
  return [folderFor(names, day), name].filter((part) => part !== '').join('/');
}

describe('learnNames()', () => {
  it.each([
    ['flat', ['content/posts/a-b.md', 'content/posts/c.md'], 'content/posts/my-new-post.md'],
    ['at the root', ['a.md', 'b.md'], 'my-new-post.md'],
    [
      'Jekyll',
      ['_posts/2026-01-05-a-b.markdown', '_posts/2025-12-01-c.markdown'],
      '_posts/2026-02-07-my-new-post.markdown',
    ],
    ['dates run together', ['p/20260105_a_b.md', 'p/20251201_c_d.md'], 'p/20260207_my_new_post.md'],
    ['underscores', ['p/a_b.md', 'p/c_d.md'], 'p/my_new_post.md'],
    ['blanks and capitals', ['p/My Post.md', 'p/Other Thing.md'], 'p/My New Post.md'],
    ['capitals', ['p/My-Post.mdx', 'p/Other.mdx', 'p/x.mdx'], 'p/My-New-Post.mdx'],
    ['Hangul', ['p/소유권-정리.md', 'p/활성화-함수.md'], 'p/my-new-post.md'],
    ['bundles', ['p/a/index.md', 'p/b/index.md', 'p/c.md'], 'p/my-new-post/index.md'],
    [
      'dated bundles',
      ['blog/2026-01-05-a/index.mdx', 'blog/2025-12-01-b/index.mdx'],
      'blog/2026-02-07-my-new-post/index.mdx',
    ],
    ['a language', ['p/a.ko.md', 'p/b.ko.md', 'p/node.js.md'], 'p/my-new-post.ko.md'],
    ['year folders', ['p/2026/a.md', 'p/2025/b.md'], 'p/2026/my-new-post.md'],
    [
      'year and month',
      ['source/_posts/2026/01/a.md', 'source/_posts/2025/12/b.md'],
      'source/_posts/2026/02/my-new-post.md',
    ],
    ['year, month and day', ['p/2026/1/5/a.md', 'p/2025/12/9/b.md', 'p/2025/2/3/b.md'], 'p/2026/2/7/my-new-post.md'],
    ['year-month', ['p/2026-01/a.md', 'p/2025-12/b.md'], 'p/2026-02/my-new-post.md'],
    ['categories', ['content/go/a.md', 'content/rust/b.md', 'content/c/d.md'], 'content/my-new-post.md'],
    ['one busy folder', ['content/go/a.md', 'content/go/b.md', 'content/c/d.md'], 'content/go/my-new-post.md'],
    ['other files', ['p/x.html', 'p/a.md', 'p/y.org'], 'p/my-new-post.md'],
  ])('learns %s', (_, paths, expected) => {
    expect(newPath(paths)).toBe(expected);
  });

  it('keeps a folder that is a number but not the year of its post', () => {
    expect(newPath(['p/2019/a.md', 'p/2019/b.md'], ['2026-01-05', '2025-03-04'])).toBe('p/2019/my-new-post.md');
  });

  it('is undefined when there is no Markdown', () => {
    expect(newPath(['a.html', 'b.org'])).toBeUndefined();
  });
});
