import type { Site, SlotRequest } from '../core/dialect.ts';
import { type Fields, isList, isScalar, type Value, yaml11 } from '../core/fields.ts';
import type { TermSlot } from '../core/term-slot.ts';
import { basePath, type PlaceIn } from './jekyll-place.ts';

/** `tag` is one tag, and wins over `tags`; `tags` as a text is split on blanks (Utils.pluralized_array_from_hash). */
export function tagsOf(fields: Fields): string[] {
  const singular = termsIn(fields.get('tag'), false);
  return singular ?? termsIn(fields.get('tags'), true) ?? [];
}

/** Folders above `_posts`, then `categories`, then `category`. */
export function categoriesOf(
  fields: Fields,
  { place, site, defaults }: { place: PlaceIn; site: Site; defaults: Fields },
): string[] {
  const base = basePath(site);
  const above = place.above.slice(place.above.startsWith(base) ? base.length : 0);
  const folders = above.replace(/^_i18n\/[^/]+\//, '').split('/');
  const plural = fields.get('categories');
  const nested = (isList(plural) ? plural : []).flatMap((item) => (isList(item) ? [inspect(item)] : []));
  return [
    ...folders.filter((folder) => folder !== ''),
    ...(plural === defaults.get('categories') ? [] : (termsIn(defaults.get('categories'), true) ?? [])),
    ...(termsIn(plural, true) ?? []),
    ...nested,
    ...(termsIn(fields.get('category'), false) ?? []),
  ];
}

/** Lists and texts under `tags` and `categories`, one text under `tag` and `category`. */
export function jekyllSlots({ taxonomy }: SlotRequest): TermSlot[] {
  const keys = taxonomy === 'tags' ? ['tags', 'tag'] : taxonomy === 'categories' ? ['categories', 'category'] : [];
  return keys.map((key, at) => ({
    path: [key],
    split: at === 0 ? 'space' : 'none',
    numbers: true,
    termOf: rubyText,
  }));
}

/** Undefined where Ruby finds nothing there: null and false. A number or mapping under a plural key is nothing too. */
function termsIn(value: Value | undefined, plural: boolean): string[] | undefined {
  if (value === undefined) return undefined;
  if (isList(value))
    return value.flatMap((item) =>
      isList(item) ? (termsIn(item, plural) ?? []) : isScalar(item) && !isNull(item) ? [rubyText(item) ?? ''] : [],
    );
  if (!isScalar(value)) return undefined;
  const typed = yaml11(value);
  if (typed.type === 'null' || (typed.type === 'boolean' && typed.flag === false)) return undefined;
  if (!plural) return [rubyText(value) ?? ''];
  const isText = typed.type === 'string' && !(value.kind === 'plain' && /^\d{4}-\d\d-\d\d$/.test(value.text));
  return isText ? typed.text.split(/\s+/).filter((word) => word !== '') : [];
}

/** A value as Ruby prints it: `1_000` is `1000`, `1.0` stays `1.0`, `on` is `true`. */
export function rubyText(value: Value | undefined): string | undefined {
  if (isList(value)) return inspect(value);
  if (!isScalar(value)) return undefined;
  const typed = yaml11(value);
  if (typed.type === 'null' || (typed.type === 'boolean' && typed.flag === false))
    return typed.type === 'null' ? undefined : 'false';
  if (typed.type === 'boolean') return 'true';
  if (typed.type !== 'number' || typed.number === undefined) return typed.text;
  const sexagesimal = String(typed.number);
  return /[.eE]/.test(typed.text) && Number.isInteger(typed.number) ? `${sexagesimal}.0` : sexagesimal;
}

/** A list as Ruby's `Array#to_s` prints it: `["a", "b"]`. */
function inspect(list: readonly Value[]): string {
  return `[${list.map((item) => (isList(item) ? inspect(item) : JSON.stringify(rubyText(item) ?? ''))).join(', ')}]`;
}

/** Null to YAML 1.1. */
export function isNull(value: Value): boolean {
  return isScalar(value) && yaml11(value).type === 'null';
}

/** Each word with a capital (Utils.titleize_slug). */
export function titleizeSlug(slug: string): string {
  return slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
    .join(' ');
}
