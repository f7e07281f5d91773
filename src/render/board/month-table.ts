import type { Board } from '../../core/board.ts';
import { firstOfMonth, inWeekOrder, lastMonthWithPosts, monthText, weeksOf } from '../../core/calendar.ts';
import { type PlainDate, parts } from '../../core/date.ts';
import { monthCaption, weekdayNames } from '../../core/locale.ts';
import { countText } from '../../core/words/fill.ts';
import { safe } from '../safe.ts';
import { anchor } from './markup.ts';

/** The month of today, or the last one with posts where it has none, as a table; its posting days lead to their posts. */
export function monthTable(board: Board): string {
  const { view, posts } = board;
  const first = shownMonth(board);
  const counts = new Map<PlainDate, number>();
  const published = new Set<PlainDate>();
  for (const { day, state } of posts) {
    if (day === undefined) continue;
    counts.set(day, (counts.get(day) ?? 0) + 1);
    if (state === 'published') published.add(day);
  }
  const [short, long] = [weekdayNames(view.locale, 'short'), weekdayNames(view.locale, 'long')].map((names) =>
    inWeekOrder(names, view.weekStart),
  );
  const head = short?.map(
    (name, at) => `<th scope="col"><abbr title="${safe(long?.[at] ?? '')}">${safe(name)}</abbr></th>`,
  );
  const rows = weeksOf(first, view.weekStart).map(
    (week) =>
      `<tr>${week.map((day) => dayCell(day, { count: counts.get(day ?? view.today) ?? 0, apart: day !== undefined && !published.has(day), board })).join('')}</tr>`,
  );
  return [
    `<table id="month" data-month="${monthText(first)}"><caption aria-live="polite">${safe(monthCaption(first, view.locale))}</caption>`,
    `<thead><tr>${head?.join('') ?? ''}</tr></thead><tbody>${rows.join('')}</tbody></table>`,
  ].join('');
}

function shownMonth({ view, posts }: Board): PlainDate {
  const first = firstOfMonth(view.today);
  const dated = posts.flatMap(({ day }) => (day === undefined ? [] : [{ day }]));
  if (dated.some(({ day }) => firstOfMonth(day) === first)) return first;
  return lastMonthWithPosts(dated, first) ?? first;
}

interface DayView {
  readonly count: number;
  /** None of its posts is published. */
  readonly apart: boolean;
  readonly board: Board;
}

function dayCell(day: PlainDate | undefined, { count, apart, board: { view } }: DayView): string {
  if (day === undefined) return '<td></td>';
  const today = day === view.today ? ' aria-current="date"' : '';
  const number = parts(day).day;
  if (count === 0) return `<td${today}>${number}</td>`;
  const label = `${monthCaption(day, view.locale)}, ${countText(count, view.words.posts)}`;
  const more = `<span class="unseen"> ${safe(label)}</span>`;
  return `<td${today}><a${apart ? ' class="apart"' : ''} href="${anchor('day', day)}">${number}${more}</a></td>`;
}
