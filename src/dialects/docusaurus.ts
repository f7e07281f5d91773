import type { Dialect, PostFiles, Reading, Site, SlotRequest, Source } from '../core/dialect.ts';
import {
  type Fields,
  isFields,
  isList,
  isScalar,
  noFields,
  textAt,
  textScalar,
  type Value,
  yamlCore,
} from '../core/fields.ts';
import type { Post, Skipped } from '../core/post.ts';
import { stateKeys } from '../core/state-keys.ts';
import type { TermSlot } from '../core/term-slot.ts';
import { docusaurusAddress } from './addresses.ts';
import { type Collection, collectionOf, collectionsOf, entryTest, literalGlob } from './collections.ts';
import { dateIn, nameParts } from './docusaurus-date.ts';
import { problemsIn } from './docusaurus-problems.ts';
import { configFileOf, readSite, translationFolder } from './docusaurus-site.ts';
import { flagOf, makePost } from './make-post.ts';
import { baseName, uniqueTerms } from './reading.ts';

/**
 * Docusaurus 3, its blog plugin: packages/docusaurus-plugin-content-blog/src/blogUtils.ts, frontMatter.ts, options.ts;
 * docusaurus-utils/src/tags.ts; docusaurus-utils-validation/src/tagsFile.ts.
 */
export const docusaurus: Dialect = {
  id: 'docusaurus',
  name: 'Docusaurus',
  front: {
    openers: ['---'],
    leadingSpace: false,
    trailingSpace: true,
    dotsClose: false,
    longFences: false,
    unfenced: false,
    tabs: false,
    unclosed: 'broken',
    looseClose: true,
  },
  titleOpens: true,

  recognise(folder) {
    const file = configFileOf(folder);
    if (file !== undefined) return { because: file, strength: 'config' };
    const data = folder.data('package.json') ?? noFields;
    const depends = ['dependencies', 'devDependencies'].some(
      (key) => textAt(data, key, '@docusaurus/core') !== undefined,
    );
    return depends ? { because: '@docusaurus/core in package.json', strength: 'config' } : undefined;
  },

  site: readSite,

  files(site) {
    const folders = blogsOf(site).flatMap((blog) => [blog.base, ...translations(blog, site).map(({ base }) => base)]);
    const below = folders.map((folder) => (folder === '' ? '' : `${literalGlob(folder)}/`));
    return {
      globs: below.flatMap((start) => [`${start}**/*.{md,mdx}`, `${start}**/*.{yml,yaml}`]),
      ignore: ['**/node_modules/**', '**/.git/**'],
    };
  },

  choose,
  read,
  termSlots,

  termKey: kebabCase,

  checks: {
    duplicateKey: 'stops',
    stopsAt: ['BAD_DATE', 'BAD_FRONT_MATTER'],
    draftKeys: ['draft'],
    draftHint: 'write "draft: true"',
    address: docusaurusAddress,
    links: { roots: ['static'], prefixes: { '@site/': '', 'pathname://': '/' }, stopsAtImages: true },
  },

  templates: () => ({ files: [], folders: [] }),

  place({ slug, day, folder, name, draft, bundle }, site) {
    const home = folder ?? blogsOf(site)[0]?.base ?? 'blog';
    return {
      path: `${home === '' ? '' : `${home}/`}${name ?? `${day}-${slug}${bundle ? '/index' : ''}.md`}`,
      mark: draft ? { key: 'draft', value: true } : { key: 'draft', value: false, optional: true },
      sample: '---\ntitle: Title\ndate: 2024-03-09\ntags: [tag]\n---\n',
    };
  },

  // plugin-content-blog, src/frontMatter.ts and blogUtils.ts: "draft".
  publishing: { keys: () => [stateKeys.draft] },

  renaming: { redirect: 'Docusaurus takes them from the options of its plugin client-redirects' },
};

function blogsOf(site: Site): Collection[] {
  const blogs = collectionsOf(site);
  return site.alone === undefined ? blogs : blogs.map((blog) => ({ ...blog, base: '' }));
}

interface Translation extends Collection {
  readonly lang: string;
}

/** A blog in the languages that have a folder: the default one may have its own version of a post too. */
function translations(blog: Collection, site: Site): Translation[] {
  return site.languages.flatMap(({ code, folder }) =>
    folder === undefined ? [] : [{ ...blog, lang: code, base: translationFolder(blog.name, folder) }],
  );
}

interface Home {
  readonly blog: Collection;
  /** Path below the folder of the blog, or of its translation. */
  readonly inside: string;
  readonly lang?: string;
}

/** The blog that a file belongs to. */
function homeOf(path: string, site: Site): Home | undefined {
  for (const blog of blogsOf(site)) {
    const found = translations(blog, site).find(({ base }) => path.startsWith(`${base}/`));
    if (found) return { blog, inside: path.slice(found.base.length + 1), lang: found.lang };
  }
  const blog = site.alone === undefined ? collectionOf(path, site) : blogsOf(site)[0];
  const lang = site.languages[0]?.code;
  return (
    blog && {
      blog,
      inside: path.slice(blog.base === '' ? 0 : blog.base.length + 1),
      ...(lang === undefined ? {} : { lang }),
    }
  );
}

function originOf({ blog, inside }: Home): string {
  return blog.base === '' ? inside : `${blog.base}/${inside}`;
}

