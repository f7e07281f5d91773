import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, FormatName } from '../../src/core/report.ts';
import { formats, type View } from '../../src/render/index.ts';
import { HARMFUL, hostileText } from './any-text.ts';
import { blocksWith, reportOf } from './sample-blocks.ts';
import { plainTheme } from './tag-theme.ts';
import { written } from './written.ts';

const view: View = { isTTY: false, widthColumns: 80, paint: plainTheme };
const names = Object.keys(formats) as FormatName[];
const kinds = Object.keys(blocksWith('')) as Block['kind'][];
const forPeople: readonly FormatName[] = ['text', 'md', 'svg', 'html'];
/** What is no picture, and what has its text in a list. */
const lists: readonly Block['kind'][] = ['table', 'tree', 'beside'];

describe.each(names)('%s', (name) => {
  it.each(name === 'svg' ? kinds.filter((kind) => !lists.includes(kind)) : kinds)(
    '`formats` give the answer when a block is of kind %s',
    async (kind) => {
      const out = await written(name, reportOf([blocksWith('소유권')[kind]], '소유권'), view);
      expect(out).toContain(name === 'paths' ? 'posts/a.md' : '소유권');
      expect(out.endsWith('\n')).toBe(true);
    },
  );

  it('`formats` do not fail when there is nothing', async () => {
    const out = await written(name, { data: {}, rows: [], columns: ['path', 'title'], blocks: [] }, view);
    // A document of its own kind, without results.
    if (name === 'sarif') return expect(JSON.parse(out).runs[0].results).toEqual([]);
    const header = { csv: 'path,title\r\n', tsv: 'path\ttitle\n', json: '{}\n' } as Partial<Record<FormatName, string>>;
    expect(out).toBe(header[name] ?? '');
  });

  it('`formats` give the same twice and are harmless when the text is hostile', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const report = {
          ...reportOf(Object.values(blocksWith(text)), text),
          rows: [{ path: text, title: text, tags: [text, text] }],
          diagnostics: [
            {
              code: 'BAD_DATE',
              severity: 'error',
              message: text,
              hint: text,
              place: { file: text, line: 1, column: 2 },
            },
          ] as const,
        };
        const out = await written(name, report, view);
        expect(out.replaceAll('\r\n', name === 'csv' ? '\n' : '\r\n')).not.toMatch(/\r/);
        expect(out).not.toMatch(HARMFUL);
        expect(await written(name, report, view)).toBe(out);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['text without end', 'x'.repeat(10_000)],
    ['an empty text', ''],
  ])('`formats` do not fail when there is %s', async (_, text) => {
    for (const isTTY of [true, false]) {
      const out = await written(name, reportOf(Object.values(blocksWith(text)), text), { ...view, isTTY });
      expect(out.endsWith('\n')).toBe(true);
    }
  });
});

it('`formats` for people are those that show blocks', async () => {
  const report = { ...reportOf(Object.values(blocksWith('소유권'))), rows: [], data: {}, diagnostics: [] };
  const shown = [];
  for (const name of names) if ((await written(name, report, view)).includes('소유권')) shown.push(name);
  expect(shown).toEqual(forPeople);
});
