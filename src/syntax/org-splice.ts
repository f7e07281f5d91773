import type { FieldEdit, ItemEdit } from '../core/field-edit.ts';
import { type Fields, textScalar, type Value } from '../core/fields.ts';
import type { ItemStep } from '../core/item-steps.ts';
import { piecesOf, stepText } from '../core/split-text.ts';
import { headerText } from './header-splice.ts';
import { eolOf, lineEnd, newLine, nextLine, removal, type Splice } from './splice.ts';
import { SyntaxProblem } from './syntax-problem.ts';

interface Line {
  readonly key: string;
  /** `#+KEY[]:`; one name a line; one text; `:a:b:`. */
  readonly form: 'words' | 'one' | 'text' | 'colons';
  readonly start: number;
  readonly from: number;
  readonly to: number;
  readonly next: number;
  readonly lead: string;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; start = nextLine(text, start)) {
    const line = text.slice(start, lineEnd(text, start));
    const found = /^#\+([^\s:[\]]+)(\[\])?:[ \t]*/.exec(line);
    if (!found) continue;
    const [lead, name = '', brackets] = found;
    const key = name.toLowerCase();
    const to = Math.max(start + lead.length, start + line.trimEnd().length);
    lines.push({
      key,
      form: formOf(key, brackets),
      start,
      from: start + lead.length,
      to,
      next: nextLine(text, start),
      lead,
    });
  }
  return lines;
}

function formOf(key: string, brackets: string | undefined): Line['form'] {
  if (key === 'filetags') return 'colons';
  if (brackets || key === 'categories') return 'words';
  return key === 'tags' || key === 'aliases' ? 'one' : 'text';
}

/** What does one step to the items of an Org key; tags may stand in `#+FILETAGS:`. @throws {SyntaxProblem} Where a name does not fit in. */
export function orgItemSplices(text: string, edit: ItemEdit, step: ItemStep): Splice[] {
  const key = keyOf(edit);
  const all = linesOf(text);
  const own = all.filter((line) => line.key === key);
  const lines = own.length === 0 && key === 'tags' ? all.filter((line) => line.form === 'colons') : own;
  const last = lines.at(-1);
  if (lines.some(({ form }) => form !== last?.form || (form === 'words' && key !== 'categories' && lines.length > 1)))
    throw new SyntaxProblem(`the key "${key}" stands more than once`, last?.start ?? 0, 'remove all but one');
  if (step.kind === 'add') return [addTo(text, last, { edit, item: step.item })];
  let index = step.at[0] ?? 0;
  for (const line of lines) {
    const count = wordsOf(text.slice(line.from, line.to), line, edit).length;
    if (index < count) return [stepIn(text, line, { edit, step: { ...step, index }, count })];
    index -= count;
  }
  throw new SyntaxProblem('its items cannot be told apart', last?.from ?? 0);
}

function wordsOf(value: string, { form }: Line, edit: ItemEdit): { text: string; start: number; end: number }[] {
  if (form === 'colons') {
    return [...value.matchAll(/[^:]+/g)].map(({ 0: text, index }) => ({
      text,
      start: index,
      end: index + text.length,
    }));
  }
  return piecesOf(value, splitOf(form, edit));
}

function splitOf(form: Line['form'], edit: ItemEdit): ItemEdit['split'] {
  return form === 'words' ? 'space' : form === 'one' ? 'none' : edit.split;
}

interface Inside {
  readonly edit: ItemEdit;
  readonly step: { kind: 'rename'; index: number; to: string } | { kind: 'remove'; index: number };
  readonly count: number;
}

function stepIn(text: string, line: Line, { edit, step, count }: Inside): Splice {
  if (step.kind === 'remove' && count === 1) return removal(line.start, line.next);
  const value = text.slice(line.from, line.to);
  if (step.kind === 'rename') checkName(step.to, line);
  if (line.form === 'colons') {
    const word = wordsOf(value, line, edit)[step.index];
    const start = line.from + (word?.start ?? 0);
    const end = line.from + (word?.end ?? 0);
    return step.kind === 'rename' ? { start, end, text: step.to } : removal(start, end + 1);
  }
  return { start: line.from, end: line.to, text: stepped(value, line, { edit, step }) };
}

function stepped(
  value: string,
  line: Line,
  { edit, step }: { edit: ItemEdit; step: Parameters<typeof stepText>[2] },
): string {
  const after = stepText(value, splitOf(line.form, edit), step);
  if (after === undefined) throw cannotHold(line.from);
  return after;
}

