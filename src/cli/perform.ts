import type { Outcome } from '../commands/define.ts';
import type { Code, Diagnostic } from '../core/diagnostic.ts';
import type { OwnFormat } from '../core/own-format.ts';
import type { Blog, Prompter, Theme, World } from '../core/ports.ts';
import { problemRow } from '../core/problem.ts';
import type { FormatName, Report } from '../core/report.ts';
import type { Voice } from '../core/voice.ts';
import { clean } from '../render/clean.ts';
import { renderDiagnostic } from '../render/diagnostic.ts';
import { formats, type View } from '../render/index.ts';
import type { Changed } from './perform-changes.ts';
import type { Again } from './perform-page.ts';

export interface Performance {
  readonly world: World;
  readonly voice: Voice;
  readonly outcome: Outcome;
  readonly blog: Blog;
  /** What was met while reading. */
  readonly diagnostics: readonly Diagnostic[];
  readonly format: FormatName;
  /** Of the format `own`. */
  readonly own?: OwnFormat;
  /** What is longer than the terminal may go to a pager. */
  readonly pages: boolean;
  readonly nul: boolean;
  readonly quiet: boolean;
  readonly theme: { readonly out: Theme; readonly err: Theme };
  /** Of several blogs the one that notes are about. */
  readonly of?: string;
  /** To be told beside those of the report. */
  readonly notes: readonly string[];
  /** Gives undefined where nobody is to be asked. */
  readonly prompter: () => Prompter | undefined;
  /** The call, as it was typed. */
  readonly what: string;
  readonly again: Again;
}

/** What changes no answer is left to `check`. */
const harmless: ReadonlySet<Code> = new Set<Code>(['DUPLICATE_KEY']);

/** At most so many files that could not be read are named one by one. */
const named = 20;

/** Does what a command decided: the changes, the answer, the notes, the editor; returns the exit status. */
export async function perform(performance: Performance): Promise<number> {
  const { world, outcome } = performance;
  const { changes = [], refusals = [], page } = outcome;
  // A mistake in it is told of before anything is changed.
  if (performance.own) (await import('../render/own.ts')).checkFields(performance.own, outcome.report);
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
    const diff = world.io.outTTY ? changed.diff.split('\n').map(clean).join('\n') : changed.diff;
    await show(async () => [diff], { ...performance, wraps: true });
    await tell(performance);
    return refused;
  }
  if (changed.written === undefined) return 1;
  return Math.max(await answer(performance, changed), refused);
}

const plainly: Theme = (_, text) => text;

/** Prints an answer that no blog has a part in. */
export async function printReport(
  report: Report,
  { world, voice, format, own }: Pick<Performance, 'world' | 'voice' | 'format' | 'own'>,
): Promise<number> {
  const { outTTY: isTTY, widthColumns } = world.io;
  const view = { isTTY, widthColumns, paint: plainly, ...(own && { own }) };
  await print(await formats[format](voice.report(report), view), world);
  return 0;
}

/** Prints the answer, with what could not be changed, and opens the editor. */
async function answer(
  performance: Performance,
  { written = [], refusals }: Pick<Changed, 'written' | 'refusals'>,
): Promise<number> {
  const { world, voice, blog, format, outcome } = performance;
  const view = viewOf(performance);
  const shown = voice.report(reportOf(outcome, refusals));
  await show(() => formats[format](shown, view), { ...performance, wraps: format !== 'text' });
  await tell(performance);
  if (outcome.edit && outcome.edit.length > 0) {
    await world.editor(written.length > 0 ? written : outcome.edit.map((path) => `${blog.root}/${path}`));
  }
  return outcome.report.failed ? 1 : 0;
}

/** How the answer is to be shown. */
export function viewOf({ world, blog, own, nul, theme }: Performance): View {
  return {
    isTTY: world.io.outTTY,
    widthColumns: world.io.widthColumns,
    paint: theme.out,
    nul,
    base: blog.root.startsWith(`${world.cwd}/`) ? blog.root.slice(world.cwd.length + 1) : '',
    links: async () => {
      const linkTo = await world.fileLinks();
      return linkTo && ((path) => linkTo(`${blog.root}/${path}`));
    },
    ...(own && { own }),
  };
}

/** Prints an answer, or shows it in the pager where it is longer than the terminal, unless the person goes on to edit something. */
export async function show(
  render: () => Promise<Iterable<string>>,
  { world, outcome, pages, wraps }: Performance & { readonly wraps: boolean },
): Promise<void> {
  if (pages && world.io.outTTY && outcome.edit === undefined) {
    const { showInPager } = await import('./show-in-pager.ts');
    if (await showInPager(await render(), { world, wraps })) return;
  }
  await print(await render(), world);
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
export async function tell(performance: Performance): Promise<void> {
  const { world, voice, outcome, diagnostics, notes, of, format, quiet, theme } = performance;
  const told =
    format === 'json'
      ? []
      : diagnostics.filter((one) => one.severity === 'error' || (!quiet && !harmless.has(one.code)));
  for (const { source: _source, hint: _hint, ...short } of told.slice(0, named)) {
    await world.io.err(await renderDiagnostic(short, { paint: theme.err, voice }));
  }
  if (told.length > named) await world.io.err(`${voice.say(`and ${told.length - named} more: blog check`)}\n`);
  if (quiet) return;
  const about = of === undefined ? '' : `${of}: `;
  for (const note of [...(outcome.report.notes ?? []), ...notes])
    await world.io.err(`${clean(about + voice.say(note))}\n`);
}
