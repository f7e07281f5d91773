import {
  type CalendarPosts,
  type CalendarView,
  daysOfMonth,
  groupByDay,
  inOrderOfTime,
  lastMonthWithPosts,
  monthBlock,
  monthText,
} from './calendar.ts';
import { calendarRows, type PostingDay } from './calendar-rows.ts';
import { tallyTotals, totalsBlock } from './calendar-totals.ts';
import type { PlainDate } from './date.ts';
import { monthCaption } from './locale.ts';
import type { Post } from './post.ts';
import type { Block, Cell, Report, Row } from './report.ts';
import type { Words } from './words/words.ts';

/**
 * Months with their posts, as a report whose `data` is `{ months, totals, problems }`. All posts shown are listed;
 * `total` and `totals` are of the posts counted. A lone current month that is empty and was not
 * asked for by name (`named`) is followed by the last month before it that has posts.
 */
export function monthsReport(posts: CalendarPosts, { months, named, view, problems }: MonthsRequest): Report {
  const listed = { shown: groupByDay(posts.shown), counted: groupByDay(posts.counted) };
  const asked = months.map((first) => monthPage(first, listed));
  const earlier = named || asked.some((page) => page.posts.length > 0) ? undefined : earlierMonth(posts.shown, months);
  const pages = earlier === undefined ? asked : [...asked, monthPage(earlier, listed)];
  return {
    data: {
      months: pages.map(({ month, dated, total }) => ({ month, days: dated.map(dayData), total })),
      totals: { ...tallyTotals(posts.counted, view.today) },
      problems,
    },
    lang: view.words.lang,
    title: view.words.headings.calendar,
    ...calendarRows(
      pages.flatMap(({ dated }) => dated),
      view,
    ),
    blocks: [
      ...pages.map(
        (page): Block => ({
          kind: 'beside',
          left: [monthBlock(page.first, { days: listed.shown, view })],
          right: [postsBlock(page.posts, view.words)],
        }),
      ),
      totals(posts, { pages, view }),
    ],
  };
}

interface MonthsRequest {
  /** First days, in order. */
  readonly months: readonly PlainDate[];
  readonly named: boolean;
  readonly view: CalendarView;
  readonly problems: readonly Row[];
}

interface MonthPage {
  readonly first: PlainDate;
  readonly month: string;
  /** Posting days with their posts, in order. */
  readonly dated: readonly PostingDay[];
  readonly posts: readonly Post[];
  /** How many posts of the month count. */
  readonly total: number;
}

type PostsByDay = ReadonlyMap<PlainDate, readonly Post[]>;

function earlierMonth(posts: readonly Post[], [first]: readonly PlainDate[]): PlainDate | undefined {
  return first && lastMonthWithPosts(posts, first);
}

function monthPage(
  first: PlainDate,
  { shown, counted }: { readonly shown: PostsByDay; readonly counted: PostsByDay },
): MonthPage {
  const days = daysOfMonth(first);
  const dated = days.flatMap((day) => {
    const posts = shown.get(day);
    return posts === undefined ? [] : [[day, inOrderOfTime(posts)] as const];
  });
  const posts = dated.flatMap(([, sameDay]) => sameDay);
  const total = days.reduce((sum, day) => sum + (counted.get(day)?.length ?? 0), 0);
  return { first, month: monthText(first), dated, posts, total };
}

function dayData([day, posts]: PostingDay): Row {
  return { day, posts: posts.map(({ path, title, state }) => ({ path, title, state })) };
}

function postsBlock(posts: readonly Post[], words: Words): Block {
  const { columns, noPosts } = words;
  if (posts.length === 0) return { kind: 'text', spans: [{ text: noPosts, role: 'muted' }] };
  return {
    kind: 'table',
    columns: [
      { name: columns.day },
      { name: columns.state, optional: true },
      { name: columns.title, flexible: true },
      { name: columns.tags, flexible: 'first', optional: true },
    ],
    rows: posts.map((post) => postCells(post, words)),
  };
}

function postCells({ path, day, state, title, tags }: Post, { states }: Words): Cell[] {
  return [
    { text: day ?? '', role: 'date' },
    state === 'published' ? '' : { text: states[state], role: state },
    { text: title, role: 'title', file: path },
    { text: tags.join(', '), role: 'tag' },
  ];
}

function totals(
  posts: CalendarPosts,
  { pages, view }: { readonly pages: readonly MonthPage[]; readonly view: CalendarView },
): Block {
  const [only, second] = pages;
  // "This month" is the one of today: where another one is on the page, its count goes by its name.
  if (only === undefined || second !== undefined || only.month === monthText(view.today)) {
    return totalsBlock(posts, { view });
  }
  return totalsBlock(posts, { view, page: { name: monthCaption(only.first, view.locale), count: only.total } });
}
