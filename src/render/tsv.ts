import type { Report } from '../core/report.ts';
import { cellText } from './cell-text.ts';
import type { View } from './format.ts';
import { headed, inPieces } from './pieces.ts';

/** A header and the rows, cells between tabs; nothing is quoted, as no cell holds a tab or a line end. */
export async function renderTsv(report: Report, { headless }: Pick<View, 'headless'>): Promise<Iterable<string>> {
  const line = (row: readonly unknown[]): string => `${row.map(cellText).join('\t')}\n`;
  return inPieces(headless ? report.rows : headed(report.rows), (row) =>
    line(row === undefined ? report.columns : report.columns.map((column) => row[column])),
  );
}
