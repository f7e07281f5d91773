import type { Change } from './change.ts';
import type { PlainDate } from './date.ts';
import { BlogError } from './diagnostic.ts';
import type { NewFields } from './front-slot.ts';
import { folderFor, learnNames } from './house-names.ts';
import { moveWithCompany } from './move-post.ts';
import type { Explanation, Rehearsal } from './ports.ts';
import type { Post } from './post.ts';
import { recentPosts } from './recent-posts.ts';
import type { Seen, Way } from './state-way.ts';
import { type BlogPosts, recentCount } from './usual-keys.ts';

export interface TurnRequest {
  readonly post: Post;
  /** For `publish`: the date that it gets; `keep`: the one that it has; absent: as the generator's own command does. */
  readonly date?: 'keep' | NewFields['date'];
  /** This moment. */
  readonly now: NewFields['date'];
}

export interface Turn {
  /** As it is then. */
  readonly post: Post;
  /** None where it is so already. */
  readonly changes: readonly Change[];
  /** What the person should know, in a line each. */
  readonly notes: readonly string[];
}

interface Turning {
  readonly post: Post;
  readonly setting: BlogPosts;
}

/** Has the generator's rules read what comes of a way. It throws `CANNOT_EDIT` where the file cannot be changed so. */
export function seeing({ post, setting: { blog, library } }: Turning): (way: Way) => Promise<Seen> {
  return async (way) => accepted(await blog.rehearse({ path: post.path, ...way }, library));
}

function accepted(rehearsal: Rehearsal): Seen {
  if (!('refusal' in rehearsal)) return rehearsal;
  throw new BlogError(rehearsal.refusal);
}

/** It is out, or will be. */
export function isShown({ state }: Post): boolean {
  return state === 'published' || state === 'scheduled';
}

interface Side {
  readonly to: 'draft' | 'published';
  /** The day under which it is published, or was. */
  readonly day: PlainDate | undefined;
  readonly setting: BlogPosts;
}

/** The way over to the other folder, where the generator has one for drafts. */
export function crossed(way: Way, { to, day, setting }: Side): Way {
  const { blog, dialect, library } = setting;
  const { move } = dialect.publishing;
  if (move === undefined) return way;
  const names = learnNames(recentPosts(library, { site: blog.site, count: recentCount }));
  const near = names === undefined || day === undefined ? {} : { near: folderFor(names, day) };
  return {
    ...way,
    to: move({ path: way.to, to, ...(day === undefined ? {} : { day }), ...near }, blog.site) ?? way.to,
  };
}

/** A way as changes, with what moves along. @throws {BlogError} `EXISTS`. */
export function changesOf({ to, edits }: Way, { post: { path }, setting }: Turning): Change[] {
  const { blog, dialect } = setting;
  const assets = dialect.publishing.assets?.(path, blog.site);
  const update: Change[] = edits.length === 0 ? [] : [{ kind: 'update', path, edits }];
  return [...update, ...moveWithCompany({ from: path, to, assets }, setting)];
}

/** What is said of the files of the same post in other languages. */
export function translations({ path, variantOf }: Post, { library }: BlogPosts): string[] {
  return library.posts
    .filter((other) => other.path !== path && variantOf !== undefined && other.variantOf === variantOf)
    .map((other) => `"${other.path}", the same post in another language, stays ${other.state}`);
}

/** The error that something else decides, with its place. */
export function stays(
  { post, reason, decidedBy: [first] }: Explanation,
  { verb, of: { path, title } }: { readonly verb: 'publish' | 'unpublish'; readonly of: Post },
): BlogError {
  const state =
    post === undefined
      ? `it would be no post, as ${reason}`
      : `it would still be ${post.state === 'draft' ? 'a draft' : post.state}: ${reason}`;
  const where = first?.place === undefined ? { file: path } : { place: first.place };
  return new BlogError({
    code: 'STATE_UNCHANGED',
    message: `Cannot ${verb} "${title}": ${state}`,
    ...where,
    ...(first?.source === undefined ? {} : { source: first.source }),
    hint: hintFor(verb, { post, first }),
  });
}

function hintFor(
  verb: 'publish' | 'unpublish',
  { post, first }: { readonly post: Post | undefined; readonly first: Explanation['decidedBy'][number] | undefined },
): string {
  if (post === undefined) return 'give it a date: --date now';
  if (verb === 'unpublish') return 'change the line that decides by hand: blog why shows it';
  if (first?.from === 'folder') return 'move it out of the folder of drafts by hand';
  return first?.key === undefined ? 'blog why shows what decides' : `change or remove "${first.key}" there`;
}
