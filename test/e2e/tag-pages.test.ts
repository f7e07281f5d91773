import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { planTerms } from '../../src/core/plan-terms.ts';
import type { Blog } from '../../src/core/ports.ts';
import { tally } from '../../src/core/tags.ts';
import { termsOf } from '../../src/core/term-wish.ts';
import { makeStore } from '../../src/store/fs-store.ts';
import { openBlog } from '../../src/store/open.ts';
import { folderOf } from '../store/temp-folder.ts';

type Taxonomy = 'tags' | 'categories';

/** A post as its generator answers for it. */
interface Asked {
  readonly path: string;
  readonly tags: readonly unknown[];
  readonly categories: readonly unknown[];
  /** Names of term pages, where the generator tells them. */
  readonly terms?: Readonly<Record<string, readonly string[]>>;
}

/** Labs whose generator can be asked, with the ways to ask it; the first that works is taken. */
const labs: readonly (readonly [lab: string, asking: readonly (readonly string[])[]])[] = [
  ['jekyll-core', [['ruby', 'test/lab/ask-jekyll.rb']]],
  ['hugo-core', [['sh', 'test/lab/ask-hugo.sh']]],
  // The folder that has Hexo is named by HEXO: `npm install hexo hexo-renderer-marked`.
  ['hexo-core', [['node', 'test/lab/ask-hexo.mjs']]],
  [
    'pelican-core',
    [
      ['python3', 'test/lab/ask-pelican.py'],
      ['/usr/bin/python3', 'test/lab/ask-pelican.py'],
    ],
  ],
];

describe('the pages of tags', () => {
  for (const [lab, asking] of labs) {
    const answers = ask(`test/lab/${lab}/site`, asking);
    const title = `of ${lab} are what renaming all of them promised`;
    if (answers === undefined) it.skip(`${title}: its generator cannot be asked here`, () => undefined);
    else
      it.each(['tags', 'categories'] as const)(
        `${title}: %s`,
        async (taxonomy) => {
          const root = folderOf({});
          fs.cpSync(`test/lab/${lab}/site`, root, { recursive: true });
          const blog = await openBlog({ dir: root, nowMs: Date.now() });
          const termKey = await blog.termKey();
          const { promised, left } = await renameAll(blog, taxonomy);
          const pages = pagesOf(ask(root, asking) ?? [], { taxonomy, left, termKey });
          const own = [...pages].filter(([name]) => promised.has(name));
          expect(own.length).toBeGreaterThan(2);
          expect(own).toEqual(own.map(([name]) => [name, promised.get(name)]));
          // What was together before is together now, and nothing else.
          expect(groups(pages)).toEqual(groups(pagesOf(answers, { taxonomy, left, termKey })));
        },
        60_000,
      );
  }
});

/** Asks the generator; undefined where it is not there. */
function ask(root: string, asking: readonly (readonly string[])[]): readonly Asked[] | undefined {
  for (const [program = '', script = ''] of asking) {
    try {
      const env = { ...process.env, TZ: 'UTC' };
      const out = execFileSync(program, [script, root], { env, stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e9 });
      return JSON.parse(out.toString()).posts;
    } catch {
      // Not installed, or not where it is looked for: the next way, or none.
    }
  }
  return undefined;
}

/** Gives each term a fresh name, in one change. */
async function renameAll(
  blog: Blog,
  taxonomy: Taxonomy,
): Promise<{ readonly promised: ReadonlyMap<string, readonly string[]>; readonly left: ReadonlySet<string> }> {
  const { posts } = await blog.load();
  const termKey = await blog.termKey();
  const counts = tally(posts, { termKey, terms: (post) => termsOf(post, taxonomy) });
  const names = new Map(counts.map(({ key }, at) => [key, `fresh-${at}`]));
  const sources = await blog.sources(posts.map((post) => post.path));
  const plans = planTerms(sources, {
    ...{ taxonomy, inline: false, dialect: await blog.dialect(), site: blog.site },
    wish: { retitle: (term) => names.get(termKey(term)) ?? term },
  });
  const changes = plans.flatMap(({ edits }) => edits.map((one) => ({ kind: 'update' as const, ...one })));
  const { files, refusals } = await makeStore().plan(blog, changes);
  for (const { path: file, after = '' } of files) fs.writeFileSync(path.join(blog.root, file), after);
  const left = new Set([
    ...plans.flatMap(({ before, fault }) => (fault ? [before.path] : [])),
    ...refusals.flatMap(({ place, file }) => place?.file ?? file ?? []),
  ]);
  const promised = new Map<string, string[]>();
  for (const { before, after } of plans) {
    if (left.has(before.path) || after === undefined) continue;
    for (const term of new Set(termsOf(after, taxonomy)))
      promised.set(term, [...(promised.get(term) ?? []), before.path]);
  }
  return { promised, left };
}

interface Asking {
  readonly taxonomy: Taxonomy;
  /** Files that could not be changed. */
  readonly left: ReadonlySet<string>;
  readonly termKey: (term: string) => string;
}

/** Posts by key of a term; those that were left out aside. */
function pagesOf(posts: readonly Asked[], { taxonomy, left, termKey }: Asking): ReadonlyMap<string, readonly string[]> {
  const pages = new Map<string, string[]>();
  for (const post of posts) {
    if (left.has(post.path)) continue;
    const terms = post.terms?.[taxonomy] ?? post[taxonomy].map(String);
    for (const term of new Set(terms.map(termKey))) pages.set(term, [...(pages.get(term) ?? []), post.path]);
  }
  return pages;
}

function groups(pages: ReadonlyMap<string, readonly string[]>): string[] {
  return [...pages.values()].map((posts) => posts.toSorted().join(', ')).sort();
}
