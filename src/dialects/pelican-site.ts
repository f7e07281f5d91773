import type { FolderView, PostFiles, Site } from '../core/dialect.ts';
import {
  type Fields,
  isFields,
  isList,
  isScalar,
  textAt,
  textScalar,
  textsAt,
  type Value,
  yamlCore,
} from '../core/fields.ts';
import { compileGlob } from '../core/glob.ts';
import type { Skipped } from '../core/post.ts';
import { constantsOf } from '../core/script-text.ts';
import { knownZone } from '../core/zone.ts';
import { cleanFolder, literalGlob } from './collections.ts';
import { extension } from './reading.ts';

const settings = [
  'SITENAME',
  'PATH',
  'ARTICLE_PATHS',
  'ARTICLE_DIR',
  'ARTICLE_EXCLUDES',
  'PAGE_PATHS',
  'PAGE_DIR',
  'IGNORE_FILES',
  'READERS',
  'TIMEZONE',
  'DEFAULT_LANG',
  'DEFAULT_DATE',
  'DEFAULT_CATEGORY',
  'DEFAULT_METADATA',
  'EXTRA_PATH_METADATA',
  'FILENAME_METADATA',
  'PATH_METADATA',
  'USE_FOLDER_AS_CATEGORY',
  'WITH_FUTURE_DATES',
  'SLUGIFY_SOURCE',
  'SLUGIFY_USE_UNICODE',
  'SLUGIFY_PRESERVE_CASE',
  'ARTICLE_TRANSLATION_ID',
];

