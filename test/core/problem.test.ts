import { describe, expect, it } from 'vitest';
import { problemRow } from '../../src/core/problem.ts';

describe('problemRow()', () => {
  it('takes file, line and column from the place', () => {
    const row = problemRow({
      code: 'BAD_DATE',
      severity: 'error',
      message: 'Cannot read it',
      place: { file: 'a.md', line: 3, column: 7, endColumn: 9 },
      file: 'b.md',
      source: 'date: x',
      hint: 'write a date',
    });
    expect(Object.entries(row)).toEqual([
      ['code', 'BAD_DATE'],
      ['severity', 'error'],
      ['message', 'Cannot read it'],
      ['file', 'a.md'],
      ['line', 3],
      ['column', 7],
      ['hint', 'write a date'],
    ]);
  });

  it('takes the file where there is no place', () => {
    expect(problemRow({ code: 'BAD_ENCODING', severity: 'warning', message: 'x', file: 'b.md' })).toEqual({
      code: 'BAD_ENCODING',
      severity: 'warning',
      message: 'x',
      file: 'b.md',
    });
  });

  it('leaves out what is missing', () => {
    expect(Object.keys(problemRow({ code: 'NO_BLOG', severity: 'error', message: 'x' }))).toEqual([
      'code',
      'severity',
      'message',
    ]);
  });
});
