import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Post } from '../../src/core/post.ts';
import { openBlog } from '../../src/store/open.ts';
import { plainPost } from '../plain-post.ts';
import { compare, type Difference, type Exception, termSet, titleText, unnamed } from './differences.ts';

interface True {
  readonly path: string;
  readonly title?: unknown;
  readonly day: string | null;
  readonly tags: readonly unknown[] | null;
  readonly categories: readonly unknown[] | null;
  readonly categoryPaths?: readonly (readonly string[])[];
  readonly terms?: Readonly<Record<string, readonly string[]>>;
  readonly published: boolean;
  readonly slug?: string | null;
  readonly lang?: string | null;
  readonly translationKey?: string;
  readonly translations?: readonly string[];
}

interface Truth {
  readonly generator: string;
  readonly now: string;
  readonly posts: readonly True[];
  /** Files at which the generator stops. */
  readonly stops?: readonly { readonly path: string; readonly message: string }[];
  readonly notPosts?: readonly { readonly path: string; readonly reason: string }[];
  readonly collections?: readonly (True & { readonly collection: string; readonly url: string | null })[];
}

const lab = path.join(import.meta.dirname, '../lab');
const sites = fs.readdirSync(lab).filter((name) => fs.existsSync(path.join(lab, name, 'truth.json')));

const dayAsText = 'a day as a text is printed by JavaScript in the zone of the machine; we keep it as written';
const byTheme = 'Astro knows no drafts; what themes share holds it back';
const versions = 'JavaScript prints 1.0 as 1; a version stays as written';
const asWritten = 'without a timezone the day is as written, not the machine’s';
const noLayer = 'the fences are those of gray-matter, and tabs are read, whatever reads the posts of a Next site';
const scriptDates = 'JavaScript makes a date of any value; we say that it is none';
const data = 'Hexo makes a post of a data or style file; we list texts';
const dotted = 'Pelican 4.8 lists hidden files, newer ones and we do not';
const lines = 'a title of several lines is shown as Python prints a list';
const unlisted = 'Hugo writes the page and lists it nowhere: hidden';

const script = 'its front matter is a program, which is never run; it is reported';
const prose = 'front matter that is no mapping is reported';
const rare = 'week and ordinal dates, other years, and zones by name are reported, not read';
const themeDates = 'VuePress looks for 2024-03-09 in a text; themes make a date of it with JavaScript';
const object = 'a list or mapping is no text';

