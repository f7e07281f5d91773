import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Post } from '../src/core/post.ts';
import { openBlog } from '../src/store/open.ts';
import { compare, type Difference, type Exception, termSet, titleText, unnamed } from './dialects/differences.ts';

/** A post as its generator has it; the fields in `_fm` and `_dir` are other ways to see the same. */
interface True {
  readonly path: string;
  readonly title: unknown;
  /** Absent: the front matter. */
  readonly title_source?: string;
  readonly date: string | null;
  readonly tags: unknown;
  readonly categories: unknown;
  readonly categories_fm?: unknown;
  readonly categories_dir?: unknown;
  readonly draft: boolean;
}

const corpora = path.resolve(import.meta.dirname, '../../shared/corpora');
const there = fs.existsSync(path.join(corpora, 'MANIFEST.json'));
const nowMs = Date.UTC(2027, 0, 1);

/** The blogs by the generator that is recognised; one is the content of a Hexo blog without its configuration. */
const blogs = [
  ['artsy', 'jekyll'],
  ['swift-org', 'jekyll'],
  ['efcl', 'jekyll'],
  ['johngrib', 'jekyll'],
  ['jekyll-docs', 'jekyll'],
  ['jekyll-fixture', 'jekyll'],
  ['digitalgov', 'hugo'],
  ['otel-blog', 'hugo'],
  ['hexo-site', 'hexo'],
  ['fightinggg', 'plain'],
] as const;

const cut = 'its text in the corpus ends inside the front matter; it is reported as not closed';

/** Where we mean to differ. */
const exceptions: Readonly<Record<string, readonly Exception[]>> = {
  digitalgov: [
    'content/events/2018/07/2018-07-16-emerging-technology-leadership-series-brian-behlendorf-blockchain.md',
    'content/events/2018/12/2018-12-17-emerging-technology-for-government-services-meeting.md',
    'content/news/2021/04/2021-04-06-using-chatbots-to-improve-customer-experience.md',
    'content/news/2023/05/2023-05-15-a-digital-accessibility-catalyst-for-your-next-policy-refresh.md',
  ].map((file) => ({ path: file, field: 'missing', reason: cut })),
};

if (!there) it.skip('the blogs are not compared: there is no ../shared/corpora beside the project', () => undefined);

describe.runIf(there)('the blog', () => {
  it.each(blogs)('%s is read as %s reads it', async (name, generator) => {
    const truth: readonly True[] = JSON.parse(fs.readFileSync(path.join(corpora, name, 'truth.json'), 'utf8'));
    const blog = await openBlog({ dir: path.join(corpora, name, 'site'), nowMs });
    const { posts, diagnostics } = await blog.load();
    const byPath = new Map(posts.map((post) => [post.path.normalize('NFC'), post]));
    const known = new Set(truth.map((one) => one.path.normalize('NFC')));
    const differences = [
      ...truth.flatMap((one) => differencesOf(one, byPath.get(one.path.normalize('NFC')))),
      ...[...byPath]
        .filter(([file]) => !known.has(file))
        .map(([file, post]) => ({ path: file, field: 'extra', got: post.title, wanted: undefined })),
    ];
    const told = new Set(diagnostics.map((one) => one.place?.file ?? one.file));
    const silent = differences.filter((one) => one.field === 'missing' && !told.has(one.path));
    const result = { generator: blog.site.generator, silent, ...unnamed(differences, exceptions[name] ?? []) };
    expect(result).toEqual({ generator, silent: [], unnamed: [], stale: [] });
  });
});

function differencesOf(wanted: True, post: Post | undefined): Difference[] {
  const { path: file } = wanted;
  if (!post) return [{ path: file, field: 'missing', got: undefined, wanted: wanted.title }];
  const at = (field: string): { path: string; field: string } => ({ path: file, field });
  const titled = Boolean(wanted.title) && (wanted.title_source ?? 'frontmatter').startsWith('frontmatter');
  const categories = termSet(post.categories);
  const others = [wanted.categories_fm, wanted.categories_dir].filter((one) => one !== undefined);
  const meant =
    others.find((other) => compare(at('categories'), categories, termSet(other)).length === 0) ?? wanted.categories;
  return [
    ...(titled ? compare(at('title'), post.title, titleText(wanted.title)) : []),
    ...compare(at('day'), post.day ?? null, wanted.date),
    ...compare(at('tags'), termSet(post.tags), termSet(wanted.tags)),
    ...compare(at('categories'), categories, termSet(meant)),
    ...compare(at('draft'), post.state === 'draft', wanted.draft),
  ];
}
