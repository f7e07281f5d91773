import fs from 'node:fs';
import { parseSync } from 'rolldown/utils';

/** A text of the source: a literal, or a template with `{}` for each value. */
export interface Written {
  readonly text: string;
  /** `core/slug.ts:25` */
  readonly at: string;
}

/** Under these keys, and first among what these functions are given, stands what is typed or matched, not said. */
const keys: ReadonlySet<string> = new Set(['call', 'flags']);
const makers: ReadonlySet<string> = new Set(['flag', 'value', 'values', 'oneOf']);

/** Every text below a folder of TypeScript, in the order of files and lines. */
export function textsIn(folder: string): Written[] {
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.sort().flatMap((file) => textsOf(file, fs.readFileSync(`${folder}/${file}`, 'utf8')));
}

function textsOf(file: string, source: string): Written[] {
  const found: Written[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) walk(one);
    if (!isNode(node) || isUnsaid(node)) return;
    const text = textOf(node);
    if (text !== undefined) found.push({ text, at: `${file}:${source.slice(0, node.start).split('\n').length}` });
    for (const part of partsOf(node)) walk(part);
  };
  walk(parseSync(file, source).program);
  return found;
}

interface Node extends Readonly<Record<string, unknown>> {
  readonly type: string;
  readonly start: number;
}

function isNode(node: unknown): node is Node {
  return typeof node === 'object' && node !== null && 'type' in node && typeof node.type === 'string';
}

/** Types, names of files, patterns, and what is typed. */
function isUnsaid({ type, callee, key }: Node): boolean {
  if (/^TS(?!As|Satisfies|NonNull)|^Import|^ExportAll/.test(type)) return true;
  if (type === 'NewExpression') return nameOf(callee) === 'RegExp';
  return type === 'Property' && keys.has(nameOf(key) ?? '');
}

function textOf({ type, value, quasis }: Node): string | undefined {
  if (type === 'Literal') return typeof value === 'string' ? value : undefined;
  if (type !== 'TemplateLiteral') return undefined;
  const pieces = quasis as readonly { readonly value: { readonly cooked: string } }[];
  return pieces.map((piece) => piece.value.cooked).join('{}');
}

function partsOf(node: Node): readonly unknown[] {
  const { type, callee } = node;
  if (type === 'CallExpression' && makers.has(nameOf(callee) ?? '')) return (node['arguments'] as unknown[]).slice(1);
  return Object.values(node);
}

function nameOf(node: unknown): string | undefined {
  return isNode(node) && 'name' in node ? String(node['name']) : undefined;
}
