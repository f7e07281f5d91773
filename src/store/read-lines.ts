import * as fs from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { BlogError } from '../core/diagnostic.ts';
import { reasonOf } from './disk.ts';

/** A line that is longer is cut: no log has one, and no memory is to be filled by one. */
const longest = 64 * 1024;

/** As `Store.readLines()`; the lines are given without their ends. */
export async function readLines(file: string, take: (line: string) => void): Promise<void> {
  try {
    const zipped = isZipped(file);
    const bytes: Readable = fs.createReadStream(file, { highWaterMark: 256 * 1024 });
    const plain = zipped ? bytes.on('error', (error) => plain.destroy(error)).pipe(createGunzip()) : bytes;
    await takeLines(plain, take);
  } catch (error) {
    if (error instanceof BlogError) throw error;
    throw unreadable(file, zlibReason(error) ?? reasonOf(error));
  }
}

async function takeLines(stream: Readable, take: (line: string) => void): Promise<void> {
  stream.setEncoding('utf8');
  let rest = '';
  for await (const chunk of stream) {
    const text = rest + String(chunk);
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      take(text.slice(from, text[end - 1] === '\r' ? end - 1 : end));
      from = end + 1;
    }
    rest = text.slice(from, from + longest);
  }
  if (rest !== '') take(rest);
}

/** Whether a file begins as gzip does. @throws where it is none that can be read: a folder, a pipe that nobody writes to. */
function isZipped(file: string): boolean {
  const handle = fs.openSync(file, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK);
  try {
    if (!fs.fstatSync(handle).isFile()) throw unreadable(file, 'it is no regular file');
    const head = Buffer.alloc(2);
    return fs.readSync(handle, head, 0, 2, 0) === 2 && head[0] === 0x1f && head[1] === 0x8b;
  } finally {
    fs.closeSync(handle);
  }
}

function zlibReason(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('Z_') ? 'it begins as gzip does, and is damaged or cut off' : undefined;
}

function unreadable(file: string, reason: string): BlogError {
  const hint = 'name an access log in the common or combined format, plain or compressed with gzip';
  return new BlogError({ code: 'UNREADABLE_FILE', message: `Cannot read the log "${file}": ${reason}`, hint });
}
