import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { categoriesRename } from '../../src/commands/categories-rename.ts';
import type { Context, Outcome } from '../../src/commands/define.ts';
import { tagsRename } from '../../src/commands/tags-rename.ts';
import { planTerms, type TermPlan } from '../../src/core/plan-terms.ts';
import type { Blog } from '../../src/core/ports.ts';
import type { Library, Post } from '../../src/core/post.ts';
import { type TagCount, tally } from '../../src/core/tags.ts';
import { type Retitle, termsOf } from '../../src/core/term-wish.ts';
import { makeStore } from '../../src/store/fs-store.ts';
import { openBlog } from '../../src/store/open.ts';
import { fakeContext } from './fake-context.ts';

const corpora = path.resolve(import.meta.dirname, '../../../shared/corpora');
const there = fs.existsSync(path.join(corpora, 'MANIFEST.json'));
const blogs = there ? fs.readdirSync(corpora).filter((name) => fs.existsSync(path.join(corpora, name, 'site'))) : [];

/** `ALL=1`: every tag by itself; else so many of each blog. */
const most = process.env['ALL'] === '1' ? Number.POSITIVE_INFINITY : 5;

/** What is refused or comes back otherwise, by its blog. */
const known: Readonly<Record<string, readonly RegExp[]>> = {
  // Data of a folder gives its posts a tag.
  '11ty-web': [/^src\/blog\/blog\.json: .*comes from here$/, /^src\/blog\/.*alone does not decide it$/, /: elsewhere$/],
  // Tags are defined in a file of their own.
  electron: [/^blog\/tags\.yml: .*it is defined here$/, /: elsewhere$/],
  'jekyll-fixture': [/: Cannot rename the category: it comes from its folder$/, /: elsewhere$/],
  kristinita: [/: it comes from its folder$/, /alone does not decide it$/, /: elsewhere$/],
  'swift-org': [/^_posts\/2024-02-13-summer-of-code-2023-summary\.md: .*stands more than once$/],
};

const base = fs.mkdtempSync(path.join(os.tmpdir(), 'blog-rename-'));
afterAll(() => fs.rmSync(base, { recursive: true }), 120_000);

if (!there) it.skip('the blogs are not changed: there is no ../shared/corpora beside the project', () => undefined);

describe.runIf(there)('tags rename', () => {
  it.each(blogs)(
    'gives the tags and categories of %s fresh names and the old ones back, to the byte',
    async (name) => {
      const root = path.join(base, name);
      fs.cpSync(path.join(corpora, name, 'site'), root, { recursive: true, mode: fs.constants.COPYFILE_FICLONE });
      const blog = await openBlog({ dir: root, nowMs: Date.UTC(2027, 0, 1) });
      const library = await blog.load();
      const faults = new Set<string>();
      for (const taxonomy of ['tags', 'categories'] as const) {
        const counts = tally(library.posts, {
          termKey: await blog.termKey(),
          terms: (post) => termsOf(post, taxonomy),
        });
        const step = Math.max(1, Math.floor(counts.length / most));
        const trip: Trip = { blog, library, taxonomy };
        for (const [at, count] of counts.entries())
          if (at % step === 0) for (const fault of await oneByOne(count, trip)) faults.add(fault);
        for (const fault of await allTogether(counts, trip)) faults.add(fault);
      }
      const { [name]: expected = [] } = known;
      expect([...faults].filter((fault) => !expected.some((one) => one.test(fault)))).toEqual([]);
      expect(expected.filter((one) => ![...faults].some((fault) => one.test(fault)))).toEqual([]);
    },
    3_600_000,
  );
});

interface Trip {
  readonly blog: Blog;
  readonly library: Library;
  readonly taxonomy: 'tags' | 'categories';
}

const fresh = 'zz-fresh';

/** By the command, there and back. */
async function oneByOne({ name, spellings, key }: TagCount, { blog, library, taxonomy }: Trip): Promise<string[]> {
  const command = taxonomy === 'tags' ? tagsRename : categoriesRename;
  const termKey = await blog.termKey();
  const isIt = (term: string): boolean => termKey(term) === key;
  const posts = library.posts.filter((post) => termsOf(post, taxonomy).some(isIt));
  const before = new Map(posts.map((post) => [post.path, textOf(blog, post.path)]));
  const there = await command.run(contextOf(blog, library), {}, [name, fresh]);
  const faults = [...refusalsOf(there), ...(await write(blog, there))];
  const changed = posts.filter((post) => textOf(blog, post.path) !== before.get(post.path)).length;
  if (changed + faults.length !== posts.length) faults.push(`${name}: ${changed} of ${posts.length} files changed`);
  const now = {
    ...library,
    posts: library.posts.map((post) => renamedPost(post, taxonomy, (term) => (isIt(term) ? fresh : term))),
  };
  const back = await command.run(contextOf(blog, now), {}, [fresh, name]);
  await write(blog, back);
  return [...faults, ...differences(blog, before, spellings.length > 1 ? `${taxonomy} ${name}: ` : '')];
}

