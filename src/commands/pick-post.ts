import { type BlogError, usageError } from '../core/diagnostic.ts';
import { findPost, nearPosts } from '../core/find-post.ts';
import { orderPosts } from '../core/order-posts.ts';
import type { Library, Post } from '../core/post.ts';
import type { BlogPosts } from '../core/usual-keys.ts';
import { choosePost } from './choose-post.ts';
import type { ArgDef, Context } from './define.ts';

/** How commands for one post take it. */
export const postArg: ArgDef = {
  name: 'post',
  summary: 'path, slug, or words of the title; on a terminal, picked from a list where it is left out',
  optional: true,
  variadic: true,
  names: 'post',
};

/** At most so many of several posts are named. */
const named = 9;

/**
 * The one post that is meant by a path, a slug or words of its title; of several, or where there are no words, the person at the terminal
 * picks one.
 *
 * @param among Where there are no words, posts to pick from; default: all.
 * @throws {BlogError} `BAD_USAGE` (usage) where none is meant, or several and nobody can be asked.
 */
export async function pickPost(
  words: readonly string[],
  context: Context,
  among: (post: Post) => boolean = () => true,
): Promise<Post> {
  const library = await context.library();
  if (words.length === 0) return pickAny(library.posts.filter(among), context);
  const { posts, skipped } = findPost(words, library);
  const [post, second] = posts;
  if (post === undefined) throw skipped[0] ? noPost(skipped[0]) : unknownPost(words, library);
  if (second === undefined) return post;
  if (context.prompter === undefined) throw several(words, posts);
  return choosePost(posts, { message: `Which post is "${words.join(' ')}"?`, context });
}

async function pickAny(posts: readonly Post[], context: Context): Promise<Post> {
  if (context.prompter === undefined) {
    throw usageError(
      'Cannot tell which post: none is named, and there is nobody to ask',
      'name it by its path, its slug or words of its title; blog list shows the posts',
    );
  }
  if (posts.length === 0) throw usageError('Cannot pick a post: there is none to pick', 'blog list shows the posts');
  return choosePost(orderPosts(posts, { by: 'date', locale: 'en', reverse: false }), {
    message: 'Which post?',
    context,
  });
}

/**
 * The posts that are meant, each by a word of its own.
 *
 * @throws {BlogError} As `pickPost()`.
 */
export async function pickPosts(words: readonly string[], context: Context): Promise<Post[]> {
  const posts = new Map<string, Post>();
  for (const word of words) {
    const post = await pickPost([word], context);
    posts.set(post.path, post);
  }
  return [...posts.values()];
}

/** No post is meant; with those that are near. */
export function unknownPost(words: readonly string[], library: Library): BlogError {
  const near = nearPosts(words, library);
  const hint =
    near.length === 0 ? 'blog list shows the posts' : `did you mean ${near.map((name) => `"${name}"`).join(' or ')}?`;
  return usageError(`Cannot find a post: none matches "${words.join(' ')}"`, hint);
}

function several(words: readonly string[], posts: readonly Post[]): BlogError {
  const paths = posts.slice(0, named).map(({ path }) => path);
  const message = `Cannot tell which post: ${posts.length} match "${words.join(' ')}"`;
  const list = paths.join(', ');
  const rest = posts.length - named;
  return usageError(
    message,
    rest > 0 ? `name one by its path: ${list}, and ${rest} more` : `name one by its path: ${list}`,
  );
}

function noPost({ path, reason }: Library['skipped'][number]): BlogError {
  return usageError(`Cannot take "${path}" for a post: ${reason}`, 'blog list shows the posts');
}

/** What a change of one post is planned by. */
export async function blogPosts(context: Context): Promise<BlogPosts> {
  const blog = await context.blog();
  return { blog, dialect: await blog.dialect(), library: await context.library() };
}
