import { type Fields, isFields, isList, type Value } from '../core/fields.ts';
import { type KeyPath, leavesOf, valueAt } from '../core/origin.ts';

/** At most so many places are tried. */
const maxPlaces = 80;
const probe = 'zq7';

/**
 * Offset at which a key stands in a text, by what the text's own parser says: a place is the key's if another name written there
 * takes the value with it. Of keys that stand twice, the one that counts.
 *
 * @param parse Reads fields from a text; undefined where it does not parse.
 * @param path From the top of those fields; a parser may have changed the case of its keys.
 */
export async function keyPlace(
  text: string,
  { path, parse }: { readonly path: KeyPath; readonly parse: (text: string) => Promise<Fields | undefined> },
): Promise<number | undefined> {
  const key = String(path.at(-1));
  const before = await parse(text);
  const value = before && valueAt(before, path);
  if (before === undefined || value === undefined) return undefined;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_-])${key.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')}(?![\\p{L}\\p{N}_-])`,
    'giu',
  );
  const places = [...text.matchAll(pattern)].slice(0, maxPlaces).reverse();
  for (const { index, 0: written } of places) {
    const after = await parse(text.slice(0, index) + written + probe + text.slice(index + written.length));
    if (after === undefined) continue;
    const parent = path.slice(0, -1);
    const moved = [key, written].some((name) => same(valueAt(after, [...parent, name + probe]), value));
    // Of a program only the constants that are looked for are read: there the key is gone, and all others are left.
    const gone = valueAt(after, path) === undefined && leavesOf(after).length === leavesOf(before).length - 1;
    if (moved || gone) return index;
  }
  return undefined;
}

function same(a: Value | undefined, b: Value): boolean {
  return a !== undefined && printed(a) === printed(b);
}

function printed(value: Value): string {
  if (isFields(value)) return `{${[...value].map(([key, item]) => `${JSON.stringify(key)}:${printed(item)}`).join()}}`;
  return isList(value) ? `[${value.map(printed).join()}]` : JSON.stringify(value);
}
