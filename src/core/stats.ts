import { type Cadence, cadenceOf, type Gap, gapsOf } from './cadence.ts';
import { type Totals, tallyTotals } from './calendar-totals.ts';
import { daysBetween, type PlainDate } from './date.ts';
import { type Period, tallyMonths, tallyWeekdays, tallyYears } from './periods.ts';
import type { Post } from './post.ts';
import { readingMinutes, tallyWords, type WordTotals } from './reading-time.ts';
import { staleSince } from './stale-draft.ts';
import { currentStreak, longestStreak, type Streak, streaksOf } from './streaks.ts';
import { type TagTrends, tagTrends } from './tag-trends.ts';
import { type TagCount, tally } from './tags.ts';

/** The figures of a blog. Days are of posts that have one; everything else is of all posts. */
export interface Stats {
  readonly totals: Totals;
  /** The first and last posting day; absent where no post has a day. */
  readonly span?: { readonly first: PlainDate; readonly last: PlainDate };
  readonly postingDays: number;
  readonly years: readonly Period[];
  readonly months: readonly Period[];
  /** Sunday to Saturday. */
  readonly weekdays: readonly Omit<Period, 'name'>[];
  readonly words: WordTotals;
  readonly minutes: number;
  /** Days of the streak that goes on, 0 where none does. */
  readonly currentStreak: number;
  readonly longestStreak?: Streak;
  readonly cadence: Cadence;
  /** Up to today, the longest first. */
  readonly gaps: readonly Gap[];
  /** The most used first. */
  readonly tags: readonly TagCount[];
  readonly trends: TagTrends;
  /** The oldest first. */
  readonly staleDrafts: readonly StaleDraft[];
}

export interface StaleDraft {
  readonly path: string;
  readonly title: string;
  /** Its last date. */
  readonly last: PlainDate;
  /** Days since then. */
  readonly days: number;
}

export interface StatsRequest {
  readonly today: PlainDate;
  /** The last day that was asked for; trends and the last year end there. Default, and at the latest: today. */
  readonly until?: PlainDate | undefined;
  /** Key under which the generator merges spellings of a tag. */
  readonly termKey: (term: string) => string;
  /** Posts of every state: the forgotten drafts are looked for among them. */
  readonly shown: readonly Post[];
}

/** Counts posts, in time that grows with their number; their words too, where their bodies were read. */
export function tallyStats(posts: readonly Post[], { today, until, termKey, shown }: StatsRequest): Stats {
  const end = until !== undefined && until < today ? until : today;
  const sized = posts.map(sizeOf);
  const days = countDays(sized);
  // What is scheduled leaves no gap yet.
  const past = new Map([...days].filter(([day]) => day <= today));
  const streaks = streaksOf(days.keys());
  const [first, last] = [streaks[0]?.first, streaks.at(-1)?.last];
  const longest = longestStreak(streaks);
  const words = tallyWords(sized);
  const tags = tally(posts, { termKey });
  return {
    totals: tallyTotals(posts, today),
    ...(first === undefined || last === undefined ? {} : { span: { first, last } }),
    postingDays: days.size,
    years: tallyYears(sized),
    months: tallyMonths(sized),
    weekdays: tallyWeekdays(sized),
    words,
    minutes: readingMinutes({ words: words.total, characters: words.characters }),
    currentStreak: currentStreak(streaks, today)?.days ?? 0,
    ...(longest === undefined ? {} : { longestStreak: longest }),
    cadence: cadenceOf(past, { today, end }),
    gaps: gapsOf(past.keys()),
    tags,
    trends: tagTrends(posts, { end, termKey, counts: tags }),
    staleDrafts: staleDrafts(shown, today),
  };
}

/** A post may be a view on an index: each of its properties is looked up once. */
function sizeOf(post: Post) {
  const { day, body } = post;
  return { post, day, words: body?.words ?? 0, characters: body?.characters ?? 0 };
}

function countDays(posts: readonly { readonly day: PlainDate | undefined }[]): Map<PlainDate, number> {
  const days = new Map<PlainDate, number>();
  for (const { day } of posts) if (day !== undefined) days.set(day, (days.get(day) ?? 0) + 1);
  return days;
}

function staleDrafts(posts: readonly Post[], today: PlainDate): StaleDraft[] {
  return posts
    .flatMap((post) => {
      const last = staleSince(post, today);
      return last === undefined ? [] : [{ path: post.path, title: post.title, last, days: daysBetween(last, today) }];
    })
    .sort((one, other) => other.days - one.days || (one.path < other.path ? -1 : 1));
}
