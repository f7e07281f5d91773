import type { BodyEdit } from './change.ts';
import { decoded } from './decoded.ts';
import type { Dialect, Front } from './dialect.ts';
import { textAt } from './fields.ts';
import { type About, fileOfTarget, targetsIn } from './link-targets.ts';
import type { Move } from './move-post.ts';
import type { Blog, ReadFile } from './ports.ts';
import type { Library, Post } from './post.ts';
import { folderOf, nameOf } from './post-path.ts';
import { liquidReferences, shortcodeReferences } from './references.ts';
import { renamedTail } from './renamed-tail.ts';
import { wikiReferences } from './wiki-links.ts';

/** Posts that get other names. */
export interface Renaming {
  /** Files by where they go, as far as posts are meant. */
  readonly posts: ReadonlyMap<string, string>;
  readonly moves: readonly Move[];
  /** Where the page of the post was published, and will be, below the root of the site; undefined where that cannot be told. */
  readonly address: { readonly from: string; readonly to: string } | undefined;
}

/** What all posts of the blog have to be changed in, so that their links still lead to what gets another name. Reads all bodies. */
export async function planRelinks(renaming: Renaming, blog: Blog): Promise<Map<string, readonly BodyEdit[]>> {
  const dialect = await blog.dialect();
  const about = aboutOf(blog, dialect);
  const words = wordsOf(renaming);
  const found = new Map<string, readonly BodyEdit[]>();
  const files: (Linking & { readonly targets: Targets })[] = [];
  const library = await blog.load({}, (file) => {
    const body = file.text.slice(file.bodyAt);
    const small = body.toLowerCase();
    if (!words.some((word) => small.includes(word))) return;
    files.push({ path: file.path, post: file.post, front: file.front, targets: targetsOf(body, dialect) });
  });
  const relinking: Relinking = { renaming, about, blog, dialect, library };
  for (const { targets, ...file } of files) {
    const edits = editsOf(targets, file, relinking);
    if (edits.length > 0) found.set(file.path, edits);
  }
  return found;
}

