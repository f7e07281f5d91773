import { describe, expect, it } from 'vitest';
import { showProgress } from '../../src/cli/progress.ts';
import { fakeWorld } from '../world.ts';

/** What appears on a terminal, or elsewhere, when so many files are done at these times, in milliseconds. */
async function shown(times: readonly number[], tty = true): Promise<string> {
  const world = fakeWorld({ dir: '/', now: '2026-01-01T00:00:00Z', tty });
  let ms = 0;
  const progress = showProgress({ io: world.io, clock: { now: () => ms, zone: () => 'UTC' } });
  for (const [at, time] of times.entries()) {
    ms = time;
    progress.show({ done: at + 1, of: times.length });
  }
  await progress.end();
  return world.written('err');
}

describe('showProgress()', () => {
  it('shows nothing of what takes less than half a second', async () => {
    expect(await shown([0, 100, 499])).toBe('');
  });

  it('shows how far it has come from then on, not oftener than one can read, and nothing in the end', async () => {
    expect(await shown([400, 500, 550, 600])).toBe('\r\x1b[K2 of 4 files\r\x1b[K4 of 4 files\r\x1b[K');
  });

  it('shows nothing where there is no terminal', async () => {
    expect(await shown([600, 900], false)).toBe('');
  });
});
