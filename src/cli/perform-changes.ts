import type { Outcome } from '../commands/define.ts';
import type { Change } from '../core/change.ts';
import { BlogError, type Diagnostic, usageError } from '../core/diagnostic.ts';
import type { Plan } from '../core/plan.ts';
import type { Blog, Prompter, Theme, World } from '../core/ports.ts';
import { unifiedDiff } from '../core/unified-diff.ts';
import type { Voice } from '../core/voice.ts';
import { clean, cleanPath } from '../render/clean.ts';
import { renderDiagnostic } from '../render/diagnostic.ts';
import { showProgress } from './progress.ts';

export interface Changing {
  readonly world: World;
  readonly voice: Voice;
  readonly blog: Blog;
  readonly changes: readonly Change[];
  readonly outcome: Pick<Outcome, 'dryRun' | 'yes' | 'keepGoing' | 'confirm' | 'refusals'>;
  /** Undefined where nobody is to be asked. */
  readonly prompter: Prompter | undefined;
  /** The call, as it was typed. */
  readonly what: string;
  readonly theme: Theme;
}

/** What came of changes. */
export interface Changed {
  /** Absolute paths of the files as they are now; undefined where nothing was changed that could, or should, have been. */
  readonly written: readonly string[] | undefined;
  /** Files that could not be changed. */
  readonly refusals: readonly Diagnostic[];
  /** The changes as a unified diff, where that is all that was wanted. */
  readonly diff?: string;
}

/**
 * Plans changes, tells what cannot be changed, asks where it has to, and applies the rest: all of it or nothing.
 *
 * @throws {BlogError} What `Plan.apply` throws; `BAD_USAGE` where a question has nobody to answer it; `INTERRUPTED` where it is left.
 */
export async function performChanges(changing: Changing): Promise<Changed> {
  const { world, voice, blog, changes, outcome, what, theme } = changing;
  const planned = await world.store.plan(blog, changes);
  const { files } = planned;
  const refusals = [...(outcome.refusals ?? []), ...planned.refusals];
  const plan = { ...planned, refusals };
  await tellRefusals(refusals, { world, voice, theme });
  if (outcome.dryRun) return { written: undefined, refusals, diff: unifiedDiff(files) };
  if (files.length === 0) return { written: refusals.length > 0 ? undefined : [], refusals };
  if (!(await mayGoOn(plan, changing))) return { written: undefined, refusals };
  const progress = showProgress({ ...world, voice });
  try {
    return {
      written: await plan.apply({ what, nowMs: world.clock.now(), env: world.env, progress: progress.show }),
      refusals,
    };
  } catch (error) {
    // A question that is left needs no word; what has been begun does.
    if (error instanceof BlogError && error.kind === 'cancelled')
      await world.io.err(`${voice.say('interrupted: nothing was changed')}\n`);
    throw error;
  } finally {
    await progress.end();
  }
}

/** At most so many files are named one by one. */
const named = 20;

async function tellRefusals(
  refusals: readonly Diagnostic[],
  { world, voice, theme }: { world: World; voice: Voice; theme: Theme },
): Promise<void> {
  for (const refusal of refusals.slice(0, named))
    await world.io.err(await renderDiagnostic(refusal, { paint: theme, voice }));
  if (refusals.length > named) await world.io.err(`${voice.say(`and ${refusals.length - named} more`)}\n`);
}

/** Whether the changes may be made: by an option, by an answer, or because there is nothing to ask. */
async function mayGoOn(plan: Plan, changing: Changing): Promise<boolean> {
  const { world, voice, prompter, outcome } = changing;
  const { refusals } = plan;
  const count = counted(plan);
  if (refusals.length > 0 && !outcome.keepGoing) {
    const state = `${files(refusals.length)} cannot be changed as wanted`;
    if (prompter === undefined || outcome.yes) {
      await world.io.err(
        `${clean(voice.say(`nothing was changed: ${state}; --keep-going changes the other ${count}`))}\n`,
      );
      return false;
    }
    await summarise(plan, changing);
    return agreed(`${state}. Change the other ${count}?`, { world, voice, prompter });
  }
  if ((count <= 1 && outcome.confirm === undefined) || outcome.yes) return true;
  if (prompter === undefined) {
    if (outcome.confirm !== undefined) await world.io.err(`${clean(voice.say(outcome.confirm))}\n`);
    throw usageError(
      `Cannot change ${files(count)}: there is nobody to ask`,
      'add --yes to change them, or --dry-run to see them first',
    );
  }
  await summarise(plan, changing);
  return agreed(count === 1 ? 'Change this file?' : `Change these ${count} files?`, { world, voice, prompter });
}

async function agreed(
  message: string,
  { world, voice, prompter }: { readonly world: World; readonly voice: Voice; readonly prompter: Prompter },
): Promise<boolean> {
  if (await prompter.confirm({ message })) return true;
  await world.io.err(`${voice.say('nothing was changed')}\n`);
  return false;
}

/** Files that are changed or moved; those that go with their folder are not counted. */
function counted({ files }: Plan): number {
  return Math.max(1, files.filter(({ along }) => !along).length);
}

async function summarise({ files: planned }: Plan, { world, voice, outcome }: Changing): Promise<void> {
  if (outcome.confirm !== undefined) await world.io.err(`${clean(voice.say(outcome.confirm))}\n`);
  const own = planned.filter(({ along }) => !along);
  for (const { path, to } of own.slice(0, named)) {
    await world.io.err(`  ${cleanPath(path)}${to === undefined ? '' : ` → ${cleanPath(to)}`}\n`);
  }
  if (own.length > named) await world.io.err(`  ${voice.say(`and ${own.length - named} more`)}\n`);
}

function files(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}
