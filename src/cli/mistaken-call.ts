import { type BlogError, usageError } from '../core/diagnostic.ts';
import { suggest } from '../core/suggest.ts';

/**
 * What commander found wrong with a call of `call` (`blog list`), in our words; undefined where it is no mistake.
 *
 * @param takes The arguments that the command takes: `<old> <new>`.
 */
export function mistakenCall(
  { code, exitCode, message }: { readonly code: string; readonly exitCode: number; readonly message: string },
  { call, takes }: { readonly call: string; readonly takes: string },
): BlogError | undefined {
  // Help and the version come as errors too.
  if (exitCode === 0) return undefined;
  const [, named = ''] = /'([^']*)'/.exec(message) ?? [];
  const [, near] = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(message) ?? [];
  switch (code) {
    case 'commander.unknownOption':
      return usageError(
        `Cannot use ${named}: "${call}" has no such option`,
        near === undefined ? `${call} --help lists the options` : `did you mean ${near}?`,
      );
    case 'commander.optionMissingArgument': {
      const [flag = named, value = '<value>'] = named.split(' ').slice(-2);
      return usageError(`Cannot use ${flag}: its value is missing`, `write it as ${flag} ${value}`);
    }
    case 'commander.missingArgument':
      return usageError(`Cannot run "${call}": <${named}> is missing`, `it takes ${takes}: see ${call} --help`);
    case 'commander.help':
      return usageError('Cannot show the help of a command: there is none of that name', `${call} --help lists them`);
    default:
      return usageError(
        `Cannot read the command line: ${message.replace(/^error: /, '').replaceAll("'", '"')}`,
        `${call} --help lists what it takes`,
      );
  }
}

/** A word that stands where a command should. */
export function unknownCommand(word: string, names: readonly string[]): BlogError {
  const elsewhere = namedElsewhere.find(
    ({ words, call }) => words.includes(word) && names.includes(call.split(' ')[0] ?? ''),
  );
  const near = elsewhere?.call ?? suggest(word, names);
  const hint = near === undefined ? 'blog --help lists the commands' : `did you mean "blog ${near}"?`;
  return usageError(`Cannot find command "${word}"`, hint);
}

/** What is often called otherwise in other tools. */
const namedElsewhere: readonly { readonly words: readonly string[]; readonly call: string }[] = [
  { words: ['search', 'find', 'grep'], call: 'list --text <words>' },
  { words: ['drafts', 'draft'], call: 'list --state draft' },
  { words: ['posts'], call: 'list' },
  { words: ['create', 'add', 'write'], call: 'new' },
  { words: ['rename', 'move'], call: 'mv' },
  { words: ['open'], call: 'edit' },
  { words: ['cat', 'view', 'print'], call: 'show' },
  { words: ['status'], call: 'info' },
  { words: ['preview'], call: 'serve' },
  { words: ['lint', 'doctor'], call: 'check' },
];

/** A word more than the command `call` takes, which is `most`. */
export function excessWord(word: string, { call, most }: { call: string; most: number }): BlogError {
  const takes = most === 0 ? 'no arguments' : most === 1 ? 'one argument' : `${most} arguments`;
  const hint =
    most === 0 ? `${call} --help lists what it takes` : `put quotes around a text with blanks, or see ${call} --help`;
  return usageError(`Cannot use "${word}": "${call}" takes ${takes}`, hint);
}

/** A value that is none of those an option takes. */
export function unknownChoice(
  flag: string,
  { given, choices }: { given: string; choices: readonly string[] },
): BlogError {
  const near = suggest(given, choices);
  const list = `it takes ${choices.join(', ')}`;
  return usageError(
    `Cannot use ${flag} "${given}": there is no such value`,
    near === undefined ? list : `did you mean "${near}"? ${list}`,
  );
}
