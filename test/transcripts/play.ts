import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from '../../src/main.ts';
import { type Chunk, fakeWorld } from '../world.ts';
import { parseShellLine, type ShellLine } from './shell-words.ts';
import type { Step, Transcript } from './transcript.ts';

/**
 * Plays a transcript on a fresh copy of its fixture.
 *
 * @returns The transcript with what came back this time.
 * @throws {Error} Where a question had no answer, or an answer no question.
 */
export async function play(transcript: Transcript): Promise<string> {
  const base = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'blog-transcript-')));
  const root = path.join(base, 'blog');
  try {
    // A blog is looked for upward as far as the repository.
    fs.mkdirSync(path.join(base, '.git'));
    if (transcript.fixture === undefined) fs.mkdirSync(root);
    else fs.cpSync(transcript.fixture, root, { recursive: true });
    const stage: Stage = { transcript, root, cwd: root };
    const parts: string[] = [];
    for (const item of transcript.items) {
      parts.push(typeof item === 'string' ? `${item}\n` : await playStep(item, stage));
    }
    return parts.join('');
  } finally {
    fs.rmSync(base, { recursive: true });
  }
}

interface Stage {
  readonly transcript: Transcript;
  readonly root: string;
  /** Changed by `cd`. */
  cwd: string;
}

interface Played {
  readonly chunks: readonly Chunk[];
  readonly status: number;
}

async function playStep(step: Step, stage: Stage): Promise<string> {
  const line = parseShellLine(step.command);
  const { chunks, status } =
    line.words[0] === 'blog' ? await playBlog(line, { step, stage }) : playTool(line, { step, stage });
  const out = chunks.map(({ to, text }) => shown(to, text.replaceAll(stage.root, '<root>'))).join('');
  const given = step.given.map((text) => `${`< ${text}`.trimEnd()}\n`).join('');
  return `$ ${step.command}\n${given}${out}${status === 0 ? '' : `?${status}\n`}`;
}

async function playBlog(line: ShellLine, { step, stage }: { step: Step; stage: Stage }): Promise<Played> {
  const { now, zone, ttyColumns, ttyRows, env, color } = stage.transcript;
  const onTerminal = ttyColumns !== undefined;
  const world = fakeWorld({
    dir: stage.cwd,
    now,
    zone,
    tty: { in: onTerminal, out: onTerminal && !line.piped, err: onTerminal },
    width: ttyColumns ?? 80,
    ...(ttyRows === undefined ? {} : { height: ttyRows }),
    env: { XDG_STATE_HOME: `${stage.root}-state`, ...env, ...line.env },
    color,
    ...(onTerminal ? { answers: step.given } : { stdin: linesOf(step.given) }),
  });
  const status = await run(line.words.slice(1), world);
  const [fault] = world.faults();
  if (fault !== undefined) throw new Error(`$ ${step.command}: ${fault}`);
  return { chunks: world.chunks, status };
}

/** The few tools of a shell that a transcript looks around with. */
function playTool({ words, into }: ShellLine, { step, stage }: { step: Step; stage: Stage }): Played {
  const [tool = '', ...names] = words;
  const file = path.resolve(stage.cwd, names.at(-1) ?? '.');
  const says = (text: string): Played => ({ chunks: [{ to: 'out', text }], status: 0 });
  switch (tool) {
    case 'cat': {
      if (into === undefined) return says(fs.readFileSync(file, 'utf8'));
      const made = path.resolve(stage.cwd, into);
      fs.mkdirSync(path.dirname(made), { recursive: true });
      fs.writeFileSync(made, linesOf(step.given));
      return says('');
    }
    case 'ls':
      return says(linesOf(fs.readdirSync(file).sort()));
    case 'cd':
      stage.cwd = file;
      return says('');
    case 'rm':
      fs.rmSync(file, { recursive: true });
      return says('');
    case 'ln':
      fs.symlinkSync(names.at(-2) ?? '', file);
      return says('');
    default:
      throw new Error(`$ ${step.command}: there is no "${tool}" here`);
  }
}

function linesOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

const signs = { out: '>', err: '2>', editor: 'editor>', browser: 'browser>', pager: 'pager>' } as const;

/** Each line with the sign of its stream; control characters as in source code. */
function shown(to: Chunk['to'], text: string): string {
  if (text === '') return '';
  const whole = text.endsWith('\n');
  const lines = (whole ? text.slice(0, -1) : text).split('\n');
  const visible = lines.map((line) => {
    const safe = line.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]/g, escaped);
    return `${signs[to]}${safe === '' ? '' : ` ${safe}`}\n`;
  });
  return visible.join('') + (whole ? '' : `${signs[to]}\\ no line end\n`);
}

function escaped(sign: string): string {
  return sign === '\r' ? '\\r' : `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
