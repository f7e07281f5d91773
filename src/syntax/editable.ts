import { type Diagnostic, placeAt } from '../core/diagnostic.ts';
import type { FrontRules } from '../core/dialect.ts';
import type { Fields } from '../core/fields.ts';
import { readPlainFront } from './front.ts';
import type { LocatedMap } from './located.ts';
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
  /** Of its values, where it is YAML of the plain sort. */
  readonly places?: LocatedMap;
}

/**
 * Reads a text by all readers, or says why it must not be edited.
 *
 * @param before The text that it comes from: it is read by the same other readers, where they can.
 */
export async function readEditable(
  text: string,
  { file, rules, before }: { readonly file: string; readonly rules: FrontRules; readonly before?: Editable },
): Promise<Editable | { readonly refusal: Diagnostic }> {
  const fence = scanFront(text, rules);
  const plain = readPlainFront(text, rules, fence);
  const { front, diagnostics } = plain ?? (await (await import('./full-front.ts')).readAnyFront(file, text, rules));
  const found = diagnostics.find(({ code, severity }) => severity === 'error' || code === 'LARGE_FRONT_MATTER');
  if (found) return { refusal: { hint: 'mend it at this line', ...found, severity: 'error' } };
  const { kind } = front;
  const refuse = (state: string, { offset, hint }: { offset: number; hint: string }): { refusal: Diagnostic } => {
    const message = `Cannot edit the front matter: ${state}`;
    return { refusal: { code: 'CANNOT_EDIT', severity: 'error', message, ...placeAt(file, text, offset), hint } };
  };
  if (kind === 'none')
    return refuse('there is none', { offset: 0, hint: 'begin the file with "---", the keys, and "---"' });
  const { start, end, braceless = false } = fence;
  const raw = text.slice(start, end);
  const mayBePlain = kind === 'yaml' && (before === undefined || before.places !== undefined);
  const known = plain && mayBePlain ? await readPlainAgain(raw) : undefined;
  const { others } = known ?? { others: await readAgain(kind, raw, braceless) };
  if (others[0] === undefined) {
    const offset = start + (kind === 'yaml' ? await faultIn(raw) : 0);
    return refuse('two readers do not agree on it', { offset, hint: 'mend it at this line' });
  }
  const around = { before: text.slice(0, start), raw, after: text.slice(end) };
  return { text, kind, ...around, braceless, fields: front.fields, ...known, others };
}

/** What our own reader reads, by that of a library; undefined where it is not as plain to that. */
async function readPlainAgain(raw: string): Promise<Pick<Editable, 'others' | 'places'> | undefined> {
  const { locatePlain, plainAgain } = await import('./plain-yaml.ts');
  const places = locatePlain(raw);
  return places && { others: plainAgain(places), places };
}

/** What other parsers read in a text, the same ones as in the text that has come of it. */
export async function othersAlike(before: Editable, after: Editable): Promise<Editable['others']> {
  const { kind, raw, braceless, places, others } = before;
  return places !== undefined && after.places === undefined ? readAgain(kind, raw, braceless) : others;
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
