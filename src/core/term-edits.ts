import type { Front } from './dialect.ts';
import { writtenPath } from './edited-fields.ts';
import type { FieldEdit, ItemEdit } from './field-edit.ts';
import { type Fields, fieldAt, isFields, isList, isScalar, textScalar, type Value } from './fields.ts';
import { itemText, labelKey } from './item-steps.ts';
import { piecesOf } from './split-text.ts';
import type { TermSlot } from './term-slot.ts';
import type { Retitle } from './term-wish.ts';

/** Edits of a slot, and what the front matter reads as once they are done. */
export interface SlotEdits {
  readonly edits: readonly ItemEdit[];
  readonly fields: Fields;
}

/** Gives the terms of a slot other names, or takes them out; all that has no other name is left as it is written. */
export function retitleSlot({ kind, fields }: Front, slot: TermSlot, retitle: Retitle): SlotEdits {
  const path = writtenPath(fields, slot);
  const value = fieldAt(fields, ...path);
  if (value === undefined) return { edits: [], fields };
  const renamed = new Map<string, string[]>();
  const dropped = new Set<string>();
  const change = (item: Value): string | undefined => {
    const was = itemText(item);
    if (was === undefined) return undefined;
    const now = retitled(item, slot, retitle);
    if (now === undefined) dropped.add(was);
    else if (now !== was) renamed.set(now, [...new Set([...(renamed.get(now) ?? []), was])]);
    return now;
  };
  const after = changedValue(value, { split: slot.split, lines: kind === 'headers', change });
  const at = placeOf(slot);
  const edits = [
    ...[...renamed].map(([to, from]): ItemEdit => ({ ...at, kind: 'replace', from, to })),
    ...[...dropped].map((item): ItemEdit => ({ ...at, kind: 'drop', item })),
  ];
  if (edits.length === 0) return { edits, fields };
  return { edits: inOrder(edits), fields: withValue(fields, path, after ?? []) };
}

/** Adds a term to a slot, behind the others. */
export function addToSlot({ fields }: Front, slot: TermSlot, term: string): SlotEdits {
  const path = writtenPath(fields, slot);
  const item = slot.write?.(term, undefined) ?? term;
  const edit: ItemEdit = { ...placeOf(slot), kind: 'add', item };
  const value = fieldAt(fields, ...path);
  const names = namesIn(value, slot.split);
  const after = isList(value) ? [...value, textScalar(item)] : joined([...names, item], slot.split, value);
  return { edits: [edit], fields: withValue(fields, path, after) };
}

function placeOf({
  path,
  split,
  anyCase,
  numbers,
}: TermSlot): Pick<ItemEdit, 'path' | 'split' | 'anyCase' | 'numbers'> {
  return { path, split, ...(anyCase ? { anyCase } : {}), ...(numbers ? { numbers } : {}) };
}

/** The terms that a slot holds, in file order. */
export function termsInSlot(front: Front, slot: TermSlot): string[] {
  const terms: string[] = [];
  retitleSlot(front, slot, (term) => {
    terms.push(term);
    return term;
  });
  return terms;
}

/** The text of an item with its term called otherwise; undefined where the term is taken out. */
function retitled(item: Value, slot: TermSlot, retitle: Retitle): string | undefined {
  const was = itemText(item) ?? '';
  const term = (slot.termOf ? slot.termOf(item) : was.trim())?.normalize('NFC');
  if (term === undefined || term === '') return was;
  const { joint } = slot;
  const now = joint === undefined ? retitle(term) : retitledWay(term, joint, retitle);
  return now === undefined || now === term ? (now === undefined ? undefined : was) : (slot.write?.(now, was) ?? now);
}

/** Each step of a way by itself, the blanks around it kept. */
function retitledWay(way: string, joint: string, retitle: Retitle): string | undefined {
  const steps = way.split(joint).map((part) => {
    const step = part.trim();
    const now = retitle(step);
    return now === undefined ? undefined : part.replace(step, () => now);
  });
  return steps.includes(undefined) ? undefined : steps.join(joint);
}

type ChangeItem = (item: Value) => string | undefined;

interface Way {
  readonly split: TermSlot['split'];
  /** A list is of lines that are taken apart too, as in headers. */
  readonly lines: boolean;
  readonly change: ChangeItem;
}

/** A value with its items changed, of the same shape; undefined where nothing of it is left. */
function changedValue(value: Value, way: Way): Value | undefined {
  const { split, lines, change } = way;
  if (isList(value)) {
    return value.flatMap((item) => {
      const now = changedValue(item, lines ? way : { ...way, split: 'none' });
      return now === undefined ? [] : [now];
    });
  }
  if (!isScalar(value) || split === 'none') return changedItem(value, change);
  const names = namesIn(value, split);
  // A text that is one item is given as it is: it may be a number.
  const now = names.map((name) => change(name === value.text ? value : textScalar(name)));
  return now.every((name, at) => name === names[at]) ? value : joined(defined(now), split, value);
}

function changedItem(item: Value, change: ChangeItem): Value | undefined {
  const was = itemText(item);
  const now = change(item);
  if (now === was) return item;
  if (now === undefined) return undefined;
  return isFields(item) ? new Map([...item, [labelKey(item) ?? '', textScalar(now)]]) : textScalar(now);
}

function defined(names: readonly (string | undefined)[]): string[] {
  return [...new Set(names.flatMap((name) => name ?? []))];
}

function namesIn(value: Value | undefined, split: TermSlot['split']): string[] {
  return isScalar(value) ? piecesOf(value.text, split).map(({ text }) => text) : [];
}

const joints = {
  none: undefined,
  space: ' ',
  comma: ', ',
  'comma-and-blank': ', ',
  'comma-or-space': ' ',
  'semicolon-or-comma': ', ',
} as const satisfies Readonly<Record<TermSlot['split'], string | undefined>>;

/** Names as one text where there is one already and it can hold them, as `stepText()` writes it; else as a list. */
function joined(names: readonly string[], split: TermSlot['split'], before: Value | undefined): Value {
  const joint = joints[split];
  const texts =
    joint === undefined || before === undefined || names.length === 0
      ? []
      : [names.join(joint), ...(split === 'semicolon-or-comma' ? [`${names.join('; ')};`] : [])];
  const text = texts.find((one) => {
    const pieces = piecesOf(one, split);
    return pieces.length === names.length && pieces.every((piece, at) => piece.text === names[at]);
  });
  return text === undefined ? names.map(textScalar) : textScalar(text);
}

/** What a name is given to comes after what takes that name away. */
function inOrder(edits: readonly ItemEdit[]): ItemEdit[] {
  const rest = [...edits];
  const ordered: ItemEdit[] = [];
  while (rest.length > 0) {
    const free = rest.findIndex((edit) => !rest.some((other) => other !== edit && takes(other, edit)));
    ordered.push(...rest.splice(Math.max(free, 0), 1));
  }
  return ordered;
}

/** Whether an edit renames or removes what the other one writes. */
function takes(edit: ItemEdit, other: ItemEdit): boolean {
  if (other.kind !== 'replace') return false;
  return edit.kind === 'replace' ? edit.from.includes(other.to) : edit.kind === 'drop' && edit.item === other.to;
}

function withValue(fields: Fields, [key = '', ...rest]: FieldEdit['path'], value: Value): Fields {
  const inner = fields.get(key);
  const next = rest.length > 0 ? withValue(isFields(inner) ? inner : new Map(), rest, value) : value;
  return new Map([...fields, [key, next]]);
}
