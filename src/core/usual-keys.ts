import type { Dialect } from './dialect.ts';
import { type HouseStyle, learnStyle } from './house-style.ts';
import type { Blog } from './ports.ts';
import type { Library, Post } from './post.ts';
import { recentPosts } from './recent-posts.ts';
import { type StateKey, stateKeyOf } from './state-keys.ts';

export interface BlogPosts {
  readonly blog: Blog;
  /** The rules of its generator. */
  readonly dialect: Dialect;
  readonly library: Library;
}

/** As many posts show how a blog is written. */
export const recentCount = 20;

/** How the recent published posts of a blog write their front matter, one of them left out. */
export async function recentStyle({ blog, library }: BlogPosts, except: Post): Promise<HouseStyle | undefined> {
  const recent = recentPosts(library, { site: blog.site, count: recentCount + 1 });
  const others = recent.filter(({ path, state }) => path !== except.path && state !== 'draft').slice(0, recentCount);
  const texts = await blog.heads(others.map(({ path }) => path));
  return learnStyle(
    others.flatMap(({ path }, index) => {
      const text = texts[index];
      return text === undefined ? [] : [{ path, text }];
    }),
  );
}

/** Whether most posts have a key. */
export function isUsual(key: string, style: HouseStyle | undefined): boolean {
  return (style?.keys ?? []).some((known) => known.key === key && known.share > 0.5);
}

/** The keys that may be given to a post to hold it back: those of other drafts first, then those that most posts have. */
export function usualStateKeys(
  { blog, dialect, library }: BlogPosts,
  { except, style }: { readonly except: Post; readonly style: HouseStyle | undefined },
): readonly StateKey[] {
  const keys = dialect.publishing.keys(blog.site);
  const drafts = library.posts.filter(({ state, path }) => state === 'draft' && path !== except.path);
  const counts = new Map<string, number>();
  // A draft says by which key it is one: `draft: true`.
  for (const { reason } of drafts) {
    const key = /^([^:=]+?)(?::| =) /.exec(reason)?.[1];
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const used = [...counts].toSorted(([, a], [, b]) => b - a).map(([key]) => key);
  const written = (style?.keys ?? []).filter(({ share }) => share > 0.5).map(({ key }) => key);
  const named = [...used, ...written].flatMap((key): StateKey[] => {
    const rule = stateKeyOf(key, keys);
    return rule === undefined ? [] : [{ ...rule, key }];
  });
  return [...named, ...keys].filter((one, at, all) => all.findIndex(({ key }) => key === one.key) === at);
}
