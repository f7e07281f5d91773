import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../src/core/date.ts';
import type { Post } from '../../src/core/post.ts';
import { next } from '../../src/dialects/next.ts';
import { chosen, type Files, postOf, readingOf, recognised, siteOf } from './try-dialect.ts';

const head = (lines: string): string => `---\n${lines}\n---\nText.\n`;
const layer = (inside: string): string =>
  `import { defineDocumentType, makeSource } from 'contentlayer/source-files';\n${inside}`;
const timlrx: Files = {
  'contentlayer.config.ts':
    layer(`const Blog = defineDocumentType(() => ({ name: 'Blog', filePathPattern: 'blog/**/*.mdx' }));
const Authors = defineDocumentType(() => ({ name: 'Authors', filePathPattern: 'authors/**/*.mdx' }));
export default makeSource({ contentDirPath: 'data', documentTypes: [Blog, Authors] });`),
  'data/blog/a.mdx': '',
};

describe('recognise()', () => {
  it.each<[string, Files, string | undefined]>([
    ['contentlayer', timlrx, 'config: contentlayer.config.ts'],
    ['Velite', { 'velite.config.js': '' }, 'config: velite.config.js'],
    ['Content Collections', { 'content-collections.ts': '' }, 'config: content-collections.ts'],
    ['a configuration of Next', { 'next.config.mjs': '' }, 'config: next.config.mjs'],
    ['a dependency', { 'package.json': '{"dependencies":{"next":"15"}}' }, 'config: next in package.json'],
    ['another package', { 'package.json': '{"dependencies":{"astro":"5"}}' }, undefined],
    ['an empty folder', {}, undefined],
  ])('takes %s as it is', async (_what, files, wanted) => {
    const evidence = await recognised(next, files);
    expect(evidence && `${evidence.strength}: ${evidence.because}`).toBe(wanted);
  });
});

describe('site()', () => {
  it.each<[string, Files, object]>([
    ['the posts of contentlayer', timlrx, { folders: ['data/blog'], configFiles: ['contentlayer.config.ts'] }],
    [
      'a document type of another name',
      {
        'contentlayer.config.js': layer(
          "const P = { filePathPattern: '**/*.md' }; makeSource({ contentDirPath: './letters/' })",
        ),
      },
      { folders: ['letters'] },
    ],
    [
      'no pattern that can be told',
      {
        'contentlayer.config.js': layer("makeSource({ contentDirPath: 'data' })"),
        'data/blog/a.mdx': '',
        'data/authors/b.mdx': '',
      },
      { folders: ['data/blog'] },
    ],
    [
      'Velite',
      {
        'velite.config.ts':
          "export default defineConfig({ root: 'content', collections: { posts: { name: 'Post', pattern: 'posts/**/*.mdx' }, tags: { pattern: 'tags/*.yml' } } })",
      },
      { folders: ['content/posts'] },
    ],
    [
      'Velite, its usual root',
      { 'velite.config.ts': "defineCollection({ pattern: ['blog/**/*.md'] })" },
      { folders: ['content/blog'] },
    ],
    [
      'Content Collections',
      { 'content-collections.ts': "defineCollection({ name: 'posts', directory: 'src/posts', include: '**/*.md' })" },
      { folders: ['src/posts'] },
    ],
    [
      'no folder outside the site',
      { 'velite.config.ts': "export default { root: '../content' }", 'posts/a.md': '' },
      { folders: ['posts'] },
    ],
    ['a folder at the root', { 'next.config.js': '', 'blog/x/y/a.md': '', 'content/a.md': '' }, { folders: ['blog'] }],
    ['a folder below', { 'next.config.js': '', 'src/content/notes/a.md': '' }, { folders: ['src/content/notes'] }],
    [
      'several folders',
      { 'next.config.js': '', 'content/blog/a.md': '', 'content/notes/a.md': '', 'content/pages/a.md': '' },
      { folders: ['content/blog', 'content/notes'] },
    ],
    [
      'no folder without texts',
      { 'next.config.js': '', 'posts/index.tsx': '', 'content/a.md': '' },
      { folders: ['content'] },
    ],
    ['posts among the pages', { 'next.config.js': '', 'pages/posts/a.mdx': '' }, { folders: ['pages/posts'] }],
    ['nothing but texts', { 'next.config.js': '', 'a.md': '' }, { folders: [''] }],
    ['the title', { ...timlrx, 'data/siteMetadata.js': "module.exports = { title: 'Blog' }" }, { title: 'Blog' }],
    [
      'languages',
      {
        'next.config.js': "module.exports = { i18n: { locales: ['ko', 'en'], defaultLocale: 'en' } }",
        'posts/a.md': '',
      },
      { languages: [{ code: 'en' }, { code: 'ko' }] },
    ],
    [
      'languages as folders',
      { 'next.config.js': '', 'posts/ko/a.md': '', 'posts/en/a.md': '' },
      { languages: [{ code: 'en' }, { code: 'ko' }] },
    ],
  ])('finds %s', async (_what, files, wanted) => {
    expect(await siteOf(next, files)).toMatchObject(wanted);
  });

  it('looks for texts in its folders', async () => {
    expect(next.files(await siteOf(next, timlrx)).globs).toEqual(['data/blog/**/*.{md,mdx,markdown,mdoc}']);
  });
});

