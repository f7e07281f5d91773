import type { Row } from '../core/report.ts';

/** So many rows go into a piece of text. */
const most = 1_000;

/** The texts of many things, joined to pieces of some size, so that none is as long as the whole answer. */
export function* inPieces<T>(things: Iterable<T>, textOf: (thing: T, at: number) => string): Generator<string> {
  let piece = '';
  let at = 0;
  for (const thing of things) {
    piece += textOf(thing, at);
    at += 1;
    if (at % most > 0) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** The rows, with an undefined one before them for the head. */
export function* headed(rows: Iterable<Row>): Generator<Row | undefined> {
  yield undefined;
  yield* rows;
}
