import type { Progress } from '../core/plan.ts';
import type { World } from '../core/ports.ts';
import type { Voice } from '../core/voice.ts';

/** Nothing is shown of what is done sooner. */
const patienceMs = 500;
const everyMs = 100;

/**
 * Shows how far something long has come, and how long it may still take, in one line on a terminal; elsewhere, and where `quiet`,
 * nothing.
 */
export function showProgress({
  io,
  clock,
  voice,
  quiet = false,
}: Pick<World, 'io' | 'clock'> & { readonly voice: Pick<Voice, 'say'>; readonly quiet?: boolean | undefined }): {
  readonly show: (progress: Progress) => void;
  /** Takes the line away; it may be shown again. */
  readonly end: () => Promise<void>;
} {
  const startMs = clock.now();
  let shownMs: number | undefined;
  return {
    show: ({ done, of }) => {
      const now = clock.now();
      if (quiet || now - startMs < patienceMs || now - (shownMs ?? 0) < everyMs || !io.errTTY) return;
      shownMs = now;
      const leftMs = ((now - startMs) * (of - done)) / Math.max(done, 1);
      void io.err(`\r\x1b[K${voice.say(`${done} of ${of} files, ${Math.ceil(leftMs / 1_000)} s left`)}`);
    },
    end: async () => {
      if (shownMs === undefined) return;
      shownMs = undefined;
      await io.err('\r\x1b[K');
    },
  };
}