describe('choose()', () => {
  it.each<[string, string | undefined]>([
    ['data/blog/x/a.mdx', undefined],
    ['data/blog/a.md', 'the pattern of its collection leaves it out'],
    ['data/blog/README.mdx', 'its name says that it is no post'],
  ])('judges %s', async (path, reason) => {
    const { posts, skipped } = await chosen(next, [path], timlrx);
    expect(reason === undefined ? posts : skipped).toEqual(reason === undefined ? [path] : [{ path, reason }]);
  });
});

describe('read()', () => {
  const files = timlrx;
  it.each<[string, string, string | undefined, string | undefined]>([
    ['a quoted day', "date: '2024-03-09'", '2024-03-09', '2024-03-09'],
    ['a time in UTC', "date: '2024-03-09T20:26:28.000Z'", '2024-03-09', '2024-03-09T20:26:28+00:00'],
    ['a bare time, which is UTC', 'date: 2024-03-09 23:30:00', '2024-03-09', '2024-03-09T23:30:00+00:00'],
    ['a text, which is local', "date: '2024-03-09T23:30'", '2024-03-09', '2024-03-09T23:30:00'],
    ['another key', 'publishedAt: 2024-03-09', '2024-03-09', '2024-03-09'],
    ['nothing of the file name', 'title: A', undefined, undefined],
  ])('takes %s as the date', async (_what, lines, day, date) => {
    const post = await postOf(next, { path: 'data/blog/2020-01-01-a.mdx', text: head(lines), files });
    expect([post.day, post.date]).toEqual([day, date]);
  });

  it('tells of a bad date', async () => {
    const { diagnostics } = await readingOf(next, { path: 'data/blog/a.mdx', text: head('date: soon'), files });
    expect(diagnostics?.map(({ message }) => message)).toEqual(['Cannot read the date "soon": the post has no date']);
  });

  it.each<[string, string, string]>([
    ['data/blog/x/My Post.mdx', 'title: A', 'x/My Post'],
    ['data/blog/x/index.mdx', 'title: A', 'x'],
    ['data/blog/a.mdx', 'slug: /b/c/', 'b/c'],
  ])('gives %s its slug', async (path, lines, slug) => {
    expect((await postOf(next, { path, text: head(lines), files })).slug).toBe(slug);
  });

  it.each<[string, string, string]>([
    ['draft: true', 'draft', 'draft: true'],
    ['published: false', 'draft', 'published: false'],
    ['date: 2027-01-01', 'published', 'nothing holds it back'],
  ])('decides on %s', async (lines, state, reason) => {
    expect(await postOf(next, { path: 'data/blog/a.mdx', text: head(lines), files })).toMatchObject({ state, reason });
  });

  it('takes tags, a category as a text, the summary and the update', async () => {
    const text = head("tags: ['next js', math]\ncategory: release\nsummary: S\nlastmod: '2024-04-01'");
    expect(await postOf(next, { path: 'data/blog/a.mdx', text, files })).toMatchObject({
      tags: ['next js', 'math'],
      categories: ['release'],
      description: 'S',
      updated: '2024-04-01',
    });
  });

  it('takes what an MDX file exports for its front matter', async () => {
    const text =
      "import { A } from './a'\n\nexport const metadata = { title: 'A', date: '2024-03-09', tags: ['x'] }\n\n# B\n";
    const site = { 'next.config.mjs': '', 'app/blog/a/page.mdx': '' };
    expect(await postOf(next, { path: 'app/blog/a/page.mdx', text, files: site })).toMatchObject({
      title: 'A',
      day: '2024-03-09',
      tags: ['x'],
      slug: 'a',
    });
  });

  it('takes the language from the folder', async () => {
    const site = { languages: [{ code: 'en' }, { code: 'ko' }] };
    const post = await postOf(next, { path: 'data/blog/ko/a.mdx', text: head('title: A'), files, site });
    expect(post).toMatchObject({ lang: 'ko', variantOf: 'data/blog/a' });
  });

  it('makes no post of a broken front matter', async () => {
    expect(await readingOf(next, { path: 'data/blog/a.mdx', text: '---\ntitle: A\n', files })).toEqual({});
  });
});

describe('strays()', () => {
  it('takes an undated index above posts for a page', async () => {
    const post: Post = {
      path: 'blog/a.md',
      slug: 'a',
      title: 'A',
      tags: [],
      categories: [],
      branches: [],
      state: 'published',
      reason: '',
    };
    const site = await siteOf(next);
    expect(next.strays?.([post, { ...post, path: 'blog/index.md' }], site).map(({ path }) => path)).toEqual([
      'blog/index.md',
    ]);
  });
});

describe('place() and templates()', () => {
  const wanted = { title: 'A', slug: 'a', day: '2024-03-09' as PlainDate, draft: false, bundle: false };
  it.each([
    ['a folder of MDX', wanted, timlrx, 'data/blog/a.mdx'],
    ['a folder of Markdown', wanted, { 'posts/a.md': '' }, 'posts/a.md'],
    ['a folder of its own', { ...wanted, bundle: true }, { 'posts/a.md': '' }, 'posts/a/index.md'],
    ['the house', { ...wanted, folder: 'posts/x', name: 'b.md' }, { 'posts/a.md': '' }, 'posts/x/b.md'],
    ['the root', wanted, {}, 'a.md'],
  ])('puts a post into %s', async (_what, request, files, path) => {
    expect(next.place(request, await siteOf(next, files as Files)).path).toBe(path);
  });

  it('knows no templates', async () => {
    expect(next.templates({ draft: true, bundle: false }, await siteOf(next))).toEqual({ files: [], folders: [] });
  });
});
