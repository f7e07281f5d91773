// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { describe, expect, it } from 'vitest';
import { docusaurus } from '../../src/dialects/docusaurus.ts';
import { chosen, type Files, postOf, readingOf, recognised, siteOf } from './try-dialect.ts';

const config = (text: string): Files => ({ 'docusaurus.config.js': `module.exports = { ${text} };` });
const post = (head: string, path = 'blog/2024-03-09-a.md') => ({ path, text: `---\n${head}\n---\n\nText.\n` });
const korean = {
  ...config("i18n: { defaultLocale: 'en', locales: ['ko', 'en'] }"),
  'i18n/ko/code.json': '{}',
};

describe('the folder of a Docusaurus site', () => {
  it.each([
    ['a configuration', config(''), 'docusaurus.config.js'],
    ['one in TypeScript', { 'docusaurus.config.ts': '' }, 'docusaurus.config.ts'],
    [
      'a dependency',
      { 'package.json': '{ "dependencies": { "@docusaurus/core": "3" } }' },
      '@docusaurus/core in package.json',
    ],
  ])('`recognise()` proves it by %s', async (_, files: Files, because) => {
    expect(await recognised(docusaurus, files)).toEqual({ because, strength: 'config' });
  });

  it.each([
    ['a folder called blog', { 'blog/2024-01-01-a.md': '' }],
    ['another package', { 'package.json': '{}' }],
  ])('`recognise()` leaves %s alone', async (_, files: Files) => {
    expect(await recognised(docusaurus, files)).toBeUndefined();
  });
});

describe('the configuration of a Docusaurus site', () => {
  const plugin = (options: string): string => `['@docusaurus/plugin-content-blog', { ${options} }]`;
  it.each([
    ['none', '', ['blog']],
    ['the preset alone', "presets: ['classic']", ['blog']],
    ['a folder in the preset', "presets: [['classic', { blog: { path: './news/' } }]]", ['news']],
    [
      'the preset by its full name',
      "presets: [[require.resolve('@docusaurus/preset-classic'), { blog: { path: 'news' } }]]",
      ['news'],
    ],
    [
      'a cast preset',
      "presets: [['classic', /** @type {import('x').Options} */ ({ blog: { path: 'news' } })]]",
      ['news'],
    ],
    ['no blog', "presets: [['classic', { blog: false }]]", []],
    [
      'a second blog',
      `presets: [['classic', {}]], plugins: ['x', ${plugin("id: 'two', path: 'second'")}]`,
      ['blog', 'second'],
    ],
    [
      'a plugin in place of the preset',
      `presets: [['classic', { blog: false }]], plugins: [${plugin("path: 'x'")}]`,
      ['x'],
    ],
    ['a plugin of their own', "plugins: [[require.resolve('./src/my-blog.js'), { id: 'y', path: 'y' }]]", ['y']],
    ['a plugin by its short name', "plugins: [['content-blog', { id: 'z', path: 'z' } satisfies Options]]", ['z']],
    [
      'a preset among functions',
      "presets: [['classic', { docs: { only: (() => { if (x) { return ['a']; } return undefined; })(), editUrl: ({ path }) => `x/${path}` }, blog: { path: 'deep', editUrl(a) { return 'no'; } } }]]",
      ['deep'],
    ],
    ['a folder outside', "presets: [['classic', { blog: { path: '../blog' } }]]", []],
    ['a comment', "presets: [['classic', { blog: { /* path: 'no', */ path: 'yes' } }]]", ['yes']],
  ])('`site()` finds the blogs by %s', async (_, text, folders) => {
    expect((await siteOf(docusaurus, config(text))).folders).toEqual(folders);
  });

  it('`site()` reads title and languages', async () => {
    const files = {
      ...config("title: 'T', i18n: { defaultLocale: 'en', locales: ['ko', 'en'] }"),
      'i18n/ko/a.json': '{}',
    };
    expect(await siteOf(docusaurus, files)).toMatchObject({
      title: 'T',
      languages: [{ code: 'en' }, { code: 'ko', folder: 'i18n/ko' }],
    });
  });

  it('`files()` looks below the blogs and their translations', async () => {
    expect(docusaurus.files(await siteOf(docusaurus, korean)).globs).toEqual([
      'blog/**/*.{md,mdx}',
      'blog/**/*.{yml,yaml}',
      'i18n/ko/docusaurus-plugin-content-blog/**/*.{md,mdx}',
      'i18n/ko/docusaurus-plugin-content-blog/**/*.{yml,yaml}',
    ]);
  });
});

