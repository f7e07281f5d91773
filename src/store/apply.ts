import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { BlogError } from '../core/diagnostic.ts';
import type { ApplyRequest } from '../core/plan.ts';
import { carryOut, checkUnchanged } from './journal/carry-out.ts';
import { disk, type Face } from './journal/face.ts';
import { beginRecord, dropPending, keepRecord, makeStateFolder } from './journal/journal.ts';
import { takeLock } from './journal/lock.ts';
import { type ChangeRecord, encodeRecord, type Kept } from './journal/record.ts';
import { lockWaitMs, settle } from './journal/recover.ts';
import { rollBack } from './journal/roll-back.ts';
import { type Watch, watchSignals } from './journal/signals.ts';
import { stateFolder } from './journal/state-folder.ts';
import type { Step } from './steps.ts';
import { cannotWrite, codeOf } from './write-failure.ts';

export interface ApplySteps extends ApplyRequest {
  readonly root: string;
  readonly steps: readonly Step[];
  /** How many files of the person's are meant. */
  readonly files: number;
  readonly face?: Face;
}

/**
 * Does the steps: all of them, or none. They are written down outside the blog before anything is touched, so that the next run can
 * take them back where this one ends in the midst of it. Each file is wholly old or wholly new at every moment.
 *
 * @throws {BlogError} As `Plan.apply()`.
 */
export async function applySteps(request: ApplySteps): Promise<void> {
  const { root, env, steps, signal, face = disk } = request;
  const folder = stateFolder(root, env);
  const watch = watchSignals(signal);
  try {
    if (folder === undefined) return await applyAlone(request, { face, watch });
    const release = await opened(folder, face);
    try {
      await settle({ folder, root, face });
      // From here on, what differs from that is this run's own doing.
      checkUnchanged(steps, face);
      await applyRecorded(request, { folder, face, watch });
    } finally {
      release();
    }
  } catch (error) {
    throw error instanceof BlogError ? error : cannotWrite(shownIn(error) ?? shownPath(steps), error);
  } finally {
    watch.end();
  }
}

async function opened(folder: string, face: Face): Promise<() => void> {
  try {
    makeStateFolder(folder, face);
    return await takeLock(folder, { face, waitMs: lockWaitMs });
  } catch (error) {
    throw error instanceof BlogError ? error : cannotWrite(folder, error);
  }
}

interface At {
  readonly folder: string;
  readonly face: Face;
  readonly watch: Watch;
}

async function applyRecorded(request: ApplySteps, { folder, face, watch }: At): Promise<void> {
  const { root, steps, what, nowMs: atMs, files, progress } = request;
  const { record, parts } = encodeRecord(steps, { id: randomUUID(), root, what, atMs, files });
  try {
    await beginRecord(folder, parts, face);
  } catch (error) {
    throw cannotWrite(path.join(folder, 'pending'), error);
  }
  try {
    await carryOut({ steps, recorded: record.steps, face, watch, progress });
    await keepRecord(folder, face);
  } catch (error) {
    await takeBack(record, { error, steps, face });
    await dropPending(folder, face).catch(() => undefined);
    throw error;
  }
}

/** Where there is no place for a record: one file only, which appears or changes in a single step. */
async function applyAlone(
  { steps, root, what, nowMs: atMs, progress, files }: ApplySteps,
  { face, watch }: Omit<At, 'folder'>,
): Promise<void> {
  if (steps.filter(({ kind }) => kind !== 'folder').length > 1) throw nowhere();
  const { record } = encodeRecord(steps, { id: randomUUID(), root, what, atMs, files });
  try {
    await carryOut({ steps, recorded: record.steps, face, watch, progress });
  } catch (error) {
    await takeBack(record, { error, steps, face });
    throw error;
  }
}

interface Failed {
  readonly error: unknown;
  readonly steps: readonly Step[];
  readonly face: Face;
}

/** Undoes what was done; where that fails too, says so: the record stays, and the next run goes on with it. */
async function takeBack(record: ChangeRecord, { error, steps, face }: Failed): Promise<void> {
  const kept = new Map(
    steps.flatMap((step, at) => {
      const written = record.steps[at];
      const before = written?.kind === 'write' ? written.before : undefined;
      return step.kind === 'write' && step.before && before ? [[before.offset, step.before.bytes] as const] : [];
    }),
  );
  const bytesOf = ({ offset, length }: Kept): Buffer => (kept.get(offset) ?? Buffer.alloc(0)).subarray(0, length);
  try {
    await rollBack({ record, bytesOf, face });
  } catch (second) {
    const reason = error instanceof BlogError ? error.message : `${codeOf(error)}, then ${codeOf(second)}`;
    throw new BlogError({
      code: 'CANNOT_WRITE',
      message: `Cannot take back what was done so far: ${reason}`,
      hint: 'the next command that changes the blog takes it back; see to the disk first',
    });
  }
}

function nowhere(): BlogError {
  return new BlogError({
    code: 'CANNOT_WRITE',
    message: 'Cannot change several files: there is no folder outside the blog to write down what is done',
    hint: 'set HOME, or XDG_STATE_HOME to a folder of yours',
  });
}

function shownIn(error: unknown): string | undefined {
  return error instanceof Error && 'shown' in error ? String(error.shown) : undefined;
}

function shownPath(steps: readonly Step[]): string {
  const [first] = steps.flatMap((step) => (step.kind === 'folder' ? [] : [step.path]));
  return first ?? '';
}
