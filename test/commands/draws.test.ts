import { expect, it } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { run } from '../../src/main.ts';
import { fakeWorld } from '../world.ts';

it('names the commands whose answers can be drawn where another one is asked for a picture', async () => {
  const drawing: string[] = [];
  for (const { name, load } of commands) if ((await load()).draws) drawing.push(`blog ${name}`);
  const world = fakeWorld({ dir: '/', now: '2026-01-05T12:00:00+09:00' });
  expect(await run(['list', '-f', 'svg'], world)).toBe(2);
  const named = /hint: (.*) can be drawn;/.exec(world.written('err'))?.[1] ?? '';
  expect(named.split(/, | and /)).toEqual(drawing);
});
