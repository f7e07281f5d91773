import * as fs from 'node:fs';
import * as path from 'node:path';
import { checksum } from './checksum.ts';
import { type Header, type Index, magic, type PartPlace, preamble } from './index-file.ts';
import { twice } from './twice.ts';

/** Writes an index: wholly or not at all, and not at all where another run is writing it. @throws {Error} Of the disk. */
export function writeIndex(file: string, { facts, tables, rows, recalled }: Index): void {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const temp = `${file}.tmp`;
  removeOld(temp);
  const handle = fs.openSync(temp, 'wx', 0o600);
  try {
    const bytes: Uint8Array[] = [];
    let offset = 0;
    const put = (part: Uint8Array): [offset: number, length: number] => {
      bytes.push(part);
      offset += part.length;
      return [offset - part.length, part.length];
    };
    const place = (part: Uint8Array): PartPlace => [...put(part), checksum(part)];
    const header: Header = {
      facts,
      tables: tables.map(({ table, names, load }) => ({
        length: table.length,
        parts: Object.fromEntries(names.map((name) => [name, place(load(name))])),
      })),
      rows: place(new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength)),
      recalled: put(twice(Buffer.from(JSON.stringify([...recalled])))),
    };
    const text = twice(Buffer.from(JSON.stringify(header)));
    const start = Buffer.alloc(preamble);
    start.write(magic, 'latin1');
    start.writeUInt32LE(text.length, 8);
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
