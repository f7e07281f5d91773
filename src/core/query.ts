import type { PlainDate } from './date.ts';
import { fold } from './fold.ts';
import { compileGlob } from './glob.ts';
import type { Post, State } from './post.ts';
import { tagKey } from './tag-key.ts';
import { compileTagPattern, type TagPatternOptions } from './tag-pattern.ts';
import { resolveSpan, resolveWhen, type When } from './when.ts';

/** Which posts are wanted; every field narrows. */
export interface Query {
  /** Each must stand in the title (case and width folded). */
  readonly words: readonly string[];
  /** All of them; each is an alternative of tag patterns: `a|b`, `ai/*`. */
  readonly tags: readonly string[];
  readonly without: readonly string[];
  /** All of them; each is a name or a way down (`A/B`), with `|` and globs as for tags. */
  readonly categories: readonly string[];
  /** First and last day, inclusive. */
  readonly since?: When;
  readonly until?: When;
  /** Spans in each of which the day must lie. */
  readonly within?: readonly When[];
  readonly states?: readonly State[];
  /** Every language variant; `selectPosts` also counts every state then. */
  readonly all: boolean;
  readonly untagged: boolean;
  /** Glob on the path, on the file name where it has no `/`; or a folder. */
  readonly path?: string;
  readonly lang?: string;
  /** Words that must stand in the body (`Post.body.found`). */
  readonly text: readonly string[];
}

/** What a query means in the blog at hand. */
export interface SelectContext {
  /** Needed where the query has days. */
  readonly today?: PlainDate;
  /** `ai` also selects `ai/llm`. */
  readonly nestedTags?: boolean;
  readonly aliases?: TagPatternOptions['aliases'];
  /** The site's default language: of several variants that match, the one in it stays. */
  readonly language?: string;
}

/** The posts that a query selects, in the order given; of the language variants of one post only one, unless it says otherwise. */
export function select(posts: readonly Post[], query: Query, context: SelectContext): Post[] {
  const tests = [
    ...titleTests(query),
    ...tagTests(query, context),
    ...categoryTests(query),
    ...dayTests(query, context.today),
    ...placeTests(query),
  ];
  const found = tests.length === 0 ? [...posts] : posts.filter((post) => tests.every((test) => test(post)));
  return query.all || query.lang !== undefined ? found : oneVariantEach(found, context.language);
}

/** First and last day that a query allows; undefined is no bound. They may contradict (`first` after `last`). */
export function dayBounds(
  query: Query,
  today: PlainDate | undefined,
): { first: PlainDate | undefined; last: PlainDate | undefined } {
  if (today === undefined) return { first: undefined, last: undefined };
  const spans = (query.within ?? []).map((when) => resolveSpan(when, today));
  const firsts = spans.map(({ first }) => first);
  const lasts = spans.map(({ last }) => last);
  if (query.since) firsts.push(resolveWhen(query.since, today, 'first'));
  if (query.until) lasts.push(resolveWhen(query.until, today, 'last'));
  return { first: firsts.toSorted().at(-1), last: lasts.toSorted()[0] };
}

/** A language code in the form in which codes are compared: `pt_BR` is `pt-br`. */
export function langKey(code: string): string {
  return fold(code).trim().replaceAll('_', '-');
}

type Test = (post: Post) => boolean;

function titleTests({ words }: Query): Test[] {
  const wanted = words.map(tagKey);
  return wanted.length === 0 ? [] : [({ title }) => allWithin(wanted, tagKey(title))];
}

function allWithin(wanted: readonly string[], title: string): boolean {
  return wanted.every((word) => title.includes(word));
}

function tagTests({ tags, without, untagged }: Query, { nestedTags = false, aliases = {} }: SelectContext): Test[] {
  const compile = (pattern: string) => compileTagPattern(pattern, { nested: nestedTags, aliases });
  return [
    ...tags.map(compile).map(
      (matches): Test =>
        (post) =>
          post.tags.some(matches),
    ),
    ...without.map(compile).map(
      (matches): Test =>
        (post) =>
          !post.tags.some(matches),
    ),
    ...(untagged ? [(post: Post) => post.tags.length === 0] : []),
  ];
}

function categoryTests({ categories }: Query): Test[] {
  return categories.map((pattern) => {
    const matches = compileTagPattern(pattern.replace(/\s*\/\s*/g, '/'));
    return (post) => categoryNames(post).some(matches);
  });
}

/** Every name by which a post's categories are found: each category, and each way down to one (`A/B`). */
export function categoryNames(post: Post): string[] {
  const ways = post.branches.flatMap((branch) => branch.map((_, index) => branch.slice(0, index + 1).join('/')));
  return [...new Set([...post.categories, ...ways])];
}

function dayTests(query: Query, today: PlainDate | undefined): Test[] {
  const { first, last } = dayBounds(query, today);
  if (first === undefined && last === undefined) return [];
  return [({ day }) => day !== undefined && day >= (first ?? day) && day <= (last ?? day)];
}

function placeTests({ states, path, lang, text }: Query): Test[] {
  const tests: Test[] = [];
  if (states) tests.push((post) => states.includes(post.state));
  if (path !== undefined) tests.push(pathTest(path));
  if (lang !== undefined) tests.push((post) => post.lang !== undefined && langKey(post.lang) === langKey(lang));
  if (text.length > 0) tests.push((post) => post.body?.found === true);
  return tests;
}

/** Tells the paths that match a glob, are the path itself, or lie in the folder of that name. */
export function pathTest(pattern: string): (file: { readonly path: string }) => boolean {
  const wanted = pattern
    .normalize('NFC')
    .replace(/^(?:\.\/)+/, '')
    .replace(/(?<!\/)\/+$/, '');
  if (wanted === '' || wanted === '.') return () => true;
  const matches = compileGlob(wanted, { dot: true });
  return (file) => {
    const path = file.path.normalize('NFC');
    if (path === wanted || path.startsWith(`${wanted}/`) || matches(path)) return true;
    return !wanted.includes('/') && matches(path.slice(path.lastIndexOf('/') + 1));
  };
}

/**
 * Of posts that are variants of one, keeps that in `language`, else the first by path, at its own place. Those in one language
 * are no variants of each other.
 */
function oneVariantEach(posts: readonly Post[], language: string | undefined): Post[] {
  const wanted = language === undefined ? undefined : langKey(language);
  const kept = new Map<string, Post>();
  for (const post of posts) {
    if (post.variantOf === undefined) continue;
    const other = kept.get(post.variantOf);
    if (other === undefined || comesBefore(post, { other, wanted })) kept.set(post.variantOf, post);
  }
  if (kept.size === 0) return [...posts];
  return posts.filter((post) => {
    const one = post.variantOf === undefined ? post : kept.get(post.variantOf);
    return one === post || one?.lang === post.lang;
  });
}

function comesBefore(post: Post, { other, wanted }: { other: Post; wanted: string | undefined }): boolean {
  const inLanguage = (one: Post) => wanted !== undefined && one.lang !== undefined && langKey(one.lang) === wanted;
  return inLanguage(post) === inLanguage(other) ? post.path < other.path : inLanguage(post);
}
