import type { FolderView, Language, Site } from '../core/dialect.ts';
import { type Fields, isFields, isList, isScalar, noFields, textAt, textsAt, type Value } from '../core/fields.ts';
import { constantsOf, literalsOf } from '../core/script-text.ts';
import { type Collection, cleanFolder, configWith } from './collections.ts';
import { configuredLanguages } from './languages.ts';

/** utils/src/globUtils.ts, GlobExcludeDefault; plugin-content-blog/src/options.ts, DEFAULT_OPTIONS. */
const leftOut = ['**/_*.{js,jsx,ts,tsx,md,mdx}', '**/_*/**', '**/*.test.{js,jsx,ts,tsx}', '**/__tests__/**'];
const takenIn = ['**/*.{md,mdx}'];

/** The configuration file of a Docusaurus site; undefined where it has none. */
export function configFileOf(folder: FolderView): string | undefined {
  return ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs']
    .map((ending) => `docusaurus.config.${ending}`)
    .find((file) => folder.isFile(file));
}

/**
 * Reads blogs and languages from the text of the configuration. In `config`: the blogs as collections, named by the id of
 * their plugin, and `tags:<id>`, the file that defines tags, relative to the folder of the blog.
 */
export function readSite(folder: FolderView): Omit<Site, 'generator' | 'isFuture'> {
  const file = configFileOf(folder);
  const text = (file === undefined ? undefined : folder.text(file)) ?? '';
  const options = blogOptions(text);
  const blogs = options.flatMap((one) => blogOf(one) ?? []);
  const tagFiles = options.map((one): [string, string] => [`tags:${idOf(one)}`, textAt(one, 'tags') ?? 'tags.yml']);
  const title = literalsOf(text, 'title')[0];
  return {
    config: configWith(blogs, Object.fromEntries(tagFiles)),
    configFiles: file === undefined ? [] : [file],
    languages: languagesIn(text, folder),
    folders: blogs.map(({ base }) => base),
    ...(title === undefined || title === '' ? {} : { title }),
  };
}

/** Folder of a blog's translations in that of a language: plugins with an id of their own have one of their own. */
export function translationFolder(name: string, folder: string): string {
  return `${folder}/docusaurus-plugin-content-blog${name === 'default' ? '' : `-${name}`}`;
}

/** The options of each blog: of the classic preset, unless it is `false` there, and of the plugins. */
function blogOptions(text: string): Fields[] {
  const options: Fields[] = [];
  let preset: Value | undefined;
  for (const [name, given] of entriesAt(text, 'presets')) {
    if (/(?:^|[-/])classic$/.test(name)) preset = given.get('blog') ?? noFields;
  }
  if (isFields(preset)) options.push(preset);
  for (const [name, given] of entriesAt(text, 'plugins')) {
    if (/(?:^|\/|plugin-)content-blog$/.test(name) || (/blog/i.test(name) && given.has('path'))) options.push(given);
  }
  return options.length === 0 && preset === undefined ? [noFields] : options;
}

/** `'name'` or `['name', { … }]` in a list. */
function entriesAt(text: string, key: 'presets' | 'plugins'): [string, Fields][] {
  return constantsOf(text, key)
    .flatMap((list) => (isList(list) ? list : []))
    .flatMap((entry): [string, Fields][] => {
      const [name, given] = isList(entry) ? entry : [entry];
      return isScalar(name) ? [[name.text, isFields(given) ? given : noFields]] : [];
    });
}

function idOf(options: Fields): string {
  return textAt(options, 'id') ?? 'default';
}

/** Undefined for a folder outside the site. */
function blogOf(options: Fields): Collection | undefined {
  const base = cleanFolder(textAt(options, 'path') ?? 'blog');
  if (base === undefined) return undefined;
  const include = textsAt(options, 'include');
  const exclude = options.has('exclude') ? textsAt(options, 'exclude') : leftOut;
  const patterns = [...(include.length > 0 ? include : takenIn), ...exclude.map((pattern) => `!${pattern}`)];
  return { name: idOf(options), base, patterns, dates: [], draftByDefault: false };
}

/** The configured languages, with the folder of their translations where there is one (core/src/server/i18n.ts). */
function languagesIn(text: string, folder: FolderView): Language[] {
  const i18n = constantsOf(text, 'i18n').find(isFields) ?? noFields;
  const root = cleanFolder(textAt(i18n, 'path') ?? 'i18n');
  return configuredLanguages(text).map(({ code }) => {
    const path = `${root}/${textAt(i18n, 'localeConfigs', code, 'path') ?? code}`;
    const translated = textAt(i18n, 'localeConfigs', code, 'translate') !== 'false';
    return translated && folder.isFolder(path) ? { code, folder: path } : { code };
  });
}
