import type { Diagnostic } from '../core/diagnostic.ts';
import { findPost } from '../core/find-post.ts';
import type { Blog } from '../core/ports.ts';
import type { Library, Post } from '../core/post.ts';
import { pathTest } from '../core/query.ts';
import type { Context } from './define.ts';
import type { Examination } from './examine.ts';
import { unknownPost } from './pick-post.ts';
import type { QueryOptions } from './query-options.ts';
import { selectPosts } from './select-posts.ts';

export interface Narrowing {
  readonly context: Context;
  readonly query: QueryOptions;
  /** Paths of files or folders, slugs or titles, one a word. */
  readonly named: readonly string[];
}

/** What is left of an examination. */
export interface Narrowed {
  readonly posts: readonly Post[];
  readonly diagnostics: readonly Diagnostic[];
  readonly notes: readonly string[];
}

/**
 * Keeps what is wrong with the posts that are named and chosen. A file that could not be read as a post has nothing but
 * its path to be chosen by.
 *
 * @throws {BlogError} `BAD_USAGE` (usage) where a name means nothing in the blog.
 */
export async function narrow(examined: Examination, { context, query, named }: Narrowing): Promise<Narrowed> {
  const { library, diagnostics, notes } = examined;
  const tests: ((path: string) => boolean)[] = [];
  if (named.length > 0) tests.push(namedTest(named, { examined, blog: await context.blog() }));
  const { all: _all, path, ...others } = query;
  if (path !== undefined) tests.push(toTest(pathTest(path)));
  let said = notes;
  if (Object.keys(others).length > 0) {
    // Every language variant of a post has its own file, and its own mistakes.
    const selection = await selectPosts(context, { ...query, all: true }, { mode: 'shown', library });
    const chosen = new Set(selection.posts.map((post) => post.path));
    tests.push((file) => chosen.has(file));
    said = [...selection.notes, ...notes];
  }
  const isWanted = (file: string): boolean => tests.every((test) => test(file));
  return {
    posts: library.posts.filter((post) => isWanted(post.path)),
    diagnostics: diagnostics.filter((one) => isWanted(one.place?.file ?? one.file ?? '')),
    notes: said,
  };
}

function toTest(test: (file: { readonly path: string }) => boolean): (path: string) => boolean {
  return (path) => test({ path });
}

function namedTest(
  names: readonly string[],
  { examined, blog }: { readonly examined: Examination; readonly blog: Blog },
): (path: string) => boolean {
  const tests = names.map((name) => testOf(name, { examined, blog }));
  return (path) => tests.some((test) => test(path));
}

/** A path that is there is taken for one, whatever its file is to the generator: hooks hand over all that was changed. */
function testOf(
  name: string,
  { examined: { library }, blog }: { readonly examined: Examination; readonly blog: Blog },
): (path: string) => boolean {
  const path = name.replace(/^(?:\.\/)+/, '').replace(/(?<!\/)\/+$/, '');
  const folder = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
  if (path === '.' || blog.names(folder).includes(path.slice(path.lastIndexOf('/') + 1))) return toTest(pathTest(path));
  const found = pathsOf(name, library);
  if (found.size > 0) return (one) => found.has(one);
  throw unknownPost([name], library);
}

function pathsOf(name: string, library: Library): ReadonlySet<string> {
  const { posts, skipped } = findPost([name], library);
  return new Set([...posts, ...skipped].map((file) => file.path));
}
