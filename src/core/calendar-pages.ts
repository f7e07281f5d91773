import { firstOfMonth, monthsUpTo } from './calendar.ts';
import { type PlainDate, parts } from './date.ts';
import { usageError } from './diagnostic.ts';
import { parseMonth, resolveSpan, type When } from './when.ts';

/** What a calendar shows: months, as their first days in order, or one year. */
export type CalendarPages =
  | {
      readonly kind: 'months';
      readonly months: readonly PlainDate[];
      /** False where nothing was asked for and the current month stands in. */
      readonly named: boolean;
    }
  | { readonly kind: 'year'; readonly year: number };

interface PagesRequest {
  readonly today: PlainDate;
  /** A year, whichever month was named. */
  readonly year?: boolean | undefined;
  /** How many months, the last of them being the one named. */
  readonly months?: number | undefined;
  /** The month or year to show where the argument names none. */
  readonly month?: When | undefined;
}

/**
 * Parses what a calendar should show; undefined is the current month.
 *
 * @param text A month or year as `parseMonth()` takes them, or `-3` for the last three months with the current one.
 * @throws {BlogError} `BAD_USAGE` (usage) on any other text, and on a year together with a number of months.
 */
export function parsePages(text: string | undefined, request: PagesRequest): CalendarPages {
  const { today } = request;
  const page = parsePage(text, request);
  if (request.months !== undefined && page?.count !== undefined) {
    throw usageError(`Cannot use --months with "${text}": both say how many months`, 'give one of them');
  }
  const count = request.months ?? page?.count;
  if (request.year || page?.wholeYear) {
    if (count !== undefined) throw usageError('Cannot show a year by months: a year is one page', 'give one of them');
    return { kind: 'year', year: parts(page?.day ?? today).year };
  }
  return { kind: 'months', months: monthsUpTo(page?.day ?? today, count ?? 1), named: (page ?? count) !== undefined };
}

/**
 * Parses a number of months, 1 to 1200.
 *
 * @throws {BlogError} `BAD_USAGE` (usage) on anything else.
 */
export function parseMonthCount(text: string): number {
  const count = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (count < 1 || count > 1200) {
    throw usageError(`Cannot show "${text}" months: it is no number from 1 to 1200`, 'write it as 3');
  }
  return count;
}

interface Page {
  /** A day of the month or year. */
  readonly day: PlainDate;
  readonly count?: number;
  readonly wholeYear?: boolean;
}

function parsePage(text: string | undefined, { today, month }: PagesRequest): Page | undefined {
  if (text !== undefined && /^-\d+$/.test(text)) return { day: today, count: parseMonthCount(text.slice(1)) };
  const when = text === undefined ? month : parseMonth(text);
  if (when === undefined) return undefined;
  const { first, last } = resolveSpan(when, today);
  // Weeks that begin before it would have no date to be numbered by.
  if (parts(first).year === 0)
    throw usageError('Cannot show the year 0: a calendar begins with the year 1', 'name a later one');
  return { day: first, wholeYear: firstOfMonth(first) !== firstOfMonth(last) };
}
