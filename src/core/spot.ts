import type { Spot } from './check.ts';
import { type Place, placeAt } from './diagnostic.ts';

/** The place of a spot in a file, with its line; undefined where the key does not stand in the text. */
export function placeOfSpot(
  spot: Spot,
  { file, text }: { readonly file: string; readonly text: string },
): { readonly place: Place; readonly source: string } | undefined {
  const range = 'start' in spot ? spot : rangeOf(spot, text);
  if (range === undefined) return undefined;
  const { place, source } = placeAt(file, text, range.start);
  const length = Math.min(range.end - range.start, source.length - place.column + 1);
  return { place: length > 1 ? { ...place, endColumn: place.column + length } : place, source };
}

/** Front matter ends long before. */
const looked = 200_000;

/** From the key on, the text where it stands; else the key. Several keys are parted by `|`. */
function rangeOf(
  { key, text }: { key: string; text?: string },
  whole: string,
): { start: number; end: number } | undefined {
  const head = whole.slice(0, looked);
  const names = key.replace(/[^\w|-]/g, '\\$&');
  const found = new RegExp(`^[ \\t\\ufeff]*["']?(${names})["']?[ \\t]*[:=]`, 'im').exec(head);
  if (!found) return undefined;
  const at = found.index + found[0].indexOf(found[1] ?? '');
  const value = text === undefined || text === '' ? -1 : head.indexOf(text, found.index + found[0].length);
  return value < 0
    ? { start: at, end: at + (found[1]?.length ?? 0) }
    : { start: value, end: value + (text?.length ?? 0) };
}
