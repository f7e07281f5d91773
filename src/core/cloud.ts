export type CloudSize = 1 | 2 | 3 | 4 | 5;

/**
 * Five sizes on a logarithmic scale from the rarest (1) to the most used (5): tags follow a power law, so equal
 * steps would leave one big word among small ones. All are of size 3 where all counts are equal.
 */
export function sizeWords<T extends { readonly count: number }>(
  words: readonly T[],
): (T & { readonly size: CloudSize })[] {
  let [least, most] = [Number.POSITIVE_INFINITY, 1];
  for (const { count } of words) {
    least = Math.min(least, Math.max(count, 1));
    most = Math.max(most, count);
  }
  const range = Math.log(most) - Math.log(least);
  return words.map((word) => ({
    ...word,
    size: sizeAt(range > 0 ? (Math.log(Math.max(word.count, 1)) - Math.log(least)) / range : 0.5),
  }));
}

function sizeAt(share: number): CloudSize {
  return (1 + Math.round(share * 4)) as CloudSize;
}
