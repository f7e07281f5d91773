import type { Progress } from '../core/plan.ts';
import { slowReads } from './disk.ts';
import { fetchFiles } from './fetch-files.ts';
import type { Parts } from './index/columns.ts';
import { TableBuilder } from './index/table-builder.ts';
import { type RowRequest, readRow, watchFuture } from './read-row.ts';

/** What reading the files of a blog takes; the same for all of them. */
export type Reading = Omit<RowRequest, 'file' | 'takeUntil'>;

/** So many files are read before it is looked at how long that took. */
const filesAtOnce = 64;
/** From this share of slow reads on, the system does not have the files in memory. */
const slowShare = 3 / 8;

/**
 * Reads files into a table, a row each. One after the other while the system has them in memory, which is fastest then; else many
 * at once are fetched into it before.
 *
 * @returns `fresh`: whether any of them can be known again.
 */
export async function readFiles(
  reading: Reading,
  files: readonly string[],
  progress: (progress: Progress) => void = () => undefined,
): Promise<{ readonly parts: Parts; readonly fresh: boolean }> {
  const { root, dialect, need, context, startMs, visit } = reading;
  const { site, takeUntil } = watchFuture(reading.site);
  const builder = new TableBuilder();
  let fresh = false;
  let slow = false;
  for (let from = 0; from < files.length; from += filesAtOnce) {
    const some = files.slice(from, from + filesAtOnce);
    if (slow) await fetchFiles(reading.root, some);
    const before = slowReads();
    for (const file of some) {
      const row = readRow({ root, dialect, need, context, startMs, visit, site, takeUntil, file });
      const facts = row instanceof Promise ? await row : row;
      fresh ||= !Number.isNaN(facts.stamp.mtimeMs);
      builder.add(facts);
    }
    progress({ done: Math.min(from + filesAtOnce, files.length), of: files.length });
    // Once fetched, they are fast: it stays so to the end.
    slow ||= slowReads() - before > some.length * slowShare;
  }
  return { parts: builder.finish(), fresh };
}
