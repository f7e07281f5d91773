/** What is kept of many files lies in pieces of memory of this size: to get one for each file takes longer than to read it. */
const pieceBytes = 1024 * 1024;

let piece = Buffer.alloc(0);
let used = 0;

/** Memory for bytes that are kept; what stands in it is anything. */
export function roomFor(length: number): Buffer {
  if (length > pieceBytes / 8) return Buffer.allocUnsafeSlow(length);
  if (used + length > piece.length) {
    piece = Buffer.allocUnsafeSlow(pieceBytes);
    used = 0;
  }
  used += length;
  return piece.subarray(used - length, used);
}
