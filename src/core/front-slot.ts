import { type DateStyle, formatDate, isoStyle, quoteDate, withOffset } from './date-style.ts';
import type { HouseStyle } from './house-style.ts';
import type { FieldRole, KeyStyle } from './key-style.ts';
import { type ListStyle, plainFlow, renderList, shapedList } from './list-style.ts';
import { doubleQuoted, type Quote, tomlString, yamlScalar } from './yaml-scalar.ts';

export type FieldValue = string | boolean | number | readonly string[];

/** What a new post says about itself. */
export interface NewFields {
  readonly title: string;
  readonly slug: string;
  /** Milliseconds since the epoch, and the IANA zone it is written in; `exact` where the person named the time. */
  readonly date: { readonly ms: number; readonly zone: string; readonly exact: boolean };
  /** The file name says the day: no date is written where the posts have none. */
  readonly named?: boolean;
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  /** As `Placement.mark`. */
  readonly mark?: { readonly key: string; readonly value: string | boolean; readonly optional?: boolean };
  readonly set: readonly { readonly key: string; readonly value: FieldValue }[];
}

export interface WriteOptions {
  /** The style to follow, key by key. */
  readonly style: HouseStyle;
  /** Where that style does not show how something is written. */
  readonly fallback?: HouseStyle;
  /** Whose style it is: every line of a template is kept; of the posts, what most of them have. */
  readonly from: 'posts' | 'template' | 'sample';
  /** Write the date, and with its offset, whatever the style. */
  readonly offset?: boolean;
}

/** A field as it was written: what a reader of the file finds. */
export interface WrittenField {
  readonly key: string;
  readonly table?: string;
  readonly value: FieldValue;
  /** It stands without quotes. */
  readonly plain: boolean;
}

/** What to write, and how. */
export interface Job extends WriteOptions {
  readonly fields: NewFields;
}

/** A key with the lines that are to be written for it. */
export interface Slot {
  readonly role?: FieldRole | 'mark';
  readonly key: string;
  readonly table?: string;
  readonly before: readonly string[];
  readonly lines: readonly string[];
  readonly written?: WrittenField;
}

/** Title, date, tags or categories as the style writes them. */
export function roleSlot(key: KeyStyle & { role: FieldRole }, job: Job): Slot {
  const { style, fields, from } = job;
  const shown = shownKey(key, job);
  if (key.role === 'title') return { ...plainSlot(shown, { value: fields.title, style }), role: 'title' };
  if (key.role === 'date') return dateSlot(shown, job);
  const own = from === 'template' && key.constant ? (shapedList(firstEntry(key))?.items ?? []) : (key.items ?? []);
  const items = [...new Set([...own, ...(key.role === 'tags' ? fields.tags : fields.categories)])];
  const list = shown.list ?? usualList(shown, style);
  const lines =
    style.syntax === 'json'
      ? [jsonText(items)]
      : renderList(items, { style: list, syntax: style.syntax, lead: leadOf(shown, style) });
  return {
    ...slotOf(shown, lines),
    role: key.role,
    written: { key: key.key, ...tableOf(key), value: items, plain: false },
  };
}

/** `category: x` is one term; every other list is written in brackets. */
function usualList({ key, quote }: KeyStyle, style: HouseStyle): ListStyle {
  const form = key.toLowerCase() === 'category' ? 'one' : 'flow';
  return { ...plainFlow, form, quote: style.syntax === 'toml' ? 'double' : (quote ?? 'plain') };
}

function dateSlot(key: KeyStyle, { style, fallback, fields: { date }, offset }: Job): Slot {
  const learnt = key.date ?? fallback?.keys.find(({ role }) => role === 'date')?.date ?? isoStyle;
  const asked = offset ? withOffset(learnt) : learnt;
  const foreign = fallback !== undefined && fallback.syntax !== style.syntax;
  const quote: Quote =
    style.syntax === 'headers'
      ? 'plain'
      : style.syntax === 'json'
        ? 'double'
        : (key.quote ?? (foreign ? 'plain' : learnt.quote));
  const dateStyle = style.syntax === 'toml' && quote === 'plain' ? tomlDate(asked) : asked;
  const text = formatDate(date.ms, { style: dateStyle, zone: date.zone, exact: date.exact });
  const line = style.syntax === 'json' ? doubleQuoted(text) : `${leadOf(key, style)}${quoteDate(text, quote)}`;
  return {
    ...slotOf(key, [line]),
    role: 'date',
    written: { key: key.key, ...tableOf(key), value: text, plain: quote === 'plain' },
  };
}

/** A date without quotes in TOML is one only in this shape. */
function tomlDate(style: DateStyle): DateStyle {
  return {
    ...style,
    separator: '-',
    seconds: true,
    offset: style.offset === 'compact' ? 'colon' : style.offset,
    gap: '',
  };
}

