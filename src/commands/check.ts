import type { Diagnostic } from '../core/diagnostic.ts';
import { problemRow } from '../core/problem.ts';
import type { Block } from '../core/report.ts';
import { defineCommand, flag } from './define.ts';

interface CheckOptions {
  readonly strict?: boolean;
}

/** `blog check`: everything that is wrong with the files, with its place; status 1 where there is an error. */
export const check = defineCommand<CheckOptions>({
  name: 'check',
  summary: 'Say what is wrong with the posts, and where',
  options: { strict: flag('--strict', 'end with status 1 on warnings too') },
  examples: [
    { call: 'blog check', does: 'each problem with file, line, column and a hint' },
    { call: 'blog check --strict', does: 'for scripts: status 1 on any problem' },
    { call: 'blog check -f json', does: 'the problems as JSON' },
  ],
  run: async (context, { strict }) => {
    const { posts, diagnostics } = await context.library();
    const problems = [...diagnostics].sort(byPlace);
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    const warnings = problems.length - errors;
    const rows = problems.map(problemRow);
    return {
      report: {
        data: { problems: rows },
        rows,
        columns: ['file', 'line', 'column', 'severity', 'code', 'message', 'hint'],
        blocks: problems.flatMap(blocksOf),
        notes: [`${counted(posts.length, 'post')}, ${counted(errors, 'error')}, ${counted(warnings, 'warning')}`],
        failed: errors > 0 || (strict === true && warnings > 0),
      },
    };
  },
});

function blocksOf(diagnostic: Diagnostic): Block[] {
  const { place, severity, message, hint } = diagnostic;
  const where = [fileOf(diagnostic), ...(place ? [place.line, place.column] : [])].filter((part) => part !== '');
  const spans = [
    { text: where.map((part) => `${part}:`).join('') },
    { text: ' ' },
    { text: `${severity}:`, role: severity },
    { text: ` ${message}` },
  ];
  const hinted: Block[] =
    hint === undefined
      ? []
      : [{ kind: 'text', spans: [{ text: 'hint:', role: 'muted' }, { text: ` ${hint}` }], indent: 2 }];
  return [{ kind: 'text', spans }, ...hinted];
}

/** Files by name, then from the top down; ties by code. */
function byPlace(a: Diagnostic, b: Diagnostic): number {
  return compare(fileOf(a), fileOf(b)) || (a.place?.line ?? 0) - (b.place?.line ?? 0) || compare(a.code, b.code);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function fileOf({ place, file }: Diagnostic): string {
  return place?.file ?? file ?? '';
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
