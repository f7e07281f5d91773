import type { Front, Site, SlotRequest, Source } from '../core/dialect.ts';
import {
  type Fields,
  isFields,
  isList,
  isScalar,
  noFields,
  textAt,
  textScalar,
  type Value,
  yamlCore,
} from '../core/fields.ts';
import type { TermSlot } from '../core/term-slot.ts';
import { metaFilesOf, translationOf } from './nikola-files.ts';
import { isSet } from './nikola-site.ts';
import { matchPython } from './python-pattern.ts';

/**
 * What Nikola knows of a post (nikola/post.py, get_meta): FILE_METADATA_REGEXP, under what stands in its `.meta` file,
 * else in itself; a translation has all of its original under its own.
 */
export function nikolaFields({ path, front, context }: Source, site: Site): Fields {
  const { base } = translationOf(path, site);
  const own = metaOf(path, { site, context }) ?? mapped(front, site);
  if (base === path) return new Map([...fieldsOfName(path, site), ...own]);
  const original = metaOf(base, { site, context }) ?? context.get(base) ?? noFields;
  const fields = new Map([...fieldsOfName(base, site), ...original, ...fieldsOfName(path, site), ...own]);
  // A post has one date, that of its original.
  const date = original.get('date');
  return date === undefined ? fields : fields.set('date', date);
}

/** What stands in the `.meta` file of a post, the first that says anything. */
function metaOf(path: string, { site, context }: { site: Site } & Pick<Source, 'context'>): Fields | undefined {
  return metaFilesOf(path, site)
    .map((file) => context.get(file))
    .find((fields) => fields !== undefined && fields.size > 0);
}

/** The fields by the names that Nikola has for them (METADATA_MAPPING). */
function mapped(front: Front, site: Site): Fields {
  return new Map([...front.fields].map(([key, value]) => [nameOf(key, { front, site }), value]));
}

function nameOf(key: string, { front, site }: { front: Front; site: Site }): string {
  const all = site.config.get('METADATA_MAPPING');
  const names = isFields(all) ? all.get(front.kind) : undefined;
  return (isFields(names) ? textAt(names, key) : undefined) ?? key;
}

/**
 * `tags`, parted at commas; `category`, or `section` of old, which may be a way; in the `.meta` file where there is one, else under the
 * names of METADATA_MAPPING.
 */
export function nikolaSlots({ taxonomy, source, site }: SlotRequest): TermSlot[] {
  const { path, front, context } = source;
  const file = metaFilesOf(path, site).find((one) => (context.get(one)?.size ?? 0) > 0);
  const keys = file === undefined ? [...front.fields.keys()] : [];
  const keysOf = (name: string): string[] => {
    const own = keys.filter((key) => nameOf(key, { front, site }) === name);
    return own.length > 0 ? own : [name];
  };
  const where = file === undefined ? {} : { file };
  if (taxonomy === 'tags') return keysOf('tags').map((key) => ({ ...where, path: [key], split: 'comma' }));
  if (taxonomy !== 'categories') return [];
  const ways = isSet(site, 'CATEGORY_ALLOW_HIERARCHIES', false) ? { joint: '/' } : {};
  return ['category', 'section'].flatMap(keysOf).map((key) => ({ ...where, path: [key], split: 'none', ...ways }));
}

function fieldsOfName(path: string, site: Site): [string, Value][] {
  const pattern = textAt(site.config, 'FILE_METADATA_REGEXP');
  const groups = pattern === undefined ? undefined : matchPython(pattern, path);
  return Object.entries(groups ?? {}).map(([key, value]) => {
    const plain = key.toLowerCase() === 'title' && isSet(site, 'FILE_METADATA_UNSLUGIFY_TITLES', true);
    return [key.toLowerCase(), textScalar(plain ? unslugified(value) : value)];
  });
}

/** nikola/utils.py, unslugify. */
function unslugified(text: string): string {
  const words = text.replace(/[_.-]/g, ' ').trim().toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The text of a field; `''` for none. */
export function textOf(value: Value | undefined): string {
  if (!isScalar(value)) return '';
  return yamlCore(value).type === 'null' ? '' : value.text.trim();
}

/** The items of a list, or of a text between its commas. */
export function itemsIn(value: Value | undefined): string[] {
  const items = isList(value) ? value.map(textOf) : textOf(value).split(',');
  return items.map((item) => item.trim()).filter((item) => item !== '');
}
