import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BlogError } from '../../src/core/diagnostic.ts';
import { openBlog } from '../../src/store/open.ts';
import { folderOf, link } from './temp-folder.ts';

const nowMs = Date.UTC(2026, 0, 1);
const hugoSite = { 'hugo.toml': 'title = "H"\n', 'content/posts/a.md': '---\ntitle: A\n---\n' };

/** Root below the base, generator and how sure it is. */
async function opened(base: string, dir: string, generator?: string): Promise<unknown> {
  const blog = await openBlog({ dir: path.join(base, dir), nowMs, ...(generator === undefined ? {} : { generator }) });
  return [path.relative(base, blog.root), blog.site.generator, blog.evidence.strength];
}

async function fault(dir: string, generator?: string): Promise<unknown> {
  const error = await openBlog({ dir, nowMs, ...(generator === undefined ? {} : { generator }) }).catch(
    (thrown: unknown) => thrown,
  );
  return error instanceof BlogError
    ? [error.kind, error.diagnostic.code, error.diagnostic.message.replace(dir, 'DIR'), error.diagnostic.hint]
    : error;
}

describe('openBlog()', () => {
  it.each([
    ['the folder itself', hugoSite, '', ['', 'hugo', 'config']],
    ['the site above a folder of it', hugoSite, 'content/posts', ['', 'hugo', 'config']],
    [
      'the nearest site',
      { ...hugoSite, 'content/_config.yml': 'title: J\n', 'content/_posts/a.md': '' },
      'content/_posts',
      ['content', 'jekyll', 'config'],
    ],
    [
      'the site above, though the folder looks like a blog by its shape',
      { ...hugoSite, 'notes/a.md': '' },
      'notes',
      ['', 'hugo', 'config'],
    ],
    [
      'a folder with settings above',
      { 'blog.config.yaml': 'title: A\n', 'notes/deep/a.md': '' },
      'notes/deep',
      ['', 'plain', 'shape'],
    ],
    ['a plain folder', { 'notes/a.md': '', 'b.md': '' }, 'notes', ['notes', 'plain', 'shape']],
    ['an empty folder', { 'notes/a.txt': '' }, 'notes', ['notes', 'plain', 'shape']],
    [
      'nothing above the repository',
      { ...hugoSite, 'sub/.git/HEAD': '', 'sub/notes/a.md': '' },
      'sub/notes',
      ['sub/notes', 'plain', 'shape'],
    ],
    ['the repository itself', { '.git/HEAD': '', ...hugoSite }, 'content', ['', 'hugo', 'config']],
    [
      'a worktree, whose .git is a file',
      { ...hugoSite, 'sub/.git': 'gitdir: x', 'sub/a.md': '' },
      'sub',
      ['sub', 'plain', 'shape'],
    ],
    [
      'the generator of the settings',
      { 'blog.config.yaml': 'generator: jekyll\n', 'hugo.toml': '' },
      '',
      ['', 'jekyll', 'shape'],
    ],
  ])('opens %s', async (_what, files, dir, expected) => {
    expect(await opened(folderOf(files), dir)).toEqual(expected);
  });

  it.each([
    ['in a folder that is no such site', { 'a.md': '' }, '', 'hexo', ['', 'hexo', 'shape']],
    ['rather than the one found', hugoSite, '', 'Jekyll', ['', 'jekyll', 'shape']],
    [
      'rather than that of the settings',
      { 'blog.config.yaml': 'generator: jekyll\n' },
      '',
      'hugo',
      ['', 'hugo', 'shape'],
    ],
    ['in the site above', hugoSite, 'content/posts', 'hugo', ['', 'hugo', 'config']],
    [
      'in the folder, where the site above is another',
      hugoSite,
      'content/posts',
      'jekyll',
      ['content/posts', 'jekyll', 'shape'],
    ],
  ])('takes the generator asked for %s', async (_what, files, dir, generator, expected) => {
    expect(await opened(folderOf(files), dir, generator)).toEqual(expected);
  });

  it('says which evidence there is', async () => {
    const because = async (files: Readonly<Record<string, string>>, generator?: string) =>
      (await openBlog({ dir: folderOf(files), nowMs, ...(generator === undefined ? {} : { generator }) })).evidence
        .because;
    expect([
      await because(hugoSite),
      await because({ 'a.md': '' }),
      await because({ 'a.md': '' }, 'jekyll'),
      await because({ 'blog.config.yaml': 'generator: jekyll' }),
    ]).toEqual(['hugo.toml', 'a folder of Markdown files', '--generator', 'blog.config']);
  });

  it.each([
    [
      'the command line',
      { 'hugo.toml': 'timeZone = "UTC"\n', 'blog.config.yaml': 'timezone: Europe/Berlin\n' },
      'Asia/Seoul',
      'Asia/Seoul',
    ],
    [
      'the settings',
      { 'hugo.toml': 'timeZone = "UTC"\n', 'blog.config.yaml': 'timezone: Europe/Berlin\n' },
      undefined,
      'Europe/Berlin',
    ],
    ['the site', { 'hugo.toml': 'timeZone = "Asia/Tokyo"\n' }, undefined, 'Asia/Tokyo'],
  ])('takes the time zone of %s', async (_what, files, timezone, expected) => {
    const { site } = await openBlog({ dir: folderOf(files), nowMs, ...(timezone === undefined ? {} : { timezone }) });
    expect([site.zone, site.isFuture(nowMs), site.isFuture(nowMs + 1)]).toEqual([expected, false, true]);
  });

  it.each([
    [{ ...hugoSite, 'blog.config.yaml': 'title: Mine\n' }, 'Mine'],
    [hugoSite, 'H'],
    [{ 'a.md': '' }, undefined],
  ])('takes the title of the settings, else of the site', async (files, title) => {
    expect((await openBlog({ dir: folderOf(files), nowMs })).site.title).toBe(title);
  });

  it('goes by the real folder', async () => {
    const base = folderOf({ 'blog/hugo.toml': '' });
    link(base, 'here', 'blog');
    expect(await opened(base, 'here')).toEqual(['blog', 'hugo', 'config']);
  });

  it('does not open a folder that is missing', async () => {
    expect(await fault(path.join(folderOf({}), 'x'))).toEqual([
      'failure',
      'NO_BLOG',
      'Cannot open "DIR": there is no such file or folder',
      'name the folder of the blog with -C',
    ]);
  });

  it('does not open a file', async () => {
    expect(await fault(path.join(folderOf({ 'x.md': '' }), 'x.md'))).toEqual([
      'failure',
      'NO_BLOG',
      'Cannot open "DIR": it is no folder',
      'name the folder of the blog with -C',
    ]);
  });

  it.each([
    ['hugoo', 'did you mean "hugo"?'],
    ['wordpress', expect.stringMatching(/^the generators are hugo, .*, plain$/)],
  ])('does not know the generator %s', async (generator, hint) => {
    expect(await fault(folderOf({ 'a.md': '' }), generator)).toEqual([
      'usage',
      'BAD_OPTION',
      `Cannot use the generator "${generator}": it is not known`,
      hint,
    ]);
  });

  it('does not open a blog with wrong settings', async () => {
    const root = folderOf({ 'blog.config.yaml': 'tilte: A\n', 'notes/a.md': '' });
    expect(await fault(path.join(root, 'notes'))).toEqual([
      'usage',
      'BAD_CONFIG',
      'Cannot use the settings: "tilte" is no setting',
      expect.any(String),
    ]);
  });

  it('merges spellings as the generator does', async () => {
    const key = async (files: Readonly<Record<string, string>>) =>
      (await (await openBlog({ dir: folderOf(files), nowMs })).termKey())('Go Lang');
    expect([await key(hugoSite), await key({ 'a.md': '' })]).toEqual(['go-lang', 'Go Lang']);
  });

  it('gives heads, small files and names', async () => {
    const root = folderOf({ 'a.md': 'A'.repeat(100_000), 'd/b.md': 'B' });
    const blog = await openBlog({ dir: root, nowMs });
    const heads = await blog.heads(['a.md', 'x.md', 'd/b.md']);
    expect([heads.map((head) => head?.length), blog.file('d/b.md'), blog.file('../x'), blog.names('d')]).toEqual([
      [64 * 1024, undefined, 1],
      'B',
      undefined,
      ['b.md'],
    ]);
  });

  it('changes nothing', async () => {
    const root = folderOf({ ...hugoSite, 'content/posts/bad.md': '---\na: [\n---\n' });
    const snapshot = () =>
      fs
        .readdirSync(root, { recursive: true, encoding: 'utf8' })
        .sort()
        .map((file) => [file, fs.statSync(path.join(root, file)).mtimeMs]);
    const before = snapshot();
    const blog = await openBlog({ dir: root, nowMs });
    await blog.load({ bodies: true });
    expect(snapshot()).toEqual(before);
  });
});
