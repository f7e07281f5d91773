import { postColumns, postRow } from '../core/post-row.ts';
import { postTable } from '../core/post-table.ts';
import { problemRow } from '../core/problem.ts';
import { pickSome, randomFrom } from '../core/random.ts';
import { defineCommand, flag, value } from './define.ts';
import { type QueryOptions, queryOptions } from './query-options.ts';
import { selectPosts } from './select-posts.ts';
import { tableView } from './table-view.ts';
import { parseCount } from './term-counts.ts';

interface RandomOptions extends QueryOptions {
  readonly limit?: number;
  readonly edit?: boolean;
}

/** `blog random`: one of the chosen posts, or some; the time decides which. */
export const random = defineCommand<RandomOptions>({
  args: [{ name: 'words', summary: 'words that stand in the title', optional: true, variadic: true }],
  options: {
    limit: value('-n, --limit <count>', 'so many posts, none twice; default: 1', parseCount),
    edit: flag('-e, --edit', 'open it in the editor'),
    ...queryOptions,
  },
  several: true,
  examples: [
    { call: 'blog random', does: 'any post' },
    { call: 'blog random --state draft -e', does: 'a draft, to go on with in the editor' },
    { call: 'blog random -n 3 --tag attention -f paths', does: 'the paths of three posts with a tag' },
  ],
  run: async (context, options, words) => {
    const { posts, library, blog, diagnostics, notes } = await selectPosts(context, options, { words, mode: 'shown' });
    const picked = pickSome(posts, { count: options.limit ?? 1, random: randomFrom(context.nowMs) });
    const rows = picked.map((post) => postRow(post));
    const none = library.posts.length === 0 ? 'The blog has no posts' : 'No posts match';
    return {
      report: {
        data: { posts: rows, problems: diagnostics.map(problemRow) },
        title: 'Posts',
        rows,
        columns: postColumns(),
        blocks: picked.length === 0 ? [] : [postTable(picked, tableView(context, blog))],
        notes: picked.length === 0 ? [none, ...notes] : notes,
      },
      ...(options.edit ? { edit: picked.map(({ path }) => path) } : {}),
    };
  },
});
