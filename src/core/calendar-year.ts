import {
  type CalendarPosts,
  type CalendarView,
  groupByDay,
  inOrderOfTime,
  inWeekOrder,
  weekdayCodes,
} from './calendar.ts';
import { calendarRows, type PostingDay } from './calendar-rows.ts';
import { joined, tallyTotals, totalsBlock } from './calendar-totals.ts';
import { type PlainDate, pad, parts, weekday } from './date.ts';
import { heatBlock, heatLevel, heatThresholds } from './heat.ts';
import { monthNames, weekdayNames } from './locale.ts';
import type { Post } from './post.ts';
import type { Block, Report, Row } from './report.ts';
import { currentStreak, longestStreak, streaksOf } from './streaks.ts';
import { countSpans, fillSpans } from './words/fill.ts';

/**
 * A year as a heat map, as a report whose `data` is `{ year, days, months, streaks, busiestWeekday, thresholds,
 * totals, problems }`; `days` are the posting days. Everything is of the posts counted. A streak with a
 * day in the year counts in full; the current one is told in the current year only.
 */
export function yearReport(
  posts: CalendarPosts,
  { year, view, problems }: { readonly year: number; readonly view: CalendarView; readonly problems: readonly Row[] },
): Report {
  const page = yearPage(posts.counted, { year, view });
  const { dated, counts, months, streaks, busiest } = page;
  const thresholds = heatThresholds(counts.values());
  return {
    data: {
      year,
      days: dated.map(([day, { length }]) => ({ day, count: length, level: heatLevel(length, thresholds) })),
      months: months.map((count, index) => ({ month: `${pad(year, 4)}-${pad(index + 1, 2)}`, posts: count })),
      streaks,
      ...(busiest === undefined ? {} : { busiestWeekday: weekdayCodes[busiest] }),
      thresholds,
      totals: { ...tallyTotals(posts.counted, view.today) },
      problems,
    },
    lang: view.words.lang,
    title: view.words.headings.calendar,
    ...calendarRows(dated, view),
    blocks: [
      heatBlock(counts, { year, thresholds, view }),
      monthBars(months, view),
      summary(page, view),
      totalsBlock(posts, { view }),
    ],
  };
}

interface YearPage {
  /** Posting days with the posts that count, in order. */
  readonly dated: readonly PostingDay[];
  readonly counts: ReadonlyMap<PlainDate, number>;
  /** Posts of January to December. */
  readonly months: readonly number[];
  /** Lengths in days. */
  readonly streaks: { readonly current?: number; readonly longest: number };
  /** 0 = Sunday; undefined in a year without posts. */
  readonly busiest: number | undefined;
}

function yearPage(
  posts: readonly Post[],
  { year, view }: { readonly year: number; readonly view: CalendarView },
): YearPage {
  const days = groupByDay(posts);
  const dated = [...days]
    .filter(([day]) => parts(day).year === year)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, sameDay]) => [day, inOrderOfTime(sameDay)] as const);
  const months = Array.from({ length: 12 }, () => 0);
  const perWeekday = Array.from({ length: 7 }, () => 0);
  for (const [day, { length }] of dated) {
    const index = parts(day).month - 1;
    months[index] = (months[index] ?? 0) + length;
    perWeekday[weekday(day)] = (perWeekday[weekday(day)] ?? 0) + length;
  }
  return {
    dated,
    counts: new Map(dated.map(([day, { length }]) => [day, length])),
    months,
    streaks: streakLengths([...days.keys()], { year, view }),
    busiest: busiestWeekday(perWeekday, view.weekStart),
  };
}

function streakLengths(
  days: readonly PlainDate[],
  { year, view }: { readonly year: number; readonly view: CalendarView },
): YearPage['streaks'] {
  const all = streaksOf(days);
  const longest = longestStreak(all.filter(({ first, last }) => parts(first).year <= year && parts(last).year >= year));
  const length = longest?.days ?? 0;
  if (parts(view.today).year !== year) return { longest: length };
  const current = currentStreak(all, view.today)?.days ?? 0;
  // On January 1st the current streak may have no day in the year yet.
  return { current, longest: Math.max(length, current) };
}

/** The weekday with most posts, the first in week order of equals; undefined where there are no posts. */
function busiestWeekday(perWeekday: readonly number[], weekStart: number): number | undefined {
  const most = Math.max(...perWeekday);
  return most === 0 ? undefined : inWeekOrder([0, 1, 2, 3, 4, 5, 6], weekStart).find((day) => perWeekday[day] === most);
}

function monthBars(months: readonly number[], view: CalendarView): Block {
  const names = monthNames(view.locale, 'short');
  return {
    kind: 'bars',
    names: [view.words.columns.month, view.words.columns.posts],
    rows: months.map((value, index) => ({ label: { text: names[index] ?? '', role: 'date' }, value })),
    ...(view.ascii ? { ascii: true } : {}),
  };
}

function summary({ dated, months, streaks, busiest }: YearPage, view: CalendarView): Block {
  const posts = months.reduce((sum, count) => sum + count, 0);
  const { words, locale } = view;
  const { figures } = words;
  const days = (count: number) => countSpans(count, words.days);
  const name = busiest === undefined ? undefined : weekdayNames(locale, 'long')[busiest];
  const line = [
    fillSpans(figures.onDays, { posts: countSpans(posts, words.posts), days: days(dated.length) }),
    ...(streaks.current === undefined ? [] : [fillSpans(figures.streak, { days: days(streaks.current) })]),
    fillSpans(figures.longestStreak, { days: days(streaks.longest) }),
    ...(name === undefined ? [] : [fillSpans(figures.busiest, { name })]),
  ];
  return { kind: 'text', spans: joined(line, view) };
}
