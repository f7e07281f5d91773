import type { Diagnostic } from '../core/diagnostic.ts';
import type { PostFiles } from '../core/dialect.ts';
import type { Fields } from '../core/fields.ts';
import type { Need, ReadFile } from '../core/ports.ts';
import type { Library, Post, Skipped } from '../core/post.ts';
import { type Contexts, heldContexts, readContexts } from './contexts.ts';
import type { Found } from './discover.ts';
import { rowFinder } from './index/compact.ts';
import { type Index, type IndexFacts, type Stored, storedTable } from './index/index-file.ts';
import { type Stamp, stampHolds, statOf } from './index/stamp.ts';
import { type Table, TableBuilder } from './index/table.ts';
import type { Opened } from './opened.ts';
import { readRow } from './read-row.ts';

/** What is known from before, and what makes it known. */
export interface Memory {
  readonly index: Index | undefined;
  /** Key of what is read now (`IndexFacts.key`), and the instant that decides states, in milliseconds since the epoch. */
  readonly key: string;
  readonly nowMs: number;
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
  /** To be kept for the next time; undefined where nothing is new. */
  readonly index?: Index;
  /** Posts of the blog, and how many of them had to be read. */
  readonly rows: number;
  readonly read: number;
  /** The files that bear on posts, read when asked for. */
  readonly context: () => Promise<ReadonlyMap<string, Fields>>;
}

/**
 * Reads all posts of an opened blog; those that the index knows, and that have not changed, are taken from there. The answer is the
 * same with an index and without. Never throws for a post: what is wrong with one is a diagnostic.
 *
 * @throws {DamagedIndex} Also later, when a post is looked at.
 */
export async function loadLibrary(opened: Opened, { need, memory, visit }: LoadRequest): Promise<Loaded> {
  const { root, site, dialect, settings } = opened;
  const { index, nowMs, key } = memory;
  const startMs = Date.now();
  const known = index && rememberedList(root, index);
  const list = known ?? (await listPosts(opened));
  const contexts = heldContexts(opened, { index, files: list.context }) ?? (await readContexts(opened, list.context));
  const old = contexts.held ? index : undefined;
  const rows =
    known && old ? heldRows(root, { index: old, nowMs }) : knownRows(root, { index: old, nowMs, files: list.posts });
  const { tables, fresh } = await readStale(opened, {
    ...{ rows, contexts, need, startMs, visit },
    tables: old?.tables ?? [],
  });
  const gathered = gather(tables, rows.ids);
  const same = known !== undefined && old !== undefined && rows.stale.length === 0;
  const strays = settings.posts ? [] : same ? old.facts.strays : (dialect.strays?.(gathered.posts, site) ?? []);
  const left = new Set(strays.map(({ path }) => path));
  const library: Library = {
    posts: left.size === 0 ? gathered.posts : gathered.posts.filter(({ path }) => !left.has(path)),
    diagnostics: [...opened.diagnostics, ...list.diagnostics, ...contexts.diagnostics, ...gathered.diagnostics],
    skipped: [...list.skipped, ...gathered.skipped, ...strays],
  };
  const counts = { rows: rows.ids.length, read: rows.stale.length, context: contexts.fields };
  const keep = list.folders !== undefined && (fresh || known === undefined || old === undefined);
  if (!keep) return { library, ...counts };
  const { folders, skipped, diagnostics } = list;
  const facts: IndexFacts = {
    ...{ key, nowMs, folders, skipped, diagnostics, strays },
    context: contexts.stamps,
    contextDiagnostics: contexts.diagnostics,
  };
  return { library, ...counts, index: { facts, tables, rows: rows.ids } };
}

/** The files of a blog, divided. */
interface List {
  readonly posts: readonly string[];
  readonly context: readonly string[];
  readonly skipped: readonly Skipped[];
  readonly diagnostics: readonly Diagnostic[];
  readonly folders: IndexFacts['folders'];
}

/** The list of the index, as long as no folder has changed. */
function rememberedList(root: string, { facts, tables, rows }: Index): List | undefined {
  const { folders, skipped, diagnostics, context } = facts;
  const holds = folders?.every(([folder, stamp]) => {
    const absolute = folder === '' ? root : `${root}/${folder}`;
    return stamp ? stampHolds(absolute, stamp) : statOf(absolute) === undefined;
  });
  if (!holds) return undefined;
  const at = rowFinder(tables);
  return {
    // Mostly not asked for: the rows are taken as they are.
    get posts() {
      return Array.from(rows, (id) => {
        const { table, row } = at(id);
        return table.path(row);
      });
    },
    ...{ context: context.map(([file]) => file), skipped, diagnostics, folders },
  };
}

async function listPosts(opened: Opened): Promise<List> {
  // Loaded where folders are listed: an index mostly knows what is in them.
  const { discover } = await import('./discover.ts');
  const { root, site, dialect, settings } = opened;
  const rules = dialect.files(site);
  const found = discover(root, rules);
  const own = dialect.choose(found.files, site);
  if (settings.posts === undefined) return { ...own, diagnostics: found.diagnostics, folders: foldersOf(found) };
  const named = discover(root, { globs: settings.posts, ignore: rules.ignore });
  const folders = foldersOf(found, named);
  return { ...chooseOwn(named.files, own), diagnostics: found.diagnostics, folders };
}

