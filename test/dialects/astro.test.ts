import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../src/core/date.ts';
import { astro } from '../../src/dialects/astro.ts';
import { chosen, type Files, postOf, readingOf, recognised, siteOf } from './try-dialect.ts';

const config = "export default { site: 'https://a.example' };\n";
const schema = (inside: string): string =>
  `import { defineCollection, z } from 'astro:content';\nimport { file, glob } from 'astro/loaders';\n${inside}`;
const blogText = schema(`const blog = defineCollection({
  loader: glob({ base: './src/data/blog', pattern: '**/[^_]*.{md,mdx}' }),
  schema: z.object({ title: z.string(), modDatetime: z.date().optional(), pubDatetime: z.date(), expiryDate: z.date().optional(), draft: z.boolean().optional() }),
});
export const collections = { blog };\n`);
const blogFiles: Files = { 'astro.config.mjs': config, 'src/content.config.ts': blogText, 'src/data/blog/a.md': '' };
const legacy: Files = { 'astro.config.mjs': config, 'src/content/blog/a.md': '', 'src/content/authors/b.md': '' };
const head = (lines: string): string => `---\n${lines}\n---\nText.\n`;

describe('recognise()', () => {
  it.each<[string, Files, string | undefined]>([
    ['a configuration', { 'astro.config.mjs': config }, 'config: astro.config.mjs'],
    ['one in TypeScript', { 'astro.config.ts': config }, 'config: astro.config.ts'],
    ['a dependency', { 'package.json': '{"dependencies":{"astro":"5"}}' }, 'config: astro in package.json'],
    [
      'a development dependency',
      { 'package.json': '{"devDependencies":{"astro":"5"}}' },
      'config: astro in package.json',
    ],
    ['collections alone', { 'src/content.config.ts': blogText }, 'shape: src/content.config.ts'],
    ['another package', { 'package.json': '{"dependencies":{"next":"15"}}' }, undefined],
    ['an empty folder', {}, undefined],
  ])('takes %s as it is', async (_what, files, wanted) => {
    const evidence = await recognised(astro, files);
    expect(evidence && `${evidence.strength}: ${evidence.because}`).toBe(wanted);
  });
});

describe('site()', () => {
  const several =
    schema(`const blog = defineCollection({ loader: glob({ base: 'a', pattern: '*.md' }), schema: z.object({ date: z.date() }) });
const projects = defineCollection({ loader: glob({ base: 'b', pattern: '*.md' }), schema: z.object({ date: z.date() }) });
const people = defineCollection({ loader: glob({ base: 'c', pattern: '*.md' }), schema: z.object({ name: z.string() }) });
export const collections = `);
  it.each<[string, Files, object]>([
    [
      'the folder of glob()',
      blogFiles,
      { folders: ['src/data/blog'], configFiles: ['astro.config.mjs', 'src/content.config.ts'] },
    ],
    ['folders of old, those called like a blog', legacy, { folders: ['src/content/blog'] }],
    [
      'the collection called like a blog',
      { 'src/content.config.ts': `${several}{ blog, projects, people };`, 'a/x.md': '', 'b/x.md': '', 'c/x.md': '' },
      { folders: ['a'] },
    ],
    [
      'else those with a date',
      {
        'src/content.config.ts': `${several}{ work: blog, projects, people };`,
        'a/x.md': '',
        'b/x.md': '',
        'c/x.md': '',
      },
      { folders: ['a', 'b'] },
    ],
    ['else all', { 'src/content/one/a.md': '', 'src/content/_two/a.md': '' }, { folders: ['src/content/one'] }],
    [
      'a blog among the documents of Starlight',
      {
        'src/content.config.ts': schema(
          'export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };',
        ),
        'src/content/docs/blog/a.md': '',
        'src/content/docs/start.md': '',
      },
      { folders: ['src/content/docs/blog'] },
    ],
    ['posts beside the pages', { 'src/posts/a.md': '' }, { folders: ['src/posts'] }],
    ['pages alone', { 'src/pages/a.md': '' }, { folders: ['src/pages'] }],
    [
      'another source folder',
      { 'astro.config.mjs': "export default { srcDir: './app' };", 'app/content/blog/a.md': '' },
      { folders: ['app/content/blog'] },
    ],
    [
      'a collection whose folder is not there',
      { 'src/content.config.ts': blogText, 'src/content/notes/a.md': '' },
      { folders: ['src/content/notes'] },
    ],
    [
      'title and zone of AstroPaper',
      {
        ...blogFiles,
        'src/config.ts':
          "export const SITE = { title: 'Paper', timezone: 'Asia/Seoul', scheduledPostMargin: 15 * 60 * 1000 };",
      },
      { title: 'Paper', zone: 'Asia/Seoul' },
    ],
    [
      'the title of the starter',
      { ...blogFiles, 'src/consts.ts': "export const SITE_TITLE = 'Astro Blog';" },
      { title: 'Astro Blog' },
    ],
    [
      'configured languages',
      {
        'astro.config.mjs':
          "export default { i18n: { locales: ['en', { path: 'ko', codes: ['ko-KR'] }], defaultLocale: 'ko' } };",
      },
      { languages: [{ code: 'ko' }, { code: 'en' }] },
    ],
    [
      'languages as folders',
      { 'src/content/blog/ko/a.md': '', 'src/content/blog/en/a.md': '' },
      { languages: [{ code: 'en' }, { code: 'ko' }] },
    ],
    [
      'no languages among other folders',
      { 'src/content/blog/ko/a.md': '', 'src/content/blog/trips/a.md': '' },
      { languages: [] },
    ],
  ])('finds %s', async (_what, files, wanted) => {
    expect(await siteOf(astro, files)).toMatchObject(wanted);
  });

  it('takes no zone that the platform does not know', async () => {
    expect(
      (await siteOf(astro, { ...blogFiles, 'src/config.ts': "export const SITE = { timezone: 'Mars/Base' };" })).zone,
    ).toBeUndefined();
  });

  it('looks for texts in its collections and pages', async () => {
    expect(astro.files(await siteOf(astro, { 'src/content/blog/a.md': '' })).globs).toEqual([
      'src/content/blog/**/*.{md,mdx,markdown,mdoc}',
      'src/pages/**/*.{md,mdx,markdown}',
    ]);
  });
});

