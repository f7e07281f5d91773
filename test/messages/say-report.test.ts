import { describe, expect, it } from 'vitest';
import { MadeList } from '../../src/core/many.ts';
import type { Block, Cell, Report } from '../../src/core/report.ts';
import { sayReport } from '../../src/messages/say-report.ts';

const say = (text: string): string => `<${text}>`;

function blocksOf(...blocks: Block[]): readonly Block[] {
  return sayReport({ data: {}, rows: [], columns: [], blocks }, say).blocks;
}

describe('sayReport()', () => {
  it('`sayReport()` says what is `said`, and nothing from files', () => {
    expect(
      blocksOf(
        { kind: 'heading', text: 'No date', said: true },
        { kind: 'heading', text: 'rust' },
        { kind: 'text', spans: [{ text: 'draft', role: 'draft', said: true }, { text: 'draft' }] },
      ),
    ).toEqual([
      { kind: 'heading', text: '<No date>', said: true },
      { kind: 'heading', text: 'rust' },
      { kind: 'text', spans: [{ text: '<draft>', role: 'draft', said: true }, { text: 'draft' }] },
    ]);
  });

  it('`sayReport()` leaves a report in the words of a language as it is, and tells the language of others', () => {
    const report: Report = {
      ...{ data: {}, rows: [], columns: [], title: 'Posts' },
      blocks: [{ kind: 'heading', text: 'No date', said: true }],
    };
    const inWords = { ...report, lang: 'en' };
    expect(sayReport(inWords, say)).toBe(inWords);
    expect(sayReport(report, say).lang).toBe('ko');
  });

  it('`sayReport()` says a row of a table when it is shown', () => {
    const made: number[] = [];
    const rows = new MadeList([1, 2], (number): Cell[] => {
      made.push(number);
      return ['Day', { text: 'draft', said: true }, [{ text: 'draft', said: true }, { text: `${number}` }]];
    });
    const [block] = blocksOf({ kind: 'table', columns: [{ name: 'Day', align: 'right' }], rows });
    if (block?.kind !== 'table') throw new Error('it is no table');
    const shown = (number: number): Cell[] => {
      const said = { text: '<draft>', said: true };
      return ['Day', said, [said, { text: `${number}` }]];
    };
    expect([block.columns, block.rows.length, made]).toEqual([[{ name: '<Day>', align: 'right' }], 2, []]);
    expect(block.rows.slice(1, 2)).toEqual([shown(2)]);
    expect([...block.rows]).toEqual([shown(1), shown(2)]);
    expect(block.rows.map((row, at) => [at, row])).toEqual([
      [0, shown(1)],
      [1, shown(2)],
    ]);
  });

  it('`sayReport()` leaves data as they are, and unmade until they are asked for', () => {
    const made: string[] = [];
    const report: Report = {
      get data() {
        made.push('data');
        return { state: 'draft' };
      },
      get rows() {
        made.push('rows');
        return [{ state: 'draft' }];
      },
      ...{ columns: ['state'], title: 'Posts', blocks: [], notes: ['a note'], failed: true },
    };
    const said = sayReport(report, say);
    expect([said.title, said.blocks, said.notes, said.failed, said.columns, made]).toEqual([
      ...['<Posts>', [], ['a note'], true, ['state'], []],
    ]);
    expect([said.data, said.rows, made]).toEqual([{ state: 'draft' }, [{ state: 'draft' }], ['data', 'rows']]);
  });
});