/** Where we mean to differ from the generator. */
const exceptions: Readonly<Record<string, readonly Exception[]>> = {
  'astro-core': [
    { path: 'src/content/blog/dates/d06.md', field: 'day', reason: asWritten },
    { path: 'src/content/blog/dates/d07.md', field: 'day', reason: asWritten },
    { path: 'src/content/blog/dates/d08.md', field: 'day', reason: asWritten },
    { path: 'src/content/blog/dates/d24.md', field: 'day', reason: scriptDates },
    { path: 'src/content/blog/dates/d25.md', field: 'day', reason: scriptDates },
    { path: 'src/content/blog/dates/d27.md', field: 'day', reason: scriptDates },
    { path: 'src/content/blog/dates/d28.md', field: 'day', reason: scriptDates },
    { path: 'src/content/blog/dates/d29.md', field: 'day', reason: scriptDates },
    { path: 'src/content/blog/state/s03.md', field: 'state', reason: byTheme },
    { path: 'src/content/blog/state/s05.md', field: 'state', reason: byTheme },
    { path: 'src/content/blog/tags/t05.md', field: 'tags', reason: versions },
    { path: 'src/content/blog/titles/t01.md', field: 'title', reason: versions },
    {
      path: 'src/content/blog/odd/four.md',
      field: 'silent',
      reason: 'four dashes are text to us, broken YAML to Astro',
    },
    {
      path: 'src/content/blog/odd/lang.md',
      field: 'silent',
      reason: 'a language after the dashes is read as gray-matter does',
    },
    { path: 'src/content/notes/text-date.md', field: 'silent', reason: 'entries are not checked against the schema' },
  ],
  'astro-paper': [
    { path: 'src/data/blog/no-tags.md', field: 'tags', reason: 'a default of the schema is no tag that anybody gave' },
  ],
  'docusaurus-core': [
    {
      path: 'blog/odd/2020-07-01-cr.md',
      field: 'title',
      reason: 'the lone CR of old Macs is no line end to gray-matter; to us it is',
    },
    {
      path: 'blog/odd/2020-07-01-open.md',
      field: 'missing',
      reason: 'a fence without an end makes front matter of all the file; we tell of it',
    },
    { path: 'blog/slugs/2020-06-01-s10.md', field: 'slug', reason: dayAsText },
    { path: 'blog/tags/2020-02-01-t15.md', field: 'tags', reason: dayAsText },
    { path: 'blog/titles/2020-04-01-t04.md', field: 'title', reason: dayAsText },
    { path: 'blog/odd/2020-07-01-authors-bad.md', field: 'silent', reason: 'authors are not looked up' },
    { path: 'blog/odd/2020-07-01-image.md', field: 'silent', reason: 'addresses of pictures are not checked' },
  ],
  'docusaurus-i18n': [
    {
      path: 'posts/2024-01-04-d.md',
      field: 'tags',
      reason: 'where the default language has a version of its own, the post itself is shown in another one only',
    },
    { path: 'posts/2024-01-04-d.md', field: 'lang', reason: 'as above' },
  ],
  'gatsby-core': [
    { path: 'content/blog/UPPER.MD', field: 'missing', reason: 'an ending in capitals is not looked for' },
    {
      path: 'content/blog/dates/d13/index.md',
      field: 'missing',
      reason: 'without a date among dated posts it is taken for a page',
    },
    { path: 'content/blog/odd/list.md', field: 'missing', reason: 'a list is no front matter; it is told of' },
    {
      path: 'content/blog/odd/open.md',
      field: 'missing',
      reason: 'a fence without an end makes front matter of all the file; we tell of it',
    },
    {
      path: 'content/blog/odd/sexa.md',
      field: 'title',
      reason: 'YAML of old counts in sixties; a title stays as written',
    },
  ],
  'eleventy-base': [
    { path: 'content/blog/javascript-fence.md', field: 'missing', reason: script },
    { path: 'content/blog/js-fence.md', field: 'missing', reason: script },
    {
      path: 'content/blog/override-off.md',
      field: 'extra',
      reason: 'it lies among the posts, and only a tag is taken off',
    },
  ],
  'eleventy-dates': [
    { path: 'posts/bad-list.md', field: 'missing', reason: prose },
    { path: 'posts/bad-text.md', field: 'missing', reason: prose },
    { path: 'posts/closing-text.md', field: 'missing', reason: 'text behind the closing dashes is reported' },
    { path: 'posts/d19.md', field: 'day', reason: rare },
    { path: 'posts/d20.md', field: 'day', reason: rare },
    { path: 'posts/d21.md', field: 'day', reason: rare },
    { path: 'posts/d53.md', field: 'day', reason: rare },
    { path: 'posts/d54.md', field: 'day', reason: rare },
    { path: 'posts/d64.md', field: 'day', reason: rare },
    { path: 'posts/d68.md', field: 'day', reason: 'js-yaml makes 1901 of the year 1; the day is as written' },
    { path: 'posts/d72.md', field: 'day', reason: rare },
    { path: 'posts/h07.md', field: 'title', reason: object },
    { path: 'posts/h14.md', field: 'title', reason: object },
    { path: 'posts/t06.md', field: 'tags', reason: 'an empty item is nobody’s tag "null"' },
    { path: 'posts/t12.md', field: 'tags', reason: 'a list in a list is several tags, not one with a comma' },
    { path: 'posts/t14.md', field: 'tags', reason: object },
    { path: 'posts/t17.md', field: 'tags', reason: 'a day as a tag is not told on the machine’s clock' },
    { path: 'posts/t10.md', field: 'silent', reason: 'a number is a tag, which Eleventy 2 takes' },
    { path: 'posts/t11.md', field: 'silent', reason: 'a boolean is a tag, which Eleventy 2 takes' },
    { path: 'posts/t13.md', field: 'silent', reason: object },
    { path: 'posts/tab.md', field: 'silent', reason: 'Eleventy 2 reads a tab, Eleventy 3 does not' },
    { path: 'posts/toml-fence.md', field: 'silent', reason: 'TOML is read, as where a site configures it' },
  ],
  'hexo-core': [
    { path: 'source/_posts/ext/css.css', field: 'missing', reason: data },
    { path: 'source/_posts/ext/js.js', field: 'missing', reason: data },
    { path: 'source/_posts/ext/yml.yml', field: 'missing', reason: data },
    { path: 'source/_posts/cat-14.md', field: 'categories', reason: 'a mapping as a category is nobody’s wish' },
    { path: 'source/_posts/cat-14.md', field: 'branches', reason: 'a mapping as a category is nobody’s wish' },
    { path: 'source/_posts/tag-08.md', field: 'tags', reason: 'a mapping as a tag is nobody’s wish' },
  ],
  'hexo-dates': [
    { path: 'source/_posts/q07.md', field: 'day', reason: scriptDates },
    { path: 'source/_posts/q08.md', field: 'day', reason: scriptDates },
    { path: 'source/_posts/u32.md', field: 'day', reason: scriptDates },
    { path: 'source/_posts/u33.md', field: 'day', reason: scriptDates },
  ],
  'hexo-folders': [
    {
      path: 'source/_posts/2024/3/12/offset.md',
      field: 'day',
      reason: asWritten,
    },
  ],
  'hugo-core': [
    {
      path: 'content/posts/build-key.md',
      field: 'state',
      reason: '"build" without an underscore is newer than Hugo 0.111',
    },
    { path: 'content/posts/list-local.md', field: 'state', reason: unlisted },
    { path: 'content/posts/list-never.md', field: 'state', reason: unlisted },
  ],
  'hugo-dates': [
    {
      path: 'content/post/j01.md',
      field: 'day',
      reason: 'seconds as a number in JSON are a float to Go and no date; we read them as in YAML and TOML',
    },
  ],
  'pelican-config': [{ path: 'src/blog/.dot.md', field: 'missing', reason: dotted }],
  'pelican-core': [
    { path: 'content/.hidden.md', field: 'missing', reason: dotted },
    {
      path: 'content/latin1.md',
      field: 'extra',
      reason: 'what is no UTF-8 is an error to Pelican; we list it, with a diagnostic',
    },
    { path: 'content/save-as-out.md', field: 'extra', reason: 'where the page is written is not looked at' },
    { path: 'content/title-more.md', field: 'title', reason: lines },
    { path: 'content/title-tab.md', field: 'title', reason: lines },
    { path: 'content/title-twice.md', field: 'title', reason: lines },
  ],
  'pelican-markup': [
    {
      path: 'content/bom.rst',
      field: 'extra',
      reason: 'docutils counts a BOM as a letter of the title, whose line is too short then',
    },
    { path: 'content/title-both.html', field: 'title', reason: lines },
    {
      path: 'content/two-sections.rst',
      field: 'extra',
      reason: 'only the head is read, not whether a title comes again',
    },
  ],
  'jekyll-core': [
    { path: '_posts/2024-02-15-title-list.md', field: 'title', reason: 'a list as a title is shown as Ruby prints it' },
  ],
  'zenn-core': [
    {
      path: 'articles/topics-number-01.md',
      field: 'tags',
      reason: 'Zenn refuses a number as a topic; we show it as it is written',
    },
  ],
  'next-contentlayer': [
    { path: 'data/blog/_under.md', field: 'missing', reason: 'a name with "_" is none of a post to any theme' },
    { path: 'data/blog/index.md', field: 'slug', reason: 'its site makes up the slug' },
    { path: 'data/blog/odd/tabs.md', field: 'silent', reason: noLayer },
  ],
  'next-velite': [
    { path: 'texts/blog/odd/blank.md', field: 'title', reason: noLayer },
    { path: 'texts/blog/odd/long-close.md', field: 'day', reason: noLayer },
    { path: 'texts/blog/odd/spaces.md', field: 'day', reason: noLayer },
    { path: 'texts/blog/odd/tabs.md', field: 'silent', reason: noLayer },
  ],
  'vitepress-loader': [{ path: 'docs/src/posts/d14.md', field: 'day', reason: scriptDates }],
  'vuepress-posts': [
    { path: 'src/posts/2024-13-45-c.md', field: 'day', reason: 'VuePress copies the digits; there is no such day' },
    { path: 'src/posts/d05.md', field: 'day', reason: themeDates },
    { path: 'src/posts/d06.md', field: 'day', reason: themeDates },
    { path: 'src/posts/d12.md', field: 'day', reason: themeDates },
    { path: 'src/posts/d13.md', field: 'day', reason: themeDates },
  ],
};

