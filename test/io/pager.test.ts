import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makePager } from '../../src/io/pager.ts';

const base = fs.mkdtempSync(path.join(os.tmpdir(), 'blog-pager-'));
afterAll(() => fs.rmSync(base, { recursive: true }));

describe('makePager()', () => {
  it('waits until the pager has ended, also where the text comes to no end', async () => {
    const file = path.join(base, 'shown');
    function* pieces(): Generator<string> {
      yield 'one\n';
      throw new Error('no more');
    }
    const pager = makePager({ PATH: process.env['PATH'], BLOG_PAGER: `cat > ${file}; echo left >> ${file}` });
    await expect(pager?.(pieces())).rejects.toThrow('no more');
    expect(fs.readFileSync(file, 'utf8')).toBe('one\nleft\n');
  });

  it.each(['', ' ', 'cat'])('is none where it is %j', (command) => {
    expect(makePager({ BLOG_PAGER: command, PAGER: 'less' })).toBeUndefined();
  });
});
