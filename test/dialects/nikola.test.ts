import { describe, expect, it } from 'vitest';
import { nikola } from '../../src/dialects/nikola.ts';
import { chosen, type Files, postOf, readingOf, recognised, siteOf } from './try-dialect.ts';

const posts = 'POSTS = (\n    ("posts/*.md", "blog", "post.tmpl"),\n    ("posts/*.rst", "blog", "post.tmpl"),\n)\n';

function conf(more = ''): Files {
  return { 'conf.py': `BLOG_TITLE = "B"\nTIMEZONE = "Asia/Seoul"\n${posts}${more}\n` };
}

const korean = 'DEFAULT_LANG = "en"\nTRANSLATIONS = {DEFAULT_LANG: "", "ko": "./ko"}\n';

describe('recognise()', () => {
  it.each<[string, Files, boolean]>([
    ['a conf.py of Nikola', conf(), true],
    [
      'one before version 7',
      { 'conf.py': 'BLOG_TITLE = "B"\npost_pages = (("posts/*.txt", "posts", "p", True),)\n' },
      true,
    ],
    ['one of Sphinx', { 'conf.py': 'project = "P"\nextensions = []\n' }, false],
    ['no conf.py', { 'posts/a.md': '' }, false],
  ])('tells %s', async (_what, files, is) => {
    expect((await recognised(nikola, files)) !== undefined).toBe(is);
  });
});

describe('site()', () => {
  it.each<[string, string[]]>([
    [posts, ['posts']],
    ['POSTS = (("a/b/*.md", "", "p"), ("c/*.md", "", "p"))', ['a/b', 'c']],
    ['POSTS = ("posts/*.md", "", "p")', ['posts']],
    ['POSTS = (("../out/*.md", "", "p"),)', []],
    ['post_pages = (("old/*.txt", "posts", "p", True), ("stories/*.txt", "s", "p", False))', ['old']],
    ['', ['posts']],
  ])('finds the folders of posts in %j', async (text, folders) => {
    expect((await siteOf(nikola, { 'conf.py': text })).folders).toEqual(folders);
  });

  it('names the languages, the default one first', async () => {
    const { languages, zone } = await siteOf(nikola, conf('DEFAULT_LANG = "ko"\nTRANSLATIONS = {"en": "", "ko": ""}'));
    expect([languages.map(({ code }) => code), zone]).toEqual([['ko', 'en'], 'Asia/Seoul']);
  });
});

describe('choose()', () => {
  const paths = [
    'posts/a.md',
    'posts/in/b.rst',
    'posts/c.MD',
    'posts/d.txt',
    'posts/.e.md',
    'posts/a.meta',
    'pages/f.md',
  ];

  it('takes what the entries of POSTS name, and what stands in .meta files for context', async () => {
    expect(await chosen(nikola, paths, conf())).toEqual({
      posts: ['posts/a.md', 'posts/in/b.rst'],
      skipped: [],
      context: ['posts/a.meta'],
    });
  });

  it.each<[string, string[]]>([
    ['{path}.{lang}.{ext}', ['posts/a.ko.md', 'posts/a.md']],
    ['{path}.{ext}.{lang}', ['posts/a.md', 'posts/a.md.ko']],
  ])('reads a translation after the rule %s with its original', async (rule, files) => {
    const { posts: found, context } = await chosen(nikola, files, conf(`${korean}TRANSLATIONS_PATTERN = "${rule}"`));
    expect([found, context]).toEqual([files, ['posts/a.md']]);
  });

  it('tells of a notebook without a .meta file', async () => {
    const files = conf('POSTS = (("posts/*.ipynb", "", "p"),)');
    const { posts: found, skipped } = await chosen(nikola, ['posts/a.ipynb', 'posts/b.ipynb', 'posts/b.meta'], files);
    expect([found, skipped.map(({ path }) => path)]).toEqual([['posts/b.ipynb'], ['posts/a.ipynb']]);
  });
});

