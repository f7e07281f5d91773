import { describe, expect, it } from 'vitest';
import { MadeList } from '../../src/core/many.ts';
import { parseOwnFormat } from '../../src/core/own-format.ts';
import type { Report } from '../../src/core/report.ts';
import { checkFields } from '../../src/render/own.ts';

const reportOf = (rows: Report['rows']): Report => ({ data: {}, blocks: [], columns: ['a'], rows });

describe('checkFields()', () => {
  it('takes columns, and what rows have beside them', () => {
    const report = reportOf([{ a: 1 }, { a: 2, more: 3 }]);
    expect(() => checkFields(parseOwnFormat('{{a}} {{more}}'), report)).not.toThrow();
    expect(() => checkFields(parseOwnFormat('{{a}} {{mor}}'), report)).toThrow('Cannot write the field "mor"');
  });

  it('makes no rows where the columns are enough', () => {
    const rows = new MadeList([1], () => {
      throw new Error('a row was made');
    });
    expect(() => checkFields(parseOwnFormat('{{a}}'), reportOf(rows))).not.toThrow();
  });
});
