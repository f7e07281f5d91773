import { describe, expect, it } from 'vitest';
import { eleventy } from '../../src/dialects/eleventy.ts';
import { chosen, type Files, postOf, readingOf, recognised, siteOf } from './try-dialect.ts';

const config = (text: string): Files => ({ '.eleventy.js': text });
const version = (range: string): Files => ({
  'package.json': `{ "dependencies": { "@11ty/eleventy": "${range}" } }`,
});
const post = (head: string, path = 'posts/2024-03-09-a.md') => ({ path, text: `---\n${head}\n---\n\nText.\n` });

describe('the folder of an Eleventy site', () => {
  it.each([
    ['.eleventy.js', config(''), '.eleventy.js'],
    ['eleventy.config.js', { 'eleventy.config.js': '' }, 'eleventy.config.js'],
    ['eleventy.config.mjs', { 'eleventy.config.mjs': '' }, 'eleventy.config.mjs'],
    ['eleventy.config.cjs', { 'eleventy.config.cjs': '' }, 'eleventy.config.cjs'],
    ['a dependency', version('^2.0.0'), '@11ty/eleventy in package.json'],
  ])('`recognise()` proves it by %s', async (_, files, because) => {
    expect(await recognised(eleventy, files)).toEqual({ because, strength: 'config' });
  });

  it.each([
    ['a folder of posts', { 'posts/a.md': '' }],
    ['another package', { 'package.json': '{ "dependencies": { "left-pad": "1" } }' }],
  ])('`recognise()` leaves %s alone', async (_, files: Files) => {
    expect(await recognised(eleventy, files)).toBeUndefined();
  });
});

describe('the configuration of an Eleventy site', () => {
  it.each([
    ['no configuration', config(''), 'posts'],
    [
      '--config',
      {
        'package.json': '{ "scripts": { "b": "eleventy --config=lib/site.js" } }',
        'lib/site.js': "({ dir: { input: 'in' } })",
      },
      'in/posts',
    ],
    ['dir.input', config("module.exports = () => ({ dir: { input: './src/' } });"), 'src/posts'],
    ['setInputDirectory()', config("export default (c) => { c.setInputDirectory('site'); };"), 'site/posts'],
    ['--input', { 'package.json': '{ "scripts": { "build": "x && eleventy --input=content" } }' }, 'content/posts'],
    ['a folder of that name', { ...config("dir: { input: 'src' }"), 'src/content/blog/a.md': '' }, 'src/content/blog'],
  ])('`site()` finds the home of posts by %s', async (_, files, home) => {
    expect((await siteOf(eleventy, files)).folders).toEqual([home]);
  });

  it('`files()` follows formats and `setUseGitIgnore(false)`', async () => {
    const text = "c.setUseGitIgnore(false); ({ templateFormats: ['md', 'njk'], dir: { layouts: 'frames' } })";
    const { globs, ignore } = eleventy.files(await siteOf(eleventy, { ...config(text), '.gitignore': 'a.md' }));
    expect(globs.filter((glob) => /\.(?:md|njk|html|liquid)$/.test(glob))).toEqual(['**/*.md', '**/*.njk']);
    expect([ignore.includes('a.md'), ignore.includes('frames/**')]).toEqual([false, true]);
  });

  it('`files()` leaves out the output, layouts, data, and what is ignored', async () => {
    const site = await siteOf(eleventy, {
      '.eleventy.js': "c.ignores.add('./src/x.md'); ({ dir: { input: 'src', output: 'dist', includes: '../parts' } })",
      '.gitignore': '# comment\n!kept\nbuild/\n/secret.md\n\n',
      'build/a.md': '',
      'src/.eleventyignore': 'old.md',
    });
    const { globs, ignore } = eleventy.files(site);
    expect(globs).toContain('src/**/*.liquid');
    expect(ignore).toEqual([
      '**/node_modules/**',
      '**/.git/**',
      'dist/**',
      'parts/**',
      'src/_data/**',
      'build/**',
      'secret.md',
      'src/old.md',
      'src/x.md',
    ]);
  });
});

