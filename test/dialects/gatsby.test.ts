// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { describe, expect, it } from 'vitest';
import { gatsby } from '../../src/dialects/gatsby.ts';
import { chosen, type Files, postOf, readingOf, recognised, siteOf } from './try-dialect.ts';

const sources = (...plugins: readonly string[]): Files => ({
  'gatsby-config.js': `module.exports = { plugins: [${plugins.join(', ')}] };`,
});
const source = (options: string): string => `{ resolve: 'gatsby-source-filesystem', options: { ${options} } }`;
const post = (head: string, path = 'content/blog/a/index.md') => ({ path, text: `---\n${head}\n---\n\nText.\n` });

describe('the folder of a Gatsby site', () => {
  it.each([
    ['gatsby-config.js', { 'gatsby-config.js': '' }, 'gatsby-config.js'],
    ['gatsby-config.ts', { 'gatsby-config.ts': '' }, 'gatsby-config.ts'],
    ['a dependency', { 'package.json': '{ "dependencies": { "gatsby": "5" } }' }, 'gatsby in package.json'],
  ])('`recognise()` proves it by %s', async (_, files: Files, because) => {
    expect(await recognised(gatsby, files)).toEqual({ because, strength: 'config' });
  });

  it('`recognise()` leaves others alone', async () => {
    expect(await recognised(gatsby, { 'content/blog/a/index.md': '', 'package.json': '{}' })).toBeUndefined();
  });

  it.each([
    ['none', { 'gatsby-config.js': '' }, ['content/blog']],
    ['a usual folder', { 'gatsby-config.js': '', 'posts/a.md': '' }, ['posts']],
    [
      'the source called blog',
      sources(source('name: `blog`, path: `${__dirname}/content/texts`'), source("name: 'images', path: './img'")),
      ['content/texts'],
    ],
    ['path.join()', sources(source("path: path.join(__dirname, 'src', 'posts')")), ['src/posts']],
    [
      'a folder called like a blog',
      sources(source("name: 'markdown', path: 'md/articles/'"), source("path: 'src/pages'")),
      ['md/articles'],
    ],
    [
      'a source of another name',
      sources("'gatsby-plugin-sharp'", source("name: 'markdown', path: './md'"), source("name: 'assets', path: './x'")),
      ['md'],
    ],
    ['the same folder twice', sources(source("path: 'posts'"), source("path: './posts'")), ['posts']],
    ['a theme', sources("{ resolve: 'gatsby-theme-blog', options: { contentPath: 'texts' } }"), ['texts']],
    ['a folder outside', sources(source("name: 'blog', path: '../blog'")), ['content/blog']],
  ])('`site()` finds the posts by %s', async (_, files: Files, folders) => {
    expect((await siteOf(gatsby, files)).folders).toEqual(folders);
  });

  it('`site()` reads the title', async () => {
    expect(
      (await siteOf(gatsby, { 'gatsby-config.js': 'module.exports = { siteMetadata: { title: `T` } };' })).title,
    ).toBe('T');
  });

  it('`choose()` takes texts and leaves papers', async () => {
    expect(await chosen(gatsby, ['content/blog/README.md', 'content/blog/a.mdx'])).toEqual({
      posts: ['content/blog/a.mdx'],
      skipped: [{ path: 'content/blog/README.md', reason: 'its name says that it is no post' }],
      context: [],
    });
  });
});

