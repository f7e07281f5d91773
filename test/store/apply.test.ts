import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../../src/core/change.ts';
import { applyChanges } from '../../src/store/apply.ts';

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
const force = (file: string, text = 'new\n'): Change => ({ ...create(file, text), force: true });

/** Everything below the base: files with their text, links with their target. */
function tree(): Record<string, string> {
  const found = fs.readdirSync(base, { recursive: true, withFileTypes: true });
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
  return applyChanges(root, changes).then(
    () => 'done',
    (error) => error.diagnostic?.code ?? String(error),
  );
}

describe('applyChanges()', () => {
  it('creates files with their folders, and leaves nothing else', async () => {
    const before = tree();
    const paths = await applyChanges(root, [create('posts/a.md'), create('posts/2026/01/글 하나.md', '')]);
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
    await applyChanges(root, [create('posts/a.md')]);
    expect(fs.statSync(path.join(root, 'posts/a.md')).mode & 0o777).toBe(0o666 & ~process.umask());
  });

  it('replaces a file when forced, and keeps its mode', async () => {
    await applyChanges(root, [force('posts/old.md')]);
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
    await applyChanges(root, [force('posts/link.md')]);
    expect(tree()).toMatchObject({ 'blog/posts/link.md': '-> old.md', 'blog/posts/old.md': 'new\n' });
  });

  it('follows a linked folder inside the blog', async () => {
    fs.symlinkSync('posts', path.join(root, 'writing'));
    await applyChanges(root, [create('writing/a.md')]);
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
    ['BAD_PATH', 'it is a folder, forced', [force('posts')]],
    ['CANNOT_WRITE', 'the name is too long', [create('posts/a.md'), create(`posts/${'x'.repeat(300)}.md`)]],
  ])('throws %s and changes nothing when %s', async (code, _, changes) => {
    const before = tree();
    expect([await codeOf(changes), tree()]).toEqual([code, before]);
  });

  it.each<[string, string, string, Change]>([
    ['a folder leads outside', 'blog/posts/out', '../../outside', create('posts/out/a.md')],
    ['a folder above leads outside', 'blog/posts/out', '../../outside', create('posts/out/2026/a.md')],
    ['a folder leads nowhere', 'blog/posts/out', 'nowhere', create('posts/out/a.md')],
    ['a folder leads to itself', 'blog/posts/out', 'out', create('posts/out/a.md')],
    ['the file leads outside, forced', 'blog/posts/out.md', '../../outside/x.md', force('posts/out.md')],
    ['the file leads nowhere, forced', 'blog/posts/out.md', 'nowhere.md', force('posts/out.md')],
  ])('throws BAD_PATH and changes nothing when %s', async (_, link, target, change) => {
    fs.writeFileSync(path.join(base, 'outside/x.md'), 'theirs\n');
    fs.symlinkSync(target, path.join(base, link));
    const before = tree();
    expect([await codeOf([change]), tree()]).toEqual(['BAD_PATH', before]);
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
    fs.rmSync(root, { recursive: true });
    await expect(applyChanges(root, [create('posts/a.md')])).rejects.toMatchObject({
      kind: 'failure',
      message: 'Cannot write "posts/a.md": its folder is gone; nothing was written',
    });
    fs.mkdirSync(path.join(root, 'posts'), { recursive: true });
  });

  it('lets one of several runs at once have the name', async () => {
    const codes = await Promise.all(['a', 'b', 'c'].map((text) => codeOf([create('posts/a.md', text)])));
    expect(codes.sort()).toEqual(['EXISTS', 'EXISTS', 'done']);
  });
});
