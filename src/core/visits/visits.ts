import type { PlainDate } from '../date.ts';

/** What an access log tells; an address counts once a day. */
export interface Visits {
  readonly today: number;
  readonly yesterday: number;
  /** The sum of all days. */
  readonly total: number;
  /** The first and the last day of the log; absent where it has none. */
  readonly first?: PlainDate;
  readonly last?: PlainDate;
  /** The most read posts; a reader counts once a day for each. */
  readonly posts: readonly ReadPost[];
  /** Requests of robots, which were left out. */
  readonly robots: number;
  /** Whether the log names the programs of its readers: else robots cannot be told. */
  readonly agents: boolean;
  /** Lines of the format, whatever they tell. */
  readonly lines: number;
  /** Lines that are none of the format. */
  readonly strange: number;
  /** Whether it can be told which request is for which post. */
  readonly matched: boolean;
}

interface ReadPost {
  /** Relative to the root of the blog. */
  readonly path: string;
  readonly title: string;
  readonly count: number;
}
