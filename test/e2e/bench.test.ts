import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireBuild } from './process.ts';

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'blog-bench-test-'));

function bench(...words: string[]) {
  const args = ['bench/bench.mjs', ...words, '--dir', dir, '--rounds', '1'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  /** The first cell of each row, and how many cells there are. */
  const rows = stdout.matchAll(/^\| (`.+?) \| (.+) \|$/gm);
  return { status, stderr, rows: [...rows].map(([, name = '', cells = '']) => [name, cells.split(' | ').length]) };
}

beforeAll(requireBuild);
afterAll(() => fs.rmSync(dir, { recursive: true }));

describe('npm run bench', () => {
  it('times each command with and without an index, after it has held the answers against the right ones', () => {
    const { status, rows } = bench('--posts', '20', '--only', 'version,tags');
    expect({ status, rows }).toEqual({
      status: 0,
      rows: [
        ['`node -e 0`', 6],
        ['`blog --version`', 6],
        ['`blog tags`, no index yet', 6],
        ['`blog tags`', 6],
        ['`blog --version`, of `node -e 0`', 1],
      ],
    });
  });

  it('measures how times grow with the posts', () => {
    const { status, rows } = bench('growth', '--posts', '10,20', '--only', 'tags-cold,check');
    const names = ['`blog tags`, no index yet', '`blog check`'];
    expect({ status, rows }).toEqual({ status: 0, rows: names.map((name) => [name, 5]) });
  });

  it('stops at a wrong answer', () => {
    bench('--posts', '10', '--only', 'version');
    const posts = path.join(dir, 'blog-bench/10/posts');
    fs.writeFileSync(path.join(posts, 'more.md'), '---\ntitle: More\ntags: [one-more]\n---\n');
    const { status, stderr } = bench('--posts', '10', '--only', 'version');
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringContaining('the counts of tags are wrong: "one-more" is 1, not undefined'),
    });
  });

  it.each([
    [['slow'], 'Cannot do "slow"'],
    [['--posts', '1e'], 'Cannot read --posts "1e"'],
    [['--only', 'tag'], 'Cannot run only "tag": known are version, tags'],
    [['--write', '--only', 'tags'], 'Cannot write a part of the runs'],
    [['--fast'], "Unknown option '--fast'"],
  ])('ends with status 2 for %j', (words, message) => {
    const { status, stderr } = bench(...words);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(message) });
  });
});
