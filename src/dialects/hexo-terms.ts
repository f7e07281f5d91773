import type { Site, SlotRequest } from '../core/dialect.ts';
import { type Fields, isFields, isList, isScalar, type Scalar, textAt, type Value, yamlCore } from '../core/fields.ts';
import type { TermSlot } from '../core/term-slot.ts';
import { hexoDate, isYamlTime } from './hexo-date.ts';
import { itemsOf, oneLine } from './reading.ts';

/** Null is no title; a list is joined. */
export function titleIn(fields: Fields, { slug, site }: { slug: string; site: Site }): string | undefined {
  const value = fields.get('title');
  if (value === undefined) return textAt(site.config, 'use_slug_as_post_title') === 'true' ? slug : undefined;
  if (isList(value)) return oneLine(joined(value, site));
  if (!isScalar(value) || yamlCore(value).type === 'null') return undefined;
  return oneLine(scriptText(value, site));
}

/** An unquoted date as a text is what `String(new Date())` prints on a machine in the site's zone. */
function dateText(value: Scalar, site: Site): string {
  const date = hexoDate(value, site);
  if (!date) return value.text;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: site.zone ?? 'UTC',
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: '2-digit',
    timeZoneName: 'long',
  });
  const part = Object.fromEntries(format.formatToParts(date.ms).map(({ type, value: text }) => [type, text]));
  const offset = date.date.slice(19).replace(':', '') || '+0000';
  const day = `${part['weekday']} ${part['month']} ${part['day']} ${part['year']}`;
  return `${day} ${date.date.slice(11, 19)} GMT${offset} (${part['timeZoneName']})`;
}

/** A scalar as JavaScript prints it: `1.0` is `1`, `true` is `true`. */
function scriptText(scalar: Scalar, site: Site): string {
  if (scalar.kind === 'plain' && isYamlTime(scalar.text)) return dateText(scalar, site);
  const typed = yamlCore(scalar);
  if (typed.type === 'number' && typed.number !== undefined) return String(typed.number);
  return typed.type === 'boolean' ? String(typed.flag) : typed.text;
}

/** What JavaScript takes for true. */
export function isTruthy(value: Value | undefined): boolean {
  if (value === undefined) return false;
  if (!isScalar(value)) return true;
  const typed = yamlCore(value);
  return !(typed.type === 'null' || typed.text === '' || typed.flag === false || typed.number === 0);
}

/** The plural key, or the singular one; a text is one term. */
export function hexoSlots({ taxonomy, site }: SlotRequest): TermSlot[] {
  const keys = taxonomy === 'tags' ? ['tags', 'tag'] : taxonomy === 'categories' ? ['categories', 'category'] : [];
  return keys.map((key) => ({ path: [key], split: 'none', numbers: true, termOf: (item) => termsIn([item], site)[0] }));
}

/** A text is one term; null and empty items are none; a list inside is joined. */
export function termsIn(value: Value | undefined, site: Site): string[] {
  return itemsOf(isTruthy(value) ? value : undefined).flatMap((item) => {
    if (isList(item)) return [joined(item, site)];
    if (isFields(item)) return [];
    return isScalar(item) && yamlCore(item).type !== 'null' && item.text !== '' ? [scriptText(item, site)] : [];
  });
}

function joined(list: readonly Value[], site: Site): string {
  return list
    .filter(isScalar)
    .map((item) => scriptText(item, site))
    .join(',');
}

/** `[A, B]` is A › B; with a list among them each item is a branch of its own (lib/models/post.ts, setCategories). */
export function branchesIn(fields: Fields, site: Site): string[][] {
  const plural = fields.get('categories');
  const value = isTruthy(plural) ? plural : fields.get('category');
  const items = isTruthy(value) ? itemsOf(value) : [];
  const branches = items.some((item) => isList(item))
    ? items.map((item) => termsIn(isList(item) ? item : [item], site))
    : [termsIn(items, site)];
  return branches.filter((branch) => branch.length > 0).map((branch) => branch.map((name) => name.normalize('NFC')));
}
