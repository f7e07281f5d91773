import type { Outcome, Page } from '../commands/define.ts';
import { BlogError } from '../core/diagnostic.ts';
import type { Blog, World } from '../core/ports.ts';
import type { Report } from '../core/report.ts';
import { failurePage } from '../render/board/failure-page.ts';
import { pathAddress } from '../render/board/markup.ts';
import { pageMark, renderBoard, versionOf } from '../render/board/page.ts';

/** Runs the command once more, on the files as they are then, and gives what is taken of that. */
export type Again = <T>(take: (outcome: Outcome) => Promise<T>) => Promise<T>;

export interface PagePerformance {
  readonly world: World;
  readonly blog: Blog;
  readonly page: Page;
  readonly report: Report;
  /** Prints a report, with its notes. */
  readonly answer: (report: Report) => Promise<number>;
  readonly again: Again;
}

/**
 * Writes the page, or serves it until the person ends that; returns the exit status.
 *
 * @throws {BlogError} What `Store.writePage`, `Server` and `Browser` throw.
 */
export async function performPage(performance: PagePerformance): Promise<number> {
  const { page, world, report, answer } = performance;
  if (page.to.kind === 'server') return serve(performance, page.to);
  if (page.to.kind === 'out') {
    await world.io.out(await renderBoard(page.board, { hrefOf: () => undefined, live: false }));
    return answer({ ...report, blocks: [] });
  }
  const file = absolute(page.to.file, world);
  const hrefOf = addresses(file, performance.blog.root);
  const text = await renderBoard(page.board, { hrefOf, live: false });
  await world.store.writePage({ file, text, mark: pageMark, force: page.to.force });
  const status = await answer(placed(report, { key: 'file', at: page.to.file, notes: draftsNote(performance, file) }));
  if (page.open) await world.browser(file);
  return status;
}

async function serve(
  { world, blog, page, report, answer, again }: PagePerformance,
  { port }: { readonly port?: number },
): Promise<number> {
  let status = 0;
  await world.server({
    ...(port === undefined ? {} : { port }),
    page: async () => {
      const html = await fresh(again);
      return { html, version: versionOf(html) };
    },
    watch: (changed) => world.store.watch(blog.root, changed),
    ready: async (address) => {
      status = await answer(placed(report, { key: 'url', at: address, notes: ['until Ctrl-C'] }));
      if (page.open) await world.browser(address);
    },
  });
  return status;
}

/** The page as it is now, or one that says why there is none. */
async function fresh(again: Again): Promise<string> {
  try {
    return await again(async ({ page }) => {
      if (page !== undefined) return renderBoard(page.board, { hrefOf: () => undefined, live: true });
      return failurePage('Cannot make the page', undefined);
    });
  } catch (error) {
    if (error instanceof BlogError) return failurePage(error.diagnostic.message, error.diagnostic.hint);
    return failurePage(`Cannot make the page: ${error instanceof Error ? error.message : String(error)}`, undefined);
  }
}

/** The report with where the page is. */
function placed(
  report: Report,
  { key, at, notes }: { readonly key: 'file' | 'url'; readonly at: string; readonly notes: readonly string[] },
): Report {
  return {
    ...report,
    data: { [key]: at, ...report.data },
    rows: report.rows.map((row) => ({ [key]: at, ...row })),
    columns: [key, ...report.columns],
    blocks: [{ kind: 'text', spans: [{ text: at, role: 'title' }] }],
    notes: [...(report.notes ?? []), ...notes],
  };
}

/** A generator may publish what lies among its files. */
function draftsNote({ blog, page }: PagePerformance, file: string): string[] {
  const apart = page.board.posts.filter(({ state }) => state !== 'published').length;
  if (apart === 0 || !file.startsWith(`${blog.root}/`)) return [];
  return [
    'the page names posts that are not published, and lies in the blog: do not publish it (--out names another place)',
  ];
}

function absolute(file: string, { cwd }: World): string {
  const parts: string[] = [];
  for (const part of (file.startsWith('/') ? file : `${cwd}/${file}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** Addresses of files of the blog, seen from the folder of the page. */
function addresses(file: string, root: string): (path: string) => string {
  const from = file.split('/').slice(1, -1);
  const to = root.split('/').filter((part) => part !== '');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  const way = [...from.slice(shared).map(() => '..'), ...to.slice(shared)].map((part) => `${part}/`).join('');
  return (path) => `./${pathAddress(`${way}${path}`)}`;
}
