import type { Report } from '../core/report.ts';
import { cellText } from './cell-text.ts';
import type { View } from './format.ts';
import { headed, inPieces } from './pieces.ts';

/**
 * A header and the rows as RFC 4180 has it, with CRLF.
 *
 * A cell that a spreadsheet would take for a formula begins with `'`.
 */
export async function renderCsv(report: Report, { headless }: Pick<View, 'headless'>): Promise<Iterable<string>> {
  const line = (row: readonly unknown[]): string => `${row.map(csvCell).join(',')}\r\n`;
  return inPieces(headless ? report.rows : headed(report.rows), (row) =>
    line(row === undefined ? report.columns : report.columns.map((column) => row[column])),
  );
}

function csvCell(value: unknown): string {
  const text = disarm(cellText(value));
  // `;` too: where the comma is the decimal sign, spreadsheets split there.
  return /[",;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function disarm(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

const FORMULA = /^\s*[=+\-@＝＋－＠]/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;
