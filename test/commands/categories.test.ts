import { describe, expect, it } from 'vitest';
import { categories } from '../../src/commands/categories.ts';
import type { PlainDate } from '../../src/core/date.ts';
import { fakePost } from './fake-context.ts';
import { siteContext } from './site-context.ts';

type Options = Parameters<typeof categories.run>[1];

function filed(path: string, ...branches: readonly (readonly string[])[]) {
  return fakePost(path, { branches, categories: [...new Set(branches.flat())], day: '2024-03-05' as PlainDate });
}

const posts = [filed('a', ['Web', 'CSS'], ['Web', 'JS']), filed('b', ['Web', 'CSS']), filed('c', ['Art']), filed('d')];

async function report(options: Options = {}, given: Parameters<typeof siteContext>[0] = {}) {
  return (await categories.run(siteContext({ posts, ...given }), options, [])).report;
}

describe('categories', () => {
  it.each<[string, Options, string]>([
    ['by posts', {}, 'Web 2, Web / CSS 2, Web / JS 1, Art 1'],
    ['by name', { sort: 'name' }, 'Art 1, Web 2, Web / CSS 2, Web / JS 1'],
    ['of enough posts', { min: 2 }, 'Web 2, Web / CSS 2'],
    ['at most so many at the top', { limit: 1 }, 'Web 2, Web / CSS 2, Web / JS 1'],
    ['of a selection', { path: 'c' }, 'Art 1'],
  ])('counts them %s', async (_, options, expected) => {
    const { rows } = await report(options);
    expect([...rows].map((row) => `${row['category']} ${row['count']}`).join(', ')).toBe(expected);
  });

  it('nests them in JSON', async () => {
    const last = '2024-03-05';
    expect((await report({ path: 'b' })).data).toEqual({
      categories: [
        {
          category: 'Web',
          path: ['Web'],
          count: 1,
          last,
          children: [{ category: 'CSS', path: ['Web', 'CSS'], count: 1, last, children: [] }],
        },
      ],
      problems: [],
    });
  });

  it.each<[string, Options, string[]]>([
    ['a tree when they nest', {}, ['tree']],
    ['bars when they do not', { path: 'c' }, ['bars']],
    ['nothing when there are none', { path: 'd' }, []],
  ])('shows %s', async (_, options, kinds) => {
    expect((await report(options)).blocks.map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each<[string, Options, string[]]>([
    ['one post', {}, ['1 post has no category']],
    ['no post', { path: 'a' }, []],
  ])('notes %s without a category', async (_, options, notes) => {
    expect((await report(options)).notes).toEqual(notes);
  });

  it('notes several posts without a category', async () => {
    expect((await report({}, { posts: [filed('a'), filed('b')] })).notes).toEqual(['2 posts have no category']);
  });

  it('merges names that the generator merges', async () => {
    const given = { posts: [filed('a', ['web']), filed('b', ['Web'])], termKey: (term: string) => term.toLowerCase() };
    expect((await report({}, given)).rows).toMatchObject([{ count: 2 }]);
  });

  it('gives the paths of the counted posts to the format of paths', async () => {
    expect((await report({ path: 'b' }, { format: 'paths' })).rows).toEqual([{ path: 'b' }]);
  });
});
