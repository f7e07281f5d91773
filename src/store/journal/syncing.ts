import type { Face } from './face.ts';

/** At once so many files are handed to the disk, which is far quicker than one after the other. */
const together = 64;

/** Files on their way to the disk: the next are written meanwhile. */
export class Syncing {
  readonly #face: Face;
  readonly #under = new Set<Promise<void>>();
  readonly #faults: unknown[] = [];

  constructor(face: Face) {
    this.#face = face;
  }

  /** Takes an open file over, which is closed when it is on the disk. */
  take(handle: number): void {
    const done = syncOne(handle, this.#face)
      .catch((fault) => this.#faults.push(fault))
      .then(() => {
        this.#under.delete(done);
      });
    this.#under.add(done);
  }

  /** Waits as long as there are too many. @throws As `end()`. */
  async room(): Promise<void> {
    if (this.#under.size >= together) for (const oldest of [...this.#under].slice(0, together / 2)) await oldest;
    if (this.#faults.length > 0) throw this.#faults[0];
  }

  /** Waits until all of them are on the disk, or cannot be; never throws. */
  async settle(): Promise<void> {
    await Promise.all(this.#under);
  }

  /** As `settle()`. @throws The first error of the system that there was. */
  async end(): Promise<void> {
    await this.settle();
    if (this.#faults.length > 0) throw this.#faults[0];
  }
}

/** Waits until an open file or folder is on the disk, and closes it. */
export async function syncOne(handle: number, face: Face): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      face.fsync(handle, (error) => (error ? reject(error) : resolve()));
    });
  } finally {
    face.closeSync(handle);
  }
}
