import type { Block, Cell, Column } from '../core/report.ts';
import type { Layout } from './format.ts';
import { cutLine, type Line, lineWidth, padLine, spansOf, trimLine } from './line.ts';

/** A table: aligned columns without a header on a terminal, cells between tabs in a pipe. */
export function tableLines(table: Extract<Block, { kind: 'table' }>, layout: Layout): Iterable<Line> {
  const rows = linesOf(table.rows);
  return layout.isTTY ? alignRows(table.columns, [...rows], layout) : tabbedAll(rows);
}

function* linesOf(rows: Iterable<readonly Cell[]>): Generator<readonly Line[]> {
  for (const row of rows) yield row.map(spansOf);
}

function* tabbedAll(rows: Iterable<readonly Line[]>): Generator<Line> {
  for (const row of rows) yield tabbed(row);
}

/** Clean cells with a tab between each two; nothing is cut or padded. */
export function tabbed(cells: readonly Line[]): Line {
  return cells.flatMap((cell, index) => (index === 0 ? cell : [{ text: '\t' }, ...cell]));
}

/**
 * Clean cells in columns two blanks apart.
 *
 * If they do not fit, the widest column that is flexible `first` is narrowed, to no less than sixteen cells, then the
 * widest flexible one of all, to no less than eight. Where few rows have a
 * trailing cell, it stands behind the others of its row, which are narrowed for it.
 */
export function alignRows(
  columns: readonly Column[],
  rows: readonly (readonly Line[])[],
  layout: Layout,
): readonly Line[] {
  const { ruler, widthColumns } = layout;
  const shown = columns
    .map((column, index) => ({ column, index }))
    .filter(({ column, index }) => !column.optional || rows.some((row) => (row[index] ?? []).length > 0));
  const trails = ({ column, index }: (typeof shown)[number]): boolean =>
    column.trailing === true && rows.filter((row) => (row[index] ?? []).length > 0).length <= rows.length * FEW;
  const own = shown.filter((one) => !trails(one));
  const behind = shown.filter(trails);
  const cellOf = (row: readonly Line[], index: number, most: number) =>
    cutLine(row[index] ?? [], { columns: most, ruler });
  const wanted = own.map(({ index }) =>
    rows.reduce((cells, row) => Math.max(cells, lineWidth(cellOf(row, index, widthColumns), ruler)), 0),
  );
  const least = (allowed: (column: Column) => boolean, cells: number): (number | undefined)[] =>
    own.map(({ column }) => (allowed(column) ? cells : undefined));
  const narrowed = (widths: readonly number[], columns: number): readonly number[] => {
    const room = columns - GAP.length * (own.length - 1);
    const first = narrow(
      widths,
      least(({ flexible }) => flexible === 'first', FIRST),
      room,
    );
    return narrow(
      first,
      least(({ flexible }) => Boolean(flexible), NARROWEST),
      room,
    );
  };
  const widths = narrowed(wanted, widthColumns);
  return rows.map((row) => {
    const tail = behind.flatMap(({ index }) => {
      const cell = cellOf(row, index, Math.floor(widthColumns / 2));
      return cell.length === 0 ? [] : [{ text: GAP }, ...cell];
    });
    const narrower = tail.length === 0 ? widths : narrowed(widths, widthColumns - lineWidth(tail, ruler));
    const line = own.flatMap(({ column, index }, at) => {
      const width = narrower[at] ?? 0;
      const cell = cellOf(row, index, width);
      const padded = padLine(cell, { columns: width, align: column.align ?? 'left', ruler });
      return at === 0 ? padded : [{ text: GAP }, ...padded];
    });
    return trimLine([...line, ...tail]);
  });
}

const GAP = '  ';
const FIRST = 16;
const NARROWEST = 8;
const FEW = 1 / 4;

/** `least`: the width to which each column may be narrowed; undefined where it may not. */
function narrow(wanted: readonly number[], least: readonly (number | undefined)[], room: number): readonly number[] {
  const widths = [...wanted];
  for (let excess = widths.reduce((sum, width) => sum + width, 0) - room; excess > 0; excess -= 1) {
    let widest = -1;
    widths.forEach((width, at) => {
      if (width > Math.max(least[at] ?? width, widths[widest] ?? 0)) widest = at;
    });
    const width = widths[widest];
    if (width === undefined) break; // the line itself will be cut
    widths[widest] = width - 1;
  }
  return widths;
}
