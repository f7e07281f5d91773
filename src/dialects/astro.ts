import type { Dialect, FolderView, PostFiles, Reading, Site, Source } from '../core/dialect.ts';
import { type Fields, textAt } from '../core/fields.ts';
import type { Post, Skipped } from '../core/post.ts';
import { literalsOf } from '../core/script-text.ts';
import { stateKeyOf } from '../core/state-keys.ts';
import { knownZone } from '../core/zone.ts';
import { collectionsIn, configFileOf, configTextOf, legacyCollection } from './astro-config.ts';
import {
  type Collection,
  collectionOf,
  collectionsOf,
  configWith,
  entryTest,
  globsOf,
  literalGlob,
} from './collections.ts';
import {
  conventionalState,
  dateIn,
  isBlogName,
  languageIn,
  publicationKeys,
  themeStates,
  updateIn,
} from './conventions.ts';
import { configuredLanguages, languagesOfFolders, splitLanguage } from './languages.ts';
import { githubSlug, makePost, ownName, termsAt } from './make-post.ts';
import { badDate, extension, folderOf, type PostDate } from './reading.ts';
import { themeSlots } from './term-slots.ts';

const configNames = ['astro.config.mjs', 'astro.config.ts', 'astro.config.mts', 'astro.config.js', 'astro.config.cjs'];

/**
 * Astro 2 to 5: packages/astro/src/content/loaders/glob.ts (entries, ids), content/utils.ts (collections of old),
 * docs guides/content-collections. Dates, drafts and tags are the schema's, so they go by its text and by what themes share.
 */
export const astro: Dialect = {
  id: 'astro',
  name: 'Astro',
  front: {
    openers: ['---', '+++'],
    leadingSpace: true,
    trailingSpace: true,
    dotsClose: false,
    longFences: false,
    unfenced: false,
    tabs: false,
    unclosed: 'body',
    looseClose: true,
  },

  recognise(folder) {
    const config = configNames.find((name) => folder.isFile(name));
    if (config !== undefined) return { because: config, strength: 'config' };
    const data = folder.data('package.json');
    const depends = data && ['dependencies', 'devDependencies'].some((key) => textAt(data, key, 'astro') !== undefined);
    if (depends) return { because: 'astro in package.json', strength: 'config' };
    const collections = ['ts', 'mts', 'js', 'mjs']
      .map((ending) => `src/content.config.${ending}`)
      .find((file) => folder.isFile(file));
    return collections === undefined ? undefined : { because: collections, strength: 'shape' };
  },

  site(folder) {
    const file = configNames.find((name) => folder.isFile(name));
    const text = (file === undefined ? undefined : folder.text(file)) ?? '';
    const source = (literalsOf(text, 'srcDir')[0] ?? 'src').replace(/^(?:\.?\/)+|(?<!\/)\/+$/g, '');
    const schema = configFileOf(folder, source);
    const collections = blogsOf(folder, { schema, source });
    const theme = ['config.ts', 'consts.ts', 'config.js', 'consts.js', 'site.config.ts', 'config/site.ts']
      .map((name) => `${source}/${name}`)
      .find((name) => folder.isFile(name));
    const settings = (theme === undefined ? undefined : folder.text(theme)) ?? '';
    const zone = literalsOf(settings, 'timezone')[0] ?? literalsOf(settings, 'timeZone')[0];
    const title = literalsOf(settings, 'SITE_TITLE')[0] ?? literalsOf(settings, 'title')[0];
    const languages = configuredLanguages(text);
    const found =
      languages.length > 0
        ? languages
        : (collections.map(({ base }) => languagesOfFolders(folder, base)).find((list) => list.length > 0) ?? []);
    return {
      config: configWith(collections, { srcDir: source, scheduled: String(settings.includes('scheduledPostMargin')) }),
      configFiles: [file, schema, theme].filter((name) => name !== undefined),
      languages: found,
      folders: collections.length > 0 ? collections.map(({ base }) => base) : [`${source}/pages`],
      ...(title === undefined ? {} : { title }),
      ...(zone !== undefined && knownZone(zone) ? { zone } : {}),
    };
  },

  files: (site) => ({
    globs: [...globsOf(collectionsOf(site)), `${literalGlob(pagesOf(site))}/**/*.{md,mdx,markdown}`],
    ignore: ['**/node_modules/**', '**/.*/**', 'dist/**'],
  }),

  choose,
  read,
  termSlots: themeSlots,

  checks: {
    duplicateKey: 'stops',
    stopsAt: [],
    draftKeys: ['draft', 'published', 'status'],
    draftHint: 'write "draft: true"',
    links: { roots: ['public'] },
  },

  templates: () => ({ files: [], folders: [] }),

  place({ slug, folder, name, draft, bundle }, site) {
    const [collection] = collectionsOf(site);
    const home = folder ?? collection?.base ?? `${pagesOf(site)}/posts`;
    const date = publicationKeys(collection?.dates ?? [])[0] ?? 'pubDate';
    const entry = collection && entryTest(collection);
    const ending =
      collection && !entry?.(`${collection.base}/a.md`) && entry?.(`${collection.base}/a.mdx`) ? '.mdx' : '.md';
    return {
      path: `${home === '' ? '' : `${home}/`}${name ?? `${slug}${bundle ? '/index' : ''}${ending}`}`,
      mark: draft ? { key: 'draft', value: true } : { key: 'draft', value: false, optional: true },
      sample: `---\ntitle: 'Title'\ndescription: ''\n${date}: 2024-03-09T10:00:00Z\n---\n`,
    };
  },

  // Its schema, pages or theme leave drafts out: by the keys that those agree on.
  publishing: {
    keys: (site) => {
      const named = collectionsOf(site).flatMap(({ states = [] }) => states);
      const own = named.flatMap((key) => {
        const rule = stateKeyOf(key, themeStates);
        return rule === undefined ? [] : [{ ...rule, key }];
      });
      return [...own, ...themeStates];
    },
    doubt: (path, site) =>
      collectionOf(path, site)?.states?.length === 0
        ? 'the schema of its collection has no key for drafts: unless the pages leave it out by another, it is shown'
        : undefined,
  },

  renaming: { redirect: 'Astro takes them from "redirects" of its configuration' },
};

