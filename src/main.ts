import { CommanderError } from 'commander';
import { formatOf, type Globals } from './cli/globals.ts';
import { perform } from './cli/perform.ts';
import { type Call, makeProgram, wordsFor } from './cli/program.ts';
import type { Context } from './commands/define.ts';
import { commands } from './commands/index.ts';
import { DamagedIndex } from './core/damaged-index.ts';
import { BlogError, type Diagnostic, usageError } from './core/diagnostic.ts';
import { localeFrom, parseLocale } from './core/locale.ts';
import { placeNotes } from './core/place-notes.ts';
import type { Blog, Need, World } from './core/ports.ts';
import type { Library } from './core/post.ts';
import { dayAt } from './core/zone.ts';
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
  try {
    const calls: Call[] = [];
    const program = makeProgram({
      version,
      commands,
      widthColumns: world.io.widthColumns,
      out: (text) => help.push(text),
      call: (one) => calls.push(one),
    });
    await program.parseAsync(wordsFor(argv), { from: 'user' });
    const [call] = calls;
    color = call?.globals.color;
    if (call) return await runCall(call, world);
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
    if (known.kind !== 'cancelled') await world.io.err(await renderDiagnostic(known.diagnostic, theme.err));
    return { usage: 2, cancelled: 130, failure: 1 }[known.kind];
  }
}

async function runCall(call: Call, world: World): Promise<number> {
  try {
    return await answer(call, world, false);
  } catch (error) {
    if (!(error instanceof DamagedIndex)) throw error;
    return answer(call, world, true);
  }
}

/** @param anew Whether the index is to be made anew. */
async function answer({ name, command, options, args, globals }: Call, world: World, anew: boolean): Promise<number> {
  const opened = new Opened({ globals, world, anew });
  const format = formatOf(globals);
  const context: Context = {
    blog: () => opened.blog(),
    library: (need) => opened.library(need),
    nowMs: world.clock.now(),
    zone: () => opened.zone(),
    today: async () => dayAt(world.clock.now(), await opened.zone()),
    locale: () => opened.locale(),
    get prompter() {
      const asking = globals.input !== false && world.io.errTTY && world.io.inTTY;
      return asking ? world.prompter : undefined;
    },
    readIn: () => world.io.readIn(),
    forTerminal: world.io.outTTY && format === 'text',
    format,
  };
  if (problemFormats.has(format) && !command.namesProblems) {
    throw usageError(
      `Cannot write the answer of "blog ${name}" as ${format}: that is a format for problems`,
      `blog check --format ${format} lists the problems`,
    );
  }
  const outcome = await command.run(context, options, args);
  const blog = await opened.blog();
  const status = await perform({
    world,
    outcome: {
      ...outcome,
      report: { ...outcome.report, notes: [...(outcome.report.notes ?? []), ...placeNotes(blog)] },
    },
    root: blog.root,
    read: (path) => blog.file(path),
    // `check` answers with them, and who writes a post did not ask about the others.
    diagnostics: name === 'check' || outcome.changes ? [] : opened.diagnostics,
    format,
    nul: globals.nul ?? false,
    quiet: globals.quiet ?? false,
    theme: await world.makeTheme(globals.color === undefined ? {} : { color: globals.color }),
  });
  await blog.remember();
  return status;
}

/** The blog of a call: opened when first asked for, each thing read once. */
class Opened {
  diagnostics: readonly Diagnostic[] = [];
  private readonly globals: Globals;
  private readonly world: World;
  private readonly anew: boolean;
  private opening: Promise<Blog> | undefined;
  private readonly libraries = new Map<string, Promise<Library>>();

  constructor({ globals, world, anew }: { globals: Globals; world: World; anew: boolean }) {
    this.globals = globals;
    this.world = world;
    this.anew = anew;
  }

  blog(): Promise<Blog> {
    const { dir, generator, tz } = this.globals;
    this.opening ??= this.world.store.open({
      dir: dir === undefined ? this.world.cwd : dir.startsWith('/') ? dir : `${this.world.cwd}/${dir}`,
      nowMs: this.world.clock.now(),
      ...(generator === undefined ? {} : { generator }),
      ...(tz === undefined ? {} : { timezone: tz }),
      ...(this.globals.index === false ? {} : { index: { env: this.world.env, anew: this.anew } }),
    });
    return this.opening;
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
