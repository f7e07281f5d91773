import * as fs from 'node:fs';
import * as path from 'node:path';
import { checksum } from './checksum.ts';
import { type Stamp, stampHolds, stampOf, statOf } from './stamp.ts';

/**
 * What the finding of a blog has looked at: a text, or the names in a folder with what is below, by its stamp; the bare names in a
 * folder, or those that matter, by themselves, since the folders above a blog change often; else only what lies there.
 */
export type Seen = readonly (readonly [absolute: string, what: What])[];
type What = Stamp | Kind | Names;
/** Of the names in a folder; the same as long as the folder has this stamp, and perhaps with another one. */
interface Names {
  /** The sum of the names that matter: of all, or of those that are like one of `only.like`. */
  readonly sum: number;
  readonly stamp?: Stamp;
  /** Where not all names matter: regular expressions, and names that were looked for and are not there. */
  readonly only?: { readonly like: readonly string[]; readonly none: readonly string[] };
}
type Kind = 'file' | 'folder' | 'other' | 'none';

interface Watch {
  readonly startMs: number;
  /** By `absolute`, and with a slash behind it for names. */
  readonly seen: Map<string, What>;
  /** The folders whose names were looked at. */
  readonly folders: Map<string, Looked>;
  /** Something was looked at that cannot be known again. */
  spoilt: boolean;
}

interface Looked {
  /** Sorted. */
  readonly names: ReadonlySet<string>;
  readonly stamp: Stamp | undefined;
  /** Sources of regular expressions; none where all names matter. */
  like: readonly string[] | undefined;
  /** Names that were looked for there in vain. */
  readonly none: Set<string>;
}

// What looks at the disk is many layers below, and mostly blogs are opened one after the other: where several are at once, as a program
// may do it, nobody knows which of them has looked.
const running = new Set<Watch>();
let current: Watch | undefined;

/** Runs a search, and tells what it has looked at; `seen` is undefined where that cannot be known again. */
export async function watched<T>(search: () => Promise<T>): Promise<{ value: T; seen: Seen | undefined }> {
  const watch: Watch = { startMs: Date.now(), seen: new Map(), folders: new Map(), spoilt: running.size > 0 };
  for (const other of running) other.spoilt = true;
  running.add(watch);
  current = watch;
  try {
    const value = await search();
    return { value, seen: watch.spoilt ? undefined : essenceOf(watch) };
  } finally {
    running.delete(watch);
    if (running.size === 0) current = undefined;
  }
}

/** What was seen, without what follows from the rest: that something is not there, where its folder does not name it. */
function essenceOf({ seen, folders }: Watch): Seen {
  const isUnnamed = (absolute: string): boolean => {
    const folder = path.dirname(absolute);
    const looked = folders.get(folder);
    if (looked === undefined) return folder !== absolute && isUnnamed(folder);
    const name = path.basename(absolute);
    if (looked.names.has(name)) return false;
    looked.none.add(name);
    return true;
  };
  const rest = [...seen].filter(([absolute, what]) => what !== 'none' || !isUnnamed(absolute));
  const named = [...folders].map(([folder, { names, stamp, like, none }]) => {
    const only = like && { like, none: [...none] };
    const what: Names = {
      sum: sumOf([...names], only?.like),
      ...(stamp === undefined ? {} : { stamp }),
      ...(only === undefined ? {} : { only }),
    };
    return [`${folder}/`, what] as const;
  });
  return [...rest, ...named];
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

/** The names in a folder, those like `like` alone where it is given; to be called where a search looks for them. */
export function seeNames(absolute: string, like?: RegExp): readonly string[] {
  const names = current === undefined ? namesIn(absolute) : look(absolute, { watch: current, like });
  return like === undefined ? names : names.filter((name) => like.test(name));
}

function look(absolute: string, { watch, like }: { watch: Watch; like: RegExp | undefined }): readonly string[] {
  const known = watch.folders.get(absolute);
  if (known !== undefined) {
    known.like = like && known.like && [...new Set([...known.like, sourceOf(like)])];
    return [...known.names];
  }
  const stat = statOf(absolute);
  const stamp = stat && stampOf(stat, watch.startMs);
  const names = namesIn(absolute);
  watch.folders.set(absolute, { names: new Set(names), stamp, like: like && [sourceOf(like)], none: new Set() });
  return names;
}

function sourceOf({ source, flags }: RegExp): string {
  return `${flags}/${source}`;
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

/** The stamps in it. */
export function stampsIn(seen: Seen): ReadonlyMap<string, Stamp> {
  return new Map(seen.flatMap(([absolute, what]) => (isStamp(what) ? [[absolute, what]] : [])));
}

function isStamp(what: What): what is Stamp {
  return typeof what === 'object' && !('sum' in what);
}

/** Whether all of it is as it was. */
export function seenHolds(seen: Seen): boolean {
  return seen.every(([absolute, what]) => {
    if (typeof what === 'string') return kindOf(absolute) === what;
    if (isStamp(what)) return stampHolds(absolute, what);
    if (what.stamp !== undefined && stampHolds(absolute.slice(0, -1) || '/', what.stamp)) return true;
    const names = namesIn(absolute);
    const come = new Set(names);
    return sumOf(names, what.only?.like) === what.sum && !what.only?.none.some((name) => come.has(name));
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

function sumOf(names: readonly string[], like: readonly string[] | undefined): number {
  const patterns = like?.map((one) => new RegExp(one.slice(one.indexOf('/') + 1), one.slice(0, one.indexOf('/'))));
  const counted = patterns ? names.filter((name) => patterns.some((pattern) => pattern.test(name))) : names;
  return checksum(Buffer.from(counted.join('\0')));
}

function kindOf(absolute: string): Kind {
  const stat = statOf(absolute);
  if (stat === undefined) return 'none';
  return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other';
}
