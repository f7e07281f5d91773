import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../../src/core/change.ts';
import { BlogError } from '../../src/core/diagnostic.ts';
import type { ApplyRequest, Plan } from '../../src/core/plan.ts';
import { openBlog } from '../../src/store/open.ts';
import { planChanges } from '../../src/store/plan.ts';

let base: string;
let root: string;

beforeEach(() => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), 'blog-apply-'));
  root = path.join(base, 'blog');
  fs.mkdirSync(path.join(root, 'posts'), { recursive: true });
  fs.mkdirSync(path.join(base, 'outside'));
  fs.writeFileSync(path.join(root, 'posts', 'old.md'), 'old\n', { mode: 0o640 });
});
afterEach(() => {
  fs.chmodSync(path.join(root, 'posts'), 0o755);
  fs.rmSync(base, { recursive: true });
});

const create = (file: string, text = 'new\n'): Change => ({ kind: 'create', path: file, text });
const force = (file: string, text = 'new\n'): Change => ({ kind: 'create', path: file, text, force: true });

const asked = (): ApplyRequest => ({
  what: 'a test',
  nowMs: Date.UTC(2026, 0, 1),
  env: { XDG_STATE_HOME: path.join(base, 'state') },
});

async function planned(changes: readonly Change[]): Promise<Plan> {
  return planChanges(await openBlog({ dir: root, nowMs: 0, generator: 'plain' }), changes);
}

/** Plans and does changes of the blog; what is refused is thrown. */
async function applyChanges(changes: readonly Change[]): Promise<readonly string[]> {
  const { refusals, apply } = await planned(changes);
  if (refusals[0] !== undefined) throw new BlogError(refusals[0]);
  return apply(asked());
}

/** Everything below the base: files with their text, links with their target. */
function tree(): Record<string, string> {
  const found = fs
    .readdirSync(base, { recursive: true, withFileTypes: true })
    .filter(({ parentPath, name }) => !path.join(parentPath, name).startsWith(path.join(base, 'state')));
  const entries = found.map((entry): [string, string] => {
    const file = path.join(entry.parentPath, entry.name);
    const text = entry.isFile()
      ? fs.readFileSync(file, 'utf8')
      : entry.isSymbolicLink()
        ? `-> ${fs.readlinkSync(file)}`
        : '/';
    return [path.relative(base, file), text];
  });
  return Object.fromEntries(entries);
}

async function codeOf(changes: readonly Change[]): Promise<string> {
  return applyChanges(changes).then(
    () => 'done',
    (error: { diagnostic?: { code: string } }) => error.diagnostic?.code ?? String(error),
  );
}

