import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { discover } from '../../src/store/discover.ts';
import { folderOf, isRoot, link } from './temp-folder.ts';

const all = { globs: ['**/*.md'], ignore: [] };

/** Files, and codes of what was told with their files. */
function found(root: string, globs: { globs: readonly string[]; ignore: readonly string[] } = all): unknown {
  const { files, diagnostics } = discover(root, globs);
  return { files, told: diagnostics.map(({ code, file }) => `${code} ${file}`) };
}

describe('discover()', () => {
  it.each([
    [
      'sorted, letter case of the extension aside',
      { 'b.md': '', 'a.MD': '', 'Z.md': '', 'c.txt': '', 'd/e.md': '' },
      all,
      ['Z.md', 'a.MD', 'b.md', 'd/e.md'],
    ],
    ['hidden ones too', { '.a.md': '', '.b/c.md': '' }, all, ['.a.md', '.b/c.md']],
    [
      'none that is ignored',
      { 'a.md': '', 'x/b.md': '', 'x/y/c.md': '' },
      { globs: ['**/*.md'], ignore: ['x/**'] },
      ['a.md'],
    ],
    [
      'each once',
      { 'a.md': '', 'b/c.md': '' },
      { globs: ['**/*.md', 'b/*.md', 'a.md'], ignore: [] },
      ['a.md', 'b/c.md'],
    ],
    ['in a folder that is missing', { 'a.md': '' }, { globs: ['posts/**/*.md'], ignore: [] }, []],
    ['by no glob', { 'a.md': '' }, { globs: [], ignore: [] }, []],
  ])('lists files: %s', (_what, files, globs, expected) => {
    expect(found(folderOf(files), globs)).toEqual({ files: expected, told: [] });
  });

  it('lists names with signs of globs, blanks, line ends, backslashes and decomposed letters', () => {
    const names = [
      'a b.md',
      'a\nb.md',
      '[a].md',
      '{a,b}.md',
      '*.md',
      '(a).md',
      '!a.md',
      '#a.md',
      'a\\b.md',
      "a'b.md",
      '한글.md',
      '\u1112\u1161\u11ab.md',
      'e\u0301.md',
      '😀.md',
      '-a.md',
      '$a.md',
    ];
    expect(found(folderOf(Object.fromEntries(names.map((name) => [`[x] {y}/${name}`, '']))))).toEqual({
      files: names.map((name) => `[x] {y}/${name}`).sort(),
      told: [],
    });
  });

  it('lists thousands', () => {
    const names = Array.from({ length: 2_000 }, (_, index) => `f${index % 20}/p${index}.md`);
    expect(discover(folderOf(Object.fromEntries(names.map((name) => [name, '']))), all).files).toEqual(names.sort());
  });

  it('leaves out folders that are named like posts, without a word', () => {
    expect(found(folderOf({ 'a.md/b.txt': '', 'a.md/c.md': '' }))).toEqual({ files: ['a.md/c.md'], told: [] });
  });

  it('follows links inside the root to what is not found anyway', () => {
    const root = folderOf({ 'a.md': '', 'notes/b.txt': '', 'hidden/c.md': '' });
    link(root, 'same.md', 'a.md');
    link(root, 'other.md', 'notes/b.txt');
    link(root, 'again.md', 'notes/b.txt');
    link(root, 'folder', 'hidden');
    expect(found(root, { globs: ['**/*.md'], ignore: ['hidden/**'] })).toEqual({
      files: ['a.md', 'again.md', 'folder/c.md'],
      told: [],
    });
  });

  it('lists nothing twice behind a link to a folder that is listed', () => {
    const root = folderOf({ 'posts/a.md': '' });
    link(root, 'here', 'posts');
    link(root, 'above', '.');
    link(root, 'posts/loop', '..');
    expect(found(root)).toEqual({ files: ['posts/a.md'], told: [] });
  });

  it('tells of links that lead out, and follows none', () => {
    const outside = folderOf({ 'x.md': '', 'f/y.md': '' });
    const root = folderOf({ 'a.md': '' });
    link(root, 'out.md', path.join(outside, 'x.md'));
    link(root, 'folder', path.join(outside, 'f'));
    expect(found(root)).toEqual({ files: ['a.md'], told: ['LINK_OUTSIDE folder', 'LINK_OUTSIDE out.md'] });
  });

  it('tells of a neighbour whose name begins like the root as outside', () => {
    const base = folderOf({ 'blog/a.md': '', 'blog-old/b.md': '' });
    link(base, 'blog/old', '../blog-old');
    expect(found(path.join(base, 'blog'))).toEqual({ files: ['a.md'], told: ['LINK_OUTSIDE old'] });
  });

  it('tells of dead links and of links in a circle', () => {
    const root = folderOf({ 'a.md': '' });
    link(root, 'dead.md', 'nowhere');
    link(root, 'loop.md', 'loop.md');
    link(root, 'dead.txt', 'nowhere');
    expect(found(root)).toEqual({ files: ['a.md'], told: ['NOT_A_FILE dead.md', 'NOT_A_FILE loop.md'] });
  });

  it('tells of a pipe once, though several globs look there', () => {
    const root = folderOf({ 'b/a.md': '' });
    execFileSync('mkfifo', [path.join(root, 'b/pipe.md'), path.join(root, 'b/pipe')]);
    link(root, 'b/link.md', 'pipe');
    expect(found(root, { globs: ['b/**/*.md', '**/*.md'], ignore: [] })).toEqual({
      files: ['b/a.md'],
      told: ['NOT_A_FILE b/link.md', 'NOT_A_FILE b/pipe.md'],
    });
  });

  it.each(['../*.md', '../secret/**/*.md', '../secret/x.md', '{..,.}/secret/*.md', '../blog/../secret/x.md'])(
    'does not leave the root by the glob %s',
    (glob) => {
      const base = folderOf({ 'blog/a.md': '', 'secret/x.md': '', 'y.md': '' });
      expect(found(path.join(base, 'blog'), { globs: [glob, 'a.md'], ignore: [] })).toEqual({
        files: ['a.md'],
        told: [],
      });
    },
  );

  it('does not leave the root by a glob from the top of the disk', () => {
    const base = folderOf({ 'blog/a.md': '', 'x.md': '' });
    expect(found(path.join(base, 'blog'), { globs: [`${base}/*.md`, `${base}/x.md`], ignore: [] })).toEqual({
      files: [],
      told: [],
    });
  });

  it.skipIf(isRoot)('tells of a folder that cannot be listed (not tested as root)', () => {
    const root = folderOf({ 'a.md': '', 'shut/b.md': '' });
    fs.chmodSync(path.join(root, 'shut'), 0);
    try {
      expect(found(root)).toEqual({ files: ['a.md'], told: ['UNREADABLE_FILE shut'] });
    } finally {
      fs.chmodSync(path.join(root, 'shut'), 0o755);
    }
  });

  it('follows a link to a folder that was only passed through', () => {
    const root = folderOf({ 'archive/2024/a.md': '', '_posts/b.md': '' });
    link(root, '_posts/old', path.join(root, 'archive'));
    expect(discover(root, { globs: ['**/_posts/**/*.md'], ignore: [] }).files).toEqual([
      '_posts/b.md',
      '_posts/old/2024/a.md',
    ]);
  });

  it('tells of a glob that could be tried for ever', () => {
    const { files, diagnostics } = discover(folderOf({ 'a.md': '' }), {
      globs: ['*.md', '{a,b}'.repeat(23)],
      ignore: [],
    });
    expect([files, diagnostics.map(({ code }) => code)]).toEqual([['a.md'], ['BAD_CONFIG']]);
  });
});
