import { type AST, getStaticTOMLValue, ParseError, parseTOML } from 'toml-eslint-parser';
import type { Fields, Scalar, Value } from '../core/fields.ts';
import type { Located, LocatedMap, LocatedPair } from './located.ts';
import { lineEnd, lineStart } from './splice.ts';
import { SyntaxProblem } from './syntax-problem.ts';

/**
 * Parses TOML into fields; dates stay text, as written.
 *
 * @throws {SyntaxProblem} With its offset into `text`; a key that stands twice is an error in TOML.
 */
export function parseToml(text: string): Fields {
  const table = new Map<string, Value>();
  for (const node of bodyOf(text)) addNode(table, node);
  return table;
}

function bodyOf(text: string): AST.TOMLTopLevelTable['body'] {
  try {
    return parseTOML(text).body[0].body;
  } catch (error) {
    if (error instanceof ParseError) {
      // A value that is missing is told of where the next line begins: the place is behind its equals sign.
      const before = text.slice(0, error.index);
      const missing = /=[ \t\r]*\n\s*$/.test(before);
      throw new SyntaxProblem(lowerFirst(error.message), missing ? before.trimEnd().length : error.index);
    }
    throw new SyntaxProblem('it is nested too deeply', 0);
  }
}

/**
 * The places of all values of a TOML text, dotted keys and tables as mappings of their own; those in lists of tables are left out.
 *
 * @throws {SyntaxProblem} Where it cannot be read.
 */
export function locateToml(text: string): LocatedMap {
  const root: Draft = { ...emptyDraft(0), end: text.length, tail: { at: -1, lead: '' } };
  for (const node of bodyOf(text)) {
    if (node.type === 'TOMLKeyValue') addPair(root, node, text);
    else if (node.resolvedKey.every((key) => typeof key === 'string')) addTable(root, node, text);
  }
  return root;
}

interface Draft extends LocatedMap {
  readonly pairs: LocatedPair[];
  tail?: { readonly at: number; readonly lead: string };
  fixed?: string;
}

function emptyDraft(at: number): Draft {
  return { form: 'map', style: 'lines', start: at, end: at, pairs: [] };
}

/** Puts a pair where its dotted key leads from `map`, and notes that further ones go behind it. */
function addPair(map: Draft, node: AST.TOMLKeyValue, text: string): void {
  const keys = keysOf(node.key);
  const [start, end] = node.range;
  const indent = text.slice(lineStart(text, start), start);
  const at = lineEnd(text, end);
  map.tail = { at, lead: indent };
  let here = map;
  node.key.keys.slice(0, -1).forEach((part, index) => {
    here = childOf(here, keys[index] ?? '', start);
    here.tail = { at, lead: `${indent}${text.slice(node.key.range[0], part.range[1])}.` };
  });
  here.pairs.push(pairAt(node, text));
}

function addTable(root: Draft, node: AST.TOMLTable, text: string): void {
  const at = lineEnd(text, node.key.range[1]);
  let table = root;
  for (const key of node.resolvedKey) table = childOf(table, String(key), node.range[0]);
  table.tail = { at, lead: '' };
  for (const pair of node.body) addPair(table, pair, text);
}

/** The mapping under a key that is written in parts; made where it is not there yet. */
function childOf(map: Draft, key: string, start: number): Draft {
  const known = map.pairs.find((pair) => pair.key === key)?.value;
  if (known?.form === 'map') return known as Draft;
  const child = emptyDraft(start);
  map.pairs.push({ key, start, end: start, mark: start, value: child, fixed: 'it is a table' });
  return child;
}

function pairAt(node: AST.TOMLKeyValue, text: string): LocatedPair {
  const [start, end] = node.range;
  const value = located(node.value, text);
  return { key: keysOf(node.key).at(-1) ?? '', start, end, mark: text.indexOf('=', node.key.range[1]) + 1, value };
}

function located(node: AST.TOMLContentNode, text: string): Located {
  const [start, end] = node.range;
  if (node.type === 'TOMLArray') {
    const items = node.elements.map((item) => ({ start: item.range[0], value: located(item, text) }));
    return { form: 'list', style: 'bracket', start, end, items };
  }
  if (node.type === 'TOMLInlineTable') {
    const map: Draft = { ...emptyDraft(end), style: 'bracket', start, end };
    for (const pair of node.body) {
      if (pair.key.keys.length > 1) map.fixed = 'it has dotted keys';
      map.pairs.push(pairAt(pair, text));
    }
    return map;
  }
  const quote = node.kind !== 'string' ? 'plain' : node.style === 'literal' ? 'single' : 'double';
  return { form: 'scalar', ...scalarOf(node), quote, block: node.kind === 'string' && node.multiline, start, end };
}

type Table = Map<string, Value>;

function addNode(root: Table, node: AST.TOMLTable | AST.TOMLKeyValue): void {
  if (node.type === 'TOMLKeyValue') {
    setAt(root, keysOf(node.key), valueFrom(node.value));
    return;
  }
  const table = tableAt(root, node.resolvedKey);
  for (const pair of node.body) setAt(table, keysOf(pair.key), valueFrom(pair.value));
}

/** The table under a header such as `[[a.b]]`, resolved by the parser to `['a', 'b', 0]`; made where missing. */
function tableAt(root: Table, keys: readonly (string | number)[]): Table {
  let here: Table | Value[] = root;
  keys.forEach((key, index) => {
    const make = (): Table | Value[] => (typeof keys[index + 1] === 'number' ? [] : new Map());
    if (Array.isArray(here)) {
      const next: Value = here[Number(key)] ?? make();
      here[Number(key)] = next;
      here = next as Table | Value[];
    } else {
      const next: Value = here.get(String(key)) ?? make();
      here.set(String(key), next);
      here = next as Table | Value[];
    }
  });
  return here as unknown as Table;
}

function setAt(table: Table, keys: readonly string[], value: Value): void {
  const last = keys.at(-1);
  if (last !== undefined) tableAt(table, keys.slice(0, -1)).set(last, value);
}

function keysOf(key: AST.TOMLKey): string[] {
  return key.keys.map((part) => (part.type === 'TOMLBare' ? part.name : part.value));
}

function valueFrom(node: AST.TOMLContentNode): Value {
  if (node.type === 'TOMLArray') return node.elements.map(valueFrom);
  if (node.type === 'TOMLInlineTable') {
    const table: Table = new Map();
    for (const pair of node.body) setAt(table, keysOf(pair.key), valueFrom(pair.value));
    return table;
  }
  return scalarOf(node);
}

function scalarOf(node: AST.TOMLValue): Scalar {
  switch (node.kind) {
    case 'string':
      return { text: node.value, kind: 'string' };
    case 'boolean':
      return { text: String(node.value), kind: 'boolean' };
    case 'integer':
    case 'float':
      return { text: String(getStaticTOMLValue(node)), kind: 'number' };
    default:
      return { text: node.datetime, kind: 'date' };
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');
}
