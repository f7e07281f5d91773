import type { Dialect, PostFiles, Site } from '../core/dialect.ts';
import { type Fields, isFields, noFields, textsAt } from '../core/fields.ts';
import type { Skipped } from '../core/post.ts';
import { stateKeys } from '../core/state-keys.ts';
import { hugoAddress } from './addresses.ts';
import { isIndex, languageOf } from './hugo-path.ts';
import { hugoSlots, hugoTermKey, readHugo } from './hugo-read.ts';
import { configNames, hugoSite } from './hugo-site.ts';
import { extension, folderOf, lowerKeys } from './reading.ts';

const pageExtensions = new Set([
  '.md',
  '.markdown',
  '.mdown',
  '.html',
  '.htm',
  '.org',
  '.adoc',
  '.ad',
  '.asciidoc',
  '.rst',
  '.pandoc',
  '.pdc',
]);

/** Hugo, as of 0.111.3: hugolib/page__meta.go, resources/page/pagemeta/page_frontmatter.go, hugofs/files/classifier.go. */
export const hugo: Dialect = {
  id: 'hugo',
  name: 'Hugo',
  front: {
    openers: ['---', '+++', '{', '#+'],
    leadingSpace: true,
    trailingSpace: true,
    dotsClose: false,
    longFences: false,
    unfenced: false,
    tabs: false,
    unclosed: 'broken',
  },

  recognise(folder) {
    const file = configNames.find((name) => folder.isFile(name) && !isZola(folder.data(name), name));
    if (file !== undefined && (file.startsWith('hugo.') || looksLikeHugo(folder.data(file)))) {
      return { because: file, strength: 'config' };
    }
    const split = folder.names('config/_default').find((name) => /\.(?:toml|ya?ml|json)$/.test(name));
    if (split !== undefined) return { because: `config/_default/${split}`, strength: 'config' };
    if (file !== undefined && folder.isFolder('content')) return { because: `${file} and content/`, strength: 'shape' };
    if (folder.isFolder('content') && folder.isFile('archetypes/default.md'))
      return { because: 'content/ and archetypes/', strength: 'shape' };
    return undefined;
  },

  site: hugoSite,

  files: (site) => ({
    globs: site.folders.map((folder) => (folder === '' ? '**/*' : `${folder}/**/*`)),
    ignore: ['**/node_modules/**', '**/.git/**', 'public/**', 'resources/_gen/**', 'themes/*/exampleSite/**'],
  }),

  choose,
  read: readHugo,
  termSlots: hugoSlots,
  termKey: hugoTermKey,
  // https://gohugo.io/content-management/taxonomies/#add-custom-metadata-to-a-taxonomy-or-term
  termFolders: (term, { taxonomy, site }) =>
    site.folders.map((folder) => `${folder === '' ? '' : `${folder}/`}${taxonomy}/${hugoTermKey(term)}`),

  checks: {
    duplicateKey: 'last',
    stopsAt: [],
    draftKeys: ['draft', 'published'],
    draftHint: 'write "draft: true"',
    address: hugoAddress,
    links: { roots: ['static', 'assets'], references: 'shortcodes' },
  },

  templates: ({ folder, name, bundle }, site) => {
    const section = folder
      ?.slice((site.folders.find((root) => folder.startsWith(`${root}/`))?.length ?? -1) + 1)
      .split('/')[0];
    const kinds = name === undefined ? [...(section ? [section] : []), 'default'] : [name];
    const files = kinds.flatMap((kind) => [
      ...(bundle ? [`archetypes/${kind}/index.md`] : []),
      `archetypes/${kind}.md`,
    ]);
    return { files, folders: ['archetypes'] };
  },

  place: ({ slug, folder, name, draft, bundle }, site) => ({
    path: `${folder ?? `${site.folders[0] ?? 'content'}/posts`}/${name ?? `${slug}${bundle ? '/index' : ''}.md`}`.replace(
      /^\//,
      '',
    ),
    mark: draft ? { key: 'draft', value: true } : { key: 'draft', value: false, optional: true },
    sample: '---\ntitle: "Title"\ndate: 2024-03-09T10:00:00+09:00\ndraft: true\ntags: ["a"]\n---\n',
  }),

  // hugolib/page__meta.go, setMetadata: "published" counts where there is no "draft"; keys in any case.
  publishing: {
    keys: () => [
      { ...stateKeys.draft, names: 'any case' },
      { ...stateKeys.published, names: 'any case' },
    ],
  },

  // resources/page/pagemeta/page_frontmatter.go: "aliases", from the root of the site.
  renaming: { redirect: { key: 'aliases', item: (address) => `/${address}/` } },
};

