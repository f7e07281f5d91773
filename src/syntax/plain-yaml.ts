import type { Fields, Scalar, Value } from '../core/fields.ts';
import type { Located, LocatedItem, LocatedList, LocatedMap, LocatedPair } from './located.ts';
import { lineEnd, lineStart } from './splice.ts';
import { kindBy, type YamlList, type YamlMap, type YamlNode, type YamlScalar, yamlNodes } from './yaml-library.ts';

/**
 * The places of all values of a YAML text that `quickYaml()` reads: what `locateYaml()` gives, several times faster.
 *
 * @returns Undefined where there is nothing in it, or something that is not plain after all: then `locateYaml()` has to be asked.
 */
export function locatePlain(text: string): LocatedMap | undefined {
  if (noted.test(text)) return undefined;
  const root = yamlNodes(text);
  return root && mapAt(root, text);
}

/** A comment that may belong to a value: indented, or below a key without one that is the last of its mapping, or may be. */
const noted = /\n +#|(?:^|\n) [^\n]*: *\r?\n\s*#|: *\r?\n(?:\s*#[^\n]*(?:\n|$))+\s*$/;

function mapAt({ start, pairs: nodes }: YamlMap, text: string): LocatedMap | undefined {
  const pairs: LocatedPair[] = [];
  for (const { key, value } of nodes) {
    const pair = pairAt(key, { node: value, text });
    if (pair === undefined) return undefined;
    pairs.push(pair);
  }
  const last = pairs.at(-1);
  if (last === undefined) return undefined;
  const tail = { at: lineEnd(text, last.end), lead: text.slice(lineStart(text, start), start) };
  return { form: 'map', style: 'lines', start, end: last.end, pairs, tail };
}

function pairAt(
  { text: key, start, end }: YamlScalar,
  { node, text }: { node: YamlNode; text: string },
): LocatedPair | undefined {
  const colon = skipBlanks(text, end);
  if (text[colon] !== ':') return undefined;
  const mark = colon + 1;
  if (node.form === 'scalar') {
    if (node.start < 0) return { key, start, mark, end: mark };
    const value = scalarAt(node, text, skipBlanks(text, mark));
    return value && { key, start, mark, end: value.end, value };
  }
  const value = node.form === 'map' ? mapAt(node, text) : listAt(node, text);
  return value && { key, start, mark, end: value.end, value };
}

/**
 * Undefined where nothing is written, or white space that is part of it ends it.
 *
 * @param mark Where what marks a block stands, if it is one.
 */
function scalarAt(
  { text: value, quote, block, start, end }: YamlScalar,
  text: string,
  mark = start,
): Located | undefined {
  if (start < 0) return undefined;
  const first = block ? mark : start;
  const last = first + text.slice(first, end).trimEnd().length;
  if (last < end && !block) return undefined;
  const kind = quote === 'plain' && !block ? 'plain' : 'string';
  return { form: 'scalar', kind, text: value, quote, block, start: first, end: last };
}

function listAt(node: YamlList, text: string): LocatedList | undefined {
  return text[node.start] === '[' ? bracketAt(node, text) : linesAt(node, text);
}

function bracketAt({ start, items: nodes }: YamlList, text: string): LocatedList | undefined {
  const items: LocatedItem[] = [];
  let end = skipBlanks(text, start + 1);
  for (const node of nodes) {
    const value = node.form === 'scalar' ? scalarAt(node, text) : node.form === 'list' && bracketAt(node, text);
    if (!value) return undefined;
    items.push({ start: value.start, value });
    // Each with the comma behind it.
    end = skipBlanks(text, value.end);
    if (text[end] === ',') end = skipBlanks(text, end + 1);
  }
  return text[end] === ']' ? { form: 'list', style: 'bracket', start, end: end + 1, items } : undefined;
}

function linesAt({ start, items: nodes }: YamlList, text: string): LocatedList | undefined {
  const items: LocatedItem[] = [];
  let end = start;
  for (const node of nodes) {
    const value = node.form === 'scalar' ? scalarAt(node, text) : undefined;
    if (value === undefined) return undefined;
    const dash = text.lastIndexOf('-', value.start - 1);
    items.push({ start: dash, value });
    end = value.end;
  }
  return { form: 'list', style: 'lines', start, end, items };
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at += 1;
  return at;
}

/** Reads places as data, scalars by what the library of `locatePlain()` takes them for, by YAML 1.2 and by 1.1. */
export function plainAgain(root: LocatedMap): readonly [Fields, Fields] {
  return [fieldsOf(root, '1.2'), fieldsOf(root, '1.1')];
}

type Version = Parameters<typeof kindBy>[0];

function fieldsOf({ pairs }: LocatedMap, version: Version): Fields {
  return new Map(pairs.map(({ key, value }) => [key, value === undefined ? nothing : readingOf(value, version)]));
}

const nothing: Scalar = { text: '', kind: 'null' };

function readingOf(value: Located, version: Version): Value {
  if (value.form === 'map') return fieldsOf(value, version);
  if (value.form === 'list') return value.items.map((item) => readingOf(item.value, version));
  const { text, kind } = value;
  return { text, kind: kind === 'plain' ? kindBy(version, text) : kind };
}
