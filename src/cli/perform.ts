import type { Outcome } from '../commands/define.ts';
import type { Code, Diagnostic } from '../core/diagnostic.ts';
import type { Theme, World } from '../core/ports.ts';
import type { FormatName } from '../core/report.ts';
import { unifiedDiff } from '../core/unified-diff.ts';
import { clean } from '../render/clean.ts';
import { renderDiagnostic } from '../render/diagnostic.ts';
import { formats } from '../render/index.ts';

export interface Performance {
  readonly world: World;
  readonly outcome: Outcome;
  /** Absolute path of the blog's root. */
  readonly root: string;
  /** The text of a file of the blog, as it is; undefined where there is none. */
  readonly read: (path: string) => string | undefined;
  /** What was met while reading. */
  readonly diagnostics: readonly Diagnostic[];
  readonly format: FormatName;
  readonly nul: boolean;
  readonly quiet: boolean;
  readonly theme: { readonly out: Theme; readonly err: Theme };
}

/** What changes no answer is left to `check`. */
const harmless: ReadonlySet<Code> = new Set<Code>(['DUPLICATE_KEY']);

/** At most so many files that could not be read are named one by one. */
const named = 20;

/** Does what a command decided: the changes, the answer, the notes, the editor; returns the exit status. */
export async function perform(performance: Performance): Promise<number> {
  const { world, outcome, format, nul, theme } = performance;
  if (outcome.dryRun) {
    const diff = unifiedDiff(outcome.changes ?? [], performance.read);
    // In a pipe it has to stay what `git apply` takes, to the byte.
    await world.io.out(world.io.outTTY ? diff.split('\n').map(clean).join('\n') : diff);
    await tell(performance);
    return 0;
  }
  const written =
    outcome.changes && outcome.changes.length > 0 ? await world.store.apply(performance.root, outcome.changes) : [];
  const base = performance.root.startsWith(`${world.cwd}/`) ? performance.root.slice(world.cwd.length + 1) : '';
  const view = { isTTY: world.io.outTTY, widthColumns: world.io.widthColumns, paint: theme.out, nul, base };
  await print(await formats[format](outcome.report, view), world);
  await tell(performance);
  if (outcome.edit && outcome.edit.length > 0) {
    await world.editor(written.length > 0 ? written : outcome.edit.map((path) => `${performance.root}/${path}`));
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

/** Files that could not be read as they should, then the notes, on stderr; a JSON document holds the former itself. */
async function tell({ world, outcome, diagnostics, format, quiet, theme }: Performance): Promise<void> {
  const told =
    format === 'json'
      ? []
      : diagnostics.filter((one) => one.severity === 'error' || (!quiet && !harmless.has(one.code)));
  for (const { source: _source, hint: _hint, ...short } of told.slice(0, named)) {
    await world.io.err(await renderDiagnostic(short, theme.err));
  }
  if (told.length > named) await world.io.err(`and ${told.length - named} more: blog check\n`);
  if (quiet) return;
  for (const note of outcome.report.notes ?? []) await world.io.err(`${clean(note)}\n`);
}
