import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../src/main.ts';
import { version } from '../src/version.ts';
import { commandsPage } from './reference/commands-page.ts';
import { manPage } from './reference/man-page.ts';
import { readSheets, statuses } from './reference/sheets.ts';
import { fakeWorld } from './world.ts';

const sheets = await readSheets();
/** Of the version. */
const date = '2026-11-25';

/** `UPDATE=1` writes down what the definitions say now. */
function isFresh(file: string, text: string): void {
  if (process.env['UPDATE'] === '1') {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  expect(fs.readFileSync(file, 'utf8')).toBe(text);
}

describe('docs/commands.md', () => {
  it('says what the definitions say', () => isFresh('docs/commands.md', commandsPage(sheets)));
});

describe('man/blog.1', () => {
  it('says what the definitions say', () => isFresh('man/blog.1', manPage(sheets, { version, date })));

  it.for([
    ['mandoc', '-Tlint', '-Wwarning'],
    ['groff', '-man', '-Tutf8', '-k', '-ww', '-z'],
  ])('%s has nothing to say against it', ([program = '', ...options], { skip }) => {
    const { error, stdout, stderr, status } = spawnSync(program, [...options, 'man/blog.1'], { encoding: 'utf8' });
    if (error !== undefined) skip(`${program} is not installed`);
    expect({ said: `${stdout}${stderr}`, status }).toEqual({ said: '', status: 0 });
  });

  it('names every command and option', () => {
    const page = fs.readFileSync('man/blog.1', 'utf8').replaceAll('\\-', '-');
    const names = sheets.flatMap(({ name, options }) => [
      `.SS blog ${name}`,
      ...options.map(({ flags }) => `.B ${flags}`),
    ]);
    expect(names.filter((name) => !page.includes(name))).toEqual([]);
  });
});

describe('the exit status', () => {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'blog-status-')));
  fs.writeFileSync(path.join(root, 'a.md'), '---\ntitle: A\ndate: 2026-01-05\n---\n[link](gone.md)\n');
  fs.writeFileSync(path.join(root, 'b.md'), '---\ntitle: [B\n---\n');
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['0', ['list'], []],
    ['0', ['list', 'nothing', 'of', 'the', 'kind'], []],
    ['1', ['check'], []],
    ['1', ['undo'], []],
    ['2', ['list', '--no-such-option'], []],
    ['2', ['show', 'no such post'], []],
    ['130', ['new'], ['^C']],
  ];

  it.each(cases)('%s is that of blog %s', async (status, words, answers) => {
    const now = '2026-06-01T12:00:00Z';
    const world = fakeWorld({ dir: root, now, tty: answers.length > 0, answers, env: { XDG_STATE_HOME: root } });
    expect(await run(words, world)).toBe(Number(status));
  });

  it('has a case for each, and the README names each', () => {
    expect(new Set(cases.map(([status]) => status))).toEqual(new Set(statuses.map(([status]) => status)));
    const readme = fs.readFileSync('README.md', 'utf8');
    const listed = [...readme.matchAll(/^\| (\d+) \| ([^|]+) \|$/gm)].map(([, status, meaning = '']) => [
      status,
      meaning.replaceAll('`', ''),
    ]);
    expect(listed).toEqual(statuses.map((one) => [...one]));
  });
});
