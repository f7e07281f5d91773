import { describe, expect, it } from 'vitest';
import { compileGlob } from '../../src/core/glob.ts';

describe('compileGlob()', () => {
  it.each([
    ['*.md', 'a.md', true],
    ['*.md', 'a/b.md', false],
    ['**/*.md', 'a/b.md', true],
    ['posts/**', 'posts/a/b.md', true],
    ['한?.md', '한글.md', true],
    ['{a,b}.md', 'b.md', true],
    ['[ab].md', 'c.md', false],
    ['*.md', 'a.MD', false],
    ['*', '.hidden', false],
    ['[', '[', true],
    ['', '', false],
    ['', 'a', false],
  ])('matches %j on %j: %j', (pattern, text, matches) => {
    expect(compileGlob(pattern)(text)).toBe(matches);
  });

  it('takes no account of case when told so', () => {
    expect(compileGlob('*.md', { nocase: true })('A.MD')).toBe(true);
  });

  it('matches a leading dot when told so', () => {
    expect(compileGlob('**/*', { dot: true })('.a/b')).toBe(true);
  });

  it('matches only itself when the pattern is too long', () => {
    const pattern = '*'.repeat(70_000);
    expect([compileGlob(pattern)('a'), compileGlob(pattern)(pattern)]).toEqual([false, true]);
  });
});
