import type { FrontRules } from '../core/dialect.ts';

/** What marks a head that stands in no fence. */
export type HeaderOpener = Extract<FrontRules['openers'][number], 'key:' | ':key:' | '<meta' | '..'>;

/** Where the front matter of a text lies; offsets are into the text as given. */
export interface Fence {
  readonly kind: 'yaml' | 'toml' | 'json' | 'org' | 'headers' | 'none';
  /** The front matter itself, fences left out. */
  readonly start: number;
  readonly end: number;
  /** Where the body begins. */
  readonly body: number;
  readonly problem?: FenceProblem;
  /** The braces of the JSON are left out, as between Hexo's `;;;`. */
  readonly braceless?: boolean;
  /** There is no opening fence: what stands above the dashes may be no front matter at all. */
  readonly unfenced?: boolean;
  /** How a head without fences is written. */
  readonly header?: HeaderOpener;
  /** The end of the text was reached before the fence was closed: more of the file may close it. */
  readonly open?: boolean;
}

export interface FenceProblem {
  readonly code: 'UNCLOSED_FRONT_MATTER' | 'UNSUPPORTED_FRONT_MATTER';
  readonly offset: number;
  /** What follows the dashes of the opener: `js`. */
  readonly language?: string;
}
