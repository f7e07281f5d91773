import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../src/core/date.ts';
import type { Post } from '../../src/core/post.ts';
import { growTree, orderTree, type TermNode, tagPath } from '../../src/core/term-tree.ts';

function post(path: string, branches: readonly (readonly string[])[], day = '2024-01-01'): Post {
  return {
    path,
    slug: path,
    title: path,
    tags: [],
    categories: [],
    branches,
    state: 'published',
    reason: '',
    day: day as PlainDate,
  };
}

/** `A 2 (B 1, C 1)` */
function sketch(nodes: readonly TermNode[]): string {
  return nodes
    .map(({ name, count, children }) => `${name} ${count}${children.length === 0 ? '' : ` (${sketch(children)})`}`)
    .join(', ');
}

function grow(branches: readonly (readonly (readonly string[])[])[], termKey?: (term: string) => string): TermNode[] {
  const posts = branches.map((of, at) => post(`p${at}`, of));
  return growTree(posts, { paths: (one) => one.branches, ...(termKey === undefined ? {} : { termKey }) });
}

describe('growTree()', () => {
  it.each([
    ['nothing', [], ''],
    ['a post without a term', [[]], ''],
    ['children under their parent', [[['A', 'B']], [['A', 'C']], [['A', 'B']]], 'A 3 (B 2, C 1)'],
    ['a parent that no post names alone', [[['A', 'B', 'C']]], 'A 1 (B 1 (C 1))'],
    [
      'a post in two branches once in their parent',
      [
        [
          ['A', 'B'],
          ['A', 'C'],
        ],
      ],
      'A 1 (B 1, C 1)',
    ],
    ['the same name in two places', [[['A', 'X']], [['B', 'X']]], 'A 1 (X 1), B 1 (X 1)'],
    ['the most used first, then by key', [[['b']], [['a']], [['c']], [['c']]], 'c 2, a 1, b 1'],
    ['an empty name', [[['']], [['A', '']]], ' 1, A 1 ( 1)'],
  ])('nests %s', (_, branches, tree) => {
    expect(sketch(grow(branches))).toBe(tree);
  });

  it('merges steps of one key under the most used spelling', () => {
    const branches = [[['Ai', 'LLM']], [['ai', 'llm']], [['ai', 'llm']]];
    expect(sketch(grow(branches, (term) => term.toLowerCase()))).toBe('ai 3 (llm 3)');
  });

  it('gives the path from the top', () => {
    expect(grow([[['A', 'B']]])[0]?.children[0]?.path).toEqual(['A', 'B']);
  });

  it('gives a parent the newest day of its children', () => {
    const posts = [post('a', [['A', 'B']], '2024-01-01'), post('b', [['A', 'C']], '2024-05-01')];
    expect(growTree(posts, { paths: (one) => one.branches })[0]?.last).toBe('2024-05-01');
  });

  it('stops nesting after 32 steps', () => {
    let [depth, nodes] = [0, grow([[Array.from({ length: 1000 }, () => 'a')]])];
    for (; nodes.length > 0; depth += 1) nodes = [...(nodes[0]?.children ?? [])];
    expect(depth).toBe(32);
  });
});

describe('orderTree()', () => {
  const tree = grow([[['b', 'y']], [['b', 'y']], [['b', 'x']], [['a']]]);

  it('orders every level', () => {
    expect(sketch(orderTree(tree, { by: 'name', locale: 'en' }))).toBe('a 1, b 3 (x 1, y 2)');
  });

  it('leaves out terms of few posts on every level', () => {
    expect(sketch(orderTree(tree, { by: 'count', locale: 'en', least: 2 }))).toBe('b 3 (y 2)');
  });
});

describe('tagPath()', () => {
  it.each([
    ['ai', ['ai']],
    ['ai/llm/gpt', ['ai', 'llm', 'gpt']],
    ['/ai//llm/', ['ai', 'llm']],
    ['/', ['/']],
  ])('parts %s', (tag, path) => {
    expect(tagPath(tag)).toEqual(path);
  });
});
