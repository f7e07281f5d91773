import { BlogError } from '../src/core/diagnostic.ts';
import type { Choice, Io, Prompter, Theme, World } from '../src/core/ports.ts';
import { colorLevel } from '../src/io/theme.ts';
import { makeStore } from '../src/store/fs-store.ts';
import { plainTheme, tagTheme } from './render/tag-theme.ts';

export interface FakeWorldOptions {
  /** The current folder; absolute. */
  readonly dir: string;
  /** ISO 8601 with an offset. */
  readonly now: string;
  /** IANA name of the machine's zone; default: UTC. */
  readonly zone?: string;
  /** Which streams are terminals; `true` for all of them; default: none. */
  readonly tty?: boolean | { readonly in: boolean; readonly out: boolean; readonly err: boolean };
  readonly width?: number;
  /** Rows of the terminal; default: so many that no answer is longer. */
  readonly height?: number;
  /** Default: one that can be started. */
  readonly pager?: 'missing' | 'none';
  readonly env?: Readonly<Record<string, string>>;
  /** All of standard input. */
  readonly stdin?: string;
  /** One an answer: a text, a label, labels with commas between them, `y` or `n`; `^C` for the keys. */
  readonly answers?: readonly string[];
  /** Paint where the real world would; default: only where `--color` or the environment asks for it. */
  readonly color?: boolean;
}

/** One thing that came out, in the order in which it did. */
export interface Chunk {
  readonly to: 'out' | 'err' | 'editor' | 'browser' | 'pager';
  readonly text: string;
}

export interface FakeWorld extends World {
  readonly chunks: readonly Chunk[];
  /** All that was written to one stream. */
  written(to: Chunk['to']): string;
  /** What went wrong with the world itself: a question without an answer, an answer without a question. */
  faults(): readonly string[];
}

/** A world with the real disk; its clock, terminal, person and editor are played. */
export function fakeWorld(options: FakeWorldOptions): FakeWorld {
  const { dir, now, zone = 'UTC', tty = false, width = 80, env = {}, stdin = '', color = false } = options;
  const terminal = typeof tty === 'boolean' ? { in: tty, out: tty, err: tty } : tty;
  const chunks: Chunk[] = [];
  const faults: string[] = [];
  const write = (to: Chunk['to']) => async (text: string) => {
    if (text !== '') chunks.push({ to, text });
    return true;
  };
  const io: Io = {
    out: write('out'),
    err: write('err'),
    readIn: async () => stdin,
    outTTY: terminal.out,
    errTTY: terminal.err,
    inTTY: terminal.in,
    widthColumns: width,
    heightRows: options.height ?? Number.POSITIVE_INFINITY,
  };
  const shell = color ? env : { NO_COLOR: '1', ...env };
  const themeOf = (isTTY: boolean, asked: { readonly color?: boolean }): Theme =>
    colorLevel({ ...asked, isTTY, env: shell }) === 0 ? plainTheme : tagTheme;
  const answers = [...(options.answers ?? [])];
  return {
    io,
    store: makeStore(),
    prompter: fakePrompter({ io, answers, faults }),
    clock: { now: () => Date.parse(now), zone: () => zone },
    browser: async (target) => void (await write('browser')(`${target}\n`)),
    server: async ({ ready }) => ready('http://127.0.0.1:4000/'),
    fileLinks: async () => undefined,
    pager:
      options.pager === 'none'
        ? undefined
        : async (pieces) => options.pager !== 'missing' && write('pager')([...pieces].join('')),
    editor: async (paths) => void (await write('editor')(paths.map((path) => `${path}\n`).join(''))),
    makeTheme: async (asked) => ({ out: themeOf(terminal.out, asked), err: themeOf(terminal.err, asked) }),
    env: shell,
    cwd: dir,
    chunks,
    written: (to) =>
      chunks
        .filter((chunk) => chunk.to === to)
        .map(({ text }) => text)
        .join(''),
    faults: () => [...faults, ...answers.map((answer) => `nothing was asked that "${answer}" answers`)],
  };
}

interface Person {
  readonly io: Io;
  /** The queue; an answer is taken from its front. */
  readonly answers: string[];
  readonly faults: string[];
}

/** Shows each question with the first of its choices, and takes the next answer of the queue. */
function fakePrompter({ io, answers, faults }: Person): Prompter {
  const ask = async (message: string, choices: readonly Choice[] = []): Promise<string> => {
    const listed = choices
      .slice(0, 4)
      .map(({ label, note }) => `\n    ${label}${note === undefined ? '' : `  ${note}`}`);
    await io.err(`? ${message}${listed.join('')}${choices.length > 4 ? '\n    …' : ''}\n`);
    const answer = answers.shift();
    if (answer === undefined) {
      faults.push(`there is no answer to "${message}"`);
      throw new Error(`there is no answer to "${message}"`);
    }
    if (answer === '^C')
      throw new BlogError({ code: 'INTERRUPTED', message: 'Cannot go on: interrupted' }, 'cancelled');
    return answer;
  };
  const choose = (label: string, choices: readonly Choice[], allowNew = false): string => {
    const found = choices.find((choice) => choice.label === label);
    if (!found && !allowNew) faults.push(`there is no choice "${label}"`);
    return found?.value ?? label;
  };
  return {
    async input({ message, check }) {
      for (;;) {
        const answer = await ask(message);
        const fault = check?.(answer);
        if (fault === undefined) return answer;
        await io.err(`> ${fault}\n`);
      }
    },
    async pickMany({ message, choices, allowNew }) {
      const labels = (await ask(message, choices)).split(',').map((label) => label.trim());
      return labels.filter((label) => label !== '').map((label) => choose(label, choices, allowNew));
    },
    pickOne: async ({ message, choices }) => choose(await ask(message, choices), choices),
    confirm: async ({ message }) => (await ask(message)) === 'y',
  };
}
