import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Blog, Counted, Edit, Selection } from '../../src/library/face.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { makeStore } from '../../src/store/fs-store.ts';

const now = '2026-06-01T12:00:00+09:00';
const base = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'blog-library-')));
afterAll(() => fs.rmSync(base, { recursive: true }));

let made = 0;
let root: string;
let blog: Blog;
beforeEach(async () => {
  made += 1;
  root = path.join(base, `blog-${made}`);
  fs.cpSync('examples/attention', root, { recursive: true });
  blog = await open();
});

function open(options: { readonly now?: Date } = {}): Promise<Blog> {
  const clock = { now: () => Date.parse(now), zone: () => 'UTC' };
  const env = { XDG_STATE_HOME: path.join(base, 'state') };
  return openLibrary(root, { index: false, ...options }, { store: makeStore(), clock, env, cwd: base });
}

/** Path → text of all files. */
function files(): ReadonlyMap<string, string> {
  const names = fs.readdirSync(root, { recursive: true, encoding: 'utf8' });
  const found = names.filter((name) => fs.statSync(path.join(root, name)).isFile()).sort();
  return new Map(found.map((name) => [name, fs.readFileSync(path.join(root, name), 'utf8')]));
}

describe('openLibrary()', () => {
  it.each<[Selection, string[]]>([
    [{ words: 'KV' }, ['kv-cache/index.md']],
    [{ words: ['kv', '크기를'] }, ['kv-cache/index.md']],
    [{ tag: ['KV cache', 'fp16'] }, ['kv-cache/index.md']],
    [{ state: 'scheduled' }, ['2030년의-나에게.md']],
    [{ on: '2026-01-23' }, ['grouped-query-attention.md']],
    [{ month: '2026-01', category: '수학' }, ['왜-루트-d로-나누는가.md', 'softmax-수치-안정성.md']],
    [{ untagged: false, path: '**/rag*' }, ['rag-chunking.md']],
    [{ state: ['expired', 'hidden'] }, []],
  ])('select(%o) is what the command line selects', async (selection, expected) => {
    const { posts } = await blog.select(selection);
    expect(posts.map((post) => post.path.replace('content/posts/', ''))).toEqual(expected);
  });

  it('posts() has every state, and bodies where they are asked for', async () => {
    const { posts } = await blog.posts();
    expect(new Set(posts.map(({ state }) => state))).toEqual(new Set(['published', 'scheduled', 'draft']));
    expect(posts.some(({ words }) => words !== undefined)).toBe(false);
    const [first] = (await blog.posts({ bodies: true })).posts;
    expect(first).toMatchObject({ words: expect.any(Number), excerpt: expect.any(String) });
  });

  it('names the files that cannot be read', async () => {
    fs.writeFileSync(path.join(root, 'content/posts/bad.md'), '---\ntitle: [open\n---\n');
    const { problems } = await blog.posts();
    expect(problems).toMatchObject([{ code: 'BAD_FRONT_MATTER', severity: 'error', file: 'content/posts/bad.md' }]);
  });

  it.each<[Counted, Selection, { readonly name: string; readonly count: number }]>([
    ['tags', {}, { name: 'transformer', count: 12 }],
    ['tags', { month: '2026-01' }, { name: 'transformer', count: 5 }],
    ['categories', {}, { name: 'LLM', count: 20 }],
    ['months', {}, { name: '2026-05', count: 1 }],
    ['months', { all: true }, { name: '2030-01', count: 1 }],
    ['months', { state: 'scheduled' }, { name: '2030-01', count: 1 }],
    [{ taxonomy: 'tags' }, {}, { name: 'transformer', count: 12 }],
  ])('tally(%o, %o) counts what is shown', async (counted, selection, first) => {
    expect((await blog.tally(counted, selection)).counts[0]).toMatchObject(first);
  });

  it('answers about the files as they are', async () => {
    const before = (await blog.posts()).posts.length;
    fs.writeFileSync(path.join(root, 'content/posts/another.md'), '---\ntitle: Another\ndate: 2026-01-05\n---\n');
    expect((await blog.posts()).posts).toHaveLength(before + 1);
  });

  it('takes the moment that is given for now', async () => {
    const late = await open({ now: new Date('2031-01-01') });
    expect((await late.select({ state: 'scheduled' })).posts).toEqual([]);
  });

  const edits: readonly Edit[] = [
    { kind: 'rename tag', tag: 'transformer', to: 'transformers' },
    { kind: 'merge tags', tags: ['fp16', 'PyTorch'], to: 'hardware' },
    { kind: 'delete tag', tag: 'fp16' },
    { kind: 'add tag', tag: 'news', posts: ['kv-cache', 'rag-chunking'] },
    { kind: 'remove tag', tag: 'attention', posts: ['kv-cache'] },
    { kind: 'rename category', category: 'LLM', to: 'Models' },
    {
      kind: 'new post',
      title: 'A new one',
      tags: ['attention'],
      categories: ['LLM'],
      body: 'Text.\n',
      date: '2026-05-01',
    },
    { kind: 'publish', post: 'kl의-두-방향', date: 'now' },
    { kind: 'unpublish', post: 'rag-chunking' },
    { kind: 'rename post', post: 'kv-cache', title: 'How large is a KV cache?', alias: true },
  ];

  it.each(edits)('edit($kind) is planned, made, and taken back', async (edit) => {
    const before = files();
    const plan = await blog.edit(edit);
    expect(files()).toEqual(before);
    expect(plan.diff).toMatch(/^diff --git /);
    const written = await plan.apply();
    expect(written).toEqual(plan.files.map(({ path: old, to = old }) => to));
    expect(written.every((file) => fs.existsSync(path.join(root, file)))).toBe(true);
    expect(files()).not.toEqual(before);
    await (await blog.edit({ kind: 'undo' })).apply();
    expect(files()).toEqual(before);
  });

  it('edit() gives a post its text and what else is set', async () => {
    const plan = await blog.edit({ kind: 'new post', title: 'T', body: 'Body\n', set: ['weight=3'], publish: true });
    expect(plan.files[0]?.after).toMatch(/weight: 3\n[\s\S]*\nBody\n$/);
  });

  it('apply() changes nothing where a file has changed, or its signal is given', async () => {
    const stale = await blog.edit({ kind: 'delete tag', tag: 'fp16' });
    fs.appendFileSync(path.join(root, 'content/posts/kv-cache/index.md'), 'More.\n');
    const before = files();
    await expect(stale.apply()).rejects.toMatchObject({ name: 'BlogError', code: 'CHANGED_MEANWHILE' });
    const plan = await blog.edit({ kind: 'delete tag', tag: 'fp16' });
    await expect(plan.apply({ signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'INTERRUPTED',
      kind: 'cancelled',
    });
    expect(files()).toEqual(before);
  });

  it('apply() leaves all files where some cannot be changed, unless it is to keep going', async () => {
    const odd = path.join(root, 'content/posts/odd.md');
    fs.writeFileSync(odd, '---\ntitle: Odd\ntags: &t [fp16]\nseries: *t\ndate: 2026-01-05\n---\n');
    const plan = await blog.edit({ kind: 'rename tag', tag: 'fp16', to: 'half' });
    expect(plan.refusals).toMatchObject([{ code: 'CANNOT_EDIT', file: 'content/posts/odd.md' }]);
    await expect(plan.apply()).rejects.toMatchObject({
      code: 'CANNOT_EDIT',
      hint: expect.stringContaining('keepGoing'),
    });
    expect(await plan.apply({ keepGoing: true })).toHaveLength(3);
    expect(fs.readFileSync(odd, 'utf8')).toContain('[fp16]');
  });

  type Mistake = [string, () => Promise<unknown>, { code: string; hint: RegExp }];

  it.each<Mistake>([
    ['an option', () => blog.select({ tags: 'x' } as Selection), { code: 'BAD_USAGE', hint: /did you mean "tag"/ }],
    ['a value', () => blog.select({ tag: 5 } as unknown as Selection), { code: 'BAD_USAGE', hint: /give a text/ }],
    ['words', () => blog.select({ words: [5] } as unknown as Selection), { code: 'BAD_USAGE', hint: /give a text/ }],
    ['a flag', () => blog.select({ all: 'yes' } as unknown as Selection), { code: 'BAD_USAGE', hint: /true or false/ }],
    ['a state', () => blog.select({ state: 'drft' } as unknown as Selection), { code: 'BAD_USAGE', hint: /"draft"/ }],
    ['a day', () => blog.select({ since: 'gestern' }), { code: 'BAD_USAGE', hint: /yesterday/ }],
    [
      'a kind',
      () => blog.edit({ kind: 'rename tags' } as unknown as Edit),
      { code: 'BAD_USAGE', hint: /"rename tag"/ },
    ],
    ...['posts', 'months of'].map(
      (counted): Mistake => [
        `what is counted: ${counted}`,
        () => blog.tally(counted as Counted),
        { code: 'BAD_USAGE', hint: /give a text/ },
      ],
    ),
    ...[
      { kind: 'rename tag', tag: 'fp16' },
      { kind: 'rename tag', tag: ['fp16', 'half'], to: 'attention' },
      { kind: 'add tag', tag: 'half' },
      { kind: 'publish' },
      { kind: 'merge tags', tags: 5, to: 'half' },
    ].map(
      (edit): Mistake => [
        JSON.stringify(edit),
        () => blog.edit(edit as unknown as Edit),
        { code: 'BAD_USAGE', hint: /give a text/ },
      ],
    ),
    ['a tag', () => blog.edit({ kind: 'delete tag', tag: 'fp61' }), { code: 'UNKNOWN_TERM', hint: /"fp16"/ }],
    ['a post', () => blog.edit({ kind: 'publish', post: 'kv-cash' }), { code: 'BAD_USAGE', hint: /"kv-cache"/ }],
    ['a taxonomy', () => blog.tally({ taxonomy: 'serie' }), { code: 'BAD_USAGE', hint: /there are tags/ }],
  ])('tells a mistake in %s, and the way out', async (_, ask, { code, hint }) => {
    await expect(ask()).rejects.toMatchObject({ name: 'BlogError', code, hint: expect.stringMatching(hint) });
  });
});
