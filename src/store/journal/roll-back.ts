import { placeAfter } from '../planned-files.ts';
import type { MoveStep } from '../steps.ts';
import { codeOf } from '../write-failure.ts';
import { foldersOf } from './carry-out.ts';
import type { Face } from './face.ts';
import { type ChangeRecord, isMarked, type Kept, type RecordedStep, type RecordedWrite } from './record.ts';
import { putNew, type Staged, stageAll, syncFolders } from './replace.ts';

export interface RollBack {
  readonly record: ChangeRecord;
  /** The bytes of a file as they were. */
  readonly bytesOf: (kept: Kept) => Buffer;
  readonly face: Face;
}

/**
 * Takes back what was done of a change, however far it came; what is as it was is left alone, and what somebody has changed since too.
 *
 * @returns The paths of the latter.
 * @throws Errors of the system; to be tried again then.
 */
export async function rollBack({ record, bytesOf, face }: RollBack): Promise<string[]> {
  const { steps } = record;
  const left: string[] = [];
  for (const step of steps.toReversed()) {
    if (step.kind === 'folder' && !step.made) makeAgain(step.file, face);
    if (step.kind === 'move') moveBack(step, face);
    if (step.kind === 'write' && step.before === undefined && !unmake(step, face)) left.push(step.path);
  }
  const writes = steps.filter((step): step is RecordedWrite => step.kind === 'write');
  // What still lies prepared was not put in its place: what is there, though it be the same, is of somebody else.
  const put = writes.filter(({ temp }) => !isThere(temp, face));
  const lost = put.filter((step) => isReplaced(step, left, face));
  for (const { temp } of writes) removeFile(backOf(temp), face);
  const staged = lost.flatMap((step) => stagedOf(step, { steps, lost, bytesOf }));
  await stageAll(staged, { face });
  for (const one of staged) {
    if (fileAt(one.file, face) === undefined) putNew(one, face);
    else face.renameSync(one.temp, one.file);
  }
  removeTemps(record, face);
  for (const step of steps.toReversed()) if (step.kind === 'folder' && step.made) dropEmpty(step.file, face);
  await syncFolders(foldersOf(steps), face);
  return left;
}

/** Where old bytes are prepared: the new ones may still lie beside them, which tells that they were not put in their place. */
function backOf(temp: string): string {
  return `${temp}.back`;
}

/** Takes away what was prepared. */
export function removeTemps({ steps }: ChangeRecord, face: Face): void {
  for (const step of steps) if (step.kind === 'write') removeFile(step.temp, face);
}

/** Whether all of a change was done, to the last step. */
export function isDone({ steps }: ChangeRecord, face: Face): boolean {
  const moves = steps.filter((step): step is MoveStep => step.kind === 'move');
  return steps.every((step) => {
    if (step.kind === 'move') return isThere(placeAfter(step.from, moves), face);
    if (step.kind === 'folder') return true;
    const now = fileAt(step.before === undefined ? step.file : placeAfter(step.file, moves), face);
    return step.after === undefined ? now === undefined : isMarked(now, step.after);
  });
}

function isThere(file: string, face: Face): boolean {
  return face.lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** The bytes of a file; undefined where there is none. */
function fileAt(file: string, face: Face): Buffer | undefined {
  try {
    return face.readFileSync(file);
  } catch (error) {
    if (gone.has(codeOf(error))) return undefined;
    throw error;
  }
}

const gone = new Set(['ENOENT', 'ENOTDIR']);

function makeAgain(folder: string, face: Face): void {
  try {
    face.mkdirSync(folder);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

function moveBack({ from, to }: RecordedStep & { readonly kind: 'move' }, face: Face): void {
  if (isThere(to, face) && !isThere(from, face)) face.renameSync(to, from);
}

/** Takes a new file away; false where it is not what was written. */
function unmake({ file, temp, after }: RecordedWrite, face: Face): boolean {
  const now = fileAt(file, face);
  if (now === undefined || after === undefined) return true;
  const prepared = face.lstatSync(temp, { throwIfNoEntry: false });
  if (prepared !== undefined && prepared.ino !== face.lstatSync(file).ino) return true;
  if (!isMarked(now, after)) return false;
  removeFile(file, face);
  return true;
}

function removeFile(file: string, face: Face): void {
  try {
    face.unlinkSync(file);
  } catch (error) {
    if (!gone.has(codeOf(error))) throw error;
  }
}

/** Whether a file that was there holds the new bytes, or went; what holds neither is noted in `left`. */
function isReplaced({ path, file, before, after }: RecordedWrite, left: string[], face: Face): boolean {
  if (before === undefined) return false;
  const now = fileAt(file, face);
  if (isMarked(now, before)) return false;
  if (after === undefined ? now === undefined : isMarked(now, after)) return true;
  left.push(path);
  return false;
}

interface Lost {
  readonly steps: readonly RecordedStep[];
  readonly lost: readonly RecordedWrite[];
  readonly bytesOf: RollBack['bytesOf'];
}

function stagedOf(step: RecordedWrite, { steps, lost, bytesOf }: Lost): Staged[] {
  const { path, file, temp, before } = step;
  if (before === undefined) return [];
  // Other names of the same file: one that still is as it was, else the first that is written again.
  const twins = twinsOf(step, steps);
  const whole = twins.find((one) => !lost.includes(one));
  const first = lost.find((one) => twins.includes(one));
  const twin = whole?.file ?? (first === step || first === undefined ? undefined : backOf(first.temp));
  return [
    { path, file, temp: backOf(temp), bytes: bytesOf(before), as: before, ...(twin === undefined ? {} : { twin }) },
  ];
}

function twinsOf({ file, twin = file }: RecordedWrite, steps: readonly RecordedStep[]): RecordedWrite[] {
  return steps.filter((one): one is RecordedWrite => one.kind === 'write' && (one.twin ?? one.file) === twin);
}

function dropEmpty(folder: string, face: Face): void {
  try {
    face.rmdirSync(folder);
  } catch (error) {
    if (!kept.has(codeOf(error))) throw error;
  }
}

/** Something of somebody else is in it, or it never was made. */
const kept = new Set(['ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR']);
