import type { Progress } from '../core/plan.ts';
import type { Need, ReadFile } from '../core/ports.ts';
import type { Library } from '../core/post.ts';
import type { Index } from './index/index-file.ts';
import type { Stamp } from './index/stamp.ts';

/** What is known from before, and what makes it known. */
export interface Memory {
  readonly index: Index | undefined;
  /** Key of what is read now (`IndexFacts.key`), and the instant that decides states, in milliseconds since the epoch. */
  readonly key: string;
  readonly nowMs: number;
  readonly hasty?: boolean;
  /** Folders and files that were as they were a moment ago: they need not be looked at again. */
  readonly held?: ReadonlyMap<string, Stamp>;
  /** As in `OpenRequest`. */
  readonly helper?: string;
  readonly progress?: (progress: Progress) => void;
}

/** Shown each post while its text is at hand. */
export type Visit = (file: ReadFile) => void;

export interface LoadRequest {
  readonly need: Need;
  readonly memory: Memory;
  /** Every post is read whole then; to be given without an index. */
  readonly visit: Visit | undefined;
}

export interface Loaded {
  readonly library: Library;
  /** What the library is made of; undefined where it cannot be known again. */
  readonly index: Index | undefined;
  /** Whether the index is another one than before. */
  readonly changed: boolean;
  /** Posts of the blog, and how many of them had to be read. */
  readonly rows: number;
  readonly read: number;
  /** The files that bear on posts. */
  readonly context: readonly string[];
}
