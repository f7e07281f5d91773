import type { Diagnostic } from '../core/diagnostic.ts';
import type { Library, Post, Skipped } from '../core/post.ts';
import { type Index, rowFinder, type Stored } from './index/index-file.ts';
import type { Opened } from './opened.ts';

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