/** The collections that are the blog: those called so, else folders of them called so, else those with a date, else all. */
function blogsOf(
  folder: FolderView,
  { schema, source }: { readonly schema: string | undefined; readonly source: string },
): Collection[] {
  const text = schema === undefined ? undefined : configTextOf(folder, { file: schema, source });
  const content = `${source}/content`;
  const configured = (text === undefined ? [] : collectionsIn(text, source)).filter(
    ({ base }) => base === '' || folder.isFolder(base),
  );
  const legacy = folder.names(content).filter((name) => !/^[_.]/.test(name) && folder.isFolder(`${content}/${name}`));
  const all = configured.length > 0 ? configured : legacy.map((name) => legacyCollection(name, source));
  const called = all.filter(({ name, base }) => isBlogName(name) || isBlogName(base.slice(base.lastIndexOf('/') + 1)));
  if (called.length > 0) return called;
  const nested = all.flatMap((one) => blogsBelow(folder, one));
  if (nested.length > 0) return nested;
  const dated = all.filter(({ dates }) => publicationKeys(dates).length > 0);
  if (dated.length > 0) return dated;
  if (all.length > 0) return all;
  const bases = [
    `${source}/posts`,
    `${source}/blog`,
    `${source}/data/blog`,
    'content/blog',
    'content/posts',
    'content',
    'posts',
    'blog',
  ];
  const base = bases.find((name) => folder.isFolder(name));
  return base === undefined ? [] : [{ ...legacyCollection(base.slice(base.lastIndexOf('/') + 1), source), base }];
}

