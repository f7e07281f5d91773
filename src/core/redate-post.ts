import { type PlainDate, plainDate } from './date.ts';
import { type DateStyle, dateStyleOf, formatDate, isoStyle, withOffset } from './date-style.ts';
import type { FieldEdit } from './field-edit.ts';
import { fieldAt, isScalar } from './fields.ts';
import type { NewFields } from './front-slot.ts';
import { type HouseStyle, styleOfSample } from './house-style.ts';
import { folderOf, nameOf } from './post-path.ts';
import type { Seen, Way } from './state-way.ts';
import { writtenDay } from './written-day.ts';
import { dayAt } from './zone.ts';

export interface Redating {
  readonly at: NewFields['date'];
  /** How the posts of the blog write their dates; `sample`: an example for a blog that has none. */
  readonly style: HouseStyle | undefined;
  readonly sample: string | undefined;
  readonly see: (way: Way) => Promise<Seen>;
}

/**
 * Gives a post a date, where its own stands: in the key that it goes by, as that is written, and in its name; a post without one
 * gets the key that the others have. The outcome is read back, and gets an offset where it would be another day without.
 */
export async function redated(
  way: Way,
  seen: Seen,
  { at, style, sample, see }: Redating,
): Promise<{ way: Way; seen: Seen }> {
  const day = dayAt(at.ms, at.zone);
  const { post, day: origin } = seen.explanation;
  const key = origin?.from === 'front matter' ? origin.key : sameKey(seen);
  if (post?.day !== undefined && key === undefined) {
    if (post.day === day) return { way, seen };
    const dated = renamed(way.to, { from: post.day, to: day });
    if (dated !== undefined) return tried({ ...way, to: dated }, see);
  }
  const house = slotOf(style) ?? slotOf(sample === undefined ? undefined : styleOfSample(sample));
  const slot = key === undefined ? house : ownSlot(key, seen);
  const { path, date } = slot ?? { path: ['date'], date: isoStyle };
  const to = (post?.day === undefined ? undefined : renamed(way.to, { from: post.day, to: day })) ?? way.to;
  const write = (look: DateStyle): Promise<{ way: Way; seen: Seen }> => {
    const edit: FieldEdit = {
      kind: 'set',
      path,
      value: { date: formatDate(at.ms, { style: look, zone: at.zone, exact: at.exact }) },
    };
    return tried({ to, edits: [...way.edits, edit] }, see);
  };
  const first = await write(date);
  if (isMeant(first.seen, day)) return first;
  const second = await write(withOffset(date));
  return isMeant(second.seen, day) ? second : first;
}

/** The same path under another day, where its file name, or that of its own folder, begins with the day. */
function renamed(path: string, { from, to }: { readonly from: PlainDate; readonly to: PlainDate }): string | undefined {
  const digits = from.split('-');
  const [year = '', month = '', date = ''] = digits;
  const number = (text: string): string => `0?${Number(text)}`;
  const pattern = new RegExp(`^${year}([-_.]?)${number(month)}(?:\\1)${number(date)}(?!\\d)`);
  const put = (name: string): string => name.replace(pattern, (_, mark: string) => to.replaceAll('-', mark));
  const [name, folder] = [nameOf(path), folderOf(path)];
  if (pattern.test(name)) return join(folder, put(name));
  if (pattern.test(nameOf(folder))) return join(join(folderOf(folder), put(nameOf(folder))), name);
  const below = `${year}/${month}/${date}`;
  return path.includes(`${below}/`) ? path.replace(below, to.replaceAll('-', '/')) : undefined;
}

/** The key that says what the name of the file says too: without it the day would be the same. */
function sameKey({ fields, explanation: { post } }: Seen): string | undefined {
  const written = writtenDay({ fields });
  if (written === undefined || post?.day === undefined) return undefined;
  const { year, month, day } = written.date.wall;
  return plainDate(year, month, day) === post.day ? written.key : undefined;
}

interface Slot {
  readonly path: readonly string[];
  readonly date: DateStyle;
}

function ownSlot(key: string, { fields }: Seen): Slot {
  const whole = fields.has(key) ? [key] : key.split('.');
  const value = fieldAt(fields, ...whole);
  return { path: whole, date: (isScalar(value) ? dateStyleOf(value.text) : undefined) ?? isoStyle };
}

function slotOf(style: HouseStyle | undefined): Slot | undefined {
  const known = style?.keys.find(({ role }) => role === 'date');
  if (known === undefined) return undefined;
  return { path: known.table === undefined ? [known.key] : [known.table, known.key], date: known.date ?? isoStyle };
}

async function tried(way: Way, see: Redating['see']): Promise<{ way: Way; seen: Seen }> {
  return { way, seen: await see(way) };
}

/** It is shown on the day that was meant. */
function isMeant({ explanation: { post } }: Seen, day: PlainDate): boolean {
  return post?.day === day;
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
