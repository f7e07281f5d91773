import type { About as CheckedAbout } from './check.ts';
import { decoded } from './decoded.ts';
import { textAt } from './fields.ts';
import type { Post } from './post.ts';
import { folderOf, nameOf } from './post-path.ts';
import { renamedTail } from './renamed-tail.ts';

/** What is known of the blog. */
export type About = Pick<CheckedAbout, 'site' | 'rules' | 'has'>;

/** What is known of a target: `unknown` is an address, or something for templates or the browser to tell. */
export interface Judged {
  readonly is: 'there' | 'missing' | 'unknown';
  readonly kind: 'page' | 'file';
  /** Of what is missing: the folder that it should lie in, where that is not there either. */
  readonly folder?: string;
}

const unknown: Judged = { is: 'unknown', kind: 'page' };
const pages = /\.(?:md|mdx|markdown)$/i;
const files =
  /\.(?:avif|bmp|gif|heic|ico|jpe?g|png|svg|tiff?|webp|mp[34]|m4[av]|mov|og[gv]|wav|webm|pdf|zip|gz|tgz|docx?|xlsx?|pptx?|csv|ipynb)$/i;

/**
 * The targets of links, images and definitions that a Markdown text seems to have, each once: all that a parser would
 * find written within brackets, and some in code besides.
 */
export function targetsIn(body: string): string[] {
  const found = new Set<string>();
  for (const [, target = ''] of body.matchAll(inline)) found.add(target.replace(/^<|>$/g, ''));
  return [...found];
}

/** `](target`, and `[label]: target` at the start of a line, in lists and quotations too. */
const inline =
  /(?:\]\([ \t\n]{0,3}|^[\s>*+\-\d.)]{0,40}\[[^\]\n]{1,200}\]:\s{0,9})(<[^>\n]{0,2000}>|[^\s)<]{1,2000})/gm;

/**
 * Says whether what a link of a post names is there. Only names of files are judged, `.md` and those of pictures,
 * recordings and documents: an address may be made by anything.
 */
