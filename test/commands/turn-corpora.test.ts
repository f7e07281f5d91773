import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Post } from '../../src/core/post.ts';
import { planPublish } from '../../src/core/publish-post.ts';
import { planUnpublish } from '../../src/core/unpublish-post.ts';
import { instantMs } from '../../src/core/zone.ts';
import { openBlog } from '../../src/store/open.ts';
import { now, nowMs, read, turn, write } from './turn.ts';

const corpora = path.resolve(import.meta.dirname, '../../../shared/corpora');
const there = fs.existsSync(path.join(corpora, 'MANIFEST.json'));
const names = there ? fs.readdirSync(corpora).filter((name) => fs.existsSync(path.join(corpora, name, 'site'))) : [];

/** Of each blog so many drafts, and so many others; `TURN_POSTS=9999` tries all of them. */
const most = Number(process.env['TURN_POSTS'] ?? 2);

const work = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'blog-turn-')));
afterAll(() => fs.rmSync(work, { recursive: true }));

if (!there) it.skip('no blog is published: there is no ../shared/corpora beside the project', () => undefined);

describe.runIf(there)(
  'each of the blogs',
  () => {
    it.each(names)('%s: a draft that is published and held back differs by dates only', async (name) => {
      const root = copied(name);
      const { posts } = await (await openBlog({ dir: root, nowMs })).load();
      const faults: string[] = [];
      for (const post of sample(posts.filter(({ state }) => state === 'draft'))) {
        const before = read(root, post.path);
        const out = await turn(planPublish, { post, now }, root);
        if (typeof out === 'string') {
          if (!isReasoned(out)) faults.push(`${post.path}: ${out}`);
          continue;
        }
        const back = await turn(planUnpublish, { post: out.post, now }, root);
        if (typeof back === 'string') faults.push(`${post.path}: back: ${back}`);
        else if (undated(read(root, back.post.path)) !== undated(before)) faults.push(`${post.path}: text`);
        else if (back.post.path !== post.path && bare(back.post.path) !== bare(post.path))
          faults.push(`${post.path}: at ${back.post.path}`);
        if (out.post.state !== 'published') faults.push(`${post.path}: ${out.post.state}`);
        fs.rmSync(path.join(root, typeof back === 'string' ? out.post.path : back.post.path), { force: true });
        write(root, post.path, before);
      }
      expect(faults).toEqual([]);
    });

    it.each(names)('%s: a post that is held back and published is the same to the byte', async (name) => {
      const root = copied(name);
      const { posts } = await (await openBlog({ dir: root, nowMs })).load();
      const faults: string[] = [];
      for (const post of sample(posts.filter(({ state }) => state === 'published'))) {
        const before = read(root, post.path);
        const out = await turn(planUnpublish, { post, now }, root);
        if (typeof out === 'string') {
          if (!isReasoned(out)) faults.push(`${post.path}: ${out}`);
          continue;
        }
        const lost = out.post.day === undefined && post.day !== undefined;
        const [year = 0, month = 1, day = 1] = (post.day ?? '').split('-').map(Number);
        const ms = instantMs({ year, month, day, hour: 0, minute: 0, second: 0 }, 'UTC');
        const date = lost ? { ms, zone: 'UTC', exact: false } : 'keep';
        const back = await turn(planPublish, { post: out.post, now, date }, root);
        if (typeof back === 'string') faults.push(`${post.path}: back: ${back}`);
        else if (read(root, back.post.path) !== before) faults.push(`${post.path}: text`);
        // The name may have said another day than the front matter.
        else if (bare(back.post.path) !== bare(post.path)) faults.push(`${post.path}: at ${back.post.path}`);
        fs.rmSync(path.join(root, typeof back === 'string' ? out.post.path : back.post.path), { force: true });
        write(root, post.path, before);
      }
      expect(faults).toEqual([]);
    });

    it.each(names)(
      '%s: a post that gets another date is shown under it, and one line differs at most',
      async (name) => {
        const root = copied(name);
        const { posts } = await (await openBlog({ dir: root, nowMs })).load();
        const faults: string[] = [];
        for (const post of sample(posts.filter(({ state }) => state === 'published'))) {
          const before = read(root, post.path);
          const out = await turn(planPublish, { post, now, date: now }, root);
          if (typeof out === 'string') {
            if (!isReasoned(out)) faults.push(`${post.path}: ${out}`);
            continue;
          }
          const after = read(root, out.post.path);
          if (out.post.day !== '2027-01-01') faults.push(`${post.path}: ${out.post.day}`);
          const old = new Set(before.split('\n'));
          if (after.split('\n').filter((line) => !old.has(line)).length > 1) faults.push(`${post.path}: text`);
          fs.rmSync(path.join(root, out.post.path));
          write(root, post.path, before);
        }
        expect(faults).toEqual([]);
      },
    );
  },
  600_000,
);

/** What cannot be edited says why. */
function isReasoned(message: string): boolean {
  return /^(?:CANNOT_EDIT|UNCLOSED_FRONT_MATTER|LARGE_FRONT_MATTER|STATE_UNCHANGED): /.test(message);
}

function copied(name: string): string {
  const root = path.join(work, name);
  if (!fs.existsSync(root)) fs.cpSync(path.join(corpora, name, 'site'), root, { recursive: true });
  return root;
}

/** Posts spread evenly over the blog. */
function sample(posts: readonly Post[]): Post[] {
  const step = Math.max(Math.floor(posts.length / most), 1);
  return posts.filter((_, at) => at % step === 0).slice(0, most);
}

/** Without the lines that hold a date. */
function undated(text: string): string {
  return text.replace(/^\S*date\S*\s*[:=].*\n/gim, '');
}

/** A path without its date. */
function bare(file: string): string {
  return file.replace(/\d{4}-\d{1,2}-\d{1,2}-/, '');
}
