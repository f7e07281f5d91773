import type { Block, Role, Span } from '../core/report.ts';
import type { Layout } from './format.ts';
import { type Line, lineWidth, spansOf } from './line.ts';
import { tabbed } from './table.ts';

/** Words with their counts, flowing over lines; the larger ones stand out by colour. In a pipe a word and its count a line. */
export function cloudLines(block: Extract<Block, { kind: 'cloud' }>, layout: Layout): readonly Line[] {
  const words = block.words.map((word) => {
    const role = ROLES[word.size];
    return {
      word: spansOf(role === undefined ? word.text : { text: word.text, role }),
      count: spansOf({ text: String(word.count), role: 'muted' }),
    };
  });
  if (!layout.isTTY) return words.map(({ word, count }) => tabbed([word, count]));

  const lines: Line[] = [];
  let line: Span[] = [];
  let used = 0;
  for (const { word, count } of words) {
    const piece: Line = [...word, { text: ' ' }, ...count];
    const cells = lineWidth(piece, layout.ruler);
    if (used > 0 && used + GAP.length + cells > layout.widthColumns) {
      lines.push(line);
      line = [];
      used = 0;
    }
    if (used > 0) line.push({ text: GAP });
    line.push(...piece);
    used += cells + (used > 0 ? GAP.length : 0);
  }
  return line.length > 0 ? [...lines, line] : lines;
}

const GAP = '   ';
const ROLES: Readonly<Record<number, Role>> = { 1: 'muted', 3: 'tag', 4: 'title', 5: 'heading' };
