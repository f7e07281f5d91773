import type { Dialect, FolderView, PostFiles, Reading, Site, Source } from '../core/dialect.ts';
import { type Fields, isScalar, noFields, textAt, textsAt, type Value, yaml11 } from '../core/fields.ts';
import { compileGlob } from '../core/glob.ts';
import type { Post, Skipped, State } from '../core/post.ts';
import { knownZone } from '../core/zone.ts';
import { jekyllAddress } from './jekyll-address.ts';
import { jekyllPublishing } from './jekyll-crossing.ts';
import { jekyllDate, nameDate } from './jekyll-date.ts';
import { defaultsFor, outputCollections } from './jekyll-defaults.ts';
import { languageOf, languagesIn } from './jekyll-language.ts';
import { basePath, cleanPath, type PlaceIn, placeOf, sourcePath } from './jekyll-place.ts';
import { jekyllRedirect } from './jekyll-redirect.ts';
import { categoriesOf, isNull, jekyllSlots, rubyText, tagsOf, titleizeSlug } from './jekyll-terms.ts';
import { badDate, baseName, extension, oneLine, type PostDate, scalarText, uniqueTerms } from './reading.ts';

const configNames = ['_config.yml', '_config.yaml', '_config.toml'];

/** Jekyll 4.3: lib/jekyll/document.rb, publisher.rb, readers/post_reader.rb, entry_filter.rb, utils.rb. */
export const jekyll: Dialect = {
  id: 'jekyll',
  name: 'Jekyll',
  front: {
    openers: ['---'],
    leadingSpace: false,
    trailingSpace: true,
    dotsClose: true,
    longFences: false,
    unfenced: false,
    tabs: false,
    unclosed: 'body',
  },

  recognise(folder) {
    const config = configNames.find((name) => folder.isFile(name));
    const posts = folder.isFolder('_posts') || folder.isFolder('_drafts');
    if (config !== undefined && !isHexo(folder)) {
      const gems = /jekyll|github-pages/.test(folder.text('Gemfile') ?? '');
      const moved = postsElsewhere(folder, folder.data(config) ?? noFields);
      if (posts || gems || moved) return { because: config, strength: 'config' };
    }
    if (
      folder.isFile('Rakefile') &&
      folder.isFolder('source/_posts') &&
      /octopress/i.test(folder.text('Rakefile') ?? '')
    ) {
      return { because: 'Rakefile of Octopress', strength: 'config' };
    }
    return posts ? { because: '_posts/', strength: 'shape' } : undefined;
  },

  site(folder) {
    const file = configNames.find((name) => folder.isFile(name));
    const config = (file === undefined ? undefined : folder.data(file)) ?? noFields;
    const zone = textAt(config, 'timezone');
    const title = textAt(config, 'title') ?? textAt(config, 'name');
    const octopress = folder.isFolder('source/_posts') && !folder.isFolder('_posts') ? 'source' : '';
    return {
      config,
      configFiles: file === undefined ? [] : [file],
      languages: languagesIn(config),
      folders: [cleanPath(textAt(config, 'source') ?? octopress)],
      ...(title === undefined ? {} : { title }),
      ...(zone !== undefined && knownZone(zone) ? { zone } : {}),
    };
  },

  files(site) {
    const base = basePath(site);
    const collections = outputCollections(site.config).map((label) => `${base}_${label}/**/*`);
    return {
      globs: site.alone !== undefined ? ['**/*'] : [`${base}**/_posts/**/*`, `${base}**/_drafts/**/*`, ...collections],
      ignore: ['**/node_modules/**', '**/.git/**', `${sourcePath(site)}_site/**`, '**/.jekyll-cache/**'],
    };
  },

  choose,
  read,
  termSlots: jekyllSlots,

  checks: {
    duplicateKey: 'last',
    stopsAt: ['BAD_DATE'],
    draftKeys: ['published'],
    draftHint: 'write "published: false", or move it to _drafts',
    address: jekyllAddress,
    links: { roots: ['', 'assets'], references: 'liquid' },
  },

  templates: ({ name, draft }) => ({
    files: [`_templates/${name ?? (draft ? 'draft' : 'post')}.md`],
    folders: ['_templates'],
  }),

  place({ slug, day, folder, name, draft }, site) {
    const ending = extension(name ?? '') || '.md';
    const wanted = draft ? '_drafts' : '_posts';
    const other = draft ? '_posts' : '_drafts';
    const file = `${draft ? '' : `${day}-`}${slug}${ending}`;
    if (site.alone !== undefined)
      return { path: folder === undefined || folder === '' ? file : `${folder}/${file}`, sample };
    const usual = `${basePath(site)}${wanted}`;
    const found = folder?.split('/').indexOf(other) ?? -1;
    // A draft among posts in year folders lies in `_drafts` itself, beside that `_posts`.
    const beside = folder?.split('/').slice(0, Math.max(found, 0)).concat(wanted).join('/');
    const inPlace = folder?.split('/').includes(wanted) ? folder : undefined;
    return {
      path: `${inPlace ?? (found >= 0 ? beside : undefined) ?? usual}/${file}`,
      sample,
    };
  },

  publishing: jekyllPublishing,
  renaming: { redirect: jekyllRedirect },
};