function isZola(config: Fields | undefined, name: string): boolean {
  return name === 'config.toml' && config !== undefined && config.has('base_url') && !lowerKeys(config).has('baseurl');
}

function looksLikeHugo(config: Fields | undefined): boolean {
  const keys = lowerKeys(config ?? noFields);
  return [
    'baseurl',
    'contentdir',
    'languages',
    'languagecode',
    'defaultcontentlanguage',
    'taxonomies',
    'markup',
    'theme',
  ].some((key) => keys.has(key));
}

/**
 * Pages are files of a known extension, letter case counting. `_index` is a section; a folder with an `index` is a
 * leaf bundle, whose other pages are its resources, in whatever folder below it.
 */
function choose(paths: readonly string[], site: Site): PostFiles {
  const ignored = textsAt(site.config, 'ignorefiles').flatMap(pattern);
  const declared = site.config.get('languages');
  const disabled = new Set(
    isFields(declared) ? [...declared.keys()].filter((code) => !site.languages.some((one) => one.code === code)) : [],
  );
  const posts: string[] = [];
  const context: string[] = [];
  const skipped: Skipped[] = [];
  const pages = paths.filter((path) => pageExtensions.has(extension(path)));
  const branches = new Set(pages.filter((path) => /(?:^|\/)_index\.[^/]*$/.test(path)).map(folderOf));
  const bundles = new Set(pages.filter((path) => isIndex(path) && !branches.has(folderOf(path))).map(folderOf));
  for (const path of paths) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const skip = (reason: string, surprising?: 'surprising'): void =>
      void skipped.push({ path, reason, ...(surprising ? { surprising: true } : {}) });
    if (!pageExtensions.has(extension(path))) {
      if (pageExtensions.has(extension(path).toLowerCase()))
        skip(`Hugo reads no "${extension(path)}": only the lower-case extension`, 'surprising');
      continue;
    }
    const suffix = /\.([^./]+)\.[^./]+$/.exec(name)?.[1];
    if (/^[.#]|~$/.test(name) || /(?:^|\/)\./.test(path)) skip('its name begins with "." or "#", or ends with "~"');
    else if (ignored.some((expression) => expression.test(path))) skip('ignoreFiles leaves it out');
    else if (suffix !== undefined && disabled.has(suffix)) skip(`the language "${suffix}" is disabled`);
    else if (/^_index\.[^/]*$/.test(name)) {
      skip('it is the page of a section (_index)');
      context.push(path);
    } else if (inBundle(path, bundles)) skip('it is a resource of a page bundle');
    else if (languageOf(path, site) === undefined) skip('it lies in no folder of a configured language', 'surprising');
    else posts.push(path);
  }
  return { posts, skipped, context };
}

/** An expression of the configuration, unless it could take for ever here: Go's engine never goes back, ours does. */
function pattern(text: string): RegExp[] {
  const repeats = text.match(/(?<!\\)[*+]|\{\d*,\d*\}/g)?.length ?? 0;
  if (text.length > 200 || repeats > 3 || /\)[*+?{]/.test(text)) return [];
  try {
    return [new RegExp(text)];
  } catch {
    // An expression of Go's that JavaScript does not know; without it a few files more are listed.
    return [];
  }
}

function inBundle(path: string, bundles: ReadonlySet<string>): boolean {
  for (let folder = folderOf(path), own = true; folder !== ''; folder = folderOf(folder), own = false) {
    if (bundles.has(folder) && !(own && isIndex(path))) return true;
  }
  return false;
}
