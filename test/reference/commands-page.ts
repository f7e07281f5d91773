import { type Described, type Sheet, shared, statuses } from './sheets.ts';

/** docs/commands.md: every command with all that it takes. */
export function commandsPage(sheets: readonly Sheet[]): string {
  return [
    '# Commands\n',
    'All that each command takes; the [options that choose posts](#options-that-choose-posts) and [those of every',
    'command](#options-of-every-command) are below. `blog help <command>` says the same. What programs get is in [json.md](json.md).\n',
    ...sheets.map(section),
    '## Options that choose posts\n',
    'The same on every command that reads posts. What may be repeated means all of it.\n',
    table('Option', shared.choosing),
    '## Options of every command\n',
    'Before or after the name of the command.\n',
    table('Option', shared.global),
    '## Exit status\n',
    '| Status | Meaning |\n|---|---|',
    `${statuses.map(([status, meaning]) => `| ${status} | ${meaning} |`).join('\n')}\n`,
  ].join('\n');
}

function section({ name, aliases, summary, usage, args, options, chooses, examples }: Sheet): string {
  const also = aliases.length === 0 ? '' : ` Also \`blog ${aliases.join('`, `blog ')}\`.`;
  const words = args.map(({ name: word, summary: says }) => ({ flags: word, summary: says }));
  return [
    `## blog ${name}\n`,
    `${summary}.${also}\n`,
    '```sh',
    `blog ${name} ${usage}`.trimEnd(),
    '```\n',
    ...(words.length === 0 ? [] : [table('Word', words)]),
    ...(options.length === 0 ? [] : [table('Option', options)]),
    ...(chooses ? ['And the [options that choose posts](#options-that-choose-posts).\n'] : []),
    '```sh',
    ...besides(examples),
    '```\n',
  ].join('\n');
}

function besides(examples: Sheet['examples']): string[] {
  const width = Math.max(...examples.map(({ call }) => call.length));
  return examples.map(({ call, does }) => `${call.padEnd(width)}  # ${does}`);
}

function table(title: string, rows: readonly Described[]): string {
  const lines = rows.map(({ flags, summary }) => `| \`${cell(flags)}\` | ${cell(escaped(summary))} |`);
  return `| ${title} | Meaning |\n|---|---|\n${lines.join('\n')}\n`;
}

function escaped(text: string): string {
  return text.replace(/[\\*_<>[\]]/g, '\\$&');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
