import fs from 'node:fs';
import path from 'node:path';
import type { PlannedFile } from '../core/plan.ts';
import { textOf } from './lossless-text.ts';
import type { MoveStep, Step, WriteStep } from './steps.ts';

/** What steps do to each file, the writes first; a file that is written and moved is one. */
export function filesOf(steps: readonly Step[], root: string): PlannedFile[] {
  const moves = steps.filter((step): step is MoveStep => step.kind === 'move');
  const writes = steps.filter((step): step is WriteStep => step.kind === 'write');
  const written = writes.map((step) => writtenFile(step, moves, root));
  const seen = new Set(writes.map(({ file }) => file));
  const moved = moves.flatMap((step) =>
    filesBelow(step.from)
      .filter((file) => !seen.has(file) && moves.find(({ from }) => isWithin(file, from)) === step)
      .map((file) => movedFile(file, { step, moves, root })),
  );
  return [...written, ...moved];
}

function writtenFile(
  { path: file, file: absolute, before, after }: WriteStep,
  moves: readonly MoveStep[],
  root: string,
): PlannedFile {
  const to = before === undefined || after === undefined ? absolute : placeAfter(absolute, moves);
  return {
    path: file,
    ...(to === absolute ? {} : { to: relativeTo(root, to) }),
    // Decoded when it is asked for: a plan may have thousands of files.
    get before() {
      return before === undefined ? undefined : textOf(before.bytes);
    },
    get after() {
      return after === undefined ? undefined : textOf(after);
    },
  };
}

interface Moving {
  readonly step: MoveStep;
  readonly moves: readonly MoveStep[];
  readonly root: string;
}

function movedFile(file: string, { step, moves, root }: Moving): PlannedFile {
  const along = file === step.from ? {} : { along: true };
  const to = relativeTo(root, placeAfter(file, moves));
  return { path: relativeTo(root, file), to, before: undefined, after: undefined, ...along };
}

/** Where a file lies once all is moved, in this order. */
export function placeAfter(file: string, moves: readonly MoveStep[]): string {
  return moves.reduce((place, { from, to }) => (isWithin(place, from) ? to + place.slice(from.length) : place), file);
}

function isWithin(file: string, folder: string): boolean {
  return file === folder || file.startsWith(`${folder}${path.sep}`);
}

function filesBelow(file: string): string[] {
  if (!fs.lstatSync(file).isDirectory()) return [file];
  const found = fs.readdirSync(file, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** A path below the root as the person knows it. */
export function relativeTo(root: string, absolute: string): string {
  return path.relative(root, absolute).split(path.sep).join('/');
}
