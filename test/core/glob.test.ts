import { describe, expect, it } from 'vitest';
import { compileGlob, isModestGlob } from '../../src/core/glob.ts';

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

  it.each([
    ['*/b.md', '/a/x/b.md', true],
    ['*.{md,txt}', '/a/b.md', true],
    ['a/*', '/a/b.md', false],
    ['*/*/*/*/*', '/a/b/c/d/e', false],
  ])('lets stars cross slashes when told so: %j on %j: %j', (pattern, text, matches) => {
    expect(compileGlob(pattern, { crossing: true })(text)).toBe(matches);
  });

  it('matches only itself when the pattern is too long', () => {
    const pattern = '*'.repeat(70_000);
    expect([compileGlob(pattern)('a'), compileGlob(pattern)(pattern)]).toEqual([false, true]);
  });
});

describe('isModestGlob()', () => {
  it.each([
    ['content/**/*.{md,mdx,markdown}', true],
    ['**/[^_]*.md', true],
    ['*/a*b*c*/*', true],
    ['{..,.}/a', true],
    ['*a*a*a*a*a', false],
    ['{1..10000000}.md', false],
    ['{a,b}'.repeat(8), false],
    ['a'.repeat(1_001), false],
  ])('judges %j: %j', (pattern, modest) => {
    expect(isModestGlob(pattern)).toBe(modest);
  });

  // Each of these would take longer than the test may, if it were tried.
  it.each(['*a'.repeat(25), '{a,b}'.repeat(23)])('keeps %j from being tried', (pattern) => {
    expect(compileGlob(pattern)('a'.repeat(80))).toBe(false);
  });
});
