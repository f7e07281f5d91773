import type { Report } from '../core/report.ts';
import { cleanPath } from './clean.ts';
import type { View } from './format.ts';
import { inPieces } from './pieces.ts';

/** The path of each row that has one, a line each; with `nul` exactly as they are, each ended by NUL. */
export async function renderPaths(report: Report, view: View): Promise<Iterable<string>> {
  return inPieces(report.rows, ({ path }) => {
    if (typeof path !== 'string') return '';
    return view.nul ? `${path}\0` : `${harmless(path)}\n`;
  });
}

// A path that is only not in NFC stays as it is: it has to name its file.
function harmless(path: string): string {
  const cleaned = cleanPath(path);
  return cleaned === path.normalize('NFC') ? path : cleaned;
}
