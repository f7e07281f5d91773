import type { Post, Skipped } from '../core/post.ts';
import { baseName, folderOf } from './reading.ts';

/** Fewer posts than this show no habit. */
const fewPosts = 10;
/** The share of dated posts from which on a date belongs to a post. */
const dated = 0.9;

/**
 * Files that turn out to be pages once all are read, for sites whose posts are told from pages by nothing but habit:
 * an undated `index` above other posts, and an undated, untagged file in a folder where nine in ten are dated. The folder is the
 * nearest one upward with ten posts in and below it; drafts stay.
 */
export function pagesAmong(posts: readonly Post[]): Skipped[] {
  const folders = tallyFolders(posts);
  return posts.flatMap(({ path, day, state, tags, categories }) => {
    if (day !== undefined || state === 'draft') return [];
    const own = folderOf(path);
    if (isIndex(path) && (folders.get(own)?.all ?? 0) > 1)
      return [{ path, reason: 'it is the index page of the posts below it' }];
    if (tags.length > 0 || categories.length > 0) return [];
    const tally = upward(isIndex(path) ? folderOf(own) : own)
      .map((folder) => folders.get(folder))
      .find((one) => one !== undefined && one.all >= fewPosts);
    return tally && tally.dated >= tally.all * dated ? [{ path, reason: 'it has no date, as posts have here' }] : [];
  });
}

interface Tally {
  readonly all: number;
  readonly dated: number;
}

/** Posts in and below each folder; the language variants of one file count once. */
function tallyFolders(posts: readonly Post[]): ReadonlyMap<string, Tally> {
  const within = new Map<string, { all: number; dated: number }>();
  const seen = new Set<string>();
  for (const { path, day } of posts) {
    const name = path.replace(/(?:\.[a-z]{2}(?:-[A-Za-z]{2,4})?)?\.\w+$/, '');
    if (seen.has(name)) continue;
    seen.add(name);
    add(within, folderOf(path), { all: 1, dated: day === undefined ? 0 : 1 });
  }
  const folders = new Map<string, { all: number; dated: number }>();
  for (const [own, tally] of within) for (const folder of upward(own)) add(folders, folder, tally);
  return folders;
}

function add(tallies: Map<string, { all: number; dated: number }>, folder: string, { all, dated }: Tally): void {
  const tally = tallies.get(folder);
  if (tally === undefined) tallies.set(folder, { all, dated });
  else {
    tally.all += all;
    tally.dated += dated;
  }
}

/** The folder and all above it, the root last. */
function upward(folder: string): string[] {
  return folder === '' ? [''] : [folder, ...upward(folderOf(folder))];
}

function isIndex(path: string): boolean {
  return /^index(?:\.[a-z]{2}(?:-[a-z]{2,4})?)?$/i.test(baseName(path));
}
