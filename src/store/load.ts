import type { Index } from './index/index-file.ts';
import { type Stamp, sameStamp, stampHolds, statOf } from './index/stamp.ts';
import { libraryOf } from './library-of.ts';
import type { Loaded, LoadRequest, Memory } from './loaded.ts';
import type { Opened } from './opened.ts';
import { checklistOf, rowsAtOnce, staleRows } from './stale-rows.ts';
import { takeAll } from './take.ts';

/**
 * Reads all posts of an opened blog; those that the index knows, and that have not changed, are taken from there. The answer is the
 * same with an index and without. Never throws for a post: what is wrong with one is a diagnostic.
 *
 * @throws {DamagedIndex} Also later, when a post is looked at.
 */
export async function loadLibrary(opened: Opened, request: LoadRequest): Promise<Loaded> {
  const { index, held = new Map() } = request.memory;
  const holds = (absolute: string, stamp: Stamp): boolean => {
    const known = held.get(absolute);
    return known === undefined ? stampHolds(absolute, stamp) : sameStamp(known, stamp);
  };
  const listHolds = index !== undefined && foldersHold(opened.root, { index, holds });
  const contextHolds = index !== undefined && contextsHold(opened.root, { index, holds });
  const stale = listHolds && contextHolds ? await staleOf(opened.root, { ...request.memory, index }) : undefined;
  if (stale?.length === 0 && index !== undefined) {
    const library = libraryOf(opened, index);
    const context = index.facts.context.map(([file]) => file);
    return { library, index, changed: false, rows: index.rows.length, read: 0, context };
  }
  // Loaded where something has to be read: mostly nothing has changed.
  const { readAnew } = await import('./read-anew.ts');
  return readAnew(opened, { ...request, held: { list: listHolds, contexts: contextHolds, stale } });
}

/** From so many posts on, a second thread is worth its start. */
const manyRows = 50_000;

/** The rows whose files are not as they were; in haste, nobody looks. */
function staleOf(root: string, memory: Memory & { index: Index }): Promise<readonly number[]> | readonly number[] {
  return memory.hasty ? [] : findStale(root, memory);
}

async function findStale(
  root: string,
  { index, nowMs, helper: program }: Memory & { index: Index },
): Promise<readonly number[]> {
  const list = checklistOf(root, { ...index, nowMs });
  if (index.rows.length >= manyRows && program !== undefined) {
    const { checkTogether } = await import('./threads/check-together.ts');
    const stale = await checkTogether(list, program);
    if (stale !== undefined) return stale;
  }
  return staleRows(list, takeAll(index.rows.length, rowsAtOnce));
}

interface Looking {
  readonly index: Index;
  readonly holds: (absolute: string, stamp: Stamp) => boolean;
}

/** Whether no folder of the blog has changed. */
function foldersHold(root: string, { index, holds }: Looking): boolean {
  const { folders } = index.facts;
  if (folders === undefined) return false;
  return folders.every(([folder, stamp]) => {
    const absolute = folder === '' ? root : `${root}/${folder}`;
    return stamp ? holds(absolute, stamp) : statOf(absolute) === undefined;
  });
}

/** Whether no file that bears on posts has changed. */
function contextsHold(root: string, { index, holds }: Looking): boolean {
  return index.facts.context.every(([file, stamp]) => holds(`${root}/${file}`, stamp));
}
