import type { Span } from '../core/report.ts';
import { type Line, lineWidth, trimLine } from './line.ts';
import type { Ruler } from './ruler.ts';

/**
 * Breaks a line so that each part fits: before an item of several that would not fit (` · ` or ` | ` is between them) but has room on a
 * line, else at a blank; a word that is wider than a line is broken between graphemes.
 */
export function wrapLine(line: Line, { columns, ruler }: { columns: number; ruler: Ruler }): readonly Line[] {
  const lines: Span[][] = [[]];
  let room = columns;
  const open = (): void => {
    lines.push([]);
    room = columns;
  };
  const makeRoom = (part: Line): void => {
    const cells = lineWidth(trimLine(part), ruler);
    if (cells > room && cells <= columns) open();
  };
  const put = (word: Line): void => {
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
  };
  for (const item of itemsOf(wordsOf(line))) {
    makeRoom(item.flat());
    for (const word of item) {
      makeRoom(word);
      put(word);
    }
  }
  return lines.map(trimLine);
}

// The mark after an item belongs to it.
function itemsOf(words: readonly Line[]): readonly (readonly Line[])[] {
  const items: Line[][] = [[]];
  for (const word of words) {
    items.at(-1)?.push(word);
    if (/^[·|] *$/.test(word.map(({ text }) => text).join(''))) items.push([]);
  }
  return items;
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
