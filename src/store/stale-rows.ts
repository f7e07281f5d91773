import { textScan, wholeNumbersIn } from './index/columns.ts';
import { rowFinder, type Stored } from './index/index-file.ts';
import { statOf } from './index/stamp.ts';
import type { Stamps } from './index/table.ts';
import type { Take } from './take.ts';

/** So many rows are taken at once. */
export const rowsAtOnce = 1_024;

/** What it takes to see which files are as they were read: numbers and bytes, which threads can share. */
export interface Checklist {
  readonly root: string;
  /** As `Index.rows`. */
  readonly rows: Uint32Array;
  readonly nowMs: number;
  readonly tables: readonly CheckedTable[];
}

interface CheckedTable {
  readonly length: number;
  readonly stamps: Stamps;
  readonly paths: Uint8Array;
  readonly pathEnds: Uint32Array;
  /** Rows that the generator may see otherwise from an instant on: milliseconds since the epoch. */
  readonly untilMs: ReadonlyMap<number, number>;
}

export function checklistOf(
  root: string,
  { tables, rows, nowMs }: { tables: readonly Stored[]; rows: Uint32Array; nowMs: number },
): Checklist {
  const checked = tables.map(({ table, load }): CheckedTable => {
    const untilMs = new Map<number, number>();
    for (const [row, remark] of table.remarks) if (remark.untilMs !== undefined) untilMs.set(row, remark.untilMs);
    const { length, stamps } = table;
    return { length, stamps, paths: load('path'), pathEnds: wholeNumbersIn(load('path.ends')), untilMs };
  });
  return { root, rows, nowMs, tables: checked };
}

/** Places in `rows` of the files that are to be read again, among those that are taken. */
export function staleRows(list: Checklist, take: Take): number[] {
  const stale: number[] = [];
  const holds = rowsHold(list);
  for (let range = take(); range !== undefined; range = take()) {
    for (let place = range.from; place < range.to; place += 1) {
      if (!holds(list.rows[place] ?? 0)) stale.push(place);
    }
  }
  return stale;
}

/** Tells of a row, best of one after the other, whether its file is as it was read, and the generator still sees it so. */
export function rowsHold({ root, nowMs, tables }: Checklist): (id: number) => boolean {
  const at = rowFinder(tables.map((table) => ({ table, path: textScan(table.paths, table.pathEnds) })));
  return (id) => {
    const { found, row } = at(id);
    const { stamps, untilMs } = found.table;
    if (Number.isNaN(stamps.mtimeMs[row])) return false;
    if (untilMs.size > 0 && (untilMs.get(row) ?? nowMs + 1) <= nowMs) return false;
    const stat = statOf(`${root}/${found.path(row)}`);
    return (
      stat !== undefined &&
      stat.mtimeMs === stamps.mtimeMs[row] &&
      stat.ctimeMs === stamps.ctimeMs[row] &&
      stat.size === stamps.size[row] &&
      stat.ino === stamps.inode[row]
    );
  };
}
