import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readIndex } from '../../src/store/index/index-file.ts';
import { openBlog } from '../../src/store/open.ts';
import { checklistOf } from '../../src/store/stale-rows.ts';
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

/** What the index knows of the posts, and their paths. */
async function request() {
  const blog = await openBlog({ dir: root, nowMs, index: { env: { XDG_CACHE_HOME: cache }, anew: false } });
  await blog.load();
  const { file = '' } = blog.indexUse();
  const header = fs.readFileSync(file);
  // It stands there twice.
  const { key } = JSON.parse(header.toString('utf8', 16, 16 + header.readUInt32LE(8) / 2)).facts;
  const index = readIndex(file, key);
  if (index === undefined) throw new Error('there is no index');
  const paths = Array.from(index.rows, (id) => index.tables[0]?.table.path(id) ?? '');
  return { list: checklistOf(root, { ...index, nowMs }), paths };
}

describe('checkTogether()', () => {
  it('finds what has changed, whichever thread comes to it', async () => {
    const { list, paths } = await request();
    expect(await checkTogether(list, program)).toEqual([]);
    const changed = [3, 1_100, 2_300, 4_990];
    for (const place of changed) fs.appendFileSync(path.join(root, paths[place] ?? ''), 'more\n');
    expect(await checkTogether(list, program)).toEqual(changed);
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
    const { list } = await request();
    let given: readonly number[] | undefined = [];
    // The first thread may have taken all before the second has begun.
    for (let tries = 0; tries < 20 && given !== undefined; tries += 1) {
      const tables = list.tables.map((table) => ({ ...table, untilMs: new SlowMap([[0, Number.MAX_VALUE]]) }));
      given = await checkTogether({ ...list, tables }, broken);
    }
    expect(given).toBeUndefined();
  });
});

/** Waits once, so that the other thread begins, which gets a plain map. */
class SlowMap extends Map<number, number> {
  private waited = false;

  override get(row: number): number | undefined {
    if (!this.waited) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    this.waited = true;
    return super.get(row);
  }
}
