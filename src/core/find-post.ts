import { fold } from './fold.ts';
import type { Library, Post, Skipped } from './post.ts';
import { nearest } from './suggest.ts';

export interface FoundFiles {
  readonly posts: readonly Post[];
  /** Files that are no posts; only where no post is meant. */
  readonly skipped: readonly Skipped[];
}

/**
 * Finds what `<post>` means: a path (whole, or its end), else a slug, else a title, else words that all stand in the title. The
 * first way that finds a post counts, and after them the paths of files that are no posts.
 */
export function findPost(words: readonly string[], { posts, skipped }: Library): FoundFiles {
  const typed = words.join(' ').normalize('NFC').replace(/^\.\//, '');
  const isPath = ({ path }: { readonly path: string }): boolean => isPathOf(path.normalize('NFC'), typed);
  const folded = words.flatMap((word) => fold(word).split(/\s+/)).filter((word) => word !== '');
  const ways: readonly ((post: Post) => boolean)[] = [
    ({ path }) => path.normalize('NFC') === typed,
    isPath,
    ({ slug }) => slug === typed,
    ({ title }) => fold(title) === fold(typed),
    ({ title }) => folded.length > 0 && folded.every((word) => fold(title).includes(word)),
  ];
  for (const way of ways) {
    const found = posts.filter(way);
    if (found.length > 0) return { posts: found, skipped: [] };
  }
  return { posts: [], skipped: skipped.filter(isPath) };
}

/** Slugs and titles that are near to what was typed, or paths and names of files where it looks like one; the nearest first. */
export function nearPosts(words: readonly string[], { posts, skipped }: Library): string[] {
  const typed = words.join(' ');
  const files = [...posts, ...skipped].map(({ path }) => path);
  const names = typed.includes('/') ? files : files.map((path) => path.slice(path.lastIndexOf('/') + 1));
  const candidates = /[./]/.test(typed) ? names : posts.flatMap(({ slug, title }) => [slug, title]);
  return nearest(typed, new Set(candidates), 3);
}

function isPathOf(path: string, typed: string): boolean {
  return typed !== '' && (path === typed || path.endsWith(`/${typed}`));
}
