import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/core/date.ts';
import type { Front } from '../../src/core/dialect.ts';
import type { FrontSyntax } from '../../src/core/front-shape.ts';
import type { WrittenField } from '../../src/core/front-slot.ts';
import type { Blog } from '../../src/core/ports.ts';
import { proveNewPost } from '../../src/core/prove-new-post.ts';
import { plain } from '../../src/dialects/plain.ts';

const day = plainDate(2026, 1, 5) ?? expect.fail();

/** What the generator is given to read. */
function readFrom(written: readonly WrittenField[], syntax: FrontSyntax): Front | undefined {
  let seen: Front | undefined;
  const blog = { site: { generator: 'x' } } as Blog;
  const dialect: typeof plain = {
    ...plain,
    read: ({ front }) => {
      seen = front;
      return {};
    },
  };
  proveNewPost(() => ({ text: '', written }), { blog, dialect, path: 'a.md', day, due: true, draft: true, syntax });
  return seen;
}

describe('proveNewPost()', () => {
  const written: WrittenField[] = [
    { key: 'title', value: 'true', plain: false },
    { key: 'date', value: '2026-01-05', plain: true },
    { key: 'draft', value: true, plain: true },
    { key: 'weight', value: 3, plain: true },
    { key: 'layout', value: 'post', plain: true },
    { key: 'tags', table: '[taxonomies] # all', value: ['a'], plain: false },
    { key: 'cats', table: '[taxonomies] # all', value: ['b'], plain: false },
  ];

  it.each([
    ['yaml', ['string', 'plain', 'plain', 'plain', 'plain']],
    ['toml', ['string', 'date', 'boolean', 'number', 'string']],
    ['json', ['string', 'date', 'boolean', 'number', 'string']],
  ] as const)('hands the fields to the generator as %s has them', (syntax, kinds) => {
    const [title, date, draft, weight, layout] = kinds;
    const taxonomies = new Map([
      ['tags', [{ text: 'a', kind: 'string' }]],
      ['cats', [{ text: 'b', kind: 'string' }]],
    ]);
    const fields = new Map<string, unknown>([
      ['title', { text: 'true', kind: title }],
      ['date', { text: '2026-01-05', kind: date }],
      ['draft', { text: 'true', kind: draft }],
      ['weight', { text: '3', kind: weight }],
      ['layout', { text: 'post', kind: layout }],
      ['taxonomies', taxonomies],
    ]);
    expect(readFrom(written, syntax)).toEqual({ kind: syntax, fields });
  });

  it('leaves headers unread', () => {
    expect(readFrom(written, 'headers')).toBeUndefined();
  });
});
