import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/core/date.ts';
import type { Site } from '../../src/core/dialect.ts';
import { type Fields, noFields, textScalar } from '../../src/core/fields.ts';
import { hexo } from '../../src/dialects/hexo.ts';
import { jekyll } from '../../src/dialects/jekyll.ts';

const day = plainDate(2026, 2, 3) ?? ('' as never);
const site = (config: Fields = noFields, folders: readonly string[] = ['']): Site => ({
  ...{ generator: 'test', config, configFiles: [], languages: [], folders, isFuture: () => false },
});

describe('move() of Jekyll', () => {
  it.each([
    ['_drafts/a.md', 'published', '_posts/2026-02-03-a.md'],
    ['_drafts/sub/a.md', 'published', '_posts/sub/2026-02-03-a.md'],
    ['_drafts/2024-01-01-a.md', 'published', '_posts/2026-02-03-a.md'],
    ['cats/_drafts/a.md', 'published', 'cats/_posts/2026-02-03-a.md'],
    ['_drafts/a/a.md', 'published', '_posts/2026-02-03-a/2026-02-03-a.md'],
    ['_posts/2026-02-03-a.md', 'published', undefined],
    ['_posts/2024-01-01-a.md', 'draft', '_drafts/a.md'],
    ['_posts/sub/2024-01-01-a.markdown', 'draft', '_drafts/sub/a.markdown'],
    ['_posts/2024-01-01-a/2024-01-01-a.md', 'draft', '_drafts/a/a.md'],
    ['_drafts/a.md', 'draft', undefined],
    ['pages/a.md', 'draft', undefined],
  ] as const)('takes %s, to be %s, to %s', (path, to, wanted) => {
    expect(jekyll.publishing.move?.({ path, to, day }, site())).toBe(wanted);
  });

  it('keeps to folders of the day where posts lie so', () => {
    const near = '_posts/2026/02';
    expect(jekyll.publishing.move?.({ path: '_drafts/a.md', to: 'published', day, near }, site())).toBe(
      '_posts/2026/02/2026-02-03-a.md',
    );
    expect(jekyll.publishing.move?.({ path: '_posts/2026/02/2026-02-03-a.md', to: 'draft', day, near }, site())).toBe(
      '_drafts/a.md',
    );
  });
});

describe('move() of Hexo', () => {
  const named = (pattern: string): Site => site(new Map([['new_post_name', textScalar(pattern)]]), ['source']);

  it.each([
    [':title.md', '_drafts/a.md', 'published', '_posts/a.md'],
    [':title.md', '_posts/sub/a.md', 'draft', '_drafts/sub/a.md'],
    [':title.md', '_posts/2024-01-01-a.md', 'draft', '_drafts/2024-01-01-a.md'],
    [':year-:month-:day-:title.md', '_drafts/sub/a.md', 'published', '_posts/sub/2026-02-03-a.md'],
    [':year-:month-:day-:title.md', '_drafts/a/index.md', 'published', '_posts/2026-02-03-a/index.md'],
    [':year-:month-:day-:title.md', '_posts/2024-01-01-a.md', 'draft', '_drafts/a.md'],
    [':year-:month-:day-:title.md', '_posts/a.md', 'draft', '_drafts/a.md'],
    [':year/:title.md', '_posts/2024/a.md', 'draft', '_drafts/a.md'],
    [':year/:title.md', '_drafts/a.md', 'published', '_posts/2026/a.md'],
    [':i_month.:title.md', '_drafts/a.md', 'published', '_posts/2.a.md'],
    [':lang/:title.md', '_drafts/en/a.md', 'published', '_posts/en/a.md'],
  ] as const)('by %s takes %s, to be %s, to %s', (pattern, path, to, wanted) => {
    expect(hexo.publishing.move?.({ path: `source/${path}`, to, day }, named(pattern))).toBe(`source/${wanted}`);
  });
});
