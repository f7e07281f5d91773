import type { Dialect, FolderView, PostFiles, Reading, Site, Source } from '../core/dialect.ts';
import { textAt } from '../core/fields.ts';
import type { Skipped } from '../core/post.ts';
import { literalsOf } from '../core/script-text.ts';
import { collectionOf, collectionsOf, configWith, entryTest, globsOf } from './collections.ts';
import { conventionalState, dateIn, languageIn, themeStates, updateIn } from './conventions.ts';
import { configuredLanguages, languagesOfFolders, splitLanguage } from './languages.ts';
import { makePost, ownName, termsAt } from './make-post.ts';
import { contentFolders, layerCollections, layerFileOf } from './next-config.ts';
import { pagesAmong } from './pages.ts';
import { paperReason } from './plain.ts';
import { badDate, extension, lowerKeys } from './reading.ts';
import { themeSlots } from './term-slots.ts';

const configNames = ['next.config.js', 'next.config.mjs', 'next.config.ts', 'next.config.cjs'];

/**
 * Next.js with contentlayer, Velite, Content Collections or a folder of Markdown read with gray-matter (lib/parse.js, on
 * js-yaml 3). Next itself knows no posts, so what themes share decides.
 */
export const next: Dialect = {
  id: 'next',
  name: 'Next.js',
  front: {
    openers: ['---'],
    leadingSpace: false,
    trailingSpace: true,
    dotsClose: false,
    longFences: false,
    unfenced: false,
    tabs: true,
    unclosed: 'broken',
    looseClose: true,
    exported: true,
  },

  recognise(folder) {
    const config = layerFileOf(folder) ?? configNames.find((name) => folder.isFile(name));
    if (config !== undefined) return { because: config, strength: 'config' };
    const data = folder.data('package.json');
    const depends = data && textAt(data, 'dependencies', 'next') !== undefined;
    return depends ? { because: 'next in package.json', strength: 'config' } : undefined;
  },

  site(folder) {
    const layer = layerFileOf(folder);
    const file = configNames.find((name) => folder.isFile(name));
    const text = (file === undefined ? undefined : folder.text(file)) ?? '';
    const layered = layer === undefined ? [] : layerCollections(folder, layer);
    const collections = layered.length > 0 ? layered : contentFolders(folder);
    const title = titleIn(folder);
    const configured = configuredLanguages(text);
    const languages =
      configured.length > 0
        ? configured
        : (collections.map(({ base }) => languagesOfFolders(folder, base)).find((list) => list.length > 0) ?? []);
    return {
      config: configWith(collections),
      configFiles: [layer, file].filter((name) => name !== undefined),
      languages,
      folders: collections.map(({ base }) => base),
      ...(title === undefined ? {} : { title }),
    };
  },

  files: (site) => ({
    globs: globsOf(collectionsOf(site)),
    ignore: ['**/node_modules/**', '**/.*/**', 'out/**', 'dist/**'],
  }),

  choose,
  read,
  termSlots: themeSlots,
  strays: pagesAmong,

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
    const home = folder ?? collection?.base ?? '';
    const entry = collection && entryTest(collection);
    const ending =
      collection && !entry?.(`${collection.base}/a.md`) && entry?.(`${collection.base}/a.mdx`) ? '.mdx' : '.md';
    return {
      path: `${home === '' ? '' : `${home}/`}${name ?? `${slug}${bundle ? '/index' : ''}${ending}`}`,
      mark: draft ? { key: 'draft', value: true } : { key: 'draft', value: false, optional: true },
      sample: "---\ntitle: Title\ndate: '2024-03-09'\ntags: [a]\ndraft: false\n---\n",
    };
  },

  // Its schema, pages or theme leave drafts out: by the keys that those agree on.
  publishing: { keys: () => themeStates },

  renaming: { redirect: 'Next.js takes them from redirects() of its configuration' },
};

/** The starter by timlrx keeps it in `data/siteMetadata.js`. */
function titleIn(folder: FolderView): string | undefined {
  const text = ['data/siteMetadata.js', 'data/siteMetadata.ts', 'config/site.ts']
    .map((name) => folder.text(name))
    .find((one) => one !== undefined);
  return text === undefined ? undefined : literalsOf(text, 'title')[0];
}

function choose(paths: readonly string[], site: Site): PostFiles {
  const tests = collectionsOf(site).map(entryTest);
  const posts: string[] = [];
  const skipped: Skipped[] = [];
  for (const path of paths) {
    const reason = tests.some((test) => test(path)) ? paperReason(path) : 'the pattern of its collection leaves it out';
    if (reason === undefined) posts.push(path);
    else skipped.push({ path, reason });
  }
  return { posts, skipped, context: [] };
}

function read(source: Source, site: Site): Reading {
  const { path, front } = source;
  if (front.broken) return {};
  const fields = front.fields;
  const base = collectionOf(path, site)?.base ?? '';
  const inside = base === '' ? path : path.slice(base.length + 1);
  const { date, bad } = dateIn(fields, { site });
  const { lang: placed, rest } = splitLanguage(inside, site);
  const own = languageIn(fields);
  const post = makePost({
    source,
    name: ownName(path, base),
    slug: textAt(fields, 'slug')?.replace(/^\/+|(?<!\/)\/+$/g, '') ?? routeOf(rest),
    date,
    updated: updateIn(fields, site),
    tags: termsAt(fields, 'tags', 'tag'),
    categories: termsAt(fields, 'categories', 'category'),
    ...conventionalState(fields),
    lang: own ?? (site.languages.length > 0 ? placed : undefined),
    ...(site.languages.length > 0 ? { variantOf: `${base}/${routeOf(rest)}` } : {}),
    description: textAt(lowerKeys(fields), 'summary'),
  });
  return bad === undefined
    ? { post }
    : { post, diagnostics: [badDate(path, bad, date ? 'another key gives the day' : 'the post has no date')] };
}

/** The path without extension and `index`. */
function routeOf(inside: string): string {
  const bare = inside.slice(0, inside.length - extension(inside).length);
  return bare.replace(/\/(?:index|page)$/, '');
}
