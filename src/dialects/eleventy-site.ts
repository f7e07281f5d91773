import type { FolderView, Language, Site } from '../core/dialect.ts';
import { type Fields, isFields, noFields, textAt, textScalar, type Value } from '../core/fields.ts';
import { constantsOf, literalsOf } from '../core/script-text.ts';
import { isBlogName } from './conventions.ts';
import { declaredIn } from './eleventy-collections.ts';
import { callsOf, placesOf, readScript, type Script, textsIn } from './eleventy-script.ts';
import { languageFolders } from './languages.ts';

/** Eleventy 3, src/TemplateConfig.js: the first one that is there. */
const configNames = ['.eleventy.js', 'eleventy.config.js', 'eleventy.config.mjs', 'eleventy.config.cjs'];

/** The configuration file of an Eleventy site, one that a script names with `--config` before the usual ones. */
export function configFileOf(folder: FolderView): string | undefined {
  const named = clean(scriptFlags(folder).get('config') ?? '');
  return [named, ...configNames, 'eleventy.config.ts'].find((file) => file !== '' && folder.isFile(file));
}

/** The version of Eleventy that `package.json` asks for; undefined where it asks for none. */
export function wantedVersion(folder: FolderView): string | undefined {
  const data = folder.data('package.json') ?? noFields;
  return ['dependencies', 'devDependencies']
    .map((key) => textAt(data, key, '@11ty/eleventy'))
    .find((version) => version !== undefined);
}

/**
 * Reads what the text of the configuration declares. In `config`: `input`, `output`, `includes`, `layouts`, `data`, `formats`,
 * `ignore`, `posts` (globs), `postTags`, `allDeclared`, `notTopics`, `global` (data of all pages), `dataBase`, `suffixes` and
 * `dataKinds` (names of data files), `splitTags` (from Eleventy 3 on), `merge`.
 */
export function readSite(folder: FolderView): Omit<Site, 'generator' | 'isFuture'> {
  const file = configFileOf(folder);
  const script = readScript(folder, file);
  const { text } = script;
  const dir = constantsOf(text, 'dir').find(isFields) ?? noFields;
  const flags = scriptFlags(folder);
  const set = (method: string): string | undefined => callsOf(script, method)[0]?.[0]?.text;
  const input = clean(flags.get('input') ?? set('setInputDirectory') ?? textAt(dir, 'input') ?? '.');
  const output = clean(flags.get('output') ?? set('setOutputDirectory') ?? textAt(dir, 'output') ?? '_site');
  const layouts = set('setLayoutsDirectory') ?? textAt(dir, 'layouts');
  const git = callsOf(script, 'setUseGitIgnore')[0]?.[0]?.text !== 'false';
  const ignore = [
    ...(git ? ignoredBy(folder, '', '.gitignore') : []),
    ...ignoredBy(folder, '', '.eleventyignore'),
    ...(input === '' ? [] : ignoredBy(folder, input, '.eleventyignore')),
    ...ignoresAdded(script).map(clean),
  ];
  const { globs, tags, all, notTopics } = declaredIn(script);
  const kinds = callsOf(script, 'addDataExtension').flatMap((call) => (call[0]?.text ?? '').split(','));
  const config = new Map<string, Value>([
    ['input', textScalar(input)],
    ['output', textScalar(output)],
    ['includes', textScalar(below(input, set('setIncludesDirectory') ?? textAt(dir, 'includes') ?? '_includes'))],
    ['layouts', textScalar(layouts === undefined ? '' : below(input, layouts))],
    ['data', textScalar(below(input, set('setDataDirectory') ?? textAt(dir, 'data') ?? '_data'))],
    ['formats', formatsIn(script).map(textScalar)],
    ['ignore', ignore.map(textScalar)],
    ['posts', globs.map(clean).map(textScalar)],
    ['postTags', tags.map(textScalar)],
    ['allDeclared', textScalar(String(all))],
    ['notTopics', notTopics.map(textScalar)],
    ['global', globalData(script)],
    ['dataBase', textScalar(set('setDataFileBaseName') ?? '')],
    ['suffixes', suffixesIn(script).map(textScalar)],
    [
      'dataKinds',
      kinds
        .map((kind) => kind.trim())
        .filter((kind) => /^(?:ya?ml|toml)$/.test(kind))
        .map(textScalar),
    ],
    ['splitTags', textScalar(String(/(?:^|[^\d.])[3-9]/.test(wantedVersion(folder) ?? '')))],
    ['merge', textScalar(String(!/setDataDeepMerge\(\s*false/.test(text)))],
  ]);
  return {
    config,
    configFiles: file === undefined ? [] : [file],
    languages: languagesIn(text, folder, input),
    folders: [homeOf(folder, input)],
  };
}

/** With the plugin for languages (src/Plugins/I18nPlugin.js), those that folders of the input folder are named after. */
function languagesIn(text: string, folder: FolderView, input: string): Language[] {
  const first = /I18nPlugin\b/.test(text) ? literalsOf(text, 'defaultLanguage')[0] : undefined;
  return first === undefined ? [] : languageFolders(folder, input, first);
}

const readable: readonly string[] = ['md', 'html', 'njk', 'liquid'];

/** `setTemplateFormats()` or `templateFormats`, and what is added; of those that can hold a post as text. */
function formatsIn(script: Script): string[] {
  const set = callsOf(script, 'setTemplateFormats')[0]?.map(({ text }) => text);
  const named = set ?? literalsOf(script.text, 'templateFormats');
  const added = callsOf(script, 'addTemplateFormats').flatMap((call) => call.map(({ text }) => text));
  const known = [...named, ...added].flatMap((text) => text.split(',')).map((text) => text.trim());
  return named.length === 0 ? [...readable] : readable.filter((format) => known.includes(format));
}

/** `setDataFileSuffixes()` (src/UserConfig.js); Eleventy's own where there is none. */
function suffixesIn(script: Script): string[] {
  const named = callsOf(script, 'setDataFileSuffixes')[0]?.map(({ text }) => text) ?? [];
  return named.length === 0 ? ['.11tydata', ''] : named;
}

/** `addGlobalData('key', constant)`, the weakest data of the cascade. */
function globalData(script: Script): Fields {
  const calls = callsOf(script, 'addGlobalData').filter((call) => call.length === 2);
  return new Map(calls.flatMap(([key, value]): [string, Value][] => (key && value ? [[key.text, value]] : [])));
}

/** `--input=src`, `--output=docs` and `--config=x.js` of the scripts in `package.json`, which go before the configuration. */
function scriptFlags(folder: FolderView): ReadonlyMap<string, string> {
  const scripts = folder.data('package.json')?.get('scripts');
  const flags = new Map<string, string>();
  for (const script of isFields(scripts) ? scripts.keys() : []) {
    const command = isFields(scripts) ? (textAt(scripts, script) ?? '') : '';
    const eleventy = /\beleventy\b([^&|;]*)/.exec(command)?.[1] ?? '';
    for (const [, name, value] of eleventy.matchAll(/--(input|output|config)[= ]["']?([\w./-]+)/g)) {
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

/** `eleventyConfig.ignores.add('README.md')` */
function ignoresAdded(script: Script): string[] {
  const places = placesOf(script, 'add').filter((index) => script.tokens[index - 2]?.text === 'ignores');
  return places.flatMap((index) => textsIn(script, index + 1));
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
