import { type Split, wholeNumber } from '../core/field-edit.ts';
import { type ItemStep, labelKey } from '../core/item-steps.ts';
import { mostCommon } from '../core/list-style.ts';
import { namesAfter, piecesOf, stepText } from '../core/split-text.ts';
import { plainIsSafe, type Quote } from '../core/yaml-scalar.ts';
import { addBracketed, removeBracketed } from './bracket-splice.ts';
import type { Located, LocatedList, LocatedPair, LocatedScalar } from './located.ts';
import type { Look, Notation } from './notation.ts';
import { eolOf, insertion, lineEnd, lineStart, newLine, nextLine, removal, type Splice } from './splice.ts';
import { SyntaxProblem } from './syntax-problem.ts';

/** A list that is changed: the pair that holds it, and how what is new is written. */
export interface ItemJob {
  readonly text: string;
  readonly pair: LocatedPair;
  readonly split: Split;
  /** As `ItemEdit.numbers`. */
  readonly numbers: boolean;
  readonly notation: Notation;
  /** Between brackets of a mapping. */
  readonly flow: boolean;
  readonly spare: 'single' | 'double';
}

/** What does one step to the list of a pair that has a value. @throws {SyntaxProblem} Where that is not safe. */
export function itemSplices(job: ItemJob, step: ItemStep): Splice[] {
  const { value } = job.pair;
  if (value === undefined) throw new SyntaxProblem('it is not written here', job.pair.start);
  checkFree(value);
  if (value.form === 'list') return listSplices(job, value, step);
  if (value.form === 'scalar') return [scalarSplice(job, value, step)];
  throw new SyntaxProblem('it is no list', value.start, 'write it as a list of names');
}

/** @throws {SyntaxProblem} For what stands for, or is used at, another place, and for blocks of text. */
export function checkFree(value: Located): void {
  const byHand = 'make the change by hand';
  if (value.fixed !== undefined) throw new SyntaxProblem(value.fixed, value.start, byHand);
  if (value.form === 'scalar' && value.block)
    throw new SyntaxProblem('it is a block of text', value.start, 'write it on one line');
}

function listSplices(job: ItemJob, list: LocatedList, step: ItemStep): Splice[] {
  if (step.kind === 'add') return addItem(job, list, step.item);
  const [index = 0, ...rest] = step.at;
  const item = list.items[index];
  if (!item) throw new SyntaxProblem('its items cannot be told apart', list.start);
  checkFree(item.value);
  if (rest.length > 0) {
    if (item.value.form !== 'list') throw new SyntaxProblem('it is no list', item.start);
    return listSplices(job, item.value, { ...step, at: rest });
  }
  if (step.kind === 'remove') return removeItem(job, list, index);
  const scalar = namedBy(item.value);
  checkFree(scalar);
  if (isNumber(job, scalar, step)) return [{ start: scalar.start, end: scalar.end, text: step.to }];
  const look = { quote: scalar.quote, spare: spareOf(list) ?? job.spare, flow: job.flow || isFlow(list, item.value) };
  return [{ start: scalar.start, end: scalar.end, text: job.notation.scalar(step.to, look) }];
}

/** Whether a number takes the place of a name without quotes, and needs none. */
function isNumber({ numbers }: ItemJob, { kind, quote }: LocatedScalar, step: ItemStep & { kind: 'rename' }): boolean {
  return numbers && kind === 'plain' && quote === 'plain' && wholeNumber.test(step.to);
}

function isFlow(list: LocatedList, item: Located): boolean {
  return list.style === 'bracket' || (item.form === 'map' && item.style === 'bracket');
}

/** The scalar that names an item: itself, or the label of an object. */
function namedBy(item: Located): LocatedScalar {
  if (item.form === 'scalar') return item;
  const pairs = item.form === 'map' ? item.pairs : [];
  const key = labelKey(new Set(pairs.map((pair) => pair.key)));
  const found = pairs.filter((pair) => pair.key === key);
  const value = found[0]?.value;
  if (found.length !== 1 || value?.form !== 'scalar')
    throw new SyntaxProblem('the item has no single name', item.start);
  return value;
}

