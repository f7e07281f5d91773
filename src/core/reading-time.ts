import { median } from './median.ts';
import type { Post } from './post.ts';

/**
 * Words that are read in a minute: the mean of adults who read English non-fiction silently, over 190 studies. Other languages go by the
 * number of words that they need, so Hangul words are taken for words.
 * M. Brysbaert, How many words do we read per minute?, Journal of Memory and Language 109 (2019), doi:10.1016/j.jml.2019.104047
 */
export const wordsPerMinute = 238;

/** Han and kana characters that are read in a minute: as Hugo has it (`readingTime` in hugolib/page__content.go). */
export const charactersPerMinute = 500;

/** A post and how long its body is. */
export interface SizedPost {
  readonly post: Post;
  readonly words: number;
  /** Of the words, those that are a Han or kana character each. */
  readonly characters: number;
}

/** Words of all posts. */
export interface WordTotals {
  readonly total: number;
  readonly characters: number;
  /** Of a post, rounded. */
  readonly mean: number;
  readonly median: number;
  /** The post with most words, the first by path of equals; absent where none has any. */
  readonly longest?: { readonly path: string; readonly title: string; readonly words: number };
}

/** Counts words; a body that was not read has none. */
export function tallyWords(posts: readonly SizedPost[]): WordTotals {
  const total = posts.reduce((sum, { words }) => sum + words, 0);
  const longest = posts.reduce<SizedPost | undefined>(longer, undefined);
  return {
    total,
    characters: posts.reduce((sum, { characters }) => sum + characters, 0),
    mean: Math.round(total / Math.max(1, posts.length)),
    median: median(posts.map(({ words }) => words)) ?? 0,
    ...(longest === undefined
      ? {}
      : { longest: { path: longest.post.path, title: longest.post.title, words: longest.words } }),
  };
}

/** Minutes that reading takes, rounded up. */
export function readingMinutes(size: { readonly words: number; readonly characters: number }): number {
  const { words, characters } = size;
  return Math.ceil((words - characters) / wordsPerMinute + characters / charactersPerMinute);
}

function longer(best: SizedPost | undefined, one: SizedPost): SizedPost | undefined {
  const most = best?.words ?? 0;
  const first = best !== undefined && one.words === most && one.words > 0 && one.post.path < best.post.path;
  return one.words > most || first ? one : best;
}
