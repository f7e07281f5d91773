import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { planNewPost } from '../../src/core/new-post.ts';
import type { Blog } from '../../src/core/ports.ts';
import type { Library, Post } from '../../src/core/post.ts';
import { planPublish } from '../../src/core/publish-post.ts';
import { planRename } from '../../src/core/rename-post.ts';
import { planUnpublish } from '../../src/core/unpublish-post.ts';
import type { BlogPosts } from '../../src/core/usual-keys.ts';
import { dialectIds } from '../../src/dialects/index.ts';
import { openBlog } from '../../src/store/open.ts';
import { planChanges } from '../../src/store/plan.ts';
import { apply, now, nowMs, read, turn } from '../commands/turn.ts';
import { folderOf } from '../store/temp-folder.ts';

const fixtures = path.join(import.meta.dirname, '../fixtures');
const ids = dialectIds;

describe.each(ids)('in the fixture of %s', (id) => {
  it('every draft is published and held back again, only dates differ', async () => {
    const root = copied(id);
    const before = texts(root);
    for (const post of (await loaded(root)).library.posts.filter(({ state }) => state === 'draft')) {
      const out = await turn(planPublish, { post, now, date: now }, root);
      // A section, data or configuration may hold it back.
      if (typeof out === 'string') {
        expect(out).toMatch(/^STATE_UNCHANGED: /);
        continue;
      }
      expect(out.post.state).toBe('published');
      const back = await turn(planUnpublish, { post: out.post, now }, root);
      expect(typeof back === 'string' ? back : back.post.state).toBe('draft');
    }
    expect(undated(texts(root))).toEqual(undated(before));
  });

  it('every post is held back and published again, and nothing differs', async () => {
    const root = copied(id);
    const before = texts(root);
    for (const post of (await loaded(root)).library.posts.filter(({ state }) => state === 'published')) {
      const out = await turn(planUnpublish, { post, now }, root);
      if (typeof out === 'string') {
        expect(out).toMatch(/^CANNOT_EDIT: Cannot edit the front matter: there is none/);
        continue;
      }
      expect(out.post.state).toBe('draft');
      const lost = out.post.day === undefined && post.day !== undefined;
      const date = lost ? { ms: Date.parse(`${post.day}T00:00Z`), zone: 'UTC', exact: false } : 'keep';
      const back = await turn(planPublish, { post: out.post, now, date }, root);
      expect(typeof back === 'string' ? back : back.post.path).toBe(post.path);
    }
    // Of what says more than published, the note says what it was.
    expect(texts(root)).toEqual(mapped(before, (text) => text.replace('status: featured', 'status: published')));
  });

  it('a new draft is renamed, then published, and reads so', async () => {
    const root = copied(id);
    const setting = await loaded(root);
    const request = {
      title: 'Quite new',
      tags: [],
      categories: [],
      date: now,
      bundle: false,
      draft: true,
      set: [],
      force: false,
    };
    const made = await planNewPost(request, setting);
    write(root, made.path, made.change);
    const renamed = await loaded(root);
    const post = found(renamed.library, made.path);
    const plan = await planRename({ post, title: 'Newer still', alias: false }, renamed);
    await done(renamed.blog, plan.changes);
    const after = found((await loaded(root)).library, plan.post.path);
    expect([after.title, after.state]).toEqual(['Newer still', 'draft']);
    const out = await turn(planPublish, { post: after, now, date: now }, root);
    expect(out).toMatchObject({ post: { title: 'Newer still', state: 'published', day: '2027-01-01' } });
  });
});

function copied(id: string): string {
  const root = folderOf({});
  fs.cpSync(path.join(fixtures, id), root, { recursive: true });
  return root;
}

async function loaded(root: string): Promise<BlogPosts> {
  const blog = await openBlog({ dir: root, nowMs });
  return { blog, dialect: await blog.dialect(), library: await blog.load() };
}

function found({ posts }: Library, wanted: string): Post {
  const post = posts.find((one) => one.path === wanted);
  if (post === undefined) throw new Error(`${wanted} is no post: ${posts.map((one) => one.path).join(', ')}`);
  return post;
}

function write(root: string, file: string, change: { readonly kind: string; readonly text?: string }): void {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), change.text ?? '');
}

async function done(blog: Blog, changes: Parameters<typeof planChanges>[1]): Promise<void> {
  const { files, refusals } = await planChanges(blog, changes);
  expect(refusals).toEqual([]);
  apply(files, blog.root);
}

/** All files by their paths. */
function texts(root: string): Record<string, string> {
  const files = fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  return Object.fromEntries(files.sort().map((file) => [file, read(root, file)]));
}

function mapped(files: Record<string, string>, change: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([file, text]) => [file, change(text)]));
}

/** Without dates in names, nor the lines that hold them. */
function undated(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([file, text]) => [
      file.replace(/\d{4}-\d{2}-\d{2}-/, ''),
      text.replace(/^.*(?:date|created|published_at|published: *\d).*\n/gim, ''),
    ]),
  );
}
