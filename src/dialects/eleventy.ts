import type { Dialect, PostFiles, Reading, Site, Source } from '../core/dialect.ts';
import { type Fields, fieldAt, isList, isScalar, textAt, textsAt, type Value, yamlCore } from '../core/fields.ts';
import { compileGlob } from '../core/glob.ts';
import type { Post, Skipped } from '../core/post.ts';
import { isBlogName, languageIn } from './conventions.ts';
import { cascaded, dataPaths, isDataPath, printed } from './eleventy-data.ts';
import { type Dated, dateIn } from './eleventy-date.ts';
import { configFileOf, readSite, wantedVersion } from './eleventy-site.ts';
import { flagOf, makePost } from './make-post.ts';
import { pagesAmong } from './pages.ts';
import { badDate, baseName, extension, folderOf, itemsOf, oneLine, uniqueTerms } from './reading.ts';

/**
 * Eleventy 2 and 3: src/Template.js (dates), src/TemplateFileSlug.js, src/Data/TemplateData.js, src/EleventyFiles.js. What is a
 * post, its title, and drafts are not Eleventy's to say: they go by the folders, tags and keys in use.
 */
export const eleventy: Dialect = {
  id: 'eleventy',
  name: 'Eleventy',
  front: {
    openers: ['---'],
    leadingSpace: false,
    trailingSpace: true,
    dotsClose: false,
    longFences: false,
    unfenced: false,
    tabs: true,
    unclosed: 'broken',
  },

  recognise(folder) {
    const file = configFileOf(folder);
    if (file !== undefined) return { because: file, strength: 'config' };
    if (wantedVersion(folder) === undefined) return undefined;
    return { because: '@11ty/eleventy in package.json', strength: 'config' };
  },

  site: readSite,

  files(site) {
    const start = prefix(inputOf(site));
    const left = ['output', 'includes', 'data']
      .map((key) => textAt(site.config, key) ?? '')
      .filter((one) => one !== '');
    return {
      globs: [`${start}**/*.{md,html,njk,liquid}`, `${start}**/*.json`, `${start}**/*.11tydata.{js,cjs,mjs}`],
      ignore: [
        '**/node_modules/**',
        '**/.git/**',
        ...left.map((one) => `${one}/**`),
        ...textsAt(site.config, 'ignore'),
      ],
    };
  },

  choose,
  read,
  strays: (posts) => pagesAmong(posts).filter(({ path }) => baseName(path) === 'index'),

  templates: () => ({ files: [], folders: [] }),

  place: ({ slug, folder, name, draft, bundle }, site) => ({
    path: `${prefix(folder ?? site.folders[0] ?? '')}${name ?? `${slug}${bundle ? '/index' : ''}.md`}`,
    mark: draft ? { key: 'draft', value: true } : { key: 'draft', value: false, optional: true },
    sample: '---\ntitle: Title\ndate: 2024-03-09\ntags:\n  - tag\n---\n',
  }),
};

const noPosts = /^(?:readme|license|licence|changelog|contributing|code_of_conduct|security)$/i;

function choose(paths: readonly string[]): PostFiles {
  const posts: string[] = [];
  const skipped: Skipped[] = [];
  const context: string[] = [];
  const stems = new Set(paths.filter((path) => !path.endsWith('.json')).map(stemOf));
  for (const path of paths) {
    if (isDataPath(path) || (path.endsWith('.json') && stems.has(stemOf(path)))) context.push(path);
    else if (/\.(?:json|[cm]?js)$/i.test(path)) continue;
    else if (noPosts.test(baseName(path))) skipped.push({ path, reason: 'its name says that it is no post' });
    else posts.push(path);
  }
  return { posts, skipped, context };
}

function stemOf(path: string): string {
  return path.slice(0, path.length - extension(path).length);
}

function read(source: Source, site: Site): Reading {
  const { path, front, context } = source;
  if (front.broken) return {};
  const layers = dataPaths(path, inputOf(site)).flatMap((file) => context.get(file) ?? []);
  const data = cascaded([...layers, front.fields], {
    splitTags: textAt(site.config, 'splitTags') === 'true',
    merge: textAt(site.config, 'merge') !== 'false',
  });
  const dated = dateIn(data.get('date'), { path, site });
  const all = tagsIn(data);
  const dropped = noPost(data, { path, site, tags: all, dated });
  if (dropped !== undefined) return { dropped };
  const { date, bad } = dated;
  const state = stateOf(data, { path, site });
  const title = titleIn(data);
  const slug = slugOf(path, site);
  const lang = languageIn(data);
  const description = oneLine(textAt(data, 'description'));
  const made = makePost({
    source: title === undefined ? source : { ...source, front: { ...front, fields: new Map([['title', title]]) } },
    name: slug === '' ? baseName(path) : slug,
    slug,
    date,
    tags: uniqueTerms(all.filter((tag) => !collections.has(tag))),
    categories: uniqueTerms(flat(data.get('categories')).map((one) => one.trim())),
    ...state,
    ...(lang === undefined ? {} : { lang }),
    ...(description === undefined ? {} : { description }),
  });
  return bad === undefined ? { post: made } : { post: made, diagnostics: [badDate(path, bad, 'Eleventy stops at it')] };
}

