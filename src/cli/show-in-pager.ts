import type { World } from '../core/ports.ts';

interface Showing {
  readonly world: Pick<World, 'io' | 'pager'>;
  /** Lines may be longer than the terminal is wide. */
  readonly wraps: boolean;
}

/** Shows what does not fit on the terminal in the person's pager, and prints what does; false where there is no pager, and nothing was shown. */
export async function showInPager(
  pieces: Iterable<string>,
  { world: { io, pager }, wraps }: Showing,
): Promise<boolean> {
  if (pager === undefined) return false;
  const first: string[] = [];
  const rest = pieces[Symbol.iterator]();
  for (let rows = 0, next = rest.next(); !next.done; next = rest.next()) {
    first.push(next.value);
    rows += rowsOf(next.value, wraps ? io.widthColumns : Number.POSITIVE_INFINITY);
    // The last row is that of the prompt.
    if (rows >= io.heightRows) return pager(joined(first, rest));
  }
  await io.out(first.join(''));
  return true;
}

function* joined(first: readonly string[], rest: Iterator<string>): Generator<string> {
  yield* first;
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
}

/** Rows that the lines of a text take, about. */
function rowsOf(text: string, widthColumns: number): number {
  const lines = text.split('\n').slice(0, -1);
  return lines.reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / widthColumns)), 0);
}
