import { hash } from 'node:crypto';
import path from 'node:path';
import { isInside } from '../inside.ts';
import type { Step } from '../steps.ts';

/** What a file held, or will hold: enough to know it again. */
export interface Mark {
  readonly length: number;
  /** SHA-256, hexadecimal. */
  readonly sum: string;
}

/** What a file held, with where its bytes are kept in the record. */
export interface Kept extends Mark {
  readonly offset: number;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/** A step as it is written down; paths are absolute. */
export type RecordedStep =
  | { readonly kind: 'folder'; readonly file: string; readonly made: boolean }
  | { readonly kind: 'move'; readonly path: string; readonly from: string; readonly to: string }
  | {
      readonly kind: 'write';
      readonly path: string;
      readonly file: string;
      /** Where the new bytes are prepared. */
      readonly temp: string;
      readonly before?: Kept;
      readonly after?: Mark;
      /** A file of an earlier step that is the same by another name. */
      readonly twin?: string;
    };

export type RecordedWrite = RecordedStep & { readonly kind: 'write' };

/** A change of many files as it is written down before it is made. */
export interface ChangeRecord {
  readonly id: string;
  readonly root: string;
  /** The call. */
  readonly what: string;
  /** Milliseconds since the epoch. */
  readonly atMs: number;
  /** How many files of the person's it changed or moved. */
  readonly files: number;
  readonly steps: readonly RecordedStep[];
}

const magic = 'blogrec1';
const preamble = 12;

/** The facts of a record and the bytes it keeps, as they are to be written one after the other. */
export function encodeRecord(
  steps: readonly Step[],
  facts: Pick<ChangeRecord, 'id' | 'root' | 'what' | 'atMs' | 'files'>,
): { readonly record: ChangeRecord; readonly parts: readonly Buffer[] } {
  const kept: Buffer[] = [];
  let offset = 0;
  const recorded = steps.map((step, at): RecordedStep => {
    if (step.kind !== 'write') return step;
    const { path: shown, file, before, after, twin } = step;
    const temp = path.join(path.dirname(file), `.blog-${facts.id}-${at}.tmp`);
    const known = { kind: 'write', path: shown, file, temp, ...(twin === undefined ? {} : { twin }) } as const;
    const then = after === undefined ? {} : { after: markOf(after) };
    if (before === undefined) return { ...known, ...then };
    const { bytes, mode, uid, gid } = before;
    kept.push(bytes);
    offset += bytes.length;
    return { ...known, before: { ...markOf(bytes), offset: offset - bytes.length, mode, uid, gid }, ...then };
  });
  const record: ChangeRecord = { ...facts, steps: recorded };
  const text = Buffer.from(JSON.stringify(record));
  const head = Buffer.alloc(preamble);
  head.write(magic, 'latin1');
  head.writeUInt32LE(text.length, 8);
  return { record, parts: [head, text, ...kept] };
}

/** The facts of a record, and where its bytes begin; undefined where it is none of this blog. */
export function decodeRecord(
  read: (offset: number, length: number) => Buffer,
  root: string,
): { readonly record: ChangeRecord; readonly bytesAt: number } | undefined {
  const head = read(0, preamble);
  if (head.length < preamble || head.toString('latin1', 0, 8) !== magic) return undefined;
  const length = head.readUInt32LE(8);
  const text = read(preamble, length);
  if (text.length < length) return undefined;
  const record: ChangeRecord = JSON.parse(text.toString());
  const files = record.steps.flatMap((step) => (step.kind === 'move' ? [step.from, step.to] : [step.file]));
  if (record.root !== root || !files.every((file) => isInside(root, file))) return undefined;
  return { record, bytesAt: preamble + length };
}

function markOf(bytes: Buffer): Mark {
  return { length: bytes.length, sum: hash('sha256', bytes) };
}

/** Whether bytes are those of a mark. */
export function isMarked(bytes: Buffer | undefined, mark: Mark): boolean {
  return bytes !== undefined && bytes.length === mark.length && markOf(bytes).sum === mark.sum;
}