function addTo(text: string, last: Line | undefined, { edit, item }: { edit: ItemEdit; item: string }): Splice {
  const eol = eolOf(text);
  const all = linesOf(text);
  if (!last) {
    const one = all.at(-1);
    if (/\s/.test(item)) throw cannotHold(one?.from ?? 0);
    const name = /[a-z]/.test(one?.lead ?? '') ? keyOf(edit) : keyOf(edit).toUpperCase();
    return newLine(text, one ? lineEnd(text, one.from) : -1, { line: `#+${name}[]: ${item}`, eol });
  }
  checkName(item, last);
  const value = text.slice(last.from, last.to);
  const at = { start: last.from, end: last.to };
  if (last.form === 'one') return newLine(text, lineEnd(text, last.from), { line: `${last.lead}${item}`, eol });
  if (last.form === 'colons')
    return { ...at, text: `${value === '' ? ':' : value}${value === '' || value.endsWith(':') ? '' : ':'}${item}:` };
  const blank = /\s$/.test(last.lead) ? '' : ' ';
  return { ...at, text: blank + stepped(value, last, { edit, step: { kind: 'add', item } }) };
}

function checkName(name: string, { form, from }: Line): void {
  const bad = form === 'colons' ? /[\s:]/ : form === 'words' ? /\s/ : /[\p{Cc}\u2028\u2029]/u;
  if (name === '' || name !== name.trim() || bad.test(name)) throw cannotHold(from);
}

function cannotHold(offset: number): SyntaxProblem {
  return new SyntaxProblem('the list has no way to write the name', offset, 'choose a name in one word');
}

/** What `set` and `unset` do to an Org head. @throws {SyntaxProblem} Where it is not safe. */
export function orgKeySplices(text: string, edit: Exclude<FieldEdit, ItemEdit>): Splice[] {
  const key = keyOf(edit);
  const all = linesOf(text);
  const lines = all.filter((line) => line.key === key);
  if (edit.kind === 'unset') return lines.map((line) => removal(line.start, line.next));
  const value = headerText(edit.value);
  const [first, second] = lines;
  if (value !== value.trim() || /[\p{Cc}\u2028\u2029]/u.test(value))
    throw new SyntaxProblem('a line cannot hold the value', first?.from ?? 0, 'choose one on one line');
  if (second) throw new SyntaxProblem(`the key "${key}" stands more than once`, second.start, 'remove all but one');
  if (first) return [{ start: first.from, end: first.to, text: /\s$/.test(first.lead) ? value : ` ${value}` }];
  const last = all.at(-1);
  const name = /[a-z]/.test(last?.lead ?? '') ? key : key.toUpperCase();
  return [newLine(text, last ? lineEnd(text, last.from) : -1, { line: `#+${name}: ${value}`, eol: eolOf(text) })];
}

function keyOf({ path }: FieldEdit): string {
  if (path.length !== 1) throw new SyntaxProblem('Org has no keys in keys', 0, 'make the change by hand');
  return (path[0] ?? '').toLowerCase();
}

/** Reads an Org head in another way than the reader of posts: cut at the first colon of each line. */
export function orgAgain(text: string): Fields {
  const fields = new Map<string, Value>();
  const fileTags: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (!line.startsWith('#+') || colon < 3 || /\s/.test(line.slice(0, colon))) continue;
    const name = line.slice(2, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    const key = name.replace('[]', '');
    const words = value.split(/\s+/).filter((word) => word !== '');
    const before = fields.get(key);
    const listed = Array.isArray(before) ? before : [];
    if (key === 'filetags') fileTags.push(...value.split(':').filter((word) => word !== ''));
    else if (name.endsWith('[]')) fields.set(key, words.map(textScalar));
    else if (key === 'categories') fields.set(key, [...listed, ...words.map(textScalar)]);
    else if (key === 'tags' || key === 'aliases')
      fields.set(key, value === '' ? listed : [...listed, textScalar(value)]);
    else fields.set(key, textScalar(/^<(\d{4}-\d\d-\d\d)[^>]*>$/.exec(value)?.[1] ?? value));
  }
  if (fileTags.length > 0 && !fields.has('tags')) fields.set('tags', fileTags.map(textScalar));
  return fields;
}
