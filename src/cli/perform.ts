import type { Outcome } from '../commands/define.ts';
import type { Code, Diagnostic } from '../core/diagnostic.ts';
import type { Blog, Prompter, Theme, World } from '../core/ports.ts';
import { problemRow } from '../core/problem.ts';
import type { FormatName, Report } from '../core/report.ts';
import type { Voice } from '../core/voice.ts';
import { clean } from '../render/clean.ts';
import { renderDiagnostic } from '../render/diagnostic.ts';
import { formats } from '../render/index.ts';
import type { Changed } from './perform-changes.ts';

export interface Performance {
  readonly world: World;
  readonly voice: Voice;
  readonly outcome: Outcome;
  readonly blog: Blog;
  /** What was met while reading. */
  readonly diagnostics: readonly Diagnostic[];
  readonly format: FormatName;
  readonly nul: boolean;
  readonly quiet: boolean;
  readonly theme: { readonly out: Theme; readonly err: Theme };
  /** To be told beside those of the report. */
  readonly notes: readonly string[];
  /** Gives undefined where nobody is to be asked. */
  readonly prompter: () => Prompter | undefined;
  /** The call, as it was typed. */
  readonly what: string;
  /** Runs the command once more, on the files as they are then. */
  readonly again: () => Promise<Outcome>;
}

/** What changes no answer is left to `check`. */
const harmless: ReadonlySet<Code> = new Set<Code>(['DUPLICATE_KEY']);

/** At most so many files that could not be read are named one by one. */
const named = 20;

/** Does what a command decided: the changes, the answer, the notes, the editor; returns the exit status. */
export async function perform(performance: Performance): Promise<number> {
  const { world, outcome } = performance;
  const { changes = [], refusals = [], page } = outcome;
  if (page !== undefined) {
    const { performPage } = await import('./perform-page.ts');
    return performPage({
      ...performance,
      ...{ page, report: outcome.report },
      answer: (report) => answer({ ...performance, outcome: { report } }, { written: [], refusals: [] }),
    });
  }
  if (changes.length === 0 && refusals.length === 0 && !outcome.dryRun)
    return answer(performance, { written: [], refusals: [] });
  const { performChanges } = await import('./perform-changes.ts');
  const changed = await performChanges({
    ...performance,
    what: outcome.what ?? performance.what,
    changes,
    prompter: performance.prompter(),
    theme: performance.theme.err,
  });
  const refused = changed.refusals.length > 0 ? 1 : 0;
  if (changed.diff !== undefined) {
    // In a pipe it has to stay what `git apply` takes, to the byte.
    await world.io.out(world.io.outTTY ? changed.diff.split('\n').map(clean).join('\n') : changed.diff);
    await tell(performance);
    return refused;
  }
  if (changed.written === undefined) return 1;
  return Math.max(await answer(performance, changed), refused);
}

/** Prints the answer, with what could not be changed, and opens the editor. */
async function answer(
  performance: Performance,
  { written = [], refusals }: Pick<Changed, 'written' | 'refusals'>,
): Promise<number> {
  const { world, voice, blog, format, nul, theme, outcome } = performance;
  const base = blog.root.startsWith(`${world.cwd}/`) ? blog.root.slice(world.cwd.length + 1) : '';
  const view = { isTTY: world.io.outTTY, widthColumns: world.io.widthColumns, paint: theme.out, nul, base };
  await print(await formats[format](voice.report(reportOf(outcome, refusals)), view), world);
  await tell(performance);
  if (outcome.edit && outcome.edit.length > 0) {
    await world.editor(written.length > 0 ? written : outcome.edit.map((path) => `${blog.root}/${path}`));
  }
  return outcome.report.failed ? 1 : 0;
}

/** At least so many characters are written at once. */
const atOnce = 64 * 1024;

async function print(pieces: Iterable<string>, { io }: World): Promise<void> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < atOnce) continue;
    // Nobody reads on.
    if (!(await io.out(text))) return;
    text = '';
  }
  await io.out(text);
}

/** The report of what was done, the refusals being problems. */
function reportOf({ report, reportWithout }: Outcome, refusals: readonly Diagnostic[]): Report {
  if (refusals.length === 0) return report;
  const left = reportWithout?.(new Set(refusals.flatMap(({ place, file }) => place?.file ?? file ?? []))) ?? report;
  const known = left.data['problems'];
  const problems = [...(Array.isArray(known) ? known : []), ...refusals.map(problemRow)];
  return { ...left, data: { ...left.data, problems } };
}

/** Files that could not be read as they should, then the notes, on stderr; a JSON document holds the former itself. */
async function tell({ world, voice, outcome, diagnostics, notes, format, quiet, theme }: Performance): Promise<void> {
  const told =
    format === 'json'
      ? []
      : diagnostics.filter((one) => one.severity === 'error' || (!quiet && !harmless.has(one.code)));
  for (const { source: _source, hint: _hint, ...short } of told.slice(0, named)) {
    await world.io.err(await renderDiagnostic(short, { paint: theme.err, voice }));
  }
  if (told.length > named) await world.io.err(`${voice.say(`and ${told.length - named} more: blog check`)}\n`);
  if (quiet) return;
  for (const note of [...(outcome.report.notes ?? []), ...notes]) await world.io.err(`${clean(voice.say(note))}\n`);
}