describe('choose()', () => {
  it.each<[string, readonly string[], Files, Record<string, string>]>([
    [
      'what the pattern leaves out',
      ['src/data/blog/a.md', 'src/data/blog/x/_b.md'],
      blogFiles,
      { 'src/data/blog/x/_b.md': 'the pattern of its collection leaves it out' },
    ],
    [
      'what begins with "_" in folders of old',
      ['src/content/blog/a.md', 'src/content/blog/_x/b.md'],
      legacy,
      { 'src/content/blog/_x/b.md': 'the pattern of its collection leaves it out' },
    ],
    [
      'pages beside entries',
      ['src/data/blog/a.md', 'src/pages/about.md'],
      blogFiles,
      { 'src/pages/about.md': 'it is a page' },
    ],
    ['no posts among the pages', ['src/data/blog/a.md', 'src/pages/posts/b.md'], blogFiles, {}],
    ['no pages where there are no entries', ['src/pages/b.md'], blogFiles, {}],
    [
      'pages that begin with "_"',
      ['src/pages/_x/b.md'],
      {},
      { 'src/pages/_x/b.md': 'a part of its path begins with "_"' },
    ],
  ])('leaves out %s', async (_what, paths, files, wanted) => {
    const { posts, skipped } = await chosen(astro, paths, files);
    expect(Object.fromEntries(skipped.map(({ path, reason }) => [path, reason]))).toEqual(wanted);
    expect(posts).toEqual([...paths].sort().filter((path) => !(path in wanted)));
  });
});

