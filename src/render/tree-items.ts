import type { Cell, TreeNode } from '../core/report.ts';
import { walkTree } from './tree.ts';

/** The items of a list in HTML, those below one in a list of its own; `show` gives a cell as HTML. */
export function treeItems(roots: readonly TreeNode[], show: (cell: Cell) => string): string[] {
  let depth = 0;
  const items = walkTree(roots).map(({ node, trail }, at) => {
    const before =
      trail.length > depth ? '<ul>' : `${at === 0 ? '' : '</li>'}${'</ul></li>'.repeat(depth - trail.length)}`;
    depth = trail.length;
    return `${before}<li>${node.cells.map(show).join(' ')}`;
  });
  return [...items, `${items.length === 0 ? '' : '</li>'}${'</ul></li>'.repeat(depth)}`];
}
