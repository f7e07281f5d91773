import type { Board } from '../core/board.ts';
import type { Change, MadeChange, Recovered } from '../core/change.ts';
import type { PlainDate } from '../core/date.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { Blog, Need, Prompter } from '../core/ports.ts';
import type { Library } from '../core/post.ts';
import type { FormatName, Report } from '../core/report.ts';

export type { FormatName } from '../core/report.ts';

/** What a command is given; nothing is opened or read before it asks. */
export interface Context {
  blog(): Promise<Blog>;
  library(need?: Need): Promise<Library>;
  /** The changes that can be taken back, the last one first. */
  history(): Promise<readonly MadeChange[]>;
  /** What became of a change that had been interrupted; known once the blog is opened. */
  recovered(): Recovered | undefined;
  /** Milliseconds since the epoch. */
  readonly nowMs: number;
  /** Today in the blog's zone. */
  today(): Promise<PlainDate>;
  /** Zone of the blog, else of the machine; IANA. */
  zone(): Promise<string>;
  /** BCP 47, from `--locale`, the blog's configuration, or the environment. */
  locale(): Promise<string>;
  /** Undefined where asking is not possible or not wanted. */
  readonly prompter: Prompter | undefined;
  /** Everything on standard input. */
  readIn(): Promise<string>;
  /** Every line of a file, plain or gzip; its path is seen from the current folder. */
  readLines(file: string, take: (line: string) => void): Promise<void>;
  /** Whether the answer goes to a person: text format on a terminal. */
  readonly forTerminal: boolean;
  readonly format: FormatName;
}

/** A page of the whole blog, and what is to become of it. */
export interface Page {
  readonly board: Board;
  readonly to: /** The path is seen from the current folder; another file than such a page is replaced only by `force`. */
    | { readonly kind: 'file'; readonly file: string; readonly force: boolean }
    | { readonly kind: 'out' }
    /** Made anew whenever it is asked for, until the person ends it. */
    | { readonly kind: 'server'; readonly port?: number };
  /** Show it in the browser. */
  readonly open: boolean;
}

/** What a command decides; `cli/perform` does it. */
export interface Outcome {
  readonly report: Report;
  /** The report where these files, by their paths, cannot be changed; default: `report`. */
  readonly reportWithout?: (paths: ReadonlySet<string>) => Report;
  readonly changes?: readonly Change[];
  /** Print the changes as a unified diff and make none. */
  readonly dryRun?: boolean;
  /** Change several files without asking. */
  readonly yes?: boolean;
  /** Where files cannot be changed, change the others. */
  readonly keepGoing?: boolean;
  /** Said before it is asked whether to go on, even for one file: "this is a merge". */
  readonly confirm?: string;
  /** What the change is called in the list of what can be taken back; else as it was typed. */
  readonly what?: string;
  /** Files that the command itself found that it cannot change; told with those that the plan refuses. */
  readonly refusals?: readonly Diagnostic[];
  /** Paths, relative to the root, to open in the editor once all is done. */
  readonly edit?: readonly string[];
  /** The report is completed with where it is. */
  readonly page?: Page;
}

/** What a value names; completion offers what there is of that kind in the blog. `choices` say it themselves. */
export type Named =
  | 'tag'
  | 'category'
  | 'post'
  | 'draft'
  | 'live post'
  | 'month'
  /** A day, or a longer span of days. */
  | 'days'
  /** One day or moment. */
  | 'day'
  /** Several may stand in one value, parted by commas. */
  | 'states'
  | 'codes'
  | 'language'
  | 'generator'
  | 'zone'
  /** A folder of the blog in which posts lie. */
  | 'section'
  | 'taxonomy'
  /** An archetype or scaffold. */
  | 'template'
  /** A file or a folder anywhere: the shell knows them. */
  | 'file'
  | 'directory';

export interface OptionDef<T> {
  /** As commander has it: `-t, --tag <tag>`. */
  readonly flags: string;
  readonly summary: string;
  /**
   * Text of the command line → value; throws a usage error. Where there are `choices`, of a text that is none of them; undefined where
   * it is no value then.
   */
  readonly parse?: (text: string) => unknown;
  /** May be given again; the values are gathered. */
  readonly repeat?: boolean;
  readonly choices?: readonly string[];
  /** Over it and its like in help, where they are not the command's own. */
  readonly heading?: string;
  readonly names?: Named;
  /** Only in the types. */
  readonly type?: T;
}

/** One line an option; the compiler ties the table to the options type. Keys are commander's camelCase names. */
export type OptionTable<O> = { readonly [K in keyof O]-?: OptionDef<Exclude<O[K], undefined>> };

export interface ArgDef {
  readonly name: string;
  readonly summary: string;
  readonly optional?: boolean;
  readonly variadic?: boolean;
  readonly names?: Named;
  readonly choices?: readonly string[];
}

/** What is known of a command before it is loaded. */
export interface Entry {
  /** `list`; `tags similar` is a command of `tags`. */
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly summary: string;
  /** What it is for, in the help of the program; default: more. */
  readonly group?: 'Write' | 'Read' | 'Show' | 'Care';
  load(): Promise<Command<unknown>>;
}

export interface Command<O> {
  readonly args?: readonly ArgDef[];
  readonly options: OptionTable<O>;
  /** It can answer for several blogs, one after another. */
  readonly several?: boolean;
  /** It looks at no blog: there need not be one. */
  readonly blogless?: boolean;
  /** Its report has diagnostics, for the formats that show nothing else. */
  readonly namesProblems?: boolean;
  /** Its report has pictures, for the format that shows nothing else. */
  readonly draws?: boolean;
  /** Of a command that can change posts: whether a call with these options changes none. `--dry-run` never does. */
  onlyReads?(options: O): boolean;
  /** Calls that work as they stand, with a word on each. */
  readonly examples: readonly { readonly call: string; readonly does: string }[];
  run(context: Context, options: O, args: readonly string[]): Promise<Outcome>;
}

/** Declares a command; the identity, for the sake of its types. */
export function defineCommand<O>(command: Command<O>): Command<O> {
  return command;
}

/** An option without a value. */
export function flag(flags: string, summary: string): OptionDef<boolean> {
  return { flags, summary };
}

/** An option with a value, turned into its type where the command line is read. */
export function value<T>(flags: string, summary: string, parse: (text: string) => T): OptionDef<T> {
  return { flags, summary, parse };
}

/** An option whose value is the name of something. */
export function naming<T>(names: Named, option: OptionDef<T>): OptionDef<T> {
  return { ...option, names };
}

/** An option that may be repeated; undefined where it was not given. */
export function values<T>(flags: string, summary: string, parse: (text: string) => T): OptionDef<readonly T[]> {
  return { flags, summary, parse, repeat: true };
}

/** An option with one of a few values. */
export function oneOf<T extends string>(flags: string, summary: string, choices: readonly T[]): OptionDef<T> {
  return { flags, summary, choices };
}

/** The text as it was typed. */
export function asTyped(text: string): string {
  return text;
}
