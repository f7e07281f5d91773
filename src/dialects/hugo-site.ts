import type { FolderView, Language, Site } from '../core/dialect.ts';
import { type Fields, fieldAt, isFields, isList, noFields, textAt, textsAt, type Value } from '../core/fields.ts';
import { knownZone } from '../core/zone.ts';
import { lowerKeys } from './reading.ts';

/** Configuration files at the root, the first that is there counts (Hugo, config/configLoader.go). */
export const configNames = [
  'hugo.toml',
  'hugo.yaml',
  'hugo.yml',
  'hugo.json',
  'config.toml',
  'config.yaml',
  'config.yml',
  'config.json',
];
/** Folders whose files are merged over it, in this order. */
const configFolders = ['config/_default', 'config/production'];

/** Reads a Hugo site's configuration: language folders, zone, the folders that hold content. */
export function hugoSite(folder: FolderView): Omit<Site, 'generator' | 'isFuture'> {
  const { config, configFiles } = mergedConfig(folder);
  const languages = languagesOf(config, folder);
  const title = textAt(config, 'title');
  const zone = textAt(config, 'timezone');
  const folders = [
    ...new Set([
      ...languages.flatMap((one) => (one.folder === undefined ? [] : [one.folder])),
      ...contentFolders(config),
    ]),
  ];
  return {
    config,
    configFiles,
    languages,
    folders: folders.length > 0 ? outermost(folders) : ['content'],
    ...(title === undefined ? {} : { title }),
    ...(zone !== undefined && knownZone(zone) ? { zone } : {}),
  };
}

function mergedConfig(folder: FolderView): { config: Fields; configFiles: readonly string[] } {
  const files: string[] = [];
  let config: Fields = noFields;
  const root = configNames.find((name) => folder.isFile(name));
  if (root !== undefined) {
    files.push(root);
    config = deepLower(folder.data(root) ?? noFields);
  }
  for (const place of configFolders) {
    for (const name of folder.names(place)) {
      const data = folder.data(`${place}/${name}`);
      if (!data) continue;
      files.push(`${place}/${name}`);
      const key = name.replace(/\.\w+$/, '').toLowerCase();
      const lower = deepLower(data);
      config = merge(config, /^(?:hugo|config)$/.test(key) ? lower : new Map([[key, lower]]));
    }
  }
  return { config, configFiles: files };
}

/** Hugo's configuration keys are case-insensitive; names of languages and taxonomies are lower-cased with them. */
function deepLower(fields: Fields): Fields {
  return new Map(
    [...lowerKeys(fields)].map(([key, value]) => [key, isFields(value) ? deepLower(value) : lowerItems(value)]),
  );
}

function lowerItems(value: Value): Value {
  return isList(value) ? value.map((item) => (isFields(item) ? deepLower(item) : item)) : value;
}

function merge(base: Fields, over: Fields): Fields {
  const merged = new Map(base);
  for (const [key, value] of over) {
    const before = merged.get(key);
    merged.set(key, isFields(before) && isFields(value) ? merge(before, value) : value);
  }
  return merged;
}

/** The default language first, then by weight and name; a disabled one is left out. */
function languagesOf(config: Fields, folder: FolderView): readonly Language[] {
  const declared = config.get('languages');
  if (!isFields(declared)) return [];
  const first = (textAt(config, 'defaultcontentlanguage') ?? 'en').toLowerCase();
  const disabled = new Set(textsAt(config, 'disablelanguages').flatMap((text) => text.split(/\s+/)));
  const codes = [...declared.keys()].filter(
    (code) => !disabled.has(code) && textAt(declared, code, 'disabled') !== 'true',
  );
  codes.sort(
    (a, b) =>
      Number(b === first) - Number(a === first) || weight(declared, a) - weight(declared, b) || (a < b ? -1 : 1),
  );
  const root = textAt(config, 'contentdir') ?? 'content';
  // Sites that mount `content/<code>` per language often do so in code; the folder of the default language shows it.
  const byFolder = codes[0] !== undefined && folder.isFolder(`${root}/${codes[0]}`);
  return codes.map((code) => {
    const own =
      textAt(declared, code, 'contentdir') ??
      (byFolder && folder.isFolder(`${root}/${code}`) ? `${root}/${code}` : undefined);
    return own === undefined ? { code } : { code, folder: trimSlashes(own) };
  });
}

function weight(languages: Fields, code: string): number {
  return Number(textAt(languages, code, 'weight') ?? 0) || Number.MAX_SAFE_INTEGER;
}

/** Content folders of the site: mounts onto `content` take the place of `contentDir`. */
function contentFolders(config: Fields): string[] {
  const mounts = fieldAt(config, 'module', 'mounts');
  if (isList(mounts)) {
    const sources = mounts.filter(isFields).flatMap((mount) => {
      const target = trimSlashes(textAt(mount, 'target') ?? '');
      return target === 'content' || target.startsWith('content/') ? [trimSlashes(textAt(mount, 'source') ?? '')] : [];
    });
    if (sources.length > 0) return sources;
  }
  const languages = config.get('languages');
  const everyLanguage =
    isFields(languages) &&
    languages.size > 0 &&
    [...languages.keys()].every((code) => textAt(languages, code, 'contentdir') !== undefined);
  return everyLanguage && !config.has('contentdir') ? [] : [trimSlashes(textAt(config, 'contentdir') ?? 'content')];
}

function outermost(folders: readonly string[]): string[] {
  return folders.filter((one) => !folders.some((other) => other !== one && one.startsWith(`${other}/`)));
}

function trimSlashes(path: string): string {
  return path.replace(/^(?:\.?\/)+|(?<!\/)\/+$/g, '');
}
