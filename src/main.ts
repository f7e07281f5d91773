import { CommanderError } from 'commander';
import { formatOf, type Globals } from './cli/globals.ts';
import { perform } from './cli/perform.ts';
import { type Call, makeProgram, wordsFor } from './cli/program.ts';
import { showProgress } from './cli/progress.ts';
import type { Context, Outcome } from './commands/define.ts';
import { commands } from './commands/index.ts';
import type { Recovered } from './core/change.ts';
import { interruptedNote, recoveredNotes } from './core/change-notes.ts';
import { DamagedIndex } from './core/damaged-index.ts';
import { BlogError, type Diagnostic, usageError } from './core/diagnostic.ts';
import { localeFrom, parseLocale, speaksKorean } from './core/locale.ts';
import { placeNotes } from './core/place-notes.ts';
import type { Blog, Need, World } from './core/ports.ts';
import type { Library } from './core/post.ts';
import { english, type Voice } from './core/voice.ts';
import { dayAt } from './core/zone.ts';
import { clean } from './render/clean.ts';
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
  const help: string[] = [];
  let color: boolean | undefined;
  const voice = speaksKorean(argv, world.env) ? (await import('./messages/korean.ts')).korean : english;
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
    await program.parseAsync(wordsFor(argv), { from: 'user' });
    const [call] = calls;
    color = call?.globals.color;
    if (call) return await runCall(call, { world, voice });
    await world.io.out(help.join(''));
    return 0;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) {
      await world.io.out(help.join(''));
      return 0;
    }
    const known = error instanceof BlogError ? error : unforeseen(error);
    const theme = await world.makeTheme(color === undefined ? {} : { color });
    // The line was interrupted by the person who sees it: there is nothing to tell.
    if (known.kind !== 'cancelled')
      await world.io.err(await renderDiagnostic(known.diagnostic, { paint: theme.err, voice }));
    return { usage: 2, cancelled: 130, failure: 1 }[known.kind];
  }
}

