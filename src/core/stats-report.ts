import { inWeekOrder, weekdayCodes } from './calendar.ts';
import { charactersPerMinute, wordsPerMinute } from './reading-time.ts';
import type { Report, Row } from './report.ts';
import type { Stats } from './stats.ts';
import { type StatsView, statsBlocks } from './stats-blocks.ts';

/**
 * The figures of a blog as a report; the rows are the totals, then years, months, weekdays and tags, with what they are `by`.
 *
 * @param how.limit At most so many tags, trends, gaps and drafts.
 */
export function statsReport(
  stats: Stats,
  { view, problems }: { readonly view: StatsView; readonly problems: readonly Row[] },
): Report {
  const { weekStart, limit } = view;
  const weekdays = inWeekOrder(
    stats.weekdays.map((counts, at) => ({ weekday: weekdayCodes[at] ?? '', ...counts })),
    weekStart,
  );
  const tags = stats.tags.slice(0, limit).map(({ name, count, last }) => ({
    ...{ tag: name, count },
    ...(last === undefined ? {} : { last }),
  }));
  const { words, minutes, longestStreak } = stats;
  return {
    data: {
      totals: { ...stats.totals },
      ...stats.span,
      postingDays: stats.postingDays,
      years: stats.years.map(({ name, ...counts }) => ({ year: name, ...counts })),
      months: stats.months.map(({ name, ...counts }) => ({ month: name, ...counts })),
      weekdays,
      words,
      reading: { minutes, wordsPerMinute, charactersPerMinute },
      streaks: { current: stats.currentStreak, longest: longestStreak?.days ?? 0 },
      ...(longestStreak === undefined ? {} : { longestStreak }),
      cadence: stats.cadence,
      gaps: stats.gaps.slice(0, limit),
      tags,
      rising: stats.trends.rising.slice(0, limit),
      falling: stats.trends.falling.slice(0, limit),
      staleDrafts: stats.staleDrafts.slice(0, limit),
      problems,
    },
    lang: view.words.lang,
    title: view.words.figures.title,
    rows: rowsOf(stats, { weekdays, tags }),
    columns: ['by', 'name', 'posts', 'words'],
    blocks: statsBlocks(stats, view),
  };
}

interface Listed {
  readonly weekdays: readonly { readonly weekday: string; readonly posts: number; readonly words: number }[];
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
}

function rowsOf({ totals, words, years, months }: Stats, { weekdays, tags }: Listed): Row[] {
  return [
    { by: 'total', name: 'today', posts: totals.today },
    { by: 'total', name: 'this month', posts: totals.thisMonth },
    { by: 'total', name: 'all', posts: totals.total, words: words.total },
    ...years.map((year) => ({ by: 'year', ...year })),
    ...months.map((month) => ({ by: 'month', ...month })),
    ...weekdays.map(({ weekday, ...counts }) => ({ by: 'weekday', name: weekday, ...counts })),
    ...tags.map(({ tag, count }) => ({ by: 'tag', name: tag, posts: count })),
  ];
}
