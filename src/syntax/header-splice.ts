import type { FieldEdit, ItemEdit } from '../core/field-edit.ts';
import { type Fields, textScalar, type Value } from '../core/fields.ts';
import type { ItemStep } from '../core/item-steps.ts';
import { piecesOf, stepText } from '../core/split-text.ts';
import { eolOf, lineEnd, lineStart, newLine, nextLine, removal, type Splice } from './splice.ts';
import { SyntaxProblem } from './syntax-problem.ts';

/** A line of a head: one that begins a key, or one that goes on. */
interface Line {
  readonly key: string;
  readonly start: number;
  /** Of the value, blanks around it left out. */
  readonly from: number;
  readonly to: number;
  readonly next: number;
  readonly more: boolean;
  /** What stands before the key, and the key as written. */
  readonly lead: string;
  readonly name: string;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; start = nextLine(text, start)) {
    const line = text.slice(start, lineEnd(text, start));
    const pair = /^( {0,3}|\.\. |:)([A-Za-z0-9_-]+):[ \t]*/.exec(line);
    const more = pair ? undefined : /^(?: {4,}|[ \t]+)(?=\S)/.exec(line);
    const before = lines.at(-1);
    if (!pair && !(more && before)) continue;
    const from = start + (pair ?? more ?? [''])[0].length;
    const to = Math.max(from, start + line.trimEnd().length);
    const shape = { lead: pair?.[1] ?? '', name: pair?.[2] ?? '' };
    lines.push({
      key: pair ? shape.name.toLowerCase() : (before?.key ?? ''),
      start,
      from,
      to,
      next: nextLine(text, start),
      more: !pair,
      ...shape,
    });
  }
  return lines;
}

/** What does one step to the items that stand behind a key, one text a line. @throws {SyntaxProblem} Where a name does not fit in. */
export function headerItemSplices(text: string, edit: ItemEdit, step: ItemStep): Splice[] {
  const key = keyOf(edit);
  const lines = linesOf(text).filter((line) => line.key === key);
  const [first] = lines;
  if (step.kind === 'add') {
    checkName(step.item, first?.from ?? 0);
    return first ? [lineSplice(text, first, { edit, inside: step })] : [newHeader(text, edit, step.item)];
  }
  let index = step.at[0] ?? 0;
  for (const line of lines) {
    const count = piecesOf(text.slice(line.from, line.to), edit.split).length;
    if (index >= count) {
      index -= count;
      continue;
    }
    if (step.kind === 'rename') checkName(step.to, line.from);
    if (step.kind === 'remove' && count === 1)
      return [line.more ? removal(line.start, line.next) : removal(line.from, line.to)];
    return [lineSplice(text, line, { edit, inside: { ...step, index } })];
  }
  throw new SyntaxProblem('its items cannot be told apart', first?.from ?? 0);
}

function lineSplice(
  text: string,
  { from, to }: Line,
  { edit, inside }: { edit: ItemEdit; inside: Parameters<typeof stepText>[2] },
): Splice {
  const after = stepText(text.slice(from, to), edit.split, inside);
  if (after === undefined)
    throw new SyntaxProblem('the list has no way to write the name', from, 'choose a name without its separator');
  return { start: from, end: to, text: spaced(text, from, after) };
}

/** A blank after a colon that has none. */
function spaced(text: string, from: number, value: string): string {
  return text[from - 1] === ':' && value !== '' && lineEnd(text, from) === from ? ` ${value}` : value;
}

function checkName(name: string, offset: number): void {
  if (name !== name.trim() || /[\p{Cc}\u2028\u2029]/u.test(name) || name === '')
    throw new SyntaxProblem(
      'a header cannot hold the value',
      offset,
      'choose one on one line, without blanks around it',
    );
}

/** What `set` and `unset` do to a head. @throws {SyntaxProblem} Where it is not safe. */
export function headerKeySplices(text: string, edit: Exclude<FieldEdit, ItemEdit>): Splice[] {
  const key = keyOf(edit);
  const lines = linesOf(text).filter((line) => line.key === key);
  const [first] = lines;
  if (edit.kind === 'unset') {
    if (!first) throw new SyntaxProblem('it is the heading of the text', 0, 'change it by hand');
    return lines.map((line) => removal(line.start, line.next));
  }
  const value = headerText(edit.value);
  if (value !== '') checkName(value, first?.from ?? 0);
  if (!first) return [newHeader(text, edit, value)];
  const [, second] = lines.filter((line) => !line.more);
  if (second)
    throw new SyntaxProblem(`the key "${first.name}" stands more than once`, second.start, 'remove all but one');
  return [{ start: first.from, end: lines.at(-1)?.to ?? first.to, text: spaced(text, first.from, value) }];
}

/** A value as a header has it: all is text. */
export function headerText(value: Extract<FieldEdit, { kind: 'set' }>['value']): string {
  return typeof value === 'object' ? value.date : String(value);
}

function newHeader(text: string, edit: FieldEdit, value: string): Splice {
  const lines = linesOf(text);
  const last = lines.at(-1);
  const shape = lines.findLast((line) => !line.more);
  if (!last || !shape) throw new SyntaxProblem('there is no header to put one beside', 0, 'add the line by hand');
  const key = keyOf(edit);
  const name = /^\p{Lu}/u.test(shape.name) ? key.charAt(0).toUpperCase() + key.slice(1) : key;
  const line = `${shape.lead}${name}: ${value}`.trimEnd();
  return newLine(text, lineEnd(text, lineStart(text, last.from)), { line, eol: eolOf(text) });
}

function keyOf({ path }: FieldEdit): string {
  if (path.length !== 1) throw new SyntaxProblem('a header has no keys in keys', 0, 'make the change by hand');
  return (path[0] ?? '').toLowerCase();
}

/** Reads a head in another way than the reader of posts: line by line, by its first colon. */
export function headersAgain(text: string): Fields {
  const fields = new Map<string, Value[]>();
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  let key = '';
  if (/^([=#~*-])\1{2,}\s*$/.test(lines[1] ?? '') && lines[0]?.trim() !== '---') {
    fields.set('title', [textScalar((lines[0] ?? '').trim())]);
    lines.splice(0, 2);
  }
  for (const line of lines) {
    const bare = line.startsWith('.. ') ? line.slice(3) : line.startsWith(':') ? line.slice(1) : line;
    const colon = bare.indexOf(':');
    const indent = bare.length - bare.trimStart().length;
    const name = bare.slice(indent, Math.max(colon, 0));
    const begins = indent <= 3 && (line === bare || indent === 0) && !/^ *\t/.test(bare) && /^[\w-]+$/.test(name);
    if (begins) {
      key = name.toLowerCase();
      fields.set(key, [...(fields.get(key) ?? []), textScalar(bare.slice(colon + 1).trim())]);
    } else if (key !== '' && indent > 0 && line === bare && line.trim() !== '')
      fields.get(key)?.push(textScalar(line.trim()));
  }
  return new Map([...fields].map(([one, values]) => [one, values.length === 1 && values[0] ? values[0] : values]));
}
