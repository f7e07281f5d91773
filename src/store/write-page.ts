import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { BlogError } from '../core/diagnostic.ts';
import type { PageFile } from '../core/page-ports.ts';
import { cannotWrite, codeOf } from './write-failure.ts';

/** As `Store.writePage()`: a link is written through, its target is replaced by one rename. */
export function writePage({ file, text, mark, force }: PageFile): void {
  const target = targetOf(file);
  const stat = fs.lstatSync(target, { throwIfNoEntry: false });
  if (stat !== undefined && !stat.isFile()) {
    throw new BlogError({
      code: 'CANNOT_WRITE',
      message: `Cannot write "${file}": ${stat.isDirectory() ? 'it is a folder' : 'it is no regular file'}; nothing was written`,
      hint: 'name a file with --out, or - for standard output',
    });
  }
  if (stat !== undefined && !force && !beginsWith(target, mark)) {
    throw new BlogError({
      code: 'EXISTS',
      message: `Cannot write "${file}": there is another file of that name`,
      hint: 'name another one with --out, or add --force to replace it',
    });
  }
  const temp = path.join(path.dirname(target), `.${path.basename(target).slice(0, 60)}.${randomUUID().slice(0, 8)}~`);
  try {
    const handle = fs.openSync(temp, 'wx', stat?.mode ?? 0o666);
    try {
      fs.writeFileSync(handle, text);
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    fs.renameSync(temp, target);
  } catch (error) {
    fs.rmSync(temp, { force: true });
    throw failure(file, error);
  }
}

/** Where a file really lies; its folder has to be there. */
function targetOf(file: string): string {
  try {
    return fs.realpathSync(file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw failure(file, error);
  }
  try {
    return path.join(fs.realpathSync(path.dirname(file)), path.basename(file));
  } catch (error) {
    throw failure(file, error);
  }
}

function beginsWith(file: string, mark: string): boolean {
  let handle: number | undefined;
  try {
    handle = fs.openSync(file, 'r');
    const head = Buffer.alloc(Buffer.byteLength(mark));
    return fs.readSync(handle, head, 0, head.length, 0) === head.length && head.toString() === mark;
  } catch (error) {
    throw failure(file, error);
  } finally {
    if (handle !== undefined) fs.closeSync(handle);
  }
}

function failure(file: string, error: unknown): BlogError {
  if (codeOf(error) !== 'ENOENT') return cannotWrite(file, error);
  return new BlogError({
    code: 'CANNOT_WRITE',
    message: `Cannot write "${file}": there is no such folder; nothing was written`,
    hint: 'make the folder first, or name another file with --out',
  });
}
