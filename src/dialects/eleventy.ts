import type { Dialect, PostFiles, Reading, Site, Source } from '../core/dialect.ts';
import {
  type Fields,
  fieldAt,
  isFields,
  isList,
  isScalar,
  textAt,
  textsAt,
  type Value,
  yamlCore,
} from '../core/fields.ts';
import { compileGlob } from '../core/glob.ts';
import type { Post } from '../core/post.ts';
import { stateKeys } from '../core/state-keys.ts';
import { ownAddress } from './addresses.ts';
import { isBlogName, languageIn } from './conventions.ts';
import { cascaded, type DataNames, dataPaths, eleventySlots, printed } from './eleventy-data.ts';
import { type Dated, dateIn } from './eleventy-date.ts';
import { configFileOf, readSite, wantedVersion } from './eleventy-site.ts';
import { splitLanguage } from './languages.ts';
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
    const formats = textsAt(site.config, 'formats');
    const { suffixes, kinds } = namesOf(site);
    const left = ['output', 'includes', 'layouts', 'data']
      .map((key) => textAt(site.config, key) ?? '')
      .filter((one) => one !== '');
    return {
      globs: [
        ...formats.map((format) => `${start}**/*.${format}`),
        ...['json', ...kinds].map((kind) => `${start}**/*.${kind}`),
        ...suffixes.flatMap((suffix) =>
          suffix === '' ? [] : ['js', 'cjs', 'mjs'].map((kind) => `${start}**/*${suffix}.${kind}`),
        ),
      ],
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
  termSlots: eleventySlots,
  strays: (posts) => pagesAmong(posts).filter(({ path }) => baseName(path) === 'index'),

  checks: {
    duplicateKey: 'stops',
    stopsAt: ['BAD_DATE'],
    draftKeys: ['draft'],
    draftHint: 'write "draft: true" where the site leaves those out, or "permalink: false"',
    address: ownAddress,
    links: { roots: ['', 'public', 'static', 'src', 'src/static', 'src/assets', 'src/public', 'content', 'assets'] },
  },

  templates: () => ({ files: [], folders: [] }),

  place: ({ slug, folder, name, draft, bundle }, site) => ({
    path: `${prefix(folder ?? site.folders[0] ?? '')}${name ?? `${slug}${bundle ? '/index' : ''}.md`}`,
    mark: draft ? { key: 'draft', value: true } : { key: 'draft', value: false, optional: true },
    sample: '---\ntitle: Title\ndate: 2024-03-09\ntags:\n  - tag\n---\n',
  }),

  // docs/quicktips/draft-posts.md, and eleventy-base-blog: "draft", by a preprocessor of the site.
  publishing: { keys: () => [stateKeys.draft] },

  renaming: { redirect: 'Eleventy has none of its own: the server redirects, or a page with that permalink' },
};

function choose(paths: readonly string[], site: Site): PostFiles {
  const posts = paths.filter((path) => /\.(?:md|html|njk|liquid)$/i.test(path));
  const names = namesOf(site);
  const data = new Set(posts.flatMap((path) => dataPaths(path, names)));
  return { posts, skipped: [], context: paths.filter((path) => data.has(path)) };
}

function namesOf({ config }: Site): DataNames {
  const [base = '', input = ''] = [textAt(config, 'dataBase'), textAt(config, 'input')];
  return { input, base, suffixes: textsAt(config, 'suffixes'), kinds: textsAt(config, 'dataKinds') };
}

