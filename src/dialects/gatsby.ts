import type { Dialect, FolderView, Site } from '../core/dialect.ts';
import { type Fields, isFields, isList, isScalar, noFields, textAt, textsAt } from '../core/fields.ts';
import { constantsOf, literalsOf } from '../core/script-text.ts';
import { type Collection, cleanFolder, collectionsOf, configWith, globsOf } from './collections.ts';
import { isBlogName, themeStates } from './conventions.ts';
import { configuredLanguages } from './languages.ts';
import { pagesAmong } from './pages.ts';
import { themeSlots } from './term-slots.ts';
import { chooseThemePosts, readThemePost } from './theme-post.ts';

const configNames = ['gatsby-config.js', 'gatsby-config.ts', 'gatsby-config.mjs', 'gatsby-config.cjs'];

/**
 * Gatsby 2 to 5 with Markdown: gatsby-source-filesystem (folders, createFilePath), gatsby-transformer-remark and gatsby-plugin-mdx
 * (gray-matter), gatsby-starter-blog. Gatsby knows no posts, drafts or tags of its own, so what themes share decides.
 */
export const gatsby: Dialect = {
  id: 'gatsby',
  name: 'Gatsby',
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
  },

  recognise(folder) {
    const file = configFileOf(folder);
    if (file !== undefined) return { because: file, strength: 'config' };
    const depends = textAt(folder.data('package.json') ?? noFields, 'dependencies', 'gatsby') !== undefined;
    return depends ? { because: 'gatsby in package.json', strength: 'config' } : undefined;
  },

  site(folder) {
    const file = configFileOf(folder);
    const text = (file === undefined ? undefined : folder.text(file)) ?? '';
    const collections = collectionsIn(text, folder);
    const title = literalsOf(text, 'title')[0];
    return {
      config: configWith(collections),
      configFiles: file === undefined ? [] : [file],
      languages: configuredLanguages(text),
      folders: collections.map(({ base }) => base),
      ...(title === undefined || title === '' ? {} : { title }),
    };
  },

  files: (site) => ({
    globs: globsOf(collectionsOf(site)),
    ignore: ['**/node_modules/**', '**/.*/**', 'public/**', 'static/**'],
  }),

  choose: chooseThemePosts,
  read: (source, site) => readThemePost(source, site),
  termSlots: themeSlots,
  strays: pagesAmong,

  checks: {
    duplicateKey: 'stops',
    stopsAt: [],
    draftKeys: ['draft', 'published', 'status'],
    draftHint: 'write "draft: true"',
    links: { roots: ['static', 'src'] },
  },

  templates: () => ({ files: [], folders: [] }),

  place({ slug, folder, name, draft, bundle }, site: Site) {
    const home = folder ?? site.folders[0] ?? 'content/blog';
    // The starter gives each post a folder; a folder of posts with a habit says so itself.
    const usual = bundle || folder === undefined ? `${slug}/index.md` : `${slug}.md`;
    return {
      path: `${home === '' ? '' : `${home}/`}${name ?? usual}`,
      mark: draft ? { key: 'draft', value: true } : { key: 'draft', value: false, optional: true },
      sample: '---\ntitle: Title\ndate: "2024-03-09"\ndescription: ""\n---\n',
    };
  },

  // Its schema, pages or theme leave drafts out: by the keys that those agree on.
  publishing: { keys: () => themeStates },

  renaming: { redirect: 'Gatsby takes them from createRedirect() of gatsby-node' },
};

function configFileOf(folder: FolderView): string | undefined {
  return configNames.find((name) => folder.isFile(name));
}

/** The folders of `gatsby-source-filesystem` that are called like a blog, else all that may hold texts, else the usual ones. */
function collectionsIn(text: string, folder: FolderView): Collection[] {
  const sources = constantsOf(text, 'plugins')
    .flatMap((list) => (isList(list) ? list : []))
    .filter(isFields);
  const found = sources.flatMap((plugin) => sourceOf(plugin) ?? []);
  const unique = found.filter(({ base }, index) => found.findIndex((one) => one.base === base) === index);
  const called = unique.filter(({ name, base }) => isBlogName(name) || isBlogName(lastPart(base)));
  if (called.length > 0) return called;
  const texts = unique.filter(({ name, base }) => !isAssets(name) && !isAssets(lastPart(base)));
  if (texts.length > 0) return texts;
  const usual = ['content/blog', 'content/posts', 'blog', 'posts', 'src/posts', 'content', 'src/pages'];
  const there = usual.find((name) => folder.isFolder(name));
  return [collection('blog', there ?? 'content/blog')];
}

/** What `gatsby-source-filesystem` reads, or a theme with a `contentPath`; undefined for other plugins. */
function sourceOf(plugin: Fields): Collection | undefined {
  const resolve = plugin.get('resolve');
  const name = isScalar(resolve) ? resolve.text : '';
  const options = plugin.get('options');
  if (!isFields(options)) return undefined;
  const files = /gatsby-source-filesystem$/.test(name);
  const path = textAt(options, files ? 'path' : 'contentPath');
  const base = path === undefined ? undefined : cleanFolder(path.replace(/^(?:\.\/)+/, ''));
  if (base === undefined) return undefined;
  const found = collection(files ? (textAt(options, 'name') ?? '') : 'posts', base);
  // gatsby-source-filesystem/src/gatsby-node.js: globs for whole paths; one that begins otherwise names a place on a disk.
  const ignored = files ? textsAt(options, 'ignore').filter((glob) => glob.startsWith('**/')) : [];
  return { ...found, patterns: [...found.patterns, ...ignored.map((glob) => `!${glob}`)] };
}

function collection(name: string, base: string): Collection {
  return { name, base, patterns: ['**/*.{md,mdx,markdown}'], dates: [], draftByDefault: false };
}

function isAssets(name: string): boolean {
  return /^(?:images?|img|assets?|static|media|uploads?|data|icons?|fonts?|locales?|authors?|public)$/i.test(name);
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
