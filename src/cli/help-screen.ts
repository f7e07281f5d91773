import { type Command as Commander, Help, type Option } from 'commander';
import type { Command, Entry } from '../commands/define.ts';
import type { Voice } from '../core/voice.ts';
import { plainWidth } from '../render/ruler.ts';

/** Over the options that every command takes. */
export const globalHeading = 'Global options:';

interface Screen {
  readonly helper: Help;
  readonly voice: Pick<Voice, 'say'>;
}

/**
 * Help of a command that fits a screen of 80 columns and 24 lines: its own options, a line each, and the names of the others.
 * Examples follow it.
 *
 * @param call `blog tags rename`
 */
export function commandScreen(
  command: Commander,
  { helper, voice: { say }, call }: Screen & { readonly call: string },
): string {
  const options = helper.visibleOptions(command).filter(({ long }) => long !== '--help');
  const headings = new Set(options.flatMap(({ helpGroupHeading }) => helpGroupHeading ?? []));
  headings.delete(globalHeading);
  const under = (heading: string): Option[] => options.filter(({ helpGroupHeading }) => helpGroupHeading === heading);
  const own = options.filter(({ helpGroupHeading }) => helpGroupHeading === undefined);
  const below = command.commands.map((one) => one.name());
  return [
    `${helper.styleTitle('Usage:')} ${helper.commandUsage(command)}`,
    helper.commandDescription(command),
    '',
    ...optionLines(own, helper),
    ...named('Commands:', below, helper),
    ...[...headings].flatMap((heading) => named(heading, under(heading).map(flagOf), helper)),
    say(`${call.replace('blog', 'blog help')} tells all, also of -C, --format and others`),
    '',
  ].join('\n');
}

/** Help of the program: the names of the commands, by what they are for; examples. */
export function programScreen(
  program: Commander,
  { helper, voice: { say }, commands }: Screen & { readonly commands: readonly Entry[] },
): string {
  const top = commands.filter(({ name }) => !name.includes(' '));
  const groups = new Set(top.map(groupOf));
  const names = ({ name, aliases = [] }: Entry): string => [name, ...aliases].join('|');
  return [
    `${helper.styleTitle('Usage:')} ${helper.commandUsage(program)}`,
    helper.commandDescription(program),
    '',
    ...[...groups].flatMap((group) =>
      named(`${group}:`, top.filter((entry) => groupOf(entry) === group).map(names), helper),
    ),
    '',
    say('blog <command> --help tells of a command, blog help of all, and of the options\nthat all of them take'),
    '',
    helper.styleTitle('Examples:'),
    ...examples.map(({ call, does }) => `  ${call.padEnd(26)}  ${say(does)}`),
    '',
  ].join('\n');
}

function groupOf({ group }: Entry): string {
  return group ?? 'More';
}

const examples = [
  { call: 'blog list', does: 'all posts, the newest first' },
  { call: 'blog tags --since 2026-01', does: 'what the posts since then are about' },
  { call: 'blog new "Rust ownership"', does: 'a new post, like the others' },
];

function optionLines(options: readonly Option[], helper: Help): string[] {
  const terms = options.map((option) => helper.optionTerm(option));
  const width = Math.max(0, ...terms.map((term) => helper.displayWidth(term)));
  return options.map((option, at) => {
    const term = terms[at] ?? '';
    const room = (helper.helpWidth ?? 80) - width - 4;
    return `  ${term}${' '.repeat(width - helper.displayWidth(term) + 2)}${summaryOf(option, { helper, room })}`;
  });
}

/** What an option does, in a line: with its choices where there is room for both. */
function summaryOf(option: Option, { helper, room }: { readonly helper: Help; readonly room: number }): string {
  const plain: Option = Object.assign(Object.create(option) as Option, { argChoices: undefined });
  const summary = helper.optionDescription(plain);
  const choices = option.argChoices?.join(', ');
  const texts = choices === undefined ? [summary] : [`${summary} (${choices})`, choices];
  const fits = (text: string): boolean => helper.displayWidth(text) <= room;
  return texts.find(fits) ?? beginnings(summary).find(fits) ?? summary;
}

/** A text up to where it could end: best before a semicolon, else as long as may be. */
function beginnings(text: string): string[] {
  const cuts = (mark: RegExp): string[] =>
    [...text.matchAll(mark)].toReversed().map(({ index }) => text.slice(0, index));
  return [...cuts(/; /g), ...cuts(/[:,] /g), ...cuts(/ /g).map((start) => `${start} …`)];
}

/** Names in lines, with what they are before the first. */
function named(title: string, names: readonly string[], helper: Help): string[] {
  if (names.length === 0) return [];
  const lines = [helper.styleTitle(title)];
  for (const [at, name] of names.entries()) {
    const piece = at < names.length - 1 ? `${name},` : name;
    const line = `${lines.at(-1)} ${piece}`;
    if (helper.displayWidth(line) <= (helper.helpWidth ?? 80)) lines.splice(-1, 1, line);
    else lines.push(`  ${piece}`);
  }
  return lines;
}

function flagOf({ short, long }: Option): string {
  return [short, long].filter((flag) => flag !== undefined).join('|');
}

/** Each example with what it does: beside it, or below where a line would be too wide. */
export function examplesOf(
  { examples }: Command<unknown>,
  { widthColumns, voice: { say } }: { readonly widthColumns: number; readonly voice: Pick<Voice, 'say'> },
): string {
  const told = examples.map(({ call, does }) => ({ call, does: say(does) }));
  const width = Math.max(...told.map(({ call }) => plainWidth(call)));
  const beside = told.every(({ does }) => 4 + width + plainWidth(does) <= Math.min(widthColumns, 100));
  const lines = told.map(({ call, does }) =>
    beside
      ? `  ${call.padEnd(width)}  ${does}`
      : `  ${call}
      ${does}`,
  );
  return ['', say('Examples:'), ...lines].join('\n');
}

/** Help with its texts in the language of the person, aligned to the cell. */
export function helpIn({ say }: Pick<Voice, 'say'>): Partial<Help> {
  const original = new Help();
  return {
    commandUsage: (command) => original.commandUsage(command).replace(/\[options\]|\[command\]|<command>/g, say),
    commandDescription: (command) => say(command.description()),
    subcommandDescription: (command) => say(command.description()),
    argumentDescription: (argument) => say(argument.description),
    optionDescription: (option) => {
      const { description } = option;
      const choices = original.optionDescription(option).slice(description.length);
      return `${say(description)}${choices === '' ? '' : ` ${say(choices.trim())}`}`;
    },
    styleTitle: say,
    displayWidth: plainWidth,
  };
}
