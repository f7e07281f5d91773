import type { Site } from '../core/dialect.ts';
import { type Fields, isFields, isList, textAt, type Value } from '../core/fields.ts';
import { compileGlob } from '../core/glob.ts';

/**
 * What `defaults:` gives a document (Jekyll, lib/jekyll/frontmatter_defaults.rb): all sets whose scope holds it, a
 * longer path over a shorter one, a set with a type over one without, a later one over an earlier.
 *
 * @param type `posts`, or the label of a collection; a draft is of the posts.
 */
export function defaultsFor(path: string, type: string, site: Site): Fields {
  const sets = site.config.get('defaults');
  let merged: Fields = new Map();
  let last: { path: string; typed: boolean } | undefined;
  for (const set of isList(sets) ? sets : []) {
    const values = isFields(set) ? set.get('values') : undefined;
    if (!isFields(set) || !isFields(values)) continue;
    const scope = {
      path: (textAt(set, 'scope', 'path') ?? '').replace(/^\/+|(?<!\/)\/+$/g, ''),
      type: textAt(set, 'scope', 'type'),
    };
    if (!inScope(path, scope.path, site) || !ofType(type, scope.type)) continue;
    const typed = scope.type !== undefined;
    const wins =
      last === undefined ||
      (scope.path.length === last.path.length ? typed || !last.typed : scope.path.length > last.path.length);
    merged = wins ? mergeFields(merged, values) : mergeFields(values, merged);
    if (wins) last = { path: scope.path, typed };
  }
  return merged;
}

/** Nested mappings are merged, anything else is replaced (Utils.deep_merge_hashes). */
function mergeFields(base: Fields, over: Fields): Fields {
  const merged = new Map<string, Value>(base);
  for (const [key, value] of over) {
    const before = merged.get(key);
    merged.set(key, isFields(before) && isFields(value) ? mergeFields(before, value) : value);
  }
  return merged;
}

/** The path of a scope is the beginning of the text of a path, or a glob; `collections_dir` is not part of it. */
function inScope(path: string, scope: string, site: Site): boolean {
  if (scope === '') return true;
  const folder = textAt(site.config, 'collections_dir')?.replace(/^\/+|(?<!\/)\/+$/g, '');
  const bare = (text: string): string =>
    folder !== undefined && folder !== '' && text.startsWith(`${folder}/`) ? text.slice(folder.length + 1) : text;
  if (!scope.includes('*')) return bare(path).startsWith(bare(scope));
  const glob = compileGlob(bare(scope), { dot: true });
  return [bare(path), ...ancestors(bare(path))].some((one) => glob(one));
}

function ofType(type: string, scope: string | undefined): boolean {
  return scope === undefined || scope === type || (type === 'posts' && scope === 'post');
}

function ancestors(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** The labels of the collections that are written out, posts aside. */
export function outputCollections(config: Fields): string[] {
  const declared = config.get('collections');
  if (!isFields(declared)) return [];
  return [...declared.keys()].filter(
    (label) => label !== 'posts' && label !== 'drafts' && textAt(declared, label, 'output') === 'true',
  );
}
