import type { Block, Report } from '../core/report.ts';
import { barsLines } from './bars.ts';
import { besideLines } from './beside.ts';
import { cloudLines } from './cloud.ts';
import { columnLines } from './columns.ts';
import type { Layout, View } from './format.ts';
import { heatLines } from './heat.ts';
import { cutLine, type Line, lineWidth, padLine, paintLine, spansOf, trimLine } from './line.ts';
import { monthLines } from './month.ts';
import { inPieces } from './pieces.ts';
import { loadRuler } from './ruler.ts';
import { tableLines } from './table.ts';
import { textsOf } from './texts-of.ts';
import { treeLines } from './tree.ts';
import { wrapLine } from './wrap.ts';

/**
 * The answer for people: aligned, cut to the width and painted on a terminal.
 *
 * In a pipe rows are cells between tabs, nothing is cut, and all that colour would tell has a sign.
 */
export async function renderText(report: Report, view: View): Promise<Iterable<string>> {
  const { isTTY, blog } = view;
  const ruler = await loadRuler([...measuredTexts(report.blocks, isTTY), blog?.name ?? '']);
  const before = blog === undefined ? [] : blogCell(blog, { isTTY, ruler });
  const widthColumns = Math.max(1, view.widthColumns - (isTTY ? lineWidth(before, ruler) : 0));
  const made = blockLines(report.blocks, { isTTY, widthColumns, ruler });
  // In a pipe they may be more than the memory should hold.
  const lines = isTTY ? [...made] : made;
  const linked = !Array.isArray(lines) || lines.some((line) => line.some(({ file }) => file !== undefined));
  const linkTo = linked ? await view.links?.() : undefined;
  return inPieces(
    lines,
    (line) => `${paintLine(line.length === 0 ? line : [...before, ...line], view.paint, linkTo)}\n`,
  );
}

/** The first column, where several blogs answer. */
function blogCell(
  { name, columns }: NonNullable<View['blog']>,
  { isTTY, ruler }: Pick<Layout, 'isTTY' | 'ruler'>,
): Line {
  const line = spansOf({ text: name, role: 'muted' });
  return isTTY ? padLine(line, { columns: columns + 2, ruler }) : [...line, { text: '\t' }];
}

function* blockLines(blocks: readonly Block[], layout: Layout): Generator<Line> {
  const { isTTY, widthColumns: columns, ruler } = layout;
  let above: Block['kind'] | undefined;
  for (const block of blocks) {
    let begun = false;
    for (const line of linesOf(block, layout)) {
      if (!begun && above !== undefined && apart(above, block)) yield [];
      begun = true;
      yield isTTY ? trimLine(cutLine(line, { columns, ruler })) : line;
    }
    if (begun) above = block.kind;
  }
}

// A heading keeps to what follows it, lines of text keep together, an indented one belongs to what is above it; all
// else stands apart.
function apart(above: Block['kind'], below: Block): boolean {
  if (below.kind === 'text' && below.indent) return false;
  return above !== 'heading' && !(above === 'text' && below.kind === 'text');
}

function linesOf(block: Block, layout: Layout): Iterable<Line> {
  switch (block.kind) {
    case 'heading':
      return [spansOf({ text: block.text, role: 'heading' })];
    case 'text':
      return textLines(block, layout);
    case 'table':
      return tableLines(block, layout);
    case 'bars':
      return barsLines(block, layout);
    case 'columns':
      return columnLines(block, layout);
    case 'tree':
      return treeLines(block, layout);
    case 'cloud':
      return cloudLines(block, layout);
    case 'month':
      return monthLines(block, layout);
    case 'heat':
      return heatLines(block, layout);
    case 'beside': {
      const right = (narrower: Layout): readonly Line[] => [...blockLines(block.right, narrower)];
      return (
        besideLines([...blockLines(block.left, layout)], { right, layout }) ??
        blockLines([...block.left, ...block.right], layout)
      );
    }
  }
}

function textLines(block: Extract<Block, { kind: 'text' }>, layout: Layout): readonly Line[] {
  const { ruler, isTTY, widthColumns } = layout;
  const indent = Math.min(block.indent ?? 0, Math.floor(widthColumns / 2));
  const line = spansOf(block.spans);
  const lines = isTTY ? wrapLine(line, { columns: Math.max(1, widthColumns - indent), ruler }) : [line];
  return indent === 0
    ? lines
    : lines.map((part) => (part.length === 0 ? part : [{ text: ' '.repeat(indent) }, ...part]));
}

// In a pipe only grids are aligned, so nothing else has to be measured.
function* measuredTexts(blocks: readonly Block[], isTTY: boolean): Generator<string> {
  for (const block of blocks) {
    if (block.kind === 'beside') yield* measuredTexts([...block.left, ...block.right], isTTY);
    else if (isTTY || block.kind === 'month' || block.kind === 'heat') yield* textsOf(block);
  }
}