describe('the files of an Eleventy site', () => {
  it('`choose()` divides pages and data', async () => {
    const paths = [
      'posts/a.md',
      'posts/README.md',
      'posts/posts.json',
      'posts/posts.11tydata.js',
      'posts/a.json',
      'posts/other.json',
      'a/x.js',
    ];
    expect(await chosen(eleventy, paths)).toEqual({
      posts: ['posts/README.md', 'posts/a.md'],
      context: ['posts/a.json', 'posts/posts.11tydata.js', 'posts/posts.json'],
      skipped: [],
    });
  });

  const none = 'it lies in no folder of posts, and is neither dated nor tagged as a post';
  it.each([
    ['a page', post('title: T', 'about.md'), none],
    ['a page that is excluded', post('eleventyExcludeFromCollections: true'), 'eleventyExcludeFromCollections: true'],
    ['a page of pages', post('pagination:\n  data: x'), 'it lists other pages'],
    ['a template', post('title: T', 'posts/feed.njk'), 'it is no Markdown, and neither dated nor tagged as a post'],
    ['a page in a folder of posts', post('title: T', 'blog/a.md'), undefined],
    ['a paper of the repository', post('title: T', 'posts/README.md'), 'its name says that it is no post'],
    ['a post that is called so', post('date: 2024-01-01', 'posts/README.md'), undefined],
    [
      'a page that the collection leaves out',
      {
        ...post('date: 2024-01-01', 'y/a.md'),
        files: config("const all = (a) => a.getFilteredByGlob('./x/*.md');\nc.addCollection('posts', all)"),
      },
      'the configuration leaves it out',
    ],
    [
      'a page with the tag of the collection',
      {
        ...post('tags: essay', 'y/a.md'),
        files: config("c.addCollection('blog', (a) => a.getFilteredByTag('essay'))"),
      },
      undefined,
    ],
    [
      'a template that only a folder tags',
      { ...post('title: T', 'posts/archive.njk'), context: { 'posts/posts.json': '{ "tags": "post" }' } },
      'it is no Markdown, and neither dated nor tagged as a post',
    ],
    [
      'a page kept out of the posts',
      post('tags: [posts, a]\neleventyExcludeFromCollections: posts'),
      'eleventyExcludeFromCollections names that of the posts',
    ],
    ['a page tagged as a post', post('tags: post', 'a.md'), undefined],
    ['a page with a date', post('date: 2024-01-01', 'a.md'), undefined],
    ['a template with a date in its name', post('title: T', '2024-01-01-a.html'), undefined],
    [
      'a page in a collection of posts',
      {
        ...post('title: T', 'x/a.md'),
        files: config("c.addCollection('posts', (a) => a.getFilteredByGlob('./x/*.md'))"),
      },
      undefined,
    ],
    [
      'a page in another collection',
      {
        ...post('title: T', 'x/a.md'),
        files: config("c.addCollection('docs', (a) => a.getFilteredByGlob(['x/*.md']))"),
      },
      none,
    ],
  ])('`read()` says of %s whether it is a post', async (_, file, dropped) => {
    expect((await readingOf(eleventy, file)).dropped).toBe(dropped);
  });

  it('`strays()` gives the undated index of a folder of posts', async () => {
    const posts = [
      await postOf(eleventy, post('title: I', 'posts/index.md')),
      await postOf(eleventy, post('title: A')),
    ];
    expect(eleventy.strays?.(posts, await siteOf(eleventy)).map(({ path }) => path)).toEqual(['posts/index.md']);
  });
});