describe('applyChanges()', () => {
  it('creates files with their folders, and leaves nothing else', async () => {
    const before = tree();
    const paths = await applyChanges([create('posts/a.md'), create('posts/2026/01/글 하나.md', '')]);
    expect([paths, tree()]).toEqual([
      [path.join(root, 'posts/a.md'), path.join(root, 'posts/2026/01/글 하나.md')],
      {
        ...before,
        'blog/posts/a.md': 'new\n',
        'blog/posts/2026': '/',
        'blog/posts/2026/01': '/',
        'blog/posts/2026/01/글 하나.md': '',
      },
    ]);
  });

  it('gives new files the usual mode', async () => {
    await applyChanges([create('posts/a.md')]);
    expect(fs.statSync(path.join(root, 'posts/a.md')).mode & 0o777).toBe(0o666 & ~process.umask());
  });

  it('replaces a file when forced, and keeps its mode', async () => {
    await applyChanges([force('posts/old.md')]);
    const file = path.join(root, 'posts/old.md');
    expect([fs.readFileSync(file, 'utf8'), fs.statSync(file).mode & 0o777, fs.readdirSync(path.dirname(file))]).toEqual(
      ['new\n', 0o640, ['old.md']],
    );
  });

  it('creates a file that is not there when forced', async () => {
    expect(await codeOf([force('posts/a.md')])).toBe('done');
  });

  it('writes through a link inside the blog when forced', async () => {
    fs.symlinkSync('old.md', path.join(root, 'posts/link.md'));
    await applyChanges([force('posts/link.md')]);
    expect(tree()).toMatchObject({ 'blog/posts/link.md': '-> old.md', 'blog/posts/old.md': 'new\n' });
  });

  it('follows a linked folder inside the blog', async () => {
    fs.symlinkSync('posts', path.join(root, 'writing'));
    await applyChanges([create('writing/a.md')]);
    expect(tree()['blog/posts/a.md']).toBe('new\n');
  });

  it.each<[string, string, readonly Change[]]>([
    ['EXISTS', 'the file is there', [create('posts/old.md')]],
    ['EXISTS', 'a folder has the name', [create('posts')]],
    ['EXISTS', 'a later file is there', [create('posts/2026/a.md'), create('posts/old.md')]],
    ['EXISTS', 'two changes are for one file', [create('posts/a.md'), create('posts/a.md')]],
    ['BAD_PATH', 'the path goes up', [create('../outside/a.md')]],
    ['BAD_PATH', 'the path goes up in between', [create('posts/../../outside/a.md')]],
    ['BAD_PATH', 'the path is absolute', [create('/tmp/blog-apply-canary.md')]],
    ['BAD_PATH', 'the path has a backslash', [create('posts\\a.md')]],
    ['BAD_PATH', 'the path has a control character', [create('posts/a\n.md')]],
    ['BAD_PATH', 'the path is empty', [create('')]],
    ['BAD_PATH', 'a part of it is a file', [create('posts/old.md/a.md')]],
    ['NOT_A_FILE', 'it is a folder, forced', [force('posts')]],
    ['CANNOT_WRITE', 'the name is too long', [create('posts/a.md'), create(`posts/${'x'.repeat(300)}.md`)]],
  ])('throws %s and changes nothing when %s', async (code, _, changes) => {
    const before = tree();
    expect([await codeOf(changes), tree()]).toEqual([code, before]);
  });

  it.each<[string, string, string, string, Change]>([
    ['BAD_PATH', 'a folder leads outside', 'blog/posts/out', '../../outside', create('posts/out/a.md')],
    ['BAD_PATH', 'a folder above leads outside', 'blog/posts/out', '../../outside', create('posts/out/2026/a.md')],
    ['BAD_PATH', 'a folder leads nowhere', 'blog/posts/out', 'nowhere', create('posts/out/a.md')],
    ['BAD_PATH', 'a folder leads to itself', 'blog/posts/out', 'out', create('posts/out/a.md')],
    [
      'LINK_OUTSIDE',
      'the file leads outside, forced',
      'blog/posts/out.md',
      '../../outside/x.md',
      force('posts/out.md'),
    ],
    ['UNREADABLE_FILE', 'the file leads nowhere, forced', 'blog/posts/out.md', 'nowhere.md', force('posts/out.md')],
  ])('throws %s and changes nothing when %s', async (code, _, link, target, change) => {
    fs.writeFileSync(path.join(base, 'outside/x.md'), 'theirs\n');
    fs.symlinkSync(target, path.join(base, link));
    const before = tree();
    expect([await codeOf([change]), tree()]).toEqual([code, before]);
  });

  it('does not take a link for a free name', async () => {
    fs.symlinkSync('../../outside/new.md', path.join(root, 'posts/a.md'));
    expect([await codeOf([create('posts/a.md')]), tree()['outside/new.md']]).toEqual(['EXISTS', undefined]);
  });

  it('puts forced files back when a later change fails', async () => {
    const before = tree();
    const code = await codeOf([force('posts/old.md'), create('posts/a.md'), create('posts/a.md')]);
    expect([code, tree()]).toEqual(['EXISTS', before]);
  });

  it('says why it could not write, and that nothing was written', async () => {
    const plan = await planned([create('posts/a.md')]);
    fs.rmSync(path.join(root, 'posts'), { recursive: true });
    await expect(plan.apply(asked())).rejects.toMatchObject({
      kind: 'failure',
      message: 'Cannot write "posts/a.md": its folder is gone; nothing was written',
    });
    fs.mkdirSync(path.join(root, 'posts'));
  });

  it('lets one of several runs at once have the name', async () => {
    const codes = await Promise.all(['a', 'b', 'c'].map((text) => codeOf([create('posts/a.md', text)])));
    expect(codes.sort()).toEqual(['EXISTS', 'EXISTS', 'done']);
  });

  it('edits fields and links, and moves the file, as one', async () => {
    const text = '---\ntags: [go, a] # why\n---\n[b](b.md) `b.md`\n[c](<b.md>)\n';
    fs.writeFileSync(path.join(root, 'posts/a.md'), text);
    const paths = await applyChanges([
      { kind: 'move', from: 'posts/a.md', to: 'archive/2026/a.md' },
      {
        kind: 'update',
        path: 'posts/a.md',
        edits: [
          { kind: 'replace', path: ['tags'], split: 'none', from: ['go'], to: 'golang' },
          { kind: 'link', from: 'b.md', to: '../c.md' },
        ],
      },
    ]);
    expect([paths, tree()['blog/archive/2026/a.md'], tree()['blog/posts/a.md']]).toEqual([
      [path.join(root, 'archive/2026/a.md')],
      '---\ntags: [golang, a] # why\n---\n[b](../c.md) `b.md`\n[c](<../c.md>)\n',
      undefined,
    ]);
  });

  it('moves a folder with all that lies in it, and a file within it first', async () => {
    fs.mkdirSync(path.join(root, 'posts/b'));
    fs.writeFileSync(path.join(root, 'posts/b/index.md'), 'b\n');
    fs.writeFileSync(path.join(root, 'posts/b/a.png'), Buffer.of(0xff, 0));
    const { files, apply } = await planned([
      { kind: 'move', from: 'posts/b', to: 'posts/c' },
      { kind: 'move', from: 'posts/b/index.md', to: 'posts/b/post.md' },
    ]);
    expect(files.map(({ path: from, to, along }) => [from, to, along])).toEqual([
      ['posts/b/index.md', 'posts/c/post.md', undefined],
      ['posts/b/a.png', 'posts/c/a.png', true],
    ]);
    await apply(asked());
    expect(Object.keys(tree()).filter((file) => file.startsWith('blog/posts/'))).toEqual([
      'blog/posts/c',
      'blog/posts/old.md',
      'blog/posts/c/a.png',
      'blog/posts/c/post.md',
    ]);
  });

  it.each<[string, string, string, string]>([
    ['EXISTS', 'a file is there', 'posts/old.md', 'posts/b.md'],
    ['EXISTS', 'a folder is there', 'posts/old.md', 'posts'],
    ['BAD_PATH', 'there is nothing to move', 'posts/no.md', 'posts/c.md'],
    ['BAD_PATH', 'it would leave the blog', 'posts/old.md', '../outside/c.md'],
    ['BAD_PATH', 'a folder would lie in itself', 'posts', 'posts/sub'],
  ])('refuses a move with %s when %s', async (code, _, from, to) => {
    fs.writeFileSync(path.join(root, 'posts/b.md'), 'b\n');
    const before = tree();
    expect([await codeOf([{ kind: 'move', from, to }]), tree()]).toEqual([code, before]);
  });

  it('keeps bytes that are no UTF-8', async () => {
    const bytes = (tag: string) => Buffer.from(`---\ntags: [${tag}]\n---\ncaf\xe9 \xf0\x9f\x92\xa9 \xc3`, 'latin1');
    fs.writeFileSync(path.join(root, 'posts/a.md'), bytes('go'));
    await applyChanges([
      {
        kind: 'update',
        path: 'posts/a.md',
        edits: [{ kind: 'replace', path: ['tags'], split: 'none', from: ['go'], to: 'golang' }],
      },
    ]);
    expect(fs.readFileSync(path.join(root, 'posts/a.md')).equals(bytes('golang'))).toBe(true);
  });

  it('never overwrites what somebody saved meanwhile, and takes the rest back', async () => {
    const edits = [{ kind: 'set', path: ['title'], value: 'B' }] as const;
    for (const file of ['a', 'b']) fs.writeFileSync(path.join(root, `posts/${file}.md`), '---\ntitle: A\n---\n');
    const plan = await planned(['a', 'b'].map((file) => ({ kind: 'update', path: `posts/${file}.md`, edits })));
    fs.appendFileSync(path.join(root, 'posts/b.md'), 'mine\n');
    const before = tree();
    await expect(plan.apply(asked())).rejects.toMatchObject({
      diagnostic: { code: 'CHANGED_MEANWHILE', file: 'posts/b.md' },
    });
    expect(tree()).toEqual(before);
  });
});
