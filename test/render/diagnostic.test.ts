import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { english } from '../../src/core/voice.ts';
import { renderDiagnostic } from '../../src/render/diagnostic.ts';
import { HARMFUL, hostileText } from './any-text.ts';
import { plainTheme, tagTheme } from './tag-theme.ts';

const bracket: Diagnostic = {
  code: 'BAD_FRONT_MATTER',
  severity: 'error',
  message: 'Cannot read the front matter: "[" is not closed',
  place: { file: 'content/posts/c.md', line: 4, column: 7 },
  source: 'tags: [go, web-dev',
  hint: 'end the list with "]"',
};
const caretLines = async (source: string, column: number, endColumn?: number): Promise<readonly string[]> => {
  const place = { file: 'a.md', line: 1, column, ...(endColumn === undefined ? {} : { endColumn }) };
  return (await renderDiagnostic({ ...bracket, source, place }, { paint: plainTheme, voice: english }))
    .split('\n')
    .slice(1, 3);
};

describe('renderDiagnostic()', () => {
  it('`renderDiagnostic()` has place, line, caret and hint when they are known', async () => {
    expect(await renderDiagnostic(bracket, { paint: plainTheme, voice: english })).toBe(
      `content/posts/c.md:4:7: error: Cannot read the front matter: "[" is not closed
  tags: [go, web-dev
        ^
  hint: end the list with "]"
`,
    );
  });

  it('`renderDiagnostic()` says its own words and those of the diagnostic in another language', async () => {
    const voice = { say: (text: string) => `<${text}>` };
    const said = await renderDiagnostic(bracket, { paint: plainTheme, voice });
    expect(said).toMatch(
      /^content\/posts\/c\.md:4:7: <error:> <Cannot [^\n]*>\n {2}tags: .*\n {8}\^\n {2}<hint:> <end [^\n]*>\n$/,
    );
  });

  it('`renderDiagnostic()` is one line when there is no place', async () => {
    const usage: Diagnostic = { code: 'BAD_USAGE', severity: 'warning', message: 'x', file: 'a\x1b[2J.md' };
    expect(await renderDiagnostic(usage, { paint: plainTheme, voice: english })).toBe('a␛[2J.md: warning: x\n');
    expect(
      await renderDiagnostic(
        { code: 'BAD_USAGE', severity: 'error', message: 'x' },
        { paint: plainTheme, voice: english },
      ),
    ).toBe('error: x\n');
  });

  it('`renderDiagnostic()` paints severity, caret and hint when there is colour', async () => {
    expect(await renderDiagnostic(bracket, { paint: tagTheme, voice: english })).toContain(
      'c.md:4:7: <error>error:</error> Cannot',
    );
    expect(await renderDiagnostic(bracket, { paint: tagTheme, voice: english })).toContain(
      '        <error>^</error>\n  <muted>hint:</muted> end',
    );
  });

  it.each([
    ['wide', '제목: [가', 5, undefined, ['  제목: [가', '        ^']],
    ['tab', '\ttags: [', 8, undefined, ['   tags: [', '         ^']],
    ['emoji', '👨‍👩‍👧 [', 10, undefined, ['  👨‍👩‍👧 [', '     ^']],
    ['range', 'date: 2024-02-30', 7, 17, ['  date: 2024-02-30', '        ^^^^^^^^^^']],
    ['end', 'tags: [', 8, undefined, ['  tags: [', '         ^']],
    ['past the end', 'ab', 99, undefined, ['  ab', '    ^']],
    ['empty', '', 1, undefined, ['', '  ^']],
  ])(
    '`renderDiagnostic()` sets the caret to the cell when the line is %s',
    async (_, source, column, endColumn, expected) => {
      expect(await caretLines(source, column, endColumn)).toEqual(expected);
    },
  );

  it.each([
    ['at the start', 1],
    ['in the middle', 1001],
    ['at the end', 1999],
  ])('`renderDiagnostic()` shows about 100 cells when a long line is wrong %s', async (_, column) => {
    const source = `${'가나'.repeat(column === 1 ? 0 : (column - 1) / 2)}X${'다'.repeat(2000 - column)}`;
    const [text = '', caret = ''] = await caretLines(source, column);
    expect(stringWidth(text)).toBeLessThanOrEqual(102);
    expect(stringWidth(text.slice(0, text.indexOf('X')))).toBe(caret.indexOf('^'));
  });

  it('`renderDiagnostic()` is harmless and narrow on any text', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, fc.integer({ min: 1, max: 60 }), async (text, column) => {
        const place = { file: text, line: 1, column };
        const out = await renderDiagnostic(
          { ...bracket, message: text, hint: text, source: text, place },
          { paint: plainTheme, voice: english },
        );
        expect(out).not.toMatch(HARMFUL);
        expect(out.split('\n').length).toBe(5);
      }),
    );
  });
});
