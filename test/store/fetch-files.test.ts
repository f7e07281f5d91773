import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fetchFiles } from '../../src/store/fetch-files.ts';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'blog-fetch-'));
const names = Array.from({ length: 200 }, (_, at) => `${at}.md`);
beforeAll(() => {
  for (const name of names) fs.writeFileSync(path.join(root, name), name);
});
afterAll(() => {
  vi.restoreAllMocks();
  fs.rmSync(root, { recursive: true });
});

describe('fetchFiles()', () => {
  it('opens every file, few at a time, and closes each, whatever cannot be opened', async () => {
    let open = 0;
    let most = 0;
    const opened: string[] = [];
    const realOpen = fs.open;
    const realClose = fs.close;
    vi.spyOn(fs, 'open').mockImplementation(((file: string, flags: number, done: (...args: unknown[]) => void) => {
      opened.push(path.basename(file));
      return realOpen(file, flags, (failed, handle) => {
        if (!failed) open += 1;
        most = Math.max(most, open);
        done(failed, handle);
      });
    }) as typeof fs.open);
    vi.spyOn(fs, 'close').mockImplementation(((handle: number, done: () => void) => {
      open -= 1;
      return realClose(handle, done);
    }) as typeof fs.close);
    const files = ['none.md', ...names, 'none either.md'];
    await fetchFiles(root, files);
    expect({ opened: opened.sort(), open, few: most > 1 && most <= 32 }).toEqual({
      ...{ opened: files.sort(), open: 0, few: true },
    });
  });

  it('ends at once when there is nothing', async () => {
    expect(await fetchFiles(root, [])).toBeUndefined();
  });
});
