import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Library } from '../../src/core/post.ts';
import { openBlog } from '../../src/store/open.ts';
import { compare, type Exception, termSet, unnamed } from './differences.ts';

/** What a generator made of a file; keys left out are null. */
interface Result {
  readonly title?: unknown;
  /** ISO 8601, or in words where there is none. */
  readonly date?: string;
  readonly tags?: readonly unknown[];
  readonly cats?: readonly unknown[];
  readonly draft?: unknown;
  /** The build stopped, or the file was left out. */
  readonly err?: string;
}

interface Case {
  readonly id: string;
  readonly what: string;
  readonly file: string;
  readonly result: Readonly<Record<string, Result>>;
}

const quirklab = path.resolve(import.meta.dirname, '../../../shared/quirklab');
const there = fs.existsSync(path.join(quirklab, 'expected.json'));
const cases: readonly Case[] = there
  ? JSON.parse(fs.readFileSync(path.join(quirklab, 'expected.json'), 'utf8')).cases
  : [];
const nowMs = Date.UTC(2026, 0, 1);

/** The smallest site of each generator, and where its posts lie. */
const sites = {
  jekyll: { files: { '_config.yml': 'timezone: Asia/Seoul\n' }, posts: '_posts' },
  hugo: { files: { 'hugo.toml': 'timeZone = "Asia/Seoul"\n' }, posts: 'content/posts' },
  hexo: {
    files: {
      '_config.yml': 'timezone: Asia/Seoul\nnew_post_name: ":year-:month-:day-:title.md"\n',
      'package.json': '{ "dependencies": { "hexo": "^8.0.0" } }\n',
    },
    posts: 'source/_posts',
  },
  docusaurus: { files: { 'docusaurus.config.js': 'module.exports = {};\n' }, posts: 'blog' },
  'gray-matter': { files: { 'next.config.js': '' }, posts: 'posts' },
  eleventy: {
    files: { '.eleventy.js': '', 'package.json': '{ "dependencies": { "@11ty/eleventy": "^2.0.0" } }\n' },
    posts: 'posts',
  },
  pelican: {
    files: { 'pelicanconf.py': "PATH = 'content'\nTIMEZONE = 'Asia/Seoul'\nDEFAULT_DATE = 'fs'\n" },
    posts: 'content',
  },
} as const;
type Generator = keyof typeof sites;

const tabLine = 'our YAML reads a line that holds only a tab; that of Ruby and Go does not';

/** Where we mean to differ, by generator; the path is the id of the case. */
const exceptions: Readonly<Record<Generator, readonly Exception[]>> = {
  jekyll: [
    { path: 'tags-mixed', field: 'tags', reason: 'Ruby prints 1.0, which JSON cannot tell from 1' },
    { path: 'draft-true', field: 'draft', reason: 'the result is the key itself, which means nothing to Jekyll' },
    { path: 'tab-trail', field: 'titleFrom', reason: tabLine },
    { path: 'tab-trail', field: 'day', reason: tabLine },
  ],
  hugo: [
    { path: 'tab-trail', field: 'silent', reason: tabLine },
    {
      path: 'four',
      field: 'silent',
      reason: 'Hugo stops on a first line of four dashes; the file is listed, all of it text',
    },
  ],
  hexo: [],
  docusaurus: [
    {
      path: 'title-date',
      field: 'title',
      reason: 'JavaScript prints it in the zone of the machine; we keep it as written',
    },
  ],
  // gray-matter gives the values; what they mean is up to the site, so these are what themes share.
  'gray-matter': [
    { path: 'tags-mixed', field: 'tags', reason: 'a version such as 1.0 stays as written' },
    { path: 'tag-singular', field: 'tags', reason: 'themes have `tag` too' },
    { path: 'category', field: 'categories', reason: 'themes have `category` too' },
    { path: 'Tags-cap', field: 'day', reason: 'themes name the date in many ways, in capitals too' },
    { path: 'title-date', field: 'title', reason: 'a day as a title stays as written' },
    { path: 'pub-false', field: 'draft', reason: 'themes hold back what is not published' },
    { path: 'draft-str', field: 'draft', reason: 'a text is true to what tests it' },
    { path: 'status', field: 'draft', reason: 'themes hold back what is a draft by its status' },
  ],
  eleventy: [
    {
      path: 'Tags-cap',
      field: 'titleFrom',
      reason: 'themes have a title under other keys, and any key that ends so is one',
    },
    {
      path: 'draft-str',
      field: 'draft',
      reason: 'the result is the key itself; the drafts of the base blog take any text for one',
    },
  ],
  pelican: [{ path: 'dup', field: 'title', reason: 'Pelican shows two titles as Python prints a list' }],
};

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'blog-quirks-'));
afterAll(() => fs.rmSync(root, { recursive: true }));

