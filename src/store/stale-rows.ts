import { type Index, rowFinder } from './index/index-file.ts';
import { statOf } from './index/stamp.ts';
import type { Table } from './index/table.ts';
import type { Take } from './take.ts';

/** So many rows are taken at once. */
export const rowsAtOnce = 1_024;

/** Places in `index.rows` of the files that are to be read again, among those that are taken. */
export function staleRows(root: string, { index, nowMs }: { index: Index; nowMs: number }, take: Take): number[] {
  const stale: number[] = [];
  const at = rowFinder(index.tables);
  for (let range = take(); range !== undefined; range = take()) {
    for (let place = range.from; place < range.to; place += 1) {
      if (!rowHolds(root, { ...at(index.rows[place] ?? 0), nowMs })) stale.push(place);
    }
  }
  return stale;
}

/** Whether a file is as it was read, and the generator still sees it so. */
export function rowHolds(root: string, { table, row, nowMs }: { table: Table; row: number; nowMs: number }): boolean {
  const { mtimeMs, ctimeMs, size, inode } = table.stamps;
  if (Number.isNaN(mtimeMs[row])) return false;
  const until = table.remarks.size === 0 ? undefined : table.remarks.get(row)?.untilMs;
  if (until !== undefined && until <= nowMs) return false;
  const stat = statOf(`${root}/${table.path(row)}`);
  return (
    stat !== undefined &&
    stat.mtimeMs === mtimeMs[row] &&
    stat.ctimeMs === ctimeMs[row] &&
    stat.size === size[row] &&
    stat.ino === inode[row]
  );
}
