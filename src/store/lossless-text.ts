import { isUtf8 } from 'node:buffer';
import { roomFor } from './room.ts';

/**
 * Bytes as a text that `bytesOf()` turns back into the very same: UTF-8, and each byte that is none as a lone surrogate U+DC80 to
 * U+DCFF, as Python's `surrogateescape` (PEP 383) has it.
 */
export function textOf(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isUtf8(buffer)) return buffer.toString('utf8');
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < buffer.length; ) {
    const length = characterAt(buffer, at);
    if (length > 0) {
      at += length;
      continue;
    }
    parts.push(buffer.toString('utf8', from, at), String.fromCharCode(0xdc00 + (buffer[at] ?? 0)));
    at += 1;
    from = at;
  }
  return parts.join('') + buffer.toString('utf8', from);
}

/** Length of the character that begins at an offset; 0 where none does. */
function characterAt(buffer: Buffer, at: number): number {
  const first = buffer[at] ?? 0;
  const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  return isUtf8(buffer.subarray(at, at + length)) && at + length <= buffer.length ? length : 0;
}

/** A text of `textOf()` as bytes. */
export function bytesOf(text: string): Buffer {
  if (!loneByte.test(text)) {
    const bytes = roomFor(Buffer.byteLength(text));
    bytes.write(text);
    return bytes;
  }
  const parts = text.split(/([\udc80-\udcff])/u);
  return Buffer.concat(
    parts.map((part, at) => (at % 2 === 0 ? Buffer.from(part) : Buffer.of(part.charCodeAt(0) - 0xdc00))),
  );
}

/** With `u`, the second half of a pair is none. */
const loneByte = /[\udc80-\udcff]/u;
