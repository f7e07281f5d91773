import type { Diagnostic } from '../core/diagnostic.ts';
import { placeAt } from '../core/diagnostic.ts';
import type { Dialect, Front, Site, Source } from '../core/dialect.ts';
import { type Fields, noFields, textAt } from '../core/fields.ts';
import type { Need, ReadFile } from '../core/ports.ts';
import { readFront, readPlainFront } from '../syntax/front.ts';
import { hashtagsOf } from '../syntax/hashtags.ts';
import type { Head } from '../syntax/head.ts';
import { bodyFacts, firstHeading } from '../syntax/markdown.ts';
import { openingTitle } from '../syntax/opening-title.ts';
import { scanFront } from '../syntax/scan.ts';
import { readText } from './disk.ts';
import { noStamp, type Stamp, stampOf } from './index/stamp.ts';
import type { RowFacts } from './index/table-builder.ts';

/** Nine in ten front matters are shorter; the next read takes in nearly all. */
const firstBytes = 1024;
const secondBytes = 8 * 1024;
/** Front matter that is not too large, in characters of up to three bytes, and a line more. */
const headBytes = 200 * 1024;
const bodyBytes = 16 * 1024 * 1024;
/** A heading is looked for in this many characters after the front matter. */
const headingSpan = 2_000;

export interface HeadRequest {
  readonly root: string;
  readonly dialect: Dialect;
  readonly site: Site;
  readonly file: string;
  readonly need: Need;
}

/** The head of a file as dialects want it, and what else was asked for. */
export interface ReadHead {
  readonly front: Front;
  /** The front matter with what stands above it, for places in it. */
  readonly text?: string;
  /** All that was read. */
  readonly all?: string;
  readonly heading?: string;
  readonly body?: ReturnType<typeof bodyFacts>;
  readonly hashtags?: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly unreadable?: boolean;
  /** Of the file as it was read. */
  readonly stamp: (startMs: number) => Stamp;
}

export interface RowRequest extends HeadRequest {
  readonly context: ReadonlyMap<string, Fields>;
  /** When this reading began: milliseconds since the epoch. */
  readonly startMs: number;
  /** Shown the post with its whole text. */
  readonly visit: ((file: ReadFile) => void) | undefined;
  /** As `watchFuture()`. */
  readonly takeUntil: () => number | undefined;
}

/**
 * A site that notes what it is asked about the future.
 *
 * @returns `takeUntil` gives the instant from which on an answer since the last time would be another one, if there was any.
 */
export function watchFuture(site: Site): { site: Site; takeUntil: () => number | undefined } {
  let untilMs = Number.POSITIVE_INFINITY;
  const isFuture = (ms: number): boolean => {
    const future = site.isFuture(ms);
    if (future && ms < untilMs) untilMs = ms;
    return future;
  };
  const takeUntil = (): number | undefined => {
    const taken = untilMs;
    untilMs = Number.POSITIVE_INFINITY;
    return taken === Number.POSITIVE_INFINITY ? undefined : taken;
  };
  return { site: { ...site, isFuture }, takeUntil };
}

/** Reads a file as its generator does; at once where it is of the plain sort. Never throws: what is wrong is a diagnostic. */
export function readRow(request: RowRequest): RowFacts | Promise<RowFacts> {
  const head = readHead(request, request.visit === undefined ? bytesFor(request) : bodyBytes);
  return head instanceof Promise ? head.then((one) => rowOf(request, one)) : rowOf(request, head);
}

