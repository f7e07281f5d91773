import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { Fields, Scalar, Value } from '../core/fields.ts';
import type { Located, LocatedMap } from './located.ts';
import { SyntaxProblem } from './syntax-problem.ts';

interface JsonOptions {
  /** The braces around it are left out, as between Hexo's `;;;`. */
  readonly braceless: boolean;
}

/** The places of all values of a JSON text. @throws {SyntaxProblem} Where it cannot be read, or is no object. */
export function locateJson(text: string, { braceless }: JsonOptions): LocatedMap {
  const root = treeOf(text, braceless);
  const map = root && located(root, braceless ? 1 : 0);
  if (map?.form === 'map') return map;
  throw new SyntaxProblem('two JSON readers do not agree on it', 0, 'look for a missing comma or quote');
}

/** Reads JSON with another parser than the one that reads posts; undefined where that one cannot. */
export function jsonAgain(text: string, { braceless }: JsonOptions): Fields | undefined {
  const root = treeOf(text, braceless);
  const value = root && valueFrom(root);
  return value instanceof Map ? value : undefined;
}

function treeOf(text: string, braceless: boolean): Node | undefined {
  const errors: ParseError[] = [];
  const root = parseTree(braceless ? `{${text}}` : text, errors, { disallowComments: true, allowTrailingComma: false });
  return errors.length > 0 ? undefined : root;
}

function located(node: Node, shift: number): Located {
  const start = node.offset - shift;
  const end = start + node.length;
  const children = node.children ?? [];
  if (node.type === 'array') {
    const items = children.map((item) => ({ start: item.offset - shift, value: located(item, shift) }));
    return { form: 'list', style: 'bracket', start, end, items };
  }
  if (node.type !== 'object') return { form: 'scalar', ...scalarFrom(node), quote: 'double', block: false, start, end };
  const pairs = children.map((pair) => {
    const [key, value] = pair.children ?? [];
    const from = pair.offset - shift;
    return {
      key: String(key?.value ?? ''),
      start: from,
      end: from + pair.length,
      mark: (pair.colonOffset ?? pair.offset) - shift + 1,
      ...(value === undefined ? {} : { value: located(value, shift) }),
    };
  });
  return { form: 'map', style: 'bracket', start, end, pairs };
}

function valueFrom(node: Node): Value {
  const children = node.children ?? [];
  if (node.type === 'array') return children.map(valueFrom);
  if (node.type !== 'object') return scalarFrom(node);
  return new Map(
    children.map(({ children: [key, value] = [] }) => [String(key?.value ?? ''), value ? valueFrom(value) : []]),
  );
}

function scalarFrom({ type, value }: Node): Scalar {
  if (type === 'null') return { text: '', kind: 'null' };
  return { text: String(value), kind: type === 'number' || type === 'boolean' ? type : 'string' };
}
