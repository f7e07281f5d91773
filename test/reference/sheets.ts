import { globalOptions } from '../../src/cli/globals.ts';
import type { ArgDef, Command, OptionDef } from '../../src/commands/define.ts';
import { commands } from '../../src/commands/index.ts';
import { queryOptions } from '../../src/commands/query-options.ts';

/** What there is to say of a command, from the definitions that `--help` has too. */
export interface Sheet {
  /** `tags rename` */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly summary: string;
  /** `<old> <new>` */
  readonly usage: string;
  readonly args: readonly ArgDef[];
  readonly options: readonly Described[];
  /** It takes the options that choose posts. */
  readonly chooses: boolean;
  readonly examples: Command<unknown>['examples'];
}

/** An option as it is described. */
export interface Described {
  readonly flags: string;
  /** With the values that it takes. */
  readonly summary: string;
}

export async function readSheets(): Promise<Sheet[]> {
  return Promise.all(
    commands.map(async ({ name, aliases = [], summary, load }) => {
      const { args = [], options, examples } = await load();
      const all = Object.values(options as Record<string, OptionDef<unknown>>);
      const own = all.filter(({ heading }) => heading === undefined);
      return {
        ...{ name, aliases, summary, args, examples },
        usage: [...(all.length > 0 ? ['[options]'] : []), ...args.map(usageOf)].join(' '),
        options: own.map(describe),
        chooses: own.length < all.length,
      };
    }),
  );
}

/** The options that choose posts, and those that every command takes. */
export const shared = {
  choosing: Object.values(queryOptions as Record<string, OptionDef<unknown>>).map(describe),
  global: globalOptions.map(describe),
};

function usageOf({ name, optional, variadic }: ArgDef): string {
  const text = variadic ? `${name}...` : name;
  return optional ? `[${text}]` : `<${text}>`;
}

function describe({ flags, summary, choices }: OptionDef<unknown>): Described {
  return { flags, summary: choices === undefined ? summary : `${summary} (${choices.join(', ')})` };
}

/** The exit statuses, as the README has them. */
export const statuses = [
  ['0', 'done, also where nothing was found'],
  ['1', 'it could not be done, or blog check found errors'],
  ['2', 'wrong usage'],
  ['130', 'interrupted'],
] as const;