describe('the files of a Docusaurus blog', () => {
  it('`choose()` leaves out partial files and data', async () => {
    const paths = ['blog/a.md', 'blog/b/index.mdx', 'blog/_c.md', 'blog/_d/e.md', 'blog/tags.yml', 'blog/authors.yml'];
    expect(await chosen(docusaurus, paths)).toEqual({
      posts: ['blog/a.md', 'blog/b/index.mdx'],
      context: ['blog/tags.yml'],
      skipped: ['blog/_c.md', 'blog/_d/e.md'].map((path) => ({ path, reason: 'a part of its path begins with "_"' })),
    });
  });

  it('`choose()` goes by include, exclude and tags of the configuration', async () => {
    const files = config(
      "presets: [['classic', { blog: { include: ['*.md'], exclude: ['b.*'], tags: 'topics.yml' } }]]",
    );
    const paths = ['blog/_a.md', 'blog/b.md', 'blog/c/d.md', 'blog/tags.yml', 'blog/topics.yml'];
    expect(await chosen(docusaurus, paths, files)).toEqual({
      posts: ['blog/_a.md'],
      context: ['blog/topics.yml'],
      skipped: ['blog/b.md', 'blog/c/d.md'].map((path) => ({ path, reason: 'the configuration leaves it out' })),
    });
  });

  it('`choose()` takes translations of posts that are there', async () => {
    const folder = 'i18n/ko/docusaurus-plugin-content-blog';
    expect(await chosen(docusaurus, ['blog/a.md', `${folder}/a.md`, `${folder}/b.md`], korean)).toEqual({
      posts: ['blog/a.md', `${folder}/a.md`],
      context: [],
      skipped: [{ path: `${folder}/b.md`, reason: 'it translates "blog/b.md", which is not there', surprising: true }],
    });
  });

  it('`read()` pairs translations', async () => {
    const translated = post('title: T', 'i18n/ko/docusaurus-plugin-content-blog-two/a.md');
    const files = {
      ...config(
        "i18n: { defaultLocale: 'en', locales: ['en', 'ko'] }, plugins: [['@docusaurus/plugin-content-blog', { id: 'two', path: 'x' }]]",
      ),
      'i18n/ko/code.json': '{}',
    };
    const posts = await Promise.all(
      [translated, post('title: T', 'x/a.md')].map((file) => postOf(docusaurus, { ...file, files })),
    );
    expect(posts.map(({ lang, variantOf }) => [lang, variantOf])).toEqual([
      ['ko', 'x/a.md'],
      ['en', 'x/a.md'],
    ]);
  });

  it('`read()` drops what lies in no blog', async () => {
    expect(await readingOf(docusaurus, post('title: T', 'docs/a.md'))).toEqual({ dropped: 'it lies in no blog' });
  });
});