function rowOf({ file, dialect, site, context, startMs, visit, takeUntil }: RowRequest, head: ReadHead): RowFacts {
  const { diagnostics, text = '' } = head;
  if (head.unreadable) return { path: file, stamp: noStamp, diagnostics };
  const { post, dropped, surprising, diagnostics: found } = dialect.read(sourceOf(file, head, context), site);
  const untilMs = takeUntil();
  if (post) visit?.({ path: file, text: head.all ?? '', bodyAt: text.length, front: head.front, post });
  // Written out: for each of many files, to spread what may be absent takes long.
  const row: Mutable<RowFacts> = {
    path: file,
    stamp: head.stamp(startMs),
    diagnostics: found === undefined ? diagnostics : [...diagnostics, ...found.map((one) => placed(one, text))],
  };
  if (post !== undefined) row.post = post;
  else if (dropped !== undefined) row.dropped = { reason: dropped, ...(surprising ? { surprising } : {}) };
  if (untilMs !== undefined) row.untilMs = untilMs;
  return row;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What a dialect is given to read of a file. */
export function sourceOf(path: string, head: ReadHead, context: Source['context']): Source {
  const source: Mutable<Source> = { path, front: head.front, context };
  if (head.heading !== undefined) source.heading = head.heading;
  if (head.body !== undefined) source.body = head.body;
  if (head.hashtags !== undefined) source.hashtags = head.hashtags;
  return source;
}

/** A diagnostic on a value of the front matter, with the place of the value that its message quotes. */
function placed(diagnostic: Diagnostic, text: string): Diagnostic {
  const { file, place } = diagnostic;
  const value = /"(.+)"/.exec(diagnostic.message)?.[1];
  const offset = value === undefined || place !== undefined ? -1 : text.indexOf(value);
  if (file === undefined || offset < 0) return diagnostic;
  const { file: _file, ...rest } = diagnostic;
  return { ...rest, ...placeAt(file, text, offset) };
}

/** Reads the head of a file; at once where its front matter is of the plain sort. */
export function readHead(request: HeadRequest, bytes = bytesFor(request)): ReadHead | Promise<ReadHead> {
  const { root, dialect, site, file, need } = request;
  const rules = dialect.frontOf?.(file, site) ?? dialect.front;
  const read = readText(root, file, bytes);
  if ('problem' in read) {
    const front: Front = { kind: 'none', fields: noFields };
    return { front, diagnostics: [read.problem], unreadable: true, stamp: () => noStamp };
  }
  const text = lineEnds(read.text);
  const fence = scanFront(text, rules);
  const larger = read.whole ? undefined : [secondBytes, headBytes, bodyBytes].find((size) => size > bytes);
  // More of the file may close it.
  if (fence.open && larger !== undefined) return readHead(request, larger);
  const finish = (head: Head): ReadHead | Promise<ReadHead> => {
    // An empty one is none, and a key in other letters is none to some.
    const titled = textAt(head.front.fields, 'title') !== undefined;
    if (!titled && larger !== undefined && head.body + headingSpan > text.length) return readHead(request, larger);
    const headingOf = dialect.titleOpens ? openingTitle : firstHeading;
    const heading = titled ? undefined : headingOf(text.slice(head.body, head.body + headingSpan));
    const made: Mutable<ReadHead> = {
      front: head.front,
      text: text.slice(0, head.body),
      all: text,
      diagnostics: read.warning === undefined ? head.diagnostics : [read.warning, ...head.diagnostics],
      stamp: (startMs) => stampOf(read.stat, startMs),
    };
    if (heading !== undefined) made.heading = heading;
    if (wantsBody(need)) made.body = bodyFacts(text.slice(head.body), need.text);
    if (dialect.inlineTags) made.hashtags = hashtagsOf(text.slice(head.body));
    return made;
  };
  const head = readPlainFront(text, rules, fence);
  return head === undefined ? readFront(file, text, rules).then(finish) : finish(head);
}

function bytesFor({ need, dialect }: HeadRequest): number {
  return wantsBody(need) ? bodyBytes : dialect.inlineTags ? headBytes : firstBytes;
}

function wantsBody({ bodies, text = [] }: Need): boolean {
  return bodies === true || text.length > 0;
}

/** Line ends of old Macs, a lone CR each, as LF; offsets stay the same. */
function lineEnds(text: string): string {
  return text.includes('\n') ? text : text.replaceAll('\r', '\n');
}
