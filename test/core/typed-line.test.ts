import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTypedLine, typeOn } from '../../src/core/typed-line.ts';

describe('readTypedLine()', () => {
  it.each([
    ['blog list ', ['blog', 'list'], ''],
    ['blog  li', ['blog'], 'li'],
    [String.raw`blog a\ b c\"`, ['blog', 'a b'], 'c"'],
    [`blog 'a "b' "c 'd`, ['blog', 'a "b'], "c 'd"],
    [String.raw`blog "a\$\x"`, ['blog'], String.raw`a$\x`],
    [String.raw`blog 'a\' b`, ['blog', String.raw`a\ `.trim()], 'b'],
    ['blog "" ', ['blog', ''], ''],
    ['blog --tag="x y', ['blog'], '--tag=x y'],
    ['', [], ''],
  ])('reads %j', (line, words, word) => {
    const typed = readTypedLine(line);
    expect([typed.words, typed.word]).toEqual([words, word]);
  });
});

describe('typeOn()', () => {
  const starts = ['blog ', 'blog "', "blog '", 'blog a', 'blog "a b', "blog 'a"];

  it('goes on with any text, as the shell will read it', () => {
    const text = fc.stringMatching(/^[^\s]([^\n]*[^\s])?$/);
    fc.assert(
      fc.property(fc.constantFrom(...starts), text, (start, rest) => {
        const before = readTypedLine(start);
        const after = readTypedLine(start + (typeOn(rest, before) ?? ''));
        expect([after.words, after.word, after.quote]).toEqual([before.words, before.word + rest, before.quote]);
      }),
    );
  });

  it('goes on after a backslash', () => {
    const before = readTypedLine('blog \\');
    expect(typeOn('$x', before)).toBe('$x');
    expect(typeOn('x', before)).toBe('x');
    expect(typeOn('x', readTypedLine('blog "\\'))).toBe(undefined);
  });

  it('leaves nothing outside of quotes that a shell acts on', () => {
    const typed = typeOn('$(a) `b` ;|&<>!*?~#{}[]\'"\\', readTypedLine('blog ')) ?? '';
    expect(typed.replace(/\\./g, '')).toBe('ab');
  });
});
