import { clean } from '../clean.ts';
import { loadRuler, type Ruler } from '../ruler.ts';

/** Measures and cuts texts as a drawing will show them, without drawing them: nothing here knows a font. */
export interface Pen {
  /** Pixels that a text takes, rather more than less. */
  width(text: string, sizePx: number): number;
  /** The text, or as much of it as fits with `…` at its end. */
  fit(text: string, to: { readonly px: number; readonly sizePx: number }): string;
}

/** A pen for these texts. */
export async function loadPen(texts: Iterable<string>): Promise<Pen> {
  return makePen(await loadRuler(texts));
}

function makePen(ruler: Ruler): Pen {
  const width: Pen['width'] = (text, sizePx) => {
    const shown = clean(text);
    let ems = 0;
    for (let at = 0; at < shown.length; at += 1) ems += latin[shown.charCodeAt(at) - 0x20] ?? 0;
    const others = shown.replace(/[ -~]+/g, '');
    return ((ems / 1000) * spare + ruler.width(others) * cellEms) * sizePx;
  };
  return {
    width,
    fit(text, { px, sizePx }) {
      const shown = clean(text);
      if (shown.length <= mostUnits && width(shown, sizePx) <= px) return shown;
      let columns = Math.ceil(px / (sizePx * thinnest));
      let cut = ruler.truncate(shown, columns);
      while (columns > 1 && width(cut, sizePx) > px) {
        columns -= 1;
        cut = ruler.truncate(shown, columns);
      }
      return cut;
    },
  };
}

/** A longer text is cut before it is measured. */
const mostUnits = 500;
/** Ems of a cell that is thinner than most. */
const thinnest = 0.25;

/** Some fonts of systems are wider than Helvetica, and bold letters are. */
const spare = 1.12;

/** Ems of a cell of a letter that is not in ASCII: two make the square of a Hangul syllable or a Han character. */
const cellEms = 0.5;

/** Thousandths of an em of the letters from blank to tilde: those of Helvetica (its metrics are those of Arial and Liberation Sans). */
const latin = [
  ...[278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278],
  ...[556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556],
  ...[1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778],
  ...[667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556],
  ...[333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556],
  ...[556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584],
];
