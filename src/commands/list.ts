import { type GroupKind, groupKinds, groupPosts, type PostGroup } from '../core/group.ts';
import { MadeList } from '../core/many.ts';
import { orderPosts, type PostOrder, postOrders } from '../core/order-posts.ts';
import type { Post } from '../core/post.ts';
import { postColumns, postRow } from '../core/post-row.ts';
import { longPosts, type PostTableOptions, postTable } from '../core/post-table.ts';
import { problemRow } from '../core/problem.ts';
import type { Block, Report, Span } from '../core/report.ts';
import { choosePost, noTerminal } from './choose-post.ts';
import { type Context, defineCommand, flag, type Outcome, oneOf, value } from './define.ts';
import { type QueryOptions, queryOptions } from './query-options.ts';
import { type Selection, selectPosts } from './select-posts.ts';
import { tableView } from './table-view.ts';
import { parseCount } from './term-counts.ts';

interface ListOptions extends QueryOptions {
  readonly sort?: PostOrder;
  readonly reverse?: boolean;
  readonly limit?: number;
  readonly long?: boolean;
  readonly group?: GroupKind;
  readonly count?: boolean;
  readonly interactive?: boolean;
}

/** `blog list`: the chosen posts in every state, as a table, in groups, counted, or one of them to be edited. */
export const list = defineCommand<ListOptions>({
  args: [{ name: 'words', summary: 'words that stand in the title', optional: true, variadic: true }],
  options: {
    sort: oneOf('-s, --sort <order>', 'newest, title, last change, most words, or path first', postOrders),
    reverse: flag('-r, --reverse', 'in the other order'),
    limit: value('-n, --limit <count>', 'at most so many posts', parseCount),
    long: flag('-l, --long', 'with words, path and excerpt'),
    group: oneOf('--group <by>', 'under headings', groupKinds),
    count: flag('--count', 'only how many'),
    interactive: flag('-i, --interactive', 'pick one and edit it'),
    ...queryOptions,
  },
  several: true,
  examples: [
    { call: 'blog list', does: 'all posts, the newest first' },
    { call: 'blog list cache --since 2026', does: 'posts with a word in the title, of 2026 or later' },
    { call: 'blog list --state draft,scheduled -s updated', does: 'what is not out yet, the last changed first' },
  ],
  run: async (context, options, words) => {
    const { sort: by = 'date', reverse = false, long = false } = options;
    if (options.interactive && !context.prompter) throw noTerminal();
    const selection = await selectPosts(context, options, { words, mode: 'shown', bodies: long || by === 'words' });
    // Titles are compared by the rules of a language; finding it takes a while.
    const locale = by === 'title' ? await context.locale() : 'en';
    const ordered = orderPosts(selection.posts, { by, locale, reverse });
    const chosen = ordered.slice(0, options.limit);
    const view = { ...tableView(context, selection.blog), long, terminal: context.forTerminal };
    const common = { problems: selection.diagnostics.map(problemRow), notes: notesOf(selection, words) };
    if (options.interactive && chosen.length > 0) return pick(context, chosen, { ...common, view });
    if (options.group === undefined) return { report: flatReport(chosen, { ...common, view, count: options.count }) };
    const groups = groupPosts(chosen, { by: options.group, termKey: await selection.blog.termKey(), reverse });
    // One table in a pipe, where each line has to stand for itself.
    const headings = context.forTerminal || context.format === 'md';
    return { report: groupReport(groups, { ...common, view, count: options.count, by: options.group, headings }) };
  },
});

interface Shown {
  readonly problems: readonly unknown[];
  readonly notes: readonly string[];
  readonly view: PostTableOptions & { readonly terminal: boolean };
  readonly count?: boolean | undefined;
}

function flatReport(posts: readonly Post[], { problems, notes, view, count }: Shown): Report {
  if (count) {
    const blocks: Block[] = [{ kind: 'text', spans: [{ text: String(posts.length), role: 'count' }] }];
    const data = { count: posts.length };
    return { data: { ...data, problems }, rows: [data], columns: ['count'], blocks, notes };
  }
  const rows = new MadeList(posts, (post) => postRow(post, view.long));
  return {
    // Of a large blog it takes a while, and only some formats need it.
    get blocks() {
      return tableOf(posts, view);
    },
    ...{ data: { posts: rows, problems }, rows, title: 'Posts', columns: postColumns(view.long), notes },
  };
}