describe('read()', () => {
  it.each<[string, string, string | undefined, string | undefined]>([
    ['a day', 'pubDatetime: 2024-03-09', '2024-03-09', '2024-03-09'],
    ['a bare time, which is UTC', 'pubDatetime: 2024-03-09 23:30:00', '2024-03-09', '2024-03-09T23:30:00+00:00'],
    ['a time with its offset', 'pubDatetime: 2024-03-09T01:30:00+09:00', '2024-03-09', '2024-03-09T01:30:00+09:00'],
    ['a text, which is local', 'pubDatetime: "2024-03-09 23:30"', '2024-03-09', '2024-03-09T23:30:00'],
    ['a text in free form', "pubDatetime: 'Jul 08 2022'", '2022-07-08', '2022-07-08'],
    ['a day that overflows', 'pubDatetime: 2024-02-30', '2024-03-01', '2024-03-01'],
    ['the key of the schema over others', 'date: 2020-01-01\npubDatetime: 2024-03-09', '2024-03-09', '2024-03-09'],
    ['another key where that is missing', 'published_date: 2024-03-09', '2024-03-09', '2024-03-09'],
    ['no update', 'modDatetime: 2024-03-09', undefined, undefined],
    ['no expiry', 'expiryDate: 2024-03-09', undefined, undefined],
    ['no flag', 'published: true', undefined, undefined],
    ['no number', 'pubDatetime: 20240309', undefined, undefined],
    ['milliseconds', 'pubDatetime: 1709942400000', '2024-03-09', '2024-03-09T00:00:00+00:00'],
  ])('takes %s as the date', async (_what, lines, day, date) => {
    const post = await postOf(astro, { path: 'src/data/blog/a.md', text: head(lines), files: blogFiles });
    expect([post.day, post.date]).toEqual([day, date]);
  });

  it.each<[string, string, string | undefined]>([
    ['2024-03-09T20:00:00Z', 'Asia/Seoul', '2024-03-10'],
    ['2024-03-09 20:00:00', 'Asia/Seoul', '2024-03-10'],
    ['2024-03-09', 'America/New_York', '2024-03-09'],
    ['"2024-03-09 20:00"', 'Asia/Seoul', '2024-03-09'],
  ])('shows %s in %s on its day there', async (date, zone, day) => {
    expect(
      (
        await postOf(astro, {
          path: 'src/data/blog/a.md',
          text: head(`pubDatetime: ${date}`),
          files: blogFiles,
          site: { zone },
        })
      ).day,
    ).toBe(day);
  });

  it.each<[string, string, string[]]>([
    ['a bad date', 'pubDatetime: soon', ['Cannot read the date "soon": the post has no date']],
    [
      'a bad date beside a good one',
      'pubDatetime: soon\ndate: 2024-01-01',
      ['Cannot read the date "soon": another key gives the day'],
    ],
  ])('tells of %s', async (_what, lines, messages) => {
    const { diagnostics } = await readingOf(astro, { path: 'src/data/blog/a.md', text: head(lines), files: blogFiles });
    expect(diagnostics?.map(({ message }) => message)).toEqual(messages);
  });

  it.each<[string, Files, string, string]>([
    ['src/data/blog/2024/My Post.md', blogFiles, 'title: A', '2024/my-post'],
    ['src/data/blog/한글 제목!.md', blogFiles, 'title: A', '한글-제목'],
    ['src/data/blog/trip/index.md', blogFiles, 'title: A', 'trip'],
    ['src/data/blog/a.md', blogFiles, 'slug: other', 'other'],
    ['src/pages/posts/a.md', {}, 'date: 2024-01-01', 'posts/a'],
  ])('gives %s its slug', async (path, files, lines, slug) => {
    expect((await postOf(astro, { path, text: head(lines), files })).slug).toBe(slug);
  });

  it.each<[string, string, string, object]>([
    ['the front matter', 'src/data/blog/a.md', head('title: A'), { title: 'A' }],
    ['the first heading', 'src/data/blog/a.md', '# One\n', { title: 'One', titleFrom: 'heading' }],
    ['the file name', 'src/data/blog/a b.md', 'Text.\n', { title: 'a b', titleFrom: 'file name' }],
    ['the folder', 'src/data/blog/trip/index.md', 'Text.\n', { title: 'trip', titleFrom: 'file name' }],
  ])('takes the title from %s', async (_what, path, text, wanted) => {
    expect(await postOf(astro, { path, text, files: blogFiles })).toMatchObject(wanted);
  });

  it('takes tags, a single one and a category', async () => {
    const text = head('tags: [a, b c]\ntag: d\ncategory: e');
    expect(await postOf(astro, { path: 'src/data/blog/a.md', text, files: blogFiles })).toMatchObject({
      tags: ['a', 'b c', 'd'],
      categories: ['e'],
    });
  });

  const paper: Files = {
    ...blogFiles,
    'src/config.ts': 'export const SITE = { scheduledPostMargin: 15 * 60 * 1000 };',
  };
  const shy: Files = {
    'src/content.config.ts': schema(
      "const blog = defineCollection({ loader: glob({ base: 'src/data/blog', pattern: '**/*.md' }), schema: z.object({ draft: z.boolean().default(true) }) });",
    ),
    'src/data/blog/a.md': '',
  };
  it.each<[string, Files, string, string, string]>([
    ['draft: true', blogFiles, 'draft: true', 'draft', 'draft: true'],
    ['draft: false', blogFiles, 'draft: false', 'published', 'nothing holds it back'],
    ['another flag', blogFiles, 'isDraft: true', 'draft', 'isDraft: true'],
    ['the future', blogFiles, 'pubDatetime: 2026-07-01', 'published', 'nothing holds it back'],
    ['the future of AstroPaper', paper, 'pubDatetime: 2026-07-01', 'scheduled', 'its date is in the future'],
    ['the margin of AstroPaper', paper, 'pubDatetime: 2026-06-01T00:10:00Z', 'published', 'nothing holds it back'],
    ['a schema with drafts', shy, 'title: A', 'draft', 'the schema makes it a draft'],
    ['a post in it', shy, 'draft: false', 'published', 'nothing holds it back'],
  ])('decides on %s', async (_what, files, lines, state, reason) => {
    expect(await postOf(astro, { path: 'src/data/blog/a.md', text: head(lines), files })).toMatchObject({
      state,
      reason,
    });
  });

  it.each<[string, string, string, string | undefined, string | undefined]>([
    ['the folder', 'src/content/blog/ko/a.md', 'title: A', 'ko', 'src/content/blog/a'],
    ['the default', 'src/content/blog/a.md', 'title: A', 'en', 'src/content/blog/a'],
    ['the ending of the name', 'src/content/blog/a.ko.md', 'title: A', 'ko', 'src/content/blog/a'],
    ['the front matter', 'src/content/blog/a.md', 'lang: ko', 'ko', 'src/content/blog/a'],
  ])('takes the language from %s', async (_what, path, lines, lang, variantOf) => {
    const files = {
      'src/content/blog/a.md': '',
      'astro.config.mjs': "export default { i18n: { locales: ['en', 'ko'], defaultLocale: 'en' } };",
    };
    expect(await postOf(astro, { path, text: head(lines), files })).toMatchObject({ lang, variantOf });
  });

  it('drops a page without a date', async () => {
    expect(await readingOf(astro, { path: 'src/pages/about.md', text: head('title: A') })).toEqual({
      dropped: 'it is a page without a date',
    });
  });

  it('makes no post of a broken front matter', async () => {
    expect(await readingOf(astro, { path: 'src/pages/a.md', text: '---\ntitle: [a\n---\n' })).toEqual({});
  });
});

