import type { PlainDate } from '../core/date.ts';
import { usageError } from '../core/diagnostic.ts';
import { onThisDay } from '../core/on-this-day.ts';
import { postColumns, postRow } from '../core/post-row.ts';
import { postTable } from '../core/post-table.ts';
import { problemRow } from '../core/problem.ts';
import type { Block } from '../core/report.ts';
import { parseWhen, resolveSpan, type When } from '../core/when.ts';
import { type Context, defineCommand, naming, value } from './define.ts';
import { type QueryOptions, queryOptions } from './query-options.ts';
import { selectPosts } from './select-posts.ts';
import { tableView } from './table-view.ts';

interface OnThisDayOptions extends QueryOptions {
  readonly date?: When;
}

/** `blog on-this-day`: the posts of this day in earlier years, in every state. */
export const onThisDayCommand = defineCommand<OnThisDayOptions>({
  args: [{ name: 'words', summary: 'words that stand in the title', optional: true, variadic: true }],
  options: {
    date: naming(
      'day',
      value('--date <date>', 'another day than today: 2026-01-31, yesterday, "last friday"', parseWhen),
    ),
    ...queryOptions,
  },
  several: true,
  examples: [
    { call: 'blog on-this-day', does: 'what came out on this day, years ago' },
    { call: 'blog on-this-day --date 2027-01-02', does: 'of another day' },
    { call: 'blog on-this-day --tag attention -f md', does: 'with a tag, as a Markdown table' },
  ],
  run: async (context, options, words) => {
    const date = await dayOf(context, options.date);
    const { posts, blog, diagnostics, notes } = await selectPosts(context, options, { words, mode: 'shown' });
    const found = onThisDay(posts, date);
    const rows = found.map(({ post, years }) => ({ years, ...postRow(post) }));
    const table = postTable(
      found.map(({ post }) => post),
      tableView(context, blog),
    );
    const block: Block = {
      ...table,
      columns: [{ name: 'Ago' }, ...table.columns],
      rows: table.rows.map((row, at) => [{ text: ago(found[at]?.years ?? 0), role: 'muted', said: true }, ...row]),
    };
    return {
      report: {
        data: { date, posts: rows, problems: diagnostics.map(problemRow) },
        title: date,
        rows,
        columns: ['years', ...postColumns()],
        blocks: found.length === 0 ? [] : [block],
        notes:
          found.length === 0 ? [`No posts of ${date.slice(5)} in years before ${date.slice(0, 4)}`, ...notes] : notes,
      },
    };
  },
});

async function dayOf(context: Context, when: When | undefined): Promise<PlainDate> {
  const today = await context.today();
  if (when === undefined) return today;
  const { first, last } = resolveSpan(when, today);
  if (first === last) return first;
  throw usageError('Cannot use --date: that is more than a day', 'name one day, such as 2026-01-31 or yesterday');
}

function ago(years: number): string {
  return years === 1 ? '1 year ago' : `${years} years ago`;
}