function foldersOf(...finds: readonly Found[]): IndexFacts['folders'] {
  const folders = new Map<string, Stamp | undefined>();
  for (const found of finds) {
    if (found.folders === undefined) return undefined;
    for (const [folder, stamp] of found.folders) if (!folders.has(folder)) folders.set(folder, stamp);
  }
  return [...folders];
}

/** The texts that the person's globs name, whatever the generator takes for posts; what bears on them stays. */
function chooseOwn(files: readonly string[], own: PostFiles): PostFiles {
  const context = new Set(own.context);
  const isText = (file: string): boolean =>
    /\.(?:md|mdx|markdown|mkdn?|mdown|mdwn|mdte?xt|html?|org|rst|adoc|txt|rmd)$/i.test(file);
  return { posts: files.filter((file) => isText(file) && !context.has(file)), skipped: [], context: own.context };
}

/** Rows in the order of their paths, and those of them that are to be read. */
interface Rows {
  /** Of the rows of all tables, one after the other. */
  readonly ids: Uint32Array;
  /** The places in `ids`, and the files. */
  readonly stale: readonly (readonly [place: number, file: string])[];
}

/** The rows of the index, in a blog whose folders have not changed. */
function heldRows(root: string, { index, nowMs }: { index: Index; nowMs: number }): Rows {
  const ids = index.rows.slice();
  const stale: (readonly [number, string])[] = [];
  const at = rowFinder(index.tables);
  for (let place = 0; place < ids.length; place += 1) {
    const { table, row } = at(ids[place] ?? 0);
    if (!rowHolds(root, { table, row, nowMs })) stale.push([place, table.path(row)]);
  }
  return { ids, stale };
}

/** The rows of the index for these files. */
function knownRows(
  root: string,
  { index, nowMs, files }: { index: Index | undefined; nowMs: number; files: readonly string[] },
): Rows {
  const ids = new Uint32Array(files.length);
  const stale: (readonly [number, string])[] = [];
  const at = rowFinder(index?.tables ?? []);
  const byPath = new Map<string, number>();
  for (const id of index?.rows ?? []) {
    const { table, row } = at(id);
    byPath.set(table.path(row), id);
  }
  files.forEach((file, place) => {
    const id = byPath.get(file);
    if (id === undefined) stale.push([place, file]);
    else {
      ids[place] = id;
      if (!rowHolds(root, { ...at(id), nowMs })) stale.push([place, file]);
    }
  });
  return { ids, stale };
}

/** Whether a file is as it was read, and the generator still sees it so. */
function rowHolds(root: string, { table, row, nowMs }: { table: Table; row: number; nowMs: number }): boolean {
  const { mtimeMs, ctimeMs, size, inode } = table.stamps;
  if (Number.isNaN(mtimeMs[row])) return false;
  const until = table.remarks.size === 0 ? undefined : table.remarks.get(row)?.untilMs;
  if (until !== undefined && until <= nowMs) return false;
  const stat = statOf(`${root}/${table.path(row)}`);
  return (
    stat !== undefined &&
    stat.mtimeMs === mtimeMs[row] &&
    stat.ctimeMs === ctimeMs[row] &&
    stat.size === size[row] &&
    stat.ino === inode[row]
  );
}

interface Staleness {
  readonly rows: Rows;
  readonly contexts: Contexts;
  readonly need: Need;
  readonly startMs: number;
  readonly visit: Visit | undefined;
  readonly tables: readonly Stored[];
}

/** Reads what is stale into a table of its own; `rows.ids` then leads there. `fresh`: what was read can be known again. */
async function readStale(
  opened: Opened,
  { rows, contexts, need, startMs, visit, tables }: Staleness,
): Promise<{ tables: readonly Stored[]; fresh: boolean }> {
  if (rows.stale.length === 0) return { tables, fresh: false };
  const base = tables.reduce((sum, { table }) => sum + table.length, 0);
  const builder = new TableBuilder();
  const context = await contexts.fields();
  let fresh = false;
  for (const [place, file] of rows.stale) {
    const reading = readRow({ ...opened, file, need, context, startMs, visit });
    const facts = reading instanceof Promise ? await reading : reading;
    fresh ||= !Number.isNaN(facts.stamp.mtimeMs);
    rows.ids[place] = base + builder.length;
    builder.add(facts);
  }
  return { tables: [...tables, storedTable(builder.length, builder.finish())], fresh };
}

/** What the rows hold, in their order. */
function gather(tables: readonly Stored[], ids: Uint32Array): Library {
  const posts: Post[] = [];
  const diagnostics: Diagnostic[] = [];
  const skipped: Skipped[] = [];
  const at = rowFinder(tables);
  for (const id of ids) {
    const { table, row } = at(id);
    const post = table.post(row);
    if (post) posts.push(post);
    const remark = table.remarks.size === 0 ? undefined : table.remarks.get(row);
    if (remark === undefined) continue;
    if (remark.dropped !== undefined) skipped.push({ path: table.path(row), ...remark.dropped });
    if (remark.diagnostics) diagnostics.push(...remark.diagnostics);
  }
  return { posts, diagnostics, skipped };
}
