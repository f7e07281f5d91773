import { type CalendarPosts, type CalendarView, monthText } from './calendar.ts';
import type { PlainDate } from './date.ts';
import { type Post, states } from './post.ts';
import type { Block, Span } from './report.ts';
import { countSpans, countText, fill, fillSpans } from './words/fill.ts';
import type { Words } from './words/words.ts';

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
    readonly view: Pick<CalendarView, 'today' | 'ascii' | 'words'>;
    readonly page?: { readonly name: string; readonly count: number };
  },
): Block {
  const { today, thisMonth, total } = tallyTotals(posts.counted, view.today);
  const { words } = view;
  const { totals } = words;
  const counts = [
    ...(page === undefined
      ? []
      : [fillSpans(totals.page, { name: page.name, posts: countSpans(page.count, words.posts) })]),
    fillSpans(totals.today, { n: today }),
    fillSpans(totals.thisMonth, { n: thisMonth }),
    fillSpans(totals.total, { n: total }),
  ];
  return { kind: 'text', spans: joined([...counts, ...inWords(posts, words)], view) };
}

/** Parts of a line with a mark between them. */
export function joined(items: readonly (readonly Span[])[], { ascii }: { readonly ascii: boolean }): Span[] {
  const mark: Span = { text: ascii ? ' | ' : ' · ', role: 'muted' };
  return items.flatMap((item, index) => (index === 0 ? item : [mark, ...item]));
}

function inWords({ shown, leftOut }: CalendarPosts, words: Words): Span[][] {
  const others = states.flatMap((state) => {
    const count = leftOut[state] ?? 0;
    return count === 0 ? [] : [countText(count, words.leftOut[state])];
  });
  const undated = shown.filter(({ day }) => day === undefined).length;
  return [
    ...(others.length === 0 ? [] : [others.join(', ')]),
    ...(undated === 0 ? [] : [fill(words.totals.undated, { n: undated })]),
  ].map((text) => [{ text, role: 'muted' }]);
}
