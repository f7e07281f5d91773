import type { PostFiles, Reading, Site, Source } from '../core/dialect.ts';
import { type Fields, textAt } from '../core/fields.ts';
import type { Skipped } from '../core/post.ts';
import { collectionOf, collectionsOf, entryTest } from './collections.ts';
import { conventionalState, dateIn, isBlogName, languageIn, updateIn } from './conventions.ts';
import { splitLanguage } from './languages.ts';
import { flagOf, makePost, ownName, termsAt } from './make-post.ts';
import { paperReason } from './plain.ts';
import { badDate, extension, folderOf, type PostDate } from './reading.ts';
import { inUtc } from './utc-date.ts';

/** What a generator adds to what themes share. */
export interface ThemeRules {
  /** The day that it finds in a path below the folder of posts. */
  pathDate?(inside: string, site: Site): PostDate | undefined;
  /** The slug, from the path without extension and `index`, where it is not that itself. */
  slug?(route: string): string;
}

/** Files that match a collection are posts; the rest, and what is a paper by its name, are none. */
export function chooseThemePosts(paths: readonly string[], site: Site): PostFiles {
  const tests = collectionsOf(site).map(entryTest);
  const posts: string[] = [];
  const skipped: Skipped[] = [];
  for (const path of paths) {
    const reason = tests.some((test) => test(path)) ? paperReason(path) : 'the configuration leaves it out';
    if (reason === undefined) posts.push(path);
    else skipped.push({ path, reason });
  }
  return { posts, skipped, context: [] };
}

/**
 * Reads a post of a generator that leaves all but the page to its theme: dates in UTC (gray-matter and `new Date()`), drafts,
 * tags and categories by the keys in use. A page outside the folders called like a blog is a post if it has a date.
 */
export function readThemePost(source: Source, site: Site, rules: ThemeRules = {}): Reading {
  const { path, front } = source;
  if (front.broken) return {};
  const { fields } = front;
  const collection = collectionOf(path, site);
  const base = collection?.base ?? '';
  const inside = base === '' ? path : path.slice(base.length + 1);
  const written = dateIn(fields, { site });
  const date = inUtc(written.date, site) ?? rules.pathDate?.(inside, site);
  const home = isBlogName(collection?.name ?? '') || folderOf(path).split('/').some(isBlogName);
  const dropped = noPost(fields, home || date !== undefined || written.bad !== undefined);
  if (dropped !== undefined) return { dropped };
  const { rest } = splitLanguage(inside, site);
  const { lang: placed, rest: shared } = splitLanguage(path, site);
  const several = site.languages.length > 1;
  const route = routeOf(rest);
  const slug = (textAt(fields, 'slug') ?? rules.slug?.(route) ?? route).replace(/^\/+|(?<!\/)\/+$/g, '');
  const own = languageIn(fields) ?? (several ? placed : undefined);
  const post = makePost({
    source,
    name: ownName(path.replace(/README(\.\w+)$/, 'index$1'), base),
    slug: slug === '' ? route : slug,
    date,
    updated: inUtc(updateIn(fields, site), site),
    tags: termsAt(fields, 'tags', 'tag'),
    categories: termsAt(fields, 'categories', 'category'),
    ...conventionalState(fields),
    lang: own,
    ...(several ? { variantOf: routeOf(shared) } : {}),
  });
  if (written.bad === undefined) return { post };
  return {
    post,
    diagnostics: [badDate(path, written.bad, date ? 'the post goes by another one' : 'the post has no date')],
  };
}

/** A path without its extension and `index`. */
function routeOf(path: string): string {
  return path.slice(0, path.length - extension(path).length).replace(/\/index$/, '');
}

/** Why a page is no post, by the keys of themes: `templateKey: about-page`, `article: false`; undefined where it is one. */
function noPost(fields: Fields, likely: boolean): string | undefined {
  if (flagOf(fields.get('article')) === false) return 'article: false';
  if (flagOf(fields.get('home')) === true) return 'it is the home page';
  for (const key of ['templateKey', 'template', 'layout', 'type']) {
    const value = textAt(fields, key) ?? '';
    if (/(?:^|[-_ ])(?:post|article|blog)(?:$|[-_ ])/i.test(value) && !/(?:index|list|page)$/i.test(value))
      return undefined;
    if (/(?:^|[-_ ])(?:page|home)$/i.test(value)) return `${key}: ${value}`;
  }
  return likely ? undefined : 'it lies in no folder of posts and has no date';
}
