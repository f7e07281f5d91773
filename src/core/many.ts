/** A list to be gone through, perhaps several times; arrays are such lists. */
export interface Many<T> extends Iterable<T> {
  readonly length: number;
  slice(from: number, to: number): readonly T[];
  map<U>(make: (item: T, at: number) => U): U[];
}

/** What is made of things while they are gone through: of a large blog it is never all in memory. */
export class MadeList<S, T> implements Many<T> {
  private readonly sources: readonly S[];
  private readonly make: (source: S) => T;

  constructor(sources: readonly S[], make: (source: S) => T) {
    this.sources = sources;
    this.make = make;
  }

  get length(): number {
    return this.sources.length;
  }

  slice(from: number, to: number): T[] {
    return this.sources.slice(from, to).map(this.make);
  }

  map<U>(make: (item: T, at: number) => U): U[] {
    return Array.from(this, make);
  }

  *[Symbol.iterator](): Generator<T> {
    for (const source of this.sources) yield this.make(source);
  }

  /** As `JSON.stringify()` wants it. */
  toJSON(): T[] {
    return [...this];
  }
}
