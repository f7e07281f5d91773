import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../src/core/date.ts';
import type { NewPost } from '../../src/core/new-place.ts';
import { hugo } from '../../src/dialects/hugo.ts';
import { chosen, type Files, postOf, readingOf, siteOf } from './try-dialect.ts';

const config = { 'hugo.toml': '' };
const path = 'content/posts/a.md';

describe('the terms', () => {
  it.each<[string, readonly string[]]>([
    ['tags: a, b c', ['a, b c']],
    ['tags: [a, null, "", [b], 2024, 1.0, yes]', ['a', '2024', '1', 'true']],
    ['tags: [Fine Tuning, fine-tuning]', ['fine-tuning']],
    ['tags: [C, C++, "C#"]', ['C', 'C++', 'C#']],
    ['tags: [활성화 함수, 활성화함수]', ['활성화 함수', '활성화함수']],
    ['Tags: [x]', ['x']],
    ['tag: x', []],
    ['tags:', []],
    ['tags: { a: 1 }', []],
  ])('of %j are %j', async (yaml, tags) => {
    expect((await postOf(hugo, { path, text: `---\n${yaml}\n---\n`, files: config })).tags).toEqual(tags);
  });

  it.each([
    ['Fine Tuning', 'fine-tuning'],
    [' A  b ', 'a-b'],
    ['C++', 'c++'],
    ['C#', 'c#'],
    ['한글 태그', '한글-태그'],
    ['what?!', 'what'],
    ['a - b', 'a-b'],
  ])('of %j have the key %j', (tag, key) => {
    expect(hugo.termKey?.(tag)).toBe(key);
  });
});

describe('title, slug and the rest', () => {
  it.each<[string, string, string, string | undefined, string]>([
    ['content/a-name.md', '---\ntitle: " A  title "\n---\n', 'A title', undefined, 'a-name'],
    ['content/a-name.md', '---\ntitle: 2024\n---\n', '2024', undefined, 'a-name'],
    ['content/a-name.md', '---\ntitle:\n---\n# Heading\n', 'Heading', 'heading', 'a-name'],
    ['content/a-name.md', 'Text\n', 'a-name', 'file name', 'a-name'],
    ['content/a/index.md', '---\ntitle: [a]\n---\n', 'a', 'file name', 'a'],
    ['content/a-name.md', '---\nslug: other\n---\n', 'a-name', 'file name', 'other'],
    ['content/a.fr.md', '', 'a.fr', 'file name', 'a.fr'],
  ])('of %s with %j are %j', async (file, text, title, titleFrom, slug) => {
    const post = await postOf(hugo, { path: file, text, files: config });
    expect([post.title, post.titleFrom, post.slug]).toEqual([title, titleFrom, slug]);
  });

  it('keeps what a post says of itself', async () => {
    const text = '---\ntitle: A\ndate: 2024-01-01\nlastmod: 2024-02-01\ndescription: What it\n  is about\n---\n';
    const post = await postOf(hugo, { path, text, files: config, site: {} });
    expect([post.updated, post.description]).toEqual(['2024-02-01', 'What it is about']);
  });

  it('is no post where it is HTML without front matter', async () => {
    expect(await readingOf(hugo, { path: 'content/a.html', text: '<p>', files: config })).toEqual({
      dropped: 'an HTML file without front matter is no page',
    });
  });

  it('is no post where the front matter cannot be read', async () => {
    expect(await readingOf(hugo, { path, text: '---\ntitle: a: b\n---\n', files: config })).toEqual({});
  });

  it.each<[string, string, string]>([
    ['content/posts/a.md', 'en', 'posts/a'],
    ['content/posts/a.ko.md', 'ko', 'posts/a'],
    ['content/posts/b/index.ko.md', 'ko', 'posts/b/index'],
    ['content/posts/a.fr.md', 'en', 'posts/a.fr'],
  ])('of %s is in %s', async (file, lang, variantOf) => {
    const post = await postOf(hugo, {
      path: file,
      text: '---\ntitle: A\n---\n',
      files: { 'hugo.toml': '[languages.en]\n[languages.ko]\n' },
    });
    expect([post.lang, post.variantOf]).toEqual([lang, variantOf]);
  });

  it('takes translationKey for the key of the variants', async () => {
    const post = await postOf(hugo, {
      path,
      text: '---\ntranslationKey: k\n---\n',
      files: { 'hugo.toml': '[languages.en]\n[languages.ko]\n' },
    });
    expect(post.variantOf).toBe('k');
  });
});

describe('templates()', () => {
  it.each<[string, { folder?: string; name?: string; bundle?: boolean }, readonly string[]]>([
    ['a section', { folder: 'content/posts/2026' }, ['archetypes/posts.md', 'archetypes/default.md']],
    ['no section', {}, ['archetypes/default.md']],
    [
      'a bundle',
      { folder: 'content/til', bundle: true },
      ['archetypes/til/index.md', 'archetypes/til.md', 'archetypes/default/index.md', 'archetypes/default.md'],
    ],
    ['a name', { folder: 'content/til', name: 'review' }, ['archetypes/review.md']],
  ])('of %s are %j', async (_what, request, files) => {
    const site = await siteOf(hugo, config);
    expect(hugo.templates({ draft: true, bundle: false, ...request }, site)).toEqual({
      files,
      folders: ['archetypes'],
    });
  });
});

describe('place()', () => {
  const wanted: NewPost = { title: 'A', slug: 'a', day: '2026-01-05' as PlainDate, draft: true, bundle: false };
  it.each<[Partial<NewPost>, string, Files]>([
    [{}, 'content/posts/a.md', config],
    [{ bundle: true }, 'content/posts/a/index.md', config],
    [{ folder: 'content/til', name: '2026-01-05-a.md' }, 'content/til/2026-01-05-a.md', config],
    [{}, 'src/posts/a.md', { 'hugo.toml': 'contentDir = "src"\n' }],
  ])('of %j is %s', async (request, file, files) => {
    expect(hugo.place({ ...wanted, ...request }, await siteOf(hugo, files)).path).toBe(file);
  });

  it.each([
    [true, { key: 'draft', value: true }],
    [false, { key: 'draft', value: false, optional: true }],
  ])('marks a draft (%s)', async (draft, mark) => {
    expect(hugo.place({ ...wanted, draft }, await siteOf(hugo, config)).mark).toEqual(mark);
  });
});

describe('ignoreFiles', () => {
  // The first two would be tried for ever on this name.
  it.each([
    ['(a+)+$', true],
    ['a*a*a*a*a*a*$', true],
    ['a+!\\\\.md$', false],
  ])('%s leaves a post of its name: %j', async (expression, kept) => {
    const path = `content/${'a'.repeat(40)}!.md`;
    const { posts } = await chosen(hugo, [path], { 'hugo.toml': `ignoreFiles = ["${expression}"]\n` });
    expect(posts).toEqual(kept ? [path] : []);
  });
});
