import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import stringWidth from 'string-width';
import { afterAll, describe, expect, it } from 'vitest';
import { commands } from '../src/commands/index.ts';
import { run } from '../src/main.ts';
import { parseShellLine } from './transcripts/shell-words.ts';
import { type FakeWorld, fakeWorld } from './world.ts';

const now = '2026-06-01T12:00:00+09:00';
const base = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'blog-help-')));
afterAll(() => fs.rmSync(base, { recursive: true }));

async function help(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
  const world = fakeWorld({ dir: base, now, env });
  expect(await run(words, world)).toBe(0);
  return world.written('out');
}

/** The calls that a screen ends with; of lines for a shell, what is called there. */
function examplesOf(screen: string): string[] {
  const [, last = ''] = screen.split('\nExamples:\n');
  const lines = [...last.matchAll(/^ {2}(\S.*?)(?: {2,}.*)?$/gm)].map(([, line = '']) => line);
  return lines.map((line) => (/^blog (?!.*\|)/.test(line) ? line : (/\bblog [^|)]*[^|) ]/.exec(line)?.[0] ?? line)));
}

const screens = [[], ...commands.map(({ name }) => name.split(' '))];

let made = 0;
/** A copy of the example, with a person at the terminal who agrees to everything. */
function agreeable(): FakeWorld {
  made += 1;
  const dir = path.join(base, `blog-${made}`);
  fs.cpSync('examples/attention', dir, { recursive: true });
  const world = fakeWorld({ dir, now, tty: true, env: { XDG_STATE_HOME: path.join(base, `state-${made}`) } });
  const prompter: FakeWorld['prompter'] = {
    input: async () => 'Typed',
    pickMany: async () => [],
    pickOne: async ({ choices }) => choices[0]?.value ?? '',
    confirm: async () => true,
  };
  return { ...world, prompter };
}

describe.each(screens)('blog %s %s --help', (...words) => {
  const name = words.filter((word): word is string => word !== undefined);

  it('fits a screen of 80 columns and 24 lines, with the line of the prompt', async () => {
    const lines = (await help([...name, '--help'])).trimEnd().split('\n');
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    expect(lines.length).toBeLessThan(24);
  });

  it('fits it in Korean too', async () => {
    const lines = (await help([...name, '--help'], { LANG: 'ko_KR.UTF-8' })).trimEnd().split('\n');
    expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([]);
    expect(lines.length).toBeLessThan(24);
    const english = (await help([...name, '--help'])).split('\n');
    expect(lines.filter((line) => /^\S/.test(line) && english.includes(line))).toEqual([]);
  });

  it('ends with three examples that work', async () => {
    const calls = examplesOf(await help([...name, '--help']));
    expect(calls).toHaveLength(3);
    for (const call of calls) {
      const world = agreeable();
      // There has to be something to take back.
      if (name[0] === 'undo') for (const title of ['One', 'Two', 'Three']) await run(['new', title], { ...world });
      const status = await run(parseShellLine(call).words.slice(1), world);
      fs.rmSync(world.cwd, { recursive: true });
      expect({ call, status, err: status === 0 ? '' : world.written('err') }).toEqual({ call, status: 0, err: '' });
    }
  });

  it('is about what is called', async () => {
    const calls = examplesOf(await help([...name, '--help']));
    expect(calls.filter((call) => !call.startsWith(['blog', ...name].join(' ')))).toEqual([]);
  });

  it('names every option, and blog help tells of each', async () => {
    const [screen, whole] = [await help([...name, '--help']), await help(['help', ...name])];
    const entry = commands.find((one) => one.name === name.join(' '));
    const options = Object.values(
      ((await entry?.load())?.options ?? {}) as Record<string, { flags: string; summary: string }>,
    );
    const plain = whole.replace(/\s+/g, ' ');
    for (const { flags, summary } of options) {
      const [long = ''] = /--[a-z-]+/.exec(flags) ?? [];
      expect(screen).toMatch(new RegExp(`${long}(?![a-z-])`));
      expect(plain).toContain(summary);
    }
    for (const global of ['--dir', '--generator', '--no-index', '--quiet']) expect(whole).toContain(global);
  });
});

describe('blog --help', () => {
  it('names every command, and blog help tells of each', async () => {
    const [screen, whole] = [await help([]), (await help(['help'])).replace(/\s+/g, ' ')];
    expect(await help(['--help'])).toBe(screen);
    for (const { name, summary } of commands.filter((one) => !one.name.includes(' '))) {
      expect(screen).toMatch(new RegExp(`[:,] ${name}\\b`));
      expect(whole).toContain(summary);
    }
  });
});
