import cloud from 'd3-cloud';
import { randomFrom } from '../../core/random.ts';

/** A word to be placed, and the box that it takes. */
export interface Placing {
  /** In pixels, to the baseline's height; the box is as wide as `width`, from `ascent` above the baseline to `descent` below. */
  readonly sizePx: number;
  readonly width: number;
}

/** The middle of a word's baseline. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Ems above and below the baseline that the letters of any script take. */
export const ascent = 0.95;
export const descent = 0.3;

/**
 * Places words around the middle so that no two boxes meet, the largest first, by d3-cloud; the same words always at the same places.
 *
 * @returns A point for each word; undefined for one that has no room.
 */
export function placeWords(
  words: readonly Placing[],
  space: { readonly width: number; readonly height: number },
): readonly (Point | undefined)[] {
  const placed = new Map<number, Point>();
  const waiting = words.map((word, index) => ({ ...word, index, text: String(index) }));
  cloud<cloud.Word & (typeof waiting)[number]>()
    // It counts in words of 32 bits.
    .size([Math.ceil(space.width / 32) * 32, Math.ceil(space.height)])
    .words(waiting)
    // It uses no more of a canvas than this.
    .canvas(() => boxCanvas(words) as unknown as HTMLCanvasElement)
    .text(({ index }) => String(index))
    .font('sans-serif')
    // Twice this is the height of the piece of canvas that a word is given, its baseline in the middle.
    .fontSize(({ sizePx }) => Math.ceil(ascent * sizePx) + margin + 1)
    .rotate(() => 0)
    .padding(0)
    .random(randomFrom(1))
    .on('end', (found) => {
      for (const { index, x = 0, y = 0 } of found) placed.set(index, { x, y });
    })
    .start();
  return words.map((_, index) => placed.get(index));
}

/** Pixels of the canvas that d3-cloud asks for, in both directions. */
const side = 2048;

/** Pixels that stay free around a word. */
const margin = 2;

/**
 * What d3-cloud draws words on to see which pixels they take: here each takes all of its box. The text is the number of the word,
 * as what it says is of no matter.
 */
function boxCanvas(words: readonly Placing[]) {
  const pixels = new Uint8Array(side * side * 4);
  let origin: Point = { x: 0, y: 0 };
  const context = {
    save() {},
    restore() {
      origin = { x: 0, y: 0 };
    },
    translate(x: number, y: number) {
      origin = { x, y };
    },
    clearRect: () => pixels.fill(0),
    measureText: (text: string) => ({ width: (words[Number(text)]?.width ?? 0) + 2 * margin }),
    fillText(text: string, x: number, y: number) {
      const { sizePx = 0, width = 0 } = words[Number(text)] ?? {};
      const [left, right] = [origin.x + x, origin.x + x + width + 2 * margin];
      const baseline = origin.y + y;
      const end = Math.ceil(baseline + descent * sizePx + margin);
      for (let line = Math.floor(baseline - ascent * sizePx - margin); line < end; line += 1)
        pixels.fill(1, (line * side + Math.floor(left)) * 4, (line * side + Math.ceil(right)) * 4);
    },
    // It asks for one pixel first, to learn how many a unit has.
    getImageData: (_x: number, _y: number, width: number) => ({ data: width === 1 ? pixels.subarray(0, 4) : pixels }),
  };
  return { width: 0, height: 0, getContext: () => context };
}
