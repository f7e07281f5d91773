import fs from 'node:fs';
import path from 'node:path';
import { codeOf } from '../write-failure.ts';
import type { Face } from './face.ts';
import { type ChangeRecord, decodeRecord, type Kept } from './record.ts';
import { syncFolders } from './replace.ts';
import { pendingFile } from './state-folder.ts';
import { syncOne } from './syncing.ts';

/** A record with the file it lies in. */
export interface Written {
  readonly file: string;
  readonly record: ChangeRecord;
  readonly bytesOf: (kept: Kept) => Buffer;
}

/** Makes the folder of a blog's records; nobody else may look into it. */
export function makeStateFolder(folder: string, face: Face): void {
  face.mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** Writes down what is about to be done; on the disk when this returns. @throws Errors of the system, and nothing is there. */
export async function beginRecord(folder: string, parts: readonly Buffer[], face: Face): Promise<void> {
  const temp = path.join(folder, 'next');
  const file = pendingFile(folder);
  removeQuietly(temp, face);
  try {
    const handle = face.openSync(temp, 'wx', 0o600);
    try {
      for (const part of inChunks(parts)) face.writeFileSync(handle, part);
    } catch (error) {
      face.closeSync(handle);
      throw error;
    }
    await syncOne(handle, face);
    face.renameSync(temp, file);
    await syncFolders([folder], face);
  } catch (error) {
    for (const left of [temp, file]) removeQuietly(left, face);
    throw error;
  }
}

const chunkBytes = 1024 * 1024;

/** The same bytes in fewer pieces: each is a call of the system. */
function* inChunks(parts: readonly Buffer[]): Generator<Buffer> {
  let gathered: Buffer[] = [];
  let bytes = 0;
  for (const part of parts) {
    gathered.push(part);
    bytes += part.length;
    if (bytes < chunkBytes) continue;
    yield Buffer.concat(gathered);
    gathered = [];
    bytes = 0;
  }
  yield Buffer.concat(gathered);
}

/** From here on the change is done: its record is one that can be undone, and old ones go. */
export async function keepRecord(folder: string, face: Face): Promise<void> {
  const last = numbersIn(folder).at(-1) ?? 0;
  face.renameSync(pendingFile(folder), recordFile(folder, last + 1));
  await syncFolders([folder], face);
  prune(folder, face);
}

/** From here on there is nothing to be taken back. */
export async function dropPending(folder: string, face: Face): Promise<void> {
  face.unlinkSync(pendingFile(folder));
  await syncFolders([folder], face);
}

/** The change that is being made, or was interrupted; undefined where there is none, or nobody can read what is there. */
export function readPending(folder: string, root: string): Written | undefined {
  return readRecord(pendingFile(folder), root);
}

/** The changes that were made, the last one first. */
export function listRecords(folder: string, root: string): Written[] {
  return numbersIn(folder)
    .reverse()
    .flatMap((number) => readRecord(recordFile(folder, number), root) ?? []);
}

/** A record; undefined where there is none, or it is none of this blog. */
export function readRecord(file: string, root: string): Written | undefined {
  try {
    const handle = fs.openSync(file, fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0));
    try {
      const decoded = decodeRecord((offset, length) => bytesAt(handle, offset, length), root);
      return decoded && { file, record: decoded.record, bytesOf: (kept) => keptBytes(file, decoded.bytesAt, kept) };
    } finally {
      fs.closeSync(handle);
    }
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function keptBytes(file: string, bytesStart: number, { offset, length }: Kept): Buffer {
  const handle = fs.openSync(file, 'r');
  try {
    return bytesAt(handle, bytesStart + offset, length);
  } finally {
    fs.closeSync(handle);
  }
}

function bytesAt(handle: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const count = fs.readSync(handle, bytes, done, length - done, position + done);
    if (count === 0) break;
    done += count;
  }
  return bytes.subarray(0, done);
}

const mostRecords = 20;
const mostBytes = 64 * 1024 * 1024;

/** Takes old records away: what is kept are the last 20 at most, and no more than 64 MB of them beside the last one. */
function prune(folder: string, face: Face): void {
  let bytes = 0;
  for (const [at, number] of numbersIn(folder).reverse().entries()) {
    const file = recordFile(folder, number);
    bytes += fs.lstatSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (at > 0 && (at >= mostRecords || bytes > mostBytes)) removeQuietly(file, face);
  }
}

/** The numbers of the records, the first one first. */
function numbersIn(folder: string): number[] {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  return names
    .flatMap((name) => /^(\d{1,9})\.change$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

function recordFile(folder: string, number: number): string {
  return path.join(folder, `${String(number).padStart(6, '0')}.change`);
}

function removeQuietly(file: string, face: Face): void {
  try {
    face.unlinkSync(file);
  } catch {
    // Not there; or it is tried again at the next change.
  }
}
