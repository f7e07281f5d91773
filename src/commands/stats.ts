import { weekStartOf } from '../core/calendar.ts';
import { problemRow } from '../core/problem.ts';
import { dayBounds } from '../core/query.ts';
import { tallyStats } from '../core/stats.ts';
import { statsReport } from '../core/stats-report.ts';
import { loadWords } from '../core/words/load-words.ts';
import { defineCommand, flag, value } from './define.ts';
import { type QueryOptions, queryOptions } from './query-options.ts';
import { type Selection, selectPosts, toQuery } from './select-posts.ts';
import { parseCount } from './term-counts.ts';

interface StatsOptions extends QueryOptions {
  readonly limit?: number;
  readonly ascii?: boolean;
}

/** `blog stats`: the figures of what the site shows, with the drafts that were forgotten. */
export const stats = defineCommand<StatsOptions>({
  args: [{ name: 'words', summary: 'words that stand in the titles of the posts', optional: true, variadic: true }],
  options: {
    limit: value('-n, --limit <n>', 'at most so many tags, trends and drafts; default: 10', parseCount),
    ascii: flag('--ascii', 'draw with ASCII characters only'),
    ...queryOptions,
  },
  draws: true,
  several: true,
  examples: [
    { call: 'blog stats', does: 'how much there is, how often it comes, about what' },
    { call: 'blog stats --month 2025', does: 'the figures of a year' },
    { call: 'blog stats --tag attention -f json', does: 'those of the posts with a tag, as JSON' },
  ],
  run: async (context, options, words) => {
    const choice = { words, bodies: true } as const;
    const { posts: shown, library } = await selectPosts(context, options, { ...choice, mode: 'shown' });
    const selection = await selectPosts(context, options, { ...choice, mode: 'counted', library });
    const { posts, blog, diagnostics } = selection;
    const today = await context.today();
    const locale = await context.locale();
    const until = dayBounds(toQuery(options), today).last;
    const figures = tallyStats(posts, { today, until, termKey: await blog.termKey(), shown });
    const view = {
      ...{ today, locale, words: await loadWords(locale), limit: options.limit ?? 10, ascii: options.ascii ?? false },
      weekStart: weekStartOf(blog.settings.weekStart, locale),
      // What was left out is told on stderr.
      posts: { shown: posts, counted: posts, leftOut: {} },
    };
    const report = statsReport(figures, { view, problems: diagnostics.map(problemRow) });
    const rows = context.format === 'paths' ? posts.map(({ path }) => ({ path })) : report.rows;
    return { report: { ...report, rows, notes: notesOf(selection, words) } };
  },
});

function notesOf({ posts, library, notes }: Selection, words: readonly string[]): string[] {
  if (posts.length > 0) return [...notes];
  if (library.posts.length === 0) return ['The blog has no posts', ...notes];
  return [words.length > 0 ? 'No posts match: the words are looked for in titles' : 'No posts match', ...notes];
}
