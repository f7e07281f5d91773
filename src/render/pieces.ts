/** So many rows go into a piece of text. */
const most = 1_000;

/** The texts of many things, joined to pieces of some size, so that none is as long as the whole answer. */
export function* inPieces<T>(things: readonly T[], textOf: (thing: T, at: number) => string): Generator<string> {
  for (let from = 0; from < things.length; from += most) {
    yield things
      .slice(from, from + most)
      .map((thing, at) => textOf(thing, from + at))
      .join('');
  }
}
