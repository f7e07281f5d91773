import path from 'node:path';
import { BlogError } from '../../core/diagnostic.ts';
import { codeOf } from '../write-failure.ts';
import type { Face } from './face.ts';
import { Syncing, syncOne } from './syncing.ts';

/** Bytes that are to be a file. */
export interface Staged {
  /** As the person knows it. */
  readonly path: string;
  readonly file: string;
  /** Beside it, hidden, with a name that no generator takes for a post. */
  readonly temp: string;
  readonly bytes: Buffer;
  /** Whose it is; where it is missing, the usual permissions of a new file. */
  readonly as?: { readonly mode: number; readonly uid?: number; readonly gid?: number };
  /** The temporary file of the same file by another name. */
  readonly twin?: string;
}

export interface StageAll {
  readonly face: Face;
  /** Does it for one of them, and what has to be done with each. */
  readonly each?: (at: number, act: () => void) => Promise<void> | void;
}

/**
 * Writes bytes beside their places; they are on the disk when it returns.
 *
 * @throws {BlogError} `BAD_PATH` where a folder is a link by now; errors of the system.
 */
export async function stageAll(all: readonly (Staged | undefined)[], { face, each }: StageAll): Promise<void> {
  const how = { face, syncing: new Syncing(face), seen: new Set<string>() };
  try {
    for (const [at, one] of all.entries()) {
      const act = (): void => one && stage(one, how);
      await (each ? each(at, act) : act());
      await how.syncing.room();
    }
  } finally {
    await how.syncing.settle();
  }
  await how.syncing.end();
}

interface Stage {
  readonly face: Face;
  readonly syncing: Syncing;
  /** Folders that were looked at already. */
  readonly seen: Set<string>;
}

function stage({ path: shown, temp, bytes, as, twin }: Staged, { face, syncing, seen }: Stage): void {
  if (twin !== undefined) {
    face.linkSync(twin, temp);
    return;
  }
  const folder = path.dirname(temp);
  if (!seen.has(folder) && face.realpathSync(folder) !== folder) throw movedAway(shown);
  seen.add(folder);
  const handle = face.openSync(temp, 'wx', as === undefined ? 0o666 : 0o600);
  try {
    if (as !== undefined) ownAs(handle, as, face);
    face.writeFileSync(handle, bytes);
  } catch (error) {
    face.closeSync(handle);
    throw error;
  }
  syncing.take(handle);
}

function ownAs(handle: number, { mode, uid, gid }: NonNullable<Staged['as']>, face: Face): void {
  const now = face.fstatSync(handle);
  const owner = { uid: uid ?? now.uid, gid: gid ?? now.gid };
  if (owner.uid !== now.uid || owner.gid !== now.gid) face.fchownSync(handle, owner.uid, owner.gid);
  // After the owner: some systems take bits away with it.
  face.fchmodSync(handle, mode);
}

/** Waits until folders that are there are on the disk; some systems have no such thing. */
export async function syncFolders(folders: Iterable<string>, face: Face): Promise<void> {
  for (const folder of new Set(folders)) {
    try {
      await syncOne(face.openSync(folder, 'r'), face);
    } catch (error) {
      if (lost.has(codeOf(error))) throw error;
      // The files themselves are on the disk.
    }
  }
}

const lost = new Set(['EIO', 'ENOSPC', 'EDQUOT']);

/** Gives a staged file its name, which nothing may have. Unlike a rename, a link never takes the place of a file that appeared meanwhile. */
export function putNew({ path: shown, temp, file, bytes, as }: Staged, face: Face): void {
  try {
    face.linkSync(temp, file);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw existing(shown);
    if (!noLinks.has(codeOf(error))) throw error;
    writeNew({ shown, file, bytes, ...(as && { as }) }, face);
  }
  face.unlinkSync(temp);
}

const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EACCES', 'EINVAL']);

interface New extends Pick<Staged, 'file' | 'bytes' | 'as'> {
  readonly shown: string;
}

/** For file systems without links: opened exclusively. */
function writeNew({ shown, file, bytes, as }: New, face: Face): void {
  let handle: number;
  try {
    handle = face.openSync(file, 'wx');
  } catch (error) {
    throw codeOf(error) === 'EEXIST' ? existing(shown) : error;
  }
  try {
    if (as !== undefined) ownAs(handle, as, face);
    face.writeFileSync(handle, bytes);
    face.fsyncSync(handle);
  } finally {
    face.closeSync(handle);
  }
}

/** What is said where a new file would take the place of another. */
export function existing(file: string): BlogError {
  return new BlogError({
    code: 'EXISTS',
    message: 'Cannot create the post: the file is there already',
    file,
    hint: 'give another name with --slug, or replace it with --force',
  });
}

function movedAway(file: string): BlogError {
  return new BlogError({ code: 'BAD_PATH', message: `Cannot write "${file}": its folder changed meanwhile`, file });
}
