import type { Block } from '../../core/report.ts';
import { barsPicture } from './bars.ts';
import { columnsPicture } from './columns.ts';
import { heatPicture } from './heat.ts';
import { linesPicture } from './lines.ts';
import { monthPicture } from './month.ts';
import type { Picture } from './picture.ts';
import type { Tools } from './tools.ts';

/** The kinds of blocks that are pictures; lists are not. */
const pictured = new Set<Block['kind']>(['month', 'heat', 'bars', 'columns', 'cloud']);

/** Whether a block is a picture, or holds one. */
export function isPictured(block: Block): boolean {
  return block.kind === 'beside' ? [...block.left, ...block.right].some(isPictured) : pictured.has(block.kind);
}

/** The drawings of a block: one, none of a list, all of those beside each other. */
export async function drawBlock(block: Block, tools: Tools): Promise<readonly Picture[]> {
  const { words } = tools;
  switch (block.kind) {
    case 'month':
      return [monthPicture(block, words)];
    case 'heat':
      return [heatPicture(block, words)];
    case 'bars':
      return [barsPicture(block, tools)];
    case 'columns':
      return [columnsPicture(block, tools)];
    case 'cloud':
      return [(await import('./cloud.ts')).cloudPicture(block, tools)];
    case 'heading':
    case 'text':
      return [linesPicture(block, tools)];
    case 'beside': {
      const drawn: Picture[] = [];
      for (const part of [...block.left, ...block.right])
        if (isPictured(part)) drawn.push(...(await drawBlock(part, tools)));
      return drawn;
    }
    case 'table':
    case 'tree':
      return [];
  }
}
