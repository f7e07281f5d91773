import fs from 'node:fs';
import type { Code, Diagnostic } from '../core/diagnostic.ts';
import { reasonOf } from './disk.ts';
import { stampOf } from './index/stamp.ts';
import { isInside, realPath } from './inside.ts';
import { roomFor } from './room.ts';
import type { Original } from './steps.ts';

/** A file that may be changed, links followed. */
export interface Found {
  /** Absolute. */
  readonly file: string;
  readonly original: Original;
}

/** A post larger than this is not edited. */
const mostBytes = 64 * 1024 * 1024;

/**
 * Reads a file of the blog with all that has to stay as it is when it is changed, or says why it must not be: what lies outside,
 * is no file, belongs to somebody else or may not be written to.
 */
export function readOriginal(root: string, path: string): Found | { readonly refusal: Diagnostic } {
  const file = realPath(`${root}/${path}`);
  if (file === undefined) return refuse(path, ['UNREADABLE_FILE', 'there is no such file or folder']);
  if (!isInside(root, file)) {
    return refuse(path, [
      'LINK_OUTSIDE',
      'it is a link that leads outside the blog',
      'change the file that it leads to there',
    ]);
  }
  let handle: number | undefined;
  try {
    const startMs = Date.now();
    handle = fs.openSync(file, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK);
    const stat = fs.fstatSync(handle);
    if (!stat.isFile()) return refuse(path, ['NOT_A_FILE', 'it is no regular file']);
    if (stat.size > mostBytes) return refuse(path, ['CANNOT_EDIT', 'it is larger than 64 MB']);
    fs.accessSync(file, fs.constants.W_OK);
    const foreign = foreignTo(stat);
    if (foreign !== undefined) return refuse(path, ['CANNOT_EDIT', ...foreign]);
    const { mode, uid, gid, dev, ino, nlink: names } = stat;
    const stamp = stampOf(stat, startMs);
    const bytes = readBytes(handle, stat.size);
    return { file, original: { bytes, stamp, mode: mode & 0o7777, uid, gid, identity: `${dev}:${ino}`, names } };
  } catch (error) {
    const readOnly = error instanceof Error && 'syscall' in error && error.syscall === 'access';
    if (readOnly) return refuse(path, ['CANNOT_EDIT', 'it may not be written to', 'allow it with chmod u+w']);
    return refuse(path, ['UNREADABLE_FILE', reasonOf(error)]);
  } finally {
    if (handle !== undefined) fs.closeSync(handle);
  }
}

/** As many bytes as there were; of a file that is growing, the rest is a change, which is noticed before anything is written. */
function readBytes(handle: number, size: number): Buffer {
  const bytes = roomFor(size);
  let done = 0;
  while (done < size) {
    const count = fs.readSync(handle, bytes, done, size - done, done);
    if (count === 0) break;
    done += count;
  }
  return bytes.subarray(0, done);
}

/** Why a new file cannot belong to whom the old one does. */
function foreignTo({ uid, gid }: fs.Stats): [state: string, hint: string] | undefined {
  const me = process.geteuid?.();
  if (me === undefined || me === 0) return undefined;
  if (uid !== me) return ['it belongs to another user', 'change it as that user'];
  const groups = [process.getegid?.(), ...(process.getgroups?.() ?? [])];
  return groups.includes(gid) ? undefined : ['it belongs to a group that you are not in', 'change it as its owner'];
}

function refuse(
  file: string,
  [code, state, hint]: readonly [code: Code, state: string, hint?: string],
): { readonly refusal: Diagnostic } {
  const message = `Cannot change the file: ${state}`;
  return { refusal: { code, severity: 'error', message, file, ...(hint === undefined ? {} : { hint }) } };
}
