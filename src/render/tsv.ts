import type { Report } from '../core/report.ts';
import { cellText } from './cell-text.ts';

/** A header and the rows, cells between tabs; nothing is quoted, as no cell holds a tab or a line end. */
export async function renderTsv(report: Report): Promise<string> {
  const rows = report.rows.map((row) => report.columns.map((column) => row[column]));
  return [report.columns, ...rows].map((row) => `${row.map(cellText).join('\t')}\n`).join('');
}
