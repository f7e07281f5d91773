import { folderOf, nameOf } from './post-path.ts';
import type { SlugStyle } from './slug.ts';

/** The name of a post's file, or of the folder that is its own. */
export interface PostName {
  /** The folder that the post lies in, its own left out. */
  readonly folder: string;
  /** A day with what parts it from the slug: `2024-03-09-`. */
  readonly prefix: string;
  readonly slug: string;
  /** `.md`, `.ko.md`; of a folder of its own `/index.md`. */
  readonly ending: string;
}

/** Takes the path of a post apart; of an index in no folder the file name is taken as it is. */
export function postName(path: string): PostName {
  const [folder, name] = [folderOf(path), nameOf(path)];
  if (/^(?:index|readme)(?:\.|$)/i.test(name) && folder !== '') {
    return { folder: folderOf(folder), ...dayOff(nameOf(folder)), ending: `/${name}` };
  }
  const ending = /(?<=.)(?:\.[a-z]{2}(?:-[A-Za-z]{2,4})?)?\.[^.]+$/.exec(name)?.[0] ?? '';
  return { folder, ...dayOff(name.slice(0, name.length - ending.length)), ending };
}

/** The path with another slug; a folder that is called like the file (jekyll-postfiles) is renamed with it. */
export function withSlug(path: string, slug: string): string {
  const { folder, prefix, slug: old, ending } = postName(path);
  const own = !ending.startsWith('/') && nameOf(folder) === `${prefix}${old}`;
  const home = own ? joined(folderOf(folder), `${prefix}${slug}`) : folder;
  return joined(home, `${prefix}${slug}${ending}`);
}

/** How a slug is written, as far as it shows. */
export function slugStyleOf(slug: string): SlugStyle {
  const separator = (['-', '_', ' '] as const).find((mark) => slug.includes(mark));
  return { ...(separator === undefined ? {} : { separator }), keepCase: /\p{Lu}/u.test(slug) };
}

function dayOff(stem: string): { prefix: string; slug: string } {
  const prefix = /^\d{4}([-_.]?)\d{1,2}\1\d{1,2}[-_. ]{1,3}(?=.)/.exec(stem)?.[0] ?? '';
  return { prefix, slug: stem.slice(prefix.length) };
}

function joined(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
