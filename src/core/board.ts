import type { CalendarView } from './calendar.ts';
import { type Totals, tallyTotals } from './calendar-totals.ts';
import { type CloudSize, sizeWords } from './cloud.ts';
import { type PlainDate, parts } from './date.ts';
import { heatBlock, heatThresholds } from './heat.ts';
import type { Post, State } from './post.ts';
import type { HeatBlock } from './report.ts';
import { tally } from './tags.ts';
import { growTree, orderTree, type TermNode } from './term-tree.ts';
import type { Visits } from './visits/visits.ts';

/** A whole blog as it is shown on one page. */
export interface Board {
  readonly title: string;
  readonly view: CalendarView;
  /** Of the posts counted. */
  readonly totals: Totals;
  /** Every state, the newest first, those without a day last. */
  readonly posts: readonly BoardPost[];
  /** All tags, the most used first; a post names them by their index. */
  readonly tags: readonly BoardTag[];
  /** The tree of categories from the top down, each node before those below it; a post names them by their index. */
  readonly categories: readonly BoardCategory[];
  /** The years that have posts, the newest first. */
  readonly years: readonly BoardYear[];
  /** Absent where no access log was given. */
  readonly visits?: Visits;
  /** How many files have problems. */
  readonly problems: number;
}

export interface BoardPost {
  readonly title: string;
  /** POSIX, relative to the root of the blog. */
  readonly path: string;
  readonly day?: PlainDate;
  readonly state: State;
  readonly excerpt: string;
  readonly tags: readonly number[];
  /** Those above them too. */
  readonly categories: readonly number[];
}

export interface BoardTag {
  readonly name: string;
  /** Of the posts counted. */
  readonly count: number;
  /** Of the most used only: how large it stands in the cloud. */
  readonly size?: CloudSize;
}

export interface BoardCategory {
  readonly name: string;
  /** Names from the top down. */
  readonly path: readonly string[];
  readonly count: number;
}

export interface BoardYear {
  readonly year: number;
  readonly heat: HeatBlock;
  /** Posts of January to December. */
  readonly months: readonly number[];
}

export interface BoardRequest {
  readonly title: string;
  /** Those to be listed, in every state. */
  readonly shown: readonly Post[];
  /** Those that numbers are of. */
  readonly counted: readonly Post[];
  readonly view: CalendarView;
  readonly termKey: (term: string) => string;
  readonly visits?: Visits;
  readonly problems: number;
}

/** So many tags stand in the cloud. */
const inCloud = 30;

/** Puts a blog together for its page. */
export function makeBoard(request: BoardRequest): Board {
  const { title, shown, counted, view, termKey, visits, problems } = request;
  const tags = tagsOf(request);
  const categories = categoriesOf(request);
  const tagAt = indexBy(tags.map(({ key }) => key));
  const categoryAt = indexBy(categories.map(({ path }) => wayKey(path, termKey)));
  const indexes = (keys: readonly string[], at: ReadonlyMap<string, number>): number[] =>
    [...new Set(keys.flatMap((key) => at.get(key) ?? []))].sort((a, b) => a - b);
  return {
    ...{ title, view, problems },
    totals: tallyTotals(counted, view.today),
    posts: shown.toSorted(newestFirst).map((post) => {
      const { path, day, state, branches } = post;
      return {
        ...{ title: post.title, path, state, excerpt: post.body?.excerpt ?? post.description ?? '' },
        ...(day === undefined ? {} : { day }),
        tags: indexes(post.tags.map(termKey), tagAt),
        categories: indexes(
          branches.flatMap((way) => way.map((_, depth) => wayKey(way.slice(0, depth + 1), termKey))),
          categoryAt,
        ),
      };
    }),
    tags: tags.map(({ key: _key, ...tag }) => tag),
    categories,
    years: yearsOf(counted, view),
    ...(visits === undefined ? {} : { visits }),
  };
}

/** The tags of all posts shown, with their number among those counted. */
function tagsOf({ shown, counted, termKey }: BoardRequest): (BoardTag & { readonly key: string })[] {
  const counts = new Map(tally(counted, { termKey }).map(({ key, count }) => [key, count]));
  const all = tally(shown, { termKey })
    .map(({ name, key }) => ({ name, key, count: counts.get(key) ?? 0 }))
    .sort((a, b) => b.count - a.count);
  const used = all.filter(({ count }) => count > 0);
  return [...sizeWords(used.slice(0, inCloud)), ...used.slice(inCloud), ...all.slice(used.length)];
}

function categoriesOf({ shown, counted, termKey, view }: BoardRequest): BoardCategory[] {
  const paths = (post: Post): readonly (readonly string[])[] => post.branches;
  const counts = new Map(
    flatten(growTree(counted, { paths, termKey })).map(({ path, count }) => [wayKey(path, termKey), count]),
  );
  const count = ({ path }: TermNode): number => counts.get(wayKey(path, termKey)) ?? 0;
  const tree = orderTree(growTree(shown, { paths, termKey }), { by: 'count', locale: view.locale });
  return flatten(tree).map((node) => ({ name: node.name, path: node.path, count: count(node) }));
}

function flatten(nodes: readonly TermNode[]): TermNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}

function wayKey(path: readonly string[], termKey: (term: string) => string): string {
  return path.map(termKey).join('\0');
}

function indexBy(keys: readonly string[]): Map<string, number> {
  return new Map(keys.map((key, index) => [key, index]));
}

function newestFirst(one: Post, other: Post): number {
  const [a, b] = [one.day ?? '', other.day ?? ''];
  if (a !== b) return a < b ? 1 : -1;
  const [from, to] = [one.date ?? '', other.date ?? ''];
  if (from !== to) return from < to ? 1 : -1;
  return one.path < other.path ? -1 : 1;
}

/** Levels are those of all years together, so that years can be compared. */
function yearsOf(posts: readonly Post[], view: CalendarView): BoardYear[] {
  const counts = new Map<PlainDate, number>();
  const months = new Map<number, number[]>();
  for (const { day } of posts) {
    if (day === undefined) continue;
    const { year, month } = parts(day);
    const ofYear = months.get(year) ?? Array.from({ length: 12 }, () => 0);
    ofYear[month - 1] = (ofYear[month - 1] ?? 0) + 1;
    months.set(year, ofYear);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const thresholds = heatThresholds(counts.values());
  return [...months]
    .sort(([a], [b]) => b - a)
    .map(([year, ofYear]) => ({ year, heat: heatBlock(counts, { year, thresholds, view }), months: ofYear }));
}
