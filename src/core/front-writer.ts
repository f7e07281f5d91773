import {
  copySlot,
  firstEntry,
  type Job,
  type NewFields,
  newKey,
  plainSlot,
  roleSlot,
  type Slot,
  type WriteOptions,
  type WrittenField,
} from './front-slot.ts';
import type { KeyStyle } from './key-style.ts';
import { doubleQuoted } from './yaml-scalar.ts';

/** Writes a front matter with its fences and, where the blog has it, the blank line after; also what it now says. */
export function writeFront(
  fields: NewFields,
  options: WriteOptions,
): { readonly text: string; readonly written: readonly WrittenField[] } {
  const { style } = options;
  const slots = fillSlots({ ...options, fields });
  const lines = style.syntax === 'json' ? jsonLines(slots) : slotLines(slots);
  const all = [
    ...(style.open === undefined ? [] : [style.open]),
    ...lines,
    ...style.tail,
    ...(style.close === undefined ? [] : [style.close]),
  ];
  const gap = style.gap || style.syntax === 'headers' ? [''] : [];
  return { text: [...all, ...gap, ''].join(style.eol), written: slots.flatMap((slot) => slot.written ?? []) };
}

/** Fields in the order of the style, those it does not have at their usual place. */
function fillSlots(job: Job): Slot[] {
  const { style, fallback, fields } = job;
  const slots = style.keys.flatMap((key) => slotFor(key, job) ?? []);
  const has = (role: string) => slots.some((slot) => slot.role === role);
  for (const role of ['title', 'date', 'tags', 'categories'] as const) {
    const needed = role === 'title' || (role === 'date' ? needsDate(job) : fields[role].length > 0);
    if (!needed || has(role)) continue;
    const known = fallback?.keys.find((key) => key.role === role);
    const key =
      known && fallback?.syntax === style.syntax ? { ...known, before: [] } : newKey(known?.key ?? role, style);
    insert(slots, roleSlot({ ...key, role }, job));
  }
  const { mark } = fields;
  if (mark && !mark.optional && !has('mark'))
    insert(slots, { ...plainSlot(newKey(mark.key, style), { value: mark.value, style }), role: 'mark' });
  for (const { key, value } of fields.set) {
    if (!slots.some((slot) => slot.key === key && slot.table === undefined))
      insert(slots, plainSlot(newKey(key, style), { value, style }));
  }
  return slots;
}

/** Posts that name the day in their file names may do without a date, unless the person named a time of day. */
function needsDate({ fields, from, offset }: Job): boolean {
  return !(fields.named && from === 'posts') || offset === true || fields.date.exact;
}

function slotFor(key: KeyStyle, job: Job): Slot | undefined {
  const { style, fields, from } = job;
  const root = key.table === undefined;
  const given = root ? fields.set.find((set) => set.key === key.key) : undefined;
  if (given) return plainSlot(key, { value: given.value, style });
  const { mark } = fields;
  if (root && mark && key.key.toLowerCase() === mark.key.toLowerCase()) {
    return { ...plainSlot(key, { value: mark.value, style }), role: 'mark' };
  }
  if (key.role === 'title' || key.role === 'date') return roleSlot({ ...key, role: key.role }, job);
  if (key.role === 'slug' && (from === 'template' ? isEmpty(key) : key.share >= usual)) {
    return plainSlot(key, { value: fields.slug, style });
  }
  if (key.role === 'tags' || key.role === 'categories') {
    const empty = fields[key.role].length === 0 && (key.items ?? []).length === 0;
    if (!empty || (!key.constant && key.share >= usual && isListKey(key)))
      return roleSlot({ ...key, role: key.role }, job);
  }
  return key.constant && copySlot(key, key.constant);
}

/** `tags: []` says nothing wrong; `category: []` might. */
function isListKey({ key, list }: KeyStyle): boolean {
  return key.toLowerCase().endsWith('s') && (list === undefined || list.form === 'flow' || list.form === 'block');
}

/** How many of the recent posts must have a key for it to be written without a value. */
const usual = 0.8;

function isEmpty(key: KeyStyle): boolean {
  const { value, rest } = firstEntry(key);
  return rest.length === 0 && /^(?:""|''|)$/.test(value);
}

/** Puts a slot after its forerunners, and before the first table. */
function insert(slots: Slot[], slot: Slot): void {
  const order = ['title', 'date', 'mark', 'tags', 'categories'];
  const rank = slot.role === undefined ? order.length : order.indexOf(slot.role);
  const ranksBefore = (role: Slot['role']) => role !== undefined && order.includes(role) && order.indexOf(role) < rank;
  const limit = slots.findIndex(({ table }) => table !== slot.table && table !== undefined);
  const end = limit < 0 ? slots.length : limit;
  if (slot.table !== undefined) {
    const last = slots.findLastIndex(({ table }) => table === slot.table);
    slots.splice(last < 0 ? slots.length : last + 1, 0, slot);
    return;
  }
  const after = slots.findLastIndex(
    ({ role, table }, index) => index < end && table === undefined && ranksBefore(role),
  );
  slots.splice(slot.role === undefined ? end : after + 1, 0, slot);
}

function slotLines(slots: readonly Slot[]): string[] {
  const lines: string[] = [];
  let table: string | undefined;
  for (const slot of slots) {
    const headed = slot.table === table || slot.table === undefined || slot.before.includes(slot.table);
    table = slot.table;
    lines.push(...(headed || table === undefined ? [] : ['', table]), ...slot.before, ...slot.lines);
  }
  return lines;
}

/** JSON with one key a line; `lines` of a slot hold its value. */
function jsonLines(slots: readonly Slot[]): string[] {
  return slots.map(
    (slot, index) => `  ${doubleQuoted(slot.key)}: ${slot.lines.join('')}${index < slots.length - 1 ? ',' : ''}`,
  );
}
