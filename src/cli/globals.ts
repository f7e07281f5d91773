import { asTyped, flag, naming, type OptionDef, oneOf, value, values } from '../commands/define.ts';
import { usageError } from '../core/diagnostic.ts';
import { parseLocale } from '../core/locale.ts';
import { isOwnFormat, type OwnFormat, parseOwnFormat } from '../core/own-format.ts';
import type { FormatName } from '../core/report.ts';
import { knownZone } from '../core/zone.ts';

/** Options that every command takes, before or after its name. */
export interface Globals {
  /** Where there are several, each answers. */
  readonly dir?: readonly string[];
  readonly generator?: string;
  readonly tz?: string;
  /** BCP 47. */
  readonly locale?: string;
  /** `--color` or `--no-color`; undefined where neither was given. */
  readonly color?: boolean;
  /** False after `--no-pager`. */
  readonly pager?: boolean;
  /** False after `--no-input`. */
  readonly input?: boolean;
  /** False after `--no-index`. */
  readonly index?: boolean;
  readonly quiet?: boolean;
  readonly format?: FormatName | OwnFormat;
  readonly json?: boolean;
  /** `-0` */
  readonly nul?: boolean;
}

const formatNames: readonly FormatName[] = [
  ...(['text', 'json', 'jsonl', 'csv', 'tsv', 'md', 'paths', 'svg', 'html', 'sarif', 'github'] as const),
];

/** The declarations, in the order in which help shows them. */
export const globalOptions: readonly OptionDef<unknown>[] = [
  naming(
    'directory',
    values(
      '-C, --dir <dir>',
      'work on the blog at <dir>, or repeat it to look at several; default: found from here upward',
      asTyped,
    ),
  ),
  naming('generator', value('--generator <id>', 'do not detect the generator: hugo, jekyll, hexo …', asTyped)),
  naming('zone', value('--tz <zone>', 'time zone that decides the day of a post: Asia/Seoul', parseZone)),
  value('--locale <tag>', 'language, months and days, first day of the week: ko-KR', parseLocale),
  {
    ...oneOf('-f, --format <name>', "how the answer is written; or '{{day}} {{title}}', a line a row", formatNames),
    parse: (text) => (isOwnFormat(text) ? parseOwnFormat(text) : undefined),
  },
  flag('--json', 'short for --format json'),
  flag('-0, --nul', 'with --format paths: end each path with NUL'),
  flag('--color', 'paint, also in a pipe'),
  flag('--no-color', 'do not paint'),
  flag('--no-pager', 'print all at once, also what is longer than the terminal'),
  flag('--no-input', 'never ask; what is missing is an error'),
  flag('--no-index', 'read every post anew'),
  flag('-q, --quiet', 'nothing on stderr but errors'),
];

/** `-t, --tag <tag>` → `-t`, `--tag`. */
export function flagsOf({ flags }: { readonly flags: string }): string[] {
  return flags.split(/[ ,]+/).filter((part) => part.startsWith('-'));
}

/** The options of a command, and of the global ones the flags that it does not take for its own. */
export function optionsWith(own: readonly OptionDef<unknown>[]): readonly OptionDef<unknown>[] {
  const taken = new Set(own.flatMap(flagsOf));
  const left = globalOptions.flatMap((option) => {
    const all = flagsOf(option);
    const flags = all.filter((flag) => !taken.has(flag));
    if (flags.length === all.length) return [option];
    const placeholder = /<[^>]*>/.exec(option.flags)?.[0];
    return flags.length === 0 ? [] : [{ ...option, flags: [flags.join(', '), placeholder].filter(Boolean).join(' ') }];
  });
  return [...own, ...left];
}

/** The format that the options ask for. @throws {BlogError} Where they ask for two. */
export function formatOf({ format, json, nul }: Globals): FormatName {
  const asked = typeof format === 'object' ? 'own' : format;
  if (json && asked !== undefined && asked !== 'json') {
    const named = asked === 'own' ? 'a --format of your own' : `--format ${asked}`;
    throw usageError(`Cannot use both --json and ${named}`, 'leave out one of them');
  }
  const name = json ? 'json' : (asked ?? 'text');
  if (nul && name !== 'paths')
    throw usageError('Cannot use -0 with this format: it separates paths', 'add --format paths');
  return name;
}

/** An IANA time zone. @throws {BlogError} `BAD_USAGE` (usage) for one that is not known. */
export function parseZone(text: string): string {
  if (knownZone(text)) return text;
  throw usageError(`Cannot use the time zone "${text}": it is not known`, 'name it as in Asia/Seoul or Europe/Berlin');
}
