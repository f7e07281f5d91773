import { Command as Commander, type Help, Option } from 'commander';
import type { ArgDef, Command, Entry, OptionDef } from '../commands/define.ts';
import type { Voice } from '../core/voice.ts';
import { flagsOf, type Globals, globalOptions, optionsWith } from './globals.ts';
import { commandScreen, examplesOf, globalHeading, helpIn, programScreen } from './help-screen.ts';
import { excessWord, mistakenCall, unknownChoice, unknownCommand } from './mistaken-call.ts';

/** A call as it was typed, read. */
export interface Call {
  /** `tags similar` */
  readonly name: string;
  readonly command: Command<unknown>;
  readonly options: unknown;
  readonly args: readonly string[];
  readonly globals: Globals;
}

export interface ProgramRequest {
  readonly version: string;
  readonly commands: readonly Entry[];
  /** The words of the call, which are parsed later. */
  readonly argv: readonly string[];
  /** Where help and the version go. */
  readonly out: (text: string) => void;
  /** Columns that help may take. */
  readonly widthColumns: number;
  readonly voice: Pick<Voice, 'say'>;
  /** Called with what was typed. */
  readonly call: (call: Call) => void;
}

/**
 * Makes the commander program of the commands; parsing, which is asynchronous, loads the one that was typed and calls
 * `request.call` once, or throws commander's `CommanderError` (help, version) or a usage error.
 */
export function makeProgram(request: ProgramRequest): Commander {
  const program = prepare(new Commander('blog'), { request, call: 'blog' })
    .description('Keep a blog of Markdown posts, whatever generator it is made for')
    .version(request.version, '-V, --version', 'print the version')
    .enablePositionalOptions()
    .usage('[-C <dir>] <command> [options]')
    .action(() => {
      const [word] = program.args;
      if (word === undefined) return program.outputHelp();
      throw unknownCommand(
        word,
        request.commands.flatMap(({ name, aliases = [] }) => [name, ...aliases]),
      );
    });
  const entries = meantBy(request.argv, request.commands);
  const all = entries === request.commands;
  for (const option of all ? globalOptions : optionsMeant(request.argv, globalOptions)) {
    program.addOption(makeOption(option));
  }
  screen(program, (helper) => programScreen(program, { helper, commands: request.commands, voice: request.voice }));
  const parts = new Map<Commander, Part>();
  for (const entry of entries) {
    const [name = '', sub] = entry.name.split(' ');
    const parent = sub === undefined ? program : (program.commands.find((one) => one.name() === name) ?? program);
    const command = nameCommand(entry, sub ?? name, request);
    parts.set(command, { entry, request, program });
    parent.addCommand(command);
    loadBelow(parent, parts);
  }
  if (all) program.addCommand(helpCommand(program, { request, parts }));
  loadBelow(program, parts);
  return program;
}

/** The commands that a call can mean, without help all those whose name stands in it: to make them all takes a while. */
function meantBy(argv: readonly string[], commands: readonly Entry[]): readonly Entry[] {
  const words = new Set(argv);
  if (['-h', '--help', 'help'].some((word) => words.has(word))) return commands;
  const meant = commands.filter(({ name, aliases = [] }) =>
    [name.split(' ')[0] ?? '', ...aliases].some((word) => words.has(word)),
  );
  return meant.length > 0 || words.has('--version') || words.has('-V') ? meant : commands;
}

/** The options that a call can mean: those in it, but all of them for help and where it has something that is none of them. */
function optionsMeant(argv: readonly string[], options: readonly OptionDef<unknown>[]): readonly OptionDef<unknown>[] {
  const given = wordsFor(argv).filter((word) => word.startsWith('-'));
  const meant = options.filter((option) => flagsOf(option).some((flag) => given.includes(flag)));
  const known = new Set(meant.flatMap(flagsOf));
  return given.every((word) => known.has(word)) && !argv.includes('help') ? meant : options;
}

/** The words as commander has to have them: it takes `-3` for an argument only where no option is a digit. */
export function wordsFor(argv: readonly string[]): string[] {
  const end = argv.indexOf('--');
  return argv.map((word, at) => (word === '-0' && (end < 0 || at < end) ? '--nul' : word));
}

/** A command of the program, and what it takes to load it. */
interface Part {
  readonly entry: Entry;
  readonly request: ProgramRequest;
  readonly program: Commander;
}

function nameCommand({ name: call, aliases = [], summary }: Entry, name: string, request: ProgramRequest): Commander {
  return prepare(new Commander(name), { request, call: `blog ${call}` })
    .description(summary)
    .aliases([...aliases]);
}

const watched = new WeakSet<Commander>();

/** What a command below `parent` takes is known once it is typed. */
function loadBelow(parent: Commander, parts: ReadonlyMap<Commander, Part>): void {
  if (watched.has(parent)) return;
  watched.add(parent);
  // Options are read before and after the words; a command of a command comes first.
  parent.enablePositionalOptions();
  parent.hook('preSubcommand', async (_, command) => {
    const part = parts.get(command);
    if (part) fillCommand(command, await part.entry.load(), part);
  });
}

/** `--help` prints a screen; `blog help` all there is to tell, as commander lays it out. */
function screen(command: Commander, format: (helper: Help) => string): void {
  command.configureHelp({ ...command.configureHelp(), formatHelp: (_, helper) => format(helper) });
}

