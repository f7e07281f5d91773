import { clean, isPlain } from './clean.ts';

/** Measures and cuts clean text in terminal cells, never inside a grapheme. */
export interface Ruler {
  width(text: string): number;
  /** The longest start of the text that fits. */
  cut(text: string, columns: number): string;
  /** The text, or as much of it as fits with `…` at its end. */
  truncate(text: string, columns: number): string;
  /** The text with blanks before or after it up to `columns`; a wider text as it is. */
  pad(text: string, to: { readonly columns: number; readonly align?: 'left' | 'right' }): string;
}

/** A ruler that is exact for these texts: string-width is loaded only if one of them, once clean, is not plain. */
export async function loadRuler(texts: Iterable<string>): Promise<Ruler> {
  for (const text of texts) {
    if (!isPlain(clean(text))) return makeRuler((await import('string-width')).default);
  }
  return makeRuler(undefined);
}

function makeRuler(measure: ((text: string) => number) | undefined): Ruler {
  const segmenter = measure === undefined ? undefined : new Intl.Segmenter();
  const width = (text: string): number => (measure === undefined || isPlain(text) ? plainWidth(text) : measure(text));
  const graphemes = (text: string): Iterable<string> =>
    segmenter === undefined || isPlain(text) ? text : segmentsOf(segmenter.segment(text));
  const cut = (text: string, columns: number): string => {
    // Enough for any text but a pile of marks on one letter, and it keeps the cost of a long text down.
    const head = text.slice(0, wholeEnd(text, 32 * Math.max(columns, 0) + 64));
    let cells = 0;
    let end = 0;
    for (const grapheme of graphemes(head)) {
      cells += width(grapheme);
      if (cells > columns) return text.slice(0, end);
      end += grapheme.length;
    }
    return head;
  };
  return {
    width,
    cut,
    truncate(text, columns) {
      if (columns < 1) return '';
      return cut(text, columns).length === text.length ? text : `${cut(text, columns - 1)}…`;
    },
    pad(text, { columns, align = 'left' }) {
      const blanks = ' '.repeat(Math.max(0, columns - width(text)));
      return align === 'left' ? text + blanks : blanks + text;
    },
  };
}

/** Cells of a text that `isPlain()`. */
export function plainWidth(text: string): number {
  let cells = text.length;
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) >= 0x3000) cells += 1;
  }
  return cells;
}

function* segmentsOf(segments: Intl.Segments): Generator<string> {
  for (const { segment } of segments) yield segment;
}

function wholeEnd(text: string, end: number): number {
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
}
