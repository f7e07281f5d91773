import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../src/core/date.ts';
import type { NewPost } from '../../src/core/new-place.ts';
import { jekyll } from '../../src/dialects/jekyll.ts';
import { postOf, readingOf, siteOf } from './try-dialect.ts';

const path = '_posts/2024-01-05-a-name.md';
const files = { '_config.yml': 'timezone: Asia/Seoul\n' };

describe('the state', () => {
  it.each<[string, string, string, string, string]>([
    [path, '', '', 'published', 'it lies in _posts'],
    [path, 'draft: true', '', 'published', 'it lies in _posts'],
    [path, 'published: false', '', 'draft', 'published: false'],
    [path, 'published: no', '', 'draft', 'published: no'],
    [path, 'published: "false"', '', 'published', 'it lies in _posts'],
    [path, 'published:', '', 'draft', 'published: (empty)'],
    [path, 'published: false', 'unpublished: true', 'published', 'it lies in _posts'],
    [path, 'date: 2034-01-01', '', 'scheduled', 'its date is in the future'],
    [path, 'date: 2034-01-01', 'future: true', 'published', 'it lies in _posts'],
    ['_drafts/a.md', 'published: true', '', 'draft', 'it lies in _drafts'],
    ['_notes/a.md', 'date: 2034-01-01', '', 'published', 'it lies in a collection that is written out'],
    ['_notes/a.md', 'published: false', '', 'draft', 'published: false'],
    ['_notes/a.md', 'published:', '', 'published', 'it lies in a collection that is written out'],
  ])('of %s with %j and %j is %s', async (file, yaml, config, state, reason) => {
    const all = { '_config.yml': `collections:\n  notes: { output: true }\n${config}\n` };
    const post = await postOf(jekyll, { path: file, text: `---\ntitle: A\n${yaml}\n---\n`, files: all });
    expect([post.state, post.reason]).toEqual([state, reason]);
  });

  it('says when a scheduled post goes live', async () => {
    expect((await postOf(jekyll, { path, text: '---\ndate: 2034-01-01\n---\n', files })).liveAt).toBe(
      '2034-01-01T00:00:00+09:00',
    );
  });
});

describe('the terms', () => {
  it.each<[string, readonly string[]]>([
    ['tags: a, b c', ['a,', 'b', 'c']],
    ['tags: [a b, c]', ['a b', 'c']],
    ['tag: a b', ['a b']],
    ['tag: x\ntags: [y]', ['x']],
    ['tag: [x, y]', ['x', 'y']],
    ['tag:\ntags: [y]', ['y']],
    ['tag: false\ntags: [y]', ['y']],
    ['tags: [1.0, 2024, 1_000, yes, null, [n]]', ['1.0', '2024', '1000', 'true', 'n']],
    ['tags: [no]', ['false']],
    ['tags: 2024', []],
    ['tags: 2024-01-01', []],
    ['tags: { a: 1 }', []],
    ['Tags: [x]', []],
  ])('of %j are the tags %j', async (yaml, tags) => {
    expect((await postOf(jekyll, { path, text: `---\n${yaml}\n---\n`, files })).tags).toEqual(tags);
  });

  it.each<[string, string, readonly string[]]>([
    [path, 'categories: a b', ['a', 'b']],
    [path, 'categories: [a b]\ncategory: c d', ['a b', 'c d']],
    [path, 'categories: [[a, b], c]', ['a', 'b', 'c', '["a", "b"]']],
    [path, 'categories: [[[a], null]]', ['a', '[["a"], ""]']],
    ['movies/old/_posts/2024-01-05-a.md', 'category: x', ['movies', 'old', 'x']],
    ['_notes/sub/a.md', 'category: x', ['x']],
  ])('of %s with %j are the categories %j', async (file, yaml, categories) => {
    const all = { '_config.yml': 'collections:\n  notes: { output: true }\n' };
    const post = await postOf(jekyll, { path: file, text: `---\n${yaml}\n---\n`, files: all });
    expect([post.categories, post.branches]).toEqual([categories, categories.map((category) => [category])]);
  });
});

