import { readContexts } from './contexts.ts';
import { type Index, type IndexFacts, rowFinder, type Stored, storedTable } from './index/index-file.ts';
import { libraryOf, postsOf } from './library-of.ts';
import { type FileList, listPosts } from './list-posts.ts';
import type { Loaded, LoadRequest, Memory } from './loaded.ts';
import type { Opened } from './opened.ts';
import { type Reading, readFiles } from './read-files.ts';
import { checklistOf, rowsHold } from './stale-rows.ts';

interface Request extends LoadRequest {
  /** What of the index is as it was: the folders, the files that bear on posts, and all but these rows, where that is known. */
  readonly held: {
    readonly list: boolean;
    readonly contexts: boolean;
    readonly stale: readonly number[] | undefined;
  };
}

/** As `loadLibrary`, for a blog that has changed, or is not known: reads what is not known. */
export async function readAnew(opened: Opened, { need, memory, visit, held }: Request): Promise<Loaded> {
  const { root, site, settings } = opened;
  const { index, key, nowMs } = memory;
  const startMs = Date.now();
  const dialect = await opened.dialect();
  const list = index && held.list ? heldList(index) : listPosts(opened, dialect);
  const files = list.context;
  const contexts = await readContexts(opened, files);
  const old = held.contexts && index && sameStamps(index.facts.context, contexts.stamps) ? index : undefined;
  const rows =
    held.stale && old
      ? { ids: old.rows.slice(), stale: held.stale, files: staleFiles(old, held.stale) }
      : knownRows(root, { index: old, nowMs, files: list.posts });
  const reading: Reading = { root, site, dialect, need, context: contexts.fields, startMs, visit };
  const { tables, fresh } = await readStale(reading, { rows, tables: old?.tables ?? [], progress: memory.progress });
  const strays =
    settings.posts || dialect.strays === undefined
      ? []
      : dialect.strays(postsOf(tables, { rows: rows.ids, left: new Set() }), site);
  const { folders, skipped, diagnostics } = list;
  const facts: IndexFacts = {
    ...{ key, nowMs, folders, skipped, diagnostics, strays },
    context: contexts.stamps,
    contextDiagnostics: contexts.diagnostics,
  };
  const made: Index = { facts, tables, rows: rows.ids, recalled: new Map() };
  return {
    library: libraryOf(opened, made),
    index: folders === undefined ? undefined : made,
    changed: fresh || !held.list || old === undefined,
    rows: rows.ids.length,
    read: rows.stale.length,
    context: files,
  };
}

function sameStamps(a: IndexFacts['context'], b: IndexFacts['context']): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The list of the index. */
function heldList({ facts, tables, rows }: Index): FileList {
  const { folders, skipped, diagnostics, context } = facts;
  const at = rowFinder(tables);
  const posts = Array.from(rows, (id) => {
    const { table, row } = at(id);
    return table.path(row);
  });
  return { posts, context: context.map(([file]) => file), skipped, diagnostics, folders };
}

/** Rows in the order of their paths, and those of them that are to be read. */
interface Rows {
  /** Of the rows of all tables, one after the other. */
  readonly ids: Uint32Array;
  /** Their places in `ids`, and the files that they are about. */
  readonly stale: readonly number[];
  readonly files: readonly string[];
}

function staleFiles({ tables, rows }: Index, places: readonly number[]): string[] {
  const at = rowFinder(tables);
  return places.map((place) => {
    const { table, row } = at(rows[place] ?? 0);
    return table.path(row);
  });
}

/** The rows of the index for these files. */
function knownRows(
  root: string,
  { index, nowMs, files }: { index: Index | undefined; nowMs: number; files: readonly string[] },
): Rows {
  const ids = new Uint32Array(files.length);
  if (index === undefined) return { ids, stale: Array.from(files.keys()), files };
  const stale: number[] = [];
  const at = rowFinder(index.tables);
  const holds = rowsHold(checklistOf(root, { ...index, nowMs }));
  const byPath = new Map<string, number>();
  for (const id of index.rows) {
    const { table, row } = at(id);
    byPath.set(table.path(row), id);
  }
  files.forEach((file, place) => {
    const id = byPath.get(file);
    if (id === undefined) stale.push(place);
    else {
      ids[place] = id;
      if (!holds(id)) stale.push(place);
    }
  });
  return { ids, stale, files: stale.map((place) => files[place] ?? '') };
}

/** Reads what is stale into a table of its own; `rows.ids` then leads there. `fresh`: what was read can be known again. */
async function readStale(
  reading: Reading,
  {
    rows: { ids, stale, files },
    tables,
    progress,
  }: { rows: Rows; tables: readonly Stored[]; progress: Memory['progress'] },
): Promise<{ tables: readonly Stored[]; fresh: boolean }> {
  if (stale.length === 0) return { tables, fresh: false };
  const { parts, fresh } = await readFiles(reading, files, progress);
  const base = tables.reduce((sum, { table }) => sum + table.length, 0);
  for (const [row, place] of stale.entries()) ids[place] = base + row;
  return { tables: [...tables, storedTable(stale.length, parts)], fresh };
}
