import type { Counted } from '../../../core/words/words.ts';

/** What the page tells its script, as JSON. */
export interface PageFacts {
  /** BCP 47. */
  readonly locale: string;
  readonly today: string;
  /** 0 = Sunday … 6 = Saturday. */
  readonly weekStart: number;
  /** A count of posts in words, for one and for more. */
  readonly posts: Counted;
  readonly showMore: string;
  readonly noMatch: string;
}
