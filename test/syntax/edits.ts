import type { FrontRules } from '../../src/core/dialect.ts';
import type { FieldEdit, NewValue, Split } from '../../src/core/field-edit.ts';
import { plain } from '../../src/dialects/plain.ts';
import { editFront } from '../../src/syntax/edit-front.ts';

interface Where {
  readonly split?: Split;
  readonly path?: readonly string[];
  readonly anyCase?: boolean;
}

const tags = { path: ['tags'], split: 'none' } as const;

export function rename(from: string, to: string, where: Where = {}): FieldEdit {
  return merge([from], to, where);
}

export function merge(from: readonly string[], to: string, where: Where = {}): FieldEdit {
  return { kind: 'replace', from, to, ...tags, ...where };
}

export function add(item: string, where: Where = {}): FieldEdit {
  return { kind: 'add', item, ...tags, ...where };
}

export function drop(item: string, where: Where = {}): FieldEdit {
  return { kind: 'drop', item, ...tags, ...where };
}

export function set(key: string, value: NewValue): FieldEdit {
  return { kind: 'set', path: key.split('.'), value };
}

export function unset(key: string): FieldEdit {
  return { kind: 'unset', path: key.split('.') };
}

/** The text after edits; for what is refused, `line: message`. */
export async function edited(
  text: string,
  edits: readonly FieldEdit[],
  rules: FrontRules = plain.front,
): Promise<string> {
  const result = await editFront({ file: 'a.md', text, rules, edits });
  return 'text' in result ? result.text : `${result.refusal.place?.line}: ${result.refusal.message}`;
}
