import { describe, expect, it } from 'vitest';
import { select } from '../../src/core/query.ts';
import { openBlog } from '../../src/store/open.ts';
import { folderOf } from '../store/temp-folder.ts';

type Files = Readonly<Record<string, string>>;

const head = (lines = ''): string => `---\ntitle: A\ndate: 2024-01-02\n${lines}---\n`;
const everything = { words: [], tags: [], without: [], categories: [], untagged: false, text: [], all: false };

/** Paths of the posts that are listed: in the default language, in `lang`, in all. */
async function listed(files: Files): Promise<Record<'one' | 'ko' | 'all', string>> {
  const blog = await openBlog({ dir: folderOf(files), nowMs: Date.UTC(2026, 0, 1) });
  const { posts } = await blog.load();
  const language = blog.site.languages[0]?.code;
  const context = { today: '2026-01-01' as never, ...(language === undefined ? {} : { language }) };
  const paths = (more: object): string =>
    select(posts, { ...everything, ...more } as never, context)
      .map(({ path }) => path)
      .join(' ');
  return { one: paths({}), ko: paths({ lang: 'ko' }), all: paths({ all: true }) };
}

describe('variants of a post', () => {
  it.each<[string, Files, string, string]>([
    [
      'Hugo, by suffix',
      {
        'hugo.toml': 'defaultContentLanguage = "en"\n[languages.en]\n[languages.ko]\n',
        'content/posts/a.md': head(),
        'content/posts/a.ko.md': head(),
        'content/posts/b/index.md': head(),
        'content/posts/b/index.ko.md': head(),
      },
      'content/posts/a.md content/posts/b/index.md',
      'content/posts/a.ko.md content/posts/b/index.ko.md',
    ],
    [
      'Hugo, by folder',
      {
        'hugo.toml':
          'defaultContentLanguage = "en"\n[languages.en]\ncontentDir = "en"\n[languages.ko]\ncontentDir = "ko"\n',
        'en/posts/a.md': head(),
        'ko/posts/a.md': head(),
      },
      'en/posts/a.md',
      'ko/posts/a.md',
    ],
    [
      'Zola',
      {
        'zola.toml': 'base_url = "x"\ndefault_language = "en"\n[languages.ko]\n',
        'content/a.md': head(),
        'content/a.ko.md': head(),
        'content/b/index.md': head(),
        'content/b/index.ko.md': head(),
      },
      'content/a.md content/b/index.md',
      'content/a.ko.md content/b/index.ko.md',
    ],
    [
      'Hexo, by its names',
      {
        '_config.yml': 'language: [en, ko]\nnew_post_name: :lang/:title.md\n',
        'package.json': '{"dependencies": {"hexo": "8"}}',
        'source/_posts/en/a.md': head(),
        'source/_posts/ko/a.md': head(),
      },
      'source/_posts/en/a.md',
      'source/_posts/ko/a.md',
    ],
    [
      'Jekyll, by permalink',
      {
        '_config.yml': 'languages: [ko, en]\ndefault_lang: en\n',
        '_posts/2024-01-02-a.md': head('lang: en\npermalink: /a/\n'),
        '_posts/2024-01-02-a-ko.md': head('lang: ko\npermalink: /a/\n'),
      },
      '_posts/2024-01-02-a.md',
      '_posts/2024-01-02-a-ko.md',
    ],
    [
      'Jekyll, by ref',
      {
        '_config.yml': 'languages: [en, ko]\n',
        '_posts/2024-01-02-a.md': head('lang: en\nref: a\n'),
        '_posts/2024-01-02-b.md': head('lang: ko\nref: a\n'),
      },
      '_posts/2024-01-02-a.md',
      '_posts/2024-01-02-b.md',
    ],
    [
      'Jekyll, by folder',
      {
        '_config.yml': 'languages: [en, ko]\n',
        Gemfile: 'gem "jekyll"',
        '_i18n/en/_posts/2024-01-02-a.md': head(),
        '_i18n/ko/_posts/2024-01-02-a.md': head(),
      },
      '_i18n/en/_posts/2024-01-02-a.md',
      '_i18n/ko/_posts/2024-01-02-a.md',
    ],
    [
      'Docusaurus',
      {
        'docusaurus.config.js': 'module.exports = { i18n: { defaultLocale: "en", locales: ["en", "ko"] } }',
        'blog/a.md': head(),
        'i18n/ko/docusaurus-plugin-content-blog/a.md': head(),
      },
      'blog/a.md',
      'i18n/ko/docusaurus-plugin-content-blog/a.md',
    ],
    [
      'Astro',
      {
        'astro.config.mjs': 'export default { i18n: { defaultLocale: "en", locales: ["en", "ko"] } }',
        'src/content/blog/en/a.md': head(),
        'src/content/blog/ko/a.md': head(),
      },
      'src/content/blog/en/a.md',
      'src/content/blog/ko/a.md',
    ],
    [
      'VitePress',
      {
        '.vitepress/config.ts': 'export default { locales: { root: { lang: "en" }, ko: { lang: "ko" } } }',
        'posts/a.md': head(),
        'ko/posts/a.md': head(),
      },
      'posts/a.md',
      'ko/posts/a.md',
    ],
    [
      'Eleventy',
      {
        'eleventy.config.js': 'c.addPlugin(I18nPlugin, { defaultLanguage: "en" })',
        'en/blog/a.md': head(),
        'ko/blog/a.md': head(),
        'css/a.css': '',
      },
      'en/blog/a.md',
      'ko/blog/a.md',
    ],
    [
      'Pelican',
      {
        'pelicanconf.py': "PATH = 'content'\nDEFAULT_LANG = 'en'\n",
        'content/a.md': 'Title: A\nDate: 2024-01-02\nSlug: a\n\n',
        'content/a-ko.md': 'Title: A\nDate: 2024-01-02\nSlug: a\nLang: ko\n\n',
      },
      'content/a.md',
      'content/a-ko.md',
    ],
  ])('are one post: %s', async (_what, files, one, ko) => {
    const found = await listed(files);
    const all = [...one.split(' '), ...ko.split(' ')].sort().join(' ');
    expect({ ...found, all: found.all.split(' ').sort().join(' ') }).toEqual({ one, ko, all });
  });

  it.each<[string, Files, string]>([
    [
      'Hugo',
      { 'hugo.toml': '', 'content/posts/a.md': head(), 'content/posts/a.ko.md': head() },
      'content/posts/a.ko.md content/posts/a.md',
    ],
    [
      'Zola',
      { 'zola.toml': 'base_url = "x"\n', 'content/a.md': head(), 'content/a.ko.md': head() },
      'content/a.ko.md content/a.md',
    ],
    [
      'Hexo, whose theme has two languages',
      {
        '_config.yml': 'language: [en, ko]\n',
        'package.json': '{"dependencies": {"hexo": "8"}}',
        'source/_posts/en/a.md': head(),
        'source/_posts/ko/a.md': head(),
      },
      'source/_posts/en/a.md source/_posts/ko/a.md',
    ],
    [
      'Jekyll',
      {
        '_config.yml': 'title: J\n',
        '_posts/2024-01-02-a.md': head('lang: en\nref: a\n'),
        '_posts/2024-01-02-b.md': head('lang: ko\nref: a\n'),
      },
      '_posts/2024-01-02-a.md _posts/2024-01-02-b.md',
    ],
    [
      'Eleventy',
      { 'eleventy.config.js': '', 'en/blog/a.md': head(), 'ko/blog/a.md': head() },
      'en/blog/a.md ko/blog/a.md',
    ],
    [
      'Pelican, two of one slug in one language',
      {
        'pelicanconf.py': "PATH = 'content'\n",
        'content/a.md': 'Title: A\nDate: 2024-01-02\nSlug: a\n\n',
        'content/b.md': 'Title: A\nDate: 2024-01-02\nSlug: a\n\n',
      },
      'content/a.md content/b.md',
    ],
    ['plain folders', { 'a.md': head(), 'a.ko.md': head() }, 'a.ko.md a.md'],
  ])('are posts apart where the site has one language: %s', async (_what, files, one) => {
    expect((await listed(files)).one).toBe(one);
  });
});