describe.each(sites)('the site %s', (name) => {
  it('reads as its generator reads it, but for the named exceptions', async () => {
    const truth = truthOf(name);
    const blog = await openBlog({ dir: path.join(lab, name, 'site'), nowMs: Date.parse(truth.now) });
    const { posts, diagnostics } = await blog.load();
    const byPath = new Map(posts.map((post) => [post.path, post]));
    const wanted = [...truth.posts, ...writtenDocuments(truth)];
    const stops = truth.stops ?? [];
    const known = new Set([...wanted, ...stops].map((one) => one.path));
    const told = new Set(diagnostics.map(({ file, place }) => file ?? place?.file ?? ''));
    // What a generator leaves out with an error is listed here, as hidden.
    const failed = new Set(
      (truth.notPosts ?? []).filter(({ reason }) => reason === 'skipped with an error').map((one) => one.path),
    );
    const termKey = await blog.termKey();
    const differences = [
      ...wanted.flatMap((one) => differencesOf(one, { post: byPath.get(one.path), termKey, truth })),
      ...stops
        .filter((one) => !told.has(one.path))
        .map((one) => ({ path: one.path, field: 'silent', got: byPath.get(one.path)?.title, wanted: one.message })),
      ...posts
        .filter((post) => !known.has(post.path) && !(post.state === 'hidden' && failed.has(post.path)))
        .map((post) => ({ path: post.path, field: 'extra', got: post.title, wanted: undefined })),
    ];
    expect({ generator: blog.site.generator, ...unnamed(differences, exceptions[name] ?? []) }).toEqual({
      generator: truth.generator.split(' ', 1)[0]?.toLowerCase(),
      unnamed: [],
      stale: [],
    });
  });
});

