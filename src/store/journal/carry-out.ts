import path from 'node:path';
import { BlogError } from '../../core/diagnostic.ts';
import type { Progress } from '../../core/plan.ts';
import { stampHolds } from '../index/stamp.ts';
import type { FolderStep, MoveStep, Original, Step, WriteStep } from '../steps.ts';
import { codeOf } from '../write-failure.ts';
import type { Face } from './face.ts';
import type { RecordedStep } from './record.ts';
import { existing, putNew, type Staged, stageAll, syncFolders } from './replace.ts';
import type { Watch } from './signals.ts';

export interface CarryOut {
  readonly steps: readonly Step[];
  /** The same steps as they are written down; they say where bytes are prepared. */
  readonly recorded: readonly RecordedStep[];
  readonly face: Face;
  readonly watch: Watch;
  readonly progress?: ((progress: Progress) => void) | undefined;
}

/** After so many files signals are let in. */
const often = 64;

/**
 * Does steps in their order: first all bytes are prepared and on the disk, then files are replaced one by one, each compared with
 * what was read just before.
 *
 * @throws {BlogError} `CHANGED_MEANWHILE`, `EXISTS`, `BAD_PATH`, `INTERRUPTED`, or an error of the system, with `path`, a part of it done.
 */
export async function carryOut({ steps, recorded, face, watch, progress }: CarryOut): Promise<void> {
  const staged = steps.map((step, at) => stagedOf(step, { at, recorded }));
  let done = 0;
  const each = async (step: Step, act: () => void): Promise<void> => {
    naming(step, act);
    done += 1;
    // Half of it is to prepare, half to replace.
    progress?.({ done: Math.ceil(done / 2), of: steps.length });
    if (done % often === 0) await watch.pause();
  };
  for (const step of steps) if (step.kind === 'folder' && step.made) naming(step, () => makeFolder(step, face));
  await stageAll(staged, { face, each: (at, act) => each(steps[at] as Step, act) });
  await watch.pause();
  for (const [at, step] of steps.entries()) await each(step, () => commit(step, { staged: staged[at], face }));
  await syncFolders(foldersOf(recorded), face);
}

/**
 * Compares all files with what was read.
 *
 * @throws {BlogError} `CHANGED_MEANWHILE`, `EXISTS`.
 */
export function checkUnchanged(steps: readonly Step[], face: Face): void {
  for (const step of steps) {
    if (step.kind !== 'write') continue;
    if (step.before !== undefined && !isAsRead(step.file, step.before, face)) throw changed(step.path);
    if (step.before === undefined && isThere(step.file, face)) throw existing(step.path);
  }
}

function isThere(file: string, face: Face): boolean {
  return face.lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

function stagedOf(step: Step, { at, recorded }: { at: number; recorded: readonly RecordedStep[] }): Staged | undefined {
  const written = recorded[at];
  if (step.kind !== 'write' || step.after === undefined || written?.kind !== 'write') return undefined;
  const { path: shown, file, before, after: bytes, mode, twin } = step;
  const as = before ?? (mode === undefined ? undefined : { mode });
  const other = twin === undefined ? undefined : recorded.find((one) => one.kind === 'write' && one.file === twin);
  return {
    ...{ path: shown, file, bytes, temp: written.temp },
    ...(as === undefined ? {} : { as }),
    ...(other?.kind === 'write' ? { twin: other.temp } : {}),
  };
}

/** Errors of the system get the path that the person knows. */
function naming(step: Step, act: () => void): void {
  try {
    act();
  } catch (error) {
    if (error instanceof Error && !(error instanceof BlogError)) Object.assign(error, { shown: shownPath(step) });
    throw error;
  }
}

function shownPath(step: Step): string {
  return step.kind === 'folder' ? step.file : step.path;
}

function makeFolder({ file }: FolderStep, face: Face): void {
  try {
    face.mkdirSync(file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

function commit(step: Step, { staged, face }: { readonly staged: Staged | undefined; readonly face: Face }): void {
  if (step.kind === 'move') move(step, face);
  else if (step.kind === 'folder') dropFolder(step, face);
  else write(step, { staged, face });
}

function write(
  { path: shown, file, before }: WriteStep,
  { staged, face }: { staged: Staged | undefined; face: Face },
): void {
  if (before === undefined) {
    if (staged) putNew(staged, face);
    return;
  }
  if (!isAsRead(file, before, face)) throw changed(shown);
  if (staged) face.renameSync(staged.temp, file);
  else face.unlinkSync(file);
}

/** Whether the file still is what was read; where its stamp cannot tell, its bytes do. */
function isAsRead(file: string, { stamp, bytes }: Original, face: Face): boolean {
  if (stampHolds(file, stamp)) return true;
  try {
    return face.readFileSync(file).equals(bytes);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** What is said where a file is not what it was. */
function changed(file: string): BlogError {
  return new BlogError({
    code: 'CHANGED_MEANWHILE',
    message: 'Cannot change the file: somebody else has changed it meanwhile; nothing was written',
    file,
    hint: 'try again',
  });
}

function move({ path: shown, from, to }: MoveStep, face: Face): void {
  const there = face.lstatSync(to, { throwIfNoEntry: false });
  // Other capitals of the same name are the same file where they make no difference.
  if (there !== undefined && there.ino !== face.lstatSync(from).ino) throw taken(shown);
  face.renameSync(from, to);
}

function taken(file: string): BlogError {
  return new BlogError({
    code: 'EXISTS',
    message: 'Cannot move the file: something of its new name has appeared meanwhile; nothing was written',
    file,
    hint: 'try again',
  });
}

function dropFolder({ file, made }: FolderStep, face: Face): void {
  if (made) return;
  try {
    face.rmdirSync(file);
  } catch (error) {
    if (!kept.has(codeOf(error))) throw error;
  }
}

/** The folder has something in it, or is gone already. */
const kept = new Set(['ENOTEMPTY', 'EEXIST', 'ENOENT']);

/** Every folder in which a name comes or goes. */
export function foldersOf(steps: readonly RecordedStep[]): Set<string> {
  const changed = steps.flatMap((step) => (step.kind === 'move' ? [step.from, step.to] : [step.file]));
  return new Set(changed.map((file) => path.dirname(file)));
}
