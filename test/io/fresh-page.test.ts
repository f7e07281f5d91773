import { describe, expect, it } from 'vitest';
import { freshPage } from '../../src/io/fresh-page.ts';

/** Pages that are done when they are told to be. */
function slowPages() {
  const made: ((version: string) => void)[] = [];
  const make = () =>
    new Promise<{ html: string; version: string }>((resolve) => {
      made.push((version) => resolve({ html: `page ${version}`, version }));
    });
  return { made, make };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('freshPage()', () => {
  it('gives whoever asks while a page is made the next one', async () => {
    const { made, make } = slowPages();
    const page = freshPage(make, () => {});
    const answers = [page.html(), page.html(), page.html()];
    expect(made).toHaveLength(1);
    made[0]?.('1');
    await settle();
    expect(made).toHaveLength(2);
    made[1]?.('2');
    expect(await Promise.all(answers)).toEqual(['page 1', 'page 2', 'page 2']);
    expect(made).toHaveLength(2);
  });

  it('tells versions that differ, and makes one page of many changes', async () => {
    const { made, make } = slowPages();
    const told: string[] = [];
    const page = freshPage(make, (version) => told.push(version));
    for (let at = 0; at < 1_000; at += 1) page.changed();
    for (const version of ['1', '1', '2']) {
      made.at(-1)?.(version);
      await settle();
      page.changed();
    }
    expect(told).toEqual(['1', '2']);
    expect(made.length).toBeLessThan(6);
  });
});
