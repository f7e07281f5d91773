import type { Diagnostic } from '../core/diagnostic.ts';
import type { Progress } from '../core/plan.ts';
import type { Need, ReadFile } from '../core/ports.ts';
import type { Library, Post, Skipped } from '../core/post.ts';
import { type Index, rowFinder, type Stored } from './index/index-file.ts';
import { stampHolds, statOf } from './index/stamp.ts';
import type { Opened } from './opened.ts';
import { rowsAtOnce, staleRows } from './stale-rows.ts';
import { takeAll } from './take.ts';

/** What is known from before, and what makes it known. */
export interface Memory {
  readonly index: Index | undefined;
  /** Key of what is read now (`IndexFacts.key`), and the instant that decides states, in milliseconds since the epoch. */
  readonly key: string;
  readonly nowMs: number;
  /** Where the index lies; absent where there is none to be used. */
  readonly file?: string;
  /** As in `OpenRequest`. */
  readonly helper?: string;
  readonly progress?: (progress: Progress) => void;
}

/** Shown each post while its text is at hand. */
export type Visit = (file: ReadFile) => void;

export interface LoadRequest {
  readonly need: Need;
  readonly memory: Memory;
  /** Every post is read whole then; to be given without an index. */
  readonly visit: Visit | undefined;
}

export interface Loaded {
  readonly library: Library;
  /** What the library is made of; undefined where it cannot be known again. */
  readonly index: Index | undefined;
  /** Whether the index is another one than before. */
  readonly changed: boolean;
  /** Posts of the blog, and how many of them had to be read. */
  readonly rows: number;
  readonly read: number;
  /** The files that bear on posts. */
  readonly context: readonly string[];
}

/**
 * Reads all posts of an opened blog; those that the index knows, and that have not changed, are taken from there. The answer is the
 * same with an index and without. Never throws for a post: what is wrong with one is a diagnostic.
 *
 * @throws {DamagedIndex} Also later, when a post is looked at.
 */
export async function loadLibrary(opened: Opened, request: LoadRequest): Promise<Loaded> {
  const { index } = request.memory;
  const listHolds = index !== undefined && foldersHold(opened.root, index);
  const contextHolds = index !== undefined && contextsHold(opened.root, index);
  const stale = listHolds && contextHolds ? await findStale(opened.root, { ...request.memory, index }) : undefined;
  if (stale?.length === 0 && index !== undefined) {
    const library = libraryOf(opened, index);
    const context = index.facts.context.map(([file]) => file);
    return { library, index, changed: false, rows: index.rows.length, read: 0, context };
  }
  // Loaded where something has to be read: mostly nothing has changed.
  const { readAnew } = await import('./read-anew.ts');
  return readAnew(opened, { ...request, held: { list: listHolds, contexts: contextHolds, stale } });
}

/** From so many posts on, a second thread is worth its start. */
const manyRows = 50_000;

async function findStale(
  root: string,
  { index, nowMs, key, file, helper: program }: Memory & { index: Index },
): Promise<readonly number[]> {
  if (index.rows.length >= manyRows && program !== undefined && file !== undefined) {
    const { checkTogether } = await import('./threads/check-together.ts');
    const stale = await checkTogether(root, { index, nowMs, program, file, key });
    if (stale !== undefined) return stale;
  }
  return staleRows(root, { index, nowMs }, takeAll(index.rows.length, rowsAtOnce));
}

/** Whether no folder of the blog has changed. */
function foldersHold(root: string, { facts: { folders } }: Index): boolean {
  if (folders === undefined) return false;
  return folders.every(([folder, stamp]) => {
    const absolute = folder === '' ? root : `${root}/${folder}`;
    return stamp ? stampHolds(absolute, stamp) : statOf(absolute) === undefined;
  });
}

/** Whether no file that bears on posts has changed. */
function contextsHold(root: string, { facts: { context } }: Index): boolean {
  return context.every(([file, stamp]) => stampHolds(`${root}/${file}`, stamp));
}

/** The library that an index holds. Its posts are looked up when they are asked for. */
export function libraryOf(opened: Opened, { facts, tables, rows }: Index): Library {
  const found = remarksOf(tables, rows);
  const left = new Set(facts.strays.map(({ path }) => path));
  let posts: readonly Post[] | undefined;
  return {
    get posts() {
      posts ??= postsOf(tables, { rows, left });
      return posts;
    },
    diagnostics: [...opened.diagnostics, ...facts.diagnostics, ...facts.contextDiagnostics, ...found.diagnostics],
    skipped: [...facts.skipped, ...found.skipped, ...facts.strays],
  };
}

/** The posts among rows, in their order. */
export function postsOf(
  tables: readonly Stored[],
  { rows, left }: { rows: Uint32Array; left: ReadonlySet<string> },
): Post[] {
  const posts: Post[] = [];
  const at = rowFinder(tables);
  for (const id of rows) {
    const { table, row } = at(id);
    const post = table.post(row);
    if (post && (left.size === 0 || !left.has(post.path))) posts.push(post);
  }
  return posts;
}

function remarksOf(tables: readonly Stored[], rows: Uint32Array): Pick<Library, 'diagnostics' | 'skipped'> {
  const diagnostics: Diagnostic[] = [];
  const skipped: Skipped[] = [];
  if (tables.every(({ table }) => table.remarks.size === 0)) return { diagnostics, skipped };
  const at = rowFinder(tables);
  for (const id of rows) {
    const { table, row } = at(id);
    const remark = table.remarks.get(row);
    if (remark?.dropped !== undefined) skipped.push({ path: table.path(row), ...remark.dropped });
    if (remark?.diagnostics) diagnostics.push(...remark.diagnostics);
  }
  return { diagnostics, skipped };
}
