/** Text without its case and width: two texts that a reader takes for the same letters fold to one. Idempotent. */
export function fold(text: string): string {
  // Lower case can undo the composition, so it is composed once more.
  return text.normalize('NFKC').toLowerCase().normalize('NFKC');
}