const sample = '---\nlayout: post\ntitle: "Title"\ndate: 2024-03-09 10:00:00 +0900\ntags: [a]\n---\n';

function isHexo(folder: FolderView): boolean {
  return (
    folder.isFolder('source/_posts') &&
    (folder.isFolder('scaffolds') || /"hexo"/.test(folder.text('package.json') ?? ''))
  );
}

function postsElsewhere(folder: FolderView, config: Fields): boolean {
  const source = cleanPath(textAt(config, 'source') ?? '');
  const collections = cleanPath(textAt(config, 'collections_dir') ?? '');
  const base = [source, collections].filter((part) => part !== '').join('/');
  if (base !== '') return folder.isFolder(`${base}/_posts`) || folder.isFolder(base);
  return (
    ['markdown', 'permalink', 'kramdown', 'collections'].some((key) => config.has(key)) &&
    !folder.isFolder('source/_posts')
  );
}

/** DATE_FILENAME_MATCHER (lib/jekyll/document.rb). */
const dated = /^(?:.*\/)?(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)(\.[^.]+)$/;
const defaultExclude = [
  '.sass-cache',
  '.jekyll-cache',
  'gemfiles',
  'Gemfile',
  'Gemfile.lock',
  'node_modules',
  'vendor/bundle/',
  'vendor/cache/',
  'vendor/gems/',
  'vendor/ruby/',
];

/** Names that the entry filter drops are no posts; in `_posts`, nor are those without a date. */
function choose(paths: readonly string[], site: Site): PostFiles {
  const excluded = matcher([...defaultExclude, ...textsAt(site.config, 'exclude')]);
  const included = matcher(textsAt(site.config, 'include'));
  const posts: string[] = [];
  const skipped: Skipped[] = [];
  for (const path of paths) {
    const reason = reasonAgainst(path, { site, excluded, included });
    if (reason === undefined) posts.push(path);
    else skipped.push({ path, reason, ...(reason === undated && isText(path) ? { surprising: true } : {}) });
  }
  return { posts, skipped, context: [] };
}

const undated = 'its name does not begin with a date (2024-03-09-title.md)';

function isText(path: string): boolean {
  return /\.(?:md|mkdn?|markdown|textile)$/i.test(path) && !/^readme$/i.test(baseName(path));
}

interface Filters {
  readonly site: Site;
  readonly excluded: (path: string) => boolean;
  readonly included: (path: string) => boolean;
}