function read(source: Source, site: Site): Reading {
  const { path, front, context } = source;
  if (front.broken) return {};
  const global = fieldAt(site.config, 'global');
  const layers = [
    ...(isFields(global) ? [global] : []),
    ...dataPaths(path, namesOf(site)).flatMap((file) => context.get(file) ?? []),
  ];
  const how = {
    splitTags: textAt(site.config, 'splitTags') === 'true',
    merge: textAt(site.config, 'merge') !== 'false',
  };
  const given = cascaded(layers, how);
  const data = cascaded([given, front.fields], how);
  const dated = dateIn(data.get('date'), { path, site });
  const all = tagsIn(data);
  const dropped = noPost(data, { path, site, tags: all, given: flat(given.get('tags')), dated });
  if (dropped !== undefined) return { dropped };
  const others = new Set(textsAt(site.config, 'notTopics'));
  const { date, bad } = dated;
  const state = stateOf(data, { path, site });
  const title = titleIn(data);
  const slug = slugOf(path, site);
  const placed =
    site.languages.length === 0 ? undefined : splitLanguage(path.slice(prefix(inputOf(site)).length), site);
  const lang = languageIn(data) ?? placed?.lang;
  const description = oneLine(textAt(data, 'description'));
  const made = makePost({
    source: title === undefined ? source : { ...source, front: { ...front, fields: new Map([['title', title]]) } },
    name: slug === '' ? baseName(path) : slug,
    slug,
    date,
    tags: uniqueTerms(all.filter((tag) => !others.has(tag))),
    categories: uniqueTerms(flat(data.get('categories')).map((one) => one.trim())),
    ...state,
    ...(lang === undefined ? {} : { lang }),
    ...(placed === undefined ? {} : { variantOf: placed.rest }),
    ...(description === undefined ? {} : { description }),
  });
  return bad === undefined ? { post: made } : { post: made, diagnostics: [badDate(path, bad, 'Eleventy stops at it')] };
}

interface Judged {
  readonly path: string;
  readonly site: Site;
  readonly tags: readonly string[];
  /** The tags that data files give it. */
  readonly given: readonly string[];
  readonly dated: Dated;
}

const papers = /^(?:readme|license|licence|changelog|contributing|code_of_conduct|security)$/i;
const postTag = /^(?:blog|post|article)s?$|^blog-?posts?$/i;

/** Why a page is no post; undefined where it is one. */
function noPost(data: Fields, { path, site, tags, given, dated }: Judged): string | undefined {
  if (flagOf(data.get('eleventyExcludeFromCollections')) === true) return 'eleventyExcludeFromCollections: true';
  if (fieldAt(data, 'pagination') !== undefined) return 'it lists other pages';
  const declared = textsAt(site.config, 'postTags');
  const isOfPosts = (tag: string): boolean => postTag.test(tag) || declared.includes(tag);
  const tagged = tags.some(isOfPosts);
  const has = dated.date !== undefined || dated.bad !== undefined;
  if (papers.test(baseName(path)) && !has) return 'its name says that it is no post';
  if (textsAt(site.config, 'posts').some((glob) => compileGlob(glob, { dot: true })(path))) return undefined;
  if (!tagged && excludedFrom(data).some(isOfPosts)) return 'eleventyExcludeFromCollections names that of the posts';
  if (textAt(site.config, 'allDeclared') === 'true' && !tagged) return 'the configuration leaves it out';
  const inside = path.slice(prefix(inputOf(site)).length);
  const text = extension(path).toLowerCase() === '.md';
  if (/\d{4}-\d{2}-\d{2}/.test(inside) || (tagged && (text || has || !given.some(isOfPosts)))) return undefined;
  if (!text) return 'it is no Markdown, and neither dated nor tagged as a post';
  const home =
    site.alone !== undefined ||
    folderOf(inside)
      .split('/')
      .some((name) => isBlogName(name) || /^_?drafts$/i.test(name));
  if (home || has) return undefined;
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
  const out = excludedFrom(data);
  return flat(data.get('tags')).filter((tag) => tag !== '' && !out.includes(tag));
}

/** Collections that it is kept out of, a list or a text with commas (TemplateData.js, getNormalizedExcludedCollections). */
function excludedFrom(data: Fields): string[] {
  const excluded = data.get('eleventyExcludeFromCollections');
  return isList(excluded) ? flat(excluded) : (printed(excluded) ?? '').split(',');
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
  // Only the endings as Eleventy writes them come off.
  const name = path.slice(path.lastIndexOf('/') + 1);
  const slug = bare(name.replace(/\.(?:md|html|njk|liquid)$/, ''));
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
