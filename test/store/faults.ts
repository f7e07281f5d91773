import fs from 'node:fs';
import type { Face } from '../../src/store/journal/face.ts';

/** What happens to the disk at one call: the process ends there, half of what was to be written is; or the call fails. */
export type Fault = 'kill' | 'half' | 'EIO' | 'ENOSPC' | 'EMFILE';

/** The calls that change something, or may. */
const counted = new Set([
  'openSync',
  'writeFileSync',
  'closeSync',
  'fchmodSync',
  'renameSync',
  'linkSync',
  'unlinkSync',
  'mkdirSync',
  'rmdirSync',
  'fsyncSync',
  'fsync',
]);

export interface FaultyDisk {
  readonly face: Face;
  /** The calls so far, by their names. */
  readonly calls: readonly string[];
  /** Whether the fault has come. */
  readonly hit: () => boolean;
}

/** The disk with a fault at the call of a number, from 1. */
export function faultyDisk(at: number, fault: Fault): FaultyDisk {
  const calls: string[] = [];
  let dead = false;
  const face = new Proxy<Face>(fs, {
    get(target, name: keyof Face) {
      const real = target[name] as (...args: unknown[]) => unknown;
      if (!counted.has(name)) return real;
      return (...args: unknown[]) => {
        if (dead) throw failure('KILLED', name);
        calls.push(name);
        if (calls.length !== at) return real(...args);
        if (fault === 'half' && name === 'writeFileSync') {
          const bytes = args[1] as Buffer;
          real(args[0], bytes.subarray(0, bytes.length >> 1));
        }
        if (fault === 'kill' || fault === 'half') {
          dead = true;
          throw failure('KILLED', name);
        }
        if (name !== 'fsync') throw failure(fault, name);
        return (args[1] as (error: Error) => void)(failure(fault, name));
      };
    },
  });
  return { face, calls, hit: () => calls.length >= at };
}

function failure(code: string, call: string): Error {
  return Object.assign(new Error(`${code}: ${call}`), { code });
}
