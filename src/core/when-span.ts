import { addDays, addMonths, daysBetween, daysInMonth, type PlainDate, parts, plainDate, weekday } from './date.ts';

export type TimeUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** A day or a span of days as a person names it: of the calendar, or relative to today. */
export type When =
  /** A year, a month (or so many `months` from it on) or a day; what is missing before the first that is named is that of today. */
  | {
      readonly kind: 'date';
      readonly year?: number;
      readonly month?: number;
      readonly months?: number;
      readonly day?: number;
      /** Seen from so many months or years after today. */
      readonly from?: { readonly unit: 'month' | 'year'; readonly count: number };
      /** The latest month of that name before this one, or the first after it. */
      readonly which?: 'before' | 'after';
    }
  /** The one day `count` units after today, before it where negative. */
  | { readonly kind: 'distance'; readonly unit: TimeUnit; readonly count: number }
  /** The whole week (from Monday), month, quarter or year `count` units after this one; with an `edge`, its first or last day. */
  | { readonly kind: 'period'; readonly unit: TimeUnit; readonly count: number; readonly edge?: 'first' | 'last' }
  /** Saturday and Sunday of the week `count` weeks after this one. */
  | { readonly kind: 'weekend'; readonly count: number }
  /** A week of ISO 8601. */
  | { readonly kind: 'week'; readonly year: number; readonly week: number }
  /** All days from `count` units ago to today. */
  | { readonly kind: 'past'; readonly unit: TimeUnit; readonly count: number }
  /** A day of the week, 0 = Sunday: `latest` may be today, `before` and `after` are not. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which: 'latest' | 'before' | 'after' }
  /** A day of the week that is `count` weeks (from Monday) after this one. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which: 'ofWeek'; readonly count: number };

/** First and last day, both included. */
export interface DaySpan {
  readonly first: PlainDate;
  readonly last: PlainDate;
}

/** The first or last day of a `When`, seen from `today`. */
export function resolveWhen(when: When, today: PlainDate, edge: 'first' | 'last'): PlainDate {
  return resolveSpan(when, today)[edge];
}

/**
 * All days of a `When`, seen from `today`. Held within the years 0 to 9999, and a 29 February of a year that has
 * none is its 28th.
 */
export function resolveSpan(when: When, today: PlainDate): DaySpan {
  switch (when.kind) {
    case 'date':
      return calendarSpan(when, today);
    case 'distance':
      return oneDay(shift(today, when));
    case 'period': {
      const span = periodSpan(shift(startOf(today, when.unit), when), when.unit);
      return when.edge === undefined ? span : oneDay(span[when.edge]);
    }
    case 'weekend': {
      const monday = shift(startOf(today, 'week'), { unit: 'week', count: when.count });
      return {
        first: shift(monday, { unit: 'day', count: 5 }),
        last: shift(monday, { unit: 'day', count: 6 }),
      };
    }
    case 'week': {
      // The first week is that of 4 January.
      const first = startOf(dateAt(when.year, 1, 4), 'week');
      return periodSpan(shift(first, { unit: 'week', count: when.week - 1 }), 'week');
    }
    case 'past':
      return { first: shift(today, { unit: when.unit, count: -when.count }), last: today };
    case 'weekday':
      return oneDay(dayOfWeek(when, today));
  }
}

function calendarSpan(when: When & { kind: 'date' }, today: PlainDate): DaySpan {
  const { from, which, months = 1, day } = when;
  const seen = parts(from === undefined ? today : shift(startOf(today, 'month'), from));
  const month = when.month ?? (day === undefined ? undefined : seen.month);
  const later = which === undefined || month === undefined ? 0 : yearsTo(month, { from: seen.month, which });
  const year = (when.year ?? seen.year) + later;
  if (month === undefined) return periodSpan(dateAt(year, 1, 1), 'year');
  if (day !== undefined) return oneDay(dateAt(year, month, Math.min(day, daysInMonth(year, month))));
  const first = dateAt(year, month, 1);
  return { first, last: periodSpan(shift(first, { unit: 'month', count: months - 1 }), 'month').last };
}

function yearsTo(month: number, { from, which }: { from: number; which: 'before' | 'after' }): number {
  if (which === 'before') return month < from ? 0 : -1;
  return month > from ? 0 : 1;
}

function dayOfWeek(when: When & { kind: 'weekday' }, today: PlainDate): PlainDate {
  const behind = (weekday(today) - when.weekday + 7) % 7;
  switch (when.which) {
    case 'latest':
      return shift(today, { unit: 'day', count: -behind });
    case 'before':
      return shift(today, { unit: 'day', count: -(behind || 7) });
    case 'after':
      return shift(today, { unit: 'day', count: 7 - behind });
    case 'ofWeek': {
      const count = when.count * 7 + ((when.weekday + 6) % 7);
      return shift(startOf(today, 'week'), { unit: 'day', count });
    }
  }
}

function startOf(date: PlainDate, unit: TimeUnit): PlainDate {
  const { year, month } = parts(date);
  if (unit === 'day') return date;
  if (unit === 'week') return shift(date, { unit: 'day', count: -((weekday(date) + 6) % 7) });
  return dateAt(year, unit === 'month' ? month : unit === 'quarter' ? month - ((month - 1) % 3) : 1, 1);
}

function periodSpan(first: PlainDate, unit: TimeUnit): DaySpan {
  const { year, month } = parts(first);
  if (unit === 'day') return oneDay(first);
  if (unit === 'week') return { first, last: shift(first, { unit: 'day', count: 6 }) };
  const lastMonth = unit === 'month' ? month : unit === 'quarter' ? month + 2 : 12;
  return { first, last: dateAt(year, lastMonth, daysInMonth(year, lastMonth)) };
}

function shift(date: PlainDate, { unit, count }: { unit: TimeUnit; count: number }): PlainDate {
  const { year, month } = parts(date);
  if (unit === 'month' || unit === 'quarter' || unit === 'year') {
    const months = count * { month: 1, quarter: 3, year: 12 }[unit];
    const toYear = Math.floor((year * 12 + month - 1 + months) / 12);
    return toYear < 0 ? earliest : toYear > 9999 ? latest : addMonths(date, months);
  }
  const days = unit === 'day' ? count : count * 7;
  if (days < daysBetween(date, earliest)) return earliest;
  return days > daysBetween(date, latest) ? latest : addDays(date, days);
}

function oneDay(date: PlainDate): DaySpan {
  return { first: date, last: date };
}

const earliest = '0000-01-01' as PlainDate;
const latest = '9999-12-31' as PlainDate;

function dateAt(year: number, month: number, day: number): PlainDate {
  return plainDate(year, month, day) ?? latest;
}
