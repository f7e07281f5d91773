/** Gives numbers from 0 up to 1, the same ones for a seed each time: mulberry32, short and good enough where nothing is secret. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many of some things, none twice, in any order; all of them where there are no more. */
export function pickSome<T>(
  things: readonly T[],
  { count, random }: { readonly count: number; readonly random: () => number },
): T[] {
  const left = [...things];
  const picked: T[] = [];
  while (picked.length < count && left.length > 0) {
    const at = Math.floor(random() * left.length);
    const last = left.pop();
    const thing = at === left.length ? last : left[at];
    if (thing !== undefined) picked.push(thing);
    if (at < left.length && last !== undefined) left[at] = last;
  }
  return picked;
}
