import { type CalendarPosts, inWeekOrder } from './calendar.ts';
import { joined, numbered, totalsBlock } from './calendar-totals.ts';
import type { PlainDate } from './date.ts';
import { weekdayNames } from './locale.ts';
import { charactersPerMinute, wordsPerMinute } from './reading-time.ts';
import type { Block, Span } from './report.ts';
import type { Stats } from './stats.ts';
import type { TagTrend } from './tag-trends.ts';

/** How figures are drawn. */
export interface StatsView {
  readonly today: PlainDate;
  /** BCP 47. */
  readonly locale: string;
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
    ...[spanLine(stats), ...wordLines(stats), cadenceLine(stats), streakLine(stats)]
      .filter((line) => line.length > 0)
      .map((line): Block => ({ kind: 'text', spans: joined(line, view) })),
    ...curveBlocks(stats, view),
    ...tagBlocks(stats, view),
    ...draftBlocks(stats, view),
  ];
}

type Parts = readonly (readonly Span[])[];

function spanLine({ totals, postingDays, span }: Stats): Parts {
  if (span === undefined) return [];
  return [[...numbered(totals.total, 'post'), { text: ' on ' }, ...numbered(postingDays, 'day')], range(span)];
}

function wordLines({ words, minutes }: Stats): Parts[] {
  if (words.total === 0) return [];
  const longest: Parts =
    words.longest === undefined
      ? []
      : [[{ text: 'longest ' }, { text: words.longest.title, role: 'title' }, { text: ` (${words.longest.words})` }]];
  const rates = `${wordsPerMinute} words or ${charactersPerMinute} Han and kana characters a minute`;
  return [
    [
      numbered(words.total, 'word'),
      [{ text: String(words.mean), role: 'count' }, { text: ' a post' }],
      [{ text: 'median ' }, { text: String(words.median), role: 'count' }],
      ...longest,
    ],
    [[{ text: 'reading time ' }, { text: duration(minutes), role: 'count' }, { text: `, at ${rates}` }]],
  ];
}

function cadenceLine({ cadence, gaps: [gap], span }: Stats): Parts {
  if (span === undefined) return [];
  const { medianDays, sinceLast, lastYear, yearBefore } = cadence;
  return [
    ...(medianDays === undefined ? [] : [[{ text: 'mostly every ' }, ...numbered(medianDays, 'day')]]),
    ...(sinceLast === undefined ? [] : [sinceText(sinceLast)]),
    [
      ...numbered(lastYear, 'post'),
      { text: ' in the last 365 days, ' },
      { text: String(yearBefore), role: 'count' },
      { text: ' in those before' },
    ],
    ...(gap === undefined
      ? []
      : [[{ text: 'longest gap ' }, ...numbered(gap.days, 'day'), { text: ` after ${gap.after}` }]]),
  ];
}

function sinceText(days: number): Span[] {
  if (days === 0) return [{ text: 'last post today' }];
  return [{ text: 'last post ' }, ...numbered(days, 'day'), { text: ' ago' }];
}

function streakLine({ currentStreak, longestStreak }: Stats): Parts {
  if (longestStreak === undefined) return [];
  const [when] = range(longestStreak);
  return [
    [{ text: 'current streak ' }, ...numbered(currentStreak, 'day')],
    [{ text: 'longest streak ' }, ...numbered(longestStreak.days, 'day'), { text: ` (${when?.text ?? ''})` }],
  ];
}

function range({ first, last }: { readonly first: PlainDate; readonly last: PlainDate }): Span[] {
  return [{ text: first === last ? first : `${first} to ${last}` }];
}

function duration(minutes: number): string {
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function curveBlocks(stats: Stats, view: StatsView): Block[] {
  if (stats.span === undefined) return [];
  const { ascii } = drawn(view);
  const names = weekdayNames(view.locale, 'long').map((name, at) => ({ name, posts: stats.weekdays[at]?.posts ?? 0 }));
  const months = stats.months.map(({ name, posts }) => ({ label: name, value: posts }));
  return [
    heading('Months'),
    { kind: 'columns', names: ['Month', 'Posts'], items: months, ...ascii },
    heading('Years'),
    bars(stats.years, { name: 'Year', view }),
    heading('Weekdays'),
    bars(inWeekOrder(names, view.weekStart), { name: 'Weekday', view }),
  ];
}

function bars(
  rows: readonly { readonly name: string; readonly posts: number }[],
  { name, view }: { readonly name: string; readonly view: StatsView },
): Block {
  return {
    kind: 'bars',
    names: [name, 'Posts'],
    rows: rows.map((row) => ({ label: { text: row.name, role: 'date' }, value: row.posts })),
    ...drawn(view).ascii,
  };
}

function tagBlocks({ tags, trends }: Stats, view: StatsView): Block[] {
  if (tags.length === 0) return [];
  const rows = tags.slice(0, view.limit).map(({ name, count, last }) => ({
    label: { text: name, role: 'tag' as const },
    value: count,
    extra: [{ text: last?.slice(0, 7) ?? '', role: 'date' as const }],
  }));
  return [
    heading('Tags'),
    { kind: 'bars', names: ['Tag', 'Posts', 'Last'], rows, ...drawn(view).ascii },
    ...trendBlocks('Rising tags', trends.rising.slice(0, view.limit)),
    ...trendBlocks('Falling tags', trends.falling.slice(0, view.limit)),
  ];
}

function trendBlocks(text: string, trends: readonly TagTrend[]): Block[] {
  if (trends.length === 0) return [];
  return [
    heading(text),
    {
      kind: 'table',
      columns: [{ name: 'Tag', flexible: true }, { name: 'Last 365 days', align: 'right' }, { name: 'Before' }],
      rows: trends.map(({ tag, count, before }) => [
        { text: tag, role: 'tag' },
        { text: String(count), role: 'count' },
        { text: `after ${before}`, role: 'muted' },
      ]),
    },
  ];
}

function draftBlocks({ staleDrafts }: Stats, { limit }: StatsView): Block[] {
  if (staleDrafts.length === 0) return [];
  const rows = staleDrafts.slice(0, limit).map(({ path, title, last }) => [
    { text: last, role: 'date' as const },
    { text: title, role: 'draft' as const, file: path },
    { text: path, role: 'muted' as const },
  ]);
  const columns = [
    { name: 'Last date' },
    { name: 'Title', flexible: true },
    { name: 'Path', flexible: 'first' as const },
  ];
  return [heading('Forgotten drafts'), { kind: 'table', columns, rows }];
}

function heading(text: string): Block {
  return { kind: 'heading', text, level: 2 };
}

function drawn({ ascii }: StatsView): { readonly ascii: { readonly ascii?: true } } {
  return { ascii: ascii ? { ascii: true } : {} };
}
