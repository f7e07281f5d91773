import type { Dialect, FolderView, PostFiles, Reading, Site, Source } from '../core/dialect.ts';
import { type Fields, isList, isScalar, type Scalar, textAt, textsAt, type Value } from '../core/fields.ts';
import { compileGlob } from '../core/glob.ts';
import type { Post, Skipped, State } from '../core/post.ts';
import { constantsOf } from '../core/script-text.ts';
import { parseLoose, parseWritten } from '../core/written-date.ts';
import { knownZone } from '../core/zone.ts';
import {
  badDate,
  baseName,
  dateAtInstant,
  dateOf,
  extension,
  folderOf,
  oneLine,
  type PostDate,
  uniqueTerms,
} from './reading.ts';

const extensions = new Set(['.md', '.markdown', '.mkd', '.mdown', '.rst', '.html', '.htm']);

/** Pelican 4.8: pelican/{readers,contents,generators,settings,utils}.py. */
export const pelican: Dialect = {
  id: 'pelican',
  name: 'Pelican',
  front: {
    openers: ['key:'],
    leadingSpace: false,
    trailingSpace: true,
    dotsClose: true,
    longFences: false,
    unfenced: false,
    tabs: false,
    unclosed: 'body',
  },

  recognise: (folder) =>
    folder.isFile('pelicanconf.py') ? { because: 'pelicanconf.py', strength: 'config' } : undefined,

  site(folder) {
    const config = readSettings(folder);
    const zone = textAt(config, 'TIMEZONE') ?? 'UTC';
    const title = textAt(config, 'SITENAME');
    return {
      config,
      configFiles: folder.isFile('pelicanconf.py') ? ['pelicanconf.py'] : [],
      languages: [],
      folders: [(textAt(config, 'PATH') ?? '.').replace(/^(?:\.?\/)+|(?<!\/)\/+$|^\.$/g, '')],
      ...(title === undefined ? {} : { title }),
      ...(knownZone(zone) ? { zone } : {}),
    };
  },

  files(site) {
    const base = contentPath(site);
    const within = textsAt(site.config, 'ARTICLE_PATHS').filter((path) => path !== '');
    return {
      globs: (within.length === 0 ? [''] : within).map(
        (path) => `${base}${path === '' ? '' : `${path.replace(/(?<!\/)\/+$/, '')}/`}**/*`,
      ),
      ignore: ['**/node_modules/**', '**/.*/**', 'output/**', 'theme/**', 'themes/**'],
    };
  },

  choose,
  read,
  termKey: (term) =>
    term
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}+#]+/gu, '-')
      .replace(/^-+|-+$/g, ''),

  templates: () => ({ files: [], folders: [] }),

  place: ({ slug, folder, name, draft, bundle }, site) => ({
    path: `${folder ?? site.folders[0] ?? 'content'}/${name ?? `${slug}${bundle ? '/index' : ''}.md`}`.replace(
      /^\//,
      '',
    ),
    ...(draft ? { mark: { key: 'Status', value: 'draft' } } : {}),
    sample: 'Title: Title\nDate: 2024-03-09 10:00\nCategory: a\nTags: a, b\n\n',
  }),
};

const settings = [
  'SITENAME',
  'PATH',
  'ARTICLE_PATHS',
  'ARTICLE_EXCLUDES',
  'PAGE_PATHS',
  'TIMEZONE',
  'DEFAULT_LANG',
  'DEFAULT_DATE',
  'DEFAULT_CATEGORY',
  'FILENAME_METADATA',
  'IGNORE_FILES',
  'USE_FOLDER_AS_CATEGORY',
  'WITH_FUTURE_DATES',
];

