import { type Diagnostic, usageError } from '../core/diagnostic.ts';
import type { Blog, Need } from '../core/ports.ts';
import { type Library, type Post, type State, states } from '../core/post.ts';
import { dayBounds, type Query, type SelectContext, select } from '../core/query.ts';
import { suggest } from '../core/suggest.ts';
import { parseMonth, parseWhen, type When } from '../core/when.ts';
import { type Context, flag, type OptionTable, value, values } from './define.ts';
import { namelessNotes } from './nameless-notes.ts';

/** The options that choose posts, the same on every reading command. */
export interface QueryOptions {
  readonly tag?: readonly string[];
  readonly without?: readonly string[];
  readonly category?: readonly string[];
  readonly month?: When;
  readonly on?: When;
  readonly since?: When;
  readonly until?: When;
  readonly state?: readonly State[];
  readonly all?: boolean;
  readonly untagged?: boolean;
  readonly path?: string;
  readonly lang?: string;
  readonly text?: readonly string[];
}

/** To be spread into the option table of a command. */
export const queryOptions: OptionTable<QueryOptions> = {
  tag: values('-t, --tag <tag>', 'with this tag; repeat for all of them, a|b for either, ai/* as a glob', named('tag')),
  without: values('--without <tag>', 'without this tag', named('tag')),
  category: values('-c, --category <name>', 'in this category, or A/B for one below another', named('category')),
  month: value('-m, --month <month>', 'of this month or year: 2026-01, 2026, this, last', parseMonth),
  on: value('--on <date>', 'of this day: 2026-01-31, yesterday, "last friday"', parseWhen),
  since: value('--since <date>', 'of this day or later: 2026-01, 2w, "3 months ago", 지난주', parseWhen),
  until: value('--until <date>', 'of this day or earlier', parseWhen),
  state: value('--state <list>', `in one of these states: ${states.join(', ')}`, parseStates),
  all: flag('-a, --all', 'in every state and every language'),
  untagged: flag('--untagged', 'without any tag'),
  path: value('--path <glob>', 'with a path that matches, or in a folder', named('path')),
  lang: value('--lang <code>', 'in this language', named('language')),
  text: values('--text <words>', 'with all these words in the body', named('text')),
};

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

function parseStates(text: string): readonly State[] {
  const names = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((name) => name !== '');
  const chosen = names.map((name) => {
    const state = states.find((known) => known === name);
    if (state !== undefined) return state;
    const near = suggest(name, states);
    const list = `states are ${states.join(', ')}`;
    throw usageError(`Cannot select by state "${name}"`, near === undefined ? list : `did you mean "${near}"? ${list}`);
  });
  if (chosen.length === 0) throw usageError('Cannot select by state: none is named', `states are ${states.join(', ')}`);
  return chosen;
}

function named(what: string): (text: string) => string {
  return (text) => {
    if (text.trim() === '') throw usageError(`Cannot select by ${what}: it is empty`);
    return text;
  };
}
