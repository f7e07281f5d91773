import type { Block } from '../../core/report.ts';
import { barsPicture } from './bars.ts';
import { columnsPicture } from './columns.ts';
import { heatPicture } from './heat.ts';
import { linesPicture } from './lines.ts';
import { monthPicture } from './month.ts';
import type { Pen } from './pen.ts';
import type { Picture } from './picture.ts';

/** The kinds of blocks that are pictures; lists are not. */
const pictured = new Set<Block['kind']>(['month', 'heat', 'bars', 'columns', 'cloud']);

/** Whether a block is a picture, or holds one. */
export function isPictured(block: Block): boolean {
  return block.kind === 'beside' ? [...block.left, ...block.right].some(isPictured) : pictured.has(block.kind);
}

/** The drawings of a block: one, none of a list, all of those beside each other. */
export async function drawBlock(block: Block, pen: Pen): Promise<readonly Picture[]> {
  switch (block.kind) {
    case 'month':
      return [monthPicture(block)];
    case 'heat':
      return [heatPicture(block)];
    case 'bars':
      return [barsPicture(block, pen)];
    case 'columns':
      return [columnsPicture(block, pen)];
    case 'cloud':
      return [(await import('./cloud.ts')).cloudPicture(block, pen)];
    case 'heading':
    case 'text':
      return [linesPicture(block, pen)];
    case 'beside': {
      const drawn: Picture[] = [];
      for (const part of [...block.left, ...block.right])
        if (isPictured(part)) drawn.push(...(await drawBlock(part, pen)));
      return drawn;
    }
    case 'table':
    case 'tree':
      return [];
  }
}
