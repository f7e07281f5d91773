import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { BlogError } from '../core/diagnostic.ts';
import type { ApplyRequest } from '../core/plan.ts';
import { stampHolds } from './index/stamp.ts';
import { existing } from './plan-create.ts';
import type { MoveStep, Original, Step, WriteStep } from './steps.ts';
import { cannotWrite, codeOf } from './write-failure.ts';

/**
 * Does the steps: all of them, or none. Each file is wholly there or not at all, and on the disk when this returns; a
 * file that is replaced keeps its mode and owner.
 *
 * @throws {BlogError} `BAD_PATH`, `EXISTS`, `CHANGED_MEANWHILE`, `CANNOT_WRITE`: then nothing has been changed.
 */
export async function applySteps(steps: readonly Step[], { progress }: ApplyRequest): Promise<void> {
  const undo: Undo[] = [];
  let current = '';
  try {
    const staged: Staged[] = [];
    for (const step of steps) {
      current = step.path;
      makeFolders(step.missing, undo);
      if (step.kind === 'write') staged.push(stage(step, undo));
    }
    for (const [at, file] of staged.entries()) {
      current = file.step.path;
      commit(file, undo);
      progress?.({ done: at + 1, of: steps.length });
    }
    for (const step of steps) {
      current = step.path;
      if (step.kind === 'move') move(step, undo);
    }
    for (const folder of foldersOf(steps)) syncFolder(folder);
    for (const { leftover } of staged) remove(leftover);
  } catch (error) {
    const left = rollBack(undo);
    if (error instanceof BlogError) throw error;
    throw cannotWrite(current, error, left);
  }
}

/** A step back; it returns the path of what it could not undo. */
type Undo = () => string | undefined;

interface Staged {
  readonly step: WriteStep;
  readonly temp: string;
  /** The old file, until all is done. */
  readonly leftover: string;
}

function makeFolders(missing: readonly string[], undo: Undo[]): void {
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
function stage(step: WriteStep, undo: Undo[]): Staged {
  const folder = path.dirname(step.file);
  if (fs.realpathSync(folder) !== folder) throw movedAway(step.path);
  const temp = path.join(folder, `.blog-${randomUUID()}.tmp`);
  undo.push(() => remove(temp));
  writeSynced(temp, step.after, step.before);
  return { step, temp, leftover: `${temp}.old` };
}

function movedAway(file: string): BlogError {
  return new BlogError({
    code: 'BAD_PATH',
    message: `Cannot create "${file}": its folder changed meanwhile`,
    file,
  });
}

function commit({ step, temp, leftover }: Staged, undo: Undo[]): void {
  const { before, file } = step;
  if (before !== undefined) {
    if (!isAsRead(file, before)) throw changed(step.path);
    // Undone last: what `restore` leaves of it, where old and new are one file still.
    undo.push(() => remove(leftover));
    keepOld(file, leftover);
    undo.push(() => restore(leftover, file));
    fs.renameSync(temp, file);
    return;
  }
  try {
    // Unlike a rename, a link never takes the place of a file that appeared meanwhile.
    fs.linkSync(temp, file);
    undo.push(() => remove(file));
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw existing(step.path);
    if (!noLinks.has(codeOf(error))) throw error;
    writeNew(step, undo);
  }
  fs.unlinkSync(temp);
}

/** Whether the file still is what was read; where its stamp cannot tell, its bytes do. */
function isAsRead(file: string, { stamp, bytes }: Original): boolean {
  return stampHolds(file, stamp) || fs.readFileSync(file).equals(bytes);
}

function changed(file: string): BlogError {
  return new BlogError({
    code: 'CHANGED_MEANWHILE',
    message: 'Cannot change the file: somebody else has changed it meanwhile; nothing was written',
    file,
    hint: 'try again',
  });
}

function move({ path: shown, from, to }: MoveStep, undo: Undo[]): void {
  if (fs.lstatSync(to, { throwIfNoEntry: false }) !== undefined) throw existing(shown);
  fs.renameSync(from, to);
  undo.push(() => restore(to, from));
}

function foldersOf(steps: readonly Step[]): Set<string> {
  const changed = steps.flatMap((step) => [
    ...(step.kind === 'write' ? [step.file] : [step.from, step.to]),
    ...step.missing,
  ]);
  return new Set(changed.map((file) => path.dirname(file)));
}

const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EACCES', 'EINVAL']);

/** For file systems without links: opened exclusively, and taken away again if it cannot be written to its end. */
function writeNew({ path: shown, file, after }: WriteStep, undo: Undo[]): void {
  let handle: number;
  try {
    handle = fs.openSync(file, 'wx');
  } catch (error) {
    throw codeOf(error) === 'EEXIST' ? existing(shown) : error;
  }
  undo.push(() => remove(file));
  writeHandle(handle, after);
}

function keepOld(from: string, to: string): void {
  try {
    fs.linkSync(from, to);
  } catch {
    // No links here: a copy keeps the old text as well.
    fs.copyFileSync(from, to, fs.constants.COPYFILE_EXCL);
  }
}

function writeSynced(file: string, bytes: Buffer, before: Original | undefined): void {
  const handle = fs.openSync(file, 'wx', before?.mode ?? 0o666);
  if (before !== undefined) {
    const { uid, gid } = fs.fstatSync(handle);
    if (uid !== before.uid || gid !== before.gid) fs.fchownSync(handle, before.uid, before.gid);
    // The umask took its share of the mode; a file that is replaced keeps all of its own.
    fs.fchmodSync(handle, before.mode);
  }
  writeHandle(handle, bytes);
}

function writeHandle(handle: number, bytes: Buffer): void {
  try {
    fs.writeFileSync(handle, bytes);
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