describe('read()', () => {
  it.each<[string, string]>([
    ['2012-09-15 19:52:05 UTC+09:00', '2012-09-15T19:52:05+09:00'],
    ['2012-09-15 19:52:05 UTC', '2012-09-15T19:52:05+00:00'],
    ['2012-09-15 19:52', '2012-09-15T19:52:00+09:00'],
    ['2012/09/15', '2012-09-15T00:00:00+09:00'],
    ['Sat, 15 Sep 2012 19:52:05 -0400', '2012-09-15T19:52:05-04:00'],
  ])('dates a post of %j', async (date, iso) => {
    const text = `.. title: T\n.. date: ${date}\n\nText.\n`;
    expect((await postOf(nikola, { path: 'posts/a.rst', text, files: conf() })).date).toBe(iso);
  });

  it.each<[string, string, string, string]>([
    ['status: draft', '', 'draft', 'status: draft'],
    ['status: private', '', 'hidden', 'status: private'],
    ['status: featured', '', 'published', 'nothing holds it back'],
    ['status: odd', '', 'published', 'nothing holds it back'],
    ['tags: a, Draft', '', 'draft', 'tags: draft'],
    ['tags: private, a', '', 'hidden', 'tags: private'],
    ['tags: draft', 'USE_TAG_METADATA = False', 'published', 'nothing holds it back'],
    ['date: 2199-01-01', '', 'scheduled', 'its date is in the future'],
    ['date: 2199-01-01', 'FUTURE_IS_NOW = True', 'published', 'nothing holds it back'],
    ['date: soon', '', 'hidden', 'Nikola cannot read its date'],
  ])('decides the state of %j with %j', async (line, settings, state, reason) => {
    const text = `.. title: T\n.. date: 2024-03-09\n.. ${line}\n\nText.\n`;
    const post = await postOf(nikola, { path: 'posts/a.rst', text, files: conf(settings) });
    expect([post.state, post.reason]).toEqual([state, reason]);
  });

  it('hides a post without a date, and tells of one that is none', async () => {
    const undated = await readingOf(nikola, { path: 'posts/a.rst', text: '.. title: T\n\n', files: conf() });
    const bad = await readingOf(nikola, { path: 'posts/a.rst', text: '.. date: soon\n\n', files: conf() });
    expect([undated.post?.state, undated.diagnostics, bad.diagnostics?.map(({ code }) => code)]).toEqual([
      'hidden',
      undefined,
      ['BAD_DATE'],
    ]);
  });

  it.each<[string, string[]]>([
    ['.. tags: a, b c,, a\n', ['a', 'b c']],
    ['.. tags: mathjax, a; b\n', ['mathjax', 'a; b']],
    ['.. tags: \n', []],
    ['<!--\n.. tags: a\n-->\n', ['a']],
    ['Text first.\n.. tags: a\n', ['a']],
    ['Text first.\n\n.. tags: a\n', []],
    ['---\ntags: [a, 2024]\n---\n', ['a', '2024']],
    ['---\ntags: a, b\n---\n', ['a', 'b']],
    ['+++\ntags = ["a", "b"]\n+++\n', ['a', 'b']],
    ['tags: a\n', []],
  ])('reads the tags of %j', async (text, tags) => {
    expect((await postOf(nikola, { path: 'posts/a.md', text: `${text}\nText.\n`, files: conf() })).tags).toEqual(tags);
  });

  it.each<[string, string, string, string[]]>([
    ['md', 'title: T\ntags: a, b\n', 'MARKDOWN_EXTENSIONS = ["markdown.extensions.meta"]', ['a', 'b']],
    ['rst', 'T\n=\n\n:tags: a, b\n', 'USE_REST_DOCINFO_METADATA = True', ['a', 'b']],
    ['rst', 'T\n=\n\n:tags: a, b\n', '', []],
  ])(
    'reads the head that Pelican has, in .%s, where the site is set up so: %j %j',
    async (ending, text, more, tags) => {
      const post = await postOf(nikola, { path: `posts/a.${ending}`, text: `${text}\nText.\n`, files: conf(more) });
      expect([post.tags, post.title]).toEqual([tags, tags.length > 0 ? 'T' : 'a']);
    },
  );

  it.each<[string, string, string[][]]>([
    ['.. category: a/b', '', [['a/b']]],
    ['.. category: a/b', 'CATEGORY_ALLOW_HIERARCHIES = True', [['a', 'b']]],
    ['.. section: s', '', [['s']]],
    ['.. type: text', '', []],
    ['.. type: text', 'CATEGORY_DESTPATH_AS_DEFAULT = True', [['blog']]],
    ['.. type: text', 'CATEGORY_DESTPATH_AS_DEFAULT = True\nCATEGORY_DESTPATH_TRIM_PREFIX = True', [['in']]],
  ])('puts %j with %j into a category', async (line, settings, branches) => {
    const post = await postOf(nikola, { path: 'posts/in/a.rst', text: `${line}\n\n`, files: conf(settings) });
    expect(post.branches).toEqual(branches);
  });

  it('takes a .meta file for all that a post says of itself', async () => {
    const post = await postOf(nikola, {
      path: 'posts/a.md',
      text: '.. title: not this\n\nText.\n',
      files: conf(),
      context: { 'posts/a.meta': '.. title: T\n.. slug: s\n.. date: 2024-03-09\n' },
    });
    expect([post.title, post.slug, post.day]).toEqual(['T', 's', '2024-03-09']);
  });

  it('gives a translation what its original says, and one date to both', async () => {
    const post = await postOf(nikola, {
      path: 'posts/a.ko.md',
      text: '.. title: 제목\n.. date: 2024-04-01\n\n글.\n',
      files: conf(korean),
      context: { 'posts/a.md': '.. title: T\n.. slug: s\n.. tags: x\n.. date: 2024-03-09\n' },
    });
    const { title, slug, tags, day, lang, variantOf } = post;
    expect([title, slug, tags, day, lang, variantOf]).toEqual(['제목', 's', ['x'], '2024-03-09', 'ko', 'posts/a.md']);
  });

  it('reads fields from the path, and by the names of another generator', async () => {
    const settings = [
      "FILE_METADATA_REGEXP = r'.*/(?P<date>\\d{4}-\\d{2}-\\d{2})_(?P<slug>.*)_(?P<title>.*)\\.md'",
      'METADATA_MAPPING = {"yaml": {"topics": "tags"}}',
    ].join('\n');
    const path = 'posts/2024-03-09_s_a-long-Title.md';
    const post = await postOf(nikola, { path, text: '---\ntopics: [x]\n---\n', files: conf(settings) });
    expect([post.day, post.slug, post.title, post.tags]).toEqual(['2024-03-09', 's', 'A long title', ['x']]);
  });

  it('goes by the name of the file where there is no title or slug', async () => {
    const post = await postOf(nikola, { path: 'posts/My File_é.md', text: '# Heading\n', files: conf() });
    expect([post.title, post.titleFrom, post.slug]).toEqual(['My File_é', 'file name', 'my-file_e']);
  });
});

describe('place()', () => {
  const post = { title: 'T', slug: 't', day: '2026-05-01' as never, draft: true, bundle: false };
  it.each<[string, string, string]>([
    ['', 'posts/t.md', '<!--'],
    ['POSTS = (("blog/*.rst", "", "p"),)', 'blog/t.rst', '.. title: A'],
    ['NEW_POST_DATE_PATH = True', 'posts/2026/05/01/t.md', '<!--'],
    ['NEW_POST_DATE_PATH = True\nNEW_POST_DATE_PATH_FORMAT = "%Y"', 'posts/2026/t.md', '<!--'],
    ['METADATA_FORMAT = "YAML"', 'posts/t.md', '---'],
    ['METADATA_FORMAT = "TOML"', 'posts/t.md', '+++'],
    ['METADATA_FORMAT = "Pelican"', 'posts/t.md', 'title: A'],
  ])('puts a post as a site with %j does', async (settings, path, first) => {
    const placed = nikola.place(post, await siteOf(nikola, conf(settings)));
    expect([placed.path, placed.sample?.split('\n', 1)[0], placed.mark]).toEqual([
      path,
      first,
      { key: 'status', value: 'draft' },
    ]);
  });
});
