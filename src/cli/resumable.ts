import type { Io } from '../core/ports.ts';

/**
 * An `io` for an answer that may have to be given once more, from its beginning: after `again()`, what stands on standard output already
 * is left out.
 */
export function resumable(io: Io): { readonly io: Io; readonly again: () => void } {
  let position = 0;
  let written = 0;
  const out = async (text: string): Promise<boolean> => {
    const rest = text.slice(written - position);
    position += text.length;
    written = Math.max(written, position);
    return rest === '' || io.out(rest);
  };
  return {
    io: Object.create(io, { out: { value: out } }),
    again: () => {
      position = 0;
    },
  };
}
