import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { globalOptions } from '../src/cli/globals.ts';
import { changeOptions } from '../src/commands/change-options.ts';
import type { OptionDef } from '../src/commands/define.ts';
import { commands } from '../src/commands/index.ts';
import { queryOptions } from '../src/commands/query-options.ts';
import { play } from './transcripts/play.ts';
import { parseShellLine } from './transcripts/shell-words.ts';
import { parseTranscript } from './transcripts/transcript.ts';

const folder = 'test/transcripts';
const files = fs.readdirSync(folder).filter((file) => file.endsWith('.txt'));
const read = (file: string) => fs.readFileSync(`${folder}/${file}`, 'utf8');

/** `UPDATE=1` writes down what comes back now. */
const update = process.env['UPDATE'] === '1';

describe('transcripts', () => {
  it.each(files)('`run()` answers as in %s', async (file) => {
    const written = read(file);
    const played = await play(parseTranscript(written));
    if (update) fs.writeFileSync(`${folder}/${file}`, played);
    else expect(played).toBe(written);
  });
});

describe('what transcripts show', () => {
  const calls = files
    .flatMap((file) => parseTranscript(read(file)).items)
    .flatMap((item) => (typeof item === 'string' ? [] : [parseShellLine(item.command).words]))
    .filter(([tool]) => tool === 'blog');
  const flags = new Set(calls.flat().map((word) => word.replace(/=.*$/, '')));

  it.each(commands.flatMap(({ name, aliases = [] }) => [name, ...aliases]))('`blog %s` is among them', (name) => {
    expect(calls.filter((words) => words.join(' ').includes(` ${name}`))).not.toEqual([]);
  });

  it.each(commands)('each option of `blog $name` is among its calls', async ({ name, load }) => {
    const own = ownFlags((await load()).options);
    const given = new Set(
      calls.filter((words) => isCallOf(words, name)).flatMap((words) => words.map((word) => word.replace(/=.*$/, ''))),
    );
    expect(own.filter((flag) => !given.has(flag))).toEqual([]);
  });

  it('each option that several commands take is among them', () => {
    const tables = { ...queryOptions, ...changeOptions };
    const shared = [...globalOptions, ...Object.values<OptionDef<unknown>>(tables)].flatMap(flagsOf);
    expect([...shared, '-h', '--help', '-V', '--version'].filter((flag) => !flags.has(flag))).toEqual([]);
  });
});

function ownFlags(options: object): string[] {
  const shared = new Set<unknown>(Object.values({ ...queryOptions, ...changeOptions }));
  return Object.values(options as Record<string, OptionDef<unknown>>)
    .filter((option) => !shared.has(option))
    .flatMap(flagsOf);
}

function flagsOf({ flags }: OptionDef<unknown>): string[] {
  return flags.match(/(?<=^|[ ,])--?[\w-]+/g) ?? [];
}

function isCallOf(words: readonly string[], name: string): boolean {
  const { aliases = [] } = commands.find((command) => command.name === name) ?? {};
  return [name, ...aliases].some((known) => ` ${words.join(' ')} `.includes(` ${known} `));
}
