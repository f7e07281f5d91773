import type { Report } from '../core/report.ts';
import { cellText } from './cell-text.ts';

/**
 * A header and the rows as RFC 4180 has it, with CRLF.
 *
 * A cell that a spreadsheet would take for a formula begins with `'`.
 */
export async function renderCsv(report: Report): Promise<string> {
  const rows = report.rows.map((row) => report.columns.map((column) => row[column]));
  return [report.columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
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
