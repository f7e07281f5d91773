import { addDays, type PlainDate } from '../date.ts';
import type { Post } from '../post.ts';
import { dayAt } from '../zone.ts';
import { parseLogLine } from './log-line.ts';
import { type NumberSet, numberSet } from './number-set.ts';
import { pageAddress } from './page-address.ts';
import { isRobot } from './robot.ts';
import type { Visits } from './visits.ts';

export interface VisitsRequest {
  /** Addresses of posts below the root of the site, as `pageAddress()` gives them. */
  readonly posts: ReadonlyMap<string, Pick<Post, 'path' | 'title'>>;
  /** The path below which the site lies. */
  readonly base: string;
  /** IANA zone in which days begin. */
  readonly zone: string;
  readonly today: PlainDate;
  /** How many of the most read posts are wanted. */
  readonly most: number;
}

export interface VisitsTally {
  /** Takes a line of the log; they may come in any order. */
  add(line: string): void;
  visits(): Visits;
}

/** Counts the visits of an access log; of a visitor nothing is kept but a number for the day. */
export function tallyVisits({ posts, base, zone, today, most }: VisitsRequest): VisitsTally {
  const days = new Map<PlainDate, DayVisits>();
  const reads = new Map<string, number>();
  const numbers = new Map([...posts.values()].map(({ path }, index) => [path, index + 1]));
  const dayOf = daysIn(zone);
  const robotOf = remembering(isRobot);
  const seen = { robots: 0, lines: 0, strange: 0, agents: false };
  const add = (text: string): void => {
    const line = parseLogLine(text);
    if (line === undefined) {
      if (text.trim() !== '') seen.strange += 1;
      return;
    }
    seen.lines += 1;
    if (line.agent !== undefined) seen.agents = true;
    if (line.method !== 'GET' || !(line.status === 200 || line.status === 304)) return;
    const page = pageAddress(line.target, base);
    if (page === undefined) return;
    if (line.agent !== undefined && robotOf(line.agent)) {
      seen.robots += 1;
      return;
    }
    const day = dayOf(line.ms);
    const ofDay = days.get(day) ?? { visitors: numberSet(), reads: numberSet() };
    days.set(day, ofDay);
    const visitor = hash(line.address);
    ofDay.visitors.add(visitor);
    const post = posts.get(page);
    if (post === undefined) return;
    const read = mix(visitor, numbers.get(post.path) ?? 0);
    if (ofDay.reads.add(read)) reads.set(post.path, (reads.get(post.path) ?? 0) + 1);
  };
  const visits = (): Visits => {
    const known = [...days.keys()].sort();
    const [first, last] = [known[0], known.at(-1)];
    const on = (day: PlainDate): number => days.get(day)?.visitors.size ?? 0;
    return {
      today: on(today),
      yesterday: on(addDays(today, -1)),
      total: known.reduce((sum, day) => sum + on(day), 0),
      ...(first === undefined || last === undefined ? {} : { first, last }),
      posts: mostRead(posts, reads).slice(0, most),
      ...seen,
      matched: posts.size > 0,
    };
  };
  return { add, visits };
}

interface DayVisits {
  /** A number for each address. */
  readonly visitors: NumberSet;
  /** A number for each address and post. */
  readonly reads: NumberSet;
}

function mostRead(posts: VisitsRequest['posts'], reads: ReadonlyMap<string, number>): Visits['posts'] {
  return [...posts.values()]
    .flatMap(({ path, title }) => {
      const count = reads.get(path) ?? 0;
      return count === 0 ? [] : [{ path, title, count }];
    })
    .sort((a, b) => b.count - a.count || (a.path < b.path ? -1 : 1));
}

const quarterMs = 15 * 60_000;

/** The day of an instant; no zone changes its offset but at a quarter of an hour. */
function daysIn(zone: string): (ms: number) => PlainDate {
  const ofQuarter = remembering((quarter: number) => dayAt(quarter * quarterMs, zone));
  return (ms) => ofQuarter(Math.floor(ms / quarterMs));
}

/** So many answers are kept: what a log names is for anybody to choose. */
const mostKept = 50_000;

function remembering<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(key);
    if (known.size >= mostKept) known.clear();
    known.set(key, made);
    return made;
  };
}

/** 53 bits of a text (cyrb53, https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js). */
function hash(text: string): number {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2_654_435_761);
    b = Math.imul(b ^ code, 1_597_334_677);
  }
  return finish(a, b);
}

function mix(visitor: number, post: number): number {
  return finish(
    Math.imul(visitor ^ post, 2_654_435_761),
    Math.imul(Math.floor(visitor / 2 ** 21) ^ post, 1_597_334_677),
  );
}

function finish(one: number, other: number): number {
  let [a, b] = [one, other];
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & b) + (a >>> 0);
}
