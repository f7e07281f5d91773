import { type CalendarPosts, inWeekOrder } from './calendar.ts';
import { joined, totalsBlock } from './calendar-totals.ts';
import type { PlainDate } from './date.ts';
import { weekdayNames } from './locale.ts';
import { charactersPerMinute, wordsPerMinute } from './reading-time.ts';
import type { Block, Span } from './report.ts';
import type { Stats } from './stats.ts';
import type { TagTrend } from './tag-trends.ts';
import { countSpans, fill, fillSpans } from './words/fill.ts';
import type { Words } from './words/words.ts';

/** How figures are drawn. */
export interface StatsView {
  readonly today: PlainDate;
  /** BCP 47; of the names of weekdays. */
  readonly locale: string;
  readonly words: Words;
  /** 0 = Sunday … 6 = Saturday. */
  readonly weekStart: number;
  /** At most so many tags, trends, gaps and drafts. */
  readonly limit: number;
  readonly ascii: boolean;
  readonly posts: CalendarPosts;
}

/** The figures for people: lines of what is told in words, then curves, bars and lists. */
export function statsBlocks(stats: Stats, view: StatsView): Block[] {
  const totals = totalsBlock(view.posts, { view });
  if (stats.totals.total === 0) return [totals, ...draftBlocks(stats, view)];
  return [
    totals,
    ...[spanLine, wordLine, readingLine, cadenceLine, streakLine]
      .map((line) => line(stats, view.words))
      .filter((line) => line.length > 0)
      .map((line): Block => ({ kind: 'text', spans: joined(line, view) })),
    ...curveBlocks(stats, view),
    ...tagBlocks(stats, view),
    ...draftBlocks(stats, view),
  ];
}

type Parts = readonly (readonly Span[])[];

function spanLine({ totals, postingDays, span }: Stats, words: Words): Parts {
  if (span === undefined) return [];
  const counts = { posts: countSpans(totals.total, words.posts), days: countSpans(postingDays, words.days) };
  return [fillSpans(words.figures.onDays, counts), [{ text: spanText(span, words) }]];
}

function wordLine({ words: { total, mean, median, longest } }: Stats, words: Words): Parts {
  if (total === 0) return [];
  const { figures } = words;
  const title = longest && ({ text: longest.title, role: 'title' } as const);
  return [
    countSpans(total, words.words),
    fillSpans(figures.perPost, { n: mean }),
    fillSpans(figures.median, { n: median }),
    ...(title === undefined ? [] : [fillSpans(figures.longest, { title, words: String(longest?.words) })]),
  ];
}

function readingLine({ words: { total }, minutes }: Stats, { figures }: Words): Parts {
  if (total === 0) return [];
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const text = hours === 0 ? fill(figures.minutes, { minutes }) : fill(figures.hours, { hours, minutes: rest });
  const rates = { words: String(wordsPerMinute), characters: String(charactersPerMinute) };
  return [fillSpans(figures.reading, { time: { text, role: 'count' }, ...rates })];
}

function cadenceLine({ cadence, gaps: [gap], span }: Stats, words: Words): Parts {
  if (span === undefined) return [];
  const { figures } = words;
  const days = (count: number) => countSpans(count, words.days);
  const { medianDays, sinceLast, lastYear, yearBefore } = cadence;
  return [
    ...(medianDays === undefined ? [] : [fillSpans(figures.cadence, { days: days(medianDays) })]),
    ...(sinceLast === undefined ? [] : [sinceText(sinceLast, words)]),
    fillSpans(figures.lastYear, { posts: countSpans(lastYear, words.posts), before: yearBefore }),
    ...(gap === undefined ? [] : [fillSpans(figures.gap, { days: days(gap.days), day: gap.after })]),
  ];
}

function sinceText(count: number, { figures, days }: Words): Span[] {
  return count === 0 ? [{ text: figures.lastToday }] : fillSpans(figures.lastAgo, { days: countSpans(count, days) });
}

