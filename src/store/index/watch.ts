import * as fs from 'node:fs';
import * as path from 'node:path';
import { checksum } from './checksum.ts';
import { type Stamp, stampHolds, stampOf, statOf } from './stamp.ts';

/**
 * What the finding of a blog has looked at: a text, or the names in a folder with what is below, by its stamp; the bare names in a
 * folder by themselves, since the folders above a blog change often; else only what lies there.
 */
export type Seen = readonly (readonly [absolute: string, what: What])[];
type What = Stamp | Kind | Names;
/** The sum of the names; the same as long as the folder has this stamp, and perhaps with another one. */
interface Names {
  readonly names: number;
  readonly stamp?: Stamp;
}
type Kind = 'file' | 'folder' | 'other' | 'none';

interface Watch {
  readonly startMs: number;
  /** By `absolute`, and with a slash behind it for names. */
  readonly seen: Map<string, What>;
  /** The names in folders that were looked at. */
  readonly names: Map<string, ReadonlySet<string>>;
  /** Something was looked at that cannot be known again. */
  spoilt: boolean;
}

// Blogs are opened one after the other, and what looks at the disk is many layers below: one watch at a time is enough.
let current: Watch | undefined;

/** Runs a search, and tells what it has looked at; `seen` is undefined where that cannot be known again. */
export async function watched<T>(search: () => Promise<T>): Promise<{ value: T; seen: Seen | undefined }> {
  const watch: Watch = { startMs: Date.now(), seen: new Map(), names: new Map(), spoilt: current !== undefined };
  current = watch;
  try {
    const value = await search();
    return { value, seen: watch.spoilt ? undefined : essenceOf(watch) };
  } finally {
    current = undefined;
  }
}

/** What was seen, without what follows from the rest: that something is not there, where its folder does not name it. */
function essenceOf({ seen, names }: Watch): Seen {
  const isUnnamed = (absolute: string): boolean => {
    const folder = path.dirname(absolute);
    const named = names.get(folder);
    if (named !== undefined) return !named.has(path.basename(absolute));
    return folder !== absolute && isUnnamed(folder);
  };
  return [...seen].filter(([absolute, what]) => what !== 'none' || !isUnnamed(absolute));
}

/** To be called before the text of a file, or the names of a folder, is read. */
export function sawContent(absolute: string): void {
  if (current === undefined || typeof current.seen.get(absolute) === 'object') return;
  const stat = statOf(absolute);
  sawStamp(absolute, stat && stampOf(stat, current.startMs));
}

/** The same for what was looked at already, with the stamp that it had before; undefined where there was nothing. */
export function sawStamp(absolute: string, stamp: Stamp | undefined): void {
  if (current === undefined || typeof current.seen.get(absolute) === 'object') return;
  current.seen.set(absolute, stamp ?? 'none');
}

/** The names in a folder, as `namesIn()`; to be called where a search looks for them. */
export function seeNames(absolute: string): readonly string[] {
  if (current === undefined) return namesIn(absolute);
  const stat = statOf(absolute);
  const stamp = stat && stampOf(stat, current.startMs);
  const names = namesIn(absolute);
  current.names.set(absolute, new Set(names));
  current.seen.set(`${absolute}/`, { names: sumOf(names), ...(stamp === undefined ? {} : { stamp }) });
  return names;
}

/** To be called when it only matters what lies there. */
export function sawKind(absolute: string): void {
  if (current === undefined || current.seen.has(absolute)) return;
  current.seen.set(absolute, kindOf(absolute));
}

/** To be called when the answer hangs on what cannot be known again. */
export function sawMore(): void {
  if (current !== undefined) current.spoilt = true;
}

/** Whether all of it is as it was. */
export function seenHolds(seen: Seen): boolean {
  return seen.every(([absolute, what]) => {
    if (typeof what === 'string') return kindOf(absolute) === what;
    if (!('names' in what)) return stampHolds(absolute, what);
    const sameFolder = what.stamp !== undefined && stampHolds(absolute.slice(0, -1) || '/', what.stamp);
    return sameFolder || sumOf(namesIn(absolute)) === what.names;
  });
}

/** The names in a folder, sorted; none where it cannot be listed. */
function namesIn(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder).sort();
  } catch {
    // No folder, or one that may not be read: it shows no names.
    return [];
  }
}

function sumOf(names: readonly string[]): number {
  return checksum(Buffer.from(names.join('\0')));
}

function kindOf(absolute: string): Kind {
  const stat = statOf(absolute);
  if (stat === undefined) return 'none';
  return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other';
}
