import type { Layout } from './format.ts';
import { type Line, lineWidth, padLine, trimLine } from './line.ts';

/**
 * Sets lines beside each other, the right ones four blanks after the widest left one.
 *
 * @param right Lays out the right side for the columns that are left to it.
 * @returns undefined where fewer than 30 columns are left, or in a pipe: one goes under the other then.
 */
export function besideLines(
  left: readonly Line[],
  { right, layout }: { readonly right: (layout: Layout) => readonly Line[]; readonly layout: Layout },
): readonly Line[] | undefined {
  const { ruler } = layout;
  const columns = left.reduce((cells, line) => Math.max(cells, lineWidth(line, ruler)), 0) + GAP;
  const room = layout.widthColumns - columns;
  if (!layout.isTTY || room < NARROWEST) return undefined;

  const others = right({ ...layout, widthColumns: room });
  return Array.from({ length: Math.max(left.length, others.length) }, (_, row) =>
    trimLine([...padLine(left[row] ?? [], { columns, ruler }), ...(others[row] ?? [])]),
  );
}

const GAP = 4;
const NARROWEST = 30;
