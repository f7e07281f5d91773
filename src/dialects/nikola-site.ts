import type { FolderView, Site } from '../core/dialect.ts';
import { type Fields, isFields, isList, isScalar, textAt, textsAt, type Value, yamlCore } from '../core/fields.ts';
import { constantsOf } from '../core/script-text.ts';
import { knownZone } from '../core/zone.ts';
import { cleanFolder } from './collections.ts';
import { extension } from './reading.ts';

const settings = [
  'BLOG_TITLE',
  'TIMEZONE',
  'DEFAULT_LANG',
  'TRANSLATIONS',
  'TRANSLATIONS_PATTERN',
  'POSTS',
  'PAGES',
  'post_pages',
  'COMPILERS',
  'MARKDOWN_EXTENSIONS',
  'USE_REST_DOCINFO_METADATA',
  'METADATA_FORMAT',
  'METADATA_MAPPING',
  'FILE_METADATA_REGEXP',
  'FILE_METADATA_UNSLUGIFY_TITLES',
  'USE_TAG_METADATA',
  'FUTURE_IS_NOW',
  'USE_SLUGIFY',
  'NEW_POST_DATE_PATH',
  'NEW_POST_DATE_PATH_FORMAT',
  'CATEGORY_ALLOW_HIERARCHIES',
  'CATEGORY_DESTPATH_AS_DEFAULT',
  'CATEGORY_DESTPATH_TRIM_PREFIX',
  'CATEGORY_DESTPATH_FIRST_DIRECTORY_ONLY',
];

/** `conf.py` is a common name: Nikola's has POSTS, or what came before it, and says something that only Nikola's does. */
export function isNikolaConfig(text: string): boolean {
  return (
    /^\s*(?:POSTS|post_pages)\s*=/m.test(text) &&
    /^\s*(?:BLOG_TITLE|BLOG_AUTHOR|TRANSLATIONS|COMPILERS|PAGES|NAVIGATION_LINKS)\s*=|\bnikola\b/im.test(text)
  );
}

/** What `conf.py` says in constants; the last assignment of each counts (nikola/nikola.py, Nikola.__init__). */
export function readNikolaSite(folder: FolderView): Omit<Site, 'generator' | 'isFuture'> {
  const text = folder.text('conf.py') ?? '';
  const config: Fields = new Map(
    settings.flatMap((name): [string, Value][] => {
      const value = constantsOf(text, name, { language: 'python' }).at(-1);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const zone = textAt(config, 'TIMEZONE') ?? 'UTC';
  const title = textAt(config, 'BLOG_TITLE');
  const codes = languagesIn(config);
  return {
    config,
    configFiles: ['conf.py'],
    languages: codes.length > 1 ? codes.map((code) => ({ code })) : [],
    folders: [...new Set(sectionsIn(config, 'POSTS').map(({ folder: own }) => own))],
    ...(title === undefined ? {} : { title }),
    ...(knownZone(zone) ? { zone } : {}),
  };
}

/** An entry of POSTS or PAGES. */
export interface Section {
  readonly folder: string;
  /** Glob for a file name in the folder and all below it: `*.rst`. */
  readonly names: string;
  readonly destination: string;
}

/** The entries of POSTS or PAGES in their order; before Nikola 7 both were `post_pages`, told apart by their last item. */
export function sectionsIn(config: Fields, name: 'POSTS' | 'PAGES'): Section[] {
  const own = config.get(name);
  const old = config.get('post_pages');
  const kind = name === 'POSTS' ? 'true' : 'false';
  const rows = isList(own)
    ? rowsOf(own)
    : isList(old)
      ? rowsOf(old).filter((row) => (row.at(-1) === 'false' ? 'false' : 'true') === kind)
      : [name === 'POSTS' ? ['posts/*.txt', 'posts'] : ['pages/*.txt', 'pages']];
  return rows.flatMap(([given = '', destination = '']) => {
    const wildcard = given.replaceAll('\\', '/');
    const slash = wildcard.lastIndexOf('/');
    const folder = cleanFolder(wildcard.slice(0, Math.max(slash, 0)));
    const names = wildcard.slice(slash + 1);
    return folder === undefined || names === '' ? [] : [{ folder, names, destination }];
  });
}

/** A tuple of one tuple may lack its comma, and is that tuple then. */
function rowsOf(list: readonly Value[]): string[][] {
  const texts = (row: readonly Value[]): string[] => row.map((item) => (isScalar(item) ? item.text : ''));
  return list.some(isList) ? list.filter(isList).map(texts) : [texts(list)];
}

/** Codes of the languages, that of DEFAULT_LANG first. */
function languagesIn(config: Fields): string[] {
  const first = textAt(config, 'DEFAULT_LANG') ?? 'en';
  const given = config.get('TRANSLATIONS');
  const codes = isFields(given) ? [...given.keys()] : [];
  return [...new Set([first, ...codes.filter((code) => code !== 'DEFAULT_LANG')])];
}

/** The language of a site's posts, as far as their names do not say otherwise. */
export function defaultLanguage(site: Site): string {
  return site.languages[0]?.code ?? textAt(site.config, 'DEFAULT_LANG') ?? 'en';
}

/** Whether a switch is on; `usual` where it is not set. */
export function isSet(site: Site, name: string, usual: boolean): boolean {
  const value = site.config.get(name);
  if (!isScalar(value)) return usual;
  const typed = yamlCore(value);
  return typed.flag ?? (typed.type !== 'null' && typed.text !== '' && typed.text !== '0');
}

/** What turns a text into HTML, by the ending of its file (COMPILERS). */
export function compilerOf(path: string, site: Site): string | undefined {
  const given = site.config.get('COMPILERS');
  if (isFields(given)) return [...given.keys()].find((name) => textsAt(given, name).includes(extension(path)));
  return usualCompilers[extension(path)];
}

const usualCompilers: Readonly<Record<string, string>> = {
  ...{ '.rst': 'rest', '.txt': 'rest', '.md': 'markdown', '.mdown': 'markdown', '.markdown': 'markdown' },
  ...{ '.html': 'html', '.htm': 'html', '.ipynb': 'ipynb' },
};
