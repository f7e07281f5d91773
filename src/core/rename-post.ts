import type { Change, Edit } from './change.ts';
import { BlogError, usageError } from './diagnostic.ts';
import type { ItemEdit } from './field-edit.ts';
import { isScalar } from './fields.ts';
import { learnNames } from './house-names.ts';
import { type Move, moveWithCompany } from './move-post.ts';
import type { Rehearsal, RehearsalRequest } from './ports.ts';
import type { Post } from './post.ts';
import { postName, slugStyleOf, withSlug } from './post-name.ts';
import { recentPosts } from './recent-posts.ts';
import { planRelinks, type Renaming } from './relink.ts';
import { type SlugStyle, slugify } from './slug.ts';
import type { Seen } from './state-way.ts';
import { type BlogPosts, recentCount } from './usual-keys.ts';

export interface RenameRequest {
  readonly post: Post;
  readonly title: string;
  /** Default: made from the title, as the old name is written. */
  readonly slug?: string;
  /** Leave a redirect at the old address. */
  readonly alias: boolean;
}

export interface RenamePlan {
  /** As it is then. */
  readonly post: Post;
  readonly changes: readonly Change[];
  /** Other posts whose links are changed, sorted. */
  readonly linked: readonly string[];
  /** What the person should know, in a line each. */
  readonly notes: readonly string[];
}

/**
 * Plans another title for a post: the title where it stands, the names of its file, folder and assets, its slug, and the links of
 * other posts. The generator's rules have read the outcome before it comes back.
 *
 * @throws {BlogError} `BAD_USAGE` (usage) where a redirect is wanted that there is none for; `BAD_TITLE`, `EXISTS`, `CANNOT_EDIT`.
 */
export async function planRename(request: RenameRequest, setting: BlogPosts): Promise<RenamePlan> {
  const { post, title } = request;
  const { blog } = setting;
  const { renaming, publishing } = setting.dialect;
  const before = await rehearsed({ path: post.path }, setting);
  const old = postName(post.path);
  const slug = renaming.keepsName
    ? old.slug
    : (request.slug ?? slugify(title, { ...usualStyle(setting), ...slugStyleOf(old.slug) }));
  const to = withSlug(post.path, slug);
  const edits = [...slugEdits(before, { post, slug }), ...(await titleEdits(before, { title, to, setting }))];
  const seen = await rehearsed({ path: post.path, to, edits }, setting);
  const then = seen.explanation.post;
  if (then === undefined) throw notPost(request, seen);
  if (then.title !== title && (then.titleFrom !== 'file name' || post.titleFrom !== 'file name'))
    throw titleStays(request, then);
  const addresses = addressesOf({ before, seen }, { post, then, setting });
  const redirect = request.alias ? redirectEdit(addresses?.from, setting) : [];
  const moves = movesOf(to, { post, slug, setting, assets: publishing.assets?.(post.path, blog.site) });
  const posts = new Map(variantsOf(post, { slug, setting }).map((path) => [path, withSlug(path, slug)]));
  const renamed: Renaming = { posts: new Map([...posts, [post.path, to]]), moves, address: addresses };
  const nothing = moves.length === 0 && (addresses === undefined || addresses.from === addresses.to);
  const links = nothing ? new Map<string, readonly Edit[]>() : await planRelinks(renamed, blog);
  const own = [...edits, ...redirect, ...(links.get(post.path) ?? [])];
  const others = [...links].filter(([path]) => path !== post.path).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    post: then,
    changes: [
      ...(own.length === 0 ? [] : [{ kind: 'update' as const, path: post.path, edits: own }]),
      ...others.map(([path, changed]): Change => ({ kind: 'update', path, edits: changed })),
      ...moves,
    ],
    linked: others.map(([path]) => path),
    notes: [
      ...(then.title === title ? [] : [`the title is the name of the file: "${then.title}"`]),
      ...notesOf(request, { addresses, setting }),
    ],
  };
}

/** How most file names of the blog are written, for what the old one does not show. */
function usualStyle({ blog, library }: BlogPosts): SlugStyle {
  return learnNames(recentPosts(library, { site: blog.site, count: recentCount }))?.slug ?? {};
}

async function rehearsed(request: RehearsalRequest, { blog, library }: BlogPosts): Promise<Seen> {
  const rehearsal: Rehearsal = await blog.rehearse(request, library);
  if ('refusal' in rehearsal) throw new BlogError(rehearsal.refusal);
  return rehearsal;
}

