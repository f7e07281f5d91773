import type { Site } from '../core/dialect.ts';
import { type Fields, isFields, textAt, type Value } from '../core/fields.ts';
import { compileGlob } from '../core/glob.ts';
import { withoutRoot } from './hugo-path.ts';
import { folderOf, itemsOf, lowerKeys } from './reading.ts';

/** Keys in lower case; where one stands in two cases, the capitalised one wins, as it sorts first in Hugo's maps. */
export function caseless(fields: Fields): Fields {
  const lower = new Map<string, Value>();
  for (const [key, value] of [...fields].sort(([a], [b]) => (a < b ? 1 : a > b ? -1 : 0)))
    lower.set(key.toLowerCase(), value);
  return lower;
}

/** The page of a section above a post. */
export interface Section {
  readonly folder: string;
  readonly fields: Fields;
}

/** The section pages above a path, innermost first. */
export function sectionsOf(path: string, context: ReadonlyMap<string, Fields>): Section[] {
  const sections = byFolder(context);
  const found: Section[] = [];
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    const section = sections.get(folder);
    if (section) found.push(section);
    if (folder === '') return found;
  }
}

/** The sections of a site by their folder; worked out once for one context. */
function byFolder(context: ReadonlyMap<string, Fields>): ReadonlyMap<string, Section> {
  const known = foldersOf.get(context);
  if (known) return known;
  const sections = new Map(
    [...context].map(([file, fields]) => [folderOf(file), { folder: folderOf(file), fields: caseless(fields) }]),
  );
  foldersOf.set(context, sections);
  return sections;
}

const foldersOf = new WeakMap<ReadonlyMap<string, Fields>, ReadonlyMap<string, Section>>();

/** Adds what `cascade` of the sections above and of the configuration gives; the post's own keys win, then the nearest. */
export function withCascade(own: Fields, at: { path: string; sections: readonly Section[]; site: Site }): Fields {
  const merged = new Map(own);
  const sources = [...at.sections.map((section) => section.fields.get('cascade')), at.site.config.get('cascade')];
  for (const source of sources) {
    for (const item of itemsOf(source)) {
      if (!isFields(item) || !applies(item, at)) continue;
      const params = lowerKeys(item);
      const nested = params.get('params');
      for (const [key, value] of [...params, ...(isFields(nested) ? lowerKeys(nested) : [])]) {
        if (key !== '_target' && key !== 'target' && key !== 'params' && !merged.has(key)) merged.set(key, value);
      }
    }
  }
  return merged;
}

function applies(cascade: Fields, { path, site }: { path: string; site: Site }): boolean {
  const lower = lowerKeys(cascade);
  const target = lower.get('_target') ?? lower.get('target');
  if (!isFields(target)) return true;
  const wanted = lowerKeys(target);
  const kind = textAt(wanted, 'kind');
  if (kind !== undefined && kind !== 'page') return false;
  const glob = textAt(wanted, 'path');
  const logical = `/${withoutRoot(path, site)}`.replace(/(?:\/index)?$/, '');
  return glob === undefined || compileGlob(glob, { nocase: true })(logical);
}
