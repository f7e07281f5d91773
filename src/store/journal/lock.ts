import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { BlogError } from '../../core/diagnostic.ts';
import { codeOf } from '../write-failure.ts';
import type { Face } from './face.ts';

/** A process as it is known again: another may have its number later. */
interface Owner {
  readonly pid: number;
  readonly host: string;
  /** When it was started, in ticks since the machine was; absent where the system does not tell. */
  readonly start?: string;
  /** Which start of the machine that was. */
  readonly boot?: string;
}

export interface LockRequest {
  readonly face: Face;
  /** How long to wait for another run: milliseconds. */
  readonly waitMs: number;
}

/**
 * Takes the lock of a blog's changes, from a run that is dead where there was one.
 *
 * @returns What gives it back.
 * @throws {BlogError} `LOCKED` where another run has it and keeps it; errors of the system.
 */
export async function takeLock(folder: string, { face, waitMs }: LockRequest): Promise<() => void> {
  const file = lockFile(folder);
  const own = path.join(folder, `lock-${randomUUID()}`);
  const untilMs = Date.now() + waitMs;
  writeOwner(own, face);
  try {
    for (;;) {
      if (isTaken(own, file, face)) return () => release(file, face);
      const holder = readOwner(file);
      if (holder === undefined) continue;
      if (holder.text === undefined || !isAlive(holder.text)) breakLock(file, holder.raw, face);
      else if (Date.now() >= untilMs) throw locked(file, holder.text);
      else await new Promise((resolve) => setTimeout(resolve, 25));
    }
  } finally {
    face.unlinkSync(own);
  }
}

/** Whether a run is at it that holds the lock. */
export function isHeld(folder: string): boolean {
  const holder = readOwner(lockFile(folder));
  return holder?.text !== undefined && isAlive(holder.text);
}

function lockFile(folder: string): string {
  return path.join(folder, 'lock');
}

/** A link, unlike a rename, never takes the place of another; the file is whole when it appears. */
function isTaken(own: string, file: string, face: Face): boolean {
  try {
    face.linkSync(own, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function release(file: string, face: Face): void {
  try {
    face.unlinkSync(file);
  } catch {
    // It is known as that of a dead process as soon as this one has ended.
  }
}

/** Takes a dead run's lock away; put back where another run was faster and it is a new one by now. */
function breakLock(file: string, raw: string, face: Face): void {
  const away = `${file}-${randomUUID()}`;
  try {
    face.renameSync(file, away);
    if (fs.readFileSync(away, 'utf8') !== raw) isTaken(away, file, face);
    face.unlinkSync(away);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

function writeOwner(file: string, face: Face): void {
  const handle = face.openSync(file, 'wx', 0o600);
  try {
    face.writeFileSync(handle, JSON.stringify(thisProcess()));
  } finally {
    face.closeSync(handle);
  }
}

/** Who holds the lock; `text` is absent where what stands there is nothing that this program writes. */
function readOwner(file: string): { readonly raw: string; readonly text?: Owner } | undefined {
  let raw: string;
  try {
    raw = fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return { raw, text: JSON.parse(raw) as Owner };
  } catch {
    // Cut off by a power failure: nobody holds it.
    return { raw };
  }
}

function thisProcess(): Owner {
  return ownerOf(process.pid);
}

function ownerOf(pid: number): Owner {
  const boot = readProc('/proc/sys/kernel/random/boot_id')?.trim();
  // The name of a program may have blanks and brackets: what counts comes behind the last of them (proc(5), `starttime`).
  const start = readProc(`/proc/${pid}/stat`)?.replace(/^.*\)/s, '').trim().split(' ')[19];
  return {
    pid,
    host: os.hostname(),
    ...(start === undefined ? {} : { start }),
    ...(boot === undefined ? {} : { boot }),
  };
}

function readProc(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined; // no such process, or a system without /proc
  }
}

function isAlive(owner: Owner): boolean {
  // Of a process on another machine nothing is known: it counts as alive.
  if (owner.host !== os.hostname()) return true;
  const now = ownerOf(owner.pid);
  if (owner.boot !== now.boot) return false;
  if (owner.start !== undefined) return owner.start === now.start;
  try {
    process.kill(owner.pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function locked(file: string, { pid, host }: Owner): BlogError {
  const here = host === os.hostname();
  return new BlogError({
    code: 'LOCKED',
    message: `Cannot change the blog: another blog is changing it (process ${pid}${here ? '' : ` on "${host}"`})`,
    hint: here ? 'try again when it is done' : `try again when it is done; where it is not running, remove ${file}`,
  });
}