/** Each gets a fresh name of its own in one change. */
async function allTogether(counts: readonly TagCount[], trip: Trip): Promise<string[]> {
  const { blog, library, taxonomy } = trip;
  const termKey = await blog.termKey();
  const names = new Map(counts.map(({ key }, at) => [key, `${fresh}-${at}`]));
  const olds = new Map(counts.map(({ name }, at) => [termKey(`${fresh}-${at}`), name]));
  const posts = library.posts.filter((post) => termsOf(post, taxonomy).length > 0);
  const before = new Map(posts.map((post) => [post.path, textOf(blog, post.path)]));
  const out = await change((term) => names.get(termKey(term)) ?? term, trip);
  const back = await change((term) => olds.get(termKey(term)) ?? term, trip);
  return [...out, ...back, ...differences(blog, before, '')];
}

async function change(retitle: Retitle, { blog, library, taxonomy }: Trip): Promise<string[]> {
  const sources = await blog.sources(library.posts.map((post) => post.path));
  const plans = planTerms(sources, {
    ...{ taxonomy, wish: { retitle }, inline: true },
    ...{ dialect: await blog.dialect(), site: blog.site },
  });
  const changes = plans.flatMap(({ edits }) => edits.map((one) => ({ kind: 'update' as const, ...one })));
  const refused = plans.flatMap(({ before, fault }) => (fault ? [`${before.path}: ${fault.kind}`] : []));
  const faults = [...refused, ...(await write(blog, { changes }))];
  const left = new Set(faults.map((fault) => fault.replace(/: .*/, '')));
  const promised = plans.filter(({ before }) => !left.has(before.path));
  return [...faults, ...(await broken(promised, blog))];
}

/** Posts that are not read now as the plan said. */
async function broken(plans: readonly TermPlan[], blog: Blog): Promise<string[]> {
  const sources = await blog.sources(plans.map(({ before }) => before.path));
  const dialect = await blog.dialect();
  return plans.flatMap(({ before, after }, at) => {
    const source = sources[at];
    const now = source && dialect.read(source, blog.site).post;
    return JSON.stringify(now) === JSON.stringify(after) ? [] : [`${before.path}: it is read otherwise`];
  });
}

/** What the plan says, without its journal. */
async function write(blog: Blog, { changes = [] }: Pick<Outcome, 'changes'>): Promise<string[]> {
  const { files, refusals } = await makeStore().plan(blog, changes);
  for (const { path: file, after } of files) fs.writeFileSync(path.join(blog.root, file), after ?? '');
  return refusals.map(({ place, file, message }) => `${place?.file ?? file}: ${message}`);
}

function differences(blog: Blog, before: ReadonlyMap<string, string>, what: string): string[] {
  return [...before].flatMap(([file, text]) => {
    if (textOf(blog, file) === text) return [];
    fs.writeFileSync(path.join(blog.root, file), text, 'latin1');
    return [`${file}: ${what}it differs`];
  });
}

function refusalsOf({ refusals = [] }: Outcome): string[] {
  return refusals.map(({ place, file, message }) => `${place?.file ?? file}: ${message}`);
}

function renamedPost(post: Post, taxonomy: 'tags' | 'categories', retitle: (term: string) => string): Post {
  // A post of the store is a view: its properties are not its own.
  const { path: file, slug, title, state, reason, branches, tags, categories } = post;
  const plain = { path: file, slug, title, state, reason, branches, tags, categories };
  return taxonomy === 'tags'
    ? { ...plain, tags: tags.map(retitle) }
    : { ...plain, categories: categories.map(retitle) };
}

function contextOf(blog: Blog, library: Library): Context {
  return { ...fakeContext(), blog: async () => blog, library: async () => library };
}

function textOf({ root }: Blog, file: string): string {
  return fs.readFileSync(path.join(root, file), 'latin1');
}
