import { type Index, rowFinder, storedTable } from './index-file.ts';
import { TableBuilder } from './table-builder.ts';

/** An index of more tables than this, or with many rows that nothing leads to any more, is written as one table. */
const mostTables = 8;

/** The same index, in one table where it has grown untidy by changes. */
export function compact(index: Index): Index {
  const { tables, rows } = index;
  const total = tables.reduce((sum, { table }) => sum + table.length, 0);
  if (tables.length <= mostTables && total <= rows.length * 1.25 + 100) return index;
  const at = rowFinder(tables);
  const builder = new TableBuilder();
  for (const id of rows) {
    const { table, row } = at(id);
    builder.copy(table, row);
  }
  const ids = Uint32Array.from({ length: rows.length }, (_, row) => row);
  return { ...index, tables: [storedTable(builder.length, builder.finish())], rows: ids };
}