if (!there) it.skip('the quirks are not compared: there is no ../shared/quirklab beside the project', () => undefined);

const rows = cases.flatMap((one) =>
  (Object.keys(sites) as Generator[]).map((generator) => [one.what, generator, one] as const),
);

describe.runIf(there)('a file with', () => {
  it.each(rows)('%s is read as %s reads it', async (_what, generator, one) => {
    const given = one.result[generator] ?? {};
    const result = generator === 'gray-matter' ? asSitesDo(given) : given;
    const library = await load(one, generator);
    const differences = result.err === undefined ? differencesOf(one, result, library) : silence(one, library);
    const named = exceptions[generator].filter(({ path: id }) => id === one.id);
    expect(unnamed(differences, named)).toEqual({ unnamed: [], stale: [] });
  });
});

/** What sites make of a date that gray-matter leaves a text: `new Date()`; no date where that is invalid, or of a bare number. */
function asSitesDo({ date = '', ...result }: Result): Result {
  if (/^\d*$/.test(date) || Number.isNaN(Date.parse(date))) return result;
  const zoned = /GMT/.test(date) ? date : `${date} UTC`;
  return { ...result, date: /^\d{4}-\d\d-\d\d/.test(date) ? date : new Date(zoned).toISOString() };
}

async function load({ id, file }: Case, generator: Generator): Promise<Library> {
  const { files, posts } = sites[generator];
  const dir = path.join(root, generator, id);
  fs.mkdirSync(path.join(dir, posts), { recursive: true });
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(dir, name), text);
  fs.copyFileSync(path.join(quirklab, file), path.join(dir, posts, path.basename(file)));
  return (await openBlog({ dir, nowMs })).load();
}

/** A file on which a generator stops, or that it drops, is listed with a diagnostic, or told of. */
function silence({ id }: Case, { posts, diagnostics, skipped }: Library): ReturnType<typeof compare> {
  const told =
    diagnostics.some((one) => one.severity === 'error' || one.severity === 'warning') ||
    (posts.length === 0 && skipped.length === 1);
  return told ? [] : [{ path: id, field: 'silent', got: { posts: posts.length }, wanted: 'a diagnostic' }];
}

function differencesOf({ id }: Case, result: Result, { posts }: Library): ReturnType<typeof compare> {
  const [post] = posts;
  if (!post) return [{ path: id, field: 'missing', got: undefined, wanted: result.title }];
  const at = (field: string): { path: string; field: string } => ({ path: id, field });
  const dated = result.date !== undefined && /^\d{4}-/.test(result.date);
  const untitled = result.title === undefined || ['', '(empty)', null].includes(result.title as string);
  return [
    ...(untitled
      ? compare(at('titleFrom'), post.titleFrom !== undefined, true)
      : compare(at('title'), post.title, String(result.title))),
    ...compare(at('day'), post.day, dated ? result.date?.slice(0, 10) : undefined),
    ...(dated ? compare(at('date'), Date.parse(post.date ?? ''), Date.parse(result.date ?? '')) : []),
    ...compare(at('tags'), termSet(post.tags), termSet(result.tags)),
    ...compare(at('categories'), termSet(post.categories), termSet(result.cats)),
    ...compare(at('draft'), post.state === 'draft', [true, 'unpublished', 'draft'].includes(result.draft as string)),
  ];
}
