import { type Board, makeBoard } from '../core/board.ts';
import { weekStartOf } from '../core/calendar.ts';
import { BlogError, type Diagnostic, usageError } from '../core/diagnostic.ts';
import type { Library, Post } from '../core/post.ts';
import { problemRow } from '../core/problem.ts';
import type { Report, Row } from '../core/report.ts';
import type { Visits } from '../core/visits/visits.ts';
import { loadWords } from '../core/words/load-words.ts';
import type { BoardOptions } from './board-options.ts';
import type { Context } from './define.ts';
import { selectPosts } from './select-posts.ts';

/**
 * The whole blog as a board, and the report that only lacks where it is shown.
 *
 * @throws {BlogError} `BAD_USAGE` (usage) where the report is wanted as a page; `UNREADABLE_FILE` for a log that is none.
 */
export async function pageOf(
  context: Context,
  { visits: log }: BoardOptions,
): Promise<{ readonly board: Board; readonly report: Report }> {
  if (context.format === 'html') {
    throw usageError(
      'Cannot write the answer as html: the page itself is HTML',
      'leave out --format; blog dashboard --out - writes the page to standard output',
    );
  }
  const need = { bodies: true };
  const { library, visits } =
    log === undefined ? { library: await context.library(need), visits: undefined } : await visited(context, log);
  const { posts: shown, blog, diagnostics } = await selectPosts(context, {}, { mode: 'shown', library });
  const { posts: counted } = await selectPosts(context, {}, { mode: 'counted', library });
  const locale = await context.locale();
  const words = await loadWords(locale);
  const weekStart = weekStartOf(blog.settings.weekStart, locale);
  const board = makeBoard({
    title: blog.settings.title ?? blog.site.title ?? blog.root.slice(blog.root.lastIndexOf('/') + 1),
    ...{ shown, counted },
    view: { today: await context.today(), locale, words, weekStart, weekNumbers: false, ascii: false, byPost: false },
    termKey: await blog.termKey(),
    problems: filesOf(diagnostics),
    ...(visits === undefined ? {} : { visits }),
  });
  return { board, report: reportOf(board, diagnostics) };
}

function reportOf({ posts, totals, visits }: Board, diagnostics: readonly Diagnostic[]): Report {
  const counts = { posts: posts.length, counted: totals.total };
  return {
    data: {
      ...counts,
      ...(visits === undefined ? {} : { visits: visitsData(visits) }),
      problems: diagnostics.map(problemRow),
    },
    rows: [{ ...counts, ...(visits === undefined ? {} : { visits: visits.total }) }],
    columns: ['posts', 'counted', 'visits'],
    blocks: [],
  };
}

function visitsData({ today, yesterday, total, first, last, posts, robots }: Visits): Row {
  const span = first === undefined || last === undefined ? {} : { first, last };
  return { today, yesterday, total, ...span, posts, robots };
}

function filesOf(diagnostics: readonly Diagnostic[]): number {
  return new Set(diagnostics.map(({ file, place }) => file ?? place?.file)).size;
}

/** The most read ones that the page has room for. */
const most = 10;

/** The posts, and the visits that a log tells of them; the address of a post is the generator's to say. */
async function visited(context: Context, log: string): Promise<{ library: Library; visits: Visits }> {
  const [{ tallyVisits }, { basePath, pageAddress }] = await Promise.all([
    import('../core/visits/tally-visits.ts'),
    import('../core/visits/page-address.ts'),
  ]);
  const blog = await context.blog();
  const { checks } = await blog.dialect();
  const addresses = new Map<string, string>();
  const library = await blog.load({ bodies: true }, (file) => {
    const address = checks.address?.(file, blog.site);
    const page = address === undefined ? undefined : pageAddress(`/${address}`);
    if (page !== undefined) addresses.set(file.path, page);
  });
  const posts = new Map<string, Post>();
  for (const post of library.posts) {
    const address = addresses.get(post.path);
    if (address !== undefined && post.state === 'published' && !posts.has(address)) posts.set(address, post);
  }
  const tally = tallyVisits({
    posts,
    base: basePath(blog.site.config),
    zone: await context.zone(),
    today: await context.today(),
    most,
  });
  await context.readLines(log, tally.add);
  const visits = tally.visits();
  if (visits.lines === 0 && visits.strange > 0) {
    throw new BlogError({
      code: 'UNREADABLE_FILE',
      message: `Cannot read the log "${log}": none of its lines is in the common or combined format`,
      hint: 'name the access log of a web server, plain or compressed with gzip',
    });
  }
  return { library, visits };
}
