/** The program of a second thread: does the task that it is given, and answers once. */

import { parentPort, workerData } from 'node:worker_threads';
import { rowsAtOnce, staleRows } from '../stale-rows.ts';
import type { CheckAnswer, CheckTask } from './check-together.ts';
import { begin, takeShared } from './shared.ts';

function check({ shared, list }: CheckTask): CheckAnswer {
  let checked = 0;
  begin(shared);
  const take = takeShared(shared, { count: list.rows.length, step: rowsAtOnce });
  const stale = staleRows(list, () => {
    const range = take();
    checked += range === undefined ? 0 : range.to - range.from;
    return range;
  });
  return { stale, checked };
}

// What goes wrong here ends the thread: the first one does all of it then.
parentPort?.postMessage(check(workerData));
