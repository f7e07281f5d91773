import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sawContent, seeNames, watched } from '../../src/store/index/watch.ts';
import { folderOf } from './temp-folder.ts';

describe('watched()', () => {
  it('tells what a search has looked at', async () => {
    const folder = folderOf({ a: '' });
    const { value, seen } = await watched(async () => seeNames(folder));
    expect(value).toEqual(fs.readdirSync(folder).sort());
    expect(seen?.map(([absolute]) => absolute)).toEqual([`${folder}/`]);
  });

  it('tells nothing of searches of which one goes on while another begins', async () => {
    const folder = folderOf({ a: '' });
    const search = (turns: number) =>
      watched(async () => {
        for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
        sawContent(`${folder}/a`);
      });
    const long = search(40);
    const early = [search(1), search(2)];
    for (const { seen } of await Promise.all(early)) expect(seen).toBeUndefined();
    const late = search(1);
    for (const { seen } of await Promise.all([long, late])) expect(seen).toBeUndefined();
    expect((await search(1)).seen).toHaveLength(1);
  });
});
