import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DamagedIndex } from '../../src/core/damaged-index.ts';
import type { IndexUse, Need } from '../../src/core/ports.ts';
import { recall } from '../../src/core/recall.ts';
import { openBlog } from '../../src/store/open.ts';
import { plainPost } from '../plain-post.ts';
import { folderOf } from './temp-folder.ts';

const nowMs = Date.UTC(2026, 0, 1);

interface Answer {
  readonly library: unknown;
  readonly use: IndexUse;
}

/** What the blog at `dir` holds, by its index in `cache`, which is kept; without a `cache` read anew. */
async function answer(
  dir: string,
  cache: string | undefined,
  given: { now?: number; need?: Need } = {},
): Promise<Answer> {
  const { now = nowMs, need = {} } = given;
  const index = cache === undefined ? {} : { index: { env: { XDG_CACHE_HOME: cache }, anew: false } };
  const blog = await openBlog({ dir, nowMs: now, ...index });
  const { posts, diagnostics, skipped } = await blog.load(need);
  const library = { posts: posts.map(plainPost), diagnostics, skipped };
  await blog.remember();
  return { library, use: blog.indexUse() };
}

const post = (title: string): string => `---\ntitle: ${title}\ndate: 2024-01-02\ntags: [x, y]\n---\n`;
const files = { 'hugo.toml': 'title = "H"\n', 'content/posts/a.md': post('A'), 'content/posts/b.md': post('B') };

/** A folder whose files were written long before they are read, as far as the clock of the disk tells. */
async function settledFolder(given: Readonly<Record<string, string>> = files): Promise<string> {
  const root = folderOf(given);
  await settle();
  return root;
}

/** The disk's clock goes on: what was written is not of the same moment as what follows. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

/** The index of the posts; beside it lies what was found when the blog was opened. */
const indexFile = (cache: string): string => {
  const folder = path.join(cache, 'blog');
  const files = fs.readdirSync(folder).map((name) => path.join(folder, name));
  return files.find((file) => fs.readFileSync(file).toString('latin1', 0, 7) === 'blogidx') ?? '';
};

