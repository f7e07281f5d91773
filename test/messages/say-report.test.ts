import { describe, expect, it } from 'vitest';
import type { Block, Report } from '../../src/core/report.ts';
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

  it('`sayReport()` says names of columns, and cells by the same rule', () => {
    const said = { text: 'draft', said: true };
    expect(
      blocksOf(
        { kind: 'table', columns: [{ name: 'Day', align: 'right' }], rows: [['Day', said, [said, { text: 'x' }]]] },
        { kind: 'bars', names: ['Tag'], rows: [{ label: said, value: 1, extra: ['Tag', said] }] },
        { kind: 'columns', names: ['Month', 'Posts'], items: [{ label: 'Month', value: 1 }] },
        { kind: 'tree', roots: [{ cells: ['a'], children: [{ cells: [said], children: [] }] }] },
        { kind: 'beside', left: [{ kind: 'text', spans: [said] }], right: [{ kind: 'text', spans: [said] }] },
      ),
    ).toEqual([
      {
        kind: 'table',
        columns: [{ name: '<Day>', align: 'right' }],
        rows: [['Day', { ...said, text: '<draft>' }, [{ ...said, text: '<draft>' }, { text: 'x' }]]],
      },
      {
        kind: 'bars',
        names: ['<Tag>'],
        rows: [{ label: { ...said, text: '<draft>' }, value: 1, extra: ['Tag', { ...said, text: '<draft>' }] }],
      },
      { kind: 'columns', names: ['<Month>', '<Posts>'], items: [{ label: 'Month', value: 1 }] },
      { kind: 'tree', roots: [{ cells: ['a'], children: [{ cells: [{ ...said, text: '<draft>' }], children: [] }] }] },
      {
        kind: 'beside',
        left: [{ kind: 'text', spans: [{ ...said, text: '<draft>' }] }],
        right: [{ kind: 'text', spans: [{ ...said, text: '<draft>' }] }],
      },
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
