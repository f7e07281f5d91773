import type { Site } from '../core/dialect.ts';
import { textAt } from '../core/fields.ts';
import { baseName, extension, folderOf } from './reading.ts';

/** Whether a page is that of its folder: `index.md`, or `index` in some language. */
export function isIndex(path: string): boolean {
  const name = baseName(path);
  return name === 'index' || (name.startsWith('index.') && name.split('.').length === 2);
}

/** Language of a path: its suffix where such a language is configured, else the folder's; undefined outside all. */
export function languageOf(path: string, site: Site): string | undefined {
  if (site.languages.length === 0) return textAt(site.config, 'defaultcontentlanguage') ?? 'en';
  const suffix = /\.([^./]+)\.[^./]+$/.exec(path)?.[1];
  if (suffix !== undefined && site.languages.some(({ code }) => code === suffix)) return suffix;
  const owner = site.languages.find(({ folder }) => folder !== undefined && path.startsWith(`${folder}/`));
  if (owner) return owner.code;
  const everyOwn = site.languages.every(({ folder }) => folder !== undefined);
  return everyOwn ? undefined : site.languages[0]?.code;
}

/** A base name without the suffix of a configured language. */
export function withoutLanguage(name: string, site: Site): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 && site.languages.some(({ code }) => code === name.slice(dot + 1)) ? name.slice(0, dot) : name;
}

/** Name of the folder that a path lies in. */
export function baseNameOfFolder(path: string): string {
  const folder = folderOf(path);
  return folder.slice(folder.lastIndexOf('/') + 1);
}

/** The path inside its content folder, without language and extension: what translations share. */
export function withoutRoot(path: string, site: Site): string {
  const roots = [...site.languages.flatMap(({ folder }) => (folder === undefined ? [] : [folder])), ...site.folders];
  const root = roots.filter((one) => path.startsWith(`${one}/`)).sort((a, b) => b.length - a.length)[0];
  const inner = root === undefined ? path : path.slice(root.length + 1);
  return withoutLanguage(inner.slice(0, inner.length - extension(inner).length), site);
}
