import type { Command, Context, Outcome } from '../commands/define.ts';
import type { Recovered } from '../core/change.ts';
import { interruptedNote, recoveredNotes } from '../core/change-notes.ts';
import { DamagedIndex } from '../core/damaged-index.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import { localeFrom, parseLocale } from '../core/locale.ts';
import type { Blog, Need, World } from '../core/ports.ts';
import type { Library } from '../core/post.ts';
import type { Voice } from '../core/voice.ts';
import { dayAt } from '../core/zone.ts';
import { clean } from '../render/clean.ts';
import { formatOf, type Globals } from './globals.ts';
import { showProgress } from './progress.ts';

/** What a command needs of the world to decide; without a prompter, nothing is asked. */
export type Surroundings = Pick<World, 'io' | 'store' | 'clock' | 'env' | 'cwd'> & Partial<Pick<World, 'prompter'>>;

/** Where a call is answered, and how a person is spoken to. */
interface Setting {
  readonly world: Surroundings;
  readonly voice: Voice;
}

/** A command with what it is given. */
export interface Asked {
  readonly command: Command<unknown>;
  readonly options: unknown;
  readonly args: readonly string[];
  readonly globals: Globals;
}

/** What a command decided, and the blog that it is about. */
export interface Decided {
  readonly outcome: Outcome;
  readonly blog: Blog;
}

/**
 * Asks a command about the files as they are now; nothing of what it decides is told or done.
 *
 * @param take What is wanted of it: rows of a report, and posts, may come from the index only then.
 */
export async function decide<T>(
  asked: Asked,
  { world, voice, take, anew = false }: Setting & { take: (decided: Decided) => T | Promise<T>; anew?: boolean },
): Promise<T> {
  const { command, options, args, globals } = asked;
  const opened = new Opened({ globals: { ...globals, quiet: true }, world, voice, anew, writes: false });
  try {
    const outcome = await command.run(contextOf(opened, { globals, world, voice }), options, args);
    const blog = await opened.blog();
    const taken = await take({ outcome, blog });
    await blog.remember();
    return taken;
  } catch (error) {
    if (error instanceof DamagedIndex && !anew) return await decide(asked, { world, voice, take, anew: true });
    throw error;
  } finally {
    await opened.close();
  }
}

/** A call as it could be typed, for the list of what can be taken back: `tags rename "old name" go`. */
export function callText(name: string, args: readonly string[]): string {
  return [...name.split(' '), ...args].map((word) => (/^[^\s"]+$/.test(word) ? word : JSON.stringify(word))).join(' ');
}

/** The blog of a call as its command sees it. */
export function contextOf(opened: Opened, { globals, world, voice }: Setting & { readonly globals: Globals }): Context {
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
      return asking && world.prompter ? voice.prompter(world.prompter) : undefined;
    },
    readIn: () => world.io.readIn(),
    readLines: (file, take) => world.store.readLines(file.startsWith('/') ? file : `${world.cwd}/${file}`, take),
    forTerminal: world.io.outTTY && format === 'text',
    format,
  };
}

/** The blog of a call: opened when first asked for, each thing read once. */
export class Opened {
  diagnostics: readonly Diagnostic[] = [];
  recovered: Recovered | undefined;
  private readonly globals: Globals;
  private readonly world: Surroundings;
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

  /** Ends reading from the index: a process may ask many times. */
  async close(): Promise<void> {
    (await this.opening?.catch(() => undefined))?.close();
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
    const { dir: [dir] = [], generator, tz } = this.globals;
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
