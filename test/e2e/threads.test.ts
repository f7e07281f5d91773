import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readIndex } from '../../src/store/index/index-file.ts';
import { openBlog } from '../../src/store/open.ts';
import { checkTogether } from '../../src/store/threads/check-together.ts';
import { makeFolder, requireBuild } from './process.ts';

const program = path.resolve('dist/helper.js');
const nowMs = Date.UTC(2027, 0, 1);
const many = 5_000;
let root: string;
let cache: string;

beforeAll(async () => {
  requireBuild();
  const text = (at: number) => `---\ntitle: ${at}\ndate: 2026-01-05\n---\n`;
  root = makeFolder(Object.fromEntries(Array.from({ length: many }, (_, at) => [`posts/${at}.md`, text(at)])));
  cache = makeFolder({});
  // Older than the clock's ticks, so that they are known again.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const blog = await openBlog({ dir: root, nowMs, index: { env: { XDG_CACHE_HOME: cache }, anew: false } });
  await blog.load();
  await blog.remember();
});
afterAll(() => {
  fs.rmSync(root, { recursive: true });
  fs.rmSync(cache, { recursive: true });
});

/** The index of the posts, and what finds it. */
async function request() {
  const blog = await openBlog({ dir: root, nowMs, index: { env: { XDG_CACHE_HOME: cache }, anew: false } });
  await blog.load();
  const { file = '' } = blog.indexUse();
  const header = fs.readFileSync(file);
  const { key } = JSON.parse(header.toString('utf8', 16, 16 + header.readUInt32LE(8))).facts;
  const index = readIndex(file, key);
  if (index === undefined) throw new Error('there is no index');
  return { index, file, key, nowMs, program };
}

describe('checkTogether()', () => {
  it('finds what has changed, whichever thread comes to it', async () => {
    const asked = await request();
    expect(await checkTogether(root, asked)).toEqual([]);
    const changed = [3, 1_100, 2_300, 4_990];
    const { tables, rows } = asked.index;
    const paths = Array.from(rows, (id) => tables[0]?.table.path(id) ?? '');
    for (const place of changed) fs.appendFileSync(path.join(root, paths[place] ?? ''), 'more\n');
    expect(await checkTogether(root, asked)).toEqual(changed);
  });

  it('gives up where the second thread cannot do its part', async () => {
    const broken = path.join(root, 'broken.cjs');
    fs.writeFileSync(
      broken,
      `const { workerData: { shared } } = require('node:worker_threads');
       Atomics.store(shared, 1, 1);
       Atomics.add(shared, 0, 1024);
       throw new Error('broken');`,
    );
    const asked = await request();
    let given: readonly number[] | undefined = [];
    // The first thread may have taken all before the second has begun.
    for (let tries = 0; tries < 20 && given !== undefined; tries += 1) {
      const slow = { ...asked, index: { ...asked.index, rows: slowly(asked.index.rows) } };
      given = await checkTogether(root, { ...slow, program: broken });
    }
    expect(given).toBeUndefined();
  });
});

/** The same rows, with a wait at the first, so that the other thread begins. */
function slowly(rows: Uint32Array): Uint32Array {
  let waited = false;
  return new Proxy(rows, {
    get(target, key) {
      if (key === '0' && !waited) {
        waited = true;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
      }
      return Reflect.get(target, key, target);
    },
  });
}
