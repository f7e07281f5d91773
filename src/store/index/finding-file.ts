import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Value } from '../../core/fields.ts';
import { onceOf, twice } from './twice.ts';
import { type Seen, seenHolds } from './watch.ts';

/** What was found when a blog was opened, and what was looked at for it. */
interface Remembered {
  readonly key: string;
  readonly seen: Seen;
  /** JSON of it: parsed where all else holds. */
  readonly found: string;
}

const mostBytes = 4 * 1024 * 1024;

/** What was found the last time, and what was looked at then, where the key is the same and all of that is as it was. */
export function readFinding<T>(file: string, key: string): { found: T; seen: Seen } | undefined {
  let handle: number | undefined;
  try {
    handle = fs.openSync(file, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK | (fs.constants.O_NOFOLLOW ?? 0));
    const stat = fs.fstatSync(handle);
    const mine = process.getuid === undefined || stat.uid === process.getuid();
    if (!stat.isFile() || !mine || stat.size > mostBytes) return undefined;
    const text = onceOf(fs.readFileSync(handle));
    if (text === undefined) return undefined;
    const { key: known, seen, found }: Remembered = JSON.parse(text.toString());
    return known === key && seenHolds(seen) ? { found: JSON.parse(found, revive), seen } : undefined;
  } catch {
    // None, or none that can be used: the blog is found anew.
    return undefined;
  } finally {
    if (handle !== undefined) fs.closeSync(handle);
  }
}

/** Keeps what was found. @throws {Error} Of the disk. */
export function writeFinding<T>(file: string, { key, seen, found }: { key: string; seen: Seen; found: T }): void {
  const remembered: Remembered = { key, seen, found: JSON.stringify(found, unfold) };
  const text = Buffer.from(JSON.stringify(remembered));
  if (text.length > mostBytes / 2) return;
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const temp = `${file}.tmp`;
  fs.rmSync(temp, { force: true, recursive: true });
  fs.writeFileSync(temp, twice(text), { flag: 'wx', mode: 0o600 });
  fs.renameSync(temp, file);
}

/** Fields are maps, which JSON has not; no other object of a finding has this key. */
const mapKey = '\0map';

function unfold(_key: string, value: unknown): unknown {
  return value instanceof Map ? { [mapKey]: [...value] } : value;
}

function revive(_key: string, value: unknown): unknown {
  const entries = typeof value === 'object' && value ? (value as Record<string, unknown>)[mapKey] : undefined;
  return Array.isArray(entries) ? new Map(entries as [string, Value][]) : value;
}
