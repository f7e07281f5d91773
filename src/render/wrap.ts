import type { Span } from '../core/report.ts';
import { type Line, lineWidth, trimLine } from './line.ts';
import type { Ruler } from './ruler.ts';

/** Breaks a line at blanks so that each part fits; a word that is wider than a line is broken between graphemes. */
export function wrapLine(line: Line, { columns, ruler }: { columns: number; ruler: Ruler }): readonly Line[] {
  const lines: Span[][] = [[]];
  let room = columns;
  const open = (): void => {
    lines.push([]);
    room = columns;
  };
  for (const word of wordsOf(line)) {
    const cells = lineWidth(trimLine(word), ruler);
    if (cells > room && cells <= columns) open();
    for (const span of word) {
      let rest = span.text;
      while (rest !== '') {
        const piece =
          ruler.cut(rest, room) || (room < columns ? '' : String.fromCodePoint(rest.codePointAt(0) ?? 0x20));
        if (piece !== '') lines.at(-1)?.push({ ...span, text: piece });
        room -= ruler.width(piece);
        rest = rest.slice(piece.length);
        if (rest.trim() === '') break; // blanks at a line's end are not carried over
        if (rest !== '') open();
      }
    }
  }
  return lines.map(trimLine);
}

// A word may run through several spans; the blanks after it belong to it.
function wordsOf(line: Line): readonly Line[] {
  const words: Span[][] = [[]];
  for (const span of line) {
    for (const text of span.text.split(/(?<= )(?=[^ ])/)) {
      words.at(-1)?.push({ ...span, text });
      if (text.endsWith(' ')) words.push([]);
    }
  }
  return words;
}