describe('place() and templates()', () => {
  const wanted = { title: 'A', slug: 'a', day: '2024-03-09' as PlainDate, draft: true, bundle: false };
  const onlyMdx: Files = {
    'src/content.config.ts': schema(
      "const blog = defineCollection({ loader: glob({ base: 'x', pattern: '**/*.mdx' }) });",
    ),
    'x/a.mdx': '',
  };
  it.each([
    ['its first collection', wanted, blogFiles, 'src/data/blog/a.md'],
    ['a collection of MDX', wanted, onlyMdx, 'x/a.mdx'],
    ['a folder of its own', { ...wanted, bundle: true }, blogFiles, 'src/data/blog/a/index.md'],
    ['the house', { ...wanted, folder: 'src/data/blog/2024', name: 'a.mdx' }, blogFiles, 'src/data/blog/2024/a.mdx'],
    ['the pages', wanted, {}, 'src/pages/posts/a.md'],
  ])('puts a post into %s', async (_what, request, files, path) => {
    expect(astro.place(request, await siteOf(astro, files as Files))).toMatchObject({
      path,
      mark: { key: 'draft', value: true },
    });
  });

  it('writes the date under the key of the schema', async () => {
    expect(astro.place(wanted, await siteOf(astro, blogFiles)).sample).toContain('\npubDatetime: ');
  });

  it('knows no templates', async () => {
    expect(astro.templates({ draft: true, bundle: false }, await siteOf(astro))).toEqual({ files: [], folders: [] });
  });
});