/** Answers once more where the index was damaged, or where what was to be changed was changed by somebody else just then. */
async function runCall(call: Call, setting: Setting): Promise<number> {
  try {
    return await answer(call, { ...setting, anew: false });
  } catch (error) {
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
  const outcome = await command.run(context, options, args).finally(() => opened.endProgress());
  const blog = await opened.blog();
  const status = await perform({
    world,
    voice,
    outcome,
    notes: [...placeNotes(blog), ...(await opened.changeNotes())],
    blog,
    diagnostics: tellsProblems(name, outcome) ? opened.diagnostics : [],
    format,
    nul: globals.nul ?? false,
    quiet: globals.quiet ?? false,
    theme: await world.makeTheme(globals.color === undefined ? {} : { color: globals.color }),
    prompter: () => context.prompter,
    what: [...name.split(' '), ...args].map((word) => (/^[^\s"]+$/.test(word) ? word : JSON.stringify(word))).join(' '),
    again: () => runAgain(call, { world, voice }),
  });
  await blog.remember();
  return status;
}

/** Whatever can show its changes first makes some, unless it says otherwise. */
function makesChanges({ command, options }: Call): boolean {
  const { dryRun } = options as { readonly dryRun?: boolean };
  return 'dryRun' in (command.options as object) && !dryRun && !command.onlyReads?.(options);
}

/** What the command decides on the files as they are now; nothing of it is told. */
async function runAgain(
  call: Call,
  { world, voice, anew = false }: Setting & { readonly anew?: boolean },
): Promise<Outcome> {
  const { command, options, args, globals } = call;
  const opened = new Opened({ globals: { ...globals, quiet: true }, world, voice, anew, writes: false });
  try {
    const outcome = await command.run(contextOf(opened, { globals, world, voice }), options, args);
    await (await opened.blog()).remember();
    return outcome;
  } catch (error) {
    if (error instanceof DamagedIndex && !anew) return runAgain(call, { world, voice, anew: true });
    throw error;
  }
}

function contextOf(opened: Opened, { globals, world, voice }: Setting & { readonly globals: Globals }): Context {
  const format = formatOf(globals);
  return {
    blog: () => opened.blog(),
    library: (need) => opened.library(need),
    history: async () => world.store.history({ root: (await opened.blog()).root, env: world.env }),
    recovered: () => opened.recovered,
    nowMs: world.clock.now(),
    zone: () => opened.zone(),
    today: async () => dayAt(world.clock.now(), await opened.zone()),
    locale: () => opened.locale(),
    get prompter() {
      const asking = globals.input !== false && world.io.errTTY && world.io.inTTY;
      return asking ? voice.prompter(world.prompter) : undefined;
    },
    readIn: () => world.io.readIn(),
    readLines: (file, take) => world.store.readLines(file.startsWith('/') ? file : `${world.cwd}/${file}`, take),
    forTerminal: world.io.outTTY && format === 'text',
    format,
  };
}

/** `check` answers with them, and who changes one post did not ask about the others. */
function tellsProblems(name: string, { changes, report }: Outcome): boolean {
  return name !== 'check' && (changes === undefined || 'problems' in report.data);
}

/** The blog of a call: opened when first asked for, each thing read once. */
class Opened {
  diagnostics: readonly Diagnostic[] = [];
  recovered: Recovered | undefined;
  private readonly globals: Globals;
  private readonly world: World;
  private readonly voice: Voice;
  private readonly anew: boolean;
  private readonly writes: boolean;
  private readonly progress: ReturnType<typeof showProgress>;
  private opening: Promise<Blog> | undefined;
  private readonly libraries = new Map<string, Promise<Library>>();

  constructor({ globals, world, voice, anew, writes }: Setting & { globals: Globals; anew: boolean; writes: boolean }) {
    this.globals = globals;
    this.world = world;
    this.voice = voice;
    this.anew = anew;
    this.writes = writes;
    this.progress = showProgress({ ...world, voice, quiet: globals.quiet });
  }

  /** Takes what is shown of the progress away. */
  endProgress(): Promise<void> {
    return this.progress.end();
  }

  blog(): Promise<Blog> {
    this.opening ??= this.writes ? this.openSettled() : this.open();
    return this.opening;
  }

  /** That a change was interrupted, and waits. */
  async changeNotes(): Promise<string[]> {
    if (this.writes) return [];
    const { root } = await this.blog();
    return (await this.world.store.isInterrupted({ root, env: this.world.env })) ? [interruptedNote] : [];
  }

  /** As `open()`, with nothing left half done: what is to be changed is read after that. */
  private async openSettled(): Promise<Blog> {
    const blog = await this.open();
    this.recovered = await this.world.store.recover({ root: blog.root, env: this.world.env });
    if (this.recovered === undefined) return blog;
    // At once: the command may not come to an end.
    const notes = this.globals.quiet ? [] : recoveredNotes(this.recovered);
    for (const note of notes) await this.world.io.err(`${clean(this.voice.say(note))}\n`);
    return this.open();
  }

  private open(): Promise<Blog> {
    const { dir, generator, tz } = this.globals;
    return this.world.store.open({
      dir: dir === undefined ? this.world.cwd : dir.startsWith('/') ? dir : `${this.world.cwd}/${dir}`,
      nowMs: this.world.clock.now(),
      ...(generator === undefined ? {} : { generator }),
      ...(tz === undefined ? {} : { timezone: tz }),
      progress: (progress) => this.progress.show(progress),
      ...(this.globals.index === false ? {} : { index: { env: this.world.env, anew: this.anew } }),
    });
  }

  async library(need: Need = {}): Promise<Library> {
    const key = JSON.stringify(need);
    const loading = this.libraries.get(key) ?? (await this.blog()).load(need);
    this.libraries.set(key, loading);
    const library = await loading;
    this.diagnostics = library.diagnostics;
    return library;
  }

  async zone(): Promise<string> {
    return this.globals.tz ?? (await this.blog()).site.zone ?? this.world.clock.zone();
  }

  async locale(): Promise<string> {
    if (this.globals.locale !== undefined) return this.globals.locale;
    const { locale } = (await this.blog()).settings;
    return locale === undefined ? localeFrom(this.world.env) : parseLocale(locale);
  }
}

function unforeseen(error: unknown): BlogError {
  const what = error instanceof Error ? error.message : String(error);
  return new BlogError({
    code: 'INTERNAL',
    message: `Cannot go on: ${what}`,
    hint: 'this is a fault of blog itself; please report it',
  });
}
