import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BlogError } from '../src/core/diagnostic.ts';
import { run } from '../src/main.ts';
import { type FakeWorld, fakeWorld } from './world.ts';

const base = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'blog-main-')));
afterAll(() => fs.rmSync(base, { recursive: true }));

const cache = path.join(base, 'cache');
const here = (): FakeWorld =>
  fakeWorld({ dir: base, now: '2026-06-01T12:00:00Z', env: { XDG_CACHE_HOME: cache, XDG_STATE_HOME: base } });

/** Makes a text other than it was written in the index that holds it. */
function damage(word: string): void {
  const folder = path.join(cache, 'blog');
  for (const name of fs.readdirSync(folder)) {
    const file = path.join(folder, name);
    const bytes = fs.readFileSync(file);
    const at = bytes.indexOf(word);
    if (at < 0) continue;
    bytes.write('?', at);
    fs.writeFileSync(file, bytes);
  }
}

describe('run()', () => {
  it('gives each row once where the index of a later blog is damaged', async () => {
    for (const name of ['one', 'two']) {
      fs.mkdirSync(path.join(base, name, '.git'), { recursive: true });
      const file = path.join(base, name, 'a.md');
      fs.writeFileSync(file, `---\ntitle: Title of ${name}\ndate: 2024-01-01\n---\n`);
      fs.utimesSync(file, 1, 1);
    }
    const list = ['-C', 'one', '-C', 'two', 'list', '-f', 'csv'];
    const first = here();
    expect(await run(list, first)).toBe(0);
    damage('Title of two');
    const second = here();
    expect(await run(list, second)).toBe(0);
    expect(second.written('out')).toBe(first.written('out'));
    expect(first.written('out').match(/Title of/g)).toHaveLength(2);
  });

  it.each([['--help'], ['help list'], ['--version'], ['list --help']])(
    'tells that the answer of %s cannot be written',
    async (words) => {
      const world = here();
      const out = async () => {
        throw new BlogError({ code: 'CANNOT_WRITE', message: 'Cannot write to standard output: it is full' });
      };
      expect(await run(words.split(' '), { ...world, io: { ...world.io, out } })).toBe(1);
      expect(world.written('err')).toBe('error: Cannot write to standard output: it is full\n');
    },
  );
});
