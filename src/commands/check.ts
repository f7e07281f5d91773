import type { Diagnostic } from '../core/diagnostic.ts';
import { problemRow } from '../core/problem.ts';
import type { Block } from '../core/report.ts';
import { type ChangeOptions, changeOptions, changing } from './change-options.ts';
import { asTyped, defineCommand, flag, naming, values } from './define.ts';
import { type QueryOptions, queryOptions } from './query-options.ts';
import { needOf } from './select-posts.ts';
import type { CodeOptions } from './wanted-codes.ts';

interface CheckOptions extends QueryOptions, CodeOptions, ChangeOptions {
  readonly strict?: boolean;
  readonly fix?: boolean;
}

/** `blog check`: everything that is wrong with the files, with its place; status 1 where there is an error. */
export const check = defineCommand<CheckOptions>({
  args: [{ name: 'post', summary: 'path, slug or title; a folder', optional: true, variadic: true, names: 'post' }],
  options: {
    strict: flag('--strict', 'end with status 1 on warnings too'),
    only: naming(
      'codes',
      values('--only <code>', 'only what has this code: BROKEN_LINK; repeat it, or part several by commas', asTyped),
    ),
    ignore: naming('codes', values('--ignore <code>', 'all but what has this code', asTyped)),
    fix: flag('--fix', 'mend what can be mended without a change of meaning'),
    ...changeOptions,
    ...queryOptions,
  },
  namesProblems: true,
  onlyReads: ({ fix }) => !fix,
  several: true,
  examples: [
    { call: 'blog check', does: 'each problem with file, line, column and a hint' },
    { call: 'blog check --only broken-link,broken-reference', does: 'only where links lead nowhere' },
    { call: 'blog check --fix --dry-run', does: 'what would be mended, as a diff' },
  ],
  run: async (context, { strict, only, ignore, fix, dryRun, yes, keepGoing, ...query }, words) => {
    // The checks are loaded for this command only.
    const { wantedCodes } = await import('./wanted-codes.ts');
    const { examine } = await import('./examine.ts');
    const { narrow } = await import('./narrow-problems.ts');
    const wants = wantedCodes({ ...(only && { only }), ...(ignore && { ignore }) });
    const examined = await examine(context, { wants, need: needOf(query) });
    const { posts, diagnostics, notes } = await narrow(examined, { context, query, named: words });
    const found = diagnostics.toSorted(byPlace);
    const fixed = fix ? found.filter((one) => one.fix !== undefined) : [];
    const problems = found.filter((one) => !fixed.includes(one));
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    const warnings = problems.length - errors;
    const options = { ...(dryRun && { dryRun }), ...(yes && { yes }), ...(keepGoing && { keepGoing }) };
    const rows = problems.map(problemRow);
    const total = [
      posts.length === 1 ? '1 post' : `${posts.length} posts`,
      errors === 1 ? '1 error' : `${errors} errors`,
      warnings === 1 ? '1 warning' : `${warnings} warnings`,
    ].join(', ');
    return {
      report: {
        data: { problems: rows, ...(fix ? { fixed: fixed.map(problemRow) } : {}) },
        rows,
        columns: ['file', 'line', 'column', 'severity', 'code', 'message', 'hint'],
        blocks: [...fixed.flatMap(fixedBlock), ...problems.flatMap(blocksOf)],
        diagnostics: problems,
        notes: [...notes, total, ...fixNote({ fix, dryRun, fixed, problems })],
        failed: errors > 0 || (strict === true && warnings > 0),
      },
      ...(fix ? { changes: fixed.flatMap((one) => one.fix ?? []), ...changing(options) } : {}),
    };
  },
});

function fixedBlock(diagnostic: Diagnostic): Block[] {
  const { place, message } = diagnostic;
  const where = place === undefined ? fileOf(diagnostic) : `${place.file}:${place.line}:${place.column}`;
  return [
    {
      kind: 'text',
      spans: [
        { text: `${where}: ` },
        { text: 'fixed:', role: 'mark', said: true },
        { text: ' ' },
        { text: message, said: true },
      ],
    },
  ];
}

interface Mending {
  readonly fix: boolean | undefined;
  readonly dryRun: boolean | undefined;
  readonly fixed: readonly Diagnostic[];
  readonly problems: readonly Diagnostic[];
}

function fixNote({ fix, dryRun, fixed, problems }: Mending): string[] {
  const count = fixed.length === 1 ? '1 problem' : `${fixed.length} problems`;
  if (fix) return [dryRun ? `${count} would be fixed` : `${count} fixed`];
  const open = problems.filter((one) => one.fix !== undefined).length;
  return open === 0 ? [] : [`${open} of them can be mended: blog check --fix`];
}

function blocksOf(diagnostic: Diagnostic): Block[] {
  const { place, severity, message, hint } = diagnostic;
  const where = [fileOf(diagnostic), ...(place ? [place.line, place.column] : [])].filter((part) => part !== '');
  const spans = [
    { text: where.map((part) => `${part}:`).join('') },
    { text: ' ' },
    { text: `${severity}:`, role: severity, said: true },
    { text: ' ' },
    { text: message, said: true },
  ];
  const hinted: Block[] =
    hint === undefined
      ? []
      : [
          {
            kind: 'text',
            spans: [{ text: 'hint:', role: 'muted', said: true }, { text: ' ' }, { text: hint, said: true }],
            indent: 2,
          },
        ];
  return [{ kind: 'text', spans }, ...hinted];
}

/** Files by name, then from the top down; ties by code. */
function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(fileOf(a), fileOf(b)) ||
    (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
    (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function fileOf({ place, file }: Diagnostic): string {
  return place?.file ?? file ?? '';
}
