import type { Site } from './dialect.ts';
import type { Library, Post } from './post.ts';

export interface RecentOptions {
  readonly site: Site;
  /** Only those below this folder, relative to the root. */
  readonly folder?: string;
  readonly count: number;
}

/**
 * The posts that show how a blog is written, newest first: published ones, in the default language, with a front matter that can
 * be read; others only where there are none such.
 */
export function recentPosts(library: Library, { site, folder, count }: RecentOptions): Post[] {
  const broken = new Set(library.diagnostics.map((diagnostic) => diagnostic.place?.file ?? diagnostic.file));
  const inside = library.posts.filter(
    (post) => (folder === undefined || post.path.startsWith(`${folder}/`)) && !broken.has(post.path),
  );
  const shown = preferred(inside, (post) => post.state === 'published');
  const code = site.languages[0]?.code;
  const own = code === undefined ? shown : preferred(shown, (post) => post.lang === undefined || post.lang === code);
  return own.toSorted(newestFirst).slice(0, count);
}

/**
 * The folder that a person means by a section: as it stands where posts lie in it, or below one of the folders of
 * posts (`posts` for `content/posts`).
 */
export function resolveSection(
  section: string,
  { site, posts }: { readonly site: Site; readonly posts: readonly Post[] },
): string {
  const holds = (folder: string) => posts.some((post) => post.path.startsWith(`${folder}/`));
  const homes = site.folders.filter((folder) => folder !== '');
  const inside = homes.some((home) => section === home || section.startsWith(`${home}/`));
  if (inside || holds(section)) return section;
  const below = homes.map((home) => `${home}/${section}`);
  return below.find(holds) ?? below[0] ?? section;
}

function preferred(posts: readonly Post[], wanted: (post: Post) => boolean): readonly Post[] {
  const found = posts.filter(wanted);
  return found.length > 0 ? found : posts;
}

function newestFirst(a: Post, b: Post): number {
  return compare(b.day ?? '', a.day ?? '') || compare(b.date ?? '', a.date ?? '') || compare(b.path, a.path);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
