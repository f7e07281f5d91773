import type { Recovered } from '../../core/change.ts';
import { BlogError } from '../../core/diagnostic.ts';
import { cannotWrite } from '../write-failure.ts';
import type { Face } from './face.ts';
import { dropPending, keepRecord, readPending } from './journal.ts';
import { takeLock } from './lock.ts';
import { isDone, removeTemps, rollBack } from './roll-back.ts';

export interface RecoverRequest {
  /** Where the changes of the blog are recorded. */
  readonly folder: string;
  readonly root: string;
  readonly face: Face;
}

/** Finishes or takes back what an interrupted run has left; undefined where there is nothing of the kind. Takes the lock. @throws {BlogError} `LOCKED`, `CANNOT_WRITE`. */
export async function recover(request: RecoverRequest): Promise<Recovered | undefined> {
  const { folder, face } = request;
  try {
    const release = await takeLock(folder, { face, waitMs: lockWaitMs });
    try {
      return await settle(request);
    } finally {
      release();
    }
  } catch (error) {
    throw error instanceof BlogError ? error : cannotWrite(folder, error);
  }
}

/** How long to wait for another run: a change takes less. */
export const lockWaitMs = 3_000;

/** As `recover()`, for who has the lock. */
export async function settle({ folder, root, face }: RecoverRequest): Promise<Recovered | undefined> {
  const pending = readPending(folder, root);
  if (pending === undefined) return undefined;
  const { record, bytesOf } = pending;
  if (isDone(record, face)) {
    removeTemps(record, face);
    await keepRecord(folder, face);
    return { what: record.what, how: 'finished', left: [] };
  }
  const left = await rollBack({ record, bytesOf, face });
  await dropPending(folder, face);
  return { what: record.what, how: 'taken back', left };
}
