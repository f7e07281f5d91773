import type { FolderView, Language, Site } from '../core/dialect.ts';
import { isFields, noFields, textAt, textScalar, type Value } from '../core/fields.ts';
import { constantsOf, literalsOf } from '../core/script-text.ts';
import { parseTokens } from '../core/script-tokens.ts';
import { type Collection, cleanFolder, configWith, literalGlob } from './collections.ts';
import { isBlogName } from './conventions.ts';

/** Where the folder of a site usually lies in its repository. */
const homes = ['', 'docs', 'src', 'site', 'website', 'blog', 'content'];

export interface Press {
  /** Folder of the pages' root: it holds `.vitepress` or `.vuepress`. */
  readonly home: string;
  readonly configFile?: string;
}

/** The folder that holds `.vitepress` or `.vuepress`; undefined where none does. */
export function pressOf(folder: FolderView, dot: '.vitepress' | '.vuepress'): Press | undefined {
  const home = homes.find((name) => folder.isFolder(join(name, dot)));
  if (home === undefined) return undefined;
  const names = ['ts', 'mts', 'js', 'mjs', 'cjs'].flatMap((ending) => [`config.${ending}`, `config/index.${ending}`]);
  const configFile = names.map((name) => join(join(home, dot), name)).find((file) => folder.isFile(file));
  return { home, ...(configFile === undefined ? {} : { configFile }) };
}

/** Whether `package.json` asks for a package. */
export function dependsOn(folder: FolderView, name: string): boolean {
  const data = folder.data('package.json') ?? noFields;
  return ['dependencies', 'devDependencies'].some((key) => textAt(data, key, name) !== undefined);
}

/**
 * A site from its configuration's text; its posts are those of `posts`, else of the folders called like a blog, else
 * anywhere. In `config`: the collections, and `exclude`, globs from the root.
 */
export function pressSite(
  folder: FolderView,
  { press, posts }: { press: Press | undefined; posts?: (text: string, source: string) => readonly Collection[] },
): Omit<Site, 'generator' | 'isFuture'> {
  const { home = '', configFile } = press ?? {};
  const text = (configFile === undefined ? undefined : folder.text(configFile)) ?? '';
  const source = join(home, cleanFolder(literalsOf(text, 'srcDir')[0] ?? '') ?? '');
  const named = posts?.(text, source) ?? [];
  const languages = localesIn(text);
  const collections = named.length > 0 ? named : blogsBelow(folder, { source, languages });
  const left = literalsOf(text, 'srcExclude').map((pattern) => textScalar(join(source, pattern)));
  const title = literalsOf(text, 'title')[0];
  return {
    config: new Map<string, Value>([...configWith(collections), ['exclude', left]]),
    configFiles: configFile === undefined ? [] : [configFile],
    languages,
    folders: collections.map(({ name, base }) => (name === '' ? join(base, 'posts') : base)),
    ...(title === undefined || title === '' ? {} : { title }),
  };
}

/** The Markdown in a folder, as a collection. */
export function pagesIn(name: string, base: string, patterns: readonly string[] = ['**/*.md']): Collection {
  return { name, base, patterns, dates: [], draftByDefault: false };
}

/** Folders called like a blog; where languages have such folders too, all are one collection, so that they can be paired. */
function blogsBelow(
  folder: FolderView,
  { source, languages }: { source: string; languages: readonly Language[] },
): Collection[] {
  const blogsIn = (inner: string): string[] =>
    folder
      .names(join(source, inner))
      .filter((name) => isBlogName(name) && folder.isFolder(join(join(source, inner), name)))
      .map((name) => join(inner, name));
  const names = blogsIn('');
  const translated = languages.flatMap((language) => (language.folder === undefined ? [] : blogsIn(language.folder)));
  if (translated.length > 0) {
    return [
      pagesIn(
        '',
        source,
        [...names, ...translated].map((name) => `${literalGlob(name)}/**/*.md`),
      ),
    ];
  }
  return names.length > 0 ? names.map((name) => pagesIn(name, join(source, name))) : [pagesIn('', source)];
}

/** `locales: { root: { lang: 'en' }, ko: { … } }`: the languages by the names of their folders. */
function localesIn(text: string): Language[] {
  const locales = constantsOf(text, 'locales').find(isFields) ?? noFields;
  const codes = [...locales].map(([key, value]): [string, string] => [key.replace(/^\/|\/$/g, ''), langOf(value)]);
  const roots = codes
    .filter(([key]) => key === 'root' || key === '')
    .map(([, lang]): Language => ({ code: lang || 'root' }));
  const others = codes
    .filter(([key]) => key !== 'root' && key !== '')
    .map(([key]): Language => ({ code: key, folder: key }));
  return roots.length + others.length > 1 ? [...roots, ...others] : [];
}

function langOf(value: Value): string {
  return isFields(value) ? (textAt(value, 'lang') ?? '') : '';
}

/** A glob relative to the source folder, and whether the file that loads it is called like a blog. */
export interface LoaderPattern {
  readonly pattern: string;
  readonly isOfBlog: boolean;
}

/** What `createContentLoader()` is called with in the loaders of a theme. */
export function loaderPatterns(folder: FolderView, home: string): LoaderPattern[] {
  const folders = ['', '.vitepress', '.vitepress/theme', '.vitepress/data', '.vitepress/theme/composables'];
  const files = folders
    .map((name) => join(home, name))
    .flatMap((name) =>
      folder
        .names(name)
        .filter((file) => /\.data\.m?[jt]s$/.test(file))
        .map((file) => join(name, file)),
    );
  return files.flatMap((file) => {
    const tokens = parseTokens(folder.text(file) ?? '', 'javascript');
    const start = tokens.findIndex(
      ({ text }, index) => text === 'createContentLoader' && tokens[index + 1]?.text === '(',
    );
    const isOfBlog = isBlogName(file.slice(file.lastIndexOf('/') + 1).replace(/\..*$/, ''));
    const patterns: LoaderPattern[] = [];
    for (let at = start + 2; start >= 0 && at < tokens.length; at += 1) {
      const { kind, text } = tokens[at] ?? { kind: 'other', text: '' };
      if (kind === 'string') patterns.push({ pattern: text.replace(/^(?:\.?\/)+/, ''), isOfBlog });
      else if (!/^[[\],]$/.test(text)) break;
    }
    return patterns;
  });
}

function join(folder: string, name: string): string {
  return folder === '' || name === '' ? `${folder}${name}` : `${folder}/${name}`;
}
