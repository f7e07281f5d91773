import type { Diagnostic } from '../core/diagnostic.ts';
import type { Theme } from '../core/ports.ts';
import type { Voice } from '../core/voice.ts';
import { clean, cleanPath } from './clean.ts';
import { loadRuler, type Ruler } from './ruler.ts';

/**
 * A diagnostic as lines for stderr, with a line end: `file:line:column: error: message`, the source line with a caret, the hint.
 *
 * The caret stands under its character to the cell; of a long line about 100 cells around it are shown.
 */
export async function renderDiagnostic(
  diagnostic: Diagnostic,
  { paint, voice: { say } }: { readonly paint: Theme; readonly voice: Pick<Voice, 'say'> },
): Promise<string> {
  const { place, severity, source } = diagnostic;
  const file = place?.file ?? diagnostic.file;
  const where = [...(file === undefined ? [] : [cleanPath(file)]), ...(place ? [place.line, place.column] : [])];
  const lines = [
    [...where.map((part) => `${part}:`)].join('') +
      (where.length > 0 ? ' ' : '') +
      paint(severity, say(`${severity}:`)) +
      ` ${clean(say(diagnostic.message))}`,
  ];
  if (place !== undefined && source !== undefined) {
    const window = await sourceWindow(source, place);
    lines.push(
      `  ${window.text}`.trimEnd(),
      `  ${' '.repeat(window.indent)}${paint(severity, '^'.repeat(window.carets))}`,
    );
  }
  if (diagnostic.hint !== undefined) lines.push(`  ${paint('muted', say('hint:'))} ${clean(say(diagnostic.hint))}`);
  return lines.map((line) => `${line}\n`).join('');
}

const BEFORE = 60;
const WIDEST = 100;

async function sourceWindow(
  source: string,
  { column, endColumn = column + 1 }: { readonly column: number; readonly endColumn?: number },
): Promise<{ text: string; indent: number; carets: number }> {
  const at = Math.min(Math.max(0, column - 1), source.length);
  const end = Math.max(at + 1, endColumn - 1);
  // Four characters for each cell are plenty; nothing longer is looked at.
  const before = clean(source.slice(Math.max(0, at - 4 * WIDEST), at));
  const marked = clean(source.slice(at, Math.min(end, at + 4 * WIDEST)));
  const after = clean(source.slice(at, at + 4 * WIDEST));
  const ruler = await loadRuler([before, after]);
  const start = lastCells(before, { columns: BEFORE, ruler, cut: at > 4 * WIDEST });
  const indent = ruler.width(start);
  const rest = ruler.truncate(after, WIDEST - indent);
  const carets = Math.max(1, Math.min(ruler.width(marked), ruler.width(rest)));
  return { text: start + rest, indent, carets };
}

function lastCells(text: string, { columns, ruler, cut }: { columns: number; ruler: Ruler; cut: boolean }): string {
  const excess = ruler.width(text) - columns;
  if (excess <= 0) return cut ? `…${text}` : text;
  const dropped = ruler.cut(text, excess + 2);
  return `…${text.slice(dropped.length)}`;
}
