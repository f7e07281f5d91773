import { type Diagnostic, placeAt } from '../core/diagnostic.ts';
import type { FrontRules } from '../core/dialect.ts';
import type { Fields } from '../core/fields.ts';
import { readFront } from './front.ts';
import { scanFront } from './scan.ts';
import { SyntaxProblem } from './syntax-problem.ts';

/** A text with a front matter that all readers can read. */
export interface Editable {
  readonly text: string;
  readonly kind: 'yaml' | 'toml' | 'json' | 'org' | 'headers';
  /** `text` is `before`, `raw` (the front matter without its fences), `after`. */
  readonly before: string;
  readonly raw: string;
  readonly after: string;
  readonly braceless: boolean;
  readonly fields: Fields;
  /** What other parsers read, always in the same order. */
  readonly others: readonly (Fields | undefined)[];
}

/** Reads a text by all readers, or says why it must not be edited. */
export async function readEditable(
  file: string,
  text: string,
  rules: FrontRules,
): Promise<Editable | { readonly refusal: Diagnostic }> {
  const { front, diagnostics } = await readFront(file, text, rules);
  const found = diagnostics.find(({ code, severity }) => severity === 'error' || code === 'LARGE_FRONT_MATTER');
  if (found) return { refusal: { hint: 'mend it at this line', ...found, severity: 'error' } };
  const { kind } = front;
  const refuse = (state: string, { offset, hint }: { offset: number; hint: string }): { refusal: Diagnostic } => {
    const message = `Cannot edit the front matter: ${state}`;
    return { refusal: { code: 'CANNOT_EDIT', severity: 'error', message, ...placeAt(file, text, offset), hint } };
  };
  if (kind === 'none')
    return refuse('there is none', { offset: 0, hint: 'begin the file with "---", the keys, and "---"' });
  const { start, end, braceless = false } = scanFront(text, rules);
  const raw = text.slice(start, end);
  const others = await readAgain(kind, raw, braceless);
  if (others[0] === undefined) {
    const offset = start + (kind === 'yaml' ? await faultIn(raw) : 0);
    return refuse('two readers do not agree on it', { offset, hint: 'mend it at this line' });
  }
  const around = { before: text.slice(0, start), raw, after: text.slice(end) };
  return { text, kind, ...around, braceless, fields: front.fields, others };
}

async function readAgain(kind: Editable['kind'], raw: string, braceless: boolean): Promise<(Fields | undefined)[]> {
  if (kind === 'headers') return [(await import('./header-splice.ts')).headersAgain(raw)];
  if (kind === 'org') return [(await import('./org-splice.ts')).orgAgain(raw)];
  if (kind === 'toml') return [(await import('./toml-again.ts')).tomlAgain(raw)];
  if (kind === 'json') return [(await import('./json-tree.ts')).jsonAgain(raw, { braceless })];
  const { yamlAgain } = await import('./yaml-tree.ts');
  return [yamlAgain(raw, '1.2'), yamlAgain(raw, '1.1')];
}

/** Where the other YAML reader stumbles. */
async function faultIn(raw: string): Promise<number> {
  try {
    (await import('./yaml-tree.ts')).locateYaml(raw);
  } catch (error) {
    if (error instanceof SyntaxProblem) return error.offset;
    throw error;
  }
  return 0;
}