describe('the date of a post of Docusaurus', () => {
  it.each([
    ['date: 2024-01-02', '2024-01-02'],
    ['date: 2024-01-02 23:30:00', '2024-01-02T23:30:00+00:00'],
    ['date: 2024-01-02T03:00:00+09:00', '2024-01-01T18:00:00+00:00'],
    ['date: 2024-01-02T23:30', '2024-01-02T23:30:00+00:00'],
    ['date: 2024-01-02 03:00:00 +0900', '2024-01-02T03:00:00+00:00'],
    ['date: "2024-01-02"', '2024-01-02'],
    ['date: 2024/1/2', '2024-01-02'],
    ['date: January 2, 2024', '2024-01-02'],
    ['date: 2024-02-30', '2024-03-01'],
    ['title: T', '2024-03-09'],
  ])('`read()` reads %s', async (head, date) => {
    const { post: read, diagnostics } = await readingOf(docusaurus, post(head));
    expect({ date: read?.date, diagnostics }).toEqual({ date, diagnostics: undefined });
  });

  it.each(['"2024-01-02T03:00:00+09:00"', '"2024-01-02T03:00:00Z"', '2024-01-02 10:00 PM', 'soon', '20240304', '[a]'])(
    '`read()` reports date: %s, at which Docusaurus stops',
    async (text) => {
      const { post: read, diagnostics } = await readingOf(docusaurus, post(`date: ${text}`));
      expect([read?.day, diagnostics?.map(({ code }) => code)]).toEqual([undefined, ['BAD_DATE']]);
    },
  );

  it.each([
    ['blog/2021-05-28-x.md', '2021-05-28', 'x'],
    ['blog/2021-5-8-x.mdx', '2021-05-08', 'x'],
    ['blog/2021-05-28/x.md', '2021-05-28', 'x'],
    ['blog/2021-05-28-x/index.md', '2021-05-28', 'x'],
    ['blog/2021/05/28/x/index.md', '2021-05-28', 'x'],
    ['blog/a/2021-05-28-x.md', '2021-05-28', 'x'],
    ['blog/2021-05-28.md', '2021-05-28', '/2021/05/28/'],
    ['blog/x.md', undefined, 'x'],
    ['blog/a/x/index.md', undefined, 'a/x'],
  ])('`read()` finds day and slug in %s', async (path, day, slug) => {
    expect(await postOf(docusaurus, post('title: T', path)).then((read) => [read.day, read.slug])).toEqual([day, slug]);
  });

  it('`read()` shows a time on the clock of the zone, and leaves a day alone', async () => {
    const site = { zone: 'Asia/Seoul' };
    const days = ['2024-01-02 23:30:00', '2024-01-02T23:30', '"2024-01-02"'].map((date) =>
      postOf(docusaurus, { ...post(`date: ${date}`), site }),
    );
    expect((await Promise.all(days)).map(({ day }) => day)).toEqual(['2024-01-03', '2024-01-03', '2024-01-02']);
  });
});

