import * as fs from 'node:fs';
import * as path from 'node:path';
import { DamagedIndex } from '../../core/damaged-index.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import type { Skipped } from '../../core/post.ts';
import { checksum } from './checksum.ts';
import type { Load, Parts } from './columns.ts';
import { wholeNumbersIn } from './columns.ts';
import type { Stamp } from './stamp.ts';
import { readTable, type Table } from './table.ts';

/** What a blog's index remembers beside its tables. */
export interface IndexFacts {
  /** What the rest was made of: version, root, configuration. Another key is another index. */
  readonly key: string;
  /** The latest instant at which it was true: milliseconds since the epoch. */
  readonly nowMs: number;
  /** The folders that were listed, none where the list cannot be known to hold. */
  readonly folders: readonly (readonly [folder: string, stamp: Stamp | undefined])[] | undefined;
  readonly context: readonly (readonly [file: string, stamp: Stamp])[];
  /** Files that are no posts by their names. */
  readonly skipped: readonly Skipped[];
  /** Files that are no posts beside the others. */
  readonly strays: readonly Skipped[];
  /** What went wrong with folders, and with context. */
  readonly diagnostics: readonly Diagnostic[];
  readonly contextDiagnostics: readonly Diagnostic[];
}

/** A table and the bytes that it is read from. */
export interface Stored {
  readonly table: Table;
  readonly names: readonly string[];
  readonly load: Load;
}

export interface Index {
  readonly facts: IndexFacts;
  readonly tables: readonly Stored[];
  /** The rows in the order of their paths; those of the second table are counted on from the first. */
  readonly rows: Uint32Array;
}

const magic = 'blogidx1';
const preamble = 16;
const mostBytes = 2 ** 32;

interface Header {
  readonly facts: IndexFacts;
  readonly tables: readonly { readonly length: number; readonly parts: Readonly<Record<string, PartPlace>> }[];
  readonly rows: PartPlace;
}

/** Offset behind the header, length in bytes, checksum. */
type PartPlace = readonly [offset: number, length: number, sum: number];

/** The tables of parts in memory. */
export function storedTable(length: number, parts: Parts): Stored {
  const load = (name: string): Uint8Array => parts[name] ?? new Uint8Array(0);
  return { table: readTable(length, load), names: Object.keys(parts), load };
}

/**
 * Opens an index; parts of its tables are read when they are needed, and throw `DamagedIndex` where they are not what was written.
 *
 * @returns Undefined where there is none of that key, or what lies there is none.
 */
export function readIndex(file: string, key: string): Index | undefined {
  let handle: number | undefined;
  try {
    handle = fs.openSync(file, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK | (fs.constants.O_NOFOLLOW ?? 0));
    const stat = fs.fstatSync(handle);
    const mine = process.getuid === undefined || stat.uid === process.getuid();
    if (!stat.isFile() || !mine || stat.size > mostBytes) throw new DamagedIndex();
    const index = parsed(handle, key);
    // Open as long as the process runs: its parts are read later.
    if (index !== undefined) return index;
  } catch {
    // No index, or one that cannot be used: everything is read, and a new one written.
  }
  if (handle !== undefined) fs.closeSync(handle);
  return undefined;
}

function parsed(handle: number, key: string): Index | undefined {
  const start = bytesAt(handle, 0, preamble);
  const length = start.readUInt32LE(8);
  if (start.toString('latin1', 0, 8) !== magic || length > mostBytes) return undefined;
  const text = bytesAt(handle, preamble, length);
  if (checksum(text) !== start.readUInt32LE(12)) return undefined;
  const header: Header = JSON.parse(text.toString());
  if (header.facts.key !== key) return undefined;
  const part = ([offset, size, sum]: PartPlace): Uint8Array => {
    const bytes = bytesAt(handle, preamble + length + offset, size);
    if (checksum(bytes) !== sum) throw new DamagedIndex();
    return bytes;
  };
  const tables = header.tables.map(({ length: rows, parts }): Stored => {
    const load = (name: string): Uint8Array => {
      const place = parts[name];
      if (place === undefined) throw new DamagedIndex();
      return part(place);
    };
    return { table: readTable(rows, load), names: Object.keys(parts), load };
  });
  return { facts: header.facts, tables, rows: wholeNumbersIn(part(header.rows)) };
}

function bytesAt(handle: number, position: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length);
  for (let done = 0; done < length; ) {
    const count = fs.readSync(handle, bytes, done, length - done, position + done);
    if (count === 0) throw new DamagedIndex();
    done += count;
  }
  return bytes;
}

/** Writes an index: wholly or not at all, and not at all where another run is writing it. @throws {Error} Of the disk. */
export function writeIndex(file: string, { facts, tables, rows }: Index): void {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const temp = `${file}.tmp`;
  removeOld(temp);
  const handle = fs.openSync(temp, 'wx', 0o600);
  try {
    const bytes: Uint8Array[] = [];
    let offset = 0;
    const place = (part: Uint8Array): PartPlace => {
      const at: PartPlace = [offset, part.length, checksum(part)];
      bytes.push(part);
      offset += part.length;
      return at;
    };
    const header: Header = {
      facts,
      tables: tables.map(({ table, names, load }) => ({
        length: table.length,
        parts: Object.fromEntries(names.map((name) => [name, place(load(name))])),
      })),
      rows: place(new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength)),
    };
    const text = Buffer.from(JSON.stringify(header));
    const start = Buffer.alloc(preamble);
    start.write(magic, 'latin1');
    start.writeUInt32LE(text.length, 8);
    start.writeUInt32LE(checksum(text), 12);
    for (const part of [start, text, ...bytes]) {
      for (let done = 0; done < part.length; ) done += fs.writeSync(handle, part, done);
    }
    fs.closeSync(handle);
    fs.renameSync(temp, file);
  } catch (error) {
    fs.rmSync(temp, { force: true });
    throw error;
  }
}

/** Takes away what a run that was killed has left: an index is written within seconds. */
function removeOld(temp: string): void {
  const stat = fs.lstatSync(temp, { throwIfNoEntry: false });
  if (stat !== undefined && Date.now() - stat.mtimeMs > 10_000) fs.rmSync(temp, { force: true, recursive: true });
}
