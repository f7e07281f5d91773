import { describe, expect, it } from 'vitest';
import { callText, decide } from '../../src/cli/session.ts';
import { defineCommand } from '../../src/commands/define.ts';
import { DamagedIndex } from '../../src/core/damaged-index.ts';
import { english } from '../../src/core/voice.ts';
import { fakeWorld } from '../world.ts';

const world = fakeWorld({ dir: process.cwd(), now: '2026-06-01T12:00:00Z' });
const report = { data: {}, rows: [], columns: [], blocks: [] };
const command = defineCommand<object>({ options: {}, examples: [], run: async () => ({ report }) });
const asked = { command, options: {}, args: [], globals: { dir: ['examples/attention'], index: false } };

describe('decide()', () => {
  it('asks once more where the index turns out to be damaged while the answer is taken', async () => {
    let taken = 0;
    const take = ({ outcome }: { outcome: { report: object } }) => {
      taken += 1;
      if (taken === 1) throw new DamagedIndex('damaged');
      return outcome.report;
    };
    expect(await decide(asked, { world, voice: english, take })).toBe(report);
    expect(taken).toBe(2);
  });

  it('gives up where it is damaged again', async () => {
    const take = () => {
      throw new DamagedIndex('damaged');
    };
    await expect(decide(asked, { world, voice: english, take })).rejects.toThrow(DamagedIndex);
  });

  it('ends reading from the index, each time', async () => {
    const closed: string[] = [];
    const open: typeof world.store.open = async (request) => {
      const blog = await world.store.open(request);
      return { ...blog, close: () => void closed.push(blog.root) };
    };
    const counting = { ...world, store: { ...world.store, open } };
    let taken = 0;
    const take = () => {
      expect(closed).toEqual([]);
      taken += 1;
      if (taken === 1) throw new DamagedIndex('damaged');
    };
    await decide(asked, { world: counting, voice: english, take });
    expect(closed).toHaveLength(2);
  });

  it('says nothing', async () => {
    await decide(asked, { world, voice: english, take: () => undefined });
    expect(world.chunks).toEqual([]);
  });
});

describe('callText()', () => {
  it.each([
    ['undo', [], 'undo'],
    ['tags rename', ['old name', 'go'], 'tags rename "old name" go'],
    ['new', ['Say "hi"'], 'new "Say \\"hi\\""'],
    ['new', [''], 'new ""'],
  ])('%s %o is %s', (name, args, text) => expect(callText(name, args)).toBe(text));
});
