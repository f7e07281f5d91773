import type { Words } from '../../core/words/words.ts';
import type { Pen } from './pen.ts';

/** What drawing takes. */
export interface Tools {
  readonly pen: Pen;
  readonly words: Words;
  /** Pixels that bars, curves, clouds and lines may take. */
  readonly widthPx: number;
}