interface ShownGroups extends Shown {
  readonly by: GroupKind;
  readonly headings: boolean;
}

function groupReport(groups: readonly PostGroup[], how: ShownGroups): Report {
  const { problems, notes, view, by } = how;
  const counts = groups.map(({ name, posts }) => ({ ...(name === undefined ? {} : { name }), count: posts.length }));
  if (how.count) {
    const rows = groups.map((group) => [
      headingOf(group, by),
      { text: String(group.posts.length), role: 'count' as const },
    ]);
    const columns = [
      { name: capital(by), flexible: true },
      { name: 'Posts', align: 'right' as const },
    ];
    const blocks: Block[] = groups.length === 0 ? [] : [{ kind: 'table', columns, rows }];
    return { data: { groups: counts, problems }, rows: counts, columns: ['name', 'count'], blocks, notes };
  }
  const listed = groups.map(({ posts }) => posts.map((post) => postRow(post, view.long)));
  return {
    data: { groups: counts.map((group, index) => ({ ...group, posts: listed[index] ?? [] })), problems },
    rows: groups.flatMap(({ name }, index) =>
      (listed[index] ?? []).map((row) => ({ ...(name === undefined ? {} : { group: name }), ...row })),
    ),
    columns: ['group', ...postColumns(view.long)],
    blocks: how.headings ? headedTables(groups, how) : oneTable(groups, how),
    notes,
  };
}

function headedTables(groups: readonly PostGroup[], { by, view }: ShownGroups): Block[] {
  return groups.flatMap((group): Block[] => [
    { kind: 'heading', level: 2, ...withCount(headingOf(group, by), group.posts.length) },
    ...tableOf(group.posts, view),
  ]);
}

function oneTable(groups: readonly PostGroup[], { by, view }: ShownGroups): Block[] {
  const tables = groups.map(({ name = '', posts }) => ({ name, table: postTable(posts, view) }));
  const [first] = tables;
  if (first === undefined) return [];
  const columns = [{ name: capital(by) }, ...first.table.columns];
  return [
    {
      kind: 'table',
      columns,
      rows: tables.flatMap(({ name, table }) =>
        table.rows.map((row) => [name === '' ? name : headingOf({ name, posts: [] }, by), ...row]),
      ),
    },
  ];
}

/** The table, or on a terminal, where its long form is too wide, a few lines a post. */
function tableOf(posts: readonly Post[], view: Shown['view']): Block[] {
  if (posts.length === 0) return [];
  return view.long && view.terminal ? longPosts(posts, view) : [postTable(posts, view)];
}

/** A name from the posts, or a word of the tool. */
function headingOf({ name }: PostGroup, by: GroupKind): Span {
  if (name !== undefined) return by === 'state' ? { text: name, said: true } : { text: name };
  return { text: by === 'month' || by === 'year' ? 'No date' : `No ${by}`, said: true };
}

function withCount({ text, ...more }: Span, count: number): Span {
  return { ...more, text: `${text} (${count})` };
}

async function pick(context: Context, posts: readonly Post[], { problems, notes, view }: Shown): Promise<Outcome> {
  const post = await choosePost(posts, { message: 'Which post?', context });
  const rows = [postRow(post, view.long)];
  const blocks: Block[] = [{ kind: 'text', spans: [{ text: post.path }] }];
  return {
    report: { data: { posts: rows, problems }, rows, columns: postColumns(view.long), blocks, notes },
    edit: [post.path],
  };
}

function notesOf({ posts, library, notes }: Selection, words: readonly string[]): readonly string[] {
  if (posts.length > 0) return notes;
  if (library.posts.length === 0) return ['The blog has no posts', ...notes];
  const why = words.length > 0 ? ': the words are looked for in titles, those of --text in bodies' : '';
  return [`No posts match${why}`, ...notes];
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
