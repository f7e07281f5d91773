import type { TermOrder } from '../core/tags.ts';
import type { QueryOptions } from './query-options.ts';

/** The options of `blog tags`. */
export interface TagsOptions extends QueryOptions {
  readonly sort?: TermOrder;
  readonly min?: number;
  readonly limit?: number;
  readonly categories?: boolean;
  readonly taxonomy?: string;
  readonly tree?: boolean;
  readonly cloud?: boolean;
  readonly with?: readonly string[];
}
