import * as fs from 'node:fs';
import type { MadeChange, Recovered } from '../core/change.ts';
import type { RecordPlace } from '../core/ports.ts';
import { pendingFile, stateFolder } from './journal/state-folder.ts';

/** The changes of a blog that can be taken back, the last one first. */
export async function readHistory({ root, env }: RecordPlace): Promise<MadeChange[]> {
  const folder = stateFolder(root, env);
  if (folder === undefined) return [];
  const { listRecords } = await import('./journal/journal.ts');
  return listRecords(folder, root).map(({ file, record: { what, atMs, files } }) => ({
    record: file,
    what,
    atMs,
    files,
  }));
}

/** Whether a change was interrupted, and nobody is at it. What changes are made with is loaded only where there is one. */
export async function isInterrupted({ root, env }: RecordPlace): Promise<boolean> {
  const folder = stateFolder(root, env);
  if (folder === undefined || !fs.existsSync(pendingFile(folder))) return false;
  return !(await import('./journal/lock.ts')).isHeld(folder);
}

/** Finishes or takes back such a change. @throws {BlogError} `LOCKED`, `CANNOT_WRITE`. */
export async function recoverChange({ root, env }: RecordPlace): Promise<Recovered | undefined> {
  const folder = stateFolder(root, env);
  if (folder === undefined || !fs.existsSync(pendingFile(folder))) return undefined;
  const { disk } = await import('./journal/face.ts');
  return (await import('./journal/recover.ts')).recover({ folder, root, face: disk });
}
