import { type PlainDate, plainDate } from './date.ts';
import { type DateStyle, dateStyleOf, formatDate, isoStyle, withOffset } from './date-style.ts';
import { addressUnderDay, underDay } from './dated-path.ts';
import { BlogError } from './diagnostic.ts';
import type { FieldEdit } from './field-edit.ts';
import { fieldAt, isScalar } from './fields.ts';
import type { NewFields } from './front-slot.ts';
import { type HouseStyle, styleOfSample } from './house-style.ts';
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
 *
 * @throws {BlogError} `CANNOT_EDIT` where the generator would show it on another day all the same.
 */
export async function redated(
  way: Way,
  seen: Seen,
  { at, style, sample, see }: Redating,
): Promise<{ way: Way; seen: Seen }> {
  const day = dayAt(at.ms, at.zone);
  const { post, day: origin } = seen.explanation;
  const key = origin?.from === 'front matter' ? origin.key : sameKey(seen);
  const named = post?.day === undefined ? undefined : underDay(way.to, { from: post.day, to: day });
  const looks = key === undefined && (named !== undefined || post?.day === day) ? [undefined] : [false, true];
  const house = slotOf(style) ?? slotOf(sample === undefined ? undefined : styleOfSample(sample));
  const slot = (key === undefined ? house : ownSlot(key, { seen, day })) ?? { path: ['date'], date: isoStyle };
  let last: Seen = seen;
  for (const offset of looks) {
    const edits = offset === undefined ? way.edits : [...way.edits, dateEdit(slot, { at, offset })];
    const next: Way = { to: named ?? way.to, edits };
    last = await see(next);
    if (last.explanation.post?.day === day) return { way: next, seen: last };
  }
  throw otherDay(last, { day, seen });
}

/** The key that says what the name of the file says too: without it the day would be the same. */
function sameKey({ fields, explanation: { post } }: Seen): string | undefined {
  const written = writtenDay({ fields });
  if (written === undefined || post?.day === undefined) return undefined;
  const { year, month, day } = written.date.wall;
  return plainDate(year, month, day) === post.day ? written.key : undefined;
}

/** A key, and how a date is written there; or all of the text, an address with the day in it. */
interface Slot {
  readonly path: readonly string[];
  readonly date: DateStyle;
  readonly text?: string;
}

const dayStyle = dateStyleOf('2024-03-09') ?? isoStyle;

function ownSlot(key: string, { seen: { fields }, day }: { readonly seen: Seen; readonly day: PlainDate }): Slot {
  const path = fields.has(key) ? [key] : key.split('.');
  const value = fieldAt(fields, ...path);
  const written = isScalar(value) ? value.text : '';
  const date = dateStyleOf(written);
  const text = date === undefined ? addressUnderDay(written, day) : undefined;
  // A date in words is not written anew in words.
  return { path, date: date ?? (written.includes(':') ? isoStyle : dayStyle), ...(text === undefined ? {} : { text }) };
}

function slotOf(style: HouseStyle | undefined): Slot | undefined {
  const known = style?.keys.find(({ role }) => role === 'date');
  if (known === undefined) return undefined;
  return { path: known.table === undefined ? [known.key] : [known.table, known.key], date: known.date ?? isoStyle };
}

function dateEdit({ path, date, text }: Slot, { at, offset }: { at: NewFields['date']; offset: boolean }): FieldEdit {
  const style = offset ? withOffset(date) : date;
  const value = text ?? { date: formatDate(at.ms, { style, zone: at.zone, exact: at.exact }) };
  return { kind: 'set', path, value };
}

function otherDay(
  { explanation: { path, post } }: Seen,
  { day, seen }: { readonly day: PlainDate; readonly seen: Seen },
): BlogError {
  const shown = post?.day === undefined ? 'without a day' : `on ${post.day}`;
  const place = seen.explanation.day?.place;
  return new BlogError({
    code: 'CANNOT_EDIT',
    message: `Cannot give the post the date ${day}: it would be shown ${shown}`,
    ...(place === undefined ? { file: path } : { place }),
    hint: 'write the date by hand, and publish it with --date keep',
  });
}
