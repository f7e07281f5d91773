import { describe, expect, it } from 'vitest';
import { showProgress } from '../../src/cli/progress.ts';
import { english } from '../../src/core/voice.ts';
import { fakeWorld } from '../world.ts';

/** What is shown of reading 1,000 files in so many steps of 100 ms. */
async function shown(steps: number, { tty = true, quiet = false } = {}): Promise<string> {
  const world = fakeWorld({ dir: '/', now: '2026-01-05T12:00:00Z', tty });
  let nowMs = 0;
  const clock = { now: () => nowMs, zone: () => 'UTC' };
  const { show, end } = showProgress({ io: world.io, clock, voice: english, quiet });
  for (let step = 1; step <= steps; step += 1) {
    nowMs += 100;
    show({ done: (step * 1_000) / steps, of: 1_000 });
    show({ done: (step * 1_000) / steps, of: 1_000 });
  }
  await end();
  await end();
  return world.written('err');
}

describe('showProgress()', () => {
  it('says nothing of what is done at once', async () => {
    expect(await shown(4)).toBe('');
  });

  it('counts, with the time that is left, and takes the line away', async () => {
    expect(await shown(8)).toBe(
      [
        '625 of 1000 files, 1 s left',
        '750 of 1000 files, 1 s left',
        '875 of 1000 files, 1 s left',
        '1000 of 1000 files, 0 s left',
        '',
      ]
        .map((line) => `\r\x1b[K${line}`)
        .join(''),
    );
  });

  it.each([{ tty: false }, { quiet: true }])('says nothing with %j', async (how) => {
    expect(await shown(20, how)).toBe('');
  });
});
