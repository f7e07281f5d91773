import { usageError } from '../core/diagnostic.ts';
import type { Block, Report } from '../core/report.ts';
import { loadWords } from '../core/words/load-words.ts';
import { drawBlock, isPictured } from './svg/draw.ts';
import { loadPen } from './svg/pen.ts';
import { type Picture, stack, svgFile } from './svg/picture.ts';
import { textsOf } from './texts-of.ts';

/**
 * The pictures of an answer as one SVG file, with its headings and lines of text; lists are left out. Nothing of nothing.
 *
 * @throws {BlogError} `BAD_USAGE` (usage) where there are lists only.
 */
export async function renderSvg({ blocks, title, lang = 'en' }: Report): Promise<string> {
  if (blocks.length === 0) return '';
  if (!blocks.some(isPictured) && blocks.some(isList)) {
    throw usageError(
      'Cannot draw this answer: it is a list',
      'months, years, bars, curves and clouds can be drawn; --format html has lists too',
    );
  }
  const tools = { pen: await loadPen(textsOf(blocks)), words: await loadWords(lang), widthPx: 720 };
  const drawn: Picture[] = [];
  for (const [at, block] of blocks.entries()) {
    // The heading of a list says nothing without it.
    if (block.kind === 'heading' && isBareList(blocks[at + 1])) continue;
    drawn.push(...(await drawBlock(block, tools)));
  }
  return svgFile(stack(drawn, title));
}

function isList({ kind }: Block): boolean {
  return kind === 'table' || kind === 'tree' || kind === 'beside';
}

function isBareList(block: Block | undefined): boolean {
  return block !== undefined && isList(block) && !isPictured(block);
}
