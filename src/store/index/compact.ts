import { DamagedIndex } from '../../core/damaged-index.ts';
import { type Index, type Stored, storedTable } from './index-file.ts';
import { type Table, TableBuilder } from './table.ts';

/** An index of more tables than this, or with more dead rows than live ones beside, is written as one table. */
const mostTables = 8;

/** The same index, in one table where it has grown untidy by changes. */
export function compact(index: Index): Index {
  const { facts, tables, rows } = index;
  const total = tables.reduce((sum, { table }) => sum + table.length, 0);
  if (tables.length <= mostTables && total <= rows.length * 1.25 + 100) return index;
  const at = rowFinder(tables);
  const builder = new TableBuilder();
  for (const id of rows) {
    const { table, row } = at(id);
    builder.copy(table, row);
  }
  const ids = Uint32Array.from({ length: rows.length }, (_, row) => row);
  return { facts, tables: [storedTable(builder.length, builder.finish())], rows: ids };
}

/** Finds a row of several tables by its number in all of them. @throws {DamagedIndex} Where there is no such row. */
export function rowFinder(tables: readonly Stored[]): (id: number) => { table: Table; row: number } {
  const bases: number[] = [];
  let total = 0;
  for (const { table } of tables) {
    bases.push(total);
    total += table.length;
  }
  return (id) => {
    let which = bases.length - 1;
    while ((bases[which] ?? 0) > id) which -= 1;
    const stored = tables[which];
    if (stored === undefined || id >= total) throw new DamagedIndex();
    return { table: stored.table, row: id - (bases[which] ?? 0) };
  };
}