describe.each(sites.filter((name) => name.startsWith('hugo-i18n')))('the languages of %s', (name) => {
  it('pairs the posts that Hugo takes for translations', async () => {
    const truth = truthOf(name);
    const blog = await openBlog({ dir: path.join(lab, name, 'site'), nowMs: Date.parse(truth.now) });
    const { posts } = await blog.load();
    const keys = new Map(truth.posts.map((one) => [one.path, one.translationKey]));
    expect(groups(posts, (post) => post.variantOf)).toEqual(groups(posts, (post) => keys.get(post.path)));
  });
});

describe.each(sites.filter((name) => name.startsWith('pelican')))('the translations of %s', (name) => {
  it('are the articles that Pelican pairs, those in one language aside', async () => {
    const truth = truthOf(name);
    const blog = await openBlog({ dir: path.join(lab, name, 'site'), nowMs: Date.parse(truth.now) });
    const { posts } = await blog.load();
    const kinds = new Map(posts.map((post) => [post.path, post.state === 'published']));
    const ours = posts.map((post) => [
      post.path,
      posts
        .filter((one) => one !== post && one.variantOf !== undefined && one.variantOf === post.variantOf)
        .filter((one) => one.state === post.state)
        .map((one) => one.path),
    ]);
    const wanted = truth.posts.filter((one) => kinds.has(one.path)).map((one) => [one.path, one.translations]);
    expect(ours.filter(([file]) => wanted.some(([other]) => other === file))).toEqual(wanted);
  });
});

