import { Worker } from 'node:worker_threads';
import { type Checklist, rowsAtOnce, staleRows } from '../stale-rows.ts';
import { hasBegun, makeShared, type Shared, takeShared } from './shared.ts';

/** What a second thread needs to look which rows still hold. */
export interface CheckTask {
  readonly shared: Shared;
  readonly list: Checklist;
}

export interface CheckAnswer {
  readonly stale: readonly number[];
  /** How many rows were looked at. */
  readonly checked: number;
}

/**
 * As `staleRows` on all rows, in order, with a second thread; undefined where that one failed.
 *
 * @param program Path of the program of the second thread (program.ts, built).
 */
export async function checkTogether(list: Checklist, program: string): Promise<readonly number[] | undefined> {
  const shared = makeShared();
  const task: CheckTask = { shared, list };
  // Young objects are few there: without a limit they would take more memory than all else.
  const worker = new Worker(program, { workerData: task, resourceLimits: { maxYoungGenerationSizeMb: 4 } });
  const answer = new Promise<CheckAnswer | undefined>((resolve) => {
    worker.once('message', resolve);
    worker.once('error', () => resolve(undefined));
    worker.once('exit', () => resolve(undefined));
  });
  const take = takeShared(shared, { count: list.rows.length, step: rowsAtOnce });
  let checked = 0;
  const own = staleRows(list, () => {
    const range = take();
    checked += range === undefined ? 0 : range.to - range.from;
    return range;
  });
  const theirs = hasBegun(shared) ? await answer : undefined;
  void worker.terminate();
  // Rows that were taken by one that failed were looked at by nobody.
  if (checked + (theirs?.checked ?? 0) !== list.rows.length) return undefined;
  return [...own, ...(theirs?.stale ?? [])].sort((a, b) => a - b);
}
