import type { FolderView, Site } from '../core/dialect.ts';
import { isFields, noFields, textAt, textScalar, type Value } from '../core/fields.ts';
import { constantsOf } from '../core/script-text.ts';
import { parseTokens, type Token } from '../core/script-tokens.ts';
import { isBlogName } from './conventions.ts';

/** Eleventy 3, src/TemplateConfig.js: the first one that is there. */
const configNames = ['.eleventy.js', 'eleventy.config.js', 'eleventy.config.mjs', 'eleventy.config.cjs'];
const ignoreFiles = ['.gitignore', '.eleventyignore'];

/** The configuration file of an Eleventy site; undefined where it has none. */
export function configFileOf(folder: FolderView): string | undefined {
  return [...configNames, 'eleventy.config.ts'].find((file) => folder.isFile(file));
}

/** The version of Eleventy that `package.json` asks for; undefined where it asks for none. */
export function wantedVersion(folder: FolderView): string | undefined {
  const data = folder.data('package.json') ?? noFields;
  return ['dependencies', 'devDependencies']
    .map((key) => textAt(data, key, '@11ty/eleventy'))
    .find((version) => version !== undefined);
}

/**
 * Reads folders, ignored files and collections from the text of the configuration. In `config`: `input`, `output`, `includes`,
 * `data`, `ignore` and `posts` (globs), `splitTags` (from Eleventy 3 on), `merge`.
 */
export function readSite(folder: FolderView): Omit<Site, 'generator' | 'isFuture'> {
  const file = configFileOf(folder);
  const text = (file === undefined ? undefined : folder.text(file)) ?? '';
  const tokens = parseTokens(text, 'javascript');
  const dir = constantsOf(text, 'dir').find(isFields) ?? noFields;
  const flags = scriptFlags(folder);
  const set = (method: string): string | undefined => calledWith(tokens, method)[0];
  const input = clean(flags.get('input') ?? set('setInputDirectory') ?? textAt(dir, 'input') ?? '.');
  const output = clean(flags.get('output') ?? set('setOutputDirectory') ?? textAt(dir, 'output') ?? '_site');
  const ignore = [
    ...ignoreFiles.flatMap((name) => ignoredBy(folder, '', name)),
    ...(input === '' ? [] : ignoredBy(folder, input, '.eleventyignore')),
    ...ignoresAdded(tokens).map(clean),
  ];
  const config = new Map<string, Value>([
    ['input', textScalar(input)],
    ['output', textScalar(output)],
    ['includes', textScalar(below(input, set('setIncludesDirectory') ?? textAt(dir, 'includes') ?? '_includes'))],
    ['data', textScalar(below(input, set('setDataDirectory') ?? textAt(dir, 'data') ?? '_data'))],
    ['ignore', ignore.map(textScalar)],
    ['posts', postGlobs(tokens).map(clean).map(textScalar)],
    ['splitTags', textScalar(String(/(?:^|[^\d.])[3-9]/.test(wantedVersion(folder) ?? '')))],
    ['merge', textScalar(String(!/setDataDeepMerge\(\s*false/.test(text)))],
  ]);
  return { config, configFiles: file === undefined ? [] : [file], languages: [], folders: [homeOf(folder, input)] };
}

/** `--input=src` and `--output=docs` of the scripts in `package.json`, which go before the configuration. */
function scriptFlags(folder: FolderView): ReadonlyMap<string, string> {
  const scripts = folder.data('package.json')?.get('scripts');
  const flags = new Map<string, string>();
  for (const script of isFields(scripts) ? scripts.keys() : []) {
    const command = isFields(scripts) ? (textAt(scripts, script) ?? '') : '';
    const eleventy = /\beleventy\b([^&|;]*)/.exec(command)?.[1] ?? '';
    for (const [, name, value] of eleventy.matchAll(/--(input|output)[= ]["']?([\w./-]+)/g)) {
      if (name !== undefined && value !== undefined && !flags.has(name)) flags.set(name, value);
    }
  }
  return flags;
}

/** Lines of an ignore file as globs; those that begin with `!` are not supported (src/EleventyFiles.js). */
function ignoredBy(folder: FolderView, base: string, name: string): string[] {
  const lines = (folder.text(below(base, name)) ?? '').split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '' && !/^[#!]/.test(line))
    .map((line) => below(base, clean(line)))
    .filter((path) => path !== '')
    .map((path) => (folder.isFolder(path) ? `${path}/**` : path));
}

/** The literal texts that a method is called with, a list of them included. */
function calledWith(tokens: readonly Token[], method: string): string[] {
  return tokens.flatMap((token, index) => (token.text === method ? argumentsAt(tokens, index + 1) : []));
}

function argumentsAt(tokens: readonly Token[], start: number): string[] {
  if (tokens[start]?.text !== '(') return [];
  const texts: string[] = [];
  for (let at = start + 1; at < tokens.length; at += 1) {
    const { kind, text, parts } = tokens[at] ?? { kind: 'other', text: '' };
    if (kind === 'string') texts.push(text);
    else if (kind === 'template' && parts?.length === 1) texts.push(parts[0] ?? '');
    else if (kind !== 'sign' || !/^[[\],]$/.test(text)) break;
  }
  return texts;
}

/** `eleventyConfig.ignores.add('README.md')` */
function ignoresAdded(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token, index) =>
    token.text === 'ignores' && tokens[index + 2]?.text === 'add' ? argumentsAt(tokens, index + 3) : [],
  );
}

/** The globs of collections that are called like a blog. */
function postGlobs(tokens: readonly Token[]): string[] {
  const globs: string[] = [];
  let name = '';
  for (const [index, { kind, text }] of tokens.entries()) {
    if (kind !== 'word') continue;
    if (text === 'addCollection') name = argumentsAt(tokens, index + 1)[0] ?? '';
    else if (text === 'getFilteredByGlob' && isBlogName(name)) globs.push(...argumentsAt(tokens, index + 1));
  }
  return globs;
}

/** Where posts usually lie: the first such folder that is there, else `posts`. */
function homeOf(folder: FolderView, input: string): string {
  const usual = ['', 'content', 'pages', 'site'].flatMap((outer) =>
    folder
      .names(below(input, outer))
      .filter(isBlogName)
      .map((name) => below(below(input, outer), name)),
  );
  return usual.find((path) => folder.isFolder(path)) ?? below(input, 'posts');
}

function below(base: string, path: string): string {
  return clean(base === '' ? path : `${base}/${path}`.replace(/(?:^|[^/]+\/)\.\.\//, ''));
}

/** A path without what stands for the current folder, and without a slash at its ends. */
function clean(path: string): string {
  return path
    .replace(/^(?:\.?\/)+/, '')
    .replace(/(?<!\/)\/+$/, '')
    .replace(/^\.$/, '');
}