describe('the zone of the machine', () => {
  const machine = process.env['TZ'];
  afterEach(() => {
    if (machine === undefined) delete process.env['TZ'];
    else process.env['TZ'] = machine;
  });

  it.each(sites)('has no say in %s', async (name) => {
    const readings = [];
    for (const zone of ['UTC', 'Asia/Seoul', 'America/Los_Angeles']) {
      process.env['TZ'] = zone;
      const blog = await openBlog({ dir: path.join(lab, name, 'site'), nowMs: Date.parse(truthOf(name).now) });
      const offset = new Date(0).getTimezoneOffset();
      readings.push({ offset, posts: (await blog.load()).posts.map(plainPost) });
    }
    const [utc, seoul, angeles] = readings;
    expect([seoul?.offset, angeles?.offset]).toEqual([-540, 480]);
    expect(seoul?.posts).toEqual(utc?.posts);
    expect(angeles?.posts).toEqual(utc?.posts);
  });
});

function truthOf(name: string): Truth {
  return JSON.parse(fs.readFileSync(path.join(lab, name, 'truth.json'), 'utf8'));
}

/** The paths of posts with the same key, in groups. */
function groups(posts: readonly Post[], key: (post: Post) => string | undefined): string[] {
  const found = new Map<string | undefined, string[]>();
  for (const post of posts) found.set(key(post), [...(found.get(key(post)) ?? []), post.path]);
  return [...found.values()].map((paths) => paths.join(' + ')).sort();
}

/** Documents of Jekyll's collections that are written out; those that are not have no address. */
function writtenDocuments({ collections = [] }: Truth): readonly True[] {
  const labels = new Set(collections.filter((one) => one.url !== null).map((one) => one.collection));
  return collections.filter((one) => labels.has(one.collection));
}

interface Read {
  readonly post: Post | undefined;
  readonly termKey: (term: string) => string;
  readonly truth: Truth;
}

function differencesOf(wanted: True, { post, termKey, truth }: Read): Difference[] {
  const { path: file } = wanted;
  if (!post) return [{ path: file, field: 'missing', got: undefined, wanted: wanted.title }];
  const key = truth.generator.startsWith('Hugo') ? termKey : undefined;
  const topics = Object.fromEntries(
    Object.entries(wanted.terms ?? {}).filter(([taxonomy]) => taxonomy !== 'tags' && taxonomy !== 'categories'),
  );
  const at = (field: string): { path: string; field: string } => ({ path: file, field });
  const titled = wanted.title !== undefined && wanted.title !== null && wanted.title !== '';
  return [
    ...compare(at('day'), post.day ?? null, wanted.day),
    ...(titled ? compare(at('title'), post.title, titleText(wanted.title)) : []),
    ...compare(at('tags'), termSet(post.tags, key), termSet(wanted.tags, key)),
    ...compare(at('categories'), termSet(post.categories, key), termSet(wanted.categories, key)),
    ...(wanted.categoryPaths ? compare(at('branches'), ways(post.branches), ways(wanted.categoryPaths)) : []),
    ...compare(at('taxonomies'), keyed(post.taxonomies ?? {}, termKey), keyed(topics, termKey)),
    ...(wanted.slug === undefined || wanted.slug === null ? [] : compare(at('slug'), post.slug, wanted.slug)),
    ...(wanted.lang === undefined || wanted.lang === null
      ? []
      : compare(at('lang'), post.lang ?? wanted.lang, wanted.lang)),
    ...compare(at('state'), post.state === 'published', wanted.published),
  ];
}

/** Every way from the top to a category, as text. */
function ways(branches: readonly (readonly string[])[]): string[] {
  return [
    ...new Set(branches.flatMap((branch) => branch.map((_, index) => branch.slice(0, index + 1).join(' › ')))),
  ].sort();
}

function keyed(
  taxonomies: Readonly<Record<string, readonly string[]>>,
  key: (term: string) => string,
): [string, string[]][] {
  return Object.entries(taxonomies)
    .map(([name, terms]): [string, string[]] => [name, termSet(terms, key)])
    .sort();
}
