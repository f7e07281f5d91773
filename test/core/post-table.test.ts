import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/core/date.ts';
import type { Post } from '../../src/core/post.ts';
import { postNote, postTable } from '../../src/core/post-table.ts';

const view = { today: parseDate('2024-03-14'), zone: 'Asia/Seoul' };

function post(more: Partial<Post> = {}): Post {
  const bare = { tags: [], categories: [], branches: [], state: 'published', reason: 'a test' } as const;
  return { path: 'a.md', slug: 'a', title: 'A', day: parseDate('2024-03-20'), ...bare, ...more };
}

describe('postNote()', () => {
  it.each<[string, Partial<Post>, string]>([
    ['is published', {}, ''],
    ['is a draft', { state: 'draft' }, ''],
    ['is hidden', { state: 'hidden', reason: 'its name begins with _' }, 'its name begins with _'],
    ['is scheduled', { state: 'scheduled' }, 'goes live in 6 days'],
    ['goes live before its date', { state: 'scheduled', liveAt: '2024-03-15T00:00:00+09:00' }, 'goes live tomorrow'],
    ['goes live today', { state: 'scheduled', liveAt: '2024-03-14T10:00:00' }, 'goes live today'],
    ['goes live tomorrow in the zone', { state: 'scheduled', liveAt: '2024-03-14T15:00:00Z' }, 'goes live tomorrow'],
    ['was due', { state: 'scheduled', liveAt: '2024-03-01' }, 'goes live today'],
  ])('says when a post %s', (_, more, note) => {
    expect(postNote(post(more), view)).toBe(note);
  });

  it.each<[Post['state'], string]>([
    ['published', 'no date'],
    ['draft', 'no date'],
    ['scheduled', 'goes live later'],
  ])('says of a %s post without a day "%s"', (state, note) => {
    const { day: _, ...undated } = post({ state });
    expect(postNote(undated, view)).toBe(note);
  });
});

describe('postTable()', () => {
  it('leaves the state of a published post empty', () => {
    expect([...postTable([post({ tags: ['x', 'y'] })], view).rows]).toEqual([
      [
        { text: '2024-03-20', role: 'date' },
        '',
        { text: 'A', role: 'title', file: 'a.md' },
        [{ text: 'x', role: 'tag' }, { text: ', ' }, { text: 'y', role: 'tag' }],
        { text: '', role: 'muted', said: true },
      ],
    ]);
  });

  it('gives a state its own role', () => {
    expect(postTable([post({ state: 'expired' })], view).rows.slice(0, 1)[0]?.[1]).toEqual({
      text: 'expired',
      role: 'expired',
      said: true,
    });
  });

  it('adds words, path and excerpt when long', () => {
    const { rows } = postTable([post({ body: { words: 7, excerpt: 'It', found: false } }), post()], {
      ...view,
      long: true,
    });
    expect(rows.map((row) => row.slice(5))).toEqual([
      ['a.md', { text: '7', role: 'count' }, { text: 'It', role: 'muted' }],
      ['a.md', { text: '', role: 'count' }, { text: '', role: 'muted' }],
    ]);
  });

  it('mutes a title that is only the name of the file', () => {
    const [row] = postTable([post({ titleFrom: 'file name' })], view).rows;
    expect(row?.[2]).toEqual({ text: 'A', role: 'muted', file: 'a.md' });
  });

  it.each([false, true])('has a column for each cell when long is %s', (long) => {
    const { columns, rows } = postTable([post()], { ...view, long });
    expect(rows.slice(0, 1)[0]).toHaveLength(columns.length);
  });
});
