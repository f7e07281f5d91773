import { CommanderError } from 'commander';
import { formatOf } from './cli/globals.ts';
import { perform, printReport } from './cli/perform.ts';
import { type Call, makeProgram, wordsFor } from './cli/program.ts';
import { resumable } from './cli/resumable.ts';
import { callText, contextOf, decide, Opened } from './cli/session.ts';
import type { Outcome } from './commands/define.ts';
import { commands } from './commands/index.ts';
import { DamagedIndex } from './core/damaged-index.ts';
import { BlogError, usageError } from './core/diagnostic.ts';
import { speaksKorean } from './core/locale.ts';
import { placeNotes } from './core/place-notes.ts';
import type { World } from './core/ports.ts';
import { english, type Voice } from './core/voice.ts';
import { renderDiagnostic } from './render/diagnostic.ts';
import { problemFormats } from './render/index.ts';
import { version } from './version.ts';

/**
 * Runs one call of `blog`. Nothing is thrown: what went wrong is told on stderr.
 *
 * @param argv The words after `blog`.
 * @returns The exit status: 0 done, 1 it could not be done, 2 wrong usage, 130 interrupted.
 */
export async function run(argv: readonly string[], world: World): Promise<number> {
  const voice = speaksKorean(argv, world.env) ? (await import('./messages/korean.ts')).korean : english;
  if (argv[0] === '__complete') return (await import('./cli/complete.ts')).complete(argv.slice(1), { world, voice });
  const help: string[] = [];
  let color: boolean | undefined;
  try {
    const calls: Call[] = [];
    const program = makeProgram({
      version,
      commands,
      argv,
      widthColumns: world.io.widthColumns,
      voice,
      out: (text) => help.push(text),
      call: (one) => calls.push(one),
    });
    await program.parseAsync(wordsFor(argv), { from: 'user' }).catch(unlessAnswered);
    const [call] = calls;
    color = call?.globals.color;
    if (call) return await runCall(call, { world, voice });
    await world.io.out(help.join(''));
    return 0;
  } catch (error) {
    const known = error instanceof BlogError ? error : unforeseen(error);
    const theme = await world.makeTheme(color === undefined ? {} : { color });
    // The line was interrupted by the person who sees it: there is nothing to tell.
    if (known.kind !== 'cancelled')
      await world.io.err(await renderDiagnostic(known.diagnostic, { paint: theme.err, voice }));
    return { usage: 2, cancelled: 130, failure: 1 }[known.kind];
  }
}

/** commander throws where it has given help, or the version, too. */
function unlessAnswered(error: unknown): void {
  if (!(error instanceof CommanderError && error.exitCode === 0)) throw error;
}

/** Answers once more where the index was damaged, or where what was to be changed was changed by somebody else just then. */
async function runCall(call: Call, { world, voice }: Setting): Promise<number> {
  const { io, again } = resumable(world.io);
  const setting = { world: { ...world, io }, voice };
  try {
    return await answer(call, { ...setting, anew: false });
  } catch (error) {
    again();
    // Rows are read while they are written: some of them may be out.
    if (error instanceof DamagedIndex) return answer(call, { ...setting, anew: true });
    // Nothing was written, and nothing said: it is planned anew on what is there now.
    if (error instanceof BlogError && error.diagnostic.code === 'CHANGED_MEANWHILE')
      return answer(call, { ...setting, anew: false });
    throw error;
  }
}

interface Setting {
  readonly world: World;
  readonly voice: Voice;
}

/** @param anew Whether the index is to be made anew. */
async function answer(call: Call, { world, voice, anew }: Setting & { readonly anew: boolean }): Promise<number> {
  const { name, command, options, args, globals } = call;
  const opened = new Opened({ globals, world, voice, anew, writes: makesChanges(call) });
  const format = formatOf(globals);
  const own = typeof globals.format === 'object' ? { own: globals.format } : {};
  const context = contextOf(opened, { globals, world, voice });
  if (problemFormats.has(format) && !command.namesProblems) {
    throw usageError(
      `Cannot write the answer of "blog ${name}" as ${format}: that is a format for problems`,
      `blog check --format ${format} lists the problems`,
    );
  }
  if (format === 'svg' && !command.draws) {
    throw usageError(
      `Cannot draw the answer of "blog ${name}": it has no picture`,
      'blog calendar, blog tags, blog categories and blog stats can be drawn; --format html has lists too',
    );
  }
  if ((globals.dir?.length ?? 0) > 1) return answerForEach(call, { world, voice, anew });
  const outcome = await command.run(context, options, args).finally(() => opened.endProgress());
  if (command.blogless) return printReport(outcome.report, { world, voice, format, ...own });
  const blog = await opened.blog();
  const status = await perform({
    world,
    voice,
    outcome,
    notes: [...placeNotes(blog), ...(await opened.changeNotes())],
    blog,
    diagnostics: tellsProblems(name, outcome) ? opened.diagnostics : [],
    format,
    ...own,
    pages: globals.pager !== false,
    nul: globals.nul ?? false,
    quiet: globals.quiet ?? false,
    theme: await world.makeTheme(globals.color === undefined ? {} : { color: globals.color }),
    prompter: () => context.prompter,
    what: callText(name, args),
    again: (take) => decide(call, { world, voice, take: ({ outcome: latest }) => take(latest) }),
  });
  await blog.remember();
  return status;
}

/** The answers of several blogs. */
async function answerForEach(
  call: Call,
  { world, voice, anew }: Setting & { readonly anew: boolean },
): Promise<number> {
  const { command, options, args, globals } = call;
  const { answerSeveral } = await import('./cli/answer-several.ts');
  const parts = (globals.dir ?? []).map((dir) => {
    const alone = { ...globals, dir: [dir], input: false };
    const open = () => new Opened({ globals: alone, world, voice, anew, writes: false });
    return {
      open: () => open().blog(),
      run: async () => {
        const opened = open();
        const context = contextOf(opened, { globals: alone, world, voice });
        const outcome = await command.run(context, options, args).finally(() => opened.endProgress());
        const diagnostics = tellsProblems(call.name, outcome) ? opened.diagnostics : [];
        return { blog: await opened.blog(), outcome, diagnostics, notes: await opened.changeNotes() };
      },
    };
  });
  return answerSeveral({
    ...{ call, world, voice, parts, format: formatOf(globals), pages: globals.pager !== false },
    ...(typeof globals.format === 'object' ? { own: globals.format } : {}),
    ...{ nul: globals.nul ?? false, quiet: globals.quiet ?? false },
    theme: await world.makeTheme(globals.color === undefined ? {} : { color: globals.color }),
  });
}

/** Whatever can show its changes first makes some, unless it says otherwise. */
function makesChanges({ command, options }: Call): boolean {
  const { dryRun } = options as { readonly dryRun?: boolean };
  return 'dryRun' in (command.options as object) && !dryRun && !command.onlyReads?.(options);
}

/** `check` answers with them, and who changes one post did not ask about the others. */
function tellsProblems(name: string, { changes, report }: Outcome): boolean {
  return name !== 'check' && (changes === undefined || 'problems' in report.data);
}

function unforeseen(error: unknown): BlogError {
  const what = error instanceof Error ? error.message : String(error);
  return new BlogError({
    code: 'INTERNAL',
    message: `Cannot go on: ${what}`,
    hint: 'this is a fault of blog itself; please report it',
  });
}
