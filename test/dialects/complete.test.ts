import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type NewRequest, planNewPost } from '../../src/core/new-post.ts';
import type { Post } from '../../src/core/post.ts';
import { dayAt } from '../../src/core/zone.ts';
import { dialectIds, dialectOf } from '../../src/dialects/index.ts';
import { openBlog } from '../../src/store/open.ts';
import { plainPost } from '../plain-post.ts';

// Each generator has a small site, `test/fixtures/<id>/`, and what is to be read there, `<id>.expected.json`:
// `generator`, `because` (the evidence), `posts` and `skipped` as the library has them on 1 June 2026.
const fixtures = path.join(import.meta.dirname, '../fixtures');
const nowMs = Date.UTC(2026, 5, 1);
const ids = dialectIds;
/** Generators that know no drafts at all. */
const withoutDrafts: readonly string[] = [];
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'blog-fixtures-'));
afterAll(() => fs.rmSync(scratch, { recursive: true }));

describe('the dialects', () => {
  it('have names of their own, and plain comes last', () => {
    expect([new Set(ids).size, ids.at(-1)]).toEqual([ids.length, 'plain']);
  });

  it('have a fixture each, and every fixture has a dialect', () => {
    const folders = fs
      .readdirSync(fixtures, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(folders.sort()).toEqual([...ids].sort());
  });
});

describe.each(ids)('the fixture of %s', (id) => {
  it('is recognised, and read as stored', async () => {
    const blog = await openBlog({ dir: path.join(fixtures, id), nowMs });
    const { posts, skipped, diagnostics } = await blog.load();
    const stored = JSON.parse(fs.readFileSync(path.join(fixtures, `${id}.expected.json`), 'utf8'));
    const { generator } = blog.site;
    expect({ generator, because: blog.evidence.because, posts: posts.map(plainPost), skipped, diagnostics }).toEqual({
      ...stored,
      diagnostics: [],
    });
  });

  it('shows what a reader of blogs must cope with', async () => {
    const { posts } = await (await openBlog({ dir: path.join(fixtures, id), nowMs })).load();
    expect({
      enough: posts.length >= 5,
      draft: withoutDrafts.includes(id) || posts.some((post) => post.state === 'draft'),
      later: posts.some((post) => post.day !== undefined && post.day > dayAt(nowMs, 'UTC')),
      korean: posts.some((post) => /\p{Script=Hangul}/u.test(post.title)),
      words: posts.some((post) => post.tags.some((tag) => tag.includes(' '))),
    }).toEqual({ enough: true, draft: true, later: true, korean: true, words: true });
  });
});

const requests: readonly (readonly [string, Partial<NewRequest>])[] = [
  ['a draft', { draft: true }],
  ['a post', { draft: false }],
  ['a draft in a folder of its own', { draft: true, bundle: true }],
  ['a post in a folder of its own', { draft: false, bundle: true }],
];
const starts = ['with posts', 'without posts'] as const;
const roundTrips = ids.flatMap((id) =>
  starts.flatMap((start) =>
    requests
      .filter(([, request]) => !(request.draft && withoutDrafts.includes(id)))
      .map(([what, request]) => [what, id, start, request] as const),
  ),
);

describe('a new post', () => {
  it.each(roundTrips)('%s in a blog of %s %s is read back as it was meant', async (_what, id, start, request) => {
    const dir = await copyOf(id, start);
    const blog = await openBlog({ dir, nowMs, generator: id });
    const plan = await planNewPost(
      { ...wanted, ...request },
      { blog, dialect: await dialectOf(id), library: await blog.load() },
    );
    fs.mkdirSync(path.dirname(path.join(dir, plan.path)), { recursive: true });
    fs.writeFileSync(path.join(dir, plan.path), plan.change.kind === 'create' ? plan.change.text : '');
    const { posts } = await (await openBlog({ dir, nowMs, generator: id })).load();
    const post = posts.find((one) => one.path === plan.path);
    expect({ ...essence(post), notes: plan.notes.filter((note) => !note.startsWith('--bundle is not used')) }).toEqual({
      title: wanted.title,
      tags: wanted.tags,
      state: request.draft ? 'draft' : 'published',
      // A draft may have no date yet: its folder says what it is.
      day: request.draft && post?.date === undefined ? undefined : plan.day,
      notes: [],
    });
  });
});

const wanted: NewRequest = {
  title: '파도와 "바람": a first look',
  tags: ['new things', '파도'],
  categories: [],
  date: { ms: nowMs - 3 * 3_600_000, zone: 'Asia/Seoul', exact: true },
  bundle: false,
  draft: true,
  set: [],
  force: false,
};

function essence(post: Post | undefined): Partial<Post> {
  const { title, tags, state, day } = post ?? {};
  return {
    ...(title === undefined ? {} : { title }),
    ...(tags && { tags }),
    ...(state && { state }),
    ...(day === undefined ? {} : { day }),
  };
}

/** A copy of a fixture to write in, with its posts or without. */
async function copyOf(id: string, start: (typeof starts)[number]): Promise<string> {
  const dir = fs.mkdtempSync(path.join(scratch, `${id}-`));
  fs.cpSync(path.join(fixtures, id), dir, { recursive: true });
  if (start === 'with posts') return dir;
  const { posts, skipped } = await (await openBlog({ dir, nowMs })).load();
  for (const file of [...posts, ...skipped]) fs.rmSync(path.join(dir, file.path));
  return dir;
}