describe('the front matter of a post of Docusaurus', () => {
  const context = {
    'blog/tags.yml': 'news:\n  label: Project News\n  permalink: /n\nbare:\n',
    'i18n/ko/docusaurus-plugin-content-blog/tags.yml': 'news:\n  label: 소식\n',
  };
  it.each([
    ['a list', 'tags: [a, b c]', 'blog/a.md', ['a', 'b c']],
    ['objects', 'tags: [{ label: B C, permalink: /b }, { permalink: /c }]', 'blog/a.md', ['B C']],
    ['defined tags', 'tags: [news, bare, other]', 'blog/a.md', ['Project News', 'Bare', 'other']],
    ['tags that a translation defines', 'tags: [news]', 'i18n/ko/docusaurus-plugin-content-blog/a.md', ['소식']],
    ['repeats', 'tags: [x, x, X]', 'blog/a.md', ['x', 'X']],
    ['numbers', 'tags: [2024]', 'blog/a.md', ['2024']],
    ['tag', 'tag: x', 'blog/a.md', []],
  ])('`read()` makes tags of %s', async (_, head, path, tags) => {
    expect((await postOf(docusaurus, { ...post(head, path), context, files: korean })).tags).toEqual(tags);
  });

  it.each([
    ['a text as tags', 'tags: a, b', 'Docusaurus cannot read the tags: they are no list of texts'],
    ['tags without a value', 'tags:', 'Docusaurus cannot read the tags: they are no list of texts'],
    ['an empty tag', 'tags: [x, ~]', 'Docusaurus cannot read the tags: they are no list of texts'],
    ['true as a tag', 'tags: [true]', 'Docusaurus cannot read the tags: they are no list of texts'],
    ['a tag without its address', 'tags: [{ label: x }]', 'Docusaurus cannot read the tags: they are no list of texts'],
    ['a title without a value', 'title:', 'Docusaurus cannot read the title: it is no text'],
    ['a date without a value', 'date:', 'Docusaurus cannot read the date: it is empty'],
    ['a slug without a value', 'slug: ""', 'Docusaurus cannot read the slug: it is no text'],
    ['another flag', 'unlisted: no', 'Docusaurus cannot read the unlisted: it is neither true nor false'],
  ])('`read()` reports %s, at which Docusaurus stops', async (_, head, message) => {
    const { post: read, diagnostics } = await readingOf(docusaurus, post(head));
    expect([read?.state, diagnostics?.map((one) => one.message)]).toEqual(['published', [message]]);
  });

  it.each([
    ['draft: true', 'draft', 'draft: true'],
    ['draft: "true"', 'draft', 'draft: true'],
    ['unlisted: true', 'hidden', 'unlisted: true'],
    ['published: false', 'published', 'nothing holds it back'],
    ['date: 2030-01-01', 'published', 'nothing holds it back'],
  ])('`read()` makes a state of %s', async (head, state, reason) => {
    expect(await postOf(docusaurus, post(head))).toMatchObject({ state, reason });
  });

  it.each([
    ['title: A', { title: 'A' }],
    ['date: 2024-01-01', { title: 'a', titleFrom: 'file name' }],
    ['slug: /b', { slug: '/b' }],
    ['categories: [a]', { categories: [] }],
  ])('`read()` reads %s', async (head, wanted) => {
    expect(await postOf(docusaurus, post(head))).toMatchObject(wanted);
  });

  it('`read()` takes the first heading where there is no title', async () => {
    expect(await postOf(docusaurus, { path: 'blog/a.md', text: '# 제목\n' })).toMatchObject({
      title: '제목',
      titleFrom: 'heading',
    });
  });

  it('`read()` names a post after its day where nothing else is there', async () => {
    expect((await postOf(docusaurus, { path: 'blog/2024-01-01.md', text: '' })).title).toBe('2024-01-01');
  });

  it('`read()` makes no post of broken front matter', async () => {
    expect(await readingOf(docusaurus, { path: 'blog/a.md', text: '---\ntitle: [\n---\n' })).toEqual({});
  });

  it.each([
    ['Fine-Tuning', 'fine-tuning'],
    ['fine tuning', 'fine-tuning'],
    ['JavaScript', 'java-script'],
    ['Node.js', 'node-js'],
    ['HTMLParser', 'html-parser'],
    ['GPT4', 'gpt-4'],
    ['C++', 'c'],
    ['don’t stop', 'dont-stop'],
    ['활성화 함수', '활성화-함수'],
    ['++', '++'],
  ])('`termKey()` of %s is %s', (tag, key) => {
    expect(docusaurus.termKey?.(tag)).toBe(key);
  });
});

describe('a new post of Docusaurus', () => {
  const request = { title: 'A', slug: 'a', day: '2026-06-01', draft: true, bundle: false } as const;
  it.each([
    [{}, 'news/2026-06-01-a.md'],
    [{ bundle: true }, 'news/2026-06-01-a/index.md'],
    [{ folder: 'news/2026', name: 'a.mdx' }, 'news/2026/a.mdx'],
    [{ folder: '' }, '2026-06-01-a.md'],
  ])('`place()` finds a place for %o', async (more, path) => {
    const site = await siteOf(docusaurus, config("presets: [['classic', { blog: { path: 'news' } }]]"));
    const placement = docusaurus.place({ ...request, ...more } as Parameters<typeof docusaurus.place>[0], site);
    expect([placement.path, placement.mark]).toEqual([path, { key: 'draft', value: true }]);
  });

  it('`place()` writes `draft: false` only where posts have it', async () => {
    const published = { ...request, draft: false } as unknown as Parameters<typeof docusaurus.place>[0];
    expect(docusaurus.place(published, await siteOf(docusaurus)).mark).toEqual({
      key: 'draft',
      value: false,
      optional: true,
    });
  });

  it('`templates()` has none', async () => {
    expect(docusaurus.templates({ draft: true, bundle: false }, await siteOf(docusaurus))).toEqual({
      files: [],
      folders: [],
    });
  });
});