/** `blog help tags similar` tells all of that command. */
function helpCommand(
  program: Commander,
  { request, parts }: { request: ProgramRequest; parts: ReadonlyMap<Commander, Part> },
): Commander {
  return prepare(new Commander('help'), { request, call: 'blog help' })
    .description('print all commands, or all of one')
    .argument('[command...]', 'the command')
    .action(async (words: readonly string[]) => {
      let command = program;
      for (const word of words) {
        const below = command.commands.find((one) => one.name() === word || one.aliases().includes(word));
        if (below === undefined) {
          throw unknownCommand(
            word,
            command.commands.map((one) => one.name()),
          );
        }
        command = below;
      }
      const part = parts.get(command);
      if (part) fillCommand(command, await part.entry.load(), part);
      const { formatHelp: _, ...whole } = command.configureHelp();
      command.configureHelp(whole).outputHelp();
    });
}

function fillCommand(command: Commander, declared: Command<unknown>, { entry, request, program }: Part): void {
  const call = `blog ${entry.name}`;
  for (const arg of declared.args ?? []) command.argument(argText(arg), arg.summary);
  const own = Object.values(declared.options as Record<string, OptionDef<unknown>>);
  const meant = optionsMeant(request.argv, optionsWith(own));
  for (const option of meant) {
    const made = makeOption(option);
    const heading = own.includes(option) ? option.heading : globalHeading;
    command.addOption(heading === undefined ? made : made.helpGroup(heading));
  }
  screen(command, (helper) => commandScreen(command, { helper, call, voice: request.voice }));
  command.addHelpText('after', () => examplesOf(declared, request));
  command.action((...given: unknown[]) => {
    const most = declared.args?.length ?? 0;
    const excess = declared.args?.at(-1)?.variadic ? undefined : command.args[most];
    if (excess !== undefined) throw excessWord(excess, { call, most });
    const args = given
      .slice(0, most)
      .flat()
      .filter((arg) => arg !== undefined) as string[];
    for (const [at, { name, choices }] of (declared.args ?? []).entries()) {
      const given = args[at];
      if (choices && given !== undefined && !choices.includes(given)) throw unknownChoice(name, { given, choices });
    }
    const options = pick(command.opts(), Object.keys(declared.options as object));
    const levels = [program, ...(command.parent && command.parent !== program ? [command.parent] : []), command].map(
      givenTo,
    );
    const globals = mergeGiven(levels) as Globals;
    request.call({ name: entry.name, command: declared, options, args, globals });
  });
}

function prepare(command: Commander, { request, call }: { request: ProgramRequest; call: string }): Commander {
  const { out, widthColumns, voice } = request;
  return command
    .exitOverride((error) => {
      throw mistakenCall(error, { call, takes: takenBy(command) }) ?? error;
    })
    .configureOutput({
      writeOut: out,
      writeErr: () => undefined,
      getOutHelpWidth: () => Math.min(widthColumns, 100),
      getErrHelpWidth: () => Math.min(widthColumns, 100),
      outputError: () => undefined,
    })
    .configureHelp({
      sortOptions: false,
      showGlobalOptions: false,
      optionTerm: ({ long, flags }) => (long === '--nul' ? '-0, --nul' : flags),
      ...helpIn(voice),
    })
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .showSuggestionAfterError()
    .allowExcessArguments();
}

/** The arguments that the command takes, as its usage has them: `<tag> <post...>`. */
function takenBy({ registeredArguments }: Commander): string {
  const texts = registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return texts.join(' ');
}

function makeOption({ flags, summary, parse, repeat, choices }: OptionDef<unknown>): Option {
  const option = new Option(flags.replace('-0, ', ''), summary);
  if (choices) {
    option.choices(choices).argParser((text: string) => {
      const value = choices.includes(text) ? text : parse?.(text);
      if (value !== undefined) return value;
      throw unknownChoice(option.long ?? flags, { given: text, choices });
    });
  }
  if (parse && !choices) {
    option.argParser((text: string, before: unknown) =>
      repeat ? [...((before as unknown[] | undefined) ?? []), parse(text)] : parse(text),
    );
  }
  // Commander gives `--no-x` a default of true; whether it was given at all must show.
  if (option.negate) option.default(undefined);
  return option;
}

function argText({ name, optional, variadic }: ArgDef): string {
  const text = variadic ? `${name}...` : name;
  return optional ? `[${text}]` : `<${text}>`;
}

/** The options that were typed; commander makes up others, such as `true` for a `--no-x` that is not there. */
function givenTo(command: Commander): Record<string, unknown> {
  const typed = Object.entries(command.opts()).filter(([key]) => command.getOptionValueSource(key) === 'cli');
  return definedIn(Object.fromEntries(typed));
}

/** Options given before and after the name of a command: the later one counts, and values of one that is repeated are gathered. */
function mergeGiven(given: readonly Record<string, unknown>[]): Record<string, unknown> {
  const merged: Record<string, unknown> = {};
  for (const [key, value] of given.flatMap((options) => Object.entries(options))) {
    const before = merged[key];
    merged[key] = Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value;
  }
  return merged;
}

function definedIn(options: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

function pick(options: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  return definedIn(Object.fromEntries(keys.map((key) => [key, options[key]])));
}
