/**
 * Columns of a table: one value a row, kept as bytes, read on demand. A builder grows while rows are added; `finish` gives its
 * bytes, which the reader of the same name reads, from memory or from a file.
 */

/** Bytes of a part of a table, when they are first needed. */
export type Load = (part: string) => Uint8Array;
export type Parts = Record<string, Uint8Array>;

/** Numbers that are added one by one. */
export class Growing<T extends Uint32Array | Float64Array> {
  length = 0;
  private array: T;

  constructor(array: T) {
    this.array = array;
  }

  add(value: number): void {
    if (this.length === this.array.length) {
      const Larger = this.array.constructor as new (length: number) => T;
      const larger = new Larger(this.length * 2);
      larger.set(this.array);
      this.array = larger;
    }
    this.array[this.length] = value;
    this.length += 1;
  }

  bytes(): Uint8Array {
    return new Uint8Array(this.array.buffer, 0, this.length * this.array.BYTES_PER_ELEMENT);
  }
}

function wholeNumbers(): Growing<Uint32Array> {
  return new Growing(new Uint32Array(256));
}

export function realNumbers(): Growing<Float64Array> {
  return new Growing(new Float64Array(256));
}

/** Texts of which most differ: titles, paths. */
export class TextsBuilder {
  private readonly ends = wholeNumbers();
  private buffer = Buffer.allocUnsafe(8 * 1024);
  private used = 0;
  /** Characters so far, as JavaScript counts them. */
  private units = 0;

  add(text: string | undefined): void {
    if (text !== undefined) {
      // A mark tells an empty text from none.
      const marked = `=${text}`;
      const most = this.used + marked.length * 3;
      if (most > this.buffer.length) {
        const larger = Buffer.allocUnsafe(Math.max(most, this.buffer.length * 2));
        this.buffer.copy(larger, 0, 0, this.used);
        this.buffer = larger;
      }
      this.used += this.buffer.write(marked, this.used);
      this.units += marked.length;
    }
    this.ends.add(this.units);
  }

  finish(name: string): Parts {
    return { [`${name}.ends`]: this.ends.bytes(), [name]: this.buffer.subarray(0, this.used) };
  }
}

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

/** Words of which few differ: states, days. */
export class WordsBuilder {
  private readonly ids = wholeNumbers();
  private readonly dictionary = new DictionaryBuilder();

  add(word: string | undefined): void {
    this.ids.add(word === undefined ? 0 : this.dictionary.idOf(word));
  }

  finish(name: string): Parts {
    return { [`${name}.ids`]: this.ids.bytes(), [name]: this.dictionary.bytes() };
  }
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

/** Lists of words: tags. */
export class ListsBuilder {
  private readonly ends = wholeNumbers();
  private readonly ids = wholeNumbers();
  private readonly dictionary = new DictionaryBuilder();

  add(words: readonly string[]): void {
    for (const word of words) this.ids.add(this.dictionary.idOf(word));
    this.ends.add(this.ids.length);
  }

  finish(name: string): Parts {
    return {
      [`${name}.ends`]: this.ends.bytes(),
      [`${name}.ids`]: this.ids.bytes(),
      [name]: this.dictionary.bytes(),
    };
  }
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

class DictionaryBuilder {
  private readonly ids = new Map<string, number>();

  /** 1 for the first word. */
  idOf(word: string): number {
    const known = this.ids.get(word);
    if (known !== undefined) return known;
    // A copy: a part of a file's text would keep all of it in memory.
    this.ids.set(Buffer.from(word).toString(), this.ids.size + 1);
    return this.ids.size;
  }

  bytes(): Uint8Array {
    return Buffer.from(JSON.stringify([...this.ids.keys()]));
  }
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
