import { describe, expect, it } from 'vitest';
import { vitepress } from '../../src/dialects/vitepress.ts';
import { chosen, type Files, postOf, readingOf, recognised, siteOf } from './try-dialect.ts';

const config = (text: string): Files => ({ '.vitepress/config.ts': `export default { ${text} }` });
const loader = (call: string): Files => ({ ...config(''), '.vitepress/theme/posts.data.ts': `export default ${call}` });
const post = (head: string, path = 'posts/a.md') => ({ path, text: `---\n${head}\n---\n\nText.\n` });

describe('the folder of a VitePress site', () => {
  it.each([
    ['a configuration', config(''), '.vitepress/config.ts', 'config'],
    ['one in a folder of the repository', { 'docs/.vitepress/config.mjs': '' }, 'docs/.vitepress/config.mjs', 'config'],
    ['one in a folder of its own', { '.vitepress/config/index.mts': '' }, '.vitepress/config/index.mts', 'config'],
    [
      'a dependency',
      { 'package.json': '{ "devDependencies": { "vitepress": "1" } }' },
      'vitepress in package.json',
      'config',
    ],
    ['its folder', { 'docs/.vitepress/theme/index.ts': '' }, 'docs/.vitepress/', 'shape'],
  ])('`recognise()` knows it by %s', async (_, files: Files, because, strength) => {
    expect(await recognised(vitepress, files)).toEqual({ because, strength });
  });

  it('`recognise()` leaves others alone', async () => {
    expect(await recognised(vitepress, { 'posts/a.md': '', '.vuepress/config.js': '' })).toBeUndefined();
  });

  it.each([
    ['none', config(''), ['posts']],
    ['a folder called like a blog', { ...config(''), 'blog/a.md': '', 'guide/a.md': '' }, ['blog']],
    ['srcDir', { ...config("srcDir: './src'"), 'src/posts/a.md': '' }, ['src/posts']],
    ['a loader', loader("createContentLoader('articles/*.md', {})"), ['articles']],
    ['a loader of several', loader("createContentLoader(['posts/**/*.md', 'news/*.md'])"), ['posts', 'news']],
    ['a loader of all pages', { ...loader("createContentLoader('**/*.md')"), 'blog/a.md': '' }, ['blog']],
    [
      'a loader that is called like a blog',
      { ...config(''), '.vitepress/posts.data.ts': "createContentLoader('letters/*.md')" },
      ['letters'],
    ],
    [
      'a loader that is not',
      { ...config(''), '.vitepress/team.data.ts': "createContentLoader('people/*.md')" },
      ['posts'],
    ],
    [
      'srcDir below the home',
      { 'docs/.vitepress/config.ts': "({ srcDir: './src' })", 'docs/src/posts/a.md': '' },
      ['docs/src/posts'],
    ],
    [
      'a loader below the home',
      { 'docs/.vitepress/config.ts': '', 'docs/posts.data.mts': "createContentLoader('posts/*.md')" },
      ['docs/posts'],
    ],
    ['a home in the repository', { 'docs/.vitepress/config.ts': '', 'docs/blog/a.md': '' }, ['docs/blog']],
  ])('`site()` finds the posts by %s', async (_, files: Files, folders) => {
    expect((await siteOf(vitepress, files)).folders).toEqual(folders);
  });

  it('`site()` reads title and languages', async () => {
    const files = config("title: 'T', locales: { root: { label: 'English', lang: 'en' }, ko: { label: '한국어' } }");
    expect(await siteOf(vitepress, files)).toMatchObject({
      title: 'T',
      languages: [{ code: 'en' }, { code: 'ko', folder: 'ko' }],
    });
  });

  it('`files()` leaves out what the configuration excludes', async () => {
    const site = await siteOf(vitepress, config("srcDir: 'src', srcExclude: ['**/TODO.md', 'x.md']"));
    expect(vitepress.files(site).ignore).toEqual([
      '**/node_modules/**',
      '**/.*/**',
      '**/dist/**',
      'src/**/TODO.md',
      'src/x.md',
    ]);
  });

  it('`choose()` takes what the loader lists', async () => {
    const files = loader("createContentLoader('posts/*.md')");
    expect(await chosen(vitepress, ['posts/a.md', 'posts/b/index.md'], files)).toEqual({
      posts: ['posts/a.md'],
      skipped: [{ path: 'posts/b/index.md', reason: 'the configuration leaves it out' }],
      context: [],
    });
  });
});

describe('a post of VitePress', () => {
  it.each([
    ['date: 2024-01-02', { date: '2024-01-02' }],
    ['date: 2024-01-02 23:30:00', { date: '2024-01-02T23:30:00+00:00' }],
    ['date: 2024/1/2', { date: '2024-01-02' }],
    ['title: A', { title: 'A', slug: 'posts/a' }],
    ['date: 2024-01-01', { title: 'a', titleFrom: 'file name' }],
    ['tags: [a, b c]\ncategories: [d]', { tags: ['a', 'b c'], categories: ['d'] }],
    ['tag: a', { tags: ['a'] }],
    ['draft: true', { state: 'draft', reason: 'draft: true' }],
    ['publish: false', { state: 'draft', reason: 'publish: false' }],
    ['hidden: true', { state: 'hidden', reason: 'hidden: true' }],
  ])('`read()` reads %s', async (head, wanted) => {
    expect(await postOf(vitepress, post(head))).toMatchObject(wanted);
  });

  it.each([
    ['layout: home', 'index.md', 'layout: home'],
    ['title: T', 'guide/a.md', 'it lies in no folder of posts and has no date'],
    ['date: 2024-01-01', 'guide/a.md', undefined],
  ])('`read()` says of %s in %s whether it is a post', async (head, path, dropped) => {
    expect((await readingOf(vitepress, post(head, path))).dropped).toBe(dropped);
  });

  it('`read()` pairs languages', async () => {
    const files = config("locales: { root: { lang: 'en' }, ko: {} }");
    const posts = await Promise.all(
      ['posts/a.md', 'ko/posts/a.md'].map((path) => postOf(vitepress, { ...post('title: T', path), files })),
    );
    expect(posts.map(({ lang, variantOf }) => [lang, variantOf])).toEqual([
      ['en', 'posts/a'],
      ['ko', 'posts/a'],
    ]);
  });
});

describe('a new post of VitePress', () => {
  const request = { title: 'A', slug: 'a', day: '2026-06-01', draft: true, bundle: false } as const;
  it.each([
    [{}, {}, 'posts/a.md'],
    [{ bundle: true }, {}, 'posts/a/index.md'],
    [{ bundle: true }, loader("createContentLoader('posts/*.md')"), 'posts/a.md'],
    [{ folder: 'blog', name: '2026-06-01-a.md' }, {}, 'blog/2026-06-01-a.md'],
    [{ folder: '' }, {}, 'a.md'],
  ])('`place()` finds a place for %o', async (more, files: Files, path) => {
    const placement = vitepress.place(
      { ...request, ...more } as Parameters<typeof vitepress.place>[0],
      await siteOf(vitepress, files),
    );
    expect([placement.path, placement.mark]).toEqual([path, { key: 'draft', value: true }]);
  });

  it('`templates()` has none', async () => {
    expect(vitepress.templates({ draft: true, bundle: false }, await siteOf(vitepress))).toEqual({
      files: [],
      folders: [],
    });
  });
});
