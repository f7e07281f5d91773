import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../src/core/date.ts';
import type { Post } from '../../src/core/post.ts';
import { orderTerms, tally } from '../../src/core/tags.ts';

function post(path: string, tags: readonly string[], more: Partial<Post> & { on?: string } = {}): Post {
  const { on, ...fields } = more;
  const day = on === undefined ? {} : { day: on as PlainDate };
  return {
    path,
    slug: path,
    title: path,
    tags,
    categories: [],
    branches: [],
    state: 'published',
    reason: '',
    ...day,
    ...fields,
  };
}

const hugoKey = (term: string) => term.toLowerCase().replaceAll(' ', '-');

describe('tally()', () => {
  it('orders by posts, then by key', () => {
    const counts = tally([post('a', ['b', 'c']), post('b', ['c', 'a'])]);
    expect(counts.map(({ name, count }) => [name, count])).toEqual([
      ['c', 2],
      ['a', 1],
      ['b', 1],
    ]);
  });

  it('keeps spellings apart when there is no term key', () => {
    expect(tally([post('a', ['Java']), post('b', ['java'])]).map(({ name }) => name)).toEqual(['Java', 'java']);
  });

  it('takes the same text in NFC and NFD as one tag', () => {
    expect(tally([post('a', ['한글']), post('b', ['한글'.normalize('NFD')])]).map(({ count }) => count)).toEqual([2]);
  });

  it('merges spellings of one key under the most used one', () => {
    const posts = [post('a', ['Fine Tuning']), post('b', ['fine-tuning']), post('c', ['fine-tuning'])];
    expect(tally(posts, { termKey: hugoKey })).toEqual([
      {
        name: 'fine-tuning',
        key: 'fine-tuning',
        count: 3,
        spellings: [
          { name: 'fine-tuning', count: 2 },
          { name: 'Fine Tuning', count: 1 },
        ],
      },
    ]);
  });

  it('counts a post once when it has two spellings of one tag', () => {
    const [counted] = tally([post('a', ['Go', 'go'])], { termKey: hugoKey });
    expect(counted).toMatchObject({ count: 1, spellings: [{ count: 1 }, { count: 1 }] });
  });

  it.each([
    ['the one used last', [post('a', ['Go'], { on: '2024-01-01' }), post('b', ['go'], { on: '2024-02-01' })], 'go'],
    ['the dated one', [post('a', ['Go']), post('b', ['go'], { on: '2024-02-01' })], 'go'],
    ['the one in the first path', [post('b', ['Go']), post('a', ['go'])], 'go'],
    ['the first by character code', [post('a', ['go', 'Go'])], 'Go'],
  ])('names a tag by %s when spellings are used as often', (_, posts, name) => {
    expect(tally(posts, { termKey: hugoKey })[0]?.name).toBe(name);
  });

  it('gives the newest day, and none when no post has a day', () => {
    const posts = [post('a', ['x'], { on: '2024-03-01' }), post('b', ['x'], { on: '2023-01-01' }), post('c', ['y'])];
    expect(tally(posts).map(({ last }) => last)).toEqual(['2024-03-01', undefined]);
    expect(tally(posts)[1]).not.toHaveProperty('last');
  });

  it('counts other terms when asked to', () => {
    const posts = [post('a', ['x'], { categories: ['News'] })];
    expect(tally(posts, { terms: ({ categories }) => categories }).map(({ name }) => name)).toEqual(['News']);
  });

  it('takes names of object members as any other tag', () => {
    expect(tally([post('a', ['constructor', '__proto__'])]).map(({ name }) => name)).toEqual([
      '__proto__',
      'constructor',
    ]);
  });

  it('gives the same for every order of the posts', () => {
    const tag = fc.constantFrom('Go', 'go', 'GO', 'c', 'C', 'rust');
    const day = fc.option(fc.constantFrom('2024-01-01', '2024-02-01'), { nil: undefined });
    const library = fc
      .array(fc.record({ tags: fc.uniqueArray(tag), day }), { maxLength: 8 })
      .map((all) => all.map(({ tags, day: on }, at) => post(`p${at}`, tags, on === undefined ? {} : { on })));
    fc.assert(
      fc.property(library, fc.func(fc.nat()), (posts, rank) => {
        const shuffled = posts.toSorted((a, b) => rank(a.path) - rank(b.path));
        expect(tally(shuffled, { termKey: hugoKey })).toEqual(tally(posts, { termKey: hugoKey }));
      }),
    );
  });
});

describe('orderTerms()', () => {
  const counts = tally([
    post('a', ['beta', 'Alpha', 'v10', '나'], { on: '2024-01-01' }),
    post('b', ['beta', 'v9', '가'], { on: '2024-02-01' }),
    post('c', ['undated']),
  ]);
  it.each([
    ['count', ['beta', 'Alpha', 'undated', 'v10', 'v9', '가', '나']],
    ['name', ['Alpha', 'beta', 'undated', 'v9', 'v10', '가', '나']],
    ['recent', ['beta', 'v9', '가', 'Alpha', 'v10', '나', 'undated']],
  ] as const)('orders by %s', (by, names) => {
    expect(orderTerms(counts, { by, locale: 'en' }).map(({ name }) => name)).toEqual(names);
  });
});
