import type { Row } from './report.ts';

/** Rows that are made while they are written: of a large blog they are never all in memory. */
export class RowList<T> implements Iterable<Row> {
  private readonly items: readonly T[];
  private readonly make: (item: T) => Row;

  constructor(items: readonly T[], make: (item: T) => Row) {
    this.items = items;
    this.make = make;
  }

  get length(): number {
    return this.items.length;
  }

  slice(from: number, to: number): Row[] {
    return this.items.slice(from, to).map(this.make);
  }

  *[Symbol.iterator](): Generator<Row> {
    for (const item of this.items) yield this.make(item);
  }

  /** As `JSON.stringify()` wants it. */
  toJSON(): Row[] {
    return [...this];
  }
}
