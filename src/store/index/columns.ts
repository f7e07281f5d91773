/** Columns of a table: one value a row, kept as bytes (see column-builders.ts), read on demand from memory or from a file. */

/** Bytes of a part of a table, when they are first needed. */
export type Load = (part: string) => Uint8Array;
export type Parts = Record<string, Uint8Array>;

/** Reads texts; all of the column is decoded at the first. */
export function textsIn(load: Load, name: string): (row: number) => string | undefined {
  let ends: Uint32Array | undefined;
  let whole = '';
  return (row) => {
    if (ends === undefined) {
      ends = wholeNumbersIn(load(`${name}.ends`));
      const bytes = load(name);
      const units = ends[ends.length - 1] ?? 0;
      // As many characters as bytes: nothing but ASCII.
      whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(
        units === bytes.length ? 'latin1' : 'utf8',
      );
    }
    const start = row === 0 ? 0 : (ends[row - 1] ?? 0);
    const end = ends[row] ?? 0;
    return start === end ? undefined : whole.slice(start + 1, end);
  };
}

/** So many bytes are decoded at once. */
const scannedBytes = 64 * 1024;

/** The texts of a column, for rows that are read one after the other: not all of it is decoded at a time. */
export function textScan(bytes: Uint8Array, ends: Uint32Array): (row: number) => string | undefined {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const units = ends[ends.length - 1] ?? 0;
  // Only where each character is a byte is it known where a text begins.
  const ascii = units === bytes.length;
  let from = 0;
  let to = 0;
  let window = '';
  return (row) => {
    const start = row === 0 ? 0 : (ends[row - 1] ?? 0);
    const end = ends[row] ?? 0;
    if (start < from || end > to) {
      from = ascii ? start : 0;
      to = ascii ? Math.max(end, Math.min(start + scannedBytes, units)) : units;
      window = ascii ? whole.toString('latin1', from, to) : whole.toString();
    }
    return start === end ? undefined : window.slice(start + 1 - from, end - from);
  };
}

export function wordsIn(load: Load, name: string): (row: number) => string | undefined {
  let ids: Uint32Array | undefined;
  let words: readonly string[] = [];
  return (row) => {
    if (ids === undefined) {
      ids = wholeNumbersIn(load(`${name}.ids`));
      words = dictionaryIn(load(name));
    }
    const id = ids[row] ?? 0;
    return id === 0 ? undefined : words[id - 1];
  };
}

export function listsIn(load: Load, name: string): (row: number) => readonly string[] {
  let ends: Uint32Array | undefined;
  let ids = new Uint32Array(0);
  let words: readonly string[] = [];
  return (row) => {
    if (ends === undefined) {
      ends = wholeNumbersIn(load(`${name}.ends`));
      ids = wholeNumbersIn(load(`${name}.ids`));
      words = dictionaryIn(load(name));
    }
    const list: string[] = [];
    const end = ends[row] ?? 0;
    for (let at = row === 0 ? 0 : (ends[row - 1] ?? 0); at < end; at += 1) list.push(words[(ids[at] ?? 1) - 1] ?? '');
    return list;
  };
}

function dictionaryIn(bytes: Uint8Array): readonly string[] {
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString());
}

/** The numbers of a part, which begins at a multiple of 8. */
export function wholeNumbersIn(bytes: Uint8Array): Uint32Array<ArrayBuffer> {
  return new Uint32Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length / 4);
}

export function realNumbersIn(bytes: Uint8Array): Float64Array<ArrayBuffer> {
  return new Float64Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length / 8);
}
