import type { ArgDef, Entry, OptionDef } from '../commands/define.ts';
import { commands } from '../commands/index.ts';
import { flagsOf, globalOptions, optionsWith } from './globals.ts';

type AnyOption = OptionDef<unknown>;

/** A call that is still being typed, as far as it goes; what is wrong in it is passed over. */
export interface TypedCall {
  /** The command; undefined before it is typed. */
  readonly entry: Entry | undefined;
  /** What it takes beside options. */
  readonly args: readonly ArgDef[];
  /** Words of these that are typed. */
  readonly words: readonly string[];
  /** The options that can be used. */
  readonly options: readonly AnyOption[];
  /** The values that were given, by option; without one, `true`. */
  readonly given: ReadonlyMap<AnyOption, string | true>;
  /** An option whose value comes next. */
  readonly pending: AnyOption | undefined;
  /** After `--`, where no options come any more. */
  readonly ended: boolean;
}

/** Reads the words before the one that is being typed. */
export async function readTypedCall(typed: readonly string[]): Promise<TypedCall> {
  const words: string[] = [];
  const given = new Map<AnyOption, string | true>();
  let call: Pick<TypedCall, 'entry' | 'args' | 'options'> = { entry: undefined, args: [], options: globalOptions };
  let pending: AnyOption | undefined;
  let ended = false;
  for (const word of typed) {
    if (pending) {
      given.set(pending, word);
      pending = undefined;
    } else if (!ended && word === '--') {
      ended = true;
    } else if (!ended && /^-./.test(word)) {
      const { option, value } = readOption(word, call.options);
      if (option && (value !== undefined || !takesValue(option))) given.set(option, value ?? true);
      else pending = option;
    } else {
      const entry = words.length === 0 ? entryOf(word, call.entry) : undefined;
      if (entry) call = await loadEntry(entry);
      else words.push(word);
    }
  }
  return { ...call, words, given, pending, ended };
}

/** `--tag=x`, `--tag`, `-tx`, `-t`, `-rlt`: the option, and the value that stands in the same word with what is before it. */
export function readOption(
  word: string,
  options: readonly AnyOption[],
): { readonly option?: AnyOption | undefined; readonly head?: string; readonly value?: string } {
  const [, long, value] = /^(--[^=]+)(?:=(.*))?$/s.exec(word) ?? [];
  if (long !== undefined) {
    return { option: optionOf(long, options), ...(value === undefined ? {} : { value, head: `${long}=` }) };
  }
  for (let at = 1; at < word.length; at += 1) {
    const option = optionOf(`-${word[at]}`, options);
    const value = word.slice(at + 1);
    if (option && takesValue(option))
      return { option, ...(value === '' ? {} : { value, head: word.slice(0, at + 1) }) };
    if (value === '') return { option };
  }
  return {};
}

/** Commands of the program, or of a command of it, by the word to type. */
export function entriesBelow(above: Entry | undefined): readonly { readonly word: string; readonly entry: Entry }[] {
  const start = above === undefined ? '' : `${above.name} `;
  const below = commands.filter(({ name }) => name.startsWith(start) && !name.slice(start.length).includes(' '));
  return below.filter((entry) => entry !== above).map((entry) => ({ entry, word: entry.name.slice(start.length) }));
}

function entryOf(word: string, above: Entry | undefined): Entry | undefined {
  return entriesBelow(above).find(
    (one) => one.word === word || (above === undefined && one.entry.aliases?.includes(word)),
  )?.entry;
}

async function loadEntry(entry: Entry): Promise<Pick<TypedCall, 'entry' | 'args' | 'options'>> {
  const { args = [], options } = await entry.load();
  return { entry, args, options: optionsWith(Object.values(options as Record<string, AnyOption>)) };
}

function optionOf(flag: string, options: readonly AnyOption[]): AnyOption | undefined {
  return options.find((option) => flagsOf(option).includes(flag));
}

function takesValue({ flags }: AnyOption): boolean {
  return flags.includes('<');
}
