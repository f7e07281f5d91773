import { describe, expect, it } from 'vitest';
import { resumable } from '../../src/cli/resumable.ts';
import { fakeWorld } from '../world.ts';

describe('resumable()', () => {
  it('leaves out what is written already, and goes on from there', async () => {
    const world = fakeWorld({ dir: '/', now: '2026-06-01T12:00:00Z' });
    const { io, again } = resumable(world.io);
    await io.out('one ');
    await io.out('two');
    again();
    await io.out('one');
    again();
    for (const text of ['one', ' two thr', 'ee']) expect(await io.out(text)).toBe(true);
    expect(world.written('out')).toBe('one two three');
    expect(io.widthColumns).toBe(80);
  });
});
