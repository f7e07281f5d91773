import { describe, expect, it } from 'vitest';
import { findPost, nearPosts } from '../../src/core/find-post.ts';
import { fakePost } from '../commands/fake-context.ts';

const library = {
  posts: [
    fakePost('posts/rust.md', { slug: 'rust', title: 'Rust 소유권 정리' }),
    fakePost('posts/rust/index.md', { slug: 'rust-book', title: 'The Rust book' }),
    fakePost('notes/go.md', { slug: 'go', title: 'ＧＯ notes' }),
  ],
  skipped: [{ path: 'posts/_index.md', reason: 'a section' }],
  diagnostics: [],
};

describe('findPost()', () => {
  it.each<[string[], string[]]>([
    [['posts/rust.md'], ['posts/rust.md']],
    [['./posts/rust.md'], ['posts/rust.md']],
    [['rust.md'], ['posts/rust.md']],
    [['rust'], ['posts/rust.md']],
    [['소유권'.normalize('NFD'), 'RUST'], ['posts/rust.md']],
    [['rust book'], ['posts/rust/index.md']],
    [['the'], ['posts/rust/index.md']],
    [['notes'], ['notes/go.md']],
    [['_index.md'], ['posts/_index.md']],
    [['perl'], []],
    [[''], []],
  ])('finds %j', (words, paths) => {
    const { posts, skipped } = findPost(words, library);
    expect([...posts, ...skipped].map(({ path }) => path)).toEqual(paths);
  });
});

describe('nearPosts()', () => {
  it('names the slug or title that is nearest first', () => {
    expect(nearPosts(['rsut'], library)[0]).toBe('rust');
  });
});