describe('the index', () => {
  it('is read instead of posts that have not changed', async () => {
    const [root, cache] = [await settledFolder(), folderOf({})];
    const first = await answer(root, cache);
    const second = await answer(root, cache);
    expect([first.use.read, second.use.read, second.use.rows]).toEqual([2, 0, 2]);
    expect(second.library).toEqual(first.library);
  });

  it('is not fooled by a text of the same size whose time was put back', async () => {
    const [root, cache] = [await settledFolder(), folderOf({})];
    const file = path.join(root, 'content/posts/a.md');
    fs.utimesSync(file, 1e9, 1e9);
    await settle();
    await answer(root, cache);
    const { size, mtimeMs, ino } = fs.statSync(file);
    fs.writeFileSync(file, post('X'));
    fs.utimesSync(file, 1e9, 1e9);
    expect(fs.statSync(file)).toMatchObject({ size, mtimeMs, ino });
    const { library, use } = await answer(root, cache);
    expect(use.read).toBe(1);
    expect(library).toMatchObject({ posts: [{ title: 'X' }, { title: 'B' }] });
  });

  it('is believed in haste, until a folder has changed', async () => {
    const [root, cache] = [await settledFolder(), folderOf({})];
    await answer(root, cache);
    const titles = async () => {
      const index = { env: { XDG_CACHE_HOME: cache }, anew: false, hasty: true };
      const { posts } = await (await openBlog({ dir: root, nowMs, index })).load();
      return posts.map(({ title }) => title);
    };
    fs.writeFileSync(path.join(root, 'content/posts/a.md'), post('Another'));
    expect(await titles()).toEqual(['A', 'B']);
    fs.writeFileSync(path.join(root, 'content/posts/c.md'), post('C'));
    expect(await titles()).toEqual(['Another', 'B', 'C']);
  });

  it('is for its owner only', async () => {
    const [root, cache] = [await settledFolder(), folderOf({})];
    await answer(root, cache);
    const file = indexFile(cache);
    expect([fs.statSync(file).mode & 0o777, fs.statSync(path.dirname(file)).mode & 0o777]).toEqual([0o600, 0o700]);
  });

  it('never lies in the blog', async () => {
    const root = await settledFolder();
    const { use } = await answer(root, path.join(root, 'cache'));
    expect([use.file, fs.existsSync(path.join(root, 'cache'))]).toEqual([undefined, false]);
  });

  it('close() ends reading from it, and what was read stays', async () => {
    const [root, cache] = [await settledFolder(), folderOf({})];
    await answer(root, cache);
    const blog = await openBlog({ dir: root, nowMs, index: { env: { XDG_CACHE_HOME: cache }, anew: false } });
    const { posts } = await blog.load();
    const titles = posts.map(({ title }) => title);
    blog.close();
    blog.close();
    expect(posts.map(({ title }) => title)).toEqual(titles);
    expect(() => posts[0]?.tags).toThrow('the index is closed');
  });

  it('knows the blog again, until something that it was found by has changed', async () => {
    const [root, cache] = [await settledFolder(), folderOf({})];
    const generators: string[] = [];
    for (const change of [
      () => undefined,
      () => fs.renameSync(path.join(root, 'hugo.toml'), path.join(root, 'zola.toml')),
      () => fs.writeFileSync(path.join(root, 'blog.config.yaml'), 'generator: plain\n'),
      () => fs.writeFileSync(path.join(root, 'blog.config.yaml'), 'generator: hexo\n'),
    ]) {
      await answer(root, cache);
      change();
      const blog = await openBlog({ dir: root, nowMs, index: { env: { XDG_CACHE_HOME: cache }, anew: false } });
      generators.push(blog.site.generator);
    }
    expect(generators).toEqual(['hugo', 'zola', 'plain', 'hexo']);
  });

  it('knows the blog again whatever comes and goes above it, unless that would have been looked at', async () => {
    const [above, cache] = [await settledFolder({ 'other.txt': '', 'blog/posts/a.md': post('A') }), folderOf({})];
    const root = path.join(above, 'blog');
    await answer(root, cache);
    const found = fs.readdirSync(path.join(cache, 'blog')).find((name) => !indexFile(cache).endsWith(name)) ?? '';
    const inode = (): number => fs.statSync(path.join(cache, 'blog', found)).ino;
    const first = inode();
    await settle();
    fs.writeFileSync(path.join(above, 'notes.txt'), '');
    fs.rmSync(path.join(above, 'other.txt'));
    await answer(root, cache);
    expect(inode()).toBe(first);
    // It names a generator, though nothing was found under its name.
    fs.writeFileSync(path.join(above, 'docusaurus.config.js'), 'export default {};\n');
    await answer(root, cache);
    expect(inode()).not.toBe(first);
    const second = inode();
    await settle();
    fs.writeFileSync(path.join(above, 'config.production.toml'), 'title = "H"\n');
    await answer(root, cache);
    expect(inode()).not.toBe(second);
  });

  it('looks at folders again when posts are read later than the blog was found, and when they are read again', async () => {
    const [root, cache] = [await settledFolder({ 'posts/a.md': post('A') }), folderOf({})];
    await answer(root, cache);
    const blog = await openBlog({ dir: root, nowMs, index: { env: { XDG_CACHE_HOME: cache }, anew: false } });
    const add = (name: string) => fs.writeFileSync(path.join(root, 'posts', name), post(name));
    await new Promise((resolve) => setTimeout(resolve, 150));
    add('b.md');
    expect((await blog.load()).posts).toHaveLength(2);
    add('c.md');
    expect((await blog.load()).posts).toHaveLength(3);
  });

  it('knows when a post goes live, and when the clock goes back', async () => {
    const soon = { ...files, 'content/posts/c.md': '---\ntitle: C\ndate: 2026-01-05\n---\n' };
    const [root, cache] = [await settledFolder(soon), folderOf({})];
    for (const now of [nowMs, Date.UTC(2026, 0, 6), nowMs]) {
      expect((await answer(root, cache, { now })).library).toEqual((await answer(root, undefined, { now })).library);
    }
  });

  it('has a part for what is read with the bodies', async () => {
    const [root, cache] = [await settledFolder(), folderOf({})];
    await answer(root, cache);
    const need = { bodies: true };
    expect((await answer(root, cache, { need })).library).toEqual((await answer(root, undefined, { need })).library);
    expect((await answer(root, cache, { need })).use.read).toBe(0);
  });

  it.each([
    ['is empty', () => Buffer.alloc(0)],
    ['is other text', () => Buffer.from('{"version":1}')],
    ['is cut', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    ['ends too early', (whole: Buffer) => whole.subarray(0, whole.length - 3)],
    [
      'has another header',
      (whole: Buffer) => Buffer.from(whole.toString('latin1').replace('"facts"', '"fakts"'), 'latin1'),
    ],
  ])('is no harm where it %s', async (_what, damage) => {
    const [root, cache] = [await settledFolder(), folderOf({})];
    const { library } = await answer(root, cache);
    const file = indexFile(cache);
    fs.writeFileSync(file, damage(fs.readFileSync(file)));
    const again = await answer(root, cache).catch((error: unknown) => error);
    if (!(again instanceof DamagedIndex)) expect(again).toMatchObject({ library });
  });

  it('is not believed where a part of it has changed', async () => {
    const [root, cache] = [await settledFolder(), folderOf({})];
    await answer(root, cache);
    const file = indexFile(cache);
    const whole = fs.readFileSync(file);
    const at = whole.indexOf('=A=B');
    whole.write('=X', at);
    fs.writeFileSync(file, whole);
    await expect(answer(root, cache)).rejects.toBeInstanceOf(DamagedIndex);
  });
});

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe('an answer with an index', () => {
  it.each([1, 2, 3])('is that without one, whatever changes in between (%i)', async (seed) => {
    const random = randomFrom(seed);
    const [root, cache] = [await settledFolder(), folderOf({})];
    const content = path.join(root, 'content/posts');
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const names = (): string[] =>
      // Links that go in a circle lead to no file.
      fs.readdirSync(content).filter((name) => name.endsWith('.md') && fs.existsSync(path.join(content, name)));
    const any = (): string => {
      if (names().length === 0) fs.writeFileSync(path.join(content, 'a.md'), post('A'));
      return path.join(content, pick(names()));
    };
    const changes: Readonly<Record<string, () => void>> = {
      'edit in place': () => fs.writeFileSync(any(), post(`E${Math.floor(random() * 10)}`)),
      'edit, the time put back': () => {
        const file = any();
        const { atime, mtime } = fs.statSync(file);
        fs.writeFileSync(file, post(`T${Math.floor(random() * 10)}`));
        fs.utimesSync(file, atime, mtime);
      },
      'touch in the past': () => fs.utimesSync(any(), 1, 1),
      create: () => fs.writeFileSync(path.join(content, `n${Math.floor(random() * 20)}.md`), post('N')),
      remove: () => names().length > 1 && fs.rmSync(any()),
      rename: () => fs.renameSync(any(), path.join(content, `r${Math.floor(random() * 20)}.md`)),
      swap: () => {
        const [a, b] = [any(), any()];
        if (a === b) return;
        fs.renameSync(a, `${a}~`);
        fs.renameSync(b, a);
        fs.renameSync(`${a}~`, b);
      },
      'replace by a link': () => {
        const file = any();
        const target = any();
        if (file === target) return;
        fs.rmSync(file);
        fs.symlinkSync(path.basename(target), file);
      },
      'delete and create again': () => {
        const file = any();
        fs.rmSync(file);
        fs.writeFileSync(file, post('D'));
      },
      'break the front matter': () => fs.writeFileSync(any(), '---\ntitle: [\n---\n'),
      'a section that hides': () =>
        fs.writeFileSync(path.join(content, '_index.md'), '---\ncascade:\n  draft: true\n---\n'),
      'no such section': () => fs.rmSync(path.join(content, '_index.md'), { force: true }),
      'another configuration': () =>
        fs.writeFileSync(path.join(root, 'hugo.toml'), `title = "${random()}"\nbuildFuture = true\n`),
      'a folder': () => fs.mkdirSync(path.join(content, `d${Math.floor(random() * 3)}`), { recursive: true }),
      nothing: () => undefined,
      'a while': () => undefined,
    };
    const done: string[] = [];
    for (let step = 0; step < 60; step += 1) {
      const name = pick(Object.keys(changes));
      changes[name]?.();
      done.push(name);
      if (name === 'a while') await settle();
      const { library } = await answer(root, cache);
      expect({ done, library }).toEqual({ done, library: (await answer(root, undefined)).library });
    }
  });
});

describe('what is made of the posts', () => {
  /** How often it was made: the titles, asked for by this name at this time. */
  async function titles(dir: string, cache: string, { name = 'titles', now = nowMs } = {}) {
    const blog = await openBlog({ dir, nowMs: now, index: { env: { XDG_CACHE_HOME: cache }, anew: false } });
    const library = await blog.load({});
    let made = 0;
    const value = await recall(library, name, async () => {
      made += 1;
      return library.posts.map(({ title, state }) => `${title} ${state}`);
    });
    await blog.remember();
    return { value, made };
  }
  const [a, b] = ['A published', 'B published'];

  it('is made once, and by its name', async () => {
    const [root, cache] = [await settledFolder(), folderOf({})];
    await titles(root, cache);
    await titles(root, cache);
    expect(await titles(root, cache)).toEqual({ value: [a, b], made: 0 });
    expect(await titles(root, cache, { name: 'others' })).toEqual({ value: [a, b], made: 1 });
    expect(await titles(root, cache)).toEqual({ value: [a, b], made: 0 });
  });

  it.each<[string, (root: string) => void, string[]]>([
    ['has changed', (root) => fs.writeFileSync(path.join(root, 'content/posts/a.md'), post('X')), ['X published', b]],
    ['is new', (root) => fs.writeFileSync(path.join(root, 'content/posts/c.md'), post('C')), [a, b, 'C published']],
    ['is gone', (root) => fs.rmSync(path.join(root, 'content/posts/a.md')), [b]],
  ])('is made again where a post %s', async (_, change, wanted) => {
    const [root, cache] = [await settledFolder(), folderOf({})];
    await titles(root, cache);
    await titles(root, cache);
    change(root);
    const { value, made } = await titles(root, cache);
    expect([value.toSorted(), made]).toEqual([wanted.toSorted(), 1]);
    await settle();
    await titles(root, cache);
    expect((await titles(root, cache)).value.toSorted()).toEqual(wanted.toSorted());
  });

  it('is made again once a scheduled post is due', async () => {
    const [root, cache] = [await settledFolder(), folderOf({})];
    const before = { now: Date.UTC(2024, 0, 1) };
    await titles(root, cache, before);
    const early = await titles(root, cache, before);
    expect(early).toEqual({ value: ['A scheduled', 'B scheduled'], made: 0 });
    expect(await titles(root, cache)).toEqual({ value: [a, b], made: 1 });
  });
});
