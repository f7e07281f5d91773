import type { Change } from './change.ts';
import { BlogError } from './diagnostic.ts';
import type { Blog } from './ports.ts';
import type { Library } from './post.ts';
import { folderOf, nameOf } from './post-path.ts';

export interface MoveRequest {
  readonly from: string;
  readonly to: string;
  /** A folder beside the post that goes with it, if it is there. */
  readonly assets?: string | undefined;
}

/**
 * The moves that take a post to another path, with the folder that is its own and that of its assets; none where it stays.
 *
 * @throws {BlogError} `EXISTS` where something is in the way.
 */
export function moveWithCompany(
  { from, to, assets }: MoveRequest,
  { blog, library }: { readonly blog: Blog; readonly library: Library },
): Move[] {
  if (from === to) return [];
  const folder = ownFolder(from, library);
  const moves: Move[] =
    folder !== undefined && folderOf(to) !== folder
      ? [...moved(from, `${folder}/${nameOf(to)}`), ...moved(folder, folderOf(to))]
      : moved(from, to);
  const beside = assets !== undefined && isThere(assets, blog) ? moved(assets, to.slice(0, -endingOf(to).length)) : [];
  const all = [...moves, ...beside];
  // A name that is taken apart (NFD) may be the file itself.
  for (const { to: target } of [{ to }, { to: twinOf(to) }, ...beside]) {
    const isOwn = all.some((one) => one.from.normalize('NFC') === target.normalize('NFC'));
    if (!isOwn && isThere(target, blog)) throw taken(from, target);
  }
  return all;
}

/** The folder that belongs to one post alone: it holds an index, or is called like its file. Undefined where others are in it. */
function ownFolder(path: string, { posts }: Library): string | undefined {
  const folder = folderOf(path);
  const stem = stemOf(nameOf(path));
  if (folder === '' || (!/^(?:index|readme)(?:\.|$)/i.test(stem) && stem !== nameOf(folder))) return undefined;
  const others = posts.filter((post) => post.path !== path && post.path.startsWith(`${folder}/`));
  const isVariant = (other: string): boolean => folderOf(other) === folder && bare(other) === bare(path);
  // Jekyll takes whatever lies in `_drafts` for a draft, pictures too.
  return others.every((post) => isVariant(post.path) || !texts.test(post.path)) ? folder : undefined;
}

const texts = /\.(?:md|mdx|mdown|markdown|mkdn?|html?|org|rst|adoc|textile)$/i;

/** A change of a name. */
export type Move = Change & { readonly kind: 'move' };

function moved(from: string, to: string): Move[] {
  return from === to ? [] : [{ kind: 'move', from, to }];
}

/** The other path that is the same page to most generators: `slug/index.md` of `slug.md`, and the other way about. */
function twinOf(path: string): string {
  return /\/index\.\w+$/.test(path) ? path.replace(/\/index(\.\w+)$/, '$1') : path.replace(/(\.\w+)$/, '/index$1');
}

function isThere(path: string, blog: Blog): boolean {
  const name = nameOf(path).normalize('NFC');
  return blog.names(folderOf(path)).some((other) => other.normalize('NFC') === name);
}

function taken(file: string, to: string): BlogError {
  return new BlogError({
    code: 'EXISTS',
    message: `Cannot move the post to "${to}": that is there already`,
    file,
    hint: 'give one of the two another name: blog mv <post> "<title>" --slug <slug>',
  });
}

function endingOf(path: string): string {
  return /\.[^./]+$/.exec(path)?.[0] ?? '';
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]+$/, '');
}

/** Without the ending and a language before it. */
function bare(path: string): string {
  return nameOf(path).replace(/(?:\.[a-z]{2}(?:-[A-Za-z]{2,4})?)?\.[^.]+$/, '');
}
