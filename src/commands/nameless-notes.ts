import type { Post } from '../core/post.ts';
import { categoryNames, langKey, type Query, type SelectContext } from '../core/query.ts';
import { suggest } from '../core/suggest.ts';
import { alternatives, compileTagPattern, isTagGlob } from '../core/tag-pattern.ts';

/** One note for each tag, category and language of a query that no post of the whole blog has, with what may be meant. */
export function namelessNotes(
  posts: readonly Post[],
  { query, within }: { query: Query; within: SelectContext },
): string[] {
  const { nestedTags: nested = false, aliases = {} } = within;
  const wanted = [...query.tags, ...query.without];
  const tags = new Set(wanted.length === 0 ? [] : posts.flatMap((post) => post.tags));
  const categories = new Set(query.categories.length === 0 ? [] : posts.flatMap(categoryNames));
  const noTag = unknown(wanted, {
    names: tags,
    compile: (pattern) => compileTagPattern(pattern, { nested, aliases }),
  });
  const noCategory = unknown(query.categories, { names: categories, compile: compileTagPattern });
  return [
    ...noTag.map((name) =>
      isTagGlob(name) ? `No tag matches "${name}"` : near(`No post has the tag "${name}"`, { name, among: tags }),
    ),
    ...noCategory.map((name) => near(`No post is in the category "${name}"`, { name, among: categories })),
    ...languageNotes(posts, query.lang),
  ];
}

interface Known {
  readonly names: ReadonlySet<string>;
  readonly compile: (pattern: string) => (name: string) => boolean;
}

function unknown(patterns: readonly string[], { names, compile }: Known): string[] {
  const wanted = new Set(patterns.flatMap((pattern) => alternatives(pattern)));
  return [...wanted].filter((pattern) => ![...names].some(compile(pattern)));
}

function near(says: string, { name, among }: { name: string; among: ReadonlySet<string> }): string {
  const meant = suggest(name, among);
  return meant === undefined ? says : `${says}: did you mean "${meant}"?`;
}

function languageNotes(posts: readonly Post[], lang: string | undefined): string[] {
  if (lang === undefined) return [];
  const known = [...new Set(posts.flatMap((post) => post.lang ?? []))].sort();
  if (known.some((code) => langKey(code) === langKey(lang))) return [];
  const list = known.length === 0 ? 'the posts name none' : `there are ${known.join(', ')}`;
  return [`No post is in the language "${lang}": ${list}`];
}
