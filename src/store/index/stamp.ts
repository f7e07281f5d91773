import * as fs from 'node:fs';

/** How a file or folder is known again. Times are milliseconds since the epoch. */
export interface Stamp {
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly size: number;
  readonly inode: number;
}

/** A stamp that nothing has: what has it is looked at again in any case. */
export const noStamp: Stamp = { mtimeMs: Number.NaN, ctimeMs: Number.NaN, size: Number.NaN, inode: Number.NaN };

/** Times on the disk are not finer than this, and on some file systems as coarse as two seconds. */
const fineMs = 20;
const coarseMs = 2_000;

/**
 * The stamp of what `stat` is about, looked at no earlier than `startMs`; none where it is so young that a change in the same tick
 * of the clock would not show (git's index calls such an entry racy).
 */
export function stampOf({ mtimeMs, ctimeMs, size, ino }: fs.Stats, startMs: number): Stamp {
  const tick = mtimeMs % 1_000 === 0 && ctimeMs % 1_000 === 0 ? coarseMs : fineMs;
  return ctimeMs >= startMs - tick ? noStamp : { mtimeMs, ctimeMs, size, inode: ino };
}

/** Whether what lies there, links followed, still has this stamp. */
export function stampHolds(absolute: string, stamp: Stamp): boolean {
  const stat = statOf(absolute);
  if (stat === undefined) return false;
  const { mtimeMs, ctimeMs, size, ino } = stat;
  return sameStamp({ mtimeMs, ctimeMs, size, inode: ino }, stamp);
}

export function sameStamp(one: Stamp, other: Stamp): boolean {
  return (
    one.mtimeMs === other.mtimeMs &&
    one.ctimeMs === other.ctimeMs &&
    one.size === other.size &&
    one.inode === other.inode
  );
}

const quietly = { throwIfNoEntry: false } as const;

/** What lies there, links followed; undefined where there is nothing, or nobody may look. */
export function statOf(absolute: string): fs.Stats | undefined {
  try {
    return fs.statSync(absolute, quietly);
  } catch {
    // No permission, a circle of links: as if it were not there.
    return undefined;
  }
}
