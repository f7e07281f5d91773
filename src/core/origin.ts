import type { Reading } from './dialect.ts';
import { type Fields, isFields, isList, type Value } from './fields.ts';
import type { Post } from './post.ts';

/** Keys and indexes from the top of a file's fields down to a value. */
export type KeyPath = readonly (string | number)[];

/** The file that a key stands in: the post's own front matter, the configuration, or a file that bears on the post. */
export type Part =
  | { readonly kind: 'front' }
  | { readonly kind: 'config' }
  | { readonly kind: 'context'; readonly file: string };

export interface KeyRef {
  readonly part: Part;
  readonly path: KeyPath;
}

/** All that a reading is made from. */
export interface Given {
  readonly front: Fields;
  readonly config: Fields;
  /** Fields by file. */
  readonly context: ReadonlyMap<string, Fields>;
}

/** A side of a reading as a text that is the same where the side is. */
export type Side = (reading: Reading) => string | undefined;

export const sides = {
  state: ({ post }) => post?.state,
  rule: ({ post, dropped }) => post && JSON.stringify([post.reason, post.liveAt, dropped]),
  day: ({ post }) => post && JSON.stringify([post.day, post.date]),
  title: ({ post }) => post?.title,
  tags: ({ post }) => post && JSON.stringify([post.tags, post.taxonomies]),
  categories: ({ post }) => post && JSON.stringify(post.branches),
  kept: ({ post }) => String(post !== undefined),
} satisfies Readonly<Record<string, Side>>;

/** The most keys of a configuration that are tried. */
const maxKeys = 500;

/**
 * The keys without one of which a side of a reading would be another: by reading again without each. Own keys first, then
 * those of other files, then of the configuration. A key without which there would be no post at all is not counted.
 */
export function keysBehind(given: Given, read: (given: Given) => Reading): (side: Side) => KeyRef[] {
  const tried = keysIn(given).map((key) => ({ key, reading: read(without(given, key)) }));
  const before = read(given);
  return (side) => {
    const now = side(before);
    const found = tried.filter(({ reading }) => side(reading) !== undefined && side(reading) !== now);
    // Where two keys say the same, neither is missed alone: the first of those that are missed together.
    return found.length > 0 ? found.map(({ key }) => key) : missedTogether(given, { read, side, now });
  };
}

function missedTogether(
  given: Given,
  { read, side, now }: { read: (given: Given) => Reading; side: Side; now: string | undefined },
): KeyRef[] {
  let rest = given;
  for (const path of leavesOf(given.front).reverse()) {
    const key: KeyRef = { part: { kind: 'front' }, path };
    const next = without(rest, key);
    const other = side(read(next));
    if (other === undefined) continue;
    if (other !== now) return [key];
    rest = next;
  }
  return [];
}

/** Whether a post has its day where nothing is written in any file: from its path. */
export function dayFromPath(given: Given, { post, read }: { post: Post; read: (given: Given) => Reading }): boolean {
  const title = given.front.get('title');
  const front: Fields = title === undefined ? new Map() : new Map([['title', title]]);
  return read({ ...given, front, context: new Map() }).post?.day === post.day;
}

function keysIn({ front, config, context }: Given): KeyRef[] {
  const refs = (part: Part, fields: Fields): KeyRef[] => leavesOf(fields).map((path) => ({ part, path }));
  return [
    ...refs({ kind: 'front' }, front),
    ...[...context].flatMap(([file, fields]) => refs({ kind: 'context', file }, fields)),
    ...refs({ kind: 'config' }, config).slice(0, maxKeys),
  ];
}

/** The ways to all values that are no mapping, and to no list that holds mappings. */
export function leavesOf(value: Value, above: KeyPath = []): KeyPath[] {
  if (isFields(value) && value.size > 0) return [...value].flatMap(([key, item]) => leavesOf(item, [...above, key]));
  if (isList(value) && value.some(isFields)) return value.flatMap((item, index) => leavesOf(item, [...above, index]));
  return typeof above.at(-1) === 'string' ? [above] : [];
}

/** The value at a way; undefined where there is none. */
export function valueAt(value: Value | undefined, path: KeyPath): Value | undefined {
  return path.reduce<Value | undefined>(
    (here, key) => (isFields(here) ? here.get(String(key)) : isList(here) ? here[Number(key)] : undefined),
    value,
  );
}

function without(given: Given, { part, path }: KeyRef): Given {
  if (part.kind === 'front') return { ...given, front: cut(given.front, path) as Fields };
  if (part.kind === 'config') return { ...given, config: cut(given.config, path) as Fields };
  const fields = given.context.get(part.file) ?? new Map();
  return { ...given, context: new Map([...given.context, [part.file, cut(fields, path) as Fields]]) };
}

function cut(value: Value, [key, ...rest]: KeyPath): Value {
  if (isList(value)) return value.map((item, index) => (index === key ? cut(item, rest) : item));
  if (!isFields(value) || key === undefined) return value;
  const name = String(key);
  const inner = value.get(name);
  const pairs = [...value].filter(([other]) => other !== name || rest.length > 0);
  return new Map(
    rest.length === 0 || inner === undefined
      ? pairs
      : pairs.map(([other, item]): [string, Value] => [other, other === name ? cut(inner, rest) : item]),
  );
}
