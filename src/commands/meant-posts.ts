import { usageError } from '../core/diagnostic.ts';
import { findPost, nearPosts } from '../core/find-post.ts';
import type { Library, Post } from '../core/post.ts';
import type { Context } from './define.ts';

/** At most so many of several are named. */
const named = 5;

/**
 * The posts that are meant, each by a path, a slug or words of its title. Where one means several, the person at the terminal
 * chooses.
 *
 * @throws {BlogError} `BAD_USAGE` (usage) where one means none, or several and nobody is to be asked.
 */
export async function meantPosts(words: readonly string[], at: Meant): Promise<Post[]> {
  const posts = new Map<string, Post>();
  for (const word of words) {
    const post = await meantPost(word, at);
    posts.set(post.path, post);
  }
  return [...posts.values()];
}

interface Meant {
  readonly context: Pick<Context, 'prompter'>;
  readonly library: Library;
}

async function meantPost(word: string, { context, library }: Meant): Promise<Post> {
  const { posts, skipped } = findPost([word], library);
  const [first, second] = posts;
  if (first && !second) return first;
  if (!first) throw noPost(word, { library, reason: skipped[0]?.reason });
  if (context.prompter) {
    const choices = posts.map(({ path, title }) => ({ value: path, label: title, note: path }));
    const path = await context.prompter.pickOne({ message: `"${word}"`, choices });
    return posts.find((post) => post.path === path) ?? first;
  }
  const list = posts.slice(0, named).map(({ path }) => path);
  const more = posts.length > named ? `, and ${posts.length - named} more` : '';
  throw usageError(
    `Cannot choose a post: "${word}" means ${posts.length}`,
    `name one by its path: ${list.join(', ')}${more}`,
  );
}

function noPost(word: string, { library, reason }: { library: Library; reason: string | undefined }): Error {
  if (reason !== undefined) return usageError(`Cannot change "${word}": it is no post`, reason);
  const near = nearPosts([word], library).map((name) => `"${name}"`);
  const hint = near.length === 0 ? 'blog list shows the posts' : `did you mean ${near.join(' or ')}?`;
  return usageError(`Cannot find a post: none matches "${word}"`, hint);
}
