import type { Block } from '../../core/report.ts';
import { fill } from '../../core/words/fill.ts';
import { safe } from '../safe.ts';
import type { Pen } from './pen.ts';
import { type Picture, round } from './picture.ts';
import { ascent, descent, type Placing, type Point, placeWords } from './place-words.ts';
import type { Tools } from './tools.ts';

type CloudBlock = Extract<Block, { kind: 'cloud' }>;

/** Pixels of each size; the classes `z1` to `z5` say the same. */
const sizes = { 1: 13, 2: 17, 3: 23, 4: 31, 5: 42 } as const;
/** A word takes no more of the width. */
const widestShare = 0.6;
/** So many words are drawn, the most used of them: more are no picture. */
const most = 200;
/** A word that has no room then is left out. */
const mostTries = 12;

interface Word extends Placing {
  /** As much of it as has room. */
  readonly text: string;
  readonly whole: string;
  readonly size: keyof typeof sizes;
  readonly count: number;
}

type PlacedWord = Word & Point;

/** Words in five sizes, none over another: each is drawn as wide as it was measured, whatever the letters of the reader. */
export function cloudPicture(block: CloudBlock, { pen, words: { pictures }, widthPx }: Tools): Picture {
  const chosen = new Set(block.words.toSorted((one, other) => other.count - one.count).slice(0, most));
  const all = block.words.filter((word) => chosen.has(word));
  const words = place(
    all.map((word) => measured(word, { pen, px: widestShare * widthPx })),
    widthPx,
  );
  const { left, top, right, bottom } = bounds(words);
  const rest = block.words.length - words.length;
  const list = words.map(({ whole, count }) => `${whole} ${count}`).join(', ');
  return {
    ...{ width: right - left, height: bottom - top, title: pictures.cloud },
    desc: rest > 0 ? fill(pictures.rest, { list, n: rest }) : list,
    body: words.map((word) => drawWord(word, { x: word.x - left, y: word.y - top })).join(''),
  };
}

function measured(
  { text, size, count }: CloudBlock['words'][number],
  { pen, px }: { readonly pen: Pen; readonly px: number },
): Word {
  const sizePx = sizes[size];
  const shown = pen.fit(text, { px, sizePx });
  return { text: shown, whole: text, size, count, sizePx, width: Math.ceil(pen.width(shown, sizePx)) };
}

/** In a space twice as wide as high where that is enough, else in one that grows until all of them have room. */
function place(words: readonly Word[], widthPx: number): readonly PlacedWord[] {
  const area = words.reduce((sum, word) => sum + (word.width + 8) * word.sizePx * (ascent + descent), 0);
  const longest = words.reduce((width, word) => Math.max(width, word.width), 0);
  const width = Math.min(widthPx, Math.max(longest + 64, Math.sqrt(area * 2.6)));
  let height = Math.max(64, (area * 1.8) / width);
  let placed: readonly PlacedWord[] = [];
  for (let tries = 0; tries < mostTries && placed.length < words.length; tries += 1) {
    const points = placeWords(words, { width, height });
    placed = words.flatMap((word, at) => (points[at] === undefined ? [] : [{ ...word, ...points[at] }]));
    height *= 1.25;
  }
  return placed;
}

/** How far the words reach. */
function bounds(words: readonly PlacedWord[]) {
  let [left, top, right, bottom] = [0, 0, 1, 1];
  for (const { x, y, width, sizePx } of words) {
    left = Math.min(left, x - width / 2);
    right = Math.max(right, x + width / 2);
    top = Math.min(top, y - ascent * sizePx);
    bottom = Math.max(bottom, y + descent * sizePx);
  }
  return { left, top, right, bottom };
}

function drawWord({ text, whole, size, count, width: wide }: Word, { x, y }: Point): string {
  const length = text === '' ? '' : ` textLength="${wide}" lengthAdjust="spacingAndGlyphs"`;
  return `<text class="z${size} middle" x="${round(x)}" y="${round(y)}"${length}><title>${safe(whole)}: ${count}</title>${safe(text)}</text>`;
}
