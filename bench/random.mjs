/** Numbers by chance that are the same for the same seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed;
  /** From 0 up to 1. */
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  /** A whole number, both ends included. */
  const between = (low, high) => low + Math.floor(next() * (high - low + 1));
  const pick = (list) => list[Math.floor(next() * list.length)];
  const pickSome = (list, count) => Array.from({ length: count }, () => pick(list));
  /** Where chance falls among weights that were summed up by `sums`. */
  const place = (summed) => firstAbove(summed, next() * summed.at(-1));
  /** Normally distributed, by Box and Muller. */
  const normal = (mean, deviation) =>
    mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return { next, between, pick, pickSome, place, normal };
}

/** Each weight with all before it added. */
export function sums(weights) {
  let sum = 0;
  return weights.map((weight) => {
    sum += weight;
    return sum;
  });
}

function firstAbove(summed, value) {
  let low = 0;
  let high = summed.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (summed[middle] > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