function reasonAgainst(path: string, { site, excluded, included }: Filters): string | undefined {
  const place = placeOf(path, site);
  if (!place) return 'it lies in no folder of posts';
  const { above, inside, kind } = place;
  const relative = path.slice(sourcePath(site).length);
  const base = basePath(site).slice(sourcePath(site).length);
  const folders = above
    .slice(base.length)
    .split('/')
    .filter((part) => part !== '');
  const translated = folders[0] === '_i18n' && site.languages.some(({ code }) => code === folders[1]);
  if (!translated && folders.some((folder) => /^[._#~]/.test(folder) && !included(folder)))
    return 'it lies in a folder that Jekyll does not look into';
  if (excluded(relative) || excluded(inside)) return 'exclude leaves it out';
  const name = inside.slice(inside.lastIndexOf('/') + 1);
  const special =
    /^[._#~]/.test(inside) ||
    /^[._#~]/.test(name) ||
    name.endsWith('~') ||
    inside.split('/').some((part) => part.startsWith('.'));
  if (special && !included(inside) && !included(name) && !included(relative))
    return 'its name begins with ".", "_", "#" or "~", or ends with "~"';
  if (kind === 'posts' && !dated.test(inside)) return undated;
  if (kind === 'posts' && /\.ya?ml$/i.test(inside)) return 'YAML files are data';
  if (kind === 'drafts' && extension(inside) === '') return 'its name has no extension';
  return undefined;
}

/** Exclude and include entries name a file, a folder with all in it, or are globs (EntryFilter#glob_include?). */
function matcher(entries: readonly string[]): (path: string) => boolean {
  const tests = entries.map((entry) => {
    const bare = cleanPath(entry);
    const glob = compileGlob(bare, { dot: true });
    return (path: string): boolean => path === bare || path.startsWith(`${bare}/`) || glob(path);
  });
  return (path) => tests.some((test) => test(path));
}

function read({ path, front, heading: _heading, body }: Source, site: Site): Reading {
  const place = placeOf(path, site);
  if (!place) return {};
  if (place.kind === 'collection' && front.kind === 'none')
    return { dropped: 'a document of a collection needs front matter' };
  const relative = path.slice(sourcePath(site).length);
  const defaults = defaultsFor(relative, place.label, site);
  const fields = front.broken ? noFields : withDefaults(front.fields, defaults);
  const name = dated.exec(place.inside);
  const slugInName = (name?.[2] ?? baseName(path)).replace(/\.+$/, '');
  const { date, bad } = dateIn(fields, { site, name: front.broken ? undefined : name?.[1] });
  const titled = titleIn(fields.get('title'));
  const empty = scalarText(fields.get('title')) === '';
  const slug = scalarText(fields.get('slug')) ?? slugInName;
  const categories = uniqueTerms(categoriesOf(fields, { place, site, defaults }));
  const description = oneLine(textAt(fields, 'description'));
  const updated = jekyllDate(fields.get('last_modified_at') ?? fields.get('updated'), site);
  const language = languageOf(fields, { path, site });
  const post: Post = {
    path,
    slug,
    title: titled ?? (empty ? slugInName : titleizeSlug(slugInName)),
    ...(titled === undefined ? { titleFrom: 'slug' as const } : {}),
    ...(date === undefined ? {} : { day: date.day, date: date.date }),
    tags: uniqueTerms(tagsOf(fields)),
    categories,
    branches: categories.map((category) => [category]),
    ...stateOf(fields, { site, place, date }),
    ...language,
    ...(updated === undefined ? {} : { updated: updated.date }),
    ...(description === undefined ? {} : { description }),
    ...(body === undefined ? {} : { body }),
  };
  return bad === undefined ? { post } : { post, diagnostics: [badDate(path, bad, 'Jekyll stops the build on it')] };
}

/** The post's own keys over the defaults; an empty value of its own keeps the default. */
function withDefaults(own: Fields, defaults: Fields): Fields {
  const merged = new Map<string, Value>(defaults);
  for (const [key, value] of own)
    if (!(isNull(value) && merged.has(key) && key !== 'published')) merged.set(key, value);
  return merged;
}

/** Null and false are no title: `data["title"] ||= …`. */
function titleIn(value: Value | undefined): string | undefined {
  return isScalar(value) && yaml11(value).flag === false ? undefined : oneLine(rubyText(value));
}

/** The date of the front matter over that of the name; one that Ruby cannot read stops Jekyll's build. */
function dateIn(
  fields: Fields,
  { site, name }: { site: Site; name: string | undefined },
): { date?: PostDate; bad?: string } {
  const value = fields.get('date');
  const date = jekyllDate(value, site);
  const named = name === undefined ? undefined : nameDate(name, site);
  if (date) return { date };
  const bad = isScalar(value) && !isNull(value) ? value.text : undefined;
  return { ...(named === undefined ? {} : { date: named }), ...(bad === undefined ? {} : { bad }) };
}

interface Judged {
  readonly site: Site;
  readonly place: PlaceIn;
  readonly date: PostDate | undefined;
}

/** publisher.rb: `published: false` (any false of Ruby's) hides; a future date hides unless `future: true`. */
function stateOf(fields: Fields, { site, place, date }: Judged): { state: State; reason: string; liveAt?: string } {
  if (place.kind === 'drafts') return { state: 'draft', reason: 'it lies in _drafts' };
  const published = fields.get('published');
  if (published !== undefined && isScalar(published) && textAt(site.config, 'unpublished') !== 'true') {
    const typed = yaml11(published);
    if (typed.type === 'boolean' && typed.flag === false)
      return { state: 'draft', reason: `published: ${published.text}` };
    if (typed.type === 'null' && place.kind === 'posts') return { state: 'draft', reason: 'published: (empty)' };
  }
  if (place.kind === 'posts' && date && site.isFuture(date.ms) && textAt(site.config, 'future') !== 'true') {
    return { state: 'scheduled', reason: 'its date is in the future', liveAt: date.date };
  }
  return {
    state: 'published',
    reason: place.kind === 'collection' ? 'it lies in a collection that is written out' : 'it lies in _posts',
  };
}
