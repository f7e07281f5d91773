import { type CalendarPosts, type CalendarView, monthText } from './calendar.ts';
import type { PlainDate } from './date.ts';
import { type Post, states } from './post.ts';
import type { Block, Span } from './report.ts';

/** How many posts there are; `total` has those without a day too. */
export interface Totals {
  readonly today: number;
  readonly thisMonth: number;
  readonly total: number;
}

/** Counts posts: of today, of the month of today, of all days. */
export function tallyTotals(posts: readonly Post[], today: PlainDate): Totals {
  const thisMonth = posts.filter(({ day }) => day !== undefined && monthText(day) === monthText(today));
  const ofToday = thisMonth.filter(({ day }) => day === today);
  return { today: ofToday.length, thisMonth: thisMonth.length, total: posts.length };
}

/** A line of totals, with what they leave out in words; `page` is a count of the page shown, where it is another. */
export function totalsBlock(
  posts: CalendarPosts,
  {
    view,
    page,
  }: {
    readonly view: Pick<CalendarView, 'today' | 'ascii'>;
    readonly page?: { readonly name: string; readonly count: number };
  },
): Block {
  const { today, thisMonth, total } = tallyTotals(posts.counted, view.today);
  const counts = [
    ...(page === undefined ? [] : [[{ text: `${page.name}: ` }, ...numbered(page.count, 'post')]]),
    counted('today', today),
    counted('this month', thisMonth),
    counted('total', total),
  ];
  return { kind: 'text', spans: joined([...counts, ...inWords(posts)], view) };
}

/** Parts of a line with a mark between them. */
export function joined(items: readonly (readonly Span[])[], { ascii }: { readonly ascii: boolean }): Span[] {
  const mark: Span = { text: ascii ? ' | ' : ' · ', role: 'muted' };
  return items.flatMap((item, index) => (index === 0 ? item : [mark, ...item]));
}

/** `1 post`, `2 posts`; the number is marked as one. */
export function numbered(count: number, noun: string): Span[] {
  return [{ text: String(count), role: 'count' }, { text: ` ${noun}${count === 1 ? '' : 's'}` }];
}

function counted(name: string, count: number): Span[] {
  return [{ text: `${name} ` }, { text: String(count), role: 'count' }];
}

function inWords({ shown, leftOut }: CalendarPosts): Span[][] {
  const others = states.flatMap((state) => {
    const count = leftOut[state] ?? 0;
    return count === 0 ? [] : [`${count} ${state === 'draft' && count > 1 ? 'drafts' : state}`];
  });
  const undated = shown.filter(({ day }) => day === undefined).length;
  return [
    ...(others.length === 0 ? [] : [others.join(', ')]),
    ...(undated === 0 ? [] : [`${undated} without a date`]),
  ].map((text) => [{ text, role: 'muted' }]);
}
