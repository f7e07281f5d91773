import type { Source } from '../core/dialect.ts';
import { type Fields, isScalar, textAt, type Value, yaml11, yamlCore } from '../core/fields.ts';
import type { Post } from '../core/post.ts';
import { baseName, folderOf, itemsOf, oneLine, type PostDate, scalarText, uniqueTerms } from './reading.ts';

/** What a dialect has made out that is not the same for all generators. */
export interface PostParts extends Pick<Post, 'slug' | 'state' | 'reason' | 'tags' | 'categories'> {
  readonly source: Source;
  /** Where the front matter has no title, nor the body a heading: what the file is called. */
  readonly name: string;
  readonly date?: PostDate | undefined;
  readonly updated?: PostDate | undefined;
  readonly liveAt?: string;
  readonly lang?: string | undefined;
  readonly variantOf?: string;
  /** Default: the `title` of the front matter. */
  readonly title?: string | undefined;
  /** Default: the `description` of the front matter. */
  readonly description?: string | undefined;
}

/** A post with flat categories whose title stands in `title`, else in the first heading, else is its name. */
export function makePost(parts: PostParts): Post {
  const { source, name, slug, date, updated, tags, categories, state, reason, liveAt, lang, variantOf } = parts;
  const { path, heading, body } = source;
  const title = oneLine(parts.title ?? scalarText(source.front.fields.get('title')));
  const description = oneLine(parts.description ?? textAt(source.front.fields, 'description'));
  // Written out: for each of many posts, to spread what may be absent takes long.
  const post: { -readonly [K in keyof Post]: Post[K] } = {
    path,
    slug,
    title: title ?? heading ?? name,
    tags,
    categories,
    branches: categories.map((category) => [category]),
    state,
    reason,
  };
  if (title === undefined) post.titleFrom = heading === undefined ? 'file name' : 'heading';
  if (date !== undefined) {
    post.day = date.day;
    post.date = date.date;
  }
  if (liveAt !== undefined) post.liveAt = liveAt;
  if (lang !== undefined) post.lang = lang;
  if (variantOf !== undefined) post.variantOf = variantOf;
  if (updated !== undefined) post.updated = updated.date;
  if (description !== undefined) post.description = description;
  if (body !== undefined) post.body = body;
  return post;
}

/** File name without extension; of an `index` below the folder of posts, the name of its own folder. */
export function ownName(path: string, base: string): string {
  const folder = folderOf(path);
  return baseName(path) === 'index' && folder !== base && folder !== ''
    ? folder.slice(folder.lastIndexOf('/') + 1)
    : baseName(path);
}

/** The terms at these keys, the keys in their order: items of a list and of lists in it, or one text as one term. */
export function termsAt(fields: Fields, ...keys: readonly string[]): string[] {
  const texts: string[] = [];
  for (const key of keys)
    for (const outer of itemsOf(fields.get(key)))
      for (const item of itemsOf(outer))
        if (isScalar(item) && yamlCore(item).type !== 'null') texts.push(item.text.trim());
  return uniqueTerms(texts);
}

/** Whether a flag is set: YAML's booleans, `yes` and `no` among them, and a quoted `true` or `false`. */
export function flagOf(value: Value | undefined): boolean | undefined {
  if (!isScalar(value)) return undefined;
  return yaml11(value.kind === 'string' && /^(?:true|false)$/i.test(value.text) ? { ...value, kind: 'plain' } : value)
    .flag;
}

/** github-slugger, index.js: small letters, blanks as hyphens, all but letters, marks, digits, `_` and `-` off. */
export function githubSlug(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}
