import type { Diagnostic } from '../core/diagnostic.ts';
import type { Stamp } from './index/stamp.ts';

/** A file as it was when a change of it was worked out. */
export interface Original {
  readonly bytes: Buffer;
  readonly stamp: Stamp;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Which file of which disk it is, and by how many names it goes. */
  readonly identity: string;
  readonly names: number;
}

/** A file that is made, gets other bytes, or goes. */
export interface WriteStep {
  readonly kind: 'write';
  /** Relative to the root, as the person knows it. */
  readonly path: string;
  /** The file itself: absolute, links followed. */
  readonly file: string;
  /** Undefined where there is none. */
  readonly before: Original | undefined;
  /** Undefined where it goes. */
  readonly after: Buffer | undefined;
  /** Permissions of a file that is made again; else the usual ones. */
  readonly mode?: number;
  /** A file of an earlier step that is the same by another name (a hard link), and stays so. */
  readonly twin?: string;
}

/** A file or folder that is called otherwise then. */
export interface MoveStep {
  readonly kind: 'move';
  readonly path: string;
  /** Absolute, the links of the folders above followed. */
  readonly from: string;
  readonly to: string;
}

/** A folder that is made where it is missing, or goes where it is empty then. */
export interface FolderStep {
  readonly kind: 'folder';
  readonly file: string;
  readonly made: boolean;
}

export type Step = WriteStep | MoveStep | FolderStep;

/** What becomes of a change: steps (none where it changes nothing), and why files cannot be changed. */
export interface Planned {
  readonly steps: readonly Step[];
  readonly refusals: readonly Diagnostic[];
}

/** A change that cannot be made. */
export function refused(refusal: Diagnostic): Planned {
  return { steps: [], refusals: [refusal] };
}

/** A change that can be made. */
export function planned(...steps: readonly Step[]): Planned {
  return { steps, refusals: [] };
}

/** The folders that have to be made for a file, outermost first. */
export function folderSteps(missing: readonly string[]): FolderStep[] {
  return missing.map((file) => ({ kind: 'folder', file, made: true }));
}

/**
 * Steps in the order in which they are done: folders are made, files that are there are written, things move, files are made, and
 * empty folders go. What is made twice is made once.
 */
export function inOrder(steps: readonly Step[]): Step[] {
  const seen = new Set<string>();
  const once = steps.filter(
    (step) => step.kind !== 'folder' || !step.made || (!seen.has(step.file) && seen.add(step.file)),
  );
  return once.toSorted((a, b) => rankOf(a) - rankOf(b));
}

function rankOf(step: Step): number {
  if (step.kind === 'folder') return step.made ? 0 : 4;
  return step.kind === 'move' ? 2 : step.before === undefined ? 3 : 1;
}
