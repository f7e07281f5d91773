import { describe, expect, it } from 'vitest';
import { vuepress } from '../../src/dialects/vuepress.ts';
import { chosen, type Files, postOf, readingOf, recognised, siteOf } from './try-dialect.ts';

const config = (text: string): Files => ({ '.vuepress/config.js': `module.exports = { ${text} }`, '_posts/a.md': '' });
const post = (head: string, path = '_posts/a.md', files: Files = config('')) => ({
  path,
  text: `---\n${head}\n---\n\nText.\n`,
  files,
});

describe('the folder of a VuePress site', () => {
  it.each([
    ['a configuration', config(''), '.vuepress/config.js', 'config'],
    ['one in a folder of the repository', { 'docs/.vuepress/config.ts': '' }, 'docs/.vuepress/config.ts', 'config'],
    [
      'a dependency',
      { 'package.json': '{ "devDependencies": { "vuepress": "1" } }' },
      'vuepress in package.json',
      'config',
    ],
    ['its folder', { 'blog/.vuepress/theme.js': '' }, 'blog/.vuepress/', 'shape'],
  ])('`recognise()` knows it by %s', async (_, files: Files, because, strength) => {
    expect(await recognised(vuepress, files)).toEqual({ because, strength });
  });

  it('`recognise()` leaves others alone', async () => {
    expect(await recognised(vuepress, { '_posts/2024-01-01-a.md': '', '.vitepress/config.ts': '' })).toBeUndefined();
  });

  it.each([
    ['_posts', config(''), ['_posts']],
    [
      'the directories of the blog plugin',
      { ...config("directories: [{ id: 'post', dirname: 'texts' }]"), 'texts/a.md': '' },
      ['texts', '_posts'],
    ],
    ['a folder called like a blog', { 'src/.vuepress/config.ts': '', 'src/posts/a.md': '' }, ['src/posts']],
    ['nothing', { 'docs/.vuepress/config.ts': '' }, ['docs/posts']],
  ])('`site()` finds the posts by %s', async (_, files: Files, folders) => {
    expect((await siteOf(vuepress, files)).folders).toEqual(folders);
  });

  it('`choose()` takes the posts of each language, and only those', async () => {
    const files = {
      '.vuepress/config.js': "({ locales: { '/': { lang: 'en' }, '/zh/': {} } })",
      'posts/a.md': '',
      'zh/posts/a.md': '',
    };
    const { posts } = await chosen(vuepress, ['a.md', 'posts/a.md', 'zh/a.md', 'zh/posts/a.md'], files);
    expect(posts).toEqual(['posts/a.md', 'zh/posts/a.md']);
  });

  it('`choose()` takes a README below the folder of posts', async () => {
    const paths = ['_posts/README.md', '_posts/a/README.md', '_posts/b.md'];
    expect(await chosen(vuepress, paths, config(''))).toEqual({
      posts: ['_posts/a/README.md', '_posts/b.md'],
      skipped: [{ path: '_posts/README.md', reason: 'its name says that it is no post' }],
      context: [],
    });
  });
});

describe('a post of VuePress', () => {
  it.each([
    ['_posts/2024-01-02-x.md', '2024-01-02', 'x'],
    ['_posts/2024-1-2-x.md', '2024-01-02', 'x'],
    ['_posts/2024-01-x.md', '2024-01-01', 'x'],
    ['_posts/2024/01/02/x.md', '2024-01-02', 'x'],
    ['_posts/2024/01/x.md', '2024-01-01', 'x'],
    ['_posts/2024-13-01-x.md', undefined, 'x'],
    ['_posts/x.md', undefined, 'x'],
    ['_posts/x-2024-01-02-y.md', undefined, 'y'],
    ['_posts/x/README.md', undefined, 'x'],
    ['_posts/x/index.md', undefined, 'x'],
  ])('`read()` finds day and slug in %s', async (path, day, slug) => {
    const read = await postOf(vuepress, post('title: T', path));
    expect([read.day, read.slug]).toEqual([day, slug]);
  });

  it.each([
    ['date: 2024-01-02', { day: '2024-01-02' }],
    ['date: 2024-01-02 23:30:00', { date: '2024-01-02T23:30:00+00:00' }],
    ['tags: [a]\ncategory: b', { tags: ['a'], categories: ['b'] }],
    ['publish: false', { state: 'draft' }],
    ['date: 2024-01-02', { title: 'a', titleFrom: 'file name' }],
  ])('`read()` reads %s', async (head, wanted) => {
    expect(await postOf(vuepress, post(head))).toMatchObject(wanted);
  });

  it('`read()` names a README after its folder', async () => {
    expect((await postOf(vuepress, post('date: 2024-01-02', '_posts/x/README.md'))).title).toBe('x');
  });

  it('`read()` goes by the name where the date is none', async () => {
    const { post: read, diagnostics } = await readingOf(vuepress, post('date: soon', '_posts/2024-01-02-x.md'));
    expect([read?.day, diagnostics?.map(({ code }) => code)]).toEqual(['2024-01-02', ['BAD_DATE']]);
  });

  it('`read()` shows a day in a name in every zone', async () => {
    expect(
      (await postOf(vuepress, { ...post('title: T', '_posts/2024-01-02-x.md'), site: { zone: 'America/Los_Angeles' } }))
        .day,
    ).toBe('2024-01-02');
  });
});

describe('a new post of VuePress', () => {
  const request = { title: 'A', slug: 'a', day: '2026-06-01', draft: true, bundle: false } as const;
  it.each([
    [{}, '_posts/2026-06-01-a.md'],
    [{ bundle: true }, '_posts/a/README.md'],
    [{ folder: 'posts' }, 'posts/a.md'],
    [{ folder: 'x', name: 'b.md' }, 'x/b.md'],
  ])('`place()` finds a place for %o', async (more, path) => {
    const placement = vuepress.place(
      { ...request, ...more } as Parameters<typeof vuepress.place>[0],
      await siteOf(vuepress, config('')),
    );
    expect([placement.path, placement.mark]).toEqual([path, { key: 'draft', value: true }]);
  });

  it('`templates()` has none, and `files()` looks at texts', async () => {
    const site = await siteOf(vuepress, config(''));
    expect(vuepress.templates({ draft: true, bundle: false }, site)).toEqual({ files: [], folders: [] });
    expect(vuepress.files(site).globs).toEqual(['_posts/**/*.{md,mdx,markdown,mdoc}']);
  });
});