/** The settings that bear on posts, from the text of `pelicanconf.py`; the last assignment of each counts. */
function readSettings(folder: FolderView): Fields {
  const text = folder.text('pelicanconf.py') ?? '';
  return new Map(
    settings.flatMap((name): [string, Value][] => {
      const value = constantsOf(text, name, { language: 'python' }).at(-1);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Whether a switch is set to False. */
function isOff(site: Site, name: string): boolean {
  return textAt(site.config, name)?.toLowerCase() === 'false';
}

function contentPath(site: Site): string {
  const folder = site.folders[0] ?? '';
  return folder === '' ? '' : `${folder}/`;
}

/** Articles are all texts below the content folder but those of pages and excluded folders, and hidden ones. */
function choose(paths: readonly string[], site: Site): PostFiles {
  const pages = site.config.has('PAGE_PATHS') ? textsAt(site.config, 'PAGE_PATHS') : ['pages'];
  const folders = [...pages, ...textsAt(site.config, 'ARTICLE_EXCLUDES')].filter((folder) => folder !== '');
  const ignored = ['**/.*', ...textsAt(site.config, 'IGNORE_FILES')].map((glob) => compileGlob(glob, { dot: true }));
  const posts: string[] = [];
  const skipped: Skipped[] = [];
  for (const path of paths) {
    const inside = path.slice(contentPath(site).length);
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (!extensions.has(extension(path).toLowerCase())) continue;
    if (folders.some((folder) => inside.startsWith(`${folder.replace(/(?<!\/)\/+$/, '')}/`)))
      skipped.push({ path, reason: 'it lies in a folder of pages' });
    else if (name.startsWith('.') || ignored.some((test) => test(name)))
      skipped.push({ path, reason: 'IGNORE_FILES leaves it out' });
    else posts.push(path);
  }
  return { posts, skipped, context: [] };
}

function read({ path, front, body }: Source, site: Site): Reading {
  const { fields } = front;
  const title = oneLine(firstOrAll(fields.get('title')));
  if (title === undefined) return { dropped: 'it has no title, which Pelican asks for' };
  const status = (first(fields, 'status') ?? 'published').toLowerCase();
  if (status === 'skip') return { dropped: 'Status: skip' };
  const { date, bad } = dateIn(fields, { path, site });
  const category = first(fields, 'category') || folderCategory(path, site);
  const lang = first(fields, 'lang') ?? textAt(site.config, 'DEFAULT_LANG');
  const slug = first(fields, 'slug') ?? slugOf(title);
  const updated = readDate(first(fields, 'modified'), site);
  const description = oneLine(firstOrAll(fields.get('summary')));
  const post: Post = {
    path,
    slug,
    title,
    ...(date === undefined ? {} : { day: date.day, date: date.date }),
    tags: tagsIn(fields),
    categories: [category],
    branches: [[category]],
    ...stateOf(status, { site, date, bad }),
    ...(lang === undefined ? {} : { lang, variantOf: slug }),
    ...(updated === undefined ? {} : { updated: updated.date }),
    ...(description === undefined ? {} : { description }),
    ...(body === undefined ? {} : { body }),
  };
  return bad === undefined ? { post } : { post, diagnostics: [badDate(path, bad, 'Pelican leaves the article out')] };
}

/** Of a key that stands more than once, the first counts (readers.py, DUPLICATES_DEFINITIONS_ALLOWED). */
function first(fields: Fields, key: string): string | undefined {
  const value = fields.get(key);
  const scalar = isList(value) ? value.find(isScalar) : isScalar(value) ? value : undefined;
  return scalar === undefined || scalar.text === '' ? undefined : scalar.text;
}

function firstOrAll(value: Value | undefined): string | undefined {
  const scalars: readonly Scalar[] = isList(value) ? value.filter(isScalar) : isScalar(value) ? [value] : [];
  return scalars.length === 0 ? undefined : scalars.map(({ text }) => text).join(' ');
}

/** Split on `;` where there is one, else on `,` (readers.py, ensure_metadata_list). */
function tagsIn(fields: Fields): string[] {
  const text = first(fields, 'tags') ?? '';
  return uniqueTerms(text.split(text.includes(';') ? ';' : ',').map((tag) => tag.trim()));
}

/** The deepest folder, unless that is the content folder itself (readers.py, default_metadata, path_metadata). */
function folderCategory(path: string, site: Site): string {
  const fallback = textAt(site.config, 'DEFAULT_CATEGORY') ?? 'misc';
  const folder = folderOf(path.slice(contentPath(site).length));
  if (isOff(site, 'USE_FOLDER_AS_CATEGORY') || folder === '') return fallback;
  return folder.slice(folder.lastIndexOf('/') + 1);
}

/** `date`, else the date that the file name begins with (FILENAME_METADATA); a naive one is of TIMEZONE. */
function dateIn(fields: Fields, { path, site }: { path: string; site: Site }): { date?: PostDate; bad?: string } {
  const written = first(fields, 'date');
  const named = site.config.has('FILENAME_METADATA')
    ? /(\d{4}-\d{2}-\d{2})/.exec(baseName(path))?.[1]
    : /^(\d{4}-\d{2}-\d{2})/.exec(baseName(path))?.[1];
  if (written === undefined) {
    const date = readDate(named, site);
    return date === undefined ? {} : { date };
  }
  const date = readDate(written, site);
  return date === undefined ? { bad: written } : { date };
}

/** dateutil's parser for what stands in blogs (utils.py, get_date); an offset of its own is kept. */
function readDate(text: string | undefined, site: Site): PostDate | undefined {
  const bare = text?.replace(/_/g, ' ').trim();
  if (bare === undefined || bare === '' || /^["']/.test(bare)) return undefined;
  const date = parseWritten(bare) ?? parseLoose(bare);
  if (!date?.exists) return undefined;
  const { offsetMinutes } = date.wall;
  if (offsetMinutes === undefined) return dateOf(date, site);
  const { zone: _zone, ...unzoned } = site;
  const own = dateOf(date, unzoned);
  return own && dateAtInstant(own.ms, unzoned, offsetMinutes);
}

function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

interface Judged {
  readonly site: Site;
  readonly date: PostDate | undefined;
  readonly bad: string | undefined;
}

/** `status`, then what has no date and is no draft is left out; the future is shown unless WITH_FUTURE_DATES is off. */
function stateOf(status: string, { site, date, bad }: Judged): { state: State; reason: string; liveAt?: string } {
  if (status === 'draft') return { state: 'draft', reason: 'Status: draft' };
  if (status === 'hidden') return { state: 'hidden', reason: 'Status: hidden' };
  if (bad !== undefined) return { state: 'hidden', reason: 'Pelican cannot read its date' };
  if (date === undefined && !site.config.has('DEFAULT_DATE'))
    return { state: 'hidden', reason: 'it has no date, and there is no DEFAULT_DATE' };
  if (date && site.isFuture(date.ms) && isOff(site, 'WITH_FUTURE_DATES')) {
    return { state: 'scheduled', reason: 'its date is in the future, and WITH_FUTURE_DATES is off', liveAt: date.date };
  }
  return { state: 'published', reason: 'nothing holds it back' };
}
