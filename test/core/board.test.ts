import { describe, expect, it } from 'vitest';
import { type Board, makeBoard } from '../../src/core/board.ts';
import { type PlainDate, parseDate } from '../../src/core/date.ts';
import type { Post } from '../../src/core/post.ts';
import { en } from '../../src/core/words/en.ts';
import { fakePost } from '../commands/fake-context.ts';

const view = {
  today: parseDate('2026-01-15'),
  locale: 'en',
  words: en,
  weekStart: 0,
  weekNumbers: false,
  ascii: false,
  byPost: false,
};

function boardOf(posts: readonly Post[], termKey = (term: string) => term.toLowerCase()): Board {
  const counted = posts.filter(({ state }) => state === 'published');
  return makeBoard({ title: 'Blog', shown: posts, counted, view, termKey, problems: 0 });
}

const day = (text: string): PlainDate => parseDate(text);

describe('makeBoard()', () => {
  it('orders posts from the newest on, those without a day last', () => {
    const board = boardOf([
      fakePost('a.md', { day: day('2026-01-02') }),
      fakePost('b.md'),
      fakePost('c.md', { day: day('2026-01-15'), date: '2026-01-15T08:00:00Z' }),
      fakePost('d.md', { day: day('2026-01-15'), date: '2026-01-15T09:00:00Z' }),
    ]);
    expect(board.posts.map(({ path }) => path)).toEqual(['d.md', 'c.md', 'a.md', 'b.md']);
    expect(board.totals).toEqual({ today: 2, thisMonth: 3, total: 4 });
  });

  it('counts terms of what the site shows, and names those of other posts too', () => {
    const board = boardOf([
      fakePost('a.md', { tags: ['Rust', 'go'] }),
      fakePost('b.md', { tags: ['rust'] }),
      fakePost('c.md', { tags: ['secret', 'rust'], state: 'draft' }),
    ]);
    expect(board.tags.map(({ name, count, size }) => [name.toLowerCase(), count, size])).toEqual([
      ['rust', 2, 5],
      ['go', 1, 1],
      ['secret', 0, undefined],
    ]);
    expect(board.posts.map(({ tags }) => tags)).toEqual([[0, 1], [0], [0, 2]]);
  });

  it('gives thirty tags a size', () => {
    const board = boardOf(Array.from({ length: 40 }, (_, at) => fakePost(`${at}.md`, { tags: [`t${at}`] })));
    expect(board.tags.filter(({ size }) => size !== undefined)).toHaveLength(30);
    expect(board.tags).toHaveLength(40);
  });

  it('nests categories, and puts a post into those above its own', () => {
    const board = boardOf([
      fakePost('a.md', { categories: ['AI', 'LLM'], branches: [['AI', 'LLM']] }),
      fakePost('b.md', { categories: ['AI'], branches: [['AI']] }),
      fakePost('c.md', { categories: ['Life'], branches: [['Life']], state: 'draft' }),
    ]);
    expect(board.categories).toEqual([
      { name: 'AI', path: ['AI'], count: 2 },
      { name: 'LLM', path: ['AI', 'LLM'], count: 1 },
      { name: 'Life', path: ['Life'], count: 0 },
    ]);
    expect(board.posts.map(({ categories }) => categories)).toEqual([[0, 1], [0], [2]]);
  });

  it('has the years with posts, the newest first, with the posts of their months', () => {
    const board = boardOf([
      fakePost('a.md', { day: day('2024-02-29') }),
      fakePost('b.md', { day: day('2026-01-01') }),
      fakePost('c.md', { day: day('2026-12-01'), state: 'scheduled' }),
    ]);
    expect(board.years.map(({ year, months }) => [year, months])).toEqual([
      [2026, [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
      [2024, [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
    ]);
  });
});
