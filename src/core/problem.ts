import type { Diagnostic } from './diagnostic.ts';
import type { Row } from './report.ts';

/** A diagnostic as machine output: `code, severity, message, file, line, column, hint, fixable`; what is missing is absent. */
export function problemRow({ code, severity, message, place, file, hint, fix }: Diagnostic): Row {
  const at = place === undefined ? { file } : { file: place.file, line: place.line, column: place.column };
  const row = { code, severity, message, ...at, hint, fixable: fix === undefined ? undefined : true };
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}
