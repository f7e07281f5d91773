import type { Theme } from '../core/ports.ts';
import type { Cell, Span } from '../core/report.ts';
import { clean } from './clean.ts';
import type { Ruler } from './ruler.ts';

/** One line of output before it is painted: clean pieces, no line end. */
export type Line = readonly Span[];

/** The pieces of a cell, cleaned; empty ones are left out. */
export function spansOf(cell: Cell): Line {
  const spans = typeof cell === 'string' ? [{ text: cell }] : 'text' in cell ? [cell] : cell;
  return spans.map((span) => ({ ...span, text: clean(span.text) })).filter((span) => span.text !== '');
}

/** The bare text of a line. */
export function plainText(line: Line): string {
  return line.map((span) => span.text).join('');
}

/** Cells that a line takes. */
export function lineWidth(line: Line, ruler: Ruler): number {
  return line.reduce((cells, span) => cells + ruler.width(span.text), 0);
}

/** The line, or as much of it as fits with `…` at its end. */
export function cutLine(line: Line, to: { readonly columns: number; readonly ruler: Ruler }): Line {
  const { columns, ruler } = to;
  if (plainText(startOf(line, { columns, ruler })).length === plainText(line).length) return line;
  return columns < 1 ? [] : [...startOf(line, { columns: columns - 1, ruler }), { text: '…' }];
}

/** The line with blanks after it, or before it, up to `columns` cells; centred: half of them, before it. */
export function padLine(
  line: Line,
  to: { readonly columns: number; readonly align?: 'left' | 'right' | 'centre'; readonly ruler: Ruler },
): Line {
  const room = Math.max(0, to.columns - lineWidth(line, to.ruler));
  const blanks = { text: ' '.repeat(to.align === 'centre' ? Math.floor(room / 2) : room) };
  if (blanks.text === '') return line;
  return to.align !== undefined && to.align !== 'left' ? [blanks, ...line] : [...line, blanks];
}

/** The line without blanks at its end. */
export function trimLine(line: Line): Line {
  const spans = [...line];
  for (let last = spans.pop(); last !== undefined; last = spans.pop()) {
    let end = last.text.length;
    while (last.text[end - 1] === ' ') end -= 1;
    if (end > 0) return [...spans, { ...last, text: last.text.slice(0, end) }];
  }
  return [];
}

/** The text of a line in its colours; with `linkTo`, what stands for a file is a link to it, as terminals have it (OSC 8). */
export function paintLine(line: Line, paint: Theme, linkTo?: (path: string) => string): string {
  return line
    .map(({ role, text, file }) => {
      const painted = paint(role, text);
      return file === undefined || linkTo === undefined
        ? painted
        : `\x1b]8;;${linkTo(file)}\x1b\\${painted}\x1b]8;;\x1b\\`;
    })
    .join('');
}

function startOf(line: Line, { columns, ruler }: { readonly columns: number; readonly ruler: Ruler }): Line {
  const start: Span[] = [];
  let room = columns;
  for (const span of line) {
    const text = ruler.cut(span.text, room);
    if (text !== '') start.push({ ...span, text });
    if (text.length < span.text.length) break;
    room -= ruler.width(text);
  }
  return start;
}
