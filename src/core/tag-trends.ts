import { yearUpTo } from './cadence.ts';
import type { PlainDate } from './date.ts';
import type { Post } from './post.ts';
import { type TagCount, tally } from './tags.ts';

/** A tag that is used more, or less, than before. */
export interface TagTrend {
  readonly tag: string;
  /** Posts of the 365 days up to the end. */
  readonly count: number;
  /** Posts of the 365 days before those. */
  readonly before: number;
}

export interface TagTrends {
  /** Those that gained most first, then by name. */
  readonly rising: readonly TagTrend[];
  /** Those that lost most first, then by name. */
  readonly falling: readonly TagTrend[];
}

/** One post more or less says nothing. */
const least = 2;

/**
 * Tags that at least two posts more, or fewer, have in the 365 days up to `end` than in those before; none where one of the two
 * years has no post with a tag.
 */
export function tagTrends(
  posts: readonly Post[],
  {
    end,
    termKey,
    counts,
  }: {
    readonly end: PlainDate;
    readonly termKey: (term: string) => string;
    /** The tags of all posts; they name those that are told of. */
    readonly counts: readonly TagCount[];
  },
): TagTrends {
  const within = ({ first, last }: { first: PlainDate; last: PlainDate }): Map<string, number> => {
    const some = posts.filter(({ day }) => day !== undefined && day >= first && day <= last);
    return new Map(tally(some, { termKey }).map(({ key, count }) => [key, count]));
  };
  const [now, then] = [within(yearUpTo(end)), within(yearUpTo(end, 1))];
  if (now.size === 0 || then.size === 0) return { rising: [], falling: [] };
  const trends = counts.map(({ key, name }) => ({ tag: name, count: now.get(key) ?? 0, before: then.get(key) ?? 0 }));
  const gained = ({ count, before }: TagTrend): number => count - before;
  const byName = (one: TagTrend, other: TagTrend): number => (one.tag < other.tag ? -1 : 1);
  return {
    rising: trends
      .filter((trend) => gained(trend) >= least)
      .sort((one, other) => gained(other) - gained(one) || byName(one, other)),
    falling: trends
      .filter((trend) => gained(trend) <= -least)
      .sort((one, other) => gained(one) - gained(other) || byName(one, other)),
  };
}