/** What `pelicanconf.py` says in constants; the last assignment of each counts (pelican/settings.py). */
export function readPelicanSite(folder: FolderView): Omit<Site, 'generator' | 'isFuture'> {
  const text = folder.text('pelicanconf.py') ?? '';
  const config: Fields = new Map(
    settings.flatMap((name): [string, Value][] => {
      const value = constantsOf(text, name, { language: 'python' }).at(-1);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const zone = textAt(config, 'TIMEZONE') ?? 'UTC';
  const title = textAt(config, 'SITENAME');
  const lang = textAt(config, 'DEFAULT_LANG');
  // Without PATH the folder is named on the command line, which by custom is `content`.
  const path = textAt(config, 'PATH') ?? (folder.isFolder('content') ? 'content' : '');
  return {
    config,
    configFiles: ['pelicanconf.py'],
    languages: lang === undefined ? [] : [{ code: lang }],
    folders: [cleanFolder(path) ?? ''],
    ...(title === undefined ? {} : { title }),
    ...(knownZone(zone) ? { zone } : {}),
  };
}

/** Whether a switch is on; `usual` where it is not set. */
export function isOn(site: Site, name: string, usual: boolean): boolean {
  const value = site.config.get(name);
  if (!isScalar(value)) return usual;
  const { type, flag, text } = yamlCore(value);
  return type === 'boolean' ? flag === true : type !== 'null' && text !== '' && text !== '0';
}

/** A path below the content folder. */
export function insideContent(path: string, site: Site): string {
  return path.slice(contentPath(site).length);
}

/** Globs for all files in the folders of articles, and what is never one of them. */
export function articleGlobs(site: Site): { globs: readonly string[]; ignore: readonly string[] } {
  const base = contentPath(site);
  const globs = articlePaths(site).flatMap((path) =>
    path === '' ? [`${literalGlob(base)}**/*`] : [literalGlob(base + path), `${literalGlob(base + path)}/**/*`],
  );
  return { globs, ignore: ['**/node_modules/**', '**/.*/**', 'output/**', 'theme/**', 'themes/**'] };
}

/**
 * Articles are all texts that Pelican has a reader for, but those in folders of pages and excluded ones, which count
 * only below a folder of articles, and what IGNORE_FILES names (generators.py, get_files).
 */
export function chooseArticles(paths: readonly string[], site: Site): PostFiles {
  const roots = articlePaths(site).map((path) => (path === '' ? '' : `${path}/`));
  const excluded = [...pagePaths(site), ...textsAt(site.config, 'ARTICLE_EXCLUDES').map(bare)]
    .filter((path) => path !== '')
    .map((path) => `${path}/`);
  const listed = site.config.has('IGNORE_FILES') ? textsAt(site.config, 'IGNORE_FILES') : ['.#*'];
  const ignored = ['.*', ...listed].map((glob) => compileGlob(glob, { dot: true }));
  const posts: string[] = [];
  const skipped: Skipped[] = [];
  for (const path of paths) {
    if (!hasReader(extension(path).slice(1), site)) continue;
    const inside = insideContent(path, site);
    const open = roots.some(
      (root) =>
        inside.startsWith(root) &&
        !excluded.some((folder) => folder !== root && folder.startsWith(root) && inside.startsWith(folder)),
    );
    const single = articlePaths(site).includes(inside);
    const named = (single ? [inside] : inside.split('/')).some((part) => ignored.some((test) => test(part)));
    if (!open && !single) skipped.push({ path, reason: 'it lies in a folder of pages' });
    else if (named) skipped.push({ path, reason: 'IGNORE_FILES leaves it out' });
    else posts.push(path);
  }
  return { posts, skipped, context: [] };
}

function contentPath({ folders }: Site): string {
  const folder = folders[0] ?? '';
  return folder === '' ? '' : `${folder}/`;
}

const readers = new Set(['md', 'markdown', 'mkd', 'mdown', 'rst', 'html', 'htm']);

function hasReader(ending: string, site: Site): boolean {
  const own = site.config.get('READERS');
  const set = isFields(own) ? own.get(ending) : undefined;
  return readers.has(ending) && !(isScalar(set) && yamlCore(set).type === 'null');
}

/** The setting, or its name before Pelican 3.4. */
function articlePaths({ config }: Site): string[] {
  const paths = (config.has('ARTICLE_PATHS') ? textsAt(config, 'ARTICLE_PATHS') : textsAt(config, 'ARTICLE_DIR')).map(
    bare,
  );
  return paths.length === 0 ? [''] : paths;
}

function pagePaths({ config }: Site): string[] {
  if (config.has('PAGE_PATHS')) return textsAt(config, 'PAGE_PATHS').map(bare);
  return (config.has('PAGE_DIR') ? textsAt(config, 'PAGE_DIR') : ['pages']).map(bare);
}

/** A path of the settings without `./` and its last slash; one that leads outside is none. */
function bare(path: string): string {
  return cleanFolder(path) ?? '\0';
}

/** Fields that the settings and the place of a file give, before its own; later ones win (readers.py, read_file). */
export function defaultFields(site: Site): Map<string, Value> {
  const given = site.config.get('DEFAULT_METADATA');
  // Pairs in a tuple are a dictionary, too.
  const pairs = isList(given) ? given.filter(isList).map(([key, value]) => [key, value]) : [];
  const fields = new Map<string, Value>(isFields(given) ? given : []);
  for (const [key, value] of pairs) if (isScalar(key) && value !== undefined) fields.set(key.text, value);
  fields.set('category', textScalar(textAt(site.config, 'DEFAULT_CATEGORY') ?? 'misc'));
  const parts = textsAt(site.config, 'DEFAULT_DATE');
  if (parts.length > 0 && parts[0] !== 'fs') fields.set('date', textScalar(dateText(parts)));
  return fields;
}

/** `'2020-01-02'`, or the numbers of a tuple. */
function dateText(parts: readonly string[]): string {
  if (parts.length === 1) return parts[0] ?? '';
  const [year, month, day, ...time] = parts.map((part) => part.padStart(2, '0'));
  return `${year}-${month}-${day} ${[...time, '00', '00'].slice(0, 3).join(':')}`;
}
