/** What samples of one interleaved measurement say; undefined wherever there are none. */
export function figuresOf(samples) {
  const values = (id, key) => samples.get(id)?.flatMap((sample) => sample[key] ?? []) ?? [];
  /** The median of what was counted: `wall`, `cpu`, `peak`, `floor`. */
  const of = (id, key) => median(values(id, key));
  /** The median of the quotients of each round. */
  const ratio = (id, { to, key = 'wall' }) => {
    const base = values(to, key);
    return median(values(id, key).flatMap((value, round) => (base[round] > 0 ? value / base[round] : [])));
  };
  /** The least and the most. */
  const range = (id, key) => [Math.min(...values(id, key)), Math.max(...values(id, key))];
  return { has: (id) => values(id, 'wall').length > 0, of, ratio, range };
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : average(sorted[middle - 1], sorted[middle]);
}

function average(low, high) {
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
