import type { FolderView, Language, Site } from '../core/dialect.ts';
import { isFields, isList, isScalar, textAt, type Value } from '../core/fields.ts';
import { constantsOf, literalsOf } from '../core/script-text.ts';

/** The languages that a configuration in JavaScript names as `locales`, that of `defaultLocale` first. */
export function configuredLanguages(text: string): Language[] {
  const list = constantsOf(text, 'locales').find(isList) ?? [];
  return defaultFirst(list.flatMap(codeOf), literalsOf(text, 'defaultLocale')[0]);
}

/** The languages that the folders in `base` are named after, whatever other folders there are: `first`, then by name. */
export function languageFolders(folder: FolderView, base: string, first: string): Language[] {
  const path = (name: string): string => (base === '' ? name : `${base}/${name}`);
  return defaultFirst(
    folder.names(base).filter((name) => isLanguage(name) && folder.isFolder(path(name))),
    first,
  );
}

/** The languages that a configuration lists, at least two of them; `first` before the others. */
export function listedLanguages(codes: readonly string[], first: string | undefined): Language[] {
  return defaultFirst(codes, first);
}

/** The languages of a folder whose folders are all named after one, at least two of them; English first. */
export function languagesOfFolders(folder: FolderView, base: string): Language[] {
  const folders = folder.names(base).filter((name) => !/^[_.]/.test(name) && folder.isFolder(`${base}/${name}`));
  return folders.length > 1 && folders.every(isLanguage) ? defaultFirst(folders, 'en') : [];
}

/** Language of a path below its folder of posts, and that path without it: `ko/a.md`, `a.ko.md`. */
export function splitLanguage(inside: string, site: Site): { readonly lang?: string; readonly rest: string } {
  const codes = site.languages.map(({ code }) => code);
  const own = (text: string | undefined): string | undefined =>
    codes.find((code) => code.toLowerCase() === text?.toLowerCase());
  const segments = inside.split('/');
  const index = segments.slice(0, -1).findIndex((segment) => own(segment) !== undefined);
  if (index >= 0) {
    const lang = own(segments[index]);
    return { ...(lang === undefined ? {} : { lang }), rest: segments.toSpliced(index, 1).join('/') };
  }
  const suffix = /\.([A-Za-z-]{2,7})(?=\.\w+$)/.exec(inside);
  const lang = own(suffix?.[1]);
  if (lang !== undefined && suffix) return { lang, rest: inside.replace(suffix[0], '') };
  return { ...(codes[0] === undefined ? {} : { lang: codes[0] }), rest: inside };
}

function defaultFirst(codes: readonly string[], first: string | undefined): Language[] {
  const unique = [...new Set(codes)];
  const ordered =
    first !== undefined && unique.includes(first) ? [first, ...unique.filter((code) => code !== first)] : unique;
  return ordered.length > 1 ? ordered.map((code) => ({ code })) : [];
}

/** `'ko'`, or an object with the path of its folder. */
function codeOf(value: Value): string[] {
  if (isScalar(value)) return [value.text];
  const path = isFields(value) ? textAt(value, 'path') : undefined;
  return path === undefined ? [] : [path];
}

/** Whether a name is a code of a language that the platform knows: `ko`, `pt-BR`. */
function isLanguage(name: string): boolean {
  if (!/^[a-z]{2}(?:-[A-Za-z]{2,4})?$/.test(name)) return false;
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(name) !== undefined;
}
