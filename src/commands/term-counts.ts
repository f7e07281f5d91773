import type { PlainDate } from '../core/date.ts';
import { usageError } from '../core/diagnostic.ts';
import type { Block, Cell, Report, Row, TreeNode } from '../core/report.ts';
import type { TermNode } from '../core/term-tree.ts';
import type { Words } from '../core/words/words.ts';
import type { TermNames, TreeNames } from './term-names.ts';

/** What is printed of a tag or another term. */
export interface Term {
  readonly name: string;
  readonly count: number;
  readonly last?: PlainDate;
}

/**
 * Parses a number of things wanted, 1 or more.
 *
 * @throws {BlogError} `BAD_USAGE` (usage) on anything else.
 */
export function parseCount(text: string): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(count) && count > 0) return count;
  throw usageError(`Cannot read "${text}" as a count`, 'give a whole number from 1 up');
}

/** A term as a row: its name under `key`, its posts, and its newest day where it has one. */
export function countRow({ name, count, last }: Term, key: string): Row {
  return { [key]: name, count, ...(last === undefined ? {} : { last }) };
}

/** Terms with a bar each and the month of their last use. */
export function barsBlock(
  terms: readonly Term[],
  { key, words: { columns } }: { readonly key: TermNames['key']; readonly words: Words },
): Block {
  const rows = terms.map((term) => ({
    label: { text: term.name, role: 'tag' as const },
    value: term.count,
    extra: [monthCell(term)],
  }));
  return { kind: 'bars', names: [columns[key], columns.posts, columns.last], rows };
}

/** A tree as an answer: nested in `data`, flat with joined names in `rows`. */
export function treeReport(
  roots: readonly TermNode[],
  names: TreeNames,
): Pick<Report, 'data' | 'rows' | 'columns' | 'blocks'> {
  const { key, list, joint } = names;
  return {
    data: { [list]: roots.map((node) => nestedRow(node, names)) },
    rows: flatten(roots).map((node) => countRow({ ...node, name: node.path.join(joint) }, key)),
    columns: [key, 'count', 'last'],
    blocks: roots.length === 0 ? [] : [{ kind: 'tree', roots: roots.map(drawNode) }],
  };
}

function nestedRow(node: TermNode, { key, joint }: Pick<TreeNames, 'key' | 'joint'>): Row {
  // A tag is written with its parents; a category is its own name, and its path says where it stands.
  const named = key === 'category' ? { category: node.name, path: node.path } : { [key]: node.path.join(joint) };
  const { count, last } = node;
  const children = node.children.map((child) => nestedRow(child, { key, joint }));
  return { ...named, count, ...(last === undefined ? {} : { last }), children };
}

function flatten(nodes: readonly TermNode[]): TermNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}

function drawNode(node: TermNode): TreeNode {
  const count: Cell = { text: String(node.count), role: 'count' };
  return { cells: [{ text: node.name, role: 'tag' }, count, monthCell(node)], children: node.children.map(drawNode) };
}

function monthCell({ last }: Term): Cell {
  return { text: last?.slice(0, 7) ?? '', role: 'date' };
}
