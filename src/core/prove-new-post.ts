import type { PlainDate } from './date.ts';
import type { Dialect, Front } from './dialect.ts';
import type { Fields, Scalar, Value } from './fields.ts';
import type { FrontSyntax } from './front-shape.ts';
import type { FieldValue, WrittenField } from './front-slot.ts';
import type { writeFront } from './front-writer.ts';
import type { Blog } from './ports.ts';
import type { Post } from './post.ts';

export type WrittenFront = ReturnType<typeof writeFront>;

export interface Intent {
  readonly blog: Blog;
  readonly dialect: Dialect;
  readonly path: string;
  readonly day: PlainDate;
  /** Its date is not in the future. */
  readonly due: boolean;
  readonly draft: boolean;
  readonly syntax: FrontSyntax;
}

/**
 * Has the generator's own rules read a front matter before it is written. Where they put the post on another day, or in the future, the
 * date gets its offset if that helps; what still differs from the intent is told.
 *
 * @param write Writes the front matter, with the offset in its date or as the blog does.
 */
export function proveNewPost(
  write: (offset: boolean) => WrittenFront,
  intent: Intent,
): { front: WrittenFront; notes: readonly string[] } {
  const front = write(false);
  const post = readBack(front, intent);
  if (post === 'unknown' || isAsMeant(post, intent)) return { front, notes: faults(post, intent) };
  const better = write(true);
  const other = readBack(better, intent);
  if (isAsMeant(other, intent)) return { front: better, notes: faults(other, intent) };
  return { front, notes: faults(post, intent) };
}

type ReadBack = Post | 'none' | 'unknown';

function isAsMeant(post: ReadBack, { day, due }: Intent): post is Post {
  return typeof post === 'object' && post.day === day && !(due && post.state === 'scheduled');
}

function readBack({ written }: WrittenFront, { blog, dialect, path, syntax }: Intent): ReadBack {
  if (syntax === 'headers') return 'unknown';
  const front: Front = { kind: syntax, fields: fieldsOf(written, syntax) };
  return dialect.read({ path, front, context: new Map() }, blog.site).post ?? 'none';
}

function faults(post: ReadBack, { dialect, day, draft }: Intent): string[] {
  if (post === 'unknown') return [];
  if (post === 'none') return [`${dialect.name} takes this file for no post`];
  const notes: string[] = [];
  if (post.day !== undefined && post.day !== day)
    notes.push(`${dialect.name} shows it on ${post.day}, not on ${day}: its time zone differs`);
  if (draft && post.state !== 'draft') notes.push(`${dialect.name} does not take it for a draft: ${post.reason}`);
  if (!draft && post.state === 'scheduled') notes.push(`It goes live on ${post.day ?? day}`);
  else if (!draft && post.state !== 'published') notes.push(`${dialect.name} does not show it: ${post.reason}`);
  return notes;
}

function fieldsOf(written: readonly WrittenField[], syntax: Exclude<FrontSyntax, 'headers'>): Fields {
  const root = new Map<string, Value>();
  const tables = new Map<string, Map<string, Value>>();
  for (const { key, table, value, plain } of written) {
    const name = table?.replace(/^\[+/, '').split(']', 1)[0]?.trim();
    const fields = name === undefined ? root : (tables.get(name) ?? new Map<string, Value>());
    if (name !== undefined) {
      tables.set(name, fields);
      root.set(name, fields);
    }
    fields.set(key, asValue(value, { plain, syntax }));
  }
  return root;
}

function asValue(value: FieldValue, { plain, syntax }: { plain: boolean; syntax: FrontSyntax }): Value {
  if (typeof value === 'object') return value.map((text): Scalar => ({ text, kind: 'string' }));
  const text = `${value}`;
  if (!plain) return { text, kind: 'string' };
  if (syntax === 'yaml') return { text, kind: 'plain' };
  if (text === 'true' || text === 'false') return { text, kind: 'boolean' };
  if (typeof value === 'number') return { text, kind: 'number' };
  return { text, kind: /^\d{4}-/.test(text) ? 'date' : 'string' };
}
