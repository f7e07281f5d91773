import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Need } from '../../src/core/ports.ts';
import type { Library } from '../../src/core/post.ts';
import { openBlog } from '../../src/store/open.ts';
import { plainPost } from '../plain-post.ts';
import { folderOf } from './temp-folder.ts';

async function load(files: Readonly<Record<string, string | Buffer>>, need: Need = {}): Promise<Library> {
  return loadAt(folderOf(files), need);
}

async function loadAt(dir: string, need: Need = {}): Promise<Library> {
  return (await openBlog({ dir, nowMs: Date.UTC(2026, 0, 1) })).load(need);
}

const titles = ({ posts }: Library): string[] => posts.map(({ path, title }) => `${path}: ${title}`);
const told = ({ diagnostics }: Library): string[] =>
  diagnostics.map(({ code, place, file }) => `${code} ${place ? `${place.file}:${place.line}:${place.column}` : file}`);

const post = (title: string, body = ''): string => `---\ntitle: ${title}\ndate: 2024-01-02\n---\n${body}`;

describe('loadLibrary()', () => {
  it('hides no post because of bad ones, and tells of each', async () => {
    const root = folderOf({
      'a.md': post('A'),
      'b-yaml.md': '---\ntitle: [\n---\n',
      'c-open.md': '---\ntitle: C\n',
      'd-program.md': '---js\n{}\n---\n',
      'e-utf16.md': Buffer.from('\ufeffx', 'utf16le'),
      'f-latin.md': Buffer.from(post('caf\xe9'), 'latin1'),
      'g-date.md': '---\ntitle: G\ndate: soon\n---\n',
      'h-toml.md': '+++\ntitle = ?\n+++\n',
      'i-json.md': '{"title": }',
      'j-twice.md': '---\ntitle: J\ntitle: K\ndate: 2024-01-02\n---\n',
      'k-empty.md': '',
      'z.md': post('Z'),
    });
    execFileSync('mkfifo', [path.join(root, 'pipe.md')]);
    const library = await loadAt(root);
    expect(titles(library)).toEqual(
      expect.arrayContaining(['a.md: A', 'f-latin.md: caf\ufffd', 'g-date.md: G', 'j-twice.md: K', 'z.md: Z']),
    );
    expect(told(library)).toEqual([
      'NOT_A_FILE pipe.md',
      'BAD_FRONT_MATTER b-yaml.md:2:8',
      'UNCLOSED_FRONT_MATTER c-open.md:1:1',
      'UNSUPPORTED_FRONT_MATTER d-program.md:1:1',
      'BAD_ENCODING e-utf16.md',
      'BAD_ENCODING f-latin.md:2:11',
      'BAD_DATE g-date.md:3:7',
      'BAD_FRONT_MATTER h-toml.md:2:9',
      'BAD_FRONT_MATTER i-json.md:1:11',
      'DUPLICATE_KEY j-twice.md:3:1',
    ]);
  });

  it('sorts posts by path', async () => {
    expect(titles(await load({ 'b/a.md': post('2'), 'a.md': post('1'), 'b.md': post('3') }))).toEqual([
      'a.md: 1',
      'b.md: 3',
      'b/a.md: 2',
    ]);
  });

  it.each([
    ['a lone CR', '---\rtitle: A\rdate: 2024-01-02\r---\r# B\r', 'a.md: A'],
    ['CRLF', '---\r\ntitle: A\r\ndate: 2024-01-02\r\n---\r\n', 'a.md: A'],
    ['a heading below CR', '---\rdate: 2024-01-02\r---\r# B\r', 'a.md: B'],
  ])('reads line ends: %s', async (_what, text, expected) => {
    expect(titles(await load({ 'a.md': text }))).toEqual([expected]);
  });

  const comment = '# 가나다라\n';
  it.each([
    [
      'front matter beyond the first 8 KB',
      `---\n${comment.repeat(1_000)}title: A\ndate: 2024-01-02\n---\n`,
      ['a.md: A'],
      [],
    ],
    [
      'one that ends just there',
      `---\ntitle: A\ndate: 2024-01-02\nx: ${'y'.repeat(8 * 1024 - 39)}\n---\nz`,
      ['a.md: A'],
      [],
    ],
    ['a heading behind it', `---\ndate: 2024-01-02\nx: ${'y'.repeat(8 * 1024 - 40)}\n---\n# Z`, ['a.md: Z'], []],
    [
      'one long value',
      `---\ntitle: A\nx: ${'한'.repeat(200_000)}\ndate: 2024-01-02\n---\n`,
      ['a.md: A'],
      ['LARGE_FRONT_MATTER a.md:3:1'],
    ],
    [
      'too many keys',
      `---\ntitle: A\n${Array.from({ length: 50_000 }, (_, index) => `k${index}: 1\n`).join('')}---\n`,
      [],
      ['LARGE_FRONT_MATTER a.md:2:1'],
    ],
  ])('reads front matter of any size the same with and without bodies: %s', async (_what, text, expected, problems) => {
    for (const need of [{}, { bodies: true }]) {
      const library = await load({ 'a.md': text }, need);
      expect([titles(library), told(library)]).toEqual([expected, problems]);
    }
  });

  it('finds what closes a large front matter of Jekyll, too', async () => {
    const library = await load({
      '_config.yml': '',
      '_posts/2024-01-02-a.md': `---\ntitle: A\nx: ${'y'.repeat(300_000)}\n---\n`,
    });
    expect([titles(library), told(library)]).toEqual([
      ['_posts/2024-01-02-a.md: A'],
      ['LARGE_FRONT_MATTER _posts/2024-01-02-a.md:3:1'],
    ]);
  });

  it('is not kept by a sparse file of 5 GB', async () => {
    const root = folderOf({ 'a.md': post('A'), 'b.md': '# B\n' });
    fs.truncateSync(path.join(root, 'b.md'), 5 * 1024 ** 3);
    expect(titles(await loadAt(root))).toContain('a.md: A');
  });

  it.each([
    [{}, undefined],
    [{ bodies: true }, { words: 3, excerpt: 'One two three.', found: true }],
    [{ text: ['TWO'] }, { words: 3, excerpt: 'One two three.', found: true }],
    [{ text: ['four'] }, { words: 3, excerpt: 'One two three.', found: false }],
    [{ text: [] }, undefined],
  ])('reads bodies on demand: %j', async (need, body) => {
    const { posts } = await load({ 'a.md': post('A', 'One two three.\n') }, need);
    expect(posts[0]?.body).toEqual(body);
  });

  it('looks for a heading only where there is no title', async () => {
    const files = {
      'a.md': post('A', '# B'),
      'c.md': '---\ndate: 2024-01-02\n---\n\n# C',
      'd.md': `---\ndate: 2024-01-02\n---\n${'x\n'.repeat(1_500)}# D`,
    };
    expect(titles(await load(files))).toEqual(['a.md: A', 'c.md: C', 'd.md: d']);
  });

  it('takes the posts that the settings name, whatever the generator thinks of them', async () => {
    const files = {
      'blog.config.yaml': 'posts: ["notes/**/*.md", README.md]\n',
      'notes/a.md': post('A'),
      'notes/b/c.md': '# C',
      'd.md': post('D'),
      'README.md': '# Me',
    };
    const library = await load(files);
    expect([titles(library), library.skipped]).toEqual([['README.md: Me', 'notes/a.md: A', 'notes/b/c.md: C'], []]);
  });

  it('says why files are no posts', async () => {
    const { posts, skipped } = await load({ 'README.md': '# Me', 'a.md': post('A') });
    expect([posts.length, skipped]).toEqual([1, [{ path: 'README.md', reason: 'its name says that it is no post' }]]);
  });

  it('tells first what is wrong with the configuration', async () => {
    const library = await load({ 'hugo.toml': 'title = ?', 'content/a.md': '---\na: [\n---\n' });
    expect(told(library)).toEqual(['BAD_CONFIG hugo.toml:1:9', 'BAD_FRONT_MATTER content/a.md:2:4']);
  });

  it('reads the files that bear on others', async () => {
    const library = await load({
      'hugo.toml': '',
      'content/posts/_index.md': '---\ncascade:\n  draft: true\n---\n',
      'content/posts/a.md': post('A'),
    });
    expect(library.posts.map(({ path, state }) => [path, state])).toEqual([['content/posts/a.md', 'draft']]);
  });

  it('gives the same again', async () => {
    const root = folderOf({ 'a.md': post('A'), 'b.md': '---\na: [\n---\n' });
    const [first, second] = [await loadAt(root), await loadAt(root)];
    expect({ ...second, posts: second.posts.map(plainPost) }).toEqual({ ...first, posts: first.posts.map(plainPost) });
  });

  it('takes texts only from the globs of the settings, and keeps what bears on them', async () => {
    const library = await load({
      'hugo.toml': 'baseURL = "https://a.example"\n',
      'blog.config.yaml': 'posts: ["content/**/*"]\n',
      'content/notes/_index.md': '---\ncascade:\n  draft: true\n---\n',
      'content/notes/a.md': '---\ntitle: A\n---\n',
      'content/notes/i.png': 'x',
    });
    expect(library.posts.map(({ path: file, state }) => `${file} ${state}`)).toEqual(['content/notes/a.md draft']);
  });
});
