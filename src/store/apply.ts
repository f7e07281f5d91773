import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Change } from '../core/change.ts';
import { BlogError } from '../core/diagnostic.ts';
import { resolveTarget, type Target } from './target.ts';

/**
 * Does the changes below `root`: all of them, or none. Each file is wholly there or not at all, and on the disk
 * when this returns; a file that is there is replaced only with `force`, and keeps its mode.
 *
 * @returns Absolute paths, in the order of the changes.
 * @throws {BlogError} `BAD_PATH`, `EXISTS`, `CANNOT_WRITE`: then nothing has been changed.
 */
export async function applyChanges(root: string, changes: readonly Change[]): Promise<readonly string[]> {
  const undo: Undo[] = [];
  let current = '';
  try {
    const staged: Staged[] = [];
    for (const change of changes) {
      current = change.path;
      const target = resolveTarget(root, change);
      makeFolders(target, undo);
      staged.push(stage(change, { target, undo }));
    }
    for (const file of staged) {
      current = file.path;
      commit(file, undo);
    }
    for (const folder of new Set(
      staged.flatMap(({ target }) => [path.dirname(target.file), ...target.missing.map((made) => path.dirname(made))]),
    )) {
      syncFolder(folder);
    }
    for (const { leftover } of staged) remove(leftover);
    return staged.map(({ target }) => target.shown);
  } catch (error) {
    const left = rollBack(undo);
    if (error instanceof BlogError) throw error;
    throw cannotWrite(current, { error, left });
  }
}

/** A step back; it returns the path of what it could not undo. */
type Undo = () => string | undefined;

interface Staged {
  readonly path: string;
  readonly target: Target;
  readonly temp: string;
  /** The old file of a forced change, until all is done. */
  readonly leftover: string;
  readonly text: string;
  readonly force: boolean;
}

function makeFolders({ missing }: Target, undo: Undo[]): void {
  for (const folder of missing) {
    try {
      fs.mkdirSync(folder);
      undo.push(() => removeFolder(folder));
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

/** Writes the text beside its place, under a name that no generator takes for a post. */
function stage(change: Change, { target, undo }: { target: Target; undo: Undo[] }): Staged {
  const folder = path.dirname(target.file);
  if (fs.realpathSync(folder) !== target.folder)
    throw new BlogError({
      code: 'BAD_PATH',
      message: `Cannot create "${change.path}": its folder changed meanwhile`,
      file: change.path,
    });
  const temp = path.join(folder, `.blog-${randomUUID()}.tmp`);
  undo.push(() => remove(temp));
  writeSynced(temp, change.text, target.mode);
  return { path: change.path, target, temp, leftover: `${temp}.old`, text: change.text, force: change.force ?? false };
}

function commit(file: Staged, undo: Undo[]): void {
  const { temp, target, leftover } = file;
  if (target.mode !== undefined && file.force) {
    // Undone last: what `restore` leaves of it, where old and new are one file still.
    undo.push(() => remove(leftover));
    keepOld(target.file, leftover);
    undo.push(() => restore(leftover, target.file));
    fs.renameSync(temp, target.file);
    return;
  }
  try {
    // Unlike a rename, a link never takes the place of a file that appeared meanwhile.
    fs.linkSync(temp, target.file);
    undo.push(() => remove(target.file));
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw exists(file.path);
    if (!noLinks.has(codeOf(error))) throw error;
    writeNew(file, undo);
  }
  fs.unlinkSync(temp);
}

const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EACCES', 'EINVAL']);

/** For file systems without links: opened exclusively, and taken away again if it cannot be written to its end. */
function writeNew({ path: shown, target, text }: Staged, undo: Undo[]): void {
  let handle: number;
  try {
    handle = fs.openSync(target.file, 'wx');
  } catch (error) {
    throw codeOf(error) === 'EEXIST' ? exists(shown) : error;
  }
  undo.push(() => remove(target.file));
  writeHandle(handle, text);
}

function keepOld(from: string, to: string): void {
  try {
    fs.linkSync(from, to);
  } catch {
    // No links here: a copy keeps the old text as well.
    fs.copyFileSync(from, to, fs.constants.COPYFILE_EXCL);
  }
}

function writeSynced(file: string, text: string, mode: number | undefined): void {
  const handle = fs.openSync(file, 'wx', mode ?? 0o666);
  // The umask took its share of the mode; a file that is replaced keeps all of its own.
  if (mode !== undefined) fs.fchmodSync(handle, mode);
  writeHandle(handle, text);
}

function writeHandle(handle: number, text: string): void {
  try {
    fs.writeFileSync(handle, text);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

function syncFolder(folder: string): void {
  let handle: number | undefined;
  try {
    handle = fs.openSync(folder, 'r');
    fs.fsyncSync(handle);
  } catch (error) {
    if (lost.has(codeOf(error))) throw error;
    // Some systems have no such thing for folders; the files themselves are on the disk.
  } finally {
    if (handle !== undefined) fs.closeSync(handle);
  }
}

const lost = new Set(['EIO', 'ENOSPC', 'EDQUOT']);

/** Undoes the steps, last first; returns what is still there. */
function rollBack(undo: readonly Undo[]): string[] {
  return undo.toReversed().flatMap((step) => step() ?? []);
}

function remove(file: string): string | undefined {
  try {
    fs.rmSync(file, { force: true });
    return undefined;
  } catch {
    return file;
  }
}

function removeFolder(folder: string): string | undefined {
  try {
    fs.rmdirSync(folder);
    return undefined;
  } catch {
    return folder;
  }
}

function restore(from: string, to: string): string | undefined {
  try {
    fs.renameSync(from, to);
    return undefined;
  } catch {
    return from;
  }
}

function exists(file: string): BlogError {
  const hint = 'give another name with --slug, or replace it with --force';
  return new BlogError({ code: 'EXISTS', message: 'Cannot create the post: the file is there already', file, hint });
}

function cannotWrite(file: string, { error, left }: { error: unknown; left: readonly string[] }): BlogError {
  const code = codeOf(error);
  const why = reasons[code] ?? (code === '' ? String(error) : code);
  const state = left.length === 0 ? 'nothing was written' : `left behind: ${left.join(', ')}`;
  return new BlogError({ code: 'CANNOT_WRITE', message: `Cannot write "${file}": ${why}; ${state}`, file });
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'the folder may not be written to',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be too large',
  EIO: 'the disk reports an error',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'its folder is gone',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is no folder',
  EPERM: 'the system does not allow it',
  EROFS: 'the disk is read-only',
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
