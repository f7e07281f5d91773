import type { Block, Column } from '../core/report.ts';
import type { Layout } from './format.ts';
import { type Line, lineWidth, spansOf } from './line.ts';
import { alignRows, tabbed } from './table.ts';

/**
 * Rows of label, value, bar and extra cells; in a pipe without the bar.
 *
 * A bar has a sign for each one counted, or in proportion if the longest would not fit or pass 40; never none for more than 0.
 */
export function barsLines(block: Extract<Block, { kind: 'bars' }>, layout: Layout): readonly Line[] {
  const heads = block.rows.map((row) => [spansOf(row.label), spansOf({ text: String(row.value), role: 'count' })]);
  const extras = block.rows.map((row) => (row.extra ?? []).map(spansOf));
  if (!layout.isTTY) return heads.map((head, at) => tabbed([...head, ...(extras[at] ?? [])]));

  const count = extras.reduce((most, cells) => Math.max(most, cells.length), 0);
  const columns: readonly Column[] = [
    { name: 'label', flexible: true },
    { name: 'value', align: 'right' },
    { name: 'bar' },
    ...Array.from({ length: count }, () => ({ name: 'extra', optional: true })),
  ];
  const bare = heads.map((head, at) => [...head, [], ...(extras[at] ?? [])]);
  const left = layout.widthColumns - columns.reduce((sum, _, at) => sum + GAP + widest(bare, at, layout), -GAP);
  const longest = Math.min(LONGEST, Math.max(SHORTEST, left));
  const most = block.rows.reduce((value, row) => Math.max(value, row.value), 1);
  const scale = Math.min(1, longest / most);
  const rows = block.rows.map((row, at): readonly Line[] => {
    const length = row.value > 0 ? Math.max(1, Math.round(row.value * scale)) : 0;
    const bar: Line = length > 0 ? [{ text: (block.ascii ? '#' : '█').repeat(length), role: 'bar' }] : [];
    return [...(heads[at] ?? []), bar, ...(extras[at] ?? [])];
  });
  return alignRows(columns, rows, layout);
}

const GAP = 2;
const LONGEST = 40;
const SHORTEST = 10;

function widest(rows: readonly (readonly Line[])[], at: number, { ruler, widthColumns }: Layout): number {
  const cells = rows.reduce((most, row) => Math.max(most, lineWidth(row[at] ?? [], ruler)), 0);
  return Math.min(cells, widthColumns);
}