/** The last part of a `slug` that the post goes by. */
function slugEdits({ fields }: Seen, { post, slug }: { readonly post: Post; readonly slug: string }): Edit[] {
  const key = [...fields.keys()].find((name) => name.toLowerCase() === 'slug');
  const value = key === undefined ? undefined : fields.get(key);
  if (key === undefined || !isScalar(value) || value.text.trim() === '') return [];
  const parts = /^(.*?)([^/]+)(\/*)$/s.exec(value.text);
  if (parts === null || !post.slug.toLowerCase().includes((parts[2] ?? '').toLowerCase())) return [];
  return [{ kind: 'set', path: [key], value: `${parts[1] ?? ''}${slug}${parts[3] ?? ''}` }];
}

interface Titling {
  readonly title: string;
  readonly to: string;
  readonly setting: BlogPosts;
}

/** Where the title stands: a key, the heading, or the name of the file alone, which gets a key only where it says another. */
async function titleEdits({ explanation, fields }: Seen, { title, to, setting }: Titling): Promise<Edit[]> {
  const { title: origin, path, post } = explanation;
  if (post?.title === title) return [];
  if (origin?.from === 'front matter' && origin.key !== undefined) {
    const whole = fields.has(origin.key) ? [origin.key] : origin.key.split('.');
    return [{ kind: 'set', path: whole, value: title }];
  }
  if (origin?.from === 'heading') return [{ kind: 'heading', to: title }];
  const named = await rehearsed({ path, to }, setting);
  if (named.explanation.post?.title === title) return [];
  const keyed: Edit = { kind: 'set', path: ['title'], value: title };
  const tried = await setting.blog.rehearse({ path, to, edits: [keyed] }, setting.library);
  // Without a front matter the name has to do.
  return 'refusal' in tried && fields.size === 0 ? [] : [keyed];
}

function addressesOf(
  { before, seen }: { readonly before: Seen; readonly seen: Seen },
  { post, then, setting: { blog, dialect } }: { readonly post: Post; readonly then: Post; readonly setting: BlogPosts },
): Renaming['address'] {
  const kind = 'yaml';
  const from = dialect.checks.address?.({ post, front: { kind, fields: before.fields } }, blog.site);
  const to = dialect.checks.address?.({ post: then, front: { kind, fields: seen.fields } }, blog.site);
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** @throws {BlogError} `BAD_USAGE` (usage) where there is no redirect. */
function redirectEdit(address: string | undefined, { blog, dialect }: BlogPosts): ItemEdit[] {
  const { redirect } = dialect.renaming;
  const without = 'leave --alias out';
  if (typeof redirect === 'string') throw usageError(`Cannot leave a redirect: ${redirect}`, without);
  const lacks = redirect.lacks?.(blog.site, (file) => blog.file(file));
  if (lacks !== undefined)
    throw usageError(`Cannot leave a redirect: the site lacks ${lacks}`, `add it, or ${without}`);
  if (address === undefined) {
    const hint = `write it under "${redirect.key}" by hand, and ${without}`;
    throw usageError(
      'Cannot leave a redirect: the configuration decides the address in a way that is not followed',
      hint,
    );
  }
  return [{ kind: 'add', path: [redirect.key], split: 'none', item: redirect.item(address) }];
}

interface Moving {
  readonly post: Post;
  readonly slug: string;
  readonly setting: BlogPosts;
  readonly assets: string | undefined;
}

/** The moves of the post, and of the files that are it in other languages by their names. */
function movesOf(to: string, { post, slug, setting, assets }: Moving): Move[] {
  const own = moveWithCompany({ from: post.path, to, assets }, setting);
  const others = variantsOf(post, { slug, setting }).flatMap((path) =>
    moveWithCompany({ from: path, to: withSlug(path, slug) }, setting),
  );
  const all = [...own, ...others];
  return all.filter((move, at) => all.findIndex(({ from }) => from === move.from) === at);
}

/** Files of the same post in other languages that have the same name. */
function variantsOf(
  { path, variantOf }: Post,
  { setting }: { readonly slug: string; readonly setting: BlogPosts },
): string[] {
  const { slug } = postName(path);
  return setting.library.posts
    .filter((other) => other.path !== path && variantOf !== undefined && other.variantOf === variantOf)
    .map((other) => other.path)
    .filter((other) => postName(other).slug === slug);
}

function notesOf(
  { post, alias, slug }: RenameRequest,
  { addresses, setting }: { readonly addresses: Renaming['address']; readonly setting: BlogPosts },
): string[] {
  const { blog } = setting;
  const { renaming, name, checks } = setting.dialect;
  const { redirect } = renaming;
  const kept = renaming.keepsName
    ? [`the file keeps its name, by which ${name} knows the post${slug === undefined ? '' : ': --slug is not used'}`]
    : [];
  if (addresses === undefined && checks.address !== undefined && post.state === 'published')
    return [...kept, 'its address is not looked for in other posts: the configuration decides it'];
  if (addresses === undefined || addresses.from === addresses.to || alias) return kept;
  const works = typeof redirect !== 'string' && redirect.lacks?.(blog.site, (file) => blog.file(file)) === undefined;
  if (post.state !== 'published') return kept;
  const becomes = `its address /${addresses.from}/ becomes /${addresses.to}/`;
  return [
    ...kept,
    works ? `its address /${addresses.from}/ becomes /${addresses.to}/ (--alias leaves a redirect)` : becomes,
  ];
}

function notPost({ post }: RenameRequest, { explanation: { reason } }: Seen): BlogError {
  return new BlogError({
    code: 'BAD_TITLE',
    message: `Cannot rename "${post.title}": under the new name it would be no post, as ${reason}`,
    file: post.path,
    hint: 'give the file another name with --slug',
  });
}

function titleStays({ post, title }: RenameRequest, then: Post): BlogError {
  return new BlogError({
    code: 'CANNOT_EDIT',
    message: `Cannot give the post the title "${title}": it would read as "${then.title}"`,
    file: post.path,
    hint: 'write the title by hand: blog why shows where it comes from',
  });
}