describe('a post of Gatsby', () => {
  it.each([
    ['date: 2024-01-02', '2024-01-02'],
    ['date: "2024-01-02"', '2024-01-02'],
    ['date: "2024-01-02T23:12:03.284Z"', '2024-01-02T23:12:03+00:00'],
    ['date: "2024-01-02T03:00:00+09:00"', '2024-01-01T18:00:00+00:00'],
    ['date: 2024-01-02 23:30:00', '2024-01-02T23:30:00+00:00'],
    ['title: T', undefined],
  ])('`read()` reads %s', async (head, date) => {
    expect((await postOf(gatsby, post(head, 'content/blog/2020-01-01-a/index.md'))).date).toBe(date);
  });

  it('`read()` reports a date that is none', async () => {
    const { post: read, diagnostics } = await readingOf(gatsby, post('date: soon'));
    expect([read?.day, diagnostics?.map(({ code }) => code)]).toEqual([undefined, ['BAD_DATE']]);
  });

  it.each([
    ['content/blog/a/index.md', 'a'],
    ['content/blog/a/b/index.mdx', 'a/b'],
    ['content/blog/a.md', 'a'],
  ])('`read()` makes a slug of %s', async (path, slug) => {
    expect((await postOf(gatsby, post('title: T', path))).slug).toBe(slug);
  });

  it.each([
    ['slug: /x/', { slug: 'x' }],
    ['title: A', { title: 'A' }],
    ['date: 2024-01-01', { title: 'a', titleFrom: 'file name' }],
    ['tags: [a, b c]\ncategory: d', { tags: ['a', 'b c'], categories: ['d'] }],
    ['draft: true', { state: 'draft', reason: 'draft: true' }],
    ['published: false', { state: 'draft', reason: 'published: false' }],
    ['hidden: true', { state: 'hidden', reason: 'hidden: true' }],
    ['date: 2030-01-01', { state: 'published', reason: 'nothing holds it back' }],
    ['updated: 2024-02-02', { updated: '2024-02-02' }],
    ['lang: ko', { lang: 'ko' }],
  ])('`read()` reads %s', async (head, wanted) => {
    expect(await postOf(gatsby, post(head))).toMatchObject(wanted);
  });

  it('`read()` pairs languages that the configuration names', async () => {
    const files = { 'gatsby-config.js': "module.exports = { x: { locales: ['en', 'ko'], defaultLocale: 'en' } };" };
    const posts = await Promise.all(
      ['index.md', 'index.ko.md'].map((name) =>
        postOf(gatsby, { ...post('title: T', `content/blog/a/${name}`), files }),
      ),
    );
    expect(posts.map(({ lang, slug, variantOf }) => [lang, slug, variantOf])).toEqual([
      ['en', 'a', 'content/blog/a'],
      ['ko', 'a', 'content/blog/a'],
    ]);
  });

  it.each([
    ['templateKey: about-page', 'content/blog/a.md', 'templateKey: about-page'],
    ['templateKey: blog-post', 'src/pages/a.md', undefined],
    ['templateKey: index-page', 'src/pages/a.md', 'templateKey: index-page'],
    ['layout: page', 'content/blog/a.md', 'layout: page'],
    ['article: false', 'content/blog/a.md', 'article: false'],
    ['home: true', 'content/blog/a.md', 'it is the home page'],
    ['title: T', 'src/pages/a.md', 'it lies in no folder of posts and has no date'],
    ['date: 2024-01-01', 'src/pages/a.md', undefined],
    ['title: T', 'src/pages/blog/a.md', undefined],
  ])('`read()` says of %s in %s whether it is a post', async (head, path, dropped) => {
    const files = path.startsWith('src') ? sources(source("name: 'pages', path: 'src/pages'")) : {};
    expect((await readingOf(gatsby, { ...post(head, path), files })).dropped).toBe(dropped);
  });

  it('`read()` makes no post of broken front matter', async () => {
    expect(await readingOf(gatsby, { path: 'content/blog/a.md', text: '---\ntitle: [\n---\n' })).toEqual({});
  });
});

describe('a new post of Gatsby', () => {
  const request = { title: 'A', slug: 'a', day: '2026-06-01', draft: true, bundle: false } as const;
  it.each([
    [{}, 'content/blog/a/index.md'],
    [{ folder: 'content/blog', bundle: true }, 'content/blog/a/index.md'],
    [{ folder: 'content/blog' }, 'content/blog/a.md'],
    [{ folder: 'x', name: 'b.mdx' }, 'x/b.mdx'],
  ])('`place()` finds a place for %o', async (more, path) => {
    const placement = gatsby.place({ ...request, ...more } as Parameters<typeof gatsby.place>[0], await siteOf(gatsby));
    expect([placement.path, placement.mark]).toEqual([path, { key: 'draft', value: true }]);
  });

  it('`templates()` has none, and `files()` looks at texts', async () => {
    const site = await siteOf(gatsby);
    expect(gatsby.templates({ draft: true, bundle: false }, site)).toEqual({ files: [], folders: [] });
    expect(gatsby.files(site).globs).toEqual(['content/blog/**/*.{md,mdx,markdown,mdoc}']);
  });
});
