/** Makes columns of a table: each grows while rows are added; `finish` gives its bytes, which the reader of its kind reads. */

import type { Parts } from './columns.ts';

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

/** So many texts are turned into bytes at once. */
const atOnce = 256;

/** Texts of which most differ: titles, paths. */
export class TextsBuilder {
  private readonly ends = wholeNumbers();
  private readonly pieces: Buffer[] = [];
  /** Texts that are not in a piece yet: parts of what was read, all of which they keep in memory, so they are few. */
  private waiting = '';
  private count = 0;
  /** Characters so far, as JavaScript counts them. */
  private units = 0;

  add(text: string | undefined): void {
    if (text !== undefined) {
      // A mark tells an empty text from none.
      this.waiting += `=${text}`;
      this.units += text.length + 1;
      this.count += 1;
      if (this.count >= atOnce) this.write();
    }
    this.ends.add(this.units);
  }

  finish(name: string): Parts {
    this.write();
    return { [`${name}.ends`]: this.ends.bytes(), [name]: Buffer.concat(this.pieces) };
  }

  private write(): void {
    if (this.count > 0) this.pieces.push(Buffer.from(this.waiting));
    this.waiting = '';
    this.count = 0;
  }
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
