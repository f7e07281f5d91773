import { describe, expect, it } from 'vitest';
import { renamedTail } from '../../src/core/renamed-tail.ts';

const post = { from: 'content/posts/old.md', to: 'content/posts/new name.md' };
const bundle = { from: 'content/posts/old/cat.png', to: 'content/posts/new/cat.png' };
const address = { from: '2024/old', to: '2024/new' };

describe('renamedTail()', () => {
  it.each([
    ['old.md', post, 'new%20name.md'],
    ['../posts/old.md#part', post, '../posts/new%20name.md#part'],
    ['./old', post, './new%20name'],
    ['/posts/old.md?x=1', post, '/posts/new%20name.md?x=1'],
    ['other.md', post, undefined],
    ['old/cat.png', bundle, 'new/cat.png'],
    ['../posts/old/cat.png', bundle, '../posts/new/cat.png'],
    ['cat.png', bundle, undefined],
    ['/2024/old/', address, '/2024/new/'],
    ['https://example.org/2024/old/#top', address, 'https://example.org/2024/new/#top'],
    ['/2024/older/', address, undefined],
    ['OLD.md', { from: 'old.md', to: 'new.md' }, 'new.md'],
    ['%EC%98%9B.md', { from: '옛.md', to: '새.md' }, '%EC%83%88.md'],
    ['옛.md', { from: '옛.md', to: '새.md' }, '새.md'],
    ['old', { from: 'Garden/old.md', to: 'Garden/new name.md', plain: true }, 'new name'],
  ])('makes of %s by %o %s', (target, renamed, wanted) => {
    expect(renamedTail(target, renamed)).toBe(wanted);
  });
});
