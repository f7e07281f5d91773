import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { environment, makeFolder, program, requireBuild } from './process.ts';

const example = path.resolve('examples/duckdb');
const installed = fs.existsSync(path.join(example, 'node_modules/@duckdb/node-api'));

beforeAll(requireBuild);

describe('examples/duckdb', () => {
  it('counts the posts of several blogs by tag and month', ({ skip }) => {
    if (!installed) skip('DuckDB is not installed: npm install --prefix examples/duckdb');
    const blog = makeFolder({
      'a.md': '---\ntitle: A\ndate: 2026-01-05\ntags: [x, "y z"]\n---\n',
      'b.md': '---\ntitle: B\ndate: 2026-01-06\ntags: [x]\n---\n',
      'draft.md': '---\ntitle: D\ndate: 2026-01-06\ndraft: true\ntags: [x]\n---\n',
      'undated.md': '---\ntitle: U\ntags: [x]\n---\n',
    });
    const { stdout, stderr, status } = spawnSync(process.execPath, ['posts.js', blog, `other=${blog}`], {
      cwd: example,
      env: environment({ BLOG: program, XDG_CACHE_HOME: path.join(blog, '.git/cache') }),
      encoding: 'utf8',
    });
    expect({ stdout, status }).toEqual({ stdout: 'x\t2026-01\t4\t2\ny z\t2026-01\t2\t2\n', status: 0 });
    expect(stderr).toMatch(/^8 posts read in/);
  });
});
