import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { environment, makeFolder, program, requireBuild, runBlog } from './process.ts';

const many = 300;
const post = (at: number, tag: string) =>
  `---\ntitle: Post ${at}\ntags: [${tag}, other]\n---\n${'text '.repeat(200)}\n`;
const old = Object.fromEntries(Array.from({ length: many }, (_, at) => [`post-${at}.md`, post(at, 'go')]));
const renamed = Object.fromEntries(Object.entries(old).map(([file, text]) => [file, text.replace('go', 'golang')]));

let root: string;
let state: string;
beforeAll(() => {
  requireBuild();
  root = makeFolder(old);
  state = makeFolder({});
});

const env = () => ({ XDG_STATE_HOME: state, XDG_CACHE_HOME: state });

function files(): Record<string, string> {
  const names = fs.readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(names.map(({ name }) => [name, fs.readFileSync(path.join(root, name), 'utf8')]));
}

function reset(): void {
  for (const name of Object.keys(files())) fs.rmSync(path.join(root, name));
  for (const [name, text] of Object.entries(old)) fs.writeFileSync(path.join(root, name), text);
}

interface Ended {
  readonly status: number | null;
  readonly err: string;
}

/** Renames the tag, with a signal some milliseconds after the first sign that files are being prepared. */
function renameWith(signal: NodeJS.Signals, afterMs: number): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, 'tags', 'rename', 'go', 'golang', '--yes'], {
      cwd: root,
      env: environment(env()),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (data) => {
      err += data;
    });
    const watch = setInterval(() => {
      if (!fs.readdirSync(root).some((name) => name.startsWith('.blog-'))) return;
      clearInterval(watch);
      setTimeout(() => child.kill(signal), afterMs);
    }, 1);
    child.on('close', (status) => {
      clearInterval(watch);
      resolve({ status, err });
    });
  });
}

describe('a change that is interrupted', () => {
  it.each([0, 3, 8, 15, 25, 40])(
    'by kill -9 after %s ms leaves whole files, and is taken back or finished',
    async (ms) => {
      reset();
      await renameWith('SIGKILL', ms);
      const found = files();
      const torn = Object.keys(old).filter((file) => found[file] !== old[file] && found[file] !== renamed[file]);
      expect(torn).toEqual([]);
      const reading = [
        ['tags'],
        ['check'],
        ['tags', 'similar'],
        ['undo', '--list'],
        ['tags', 'delete', 'go', '-n'],
      ].map((words) => runBlog(words, { cwd: root, env: env() }).stderr.includes('a change was interrupted'));
      expect(files()).toEqual(found);
      // There is no such tag: what was done before is told all the same.
      const next = runBlog(['tags', 'delete', 'none', '--yes'], { cwd: root, env: env() });
      expect([old, renamed]).toContainEqual(files());
      const interrupted = next.stderr.includes('an interrupted change was');
      expect(reading).toEqual(reading.map(() => interrupted));
      expect(next.status).toBe(1);
    },
  );

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('by %s is taken back at once', async (signal) => {
    reset();
    const { status, err } = await renameWith(signal, 0);
    // It may have been too late for anything to be taken back.
    if (status === 0) expect(files()).toEqual(renamed);
    else
      expect([status, err, files()]).toEqual([130, expect.stringContaining('interrupted: nothing was changed'), old]);
    expect(runBlog(['tags'], { cwd: root, env: env() }).stderr).not.toContain('interrupted');
  });
});

describe('two changes at once', () => {
  it('both take effect', async () => {
    reset();
    const rename = (from: string, to: string): Promise<number | null> =>
      new Promise((resolve) => {
        const words = [program, 'tags', 'rename', from, to, '--yes'];
        spawn(process.execPath, words, { cwd: root, env: environment(env()), stdio: 'ignore' }).on('close', resolve);
      });
    const statuses = await Promise.all([rename('go', 'golang'), rename('other', 'another')]);
    const both = Object.entries(renamed).map(([file, text]) => [file, text.replace('other', 'another')]);
    expect([statuses, files()]).toEqual([[0, 0], Object.fromEntries(both)]);
  });
});