function addItem(job: ItemJob, list: LocatedList, name: string): Splice[] {
  const { text, notation, spare } = job;
  const eol = eolOf(text);
  const quotes = list.items.flatMap(({ value }) => (value.form === 'scalar' ? [value.quote] : []));
  const look: Look = {
    quote: mostCommon(quotes) ?? 'plain',
    spare: spareOf(list) ?? spare,
    flow: job.flow || list.style === 'bracket',
  };
  const item = notation.scalar(name, look);
  if (list.style === 'bracket') return addBracketed(text, rangesOf(list), { item, eol });
  const last = list.items.at(-1);
  if (!last) throw new SyntaxProblem('its items cannot be told apart', list.start);
  const lead = text.slice(lineStart(text, last.start), last.start).replace(/[^ \t]/g, ' ');
  const gap = text.slice(last.start + 1, last.value.start);
  const line = `${lead}-${/^[ \t]+$/.test(gap) ? gap : ' '}${item}`;
  return [newLine(text, lineEnd(text, Math.max(last.value.end, last.start + 1)), { line, eol })];
}

function removeItem(job: ItemJob, list: LocatedList, index: number): Splice[] {
  const { text, pair } = job;
  if (list.style === 'bracket') return removeBracketed(text, rangesOf(list), index);
  const item = list.items[index];
  const next = list.items[index + 1];
  if (!item) return [];
  const start = lineStart(text, item.start);
  const alone = text.slice(start, item.start).trim() === '';
  if (!alone && !next) throw new SyntaxProblem('the item shares its line with others', item.start, 'remove it by hand');
  const gone = alone
    ? removal(start, nextLine(text, Math.max(item.value.end, item.start + 1)))
    : removal(item.start, next?.start ?? item.value.end);
  return list.items.length > 1 ? [gone] : [insertion(pair.mark, ' []'), gone];
}

function rangesOf({ start, end, items }: LocatedList) {
  return { start, end, items: items.map((item) => ({ start: item.start, end: item.value.end })) };
}

/** The quotes that the items of a list have, where some have. */
function spareOf(list: LocatedList): 'single' | 'double' | undefined {
  const quotes = list.items.flatMap(({ value }) => (value.form === 'scalar' ? [value.quote] : []));
  return mostCommon(quotes.filter((quote): quote is Exclude<Quote, 'plain'> => quote !== 'plain'));
}

/** A text that holds a list: the text changed inside, or a list between brackets where the text cannot hold a name. */
function scalarSplice(job: ItemJob, scalar: LocatedScalar, step: ItemStep): Splice {
  const { text, notation, split, spare } = job;
  const { start, end, quote } = scalar;
  const base = quote === 'plain' && scalar.kind === 'plain' ? text.slice(start, end) : scalar.text;
  const broken = base.includes('\n');
  const folded = (one: string): string => (broken ? one.replace(/\s*\n\s*/g, ' ') : one);
  const inside = step.kind === 'add' ? step : { ...step, index: step.at[0] ?? 0 };
  const names = piecesOf(base, split).map((piece) => folded(piece.text));
  if (split === 'none' && step.kind === 'rename' && isNumber(job, scalar, step)) return { start, end, text: step.to };
  const now = namesAfter(names, inside);
  const after = now.length === 0 ? undefined : stepText(base, split, inside);
  if (after !== undefined) {
    // A plain text of several lines stays on them.
    const kept = broken && plainIsSafe(folded(after));
    return { start, end, text: kept ? after : notation.scalar(folded(after), { quote, spare, flow: job.flow }) };
  }
  // What is no text as it stands, `2024`, stays what it is.
  const typed = names.length === 1 && scalar.kind !== 'string' && /^[\w.+-]+$/.test(base) ? base : undefined;
  const look = { quote, spare, flow: true };
  const items = now.map((name) => (name === typed ? name : notation.scalar(name, look)));
  return { start, end, text: `[${items.join(', ')}]` };
}
