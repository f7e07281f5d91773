import { type AST, getStaticTOMLValue, ParseError, parseTOML } from 'toml-eslint-parser';
import type { Fields, Scalar, Value } from '../core/fields.ts';
import { SyntaxProblem } from './syntax-problem.ts';

/**
 * Parses TOML into fields; dates stay text, as written.
 *
 * @throws {SyntaxProblem} With its offset into `text`; a key that stands twice is an error in TOML.
 */
export function parseToml(text: string): Fields {
  try {
    const table = new Map<string, Value>();
    for (const node of parseTOML(text).body[0].body) addNode(table, node);
    return table;
  } catch (error) {
    if (error instanceof SyntaxProblem) throw error;
    if (error instanceof ParseError) {
      // A value that is missing is told of where the next line begins: the place is behind its equals sign.
      const before = text.slice(0, error.index);
      const missing = /=[ \t\r]*\n\s*$/.test(before);
      throw new SyntaxProblem(lowerFirst(error.message), missing ? before.trimEnd().length : error.index);
    }
    throw new SyntaxProblem('it is nested too deeply', 0);
  }
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
