import { type Diagnostic, usageError } from '../core/diagnostic.ts';
import type { Blog, Need } from '../core/ports.ts';
import { type Library, type Post, type State, states } from '../core/post.ts';
import { dayBounds, type Query, type SelectContext, select } from '../core/query.ts';
import type { Context } from './define.ts';
import { namelessNotes } from './nameless-notes.ts';
import type { QueryOptions } from './query-options.ts';

/** How a command uses the choice. */
export interface SelectMode {
  /** To stand in the title. */
  readonly words?: readonly string[];
  /** `shown`: every state; `counted`: what the site shows, unless `--state` or `--all` is given. */
  readonly mode: 'shown' | 'counted';
  /** Word counts and excerpts are wanted. */
  readonly bodies?: boolean;
  /** Where it is loaded already. */
  readonly library?: Library;
}

export interface Selection {
  /** In the order of the library: by path. */
  readonly posts: readonly Post[];
  readonly diagnostics: readonly Diagnostic[];
  /** Posts that were not counted for their state. */
  readonly leftOut: Readonly<Partial<Record<State, number>>>;
  /** For stderr: names that no post has, and what was left out. */
  readonly notes: readonly string[];
  /** Every post of the blog. */
  readonly library: Library;
  readonly blog: Blog;
}

/**
 * Loads the blog and selects the posts that the options choose.
 *
 * @throws {BlogError} `BAD_USAGE` (usage) where the bounds contradict each other.
 */
export async function selectPosts(context: Context, options: QueryOptions, how: SelectMode): Promise<Selection> {
  const blog = await context.blog();
  const { aliases } = blog.settings;
  const language = blog.site.languages[0]?.code;
  const within: SelectContext = {
    ...(hasDays(options) ? { today: await context.today() } : {}),
    nestedTags: blog.site.generator === 'obsidian',
    ...(aliases === undefined ? {} : { aliases }),
    ...(language === undefined ? {} : { language }),
  };
  const query = toQuery(options, how.words);
  checkBounds(query, within);
  const library = how.library ?? (await context.library(needOf(options, how)));
  const asked = select(library.posts, query, within);
  const { posts, leftOut } =
    how.mode === 'shown' ? { posts: asked, leftOut: {} } : count(asked, { library, query, within });
  const notes = [...namelessNotes(library.posts, { query, within }), ...leftOutNotes(leftOut)];
  return { posts, leftOut, notes, library, blog, diagnostics: library.diagnostics };
}

/** Whether days are asked for: what today is takes a while to find out. */
function hasDays({ month, on, since, until }: QueryOptions): boolean {
  return [month, on, since, until].some((when) => when !== undefined);
}

/** The query that options and words of the title make; in `shown` mode. */
export function toQuery(options: QueryOptions, words: readonly string[] = []): Query {
  const { tag = [], without = [], category = [], text = [], all = false, untagged = false } = options;
  const { since, until, state, path, lang } = options;
  return {
    words,
    tags: tag,
    without,
    categories: category,
    within: [options.month, options.on].filter((when) => when !== undefined),
    all,
    untagged,
    text: wordsOf(text),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(state === undefined ? {} : { states: state }),
    ...(path === undefined ? {} : { path }),
    ...(lang === undefined ? {} : { lang }),
  };
}

/** What has to be read of the posts to answer. */
export function needOf(options: QueryOptions, { bodies = false }: { readonly bodies?: boolean } = {}): Need {
  const text = wordsOf(options.text ?? []);
  return { ...(bodies ? { bodies } : {}), ...(text.length > 0 ? { text } : {}) };
}

function wordsOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.split(/\s+/)).filter((word) => word !== '');
}

function checkBounds(query: Query, { today }: SelectContext): void {
  const { first, last } = dayBounds(query, today);
  if (first === undefined || last === undefined || first <= last) return;
  throw usageError(
    `Cannot select posts from ${first} to ${last}: the first day is after the last`,
    'change --since, --until, --month or --on',
  );
}

/** Divides by what the site shows; of a post with several variants, any that is shown makes it count. */
function count(asked: readonly Post[], how: { library: Library; query: Query; within: SelectContext }) {
  const { library, query, within } = how;
  if (query.all || query.states !== undefined) return { posts: asked, leftOut: {} };
  const posts = select(library.posts, { ...query, states: ['published'] }, within);
  const shown = new Set(posts.flatMap(({ variantOf }) => variantOf ?? []));
  const leftOut: Partial<Record<State, number>> = {};
  for (const { state, variantOf } of asked) {
    if (state === 'published' || (variantOf !== undefined && shown.has(variantOf))) continue;
    leftOut[state] = (leftOut[state] ?? 0) + 1;
  }
  return { posts, leftOut };
}

function leftOutNotes(leftOut: Selection['leftOut']): string[] {
  const kinds = states.flatMap((state) => {
    const posts = leftOut[state] ?? 0;
    if (posts === 0) return [];
    return state === 'draft' ? `${posts} draft${posts === 1 ? '' : 's'}` : `${posts} ${state}`;
  });
  return kinds.length === 0 ? [] : [`${kinds.join(', ')} not counted (--all)`];
}
