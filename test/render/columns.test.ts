import { describe, expect, it } from 'vitest';
import type { ColumnsBlock } from '../../src/core/report.ts';
import { formats } from '../../src/render/index.ts';
import { reportOf } from './sample-blocks.ts';
import { plainTheme } from './tag-theme.ts';

const values = [0, 1, 2, 4, 8];

function block(more: Partial<ColumnsBlock> = {}): ColumnsBlock {
  const items = values.map((value, at) => ({ label: `2024-0${at + 1}`, value }));
  return { kind: 'columns', names: ['Month', 'Posts'], items, most: 'most {n}', ...more };
}

async function shown(one: ColumnsBlock, widthColumns = 80, isTTY = true): Promise<string> {
  return [...(await formats.text(reportOf([one]), { isTTY, widthColumns, paint: plainTheme }))].join('');
}

describe('columnLines()', () => {
  it.each([
    ['a line between first and last', {}, '2024-01 ·▁▂▄█ 2024-05  most 8\n'],
    ['ASCII', { ascii: true }, '2024-01 .::+# 2024-05  most 8\n'],
    ['nothing of no numbers', { items: [] }, ''],
    ['zeros', { items: [{ label: 'a', value: 0 }] }, 'a · a  most 0\n'],
    ['wide labels', { items: [{ label: '1월', value: 1 }] }, '1월 █ 1월  most 1\n'],
  ])('shows %s', async (_, more, expected) => {
    expect(await shown(block(more))).toBe(expected);
  });

  it('shows the last ones that fit', async () => {
    const items = Array.from({ length: 100 }, (_, at) => ({ label: String(1000 + at), value: at }));
    const line = await shown(block({ items }), 40);
    expect(line).toMatch(/^1079 ▇\S{20} 1099 {2}most 99\n$/);
    expect([...line.trimEnd()].length).toBeLessThanOrEqual(40);
  });

  it('names the largest of those shown, which alone fill a column', async () => {
    const items = Array.from({ length: 100 }, (_, at) => ({
      label: String(1000 + at),
      value: at === 0 ? 800 : at % 5,
    }));
    expect(await shown(block({ items }), 40)).toMatch(/^\d{4} [·▂▄▆█]+ 1099 {2}most 4\n$/);
  });

  it('is rows in a pipe', async () => {
    const items = [
      { label: '2024-01', value: 0 },
      { label: '2024-02', value: 3 },
    ];
    expect(await shown(block({ items }), 80, false)).toBe('2024-01\t0\n2024-02\t3\n');
  });
});
