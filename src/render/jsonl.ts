import type { Report } from '../core/report.ts';
import { toJson } from './json.ts';
import { inPieces } from './pieces.ts';

/** One row a line, each a JSON object. */
export async function renderJsonl(report: Report): Promise<Iterable<string>> {
  return inPieces(report.rows, (row) => `${toJson(row)}\n`);
}