export function judgeTarget(target: string, post: Post, about: About): Judged {
  const rules = about.rules.links;
  if (rules === undefined) return unknown;
  const text = withoutPrefix(target.trim(), rules.prefixes ?? {});
  if (text === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/|[#?])|[{}<>|$*"\s\\]/i.test(text)) return unknown;
  const path = decoded(text.replace(/[#?].*$/s, ''));
  const kind = pages.test(path) ? 'page' : files.test(path) ? 'file' : undefined;
  if (kind === undefined) return unknown;
  const places = placesOf(path, { post, about, kind });
  // A way that leaves the blog is for nobody to follow.
  if (places.length === 0) return unknown;
  if (places.some((place) => isThere(place, about))) return { is: 'there', kind };
  const folder = missingFolder(path, { places, about });
  return { is: 'missing', kind, ...(folder === undefined ? {} : { folder }) };
}

/**
 * The file of the blog that a link of a post names, as it is or without `.md`; undefined where there is none, or another site or
 * page is meant.
 */
export function fileOfTarget(target: string, post: Post, about: About): string | undefined {
  const text = withoutPrefix(target.trim(), about.rules.links?.prefixes ?? {});
  if (text === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/|[#?])|[{}<>|$*"\\]/i.test(text)) return undefined;
  const path = decoded(text.replace(/[#?].*$/s, '')).replace(/\/+$/, '');
  const kind = /\.[a-z\d]{1,9}$/i.test(path) && !pages.test(path) ? 'file' : 'page';
  const places = placesOf(path, { post, about, kind }).map((place) => place.normalize('NFC'));
  return places.find((place) => place !== '' && isFile(place, about));
}

function isFile(path: string, about: About): boolean {
  return nameOf(path).includes('.') && isThere(path, about);
}

/**
 * A target that differs from a file of the blog by capital and small letters only, written as the file is; undefined where no file
 * or several are called so.
 */
export function respelled(target: string, post: Post, about: CheckedAbout): string | undefined {
  const text = withoutPrefix(target.trim(), about.rules.links?.prefixes ?? {});
  const path = decoded(text.replace(/[#?].*$/s, ''));
  const kind = pages.test(path) ? 'page' : 'file';
  const places = placesOf(path, { post, about, kind }).filter((place) => place.endsWith(nameOf(path)));
  const found = places.flatMap((place) => {
    const file = spelledOnDisk(place, about);
    const better = file === undefined ? undefined : renamedTail(target, { from: place, to: file });
    return better !== undefined && judgeTarget(better, post, about).is === 'there' ? [better] : [];
  });
  return new Set(found).size === 1 ? found[0] : undefined;
}

/** The one path that is the same but for the case of letters. */
function spelledOnDisk(path: string, about: CheckedAbout): string | undefined {
  let here = '';
  for (const part of path.split('/')) {
    const small = part.normalize('NFC').toLowerCase();
    const alike = [...about.names(here)].filter((name) => name.normalize('NFC').toLowerCase() === small);
    if (alike.length !== 1) return undefined;
    here = here === '' ? (alike[0] ?? '') : `${here}/${alike[0]}`;
  }
  return here;
}

/** The first folder of an absolute path, or that of a relative one, as far as it is nowhere. */
function missingFolder(
  path: string,
  { places, about }: { readonly places: readonly string[]; readonly about: About },
): string | undefined {
  const [first = '', ...rest] = path.split('/').filter((part) => part !== '');
  // A file at the root of the site: the folder whose files are served from there.
  if (path.startsWith('/') && rest.length === 0)
    return about.rules.links?.roots.some((root) => isThere(root, about)) ? undefined : '/';
  const folders = path.startsWith('/')
    ? places.map((place) => place.slice(0, place.length - path.replace(/^\/+/, '').length) + first)
    : places.slice(0, 1).map(folderOf);
  return folders.some((folder) => isThere(folder, about)) ? undefined : path.startsWith('/') ? `/${first}` : folders[0];
}

function withoutPrefix(target: string, prefixes: Readonly<Record<string, string>>): string {
  const found = Object.entries(prefixes).find(([prefix]) => target.startsWith(prefix));
  if (found === undefined) return target;
  const [prefix, folder] = found;
  const rest = target.slice(prefix.length);
  return folder === '' && !prefix.startsWith('@') ? rest : `/${folder}${rest}`;
}

function isThere(path: string, { has }: About): boolean {
  return has(path) || has(path.normalize('NFC')) || has(path.normalize('NFD'));
}

interface Asked {
  readonly post: Post;
  readonly about: About;
  readonly kind: 'page' | 'file';
}

/** Every path of the blog that may be meant; generous, since a site may serve any of its folders from its root. */
function placesOf(path: string, { post, about, kind }: Asked): string[] {
  const { site, rules } = about;
  const content = [...site.languages.flatMap(({ folder }) => folder ?? []), ...site.folders];
  const roots = [...new Set(['', ...(rules.links?.roots ?? []), ...content])];
  const folder = folderOf(post.path);
  const found = path.startsWith('/')
    ? [path, withoutBase(path, site)].flatMap((one) => roots.flatMap((root) => joined(root, one) ?? []))
    : [
        folder,
        ...(post.variantOf === undefined ? [] : [folderOf(post.variantOf)]),
        ...(rules.links?.ownFolders?.(post.path, site) ?? []),
        ...(kind === 'file' ? roots.flatMap((root) => pagePlaces(root, post, content)) : []),
      ].flatMap((one) => joined(one, path) ?? []);
  return kind === 'page' ? found.flatMap((one) => inLanguages(one, about)) : found;
}

/** Where a browser may look for what a page names relatively: the folders of its address, below a folder that is served. */
function pagePlaces(root: string, { path, slug }: Post, content: readonly string[]): string[] {
  const home = content.find((one) => one !== '' && path.startsWith(`${one}/`));
  const below = folderOf(home === undefined ? path : path.slice(home.length + 1));
  return ['', below, `${below}/${slug}`, slug].map((one) => [root, one].filter((part) => part !== '').join('/'));
}

/** A page in the languages of the site, and with the extensions that are the same to a link. */
function inLanguages(path: string, { site }: About): string[] {
  const bare = path.replace(pages, '');
  const endings = ['.md', '.mdx', '.markdown', '/index.md', '/_index.md'];
  const codes = ['', ...site.languages.map(({ code }) => `.${code}`)];
  return [path, ...endings.flatMap((ending) => codes.map((code) => bare + ending.replace('.', `${code}.`)))];
}

/** An absolute path without the folder that the configuration puts the site in. */
function withoutBase(path: string, { config }: About['site']): string {
  const base = ['baseurl', 'baseURL', 'base_url', 'baseUrl', 'root'].map((key) => textAt(config, key) ?? '');
  const folders = base
    .map((one) => one.replace(/^[a-z]+:\/\/[^/]*/, '').replace(/\/+$/, ''))
    .filter((one) => one !== '');
  const found = folders.find((one) => path.startsWith(`${one}/`));
  return found === undefined ? path : path.slice(found.length);
}

/** The path that results, without `.` and `..`; undefined where it leads out of the blog. */
function joined(folder: string, path: string): string | undefined {
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}
