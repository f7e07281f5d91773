import type { Post } from './post.ts';
import { parseWritten } from './written-date.ts';
import { instantMs } from './zone.ts';

export type PostOrder = 'date' | 'title' | 'updated' | 'words' | 'path';
export const postOrders: readonly PostOrder[] = ['date', 'title', 'updated', 'words', 'path'];

export interface OrderOptions {
  readonly by: PostOrder;
  /** BCP 47; how titles are compared. */
  readonly locale: string;
  readonly reverse?: boolean;
}

/**
 * Orders by date or last change (newest first), words (most first), title or path (from A). What lacks the value
 * stands last, also in reverse; ties go by path.
 */
export function orderPosts(posts: readonly Post[], { by, locale, reverse = false }: OrderOptions): Post[] {
  const sign = reverse ? -1 : 1;
  if (by === 'path') return posts.toSorted((a, b) => sign * byPath(a, b));
  if (by === 'title') {
    const { compare } = new Intl.Collator(locale, { numeric: true });
    return posts.toSorted((a, b) => sign * compare(a.title, b.title) || byPath(a, b));
  }
  const ranked = posts.map((post) => ({ post, ...rankOf(post, by) }));
  return ranked
    .sort((a, b) => {
      if (a.day === undefined || b.day === undefined) return missing(a.day) - missing(b.day) || byPath(a.post, b.post);
      return sign * (compareText(b.day, a.day) || sizeOf(b) - sizeOf(a)) || byPath(a.post, b.post);
    })
    .map(({ post }) => post);
}

/** A day, and what decides within it: a number, or a date that is read when it is needed. */
interface Rank {
  readonly day: string | undefined;
  size: number | string | undefined;
}

/** `words` has one day for all. Without a day there is nothing to go by. */
function rankOf(post: Post, by: 'date' | 'updated' | 'words'): Rank {
  if (by === 'words') return { day: post.body ? '' : undefined, size: post.body?.words ?? 0 };
  const updated = by === 'updated' ? post.updated : undefined;
  return updated === undefined ? { day: post.day, size: post.date } : { day: updated.slice(0, 10), size: updated };
}

function sizeOf(rank: Rank): number {
  if (typeof rank.size !== 'number') rank.size = timeOf(rank.size);
  return rank.size;
}

function timeOf(date: string | undefined): number {
  // The shapes that the engine itself reads, much sooner.
  const ms = date?.[10] === 'T' ? Date.parse(date.length === wallTime ? `${date}Z` : date) : Number.NaN;
  if (!Number.isNaN(ms)) return ms;
  const written = date === undefined ? undefined : parseWritten(date);
  return written === undefined ? 0 : instantMs(written.wall, undefined);
}

/** `2024-03-09T10:00:00`, with no offset. */
const wallTime = 19;

function missing(day: string | undefined): number {
  return day === undefined ? 1 : 0;
}

function byPath(a: Post, b: Post): number {
  return compareText(a.path, b.path);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
