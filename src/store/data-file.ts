import { type Diagnostic, placeAt } from '../core/diagnostic.ts';
import { type Fields, isFields, noFields } from '../core/fields.ts';
import { constantsOf } from '../core/script-text.ts';
import { parseData } from '../syntax/data.ts';
import { SyntaxProblem } from '../syntax/syntax-problem.ts';

/** What a data file holds; no fields where it does not parse. */
export interface DataFile {
  readonly fields?: Fields;
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether the whole of a file is data: YAML, TOML, JSON, or a script that exports an object. */
export function isDataFile(file: string): boolean {
  return /\.(?:ya?ml|toml|json|[cm]?js)$/.test(file);
}

/** Reads a data file from its text; of a script the constants of the object that it exports, without running it. */
export async function parseDataFile(file: string, text: string): Promise<DataFile> {
  if (/\.[cm]?js$/.test(file)) return { fields: exportedBy(text), diagnostics: [] };
  try {
    const kind = file.endsWith('.toml') ? 'toml' : file.endsWith('.json') ? 'json' : 'yaml';
    return { fields: await parseData(text, kind), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error;
    const diagnostic: Diagnostic = {
      code: 'BAD_CONFIG',
      severity: 'error',
      message: `Cannot read the configuration: ${error.message}`,
      ...placeAt(file, text, error.offset),
      ...(error.hint === undefined ? {} : { hint: error.hint }),
    };
    return { diagnostics: [diagnostic] };
  }
}

function exportedBy(text: string): Fields {
  const exported = [...constantsOf(text, 'exports'), ...constantsOf(text, 'default'), ...constantsOf(text, 'return')];
  return exported.find(isFields) ?? noFields;
}
