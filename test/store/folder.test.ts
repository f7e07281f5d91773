import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { textAt } from '../../src/core/fields.ts';
import { viewFolder } from '../../src/store/folder.ts';
import { folderOf, link } from './temp-folder.ts';

describe('viewFolder()', () => {
  it('shows files, folders and names of the root', async () => {
    const { view } = await viewFolder(folderOf({ 'a.txt': 'A', 'd/c': '', 'd/b': '' }));
    expect([
      view.isFile('a.txt'),
      view.isFile('d'),
      view.isFolder('d'),
      view.isFolder('a.txt'),
      view.isFolder(''),
    ]).toEqual([true, false, true, false, true]);
    expect([
      view.names(''),
      view.names('d'),
      view.names('a.txt'),
      view.names('x'),
      view.text('a.txt'),
      view.text('x'),
      view.text('d'),
    ]).toEqual([['a.txt', 'd'], ['b', 'c'], [], [], 'A', undefined, undefined]);
  });

  it.each([
    '../secret.txt',
    'd/../../secret.txt',
    'out.txt',
    'out/secret.txt',
    'loop',
    '/etc/passwd',
    '../blog-2/x.txt',
  ])('shows nothing outside the root: %s', async (file) => {
    const base = folderOf({ 'secret.txt': 'S', 'blog/d/a': '', 'blog-2/x.txt': 'X' });
    link(base, 'blog/out.txt', '../secret.txt');
    link(base, 'blog/out', '..');
    link(base, 'blog/loop', 'loop');
    const { view } = await viewFolder(path.join(base, 'blog'));
    const folder = path.posix.dirname(file);
    const names = file.startsWith('d') || folder === '.' ? [] : view.names(folder);
    expect([view.isFile(file), view.isFolder(file), view.text(file), names]).toEqual([false, false, undefined, []]);
  });

  it('follows links inside the root', async () => {
    const root = folderOf({ 'd/a.txt': 'A' });
    link(root, 'b.txt', 'd/a.txt');
    link(root, 'e', 'd');
    const { view } = await viewFolder(root);
    expect([view.text('b.txt'), view.names('e'), view.isFolder('e')]).toEqual(['A', ['a.txt'], true]);
  });

  it('gives the text of small files only', async () => {
    const { view } = await viewFolder(
      folderOf({ 'a.txt': 'a'.repeat(1024 * 1024), 'b.txt': 'b'.repeat(1024 * 1024 + 1) }),
    );
    expect([view.text('a.txt')?.length, view.text('b.txt')]).toEqual([1024 * 1024, undefined]);
  });

  it.each([
    ['_config.yml', 'a: x', 'x'],
    ['_config.prod.yml', 'a: x', 'x'],
    ['config.toml', 'a = "x"', 'x'],
    ['hugo.json', '{"a": "x"}', 'x'],
    ['blog.config.yaml', '\ufeffa: x', 'x'],
    ['package.json', '{"a": "x"}', 'x'],
    ['config/_default/params.toml', 'a = "x"', 'x'],
    ['config/production/hugo.yaml', 'a: x', 'x'],
    ['package-lock.json', '{"a": "x"}', undefined],
    ['other.yml', 'a: x', undefined],
    ['sub/_config.yml', 'a: x', undefined],
  ])('gives %s as data where it is configuration', async (file, text, expected) => {
    const { view, diagnostics } = await viewFolder(folderOf({ [file]: text }));
    const data = view.data(file);
    expect([data && textAt(data, 'a'), diagnostics]).toEqual([expected, []]);
  });

  it.each([
    ['YAML', '_config.yml', 'a: 1\nb: [', 'BAD_CONFIG _config.yml:2:4'],
    ['YAML behind a BOM', '_config.yml', '\ufeffa: @', 'BAD_CONFIG _config.yml:1:4'],
    ['TOML', 'hugo.toml', 'a = 1\na = 2', 'BAD_CONFIG hugo.toml:2:1'],
    ['JSON', 'package.json', '{\n  "a": x}', 'BAD_CONFIG package.json:2:8'],
    ['a file that is too large', '_config.yml', `a: ${'b'.repeat(1024 * 1024)}`, 'BAD_CONFIG _config.yml'],
    ['UTF-16', '_config.yml', Buffer.from('\ufeffa: b', 'utf16le'), 'BAD_ENCODING _config.yml'],
  ])('tells of configuration that it cannot read: %s', async (_what, file, text, expected) => {
    const { view, diagnostics } = await viewFolder(folderOf({ [file]: text }));
    const told = diagnostics.map(
      ({ code, place, file: name }) => `${code} ${place ? `${place.file}:${place.line}:${place.column}` : name}`,
    );
    expect([told, view.data(file)]).toEqual([[expected], undefined]);
  });

  it('warns of configuration that is not UTF-8, and reads it', async () => {
    const { view, diagnostics } = await viewFolder(folderOf({ '_config.yml': Buffer.from('a: caf\xe9', 'latin1') }));
    expect([diagnostics.map(({ code, severity }) => [code, severity]), view.data('_config.yml')?.size]).toEqual([
      [['BAD_ENCODING', 'warning']],
      1,
    ]);
  });
});
