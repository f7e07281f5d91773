import type { Block, Column, TreeNode } from '../core/report.ts';
import type { Layout } from './format.ts';
import { type Line, plainText, spansOf } from './line.ts';
import { alignRows, tabbed } from './table.ts';

/** A tree, one node a line: its first cell hangs on the branches, the others stand in columns; in a pipe after tabs. */
export function treeLines(block: Extract<Block, { kind: 'tree' }>, layout: Layout): readonly Line[] {
  const signs = block.ascii ? ASCII_SIGNS : SIGNS;
  const rows = walkTree(block.roots).map(({ node, trail }): readonly Line[] => {
    const branches = trail.map((last, depth) =>
      depth < trail.length - 1 ? (last ? signs.gap : signs.through) : last ? signs.end : signs.branch,
    );
    const [first = [], ...others] = node.cells.map(spansOf);
    return [branches.length === 0 ? first : [{ text: branches.join(''), role: 'muted' }, ...first], ...others];
  });
  if (!layout.isTTY) return rows.map(tabbed);

  const count = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: count }, (_, at): Column => {
    const numeric = at > 0 && rows.every((row) => /^\d*$/.test(plainText(row[at] ?? [])));
    return { name: '', optional: true, flexible: at === 0, align: numeric ? 'right' : 'left' };
  });
  return alignRows(columns, rows, layout);
}

/** The nodes from top to bottom; `trail` tells for each level below the roots whether it is the last of its siblings. */
export function walkTree(
  roots: readonly TreeNode[],
): readonly { readonly node: TreeNode; readonly trail: readonly boolean[] }[] {
  const found: { node: TreeNode; trail: readonly boolean[] }[] = [];
  // A stack of our own: a name from a file may nest deeper than calls can.
  const waiting = roots.map((node) => ({ node, trail: [] as readonly boolean[] })).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next);
    const { children } = next.node;
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const node = children[index];
      const above = next.trail.slice(0, DEEPEST - 1);
      if (node !== undefined) waiting.push({ node, trail: [...above, index === children.length - 1] });
    }
  }
  return found;
}

const SIGNS = { branch: '├─ ', end: '└─ ', through: '│  ', gap: '   ' };
const ASCII_SIGNS = { branch: '|-- ', end: '`-- ', through: '|   ', gap: '    ' };

// Deeper nodes are drawn at this depth.
const DEEPEST = 40;
