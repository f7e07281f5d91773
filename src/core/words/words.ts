import type { State } from '../post.ts';

/** A count in words, for one and for more: `['{n} post', '{n} posts']`. */
export type Counted = readonly [one: string, many: string];

/** The words of reports and pictures in one language. What stands in braces is filled in: see fill.ts. */
export interface Words {
  /** BCP 47. */
  readonly lang: string;
  readonly posts: Counted;
  readonly days: Counted;
  /** Words of texts. */
  readonly words: Counted;
  /** The state of a post. */
  readonly states: Readonly<Record<State, string>>;
  /** Posts of a state that are not counted with the others. */
  readonly leftOut: Readonly<Record<State, Counted>>;
  readonly totals: {
    readonly page: string;
    readonly today: string;
    readonly thisMonth: string;
    readonly total: string;
    readonly undated: string;
  };
  readonly figures: {
    readonly title: string;
    readonly onDays: string;
    readonly span: string;
    readonly perPost: string;
    readonly median: string;
    readonly longest: string;
    readonly reading: string;
    readonly minutes: string;
    readonly hours: string;
    readonly cadence: string;
    readonly lastToday: string;
    readonly lastAgo: string;
    readonly lastYear: string;
    readonly gap: string;
    readonly streak: string;
    readonly longestStreak: string;
    /** `longestStreak` with its days. */
    readonly longestStreakOf: string;
    readonly busiest: string;
  };
  readonly headings: {
    readonly calendar: string;
    readonly months: string;
    readonly years: string;
    readonly weekdays: string;
    readonly tags: string;
    readonly categories: string;
    readonly terms: string;
    readonly rising: string;
    readonly falling: string;
    readonly staleDrafts: string;
  };
  /** Heads of columns. */
  readonly columns: {
    readonly before: string;
    readonly category: string;
    readonly day: string;
    readonly last: string;
    readonly lastDate: string;
    readonly lastYear: string;
    readonly month: string;
    readonly path: string;
    readonly posts: string;
    readonly state: string;
    readonly tag: string;
    readonly tags: string;
    readonly term: string;
    readonly title: string;
    readonly weekday: string;
    readonly word: string;
    readonly year: string;
  };
  /** How many there were before, in a row of its own. */
  readonly after: string;
  readonly noPosts: string;
  readonly less: string;
  readonly more: string;
  readonly most: string;
  /** What is said of pictures, mostly to those who do not see them. */
  readonly pictures: {
    readonly bars: string;
    readonly cloud: string;
    readonly none: string;
    readonly days: string;
    readonly mostOnOne: string;
    readonly curve: string;
    readonly rest: string;
    readonly figures: string;
    readonly table: string;
    readonly page: string;
  };
}
