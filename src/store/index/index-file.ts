import * as fs from 'node:fs';
import { DamagedIndex } from '../../core/damaged-index.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import type { Skipped } from '../../core/post.ts';
import { checksum } from './checksum.ts';
import type { Load, Parts } from './columns.ts';
import { wholeNumbersIn } from './columns.ts';
import type { Stamp } from './stamp.ts';
import { readTable, type Table } from './table.ts';
import { onceOf } from './twice.ts';

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
  /** What was made of the same posts (`Library.recall`): JSON data by name. */
  readonly recalled: ReadonlyMap<string, unknown>;
  /** Where it is read from a file: ends that; what was not read by then cannot be any more. */
  readonly close?: () => void;
}

export const magic = 'blogidx3';
export const preamble = 16;
const mostBytes = 2 ** 32;

export interface Header {
  readonly facts: IndexFacts;
  readonly tables: readonly { readonly length: number; readonly parts: Readonly<Record<string, PartPlace>> }[];
  readonly rows: PartPlace;
  /** A text that stands twice, as the header itself. */
  readonly recalled: readonly [offset: number, length: number];
}

/** Offset behind the header, length in bytes, checksum. */
export type PartPlace = readonly [offset: number, length: number, sum: number];

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
    // Open until `close()`, or as long as the process runs: its parts are read later.
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
  if (start.toString('latin1', 0, 8) !== magic) return undefined;
  const text = onceOf(bytesAt(handle, preamble, length));
  if (text === undefined) return undefined;
  const header: Header = JSON.parse(text.toString());
  if (header.facts.key !== key) return undefined;
  let closed = false;
  const behind = (offset: number, size: number): Buffer => {
    // The number of the file may be that of another one by now.
    if (closed) throw new Error('the index is closed');
    return bytesAt(handle, preamble + length + offset, size);
  };
  const part = ([offset, size, sum]: PartPlace): Uint8Array => {
    const bytes = behind(offset, size);
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
  let recalled: Index['recalled'] | undefined;
  return {
    facts: header.facts,
    tables,
    rows: wholeNumbersIn(part(header.rows)),
    get recalled() {
      if (recalled !== undefined) return recalled;
      const kept = onceOf(behind(...header.recalled));
      if (kept === undefined) throw new DamagedIndex();
      recalled = new Map(JSON.parse(kept.toString()));
      return recalled;
    },
    close: () => {
      closed = true;
      fs.closeSync(handle);
    },
  };
}

/** From so many bytes on, memory that threads can share. */
const sharedBytes = 256 * 1024;

function bytesAt(handle: number, position: number, length: number): Buffer {
  const bytes =
    length < sharedBytes ? Buffer.allocUnsafeSlow(length) : Buffer.from(new SharedArrayBuffer(length), 0, length);
  for (let done = 0; done < length; ) {
    const count = fs.readSync(handle, bytes, done, length - done, position + done);
    if (count === 0) throw new DamagedIndex();
    done += count;
  }
  return bytes;
}

/**
 * Finds a row of several tables by its number in all of them: what stands for its table, and its number there.
 *
 * @throws {DamagedIndex} Where there is no such row.
 */
export function rowFinder<T extends { readonly table: { readonly length: number } }>(
  tables: readonly T[],
): (id: number) => { found: T; table: T['table']; row: number } {
  const bases: number[] = [];
  let total = 0;
  for (const { table } of tables) {
    bases.push(total);
    total += table.length;
  }
  return (id) => {
    let which = bases.length - 1;
    while ((bases[which] ?? 0) > id) which -= 1;
    const found = tables[which];
    if (found === undefined || id >= total) throw new DamagedIndex();
    return { found, table: found.table, row: id - (bases[which] ?? 0) };
  };
}