describe('the date of a post of Eleventy', () => {
  it.each([
    ['date: 2024-01-02', '2024-01-02'],
    ['date: 2024-01-02 23:30:00', '2024-01-02T23:30:00+00:00'],
    ['date: 2024-01-02T03:00:00+09:00', '2024-01-01T18:00:00+00:00'],
    ['date: "2024-01-02T03:00:00+09:00"', '2024-01-01T18:00:00+00:00'],
    ['date: "2024-01-02T23:30"', '2024-01-02T23:30:00+00:00'],
    ['date: "20240102T233000Z"', '2024-01-02T23:30:00+00:00'],
    ['date: "2024-01"', '2024-01-01'],
    ['date: 2024-02-30', '2024-03-01'],
    ['date:', '2024-03-09'],
    ['title: T', '2024-03-09'],
    ['date: Last Modified', undefined],
    ['date: git Created', undefined],
  ])('`read()` reads %s', async (head, date) => {
    const { post: read, diagnostics } = await readingOf(eleventy, post(head));
    expect({ date: read?.date, diagnostics }).toEqual({ date, diagnostics: undefined });
  });

  it.each([
    '2024/03/04',
    '2024-3-4',
    '"2024-01-02 23:30:00"',
    '"2024-02-30"',
    '20240304',
    'true',
    'soon',
    '" 2024-01-01"',
    '"2024-01-01T10:00:60"',
    '[2024-01-01]',
  ])('`read()` reports date: %s, at which Eleventy stops', async (text) => {
    const { post: read, diagnostics } = await readingOf(eleventy, post(`date: ${text}`));
    expect([read?.day, diagnostics?.map(({ code }) => code)]).toEqual([undefined, ['BAD_DATE']]);
  });

  it.each([
    ['2023-01-01/b/2024-01-01-a.md', '2023-01-01'],
    ['posts/a-2024-05-06.md', '2024-05-06'],
    ['posts/2024-13-45-a.md', undefined],
    ['posts/2024-1-2-a.md', undefined],
  ])('`read()` finds the day in %s', async (path, day) => {
    expect((await postOf(eleventy, post('title: T', path))).day).toBe(day);
  });

  it('`read()` shows a time on the clock of the zone, and leaves a day alone', async () => {
    const site = { zone: 'Asia/Seoul' };
    const days = ['2024-01-02 23:30:00', '2024-01-02'].map((date) =>
      postOf(eleventy, { ...post(`date: ${date}`), site }),
    );
    expect((await Promise.all(days)).map(({ day }) => day)).toEqual(['2024-01-03', '2024-01-02']);
  });
});