describe('title and slug', () => {
  it.each<[string, string, string, string | undefined, string]>([
    [path, 'title: A title', 'A title', undefined, 'a-name'],
    [path, '', 'A Name', 'slug', 'a-name'],
    [path, 'title:', 'A Name', 'slug', 'a-name'],
    [path, 'title: false', 'A Name', 'slug', 'a-name'],
    [path, 'title: ""', 'a-name', 'slug', 'a-name'],
    [path, 'title: 1.0', '1.0', undefined, 'a-name'],
    [path, 'slug: other', 'A Name', 'slug', 'other'],
    ['_posts/2024-01-05-iOS-notes.md', '', 'Ios Notes', 'slug', 'iOS-notes'],
    ['_drafts/a-draft.md', '', 'A Draft', 'slug', 'a-draft'],
  ])('of %s with %j are %j', async (file, yaml, title, titleFrom, slug) => {
    const post = await postOf(jekyll, { path: file, text: `---\n${yaml}\n---\n# Heading\n`, files });
    expect([post.title, post.titleFrom, post.slug]).toEqual([title, titleFrom, slug]);
  });

  it('keeps what a post says of itself', async () => {
    const text = '---\ndescription: About\nlang: ko\nlast_modified_at: 2024-02-01\n---\n';
    const post = await postOf(jekyll, { path, text, files });
    expect([post.description, post.lang, post.updated]).toEqual(['About', 'ko', '2024-02-01T00:00:00+09:00']);
  });

  it('is a post without a day where the front matter cannot be read', async () => {
    const post = await postOf(jekyll, { path, text: '---\ntitle: a: b\n---\n', files });
    expect([post.title, post.day]).toEqual(['A Name', undefined]);
  });

  it.each<[string, string, unknown]>([
    ['_notes/a.md', 'Text\n', { dropped: 'a document of a collection needs front matter' }],
    ['a.md', '---\ntitle: A\n---\n', {}],
  ])('is no post: %s with %j', async (file, text, reading) => {
    const all = { '_config.yml': 'collections:\n  notes: { output: true }\n' };
    expect(await readingOf(jekyll, { path: file, text, files: all })).toEqual(reading);
  });
});

describe('templates()', () => {
  it.each<[{ name?: string; draft: boolean }, string]>([
    [{ draft: true }, '_templates/draft.md'],
    [{ draft: false }, '_templates/post.md'],
    [{ draft: false, name: 'review' }, '_templates/review.md'],
  ])('of %j is %s', async (request, file) => {
    expect(jekyll.templates({ bundle: false, ...request }, await siteOf(jekyll))).toEqual({
      files: [file],
      folders: ['_templates'],
    });
  });
});

describe('place()', () => {
  const wanted: NewPost = { title: 'A', slug: 'a', day: '2026-01-05' as PlainDate, draft: false, bundle: false };
  it.each<[Partial<NewPost>, string, string]>([
    [{}, '', '_posts/2026-01-05-a.md'],
    [{ draft: true }, '', '_drafts/a.md'],
    [{ name: '2026-01-05-a.markdown' }, '', '_posts/2026-01-05-a.markdown'],
    [{ folder: '_posts/2026' }, '', '_posts/2026/2026-01-05-a.md'],
    [{ folder: '_posts/2026', draft: true }, '', '_drafts/a.md'],
    [{ folder: 'ko/_posts', draft: true }, '', 'ko/_drafts/a.md'],
    [{ folder: 'ko/_drafts' }, '', 'ko/_posts/2026-01-05-a.md'],
    [{ folder: 'elsewhere' }, '', '_posts/2026-01-05-a.md'],
    [{}, 'source: src\ncollections_dir: my\n', 'src/my/_posts/2026-01-05-a.md'],
  ])('of %j with %j is %s', async (request, config, file) => {
    const placed = jekyll.place({ ...wanted, ...request }, await siteOf(jekyll, { '_config.yml': config }));
    expect([placed.path, placed.mark]).toEqual([file, undefined]);
  });
});