/** What a style leaves open about a key is as the fallback has it. */
function shownKey(key: KeyStyle, { style, fallback, from }: WriteOptions): KeyStyle {
  const other = fallback?.keys.find(({ role }) => role === key.role);
  if (!other) return key;
  const quote = key.quote ?? (fallback?.syntax === style.syntax ? other.quote : undefined);
  const list = key.list ?? other.list;
  // The dates of the posts say more than that of an example.
  const date = from === 'template' ? (other.date ?? key.date) : (key.date ?? other.date);
  return { ...key, ...(quote && { quote }), ...(list && { list }), ...(date && { date }) };
}

export interface Plain {
  readonly value: FieldValue;
  readonly style: HouseStyle;
}

/** Any other field. */
export function plainSlot(key: KeyStyle, { value, style }: Plain): Slot {
  return {
    ...slotOf(key, valueLines(key, { value, style })),
    written: { key: key.key, ...tableOf(key), value, plain: typeof value !== 'string' },
  };
}

function valueLines(key: KeyStyle, { value, style }: Plain): string[] {
  const { syntax, spare } = style;
  if (syntax === 'json') return [jsonText(value)];
  const lead = leadOf(key, style);
  if (typeof value === 'object') return renderList(value, { style: key.list ?? usualList(key, style), syntax, lead });
  if (typeof value !== 'string' || syntax === 'headers') return [`${lead}${value}`];
  const quote = key.quote ?? 'plain';
  return [`${lead}${syntax === 'toml' ? tomlString(value, quote) : yamlScalar(value, { quote, spare })}`];
}

function jsonText(value: FieldValue): string {
  return typeof value === 'object'
    ? `[${value.map(doubleQuoted).join(', ')}]`
    : typeof value === 'string'
      ? doubleQuoted(value)
      : `${value}`;
}

/** A key as the style has it, copied. */
export function copySlot(key: KeyStyle, constant: readonly string[]): Slot {
  return { ...slotOf(key, constant), ...roleOf(key), ...constantField(key) };
}

/** A key that the style does not have, written as its neighbours are. */
export function newKey(name: string, style: HouseStyle): KeyStyle {
  const { syntax, keys } = style;
  const capital = syntax === 'headers' && keys.some(({ key }) => /^\p{Lu}/u.test(key));
  const key = capital ? name.charAt(0).toUpperCase() + name.slice(1) : name;
  const quote = keys.find(({ role }) => role === 'title')?.quote ?? (syntax === 'toml' ? 'double' : 'plain');
  const width = alignedWidth(keys);
  const mark = syntax === 'toml' ? ' = ' : ': ';
  const dots = /^\s*\.\. /.exec(keys[0]?.lead ?? '')?.[0] ?? '';
  return {
    key,
    lead: `${dots}${key.padEnd(width - mark.length - dots.length)}${mark}`,
    ...(name === 'date' ? {} : { quote }),
    share: 1,
    before: [],
  };
}

/** Width of what stands before the values where all are in one column; 0 elsewhere. */
function alignedWidth(keys: readonly KeyStyle[]): number {
  const leads = keys.filter(({ lead, table }) => table === undefined && /\s$/.test(lead));
  const width = leads[0]?.lead.length ?? 0;
  const aligned =
    leads.length > 2 &&
    leads.every(({ lead }) => lead.length === width) &&
    new Set(leads.map(({ key }) => key.length)).size > 1;
  return aligned ? width : 0;
}

function leadOf({ lead }: KeyStyle, { syntax }: HouseStyle): string {
  return /\s$/.test(lead) || (syntax === 'toml' && lead.endsWith('=')) ? lead : `${lead} `;
}

function slotOf(key: KeyStyle, lines: readonly string[]): Slot {
  return { key: key.key, ...tableOf(key), before: key.before, lines };
}

function tableOf({ table }: { readonly table?: string }): { readonly table?: string } {
  return table === undefined ? {} : { table };
}

function roleOf({ role }: KeyStyle): { readonly role?: FieldRole } {
  return role === undefined ? {} : { role };
}

/** The value of a copied key as it stands. */
export function firstEntry({ constant, lead }: KeyStyle): { value: string; rest: readonly string[] } {
  const [first = '', ...rest] = constant ?? [];
  return { value: first.slice(lead.length).trim(), rest };
}

/** A copied line of one plain value, as a reader finds it; longer ones bear on nothing that is checked. */
function constantField(key: KeyStyle): { readonly written?: WrittenField } {
  const { value, rest } = firstEntry(key);
  if (rest.length > 0 || !/^[\p{L}\p{N}_.-]+$/u.test(value)) return {};
  return { written: { key: key.key, ...tableOf(key), value, plain: true } };
}