/** Folders of a collection that are called like a blog, as plugins for Starlight have it: `src/content/docs/blog`. */
function blogsBelow(folder: FolderView, collection: Collection): Collection[] {
  const { base } = collection;
  const names = folder
    .names(base)
    .filter((name) => isBlogName(name) && folder.isFolder(base === '' ? name : `${base}/${name}`));
  return names.map((name) => ({
    ...legacyCollection(name, ''),
    base: base === '' ? name : `${base}/${name}`,
    dates: collection.dates,
  }));
}

function pagesOf(site: Site): string {
  return `${textAt(site.config, 'srcDir') ?? 'src'}/pages`;
}

/** Entries of the collections; pages too where there are no entries, or where they lie in a folder called like a blog. */
function choose(paths: readonly string[], site: Site): PostFiles {
  const tests = collectionsOf(site).map((collection) => entryTest(collection));
  const pages = `${pagesOf(site)}/`;
  const entries = new Set(paths.filter((path) => tests.some((test) => test(path))));
  const posts: string[] = [];
  const skipped: Skipped[] = [];
  for (const path of paths) {
    const page = path.startsWith(pages);
    const inside = path.slice(pages.length);
    const reason = entries.has(path)
      ? undefined
      : !page
        ? 'the pattern of its collection leaves it out'
        : /(?:^|\/)_/.test(inside)
          ? 'a part of its path begins with "_"'
          : entries.size > 0 && !folderOf(inside).split('/').some(isBlogName)
            ? 'it is a page'
            : undefined;
    if (reason === undefined) posts.push(path);
    else skipped.push({ path, reason });
  }
  return { posts, skipped, context: [] };
}

function read(source: Source, site: Site): Reading {
  const { path, front } = source;
  if (front.broken) return {};
  const fields = front.fields;
  const collection = collectionOf(path, site);
  const { date, bad } = dateIn(fields, { site, schema: collection?.dates ?? [] });
  if (!collection && date === undefined && bad === undefined) return { dropped: 'it is a page without a date' };
  const base = collection?.base ?? pagesOf(site);
  const inside = base === '' ? path : path.slice(base.length + 1);
  const { lang: placed, rest } = splitLanguage(inside, site);
  const lang = languageIn(fields) ?? (site.languages.length > 0 ? placed : undefined);
  const post = makePost({
    source,
    name: ownName(path, base),
    slug: textAt(fields, 'slug') ?? entryId(inside),
    date,
    updated: updateIn(fields, site),
    tags: termsAt(fields, 'tags', 'tag'),
    categories: termsAt(fields, 'categories', 'category'),
    ...stateOf(fields, { site, collection, date }),
    lang,
    ...(site.languages.length > 0 ? { variantOf: `${base}/${entryId(rest)}` } : {}),
  });
  return bad === undefined
    ? { post }
    : { post, diagnostics: [badDate(path, bad, date ? 'another key gives the day' : 'the post has no date')] };
}

/** content/utils.ts, getContentEntryIdAndSlug: each part of the path slugged, without its extension and `/index`. */
function entryId(inside: string): string {
  const bare = inside.slice(0, inside.length - extension(inside).length);
  return bare
    .split('/')
    .map(githubSlug)
    .join('/')
    .replace(/\/index$/, '');
}

interface Judged {
  readonly site: Site;
  readonly collection: Collection | undefined;
  readonly date: PostDate | undefined;
}

/** AstroPaper's margin (src/config.ts, scheduledPostMargin). */
const marginMs = 15 * 60_000;

/** What themes share; AstroPaper, which is told by its `scheduledPostMargin`, holds back what lies in the future. */
function stateOf(
  fields: Fields,
  { site, collection, date }: Judged,
): Pick<Post, 'state' | 'reason'> & { liveAt?: string } {
  const found = conventionalState(fields);
  if (found.state !== 'published') return found;
  if (collection?.draftByDefault && !fields.has('draft'))
    return { state: 'draft', reason: 'the schema makes it a draft' };
  if (date && textAt(site.config, 'scheduled') === 'true' && site.isFuture(date.ms - marginMs)) {
    return { state: 'scheduled', reason: 'its date is in the future', liveAt: date.date };
  }
  return found;
}
