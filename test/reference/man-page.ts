import { type Described, type Sheet, shared, statuses } from './sheets.ts';

/** man/blog.1: one page of all commands, for man(7). */
export function manPage(sheets: readonly Sheet[], { version, date }: { version: string; date: string }): string {
  return `${[
    '.\\" -*- coding: utf-8 -*-',
    `.TH BLOG 1 ${date} "blog ${version}" "User Commands"`,
    '.SH NAME',
    'blog \\- keep a blog of Markdown posts, whatever generator it is made for',
    '.SH SYNOPSIS',
    '.B blog',
    '.RI [ options ]',
    '.I command',
    '.RI [ options ]',
    '.SH DESCRIPTION',
    line('blog reads the Markdown posts that you already have, where they lie, and answers questions about them.'),
    line('It starts new posts that look like your others, and changes tags, titles and drafts, and no other byte.'),
    line('It follows the rules of the site generator that you use.'),
    '.PP',
    line('The root of the blog is found from the current folder upward.'),
    line('A post is named by its path, its slug or words of its title.'),
    '.SH COMMANDS',
    ...sheets.flatMap(command),
    '.SH CHOOSING POSTS',
    line('The same on every command that reads posts. What may be repeated means all of it.'),
    ...shared.choosing.flatMap(option),
    '.SH OPTIONS',
    line('Every command takes these, before or after its name.'),
    ...shared.global.flatMap(option),
    ...option({ flags: '-h, --help', summary: 'print a screen of help' }),
    ...option({ flags: '-V, --version', summary: 'print the version' }),
    '.SH EXIT STATUS',
    ...statuses.flatMap(([status, meaning]) => ['.TP', `.B ${status}`, line(meaning)]),
    '.SH ENVIRONMENT',
    ...environment.flatMap(([names, meaning]) => ['.TP', `.B ${names}`, line(meaning)]),
    '.SH FILES',
    ...files.flatMap(([name, meaning]) => ['.TP', `.I ${line(name)}`, line(meaning)]),
  ].join('\n')}\n`;
}

const environment = [
  ['NO_COLOR, FORCE_COLOR, TERM', 'whether answers are in colour, where no option says so'],
  ['VISUAL, EDITOR', 'the editor of blog edit and blog new --edit'],
  ['BROWSER', 'what --open opens'],
  ['LC_ALL, LC_TIME, LANG', 'names of months and weekdays, and the first day of the week'],
  ['XDG_CACHE_HOME, XDG_STATE_HOME', 'where the index lies, and what can be taken back'],
] as const;

const files = [
  ['blog.config.yaml', 'settings of a blog, at its root; none are needed'],
  ['~/.cache/blog', 'the index: what was read of blogs'],
  ['~/.local/state/blog', 'the last 20 changes of each blog, for blog undo'],
] as const;

function command({ name, aliases, summary, usage, args, options, chooses, examples }: Sheet): string[] {
  const also = aliases.length === 0 ? '' : ` Also: blog ${aliases.join(', blog ')}.`;
  return [
    `.SS ${line(`blog ${name} ${usage}`.trimEnd())}`,
    line(`${summary}.${also}`),
    ...args.flatMap(({ name: word, summary: says }) => ['.TP', `.I ${line(word)}`, line(says)]),
    ...options.flatMap(option),
    ...(chooses ? ['.PP', 'It takes the options under CHOOSING POSTS too.'] : []),
    ...examples.flatMap(({ call, does }) => ['.TP', `.B ${line(call)}`, line(does)]),
  ];
}

function option({ flags, summary }: Described): string[] {
  return ['.TP', `.B ${line(flags)}`, line(summary)];
}

/** A text as a line of roff: nothing in it is a request or an escape. */
function line(text: string): string {
  return text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll('"', '\\(dq').replace(/^[.']/, '\\&$&');
}
