/**
 * A text that shows whether it is whole: it stands there twice, and the system compares both much faster than a program that has just
 * begun counts a sum.
 */
export function twice(text: Uint8Array): Buffer {
  return Buffer.concat([text, text]);
}

/** The text that stands twice in `bytes`; undefined where both differ. */
export function onceOf(bytes: Buffer): Buffer | undefined {
  const half = bytes.length / 2;
  const text = bytes.subarray(0, half);
  return Number.isInteger(half) && bytes.subarray(half).equals(text) ? text : undefined;
}
