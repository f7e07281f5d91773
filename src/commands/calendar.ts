import { type CalendarView, monthsUpTo, weekStartOf } from '../core/calendar.ts';
import { monthsReport } from '../core/calendar-months.ts';
import { type CalendarPages, parseMonthCount, parsePages } from '../core/calendar-pages.ts';
import { yearReport } from '../core/calendar-year.ts';
import { parts } from '../core/date.ts';
import type { Post } from '../core/post.ts';
import { problemRow } from '../core/problem.ts';
import { loadWords } from '../core/words/load-words.ts';
import { type Context, defineCommand, flag, oneOf, value } from './define.ts';
import { type QueryOptions, queryOptions } from './query-options.ts';
import { selectPosts } from './select-posts.ts';

interface CalendarOptions extends QueryOptions {
  readonly months?: number;
  readonly year?: boolean;
  readonly weekStart?: 'mon' | 'sun' | 'sat';
  readonly weeks?: boolean;
  readonly ascii?: boolean;
}

/** `blog calendar`: months as grids with their posts, or a year as a heat map. */
export const calendar = defineCommand<CalendarOptions>({
  args: [
    {
      name: 'when',
      summary: '2024, 2024-03, this, last, or -3 for the last three months',
      optional: true,
      names: 'month',
    },
  ],
  options: {
    months: value('--months <n>', 'so many months, up to the one shown', parseMonthCount),
    year: flag('-y, --year', 'the whole year as a heat map'),
    weekStart: oneOf('--week-start <day>', 'first day of the week', ['mon', 'sun', 'sat']),
    weeks: flag('-w, --weeks', 'show ISO week numbers'),
    ascii: flag('--ascii', 'draw with ASCII characters only'),
    ...queryOptions,
  },
  draws: true,
  several: true,
  examples: [
    { call: 'blog calendar -3', does: 'the last three months' },
    { call: 'blog calendar 2025', does: 'a year as a heat map' },
    { call: 'blog calendar 2026-01 -f md', does: 'a month as a Markdown table' },
  ],
  run: async (context, options, args) => {
    const today = await context.today();
    const pages = parsePages(args[0], { today, year: options.year, months: options.months, month: options.month });
    const { posts: shown, diagnostics, notes } = await selectPosts(context, options, { mode: 'shown' });
    const { posts: counted, leftOut } = await selectPosts(context, options, { mode: 'counted' });
    const posts = { shown, counted, leftOut };
    const problems = diagnostics.map(problemRow);
    const view = await viewOf(context, options);
    const bounded = (options.on ?? options.since ?? options.until) !== undefined;
    const shownPages = pages.kind === 'months' && !pages.named && bounded ? (pagesOf(shown) ?? pages) : pages;
    const report =
      shownPages.kind === 'year'
        ? yearReport(posts, { year: shownPages.year, view, problems })
        : monthsReport(posts, { ...shownPages, view, problems });
    return { report: { ...report, notes } };
  },
});

/** The months of the posts, the last twelve of them at most; undefined where no post has a day. */
function pagesOf(posts: readonly Post[]): CalendarPages | undefined {
  const days = posts.flatMap(({ day }) => (day === undefined ? [] : [day])).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const [from, to] = [parts(first), parts(last)];
  const count = (to.year - from.year) * 12 + to.month - from.month + 1;
  return { kind: 'months', months: monthsUpTo(last, Math.min(count, 12)), named: true };
}

async function viewOf(context: Context, options: CalendarOptions): Promise<CalendarView> {
  const locale = await context.locale();
  const { settings } = await context.blog();
  return {
    today: await context.today(),
    locale,
    words: await loadWords(locale),
    weekStart: weekStartOf(options.weekStart ?? settings.weekStart, locale),
    weekNumbers: options.weeks ?? false,
    ascii: options.ascii ?? false,
    byPost: context.format === 'paths',
  };
}