/** Tags that name a collection, not a topic (eleventy-base-blog, filterTagList). */
const collections: ReadonlySet<string> = new Set(['all', 'nav', 'post', 'posts']);

interface Judged {
  readonly path: string;
  readonly site: Site;
  readonly tags: readonly string[];
  readonly dated: Dated;
}

/** Why a page is no post; undefined where it is one. */
function noPost(data: Fields, { path, site, tags, dated }: Judged): string | undefined {
  if (flagOf(data.get('eleventyExcludeFromCollections')) === true) return 'eleventyExcludeFromCollections: true';
  if (fieldAt(data, 'pagination') !== undefined) return 'it lists other pages';
  const inside = path.slice(prefix(inputOf(site)).length);
  const tagged = tags.some((tag) => /^(?:blog|post|article)s?$|^blog-?posts?$/i.test(tag));
  const named = /\d{4}-\d{2}-\d{2}/.test(inside);
  const globs = textsAt(site.config, 'posts').some((glob) => compileGlob(glob)(path));
  if (tagged || globs || named) return undefined;
  if (extension(path).toLowerCase() !== '.md') return 'it is no Markdown, and neither dated nor tagged as a post';
  const home =
    site.alone !== undefined ||
    folderOf(inside)
      .split('/')
      .some((name) => isBlogName(name) || /^_?drafts$/i.test(name));
  if (home || dated.date !== undefined || dated.bad !== undefined) return undefined;
  return 'it lies in no folder of posts, and is neither dated nor tagged as a post';
}

/** `title`, else the first key that ends so: themes have `newstitle`, `postTitle`. */
function titleIn(data: Fields): Value | undefined {
  const other = /^(?:sub|og|meta|seo|short|social|twitter|menu|nav|header|tab|page_?sub|site|image|img)[-_]?title$/i;
  const keys = ['title', ...[...data.keys()].filter((key) => /title$/i.test(key) && !other.test(key))];
  for (const key of keys) {
    const text = printed(data.get(key));
    if (text !== undefined && text.trim() !== '') return { text, kind: 'string' };
  }
  return undefined;
}

/** Tags as texts, without those that the page is kept out of. */
function tagsIn(data: Fields): string[] {
  const excluded = data.get('eleventyExcludeFromCollections');
  const out = isList(excluded) ? flat(excluded) : [];
  return flat(data.get('tags')).filter((tag) => tag !== '' && !out.includes(tag));
}

function flat(value: Value | undefined): string[] {
  return itemsOf(value)
    .flatMap((item) => (isList(item) ? flat(item) : [printed(item) ?? '']))
    .filter((text) => text !== '');
}

function stateOf(data: Fields, { path, site }: { path: string; site: Site }): Pick<Post, 'state' | 'reason'> {
  if (flagOf(data.get('draft')) === true) return { state: 'draft', reason: 'draft: true' };
  const folder = folderOf(path.slice(prefix(inputOf(site)).length))
    .split('/')
    .find((name) => /^_?drafts$/i.test(name));
  if (folder !== undefined) return { state: 'draft', reason: `it lies in ${folder}` };
  const permalink = data.get('permalink');
  if (isScalar(permalink) && yamlCore(permalink).flag === false) return { state: 'hidden', reason: 'permalink: false' };
  return { state: 'published', reason: 'nothing holds it back' };
}

/** src/TemplateFileSlug.js: the name without its date; of an `index`, that of its folder. */
function slugOf(path: string, site: Site): string {
  const bare = (name: string): string => /\d{4}-\d{2}-\d{2}-(.*)/.exec(name)?.[1] ?? name;
  const slug = bare(baseName(path));
  if (slug !== 'index') return slug;
  const folder = folderOf(path.slice(prefix(inputOf(site)).length));
  return bare(folder.slice(folder.lastIndexOf('/') + 1));
}

function inputOf(site: Site): string {
  return textAt(site.config, 'input') ?? '';
}

function prefix(folder: string): string {
  return folder === '' ? '' : `${folder}/`;
}