/** The posts whose tags name a post, and at whose tags the build stops where it is not published; sorted. Reads all bodies. */
export async function postsReferringTo(path: string, blog: Blog): Promise<readonly string[]> {
  const dialect = await blog.dialect();
  if (dialect.checks.links?.references === undefined) return [];
  const word = nameOf(pageOf(path)).toLowerCase();
  const found: string[] = [];
  await blog.load({}, (file) => {
    const body = file.text.slice(file.bodyAt);
    if (file.path === path || !body.toLowerCase().includes(word)) return;
    const named = targetsOf(body, dialect).references.some(
      ({ kind, target }) => kind !== 'link' && isNamed(path, target.replace(/[#?].*$/s, '')),
    );
    if (named) found.push(file.path);
  });
  return found.toSorted();
}

interface Relinking {
  readonly renaming: Renaming;
  readonly about: About;
  readonly blog: Blog;
  readonly dialect: Dialect;
  readonly library: Library;
}

/** A post with links; of its text nothing is kept. */
type Linking = Pick<ReadFile, 'path' | 'post' | 'front'>;

interface Targets {
  readonly links: readonly string[];
  readonly references: readonly { readonly kind: 'post_url' | 'link' | 'ref'; readonly target: string }[];
  readonly wiki: readonly string[];
}

function targetsOf(body: string, dialect: Dialect): Targets {
  const kind = dialect.checks.links?.references;
  const read = kind === undefined ? () => [] : kind === 'liquid' ? liquidReferences : shortcodeReferences;
  return {
    links: targetsIn(body),
    references: read(body),
    wiki: dialect.renaming.wikiLinks ? wikiReferences(body).map(({ target }) => target) : [],
  };
}

function editsOf(targets: Targets, { post, front }: Linking, relinking: Relinking): BodyEdit[] {
  const { links, references, wiki } = targets;
  const edits = new Map<string, BodyEdit>();
  const add = (kind: 'link' | 'wiki link', from: string, to: string | undefined): void => {
    if (to !== undefined && to !== from) edits.set(`${kind}\0${from}`, { kind, from, to });
  };
  for (const target of links) add('link', target, ofLink(target, { post, front, relinking }));
  for (const { kind, target } of references) add('link', target, ofReference(target, kind, relinking));
  for (const target of wiki) add('wiki link', target, ofName(target, relinking));
  return [...edits.values()];
}

interface From {
  readonly post: Post;
  readonly front: Front;
  readonly relinking: Relinking;
}

/** A link by its file, else by the address that it leads to. */
function ofLink(target: string, { post, front, relinking }: From): string | undefined {
  const { renaming, about, blog, dialect } = relinking;
  const file = fileOfTarget(target, post, about);
  if (file !== undefined) {
    const to = placeAfter(file, renaming);
    return renamedTail(target, { from: file, to }) ?? renamedTail(target, { from: pageOf(file), to: pageOf(to) });
  }
  const { address } = renaming;
  if (address === undefined || /^[#?]/.test(target)) return undefined;
  const path = pathOf(target, blog);
  if (path === undefined) return undefined;
  const own = dialect.checks.address?.({ post, front }, blog.site);
  const whole = path.startsWith('/') ? path : own === undefined ? undefined : `${own}/${path}`;
  if (whole === undefined || resolved(whole) !== address.from.toLowerCase()) return undefined;
  return renamedTail(target, address);
}

/** The path that a link names on the site itself, without its part and query; undefined for other sites. */
function pathOf(target: string, { site: { config } }: Blog): string | undefined {
  const bare = target.replace(/[#?].*$/s, '');
  const homes = ['url', 'baseURL', 'base_url'].flatMap((key) => textAt(config, key)?.replace(/\/+$/, '') || []);
  const home = homes.find((one) => bare.startsWith(`${one}/`));
  const path = home === undefined ? bare : bare.slice(home.length);
  const base = ['baseurl', 'baseUrl', 'root']
    .flatMap((key) => textAt(config, key)?.replace(/\/+$/, '') || [])
    .find((one) => one.startsWith('/') && path.startsWith(`${one}/`));
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)|[{}<>]/i.test(path)) return undefined;
  return base === undefined ? path : path.slice(base.length);
}

/** An address as they are compared: without dots, outer slashes, `index.html` and capitals. */
function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of decoded(path).normalize('NFC').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts
    .join('/')
    .replace(/(^|\/)index\.html?$/, '$1')
    .replace(/\/$/, '')
    .toLowerCase();
}

/** A tag that names a post by the end of its path, or a file of the site by all of it. */
function ofReference(
  target: string,
  kind: Targets['references'][number]['kind'],
  { renaming, blog, library }: Relinking,
): string | undefined {
  const name = target.replace(/[#?].*$/s, '');
  if (kind === 'link') {
    const source = blog.site.folders[0] ?? '';
    const file = [source, name.replace(/^\/+/, '')].filter((part) => part !== '').join('/');
    return renamedTail(target, { from: file, to: placeAfter(file, renaming) });
  }
  const meant = library.posts.filter(({ path }) => isNamed(path, name));
  const [post] = meant;
  return meant.length === 1 && post !== undefined ? toName(target, post.path, renaming) : undefined;
}

/** A wiki link by the name of its file, or by its path. */
function ofName(target: string, { renaming, library }: Relinking): string | undefined {
  const meant = library.posts.filter(({ path }) => isNamed(path, target));
  // Of notes of one name the one nearest to the root is meant where nothing else is said.
  const [post] = meant.toSorted((a, b) => a.path.split('/').length - b.path.split('/').length);
  return post === undefined ? undefined : toName(target, post.path, renaming);
}

function toName(target: string, path: string, { posts }: Renaming): string | undefined {
  const to = posts.get(path);
  if (to === undefined) return undefined;
  const plain = true;
  return (
    renamedTail(target, { from: path, to, plain }) ?? renamedTail(target, { from: pageOf(path), to: pageOf(to), plain })
  );
}

/** Whether a name is the end of a path, its ending and `/index` left out or not; case does not count. */
function isNamed(path: string, name: string): boolean {
  const wanted = name
    .toLowerCase()
    .normalize('NFC')
    .replace(/^(?:\.{0,2}\/)+|\/+$/g, '');
  const small = path.toLowerCase().normalize('NFC');
  return (
    wanted !== '' &&
    [small, small.replace(/\.[^./]+$/, ''), pageOf(small)].some((one) => `/${one}`.endsWith(`/${wanted}`))
  );
}

/** The path of a page without its ending and `/index`. */
function pageOf(path: string): string {
  return path.replace(/\.[^./]+$/, '').replace(/\/index$/i, '');
}

/** Where a file lies after the moves; what lies deepest moves first. */
function placeAfter(path: string, { moves }: Renaming): string {
  let [within, place] = [path, path];
  for (const { from, to } of moves.toSorted((a, b) => b.from.length - a.from.length)) {
    if (within !== from && !within.startsWith(`${from}/`)) continue;
    place = to + place.slice(from.length);
    within = folderOf(from);
  }
  return place;
}

/** What a body must hold to have such a link: the names that change, and the end of the address. */
function wordsOf({ moves, address }: Renaming): string[] {
  const names = [...moves.map(({ from }) => nameOf(from).replace(/\.[^.]+$/, '')), nameOf(address?.from ?? '')];
  const ways = names.flatMap((name) => [name, name.normalize('NFD'), encodeURI(name), encodeURIComponent(name)]);
  return [...new Set(ways.map((name) => name.toLowerCase()).filter((name) => name !== ''))];
}

function aboutOf({ site, names }: Blog, { checks }: Dialect): About {
  const known = new Map<string, ReadonlySet<string>>();
  const namesOf = (folder: string): ReadonlySet<string> => {
    const found = known.get(folder) ?? new Set(names(folder));
    known.set(folder, found);
    return found;
  };
  return {
    site,
    rules: checks.links === undefined ? { ...checks, links: { roots: [''] } } : checks,
    has: (path) => path === '' || namesOf(folderOf(path)).has(nameOf(path)),
  };
}
