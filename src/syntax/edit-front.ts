import { type Diagnostic, placeAt } from '../core/diagnostic.ts';
import type { FrontRules } from '../core/dialect.ts';
import { comparable, editedFields, sameValue, writtenPath } from '../core/edited-fields.ts';
import type { FieldEdit } from '../core/field-edit.ts';
import { type Editable, othersAlike, readEditable } from './editable.ts';
import { spliceFront } from './front-splice.ts';
import { headerText } from './header-splice.ts';
import { SyntaxProblem } from './syntax-problem.ts';

export interface EditRequest {
  readonly file: string;
  readonly text: string;
  readonly rules: FrontRules;
  /** Done in order; one that changes nothing leaves the text as it is. */
  readonly edits: readonly FieldEdit[];
}

/** The text with all edits done, or why none is. */
export type Edited = { readonly text: string } | { readonly refusal: Diagnostic };

/**
 * Changes keys of a front matter and no other byte. Each edit is read back by the reader of posts and by another parser, YAML by both its
 * versions; what differs from the old data by more or less than the change is refused, with the line and what to do by hand.
 * Never throws for what is in the text.
 */
export async function editFront({ file, text, rules, edits }: EditRequest): Promise<Edited> {
  const original = await readEditable(text, { file, rules });
  if ('refusal' in original) return original;
  let state: Editable = original;
  for (const edit of edits) {
    const next = await editOne(state, edit, { file, rules });
    if (next instanceof SyntaxProblem) return { refusal: refused(next, edit, { file, text, state, original }) };
    state = next;
  }
  return { text: state.text };
}

async function editOne(
  state: Editable,
  asked: FieldEdit,
  { file, rules }: { readonly file: string; readonly rules: FrontRules },
): Promise<Editable | SyntaxProblem> {
  const edit = fitting(asked, state);
  const lines = state.kind === 'headers';
  const wanted = editedFields(state.fields, edit, lines);
  if (!wanted) return state;
  try {
    const raw = await spliceFront(state, edit);
    const after = await readEditable(state.before + raw + state.after, { file, rules, before: state });
    const isMeant =
      !('refusal' in after) &&
      after.kind === state.kind &&
      after.before === state.before &&
      after.after === state.after &&
      sameValue(wanted, comparable(after.fields, edit, lines)) &&
      (await othersAlike(state, after)).every((fields, index) => agrees(fields, after.others[index], { edit, lines }));
    return isMeant ? after : new SyntaxProblem('what would be written reads as something else', -1);
  } catch (error) {
    if (error instanceof SyntaxProblem) return error;
    throw error;
  }
}

type Reading = Editable['others'][number];

/** What the other reader cannot read before, it need not read after: that is YAML 1.1, where a text is 1.2 only. */
function agrees(before: Reading, after: Reading, { edit, lines }: { edit: FieldEdit; lines: boolean }): boolean {
  if (before === undefined) return true;
  return after !== undefined && sameValue(editedFields(before, edit, lines) ?? before, comparable(after, edit, lines));
}

/** An edit with the keys as they are written; where a front matter knows texts only, with a text. */
function fitting(edit: FieldEdit, { kind, fields }: Editable): FieldEdit {
  if (kind !== 'headers' && kind !== 'org') return { ...edit, path: writtenPath(fields, edit) };
  const path = edit.path.map((key) => key.toLowerCase());
  return edit.kind === 'set' && typeof edit.value === 'boolean'
    ? { ...edit, path, value: headerText(edit.value) }
    : { ...edit, path };
}

interface Context {
  readonly file: string;
  readonly text: string;
  readonly state: Editable;
  readonly original: Editable;
}

function refused(problem: SyntaxProblem, { path }: FieldEdit, { file, text, state, original }: Context): Diagnostic {
  const key = path.join('.');
  // A place in a text that is half edited is none in the file.
  const inside = problem.offset >= 0 && state === original ? problem.offset : keyOffset(original.raw, path);
  return {
    code: 'CANNOT_EDIT',
    severity: 'error',
    message: `Cannot change "${key}": ${problem.message}`,
    ...placeAt(file, text, original.before.length + inside),
    hint: problem.hint ?? 'make the change by hand',
  };
}

/** Where a key seems to stand; the beginning where it does not. */
function keyOffset(raw: string, path: readonly string[]): number {
  const key = (path.at(-1) ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const found = new RegExp(`(?<![\\p{L}\\p{N}_-])${key}["']?(?:\\[\\])?[ \\t]*[:=]`, 'iu').exec(raw);
  return found?.index ?? 0;
}
