import type { Report } from '../core/report.ts';
import { toJson } from './json.ts';

/** One row a line, each a JSON object. */
export async function renderJsonl(report: Report): Promise<string> {
  return report.rows.map((row) => `${toJson(row)}\n`).join('');
}
