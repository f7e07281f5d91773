import { asTyped, flag, type OptionDef, oneOf, value } from '../commands/define.ts';
import { usageError } from '../core/diagnostic.ts';
import { parseLocale } from '../core/locale.ts';
import type { FormatName } from '../core/report.ts';
import { knownZone } from '../core/zone.ts';

/** Options that every command takes, before or after its name. */
export interface Globals {
  readonly dir?: string;
  readonly generator?: string;
  readonly tz?: string;
  /** BCP 47. */
  readonly locale?: string;
  /** `--color` or `--no-color`; undefined where neither was given. */
  readonly color?: boolean;
  /** False after `--no-input`. */
  readonly input?: boolean;
  /** False after `--no-index`. */
  readonly index?: boolean;
  readonly quiet?: boolean;
  readonly format?: FormatName;
  readonly json?: boolean;
  /** `-0` */
  readonly nul?: boolean;
}

const formatNames: readonly FormatName[] = [
  ...(['text', 'json', 'jsonl', 'csv', 'tsv', 'md', 'paths', 'svg', 'html', 'sarif', 'github'] as const),
];

/** The declarations, in the order in which help shows them. */
export const globalOptions: readonly OptionDef<unknown>[] = [
  value('-C, --dir <dir>', 'work on the blog at <dir>; default: found from here upward', asTyped),
  value('--generator <id>', 'do not detect the generator: hugo, jekyll, hexo …', asTyped),
  value('--tz <zone>', 'time zone that decides the day of a post: Asia/Seoul', parseZone),
  value('--locale <tag>', 'language, months and days, first day of the week: ko-KR', parseLocale),
  oneOf('-f, --format <name>', 'how the answer is written', formatNames),
  flag('--json', 'short for --format json'),
  flag('-0, --nul', 'with --format paths: end each path with NUL'),
  flag('--color', 'paint, also in a pipe'),
  flag('--no-color', 'do not paint'),
  flag('--no-input', 'never ask; what is missing is an error'),
  flag('--no-index', 'read every post anew'),
  flag('-q, --quiet', 'nothing on stderr but errors'),
];

/** The format that the options ask for. @throws {BlogError} Where they ask for two. */
export function formatOf({ format, json, nul }: Globals): FormatName {
  if (json && format !== undefined && format !== 'json') {
    throw usageError(`Cannot use both --json and --format ${format}`, 'leave out one of them');
  }
  const name = json ? 'json' : (format ?? 'text');
  if (nul && name !== 'paths')
    throw usageError('Cannot use -0 with this format: it separates paths', 'add --format paths');
  return name;
}

function parseZone(text: string): string {
  if (knownZone(text)) return text;
  throw usageError(`Cannot use the time zone "${text}": it is not known`, 'name it as in Asia/Seoul or Europe/Berlin');
}
