import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import type { Report } from '../../src/core/report.ts';
import { plainTheme } from './tag-theme.ts';
import { written } from './written.ts';

const placed: Diagnostic = {
  code: 'BROKEN_LINK',
  severity: 'error',
  message: 'The link leads to "b,c: 100%.md": there is no such file',
  place: { file: 'content/a b,ñ.md', line: 3, column: 7, endColumn: 12 },
  hint: 'correct\nit',
};
const whole: Diagnostic = { code: 'MISSING_DATE', severity: 'warning', message: 'No date', file: 'b.md' };
const nowhere: Diagnostic = { code: 'BAD_CONFIG', severity: 'error', message: 'No file' };

const view = { isTTY: false, widthColumns: 80, paint: plainTheme };
const report = (diagnostics: readonly Diagnostic[]): Report => ({
  data: {},
  rows: [],
  columns: [],
  blocks: [],
  diagnostics,
});

describe('github', () => {
  it.each([
    [
      'with a place and a hint',
      placed,
      '::error file=content/a b%2Cñ.md,line=3,col=7,endColumn=12,title=BROKEN_LINK::' +
        'The link leads to "b,c: 100%25.md": there is no such file (correct it)\n',
    ],
    ['of a whole file', whole, '::warning file=b.md,title=MISSING_DATE::No date\n'],
    ['without a file', nowhere, '::error title=BAD_CONFIG::No file\n'],
  ])('`renderGithub()` writes a command for a problem %s', async (_, diagnostic, expected) => {
    expect(await written('github', report([diagnostic]), view)).toBe(expected);
  });

  it('`renderGithub()` names files from where the tool was started', async () => {
    expect(await written('github', report([whole]), { ...view, base: 'docs/site' })).toContain('file=docs/site/b.md,');
  });
});

describe('sarif', () => {
  it('`renderSarif()` writes a run with a rule for each code and a result for each problem', async () => {
    const document = JSON.parse(
      await written('sarif', report([placed, whole, whole, nowhere]), { ...view, base: 'site' }),
    );
    expect(document.version).toBe('2.1.0');
    const [run] = document.runs;
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
      'BAD_CONFIG',
      'BROKEN_LINK',
      'MISSING_DATE',
    ]);
    const location = (uri: string, region: object) => [
      { physicalLocation: { artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, region } },
    ];
    expect(run.results).toEqual([
      {
        ruleId: 'BROKEN_LINK',
        ruleIndex: 1,
        level: 'error',
        message: { text: 'The link leads to "b,c: 100%.md": there is no such file. Hint: correct\nit' },
        locations: location('site/content/a%20b%2C%C3%B1.md', { startLine: 3, startColumn: 7, endColumn: 12 }),
      },
      ...[0, 1].map(() => ({
        ruleId: 'MISSING_DATE',
        ruleIndex: 2,
        level: 'warning',
        message: { text: 'No date' },
        locations: location('site/b.md', { startLine: 1 }),
      })),
      { ruleId: 'BAD_CONFIG', ruleIndex: 0, level: 'error', message: { text: 'No file' }, locations: [] },
    ]);
  });
});
