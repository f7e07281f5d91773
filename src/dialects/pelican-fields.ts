import type { Site, SlotRequest, Source } from '../core/dialect.ts';
import { type Fields, isFields, isList, isScalar, textAt, textScalar, type Value } from '../core/fields.ts';
import type { TermSlot } from '../core/term-slot.ts';
import { defaultFields, insideContent, isOn } from './pelican-site.ts';
import { matchPython } from './python-pattern.ts';
import { baseName, extension, folderOf } from './reading.ts';

/** What Pelican knows of a file before it is made an article (pelican/readers.py, Readers.read_file). */
export interface PelicanFields {
  readonly fields: Fields;
  /** Dates that it parses, whether they count or not. */
  readonly dates: readonly string[];
}

/** Fields that count for nothing when they are empty. */
const needValue = new Set(['tags', 'status', 'category', 'slug', 'author', 'authors']);

/** The fields of a file over those that its path and the settings give. */
export function pelicanFields({ path, front }: Source, site: Site): PelicanFields {
  const fields = defaultFields(site);
  const named = fieldsOfPath(path, site);
  const dates = [textAt(fields, 'date'), textAt(named, 'date')].filter((text) => text !== undefined);
  for (const [key, value] of [...extraFields(path, site), ...named]) {
    if (!needValue.has(key) || firstText(value) !== '') fields.set(key, value);
  }
  for (const [key, value] of front.fields) {
    if (!needValue.has(key) || firstText(value) !== '') fields.set(key, value);
  }
  const own = front.fields.get('date');
  if (own === undefined) return { fields, dates };
  // Two dates in HTML are a list, which Pelican cannot read.
  const list = isList(own) && isHtml(path) ? own.filter(isScalar).map(({ text }) => text) : undefined;
  const whole = list ? `[${list.join(', ')}]` : firstText(own);
  return { fields, dates: [...dates, whole] };
}

function isHtml(path: string): boolean {
  return /^\.html?$/.test(extension(path));
}

/** Of a key that stands more than once, the first counts (readers.py, DUPLICATES_DEFINITIONS_ALLOWED). */
export function firstText(value: Value | undefined): string {
  const scalar = isList(value) ? value.find(isScalar) : isScalar(value) ? value : undefined;
  return scalar?.text.trim() ?? '';
}

/** Split on `;` where there is one, else on `,` (ensure_metadata_list); several `<meta>` are a list as they are. */
export function tagsOf(value: Value | undefined, path: string): string[] {
  if (isList(value) && isHtml(path)) return value.filter(isScalar).map(({ text }) => text.trim());
  const text = firstText(value);
  return text.split(text.includes(';') ? ';' : ',').map((tag) => tag.trim());
}

/** `Tags`, parted at `;` or `,`, and `Category`, which is one. */
export function pelicanSlots({ taxonomy }: SlotRequest): TermSlot[] {
  if (taxonomy === 'tags') return [{ path: ['tags'], anyCase: true, split: 'semicolon-or-comma' }];
  return taxonomy === 'categories' ? [{ path: ['category'], anyCase: true, split: 'none' }] : [];
}

/** EXTRA_PATH_METADATA for the file and the folders above it, those of the longest path last. */
function extraFields(path: string, site: Site): [string, Value][] {
  const extra = site.config.get('EXTRA_PATH_METADATA');
  if (!isFields(extra)) return [];
  const inside = insideContent(path, site);
  return [...extra]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, value]) =>
      isFields(value) && (inside === key || inside.startsWith(key.endsWith('/') ? key : `${key}/`)) ? [...value] : [],
    );
}

const datedName = String.raw`(?P<date>\d{4}-\d{2}-\d{2}).*`;

/** FILENAME_METADATA, PATH_METADATA and the folder, the first that gives a field (parse_path_metadata). */
function fieldsOfPath(path: string, site: Site): Fields {
  const inside = insideContent(path, site);
  const name = site.config.has('FILENAME_METADATA') ? textAt(site.config, 'FILENAME_METADATA') : datedName;
  const folder = folderOf(inside);
  const found = [
    matchPython(name ?? '', baseName(path)),
    matchPython(textAt(site.config, 'PATH_METADATA') ?? '', inside),
    folder !== '' && isOn(site, 'USE_FOLDER_AS_CATEGORY', true)
      ? { category: folder.slice(folder.lastIndexOf('/') + 1) }
      : undefined,
  ];
  const fields = new Map<string, Value>();
  for (const [key, value] of found.flatMap((groups) => Object.entries(groups ?? {}))) {
    if (!fields.has(key.toLowerCase())) fields.set(key.toLowerCase(), textScalar(value));
  }
  return fields;
}
