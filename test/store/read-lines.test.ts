import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../src/store/read-lines.ts';
import { folderOf } from './temp-folder.ts';

async function linesOf(content: string | Buffer): Promise<string[]> {
  const root = folderOf({ log: content });
  const lines: string[] = [];
  await readLines(path.join(root, 'log'), (line) => lines.push(line));
  return lines;
}

const many = Array.from({ length: 50_000 }, (_, at) => `line ${at} 글`);

describe('readLines()', () => {
  it.each([
    ['nothing', '', []],
    ['a line without an end', 'a', ['a']],
    ['ends of both kinds', 'a\r\nb\n\nc\n', ['a', 'b', '', 'c']],
    ['many lines', many.join('\n'), many],
    ['gzip', gzipSync(`${many.join('\n')}\n`), many],
    ['several pieces of gzip', Buffer.concat([gzipSync('a\nb\n'), gzipSync('c\n')]), ['a', 'b', 'c']],
  ])('reads %s', async (_name, content, expected) => {
    expect(await linesOf(content)).toEqual(expected);
  });

  it('cuts a line that has no end', async () => {
    const lines = await linesOf('x'.repeat(5_000_000));
    expect(lines).toHaveLength(1);
    expect(lines[0]?.length).toBeLessThan(1_000_000);
  });

  it.each([
    ['what is not there', undefined],
    ['gzip that is cut off', gzipSync(many.join('\n')).subarray(0, 5_000)],
    ['gzip that is damaged', Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3])],
  ])('refuses %s', async (_name, content) => {
    const root = folderOf(content === undefined ? {} : { log: content });
    await expect(readLines(path.join(root, 'log'), () => {})).rejects.toMatchObject({
      diagnostic: { code: 'UNREADABLE_FILE' },
    });
  });

  it('refuses a folder and a device', async () => {
    for (const file of [folderOf({}), '/dev/null']) {
      await expect(readLines(file, () => {})).rejects.toMatchObject({ diagnostic: { code: 'UNREADABLE_FILE' } });
    }
    expect(fs.existsSync('/dev/null')).toBe(true);
  });
});
