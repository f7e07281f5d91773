import type { Progress } from '../core/plan.ts';
import type { World } from '../core/ports.ts';

/** Nothing is shown of what is done sooner. */
const patienceMs = 500;
const everyMs = 100;

/** Shows how far a long change has come, in one line on a terminal; elsewhere nothing. */
export function showProgress({ io, clock }: Pick<World, 'io' | 'clock'>): {
  readonly show: (progress: Progress) => void;
  readonly end: () => Promise<void>;
} {
  if (!io.errTTY) return { show: () => undefined, end: async () => undefined };
  const startMs = clock.now();
  let shownMs: number | undefined;
  return {
    show: ({ done, of }) => {
      const now = clock.now();
      if (now - startMs < patienceMs || now - (shownMs ?? 0) < everyMs) return;
      shownMs = now;
      void io.err(`\r\x1b[K${done} of ${of} files`);
    },
    end: async () => {
      if (shownMs !== undefined) await io.err('\r\x1b[K');
    },
  };
}
