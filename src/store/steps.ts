import type { Diagnostic } from '../core/diagnostic.ts';
import type { Stamp } from './index/stamp.ts';

/** A file as it was when a change of it was worked out. */
export interface Original {
  readonly bytes: Buffer;
  readonly stamp: Stamp;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/** A file that is made, or gets other bytes. */
export interface WriteStep {
  readonly kind: 'write';
  /** Relative to the root, as the person knows it. */
  readonly path: string;
  /** The file itself: absolute, links followed. */
  readonly file: string;
  /** Undefined where there is none. */
  readonly before: Original | undefined;
  readonly after: Buffer;
  /** Folders to be made, outermost first. */
  readonly missing: readonly string[];
}

/** A file or folder that is called otherwise then. */
export interface MoveStep {
  readonly kind: 'move';
  readonly path: string;
  /** Absolute, the links of the folders above followed. */
  readonly from: string;
  readonly to: string;
  readonly missing: readonly string[];
}

export type Step = WriteStep | MoveStep;

/** What becomes of one change: steps (none where it changes nothing), or why not. */
export type Planned = { readonly steps: readonly Step[] } | { readonly refusal: Diagnostic };
