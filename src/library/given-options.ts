import { unknownChoice } from '../cli/mistaken-call.ts';
import type { OptionDef } from '../commands/define.ts';
import { usageError } from '../core/diagnostic.ts';
import { suggest } from '../core/suggest.ts';

/**
 * Options as a program gives them, read as a command reads those of the command line.
 *
 * @param given By name; undefined and `false` are not given.
 * @throws {BlogError} `BAD_USAGE` (usage) for a name that is none, or a value that the option does not take.
 */
export function readGiven(options: object, given: object): Readonly<Record<string, unknown>> {
  const table = options as Readonly<Record<string, OptionDef<unknown>>>;
  const entries = Object.entries(given).filter(([, value]) => value !== undefined && value !== false);
  return Object.fromEntries(
    entries.map(([name, value]) => {
      const option = Object.hasOwn(table, name) ? table[name] : undefined;
      if (option === undefined) throw unknownName(name, Object.keys(table));
      return [name, takenBy(option, { name, value })];
    }),
  );
}

function unknownName(name: string, names: readonly string[]): Error {
  const near = suggest(name, names);
  return usageError(
    `Cannot use "${name}": there is no such option`,
    near === undefined ? `it takes ${names.join(', ')}` : `did you mean "${near}"?`,
  );
}

function takenBy(option: OptionDef<unknown>, { name, value }: { name: string; value: unknown }): unknown {
  const { parse, choices, repeat } = option;
  if (!parse && !choices) {
    if (value === true) return true;
    throw usageError(`Cannot use "${name}": it is no boolean`, 'give true or false');
  }
  const texts = textsOf(name, value);
  if (repeat) return texts.map((text) => parse?.(text) ?? text);
  const text = texts.join(',');
  if (choices && !choices.includes(text)) throw unknownChoice(name, { given: text, choices });
  return parse?.(text) ?? text;
}

/** A text, or several. @throws {BlogError} `BAD_USAGE` (usage) for anything else. */
export function textsOf(name: string, value: unknown): readonly string[] {
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (texts.every((text) => typeof text === 'string')) return texts;
  throw usageError(`Cannot use "${name}": it is no text`, 'give a text, or a list of texts');
}
