import { isUtf8 } from 'node:buffer';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { type Code, type Diagnostic, placeAt } from '../core/diagnostic.ts';

/** What was read of a file: its text, or why not. */
export type FileText =
  | { readonly text: string; readonly whole: boolean; readonly stat: fs.Stats; readonly warning?: Diagnostic }
  | { readonly problem: Diagnostic };

/**
 * Reads the first `bytes` of a regular file as UTF-8; never opens a pipe or device. A character cut at the end is
 * left out. Bytes that are no UTF-8 become U+FFFD, with a warning; UTF-16 is refused.
 *
 * @param file POSIX path relative to `root`, for the messages.
 */
export function readText(root: string, file: string, bytes: number): FileText {
  let handle: number | undefined;
  try {
    // Not `performance`: to load that takes as long as to read a hundred files.
    const start = process.hrtime();
    handle = fs.openSync(`${root}${path.sep}${file}`, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK);
    const stat = fs.fstatSync(handle);
    if (!stat.isFile()) return problem('NOT_A_FILE', file, 'it is no regular file');
    const size = Math.min(stat.size, bytes);
    // Small reads share one buffer: what is read is decoded before the next.
    const buffer = size <= shared.length ? shared : Buffer.allocUnsafe(size);
    let length = 0;
    while (length < size) {
      const count = fs.readSync(handle, buffer, length, size - length, length);
      if (count === 0) break;
      length += count;
    }
    const [seconds, nanoseconds] = process.hrtime(start);
    if (seconds > 0 || nanoseconds > slowNs) slow += 1;
    return decode(buffer.subarray(0, length), { file, stat, whole: length >= stat.size });
  } catch (error) {
    return problem('UNREADABLE_FILE', file, reasonOf(error));
  } finally {
    if (handle !== undefined) fs.closeSync(handle);
  }
}

/** What the system has in memory is read faster. */
const slowNs = 100_000;
let slow = 0;

/** How many reads have been slow since this process began. */
export function slowReads(): number {
  return slow;
}

const shared = Buffer.allocUnsafeSlow(8 * 1024);

/** The system's reason in words: `permission denied`. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const words: Record<string, string> = {
    EACCES: 'permission denied',
    EPERM: 'the operation is not permitted',
    ENOENT: 'there is no such file or folder',
    ENOTDIR: 'a part of the path is no folder',
    EISDIR: 'it is a folder',
    ELOOP: 'the links go in a circle',
    ENAMETOOLONG: 'the name is too long',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EROFS: 'the disk is read-only',
    EIO: 'the disk reports an error',
    EMFILE: 'too many files are open',
    EEXIST: 'it exists already',
  };
  return words[code] ?? (code === '' ? 'it cannot be read' : code);
}

function decode(buffer: Buffer, { file, stat, whole }: { file: string; stat: fs.Stats; whole: boolean }): FileText {
  if ((buffer[0] === 0xff && buffer[1] === 0xfe) || (buffer[0] === 0xfe && buffer[1] === 0xff)) {
    return problem('BAD_ENCODING', file, 'it is UTF-16', 'save it as UTF-8');
  }
  const bytes = whole ? buffer : buffer.subarray(0, endOfCharacters(buffer));
  const text = bytes.toString('utf8');
  if (isUtf8(bytes)) return { text, whole, stat };
  const { place } = placeAt(file, text, firstBad(bytes, text));
  const warning: Diagnostic = {
    code: 'BAD_ENCODING',
    severity: 'warning',
    message: 'The file is not UTF-8: some characters cannot be read',
    place,
    hint: 'save it as UTF-8',
  };
  return { text, whole, stat, warning };
}

/** Offset into the text of the first U+FFFD that does not stand in the bytes. */
function firstBad(bytes: Buffer, text: string): number {
  const replacement = Buffer.from('\ufffd');
  let byte = 0;
  let from = 0;
  for (;;) {
    const at = text.indexOf('\ufffd', from);
    if (at < 0) return from;
    byte += Buffer.byteLength(text.slice(from, at));
    if (!bytes.subarray(byte, byte + 3).equals(replacement)) return at;
    byte += 3;
    from = at + 1;
  }
}

/** Length of the buffer without a character that is cut at its end. */
function endOfCharacters(buffer: Buffer): number {
  for (let back = 1; back <= 4 && back <= buffer.length; back += 1) {
    const byte = buffer[buffer.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? buffer.length - back : buffer.length;
  }
  return buffer.length;
}

function problem(code: Code, file: string, reason: string, hint?: string): { problem: Diagnostic } {
  const diagnostic: Diagnostic = { code, severity: 'error', message: `Cannot read the file: ${reason}`, file };
  return { problem: hint === undefined ? diagnostic : { ...diagnostic, hint } };
}
