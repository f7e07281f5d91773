import type { FormatName, Report } from '../../src/core/report.ts';
import { formats, type View } from '../../src/render/index.ts';

/** The whole answer in a format. */
export async function written(name: FormatName, report: Report, view: View): Promise<string> {
  return [...(await formats[name](report, view))].join('');
}
