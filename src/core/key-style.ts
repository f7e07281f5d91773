import { type DateStyle, dateStyleOf, learnDateStyle } from './date-style.ts';
import type { ShapeEntry } from './front-shape.ts';
import { type ListStyle, mostCommon, quoteOf, type ShapedList, shapedList } from './list-style.ts';
import type { Quote } from './yaml-scalar.ts';

/** The head of a post, and what its generator reads from it. */
export interface PostHead {
  readonly path: string;
  readonly text: string;
  readonly tags?: readonly string[];
  readonly categories?: readonly string[];
}

export type FieldRole = 'title' | 'date' | 'tags' | 'categories' | 'slug';

/** A key of the front matter and how its value is written; what was never seen is absent. */
export interface KeyStyle {
  readonly key: string;
  readonly role?: FieldRole;
  readonly table?: string;
  readonly lead: string;
  readonly quote?: Quote;
  readonly list?: ListStyle;
  readonly date?: DateStyle;
  /** How many of the posts have it, 0–1. */
  readonly share: number;
  /** Lines to copy as they are; JSON: the value. */
  readonly constant?: readonly string[];
  /** Items that every post has and the generator needs. */
  readonly items?: readonly string[];
  /** Comments over it, in a template. */
  readonly before: readonly string[];
}

/** Names of the fields, small, those of a role in the order in which they count. */
export const keysOfRole: Readonly<Record<FieldRole, readonly string[]>> = {
  title: ['title'],
  date: [
    'date',
    'pubdate',
    'pubdatetime',
    'publishdate',
    'published',
    'publishedat',
    'published_at',
    'created',
    'createdat',
    'created_at',
  ],
  tags: ['tags', 'tag', 'topics'],
  categories: ['categories', 'category'],
  slug: ['slug'],
};

/** Keys whose value is the post's own, even where the posts at hand agree in it. */
const ownKeys = new Set([
  ...Object.values(keysOfRole).flat(),
  ...[
    'updated',
    'updateddate',
    'lastmod',
    'modified',
    'moddatetime',
    'last_modified_at',
    'id',
    'uuid',
    'guid',
    'url',
    'permalink',
    'path',
  ],
  ...['description', 'summary', 'excerpt', 'series', 'aliases', 'translationkey', 'expirydate', 'publish_date'],
]);

/** Keys worth copying from a single post. */
const stableKeys = new Set(['layout', 'author', 'authors', 'type', 'lang']);

/** A key in one post. */
export interface Use {
  readonly entry: ShapeEntry;
  readonly head: PostHead;
  /** Position in its front matter. */
  readonly at: number;
}

/** How a key is written, from its uses in `total` posts, newest first. */
export function learnKey(uses: readonly Use[], total: number): KeyStyle {
  const { key = '', table } = uses[0]?.entry ?? {};
  const role = roleOf(uses);
  const values = uses.map(({ entry }) => entry.value).filter((value) => value !== '');
  const lists = role === 'tags' || role === 'categories' ? uses.flatMap((use) => listOf(use, role) ?? []) : [];
  const quote = mostCommon(values.map(quoteOf));
  const list = learnList(lists.filter(({ items }) => items.length > 0).map(({ style }) => style));
  const date = role === 'date' ? (learnDateStyle(values) ?? dateInWords(values)) : undefined;
  const constant = learnConstant(uses, { total, role });
  return {
    key,
    ...(role === undefined ? {} : { role }),
    ...(table === undefined ? {} : { table }),
    lead:
      mostCommon(uses.map(({ entry }) => entry.lead).filter((lead) => lead.trimEnd() !== lead)) ??
      uses[0]?.entry.lead ??
      '',
    ...(quote === undefined ? {} : { quote }),
    ...(list === undefined ? {} : { list }),
    ...(date === undefined ? {} : { date }),
    share: uses.length / total,
    ...(constant === undefined ? {} : { constant }),
    ...(role === 'tags' ? { items: collections(lists, total) } : {}),
    before: [],
  };
}

/** What a key is for, by its name and, for dates, its values. */
export function roleOf(uses: readonly Use[]): FieldRole | undefined {
  const key = uses[0]?.entry.key.toLowerCase() ?? '';
  const role = (Object.keys(keysOfRole) as FieldRole[]).find((name) => keysOfRole[name].includes(key));
  if (role !== 'date' || key === 'date') return role;
  // `published: true` and `created: never` are no dates.
  return uses.some(({ entry }) => /\d{4}/.test(entry.value)) ? role : undefined;
}

/** For `Jul 15 2022`: the day in figures, which every generator reads. */
function dateInWords(values: readonly string[]): DateStyle | undefined {
  if (values.length === 0 || values.some((value) => value.includes(':'))) return undefined;
  return dateStyleOf('2022-07-15');
}

function listOf({ entry, head }: Use, role: 'tags' | 'categories'): ShapedList | undefined {
  return shapedList(entry, head[role]);
}

/** The usual look; a list in one text is seen only in posts with several tags, so it outweighs single ones. */
function learnList(styles: readonly ListStyle[]): ListStyle | undefined {
  const forms = mostCommon(styles.map((style) => style.form));
  const joined = styles.find((style) => style.form === 'words' || style.form === 'commas');
  const form = forms === 'one' && joined ? joined.form : forms;
  const id = mostCommon(styles.filter((style) => style.form === form).map((style) => JSON.stringify(style)));
  return styles.find((style) => JSON.stringify(style) === id);
}

/** Eleventy's posts are those with a tag such as `posts`: a post without it would be none. */
function collections(lists: readonly ShapedList[], total: number): string[] {
  if (total < 3 || lists.length < total) return [];
  return (lists[0]?.items ?? []).filter(
    (item) => /^(?:posts?|blog)$/.test(item) && lists.every(({ items }) => items.includes(item)),
  );
}

/** The lines of a key that nine in ten posts have with the same value. */
function learnConstant(
  uses: readonly Use[],
  { total, role }: { total: number; role: FieldRole | undefined },
): readonly string[] | undefined {
  const entry = uses[0]?.entry;
  if (!entry || (role !== undefined && role !== 'categories')) return undefined;
  const key = entry.key.toLowerCase();
  if (role === undefined && ownKeys.has(key)) return undefined;
  if (total === 1 && !stableKeys.has(key)) return undefined;
  const id = mostCommon(uses.map((use) => rawLines(use.entry).join('\n')));
  const same = uses.filter((use) => rawLines(use.entry).join('\n') === id);
  const shown = same[0]?.entry;
  // An anchor or alias means nothing on its own, and an empty value is one that the writer fills in.
  if (
    !shown ||
    same.length < Math.ceil(total * 0.9) ||
    /^[&*]|^$/.test(shown.value + shown.rest.join('')) ||
    key === '<<'
  )
    return undefined;
  return rawLines(shown);
}

/** The lines of an entry as they stand. */
export function rawLines({ lead, value, rest }: ShapeEntry): string[] {
  const lines = [`${lead}${value}`, ...rest];
  while (lines.length > 1 && lines.at(-1)?.trim() === '') lines.pop();
  return lines;
}
