/** A part of an address as it is meant; itself where it is not escaped right. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone `%`: it stands for itself.
    return text;
  }
}
