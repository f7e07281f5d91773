import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/core/report.ts';
import { escapeMarkdown, renderMarkdown } from '../../src/render/markdown.ts';
import { blocksWith, january, reportOf, year } from './sample-blocks.ts';

const markdown = (...blocks: readonly Block[]): Promise<string> => renderMarkdown(reportOf(blocks));

describe('renderMarkdown()', () => {
  it('`renderMarkdown()` has the month as a table when it is a month', async () => {
    expect((await markdown(january)).split('\n')).toEqual([
      '## 2026년 1월',
      '',
      '| 일 | 월 | 화 | 수 | 목 | 금 | 토 |',
      '|---|---|---|---|---|---|---|',
      '|  |  |  |  | **1** | 2 | 3 |',
      '| 4 | 5 | 6 | 7 | 8 | 9 | 10 |',
      '| 11 | 12 | 13 | **14** | 15 | 16 | 17 |',
      '| 18 | 19 | **20** | 21 | 22 | 23 | 24 |',
      '| 25 | 26 | 27 | 28 | 29 | 30 | 31 |',
      '',
    ]);
  });

  it('`renderMarkdown()` has a column of week numbers when they are given', async () => {
    const text = (await markdown({ ...january, weekNumbers: [1, 2, 3, 4, 5] })).split('\n');
    expect([text[2], text[4]]).toEqual([
      '|  | 일 | 월 | 화 | 수 | 목 | 금 | 토 |',
      '| W01 |  |  |  |  | **1** | 2 | 3 |',
    ]);
  });

  it('`renderMarkdown()` fences a year', async () => {
    const text = (await markdown(year)).split('\n');
    expect([text[0], text[2], text[4], text[12]]).toEqual([
      '## 2026',
      '```text',
      'Sun  ░▒▓█·░▒▓█·░▒▓█·░▒▓█·░▒▓█·░▒▓█·░▒▓█·░▒▓█·░▒▓█·░▒▓█·░▒',
      '```',
    ]);
  });

  it('`renderMarkdown()` has headings, paragraphs, tables and lists when blocks follow each other', async () => {
    const table: Block = {
      kind: 'table',
      columns: [{ name: 'tag' }, { name: 'posts', align: 'right' }],
      rows: [['a|b', '3'], ['c']],
    };
    const { tree, cloud, bars } = blocksWith('글');
    expect(
      await markdown(
        { kind: 'heading', text: 'A', level: 2 },
        { kind: 'text', spans: [{ text: '# 1' }] },
        table,
        tree,
        cloud,
        bars,
      ),
    ).toBe(
      `## A

\\# 1

| tag | posts |
|---|---:|
| a\\|b | 3 |
| c |  |

- 글 3
  - 글 1
  - b

- 글 (3)
- 글 (1)

|  |  |  |  |
|---|---:|---|---|
| 글 | 3 | 2024-03 | 글 |
`,
    );
  });

  it.each([
    ['1. x', '1\\. x'],
    ['2024) x', '2024\\) x'],
    ['- x', '\\- x'],
    ['+ x', '\\+ x'],
    ['===', '\\==='],
    ['2024', '2024'],
  ])('`renderMarkdown()` does not begin a list or heading when a text is %s', async (text, expected) => {
    expect(await markdown({ kind: 'text', spans: [{ text }] })).toBe(`${expected}\n`);
  });
});

describe('escapeMarkdown()', () => {
  it.each([
    ['<script>', '\\<script\\>'],
    ['a|b', 'a\\|b'],
    ['*b* _i_ ~s~ `c`', '\\*b\\* \\_i\\_ \\~s\\~ \\`c\\`'],
    ['[x](http://y)', '\\[x\\](http://y)'],
    ['&lt;', '\\&lt;'],
    ['\\', '\\\\'],
    ['a\nb', 'a b'],
    ['C#', 'C#'],
  ])('`escapeMarkdown()` escapes when the text is %j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });
});