describe('the data of a post of Eleventy', () => {
  it.each([
    ['a list', 'tags: [a, b c]', {}, ['a', 'b c']],
    ['a text in Eleventy 2', 'tags: a, b c', version('^2.0.1'), ['a, b c']],
    ['a text in Eleventy 3', 'tags: a, b c', version('3.1.8'), ['a', 'b c']],
    ['a text in a beta of Eleventy 3', 'tags: a, b c', version('^3.0.0-beta.1'), ['a', 'b c']],
    ['names of collections', 'tags: [all, nav, post, posts, postscript]', {}, ['postscript']],
    [
      'what a filter of the configuration leaves out',
      'tags: [essay, a]',
      { ...config("import f from './f.js'"), 'f.js': "tags.filter((t) => !['all', 'essay'].includes(t))" },
      ['a'],
    ],
    ['0 and false', 'tags: false', {}, []],
    ['numbers and blanks', 'tags: [2024, true, 1.0, "", ~, x, x]', {}, ['2024', 'true', '1', 'x']],
    ['lists in a list', 'tags: [[a, b], c]', {}, ['a', 'b', 'c']],
    ['nothing', 'tags:', {}, []],
    ['excluded collections', 'tags: [a, b]\neleventyExcludeFromCollections: [b]', {}, ['a']],
  ])('`read()` makes tags of %s', async (_, head, files, tags) => {
    expect((await postOf(eleventy, { ...post(head), files })).tags).toEqual(tags);
  });

  const context = {
    'src/posts/posts.json': '{ "tags": ["outer"], "draft": true, "lang": "en" }',
    'src/posts/posts.11tydata.js': "module.exports = { tags: ['script'], lang: 'ko' };",
    'src/posts/sub/sub.11tydata.json': '{ "tags": "inner" }',
    'src/posts/sub/2024-01-01-a.json': '{ "tags": ["own"], "draft": false }',
  };
  const files = config("dir: { input: 'src' }");
  it.each([
    ['joins lists from the outside in', 'tags: [x]', files, ['outer', 'script', 'inner', 'own', 'x']],
    ['replaces them by override:', 'override:tags: [x]', files, ['x']],
    ['takes them off by override:', 'override:tags:', files, []],
    [
      'takes the last without deep merge',
      'tags: [x]',
      config("dir: { input: 'src' }; c.setDataDeepMerge(false)"),
      ['x'],
    ],
  ])('`read()` %s', async (_, head, configuration, tags) => {
    const file = { ...post(head, 'src/posts/sub/2024-01-01-a.md'), files: configuration, context };
    const { lang, state, ...read } = await postOf(eleventy, file);
    expect({ tags: read.tags, lang, state }).toEqual({ tags, lang: 'ko', state: 'published' });
  });

  it.each([
    [
      'setDataFileBaseName()',
      config("c.setDataFileBaseName('index')"),
      { 'posts/index.11tydata.json': '{ "lang": "de" }' },
    ],
    [
      'setDataFileSuffixes()',
      config("c.setDataFileSuffixes(['.data'])"),
      { 'posts/posts.data.json': '{ "lang": "de" }' },
    ],
    ['addDataExtension()', config("c.addDataExtension('yml,yaml', f)"), { 'posts/posts.yml': 'lang: de' }],
    ['addGlobalData()', config("c.addGlobalData('lang', 'de')"), {}],
  ])('`read()` finds data by %s', async (_, files, context: Files) => {
    const read = await postOf(eleventy, { ...post('title: T'), files, context });
    const { context: found } = await chosen(eleventy, ['posts/2024-03-09-a.md', ...Object.keys(context)], files);
    expect([read.lang, found]).toEqual(['de', Object.keys(context)]);
  });

  it.each([
    ['draft: true', 'draft', 'draft: true'],
    ['draft: "true"', 'draft', 'draft: true'],
    ['published: false', 'published', 'nothing holds it back'],
    ['permalink: false', 'hidden', 'permalink: false'],
    ['permalink: /a/', 'published', 'nothing holds it back'],
  ])('`read()` makes a state of %s', async (head, state, reason) => {
    expect(await postOf(eleventy, post(head))).toMatchObject({ state, reason });
  });

  it('`read()` takes a post in a folder of drafts for one', async () => {
    expect(await postOf(eleventy, post('title: T', 'drafts/a.md'))).toMatchObject({
      state: 'draft',
      reason: 'it lies in drafts',
    });
  });

  it.each([
    ['title: A  B', { title: 'A B' }],
    ['newstitle: A', { title: 'A' }],
    ['subtitle: A', { title: 'a', titleFrom: 'file name' }],
    ['title: 2024', { title: '2024' }],
    ['title: 2024-01-02', { title: '2024-01-02T00:00:00.000Z' }],
    ['title: [a]', { title: 'a', titleFrom: 'file name' }],
    ['description: D', { description: 'D' }],
    ['categories: [[a, b], c]', { categories: ['a', 'b', 'c'] }],
  ])('`read()` reads %s', async (head, wanted) => {
    expect(await postOf(eleventy, post(head))).toMatchObject(wanted);
  });

  it('`read()` takes the first heading where there is no title', async () => {
    const file = { path: 'posts/a.md', text: '---\ndate: 2024-01-01\n---\n\n# 제목\n' };
    expect(await postOf(eleventy, file)).toMatchObject({ title: '제목', titleFrom: 'heading' });
  });

  it('`read()` makes no post of broken front matter', async () => {
    expect(await readingOf(eleventy, { path: 'posts/a.md', text: '---\ntitle: [\n---\n' })).toEqual({});
  });

  it.each([
    ['posts/2024-01-02-a-b.md', 'a-b'],
    ['posts/a.md', 'a'],
    ['posts/2024-01-02-a/index.md', 'a'],
    ['posts/v10.8.1.md', 'v10.8.1'],
  ])('`read()` makes a slug of %s', async (path, slug) => {
    expect((await postOf(eleventy, post('title: T', path))).slug).toBe(slug);
  });
});

describe('a new post of Eleventy', () => {
  const request = { title: 'A', slug: 'a', day: '2026-06-01', draft: true, bundle: false } as const;
  it.each([
    [{}, 'posts/a.md'],
    [{ bundle: true }, 'posts/a/index.md'],
    [{ folder: 'src/blog', name: '2026-06-01-a.md' }, 'src/blog/2026-06-01-a.md'],
    [{ folder: '' }, 'a.md'],
  ])('`place()` finds a place for %o', async (more, path) => {
    const site = await siteOf(eleventy);
    const placement = eleventy.place({ ...request, ...more } as Parameters<typeof eleventy.place>[0], site);
    expect([placement.path, placement.mark]).toEqual([path, { key: 'draft', value: true }]);
  });

  it('`templates()` has none', async () => {
    expect(eleventy.templates({ draft: true, bundle: false }, await siteOf(eleventy))).toEqual({
      files: [],
      folders: [],
    });
  });
});
