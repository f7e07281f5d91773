import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { spawn as spawnTerminal } from '@lydell/node-pty';
import { afterAll } from 'vitest';

export const program = path.resolve('bin/blog.js');

/** Fails in words where the program was not built, or was before its last change. */
export function requireBuild(): void {
  const built = fs.statSync('dist/boot.js', { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = fs.readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const late = sources.filter((file) => fs.statSync(path.join('src', file)).mtimeMs > built);
  if (built === 0 || late.length > 0) throw new Error(`dist/ is older than src/${late[0] ?? ''}: npm run build`);
}

const made: string[] = [];
afterAll(() => {
  for (const folder of made) fs.rmSync(folder, { recursive: true, force: true });
});

/** A temporary folder with these files, removed after the tests of the file; it is no part of another blog. */
export function makeFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'blog-e2e-')));
  made.push(folder);
  fs.mkdirSync(path.join(folder, '.git'));
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The environment of a run: nothing of the one who runs the tests but the way to Node. */
export function environment(env: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', HOME: os.tmpdir(), ...env };
}

/** Runs the built program without a terminal. */
export function runBlog(words: readonly string[], { cwd, env }: Surroundings = {}): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [program, ...words], {
    cwd,
    env: environment(env),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs a line of Bash in which `$BLOG` is the built program. */
export function runShell(line: string, { cwd, env }: Surroundings = {}): SpawnSyncReturns<string> {
  return spawnSync('bash', ['-c', line], {
    cwd,
    env: environment({ BLOG: `${process.execPath} ${program}`, ...env }),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

export interface TerminalRun {
  /** All that appeared, control sequences and all. */
  readonly raw: string;
  readonly screen: string;
  readonly status: number;
}

/** Runs a program, says with what it ended, and waits: what is on a pseudo terminal is lost at times when its last program ends. */
const runner = 'trap : INT; "$@"; printf "\\036%s\\036" $?; read -r _';
const ended = /\u{1e}(\d+)\u{1e}/u;

/** Runs the built program on a pseudo terminal; each key is typed when its text has appeared since the last one. */
export function runOnTerminal(
  words: readonly string[],
  { cwd, env, keys = [] }: Surroundings & { readonly keys?: readonly (readonly [text: string, key: string])[] } = {},
): Promise<TerminalRun> {
  return new Promise((resolve) => {
    const terminal = spawnTerminal('/bin/sh', ['-c', runner, 'sh', process.execPath, program, ...words], {
      cols: 80,
      rows: 24,
      cwd: cwd ?? process.cwd(),
      env: environment({ TERM: 'xterm', ...env }),
    });
    const left = [...keys];
    let raw = '';
    let seen = 0;
    terminal.onData((data) => {
      raw += data;
      if (ended.test(raw)) terminal.write('\r');
      const [next] = left;
      if (next === undefined || !stripVTControlCharacters(raw.slice(seen)).includes(next[0])) return;
      left.shift();
      seen = raw.length;
      terminal.write(next[1]);
    });
    terminal.onExit(() => {
      const status = Number(ended.exec(raw)?.[1]);
      const shown = raw.replace(/\u{1e}\d+\u{1e}\s*$/u, '');
      resolve({ raw: shown, screen: stripVTControlCharacters(shown), status });
    });
  });
}
