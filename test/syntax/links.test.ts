import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetsIn } from '../../src/core/link-targets.ts';
import { linksIn } from '../../src/syntax/links.ts';

const cases: readonly (readonly [text: string, targets: readonly string[]])[] = [
  ['[a](b.md) ![c](<d e.png> "t") [f](g_(h).md)', ['b.md', 'd e.png', 'g_(h).md']],
  ['[a]\n\n[a]: b.md "t"', ['b.md']],
  ['- > [a](b.md)\n\n| x |\n|---|\n| [c](d.md) |', ['b.md', 'd.md']],
  ['`[a](b.md)`\n\n```\n[c](d.md)\n```\n\n    [e](f.md)', []],
  ['[![a](b.png)](c.md)', ['c.md', 'b.png']],
  ['[a](b c.md) \\[d](e.md)', []],
];

describe('linksIn()', () => {
  it.each(cases)('finds the targets of %j', (text, targets) => {
    expect(linksIn(text).map(({ target }) => target)).toEqual(targets);
  });

  it('tells where the targets stand, counted from the top of the file', () => {
    const text = '---\ntitle: "[x](y)"\n---\n\nSee [b.md](b.md).\n';
    const [link] = linksIn(text, text.indexOf('\n\n'));
    expect(link).toEqual({ target: 'b.md', image: false, start: text.lastIndexOf('b.md'), end: text.lastIndexOf(')') });
  });

  it.each([
    ['is nested deeply', `${'> '.repeat(300)}${'['.repeat(2000)}`],
    ['would take minutes', '*a_'.repeat(100_000)],
  ])('does not fail when a text %s', (_, text) => {
    expect(linksIn(text)).toEqual([]);
  });
});

describe('targetsIn()', () => {
  it.each(cases)('misses none of %j', (text, targets) => {
    const found = targetsIn(text);
    // Of a target with brackets it has the beginning: a parser is asked about it all the same.
    expect(targets.filter((target) => !found.some((one) => target.startsWith(one)))).toEqual([]);
  });

  it('misses none that the parser finds', () => {
    const part = fc.constantFrom(
      '[a](b.md)',
      '![c](d.png)',
      '`',
      '```\n',
      '\n',
      '\n\n',
      'text ',
      '[e]: f.md\n',
      '> ',
      '- ',
      '~~~\n',
      '    ',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const found = targetsIn(text);
        const missed = linksIn(text).filter(({ target }) => !found.some((one) => target.startsWith(one)));
        expect(missed).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