function choose(paths: readonly string[], site: Site): PostFiles {
  const all = new Set(paths);
  const posts: string[] = [];
  const skipped: Skipped[] = [];
  const context: string[] = [];
  const tests = new Map(blogsOf(site).map((blog) => [blog.name, entryTest(blog)]));
  for (const path of paths) {
    const home = homeOf(path, site);
    if (!home) continue;
    const origin = originOf(home);
    if (/\.ya?ml$/i.test(path)) {
      if (home.inside === tagsFileOf(home.blog, site)) context.push(path);
    } else if (!tests.get(home.blog.name)?.(origin)) {
      const hidden = /(?:^|\/)_/.test(home.inside);
      skipped.push({ path, reason: hidden ? 'a part of its path begins with "_"' : 'the configuration leaves it out' });
    } else if (!all.has(origin))
      skipped.push({ path, reason: `it translates "${origin}", which is not there`, surprising: true });
    else posts.push(path);
  }
  return { posts, skipped, context };
}

function tagsFileOf({ name }: Collection, site: Site): string {
  return (textAt(site.config, `tags:${name}`) ?? 'tags.yml').replace(/^\.\//, '');
}

function read(source: Source, site: Site): Reading {
  const { path, front } = source;
  if (front.broken) return {};
  const { fields } = front;
  const home = homeOf(path, site);
  if (!home) return { dropped: 'it lies in no blog' };
  const name = nameParts(home.inside);
  const dated = dateIn(fields.get('date'), { name, site });
  const several = site.languages.length > 1;
  const post = makePost({
    source,
    name: name.text === '' ? baseName(path) : name.text,
    title: textOf(fields.get('title')),
    slug: textOf(fields.get('slug')) ?? (name.text === '' ? name.slug : name.text),
    date: dated.date,
    tags: uniqueTerms(tagsIn(fields.get('tags'), definitions(source, { home, site }))),
    categories: [],
    ...stateOf(fields),
    ...(several && home.lang !== undefined ? { lang: home.lang, variantOf: originOf(home) } : {}),
  });
  const diagnostics = problemsIn(front, { path, badDate: dated.bad });
  return diagnostics.length === 0 ? { post } : { post, diagnostics };
}

/** Labels by key. */
function definitions(source: Pick<Source, 'context'>, at: { home: Home; site: Site }): Fields {
  return source.context.get(definingFile(source, at) ?? '') ?? noFields;
}

/** The translated file that defines tags, or the blog's own. */
function definingFile(
  { context }: Pick<Source, 'context'>,
  { home, site }: { home: Home; site: Site },
): string | undefined {
  const file = tagsFileOf(home.blog, site);
  const folder = translations(home.blog, site).find(({ lang }) => lang === home.lang)?.base;
  const own = home.blog.base === '' ? file : `${home.blog.base}/${file}`;
  return [...(folder === undefined ? [] : [`${folder}/${file}`]), own].find((one) => context.has(one));
}

/** `tags`; what `tags.yml` defines goes by a label that stands there, and is written by its key. */
function termSlots({ taxonomy, source, site }: SlotRequest): TermSlot[] {
  const home = homeOf(source.path, site);
  if (taxonomy !== 'tags' || !home) return [];
  const file = definingFile(source, { home, site });
  const defined = definitions(source, { home, site });
  return [
    {
      path: ['tags'],
      ...(file === undefined ? {} : { definedIn: file }),
      split: 'none',
      termOf: (item) => (defined.has(textOf(item) ?? '') ? undefined : tagsIn(item, defined)[0]),
      write: (term) => [...defined.keys()].find((key) => tagsIn(textScalar(key), defined)[0] === term) ?? term,
    },
  ];
}

/** Texts, or objects with a label; a text that the file defines goes by its label (tags.ts, normalizeTag). */
function tagsIn(value: Value | undefined, defined: Fields): string[] {
  return (isList(value) ? value : value === undefined ? [] : [value]).flatMap((item) => {
    if (isFields(item)) return textAt(item, 'label') ?? [];
    const text = textOf(item);
    if (text === undefined || !defined.has(text)) return text ?? [];
    return textAt(defined, text, 'label') ?? capitalize(text);
  });
}

/** lodash, capitalize(): what a tag without a label is called (utils-validation/src/tagsFile.ts, normalizeTagsFile). */
function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}

/** A scalar as text, a number as JavaScript prints it: `1.50` is `1.5`. */
function textOf(value: Value | undefined): string | undefined {
  if (!isScalar(value)) return undefined;
  const typed = yamlCore(value);
  return typed.type === 'null' ? undefined : String(typed.number ?? typed.text);
}

/** Drafts are left out of a build, unlisted posts of its lists. */
function stateOf(fields: Fields): Pick<Post, 'state' | 'reason'> {
  if (flagOf(fields.get('draft')) === true) return { state: 'draft', reason: 'draft: true' };
  if (flagOf(fields.get('unlisted')) === true) return { state: 'hidden', reason: 'unlisted: true' };
  return { state: 'published', reason: 'nothing holds it back' };
}

/** lodash, kebabCase(): letters of small ASCII and words between hyphens; the address of a tag's page, by which tags are one. */
function kebabCase(text: string): string {
  const words = text
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/['\u2019]/g, '')
    .match(
      /\p{Lu}+(?=\p{Lu}\p{Ll}|[^\p{L}]|$)|\p{Lu}?\p{Ll}+|\p{Lu}+|\p{N}+|[\p{L}\p{M}]+|\p{Extended_Pictographic}/gu,
    );
  return words === null ? text : words.join('-').toLowerCase();
}
