import { type FrontShape, type FrontSyntax, type ShapeEntry, shapeOf } from './front-shape.ts';
import {
  type FieldRole,
  type KeyStyle,
  keysOfRole,
  learnKey,
  type PostHead,
  rawLines,
  roleOf,
  type Use,
} from './key-style.ts';
import { mostCommon, quoteOf } from './list-style.ts';
import type { Quote } from './yaml-scalar.ts';

/** How a blog writes its front matter. */
export interface HouseStyle {
  readonly syntax: FrontSyntax;
  readonly eol: '\n' | '\r\n';
  readonly open?: string;
  readonly close?: string;
  /** Whether a blank line follows the front matter. */
  readonly gap: boolean;
  /** For texts that cannot stand without quotes. */
  readonly spare: 'single' | 'double';
  /** In order. */
  readonly keys: readonly KeyStyle[];
  readonly tail: readonly string[];
}

/**
 * Learns how recent posts, newest first, write their front matter. Heads that cannot be told apart line by line
 * teach nothing.
 *
 * @returns Undefined where there is nothing to learn from.
 */
export function learnStyle(heads: readonly PostHead[]): HouseStyle | undefined {
  const seen = heads.flatMap((head) => {
    const shape = shapeOf(head.text);
    return shape && shape.entries.length > 0 ? [{ head, shape }] : [];
  });
  const syntax = mostCommon(seen.map(({ shape }) => shape.syntax));
  const alike = seen.filter(({ shape }) => shape.syntax === syntax);
  const first = alike[0]?.shape;
  if (!first) return undefined;
  const total = alike.length;
  const keys = gatherKeys(alike).map((uses) => learnKey(uses, total));
  return {
    ...frame(first),
    eol: mostCommon(alike.map(({ shape }) => shape.eol)) ?? '\n',
    gap: mostCommon(alike.map(({ shape }) => startsBlank(shape.body))) ?? true,
    spare: mostCommon(alike.flatMap(({ shape }) => shape.entries.map(quoteOfEntry)).filter(isQuoted)) ?? 'double',
    keys: giveRoles(keys),
    tail: [],
  };
}

/** A template as a style: every line of it is to be copied, but for the fields that are filled in. */
export function styleOfTemplate(text: string): (HouseStyle & { readonly body: string }) | undefined {
  const shape = shapeOf(text);
  if (!shape) return undefined;
  const head = { path: '', text };
  const keys = shape.entries.map((entry): KeyStyle => {
    const known = learnKey([{ entry, head, at: 0 }], 1);
    return { ...known, constant: rawLines(entry), before: entry.before };
  });
  return {
    ...frame(shape),
    gap: startsBlank(shape.body),
    spare: mostCommon(shape.entries.map(quoteOfEntry).filter(isQuoted)) ?? 'double',
    keys: giveRoles(keys),
    tail: shape.tail,
    body: shape.body.replace(/^\r?\n/, ''),
  };
}

/** An example as a style: its other keys are to be copied, its titles, dates and tags are not. */
export function styleOfSample(text: string): HouseStyle | undefined {
  const style = styleOfTemplate(text);
  if (!style) return undefined;
  const { body: _, ...house } = style;
  return {
    ...house,
    keys: style.keys.map(({ constant, ...key }) => (key.role || !constant ? key : { ...key, constant })),
  };
}

/** The uses of each key, in the usual order of keys; those outside tables first. */
function gatherKeys(seen: readonly { readonly head: PostHead; readonly shape: FrontShape }[]): Use[][] {
  const uses = new Map<string, Use[]>();
  for (const { head, shape } of seen) {
    for (const [at, entry] of shape.entries.entries()) {
      const id = `${entry.table ?? ''}\0${entry.key}`;
      const list = uses.get(id) ?? [];
      list.push({ entry, head, at });
      uses.set(id, list);
    }
  }
  const kept = [...uses.values()].filter((list) => list.length * 2 >= seen.length || roleOf(list) !== undefined);
  const tables = new Map<string, number>();
  for (const list of kept) {
    const table = list[0]?.entry.table ?? '';
    tables.set(table, table === '' ? -1 : Math.min(tables.get(table) ?? Number.POSITIVE_INFINITY, meanPlace(list)));
  }
  const rank = (list: readonly Use[]) => tables.get(list[0]?.entry.table ?? '') ?? 0;
  return kept.toSorted((a, b) => rank(a) - rank(b) || meanPlace(a) - meanPlace(b));
}

function meanPlace(uses: readonly Use[]): number {
  return uses.reduce((sum, use) => sum + use.at, 0) / uses.length;
}

/** One key a role: the one that most posts have, of equals the one named first in the table. */
function giveRoles(keys: readonly KeyStyle[]): KeyStyle[] {
  const best = new Map<FieldRole, KeyStyle>();
  for (const known of keys) {
    if (!known.role) continue;
    const other = best.get(known.role);
    if (!other || rankOf(known) < rankOf(other)) best.set(known.role, known);
  }
  return keys
    .filter((known) => known.role === undefined || best.get(known.role) === known || known.constant)
    .map((known) => {
      const { role, ...style } = known;
      return role !== undefined && best.get(role) === known ? known : style;
    });
}

function rankOf({ share, role, key }: KeyStyle): number {
  return -share * 100 + keysOfRole[role ?? 'title'].indexOf(key.toLowerCase());
}

function frame({ syntax, eol, open, close }: FrontShape): Pick<HouseStyle, 'syntax' | 'eol' | 'open' | 'close'> {
  return { syntax, eol, ...(open === undefined ? {} : { open }), ...(close === undefined ? {} : { close }) };
}

function startsBlank(body: string): boolean {
  return body === '' || /^\r?\n/.test(body);
}

function quoteOfEntry({ value }: ShapeEntry): Quote {
  return quoteOf(value);
}

function isQuoted(quote: Quote): quote is 'single' | 'double' {
  return quote !== 'plain';
}