function streakLine({ currentStreak, longestStreak }: Stats, words: Words): Parts {
  if (longestStreak === undefined) return [];
  const { figures } = words;
  const longest = { days: countSpans(longestStreak.days, words.days), span: spanText(longestStreak, words) };
  return [
    fillSpans(figures.streak, { days: countSpans(currentStreak, words.days) }),
    fillSpans(figures.longestStreakOf, longest),
  ];
}

function spanText(
  { first, last }: { readonly first: PlainDate; readonly last: PlainDate },
  { figures }: Words,
): string {
  return first === last ? first : fill(figures.span, { first, last });
}

function curveBlocks(stats: Stats, view: StatsView): Block[] {
  if (stats.span === undefined) return [];
  const { ascii } = drawn(view);
  const { headings, columns, most } = view.words;
  const names = weekdayNames(view.locale, 'long').map((name, at) => ({ name, posts: stats.weekdays[at]?.posts ?? 0 }));
  const months = stats.months.map(({ name, posts }) => ({ label: name, value: posts }));
  return [
    heading(headings.months),
    { kind: 'columns', names: [columns.month, columns.posts], items: months, most, ...ascii },
    heading(headings.years),
    bars(stats.years, { name: columns.year, view }),
    heading(headings.weekdays),
    bars(inWeekOrder(names, view.weekStart), { name: columns.weekday, view }),
  ];
}

function bars(
  rows: readonly { readonly name: string; readonly posts: number }[],
  { name, view }: { readonly name: string; readonly view: StatsView },
): Block {
  return {
    kind: 'bars',
    names: [name, view.words.columns.posts],
    rows: rows.map((row) => ({ label: { text: row.name, role: 'date' }, value: row.posts })),
    ...drawn(view).ascii,
  };
}

function tagBlocks({ tags, trends }: Stats, view: StatsView): Block[] {
  if (tags.length === 0) return [];
  const { limit, words } = view;
  const { headings, columns } = words;
  const rows = tags.slice(0, limit).map(({ name, count, last }) => ({
    label: { text: name, role: 'tag' as const },
    value: count,
    extra: [{ text: last?.slice(0, 7) ?? '', role: 'date' as const }],
  }));
  return [
    heading(headings.tags),
    { kind: 'bars', names: [columns.tag, columns.posts, columns.last], rows, ...drawn(view).ascii },
    ...trendBlocks(trends.rising.slice(0, limit), { text: headings.rising, words }),
    ...trendBlocks(trends.falling.slice(0, limit), { text: headings.falling, words }),
  ];
}

function trendBlocks(
  trends: readonly TagTrend[],
  { text, words: { columns, after } }: { readonly text: string; readonly words: Words },
): Block[] {
  if (trends.length === 0) return [];
  return [
    heading(text),
    {
      kind: 'table',
      columns: [
        { name: columns.tag, flexible: true },
        { name: columns.lastYear, align: 'right' },
        { name: columns.before },
      ],
      rows: trends.map(({ tag, count, before }) => [
        { text: tag, role: 'tag' },
        { text: String(count), role: 'count' },
        { text: fill(after, { n: before }), role: 'muted' },
      ]),
    },
  ];
}

function draftBlocks({ staleDrafts }: Stats, { limit, words }: StatsView): Block[] {
  if (staleDrafts.length === 0) return [];
  const rows = staleDrafts.slice(0, limit).map(({ path, title, last }) => [
    { text: last, role: 'date' as const },
    { text: title, role: 'draft' as const, file: path },
    { text: path, role: 'muted' as const },
  ]);
  const columns = [
    { name: words.columns.lastDate },
    { name: words.columns.title, flexible: true },
    { name: words.columns.path, flexible: 'first' as const },
  ];
  return [heading(words.headings.staleDrafts), { kind: 'table', columns, rows }];
}

function heading(text: string): Block {
  return { kind: 'heading', text, level: 2 };
}

function drawn({ ascii }: StatsView): { readonly ascii: { readonly ascii?: true } } {
  return { ascii: ascii ? { ascii: true } : {} };
}
