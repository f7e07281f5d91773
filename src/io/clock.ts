import type { Clock } from '../core/ports.ts';

/** The machine's clock and zone; UTC where the machine names none. */
export function makeClock(): Clock {
  return {
    now: () => Date.now(),
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
  };
}
