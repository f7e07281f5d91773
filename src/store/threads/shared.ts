import type { Take } from '../take.ts';

/** What two threads share: what is to be done next, and whether the second one has begun. */
export type Shared = Int32Array<SharedArrayBuffer>;

const next = 0;
const begun = 1;

export function makeShared(): Shared {
  return new Int32Array(new SharedArrayBuffer(8));
}

/** Of `count` things, `step` at a time, what the other thread has not taken. */
export function takeShared(shared: Shared, { count, step }: { count: number; step: number }): Take {
  return () => {
    const from = Atomics.add(shared, next, step);
    return from >= count ? undefined : { from, to: Math.min(from + step, count) };
  };
}

/** To be called by the second thread, before it takes anything. */
export function begin(shared: Shared): void {
  Atomics.store(shared, begun, 1);
}

export function hasBegun(shared: Shared): boolean {
  return Atomics.load(shared, begun) === 1;
}
