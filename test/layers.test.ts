import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which folders, or files beside them, each of them may import; a folder may import itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  dialects: ['core'],
  render: ['core'],
  syntax: ['core'],
  commands: ['core', 'dialects'],
  store: ['core', 'syntax', 'dialects', 'version.ts'],
  messages: ['core'],
  io: ['core'],
  cli: ['core', 'commands', 'render'],
  'main.ts': ['core', 'commands', 'cli', 'render', 'messages', 'version.ts'],
  library: ['core', 'commands', 'cli'],
  'library.ts': ['library', 'io', 'store'],
  // The only place that knows both what is asked for and what does it.
  'world.ts': ['core', 'io', 'store', 'render'],
  'version.ts': [],
};

/** Packages that more than one file may import: main.ts tells commander's errors from others, and help is laid out by its means. */
const shared: Readonly<Record<string, readonly string[]>> = {
  commander: ['cli/help-screen.ts', 'cli/program.ts', 'main.ts'],
};

const src = path.resolve(import.meta.dirname, '../src');
const files = fs
  .readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .sort();
const texts = new Map(files.map((file) => [file, fs.readFileSync(path.join(src, file), 'utf8')]));

/** The text without the comments that begin a line; a glob is no comment. */
function code(file: string): string {
  return (texts.get(file) ?? '').replace(/^\s*(?:\/\*[\s\S]*?\*\/|\/\/.*$)/gm, '');
}

function imports(file: string): string[] {
  return [...code(file).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^'\s]+)'/g)].map(([, name = '']) => name);
}

function filesImported(file: string): string[] {
  const relative = imports(file).filter((name) => name.startsWith('.'));
  return relative.map((name) => path.posix.join(path.posix.dirname(file), name));
}

function packagesImported(file: string): string[] {
  const names = imports(file).filter((name) => !name.startsWith('.') && !name.startsWith('node:'));
  return names.map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
}

function layer(file: string): string {
  return file.split('/')[0] ?? '';
}

/** The files of an import cycle that `file` is on. */
function cycleOf(file: string): string[] {
  const seen = new Map<string, string>();
  const open = [file];
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    for (const next of filesImported(at)) {
      if (next === file) return [file, ...wayBack(at, seen), file];
      if (seen.has(next)) continue;
      seen.set(next, at);
      open.push(next);
    }
  }
  return [];
}

function wayBack(from: string, seen: ReadonlyMap<string, string>): string[] {
  const before = seen.get(from);
  return before === undefined ? [] : [...wayBack(before, seen), from];
}

describe('src', () => {
  it('imports along the layers only', () => {
    const wrong = files.flatMap((file) => {
      const allowed = [layer(file), ...(mayImport[layer(file)] ?? [])];
      return filesImported(file).flatMap((to) => (allowed.includes(layer(to)) ? [] : [`${file} imports ${to}`]));
    });
    expect(wrong).toEqual([]);
  });

  it('imports files that are there', () => {
    const all = files.flatMap((file) => filesImported(file).map((to) => ({ file, to })));
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter(({ to }) => !texts.has(to))).toEqual([]);
  });

  it('has a rule for every folder', () => {
    expect([...new Set(files.map(layer))].sort()).toEqual(Object.keys(mayImport).sort());
  });

  it('has no import cycles', () => {
    expect(files.map(cycleOf).filter((cycle) => cycle.length > 0)).toEqual([]);
  });

  it('imports each package in one file', () => {
    const users = new Map<string, Set<string>>();
    for (const file of files) {
      for (const name of packagesImported(file)) users.set(name, (users.get(name) ?? new Set()).add(file));
    }
    const wrong = [...users].flatMap(([name, by]) => {
      const allowed = shared[name] ?? [...by].slice(0, 1);
      return [...by].every((file) => allowed.includes(file)) ? [] : [`${name}: ${[...by].join(', ')}`];
    });
    expect([...users.keys()]).toContain('commander');
    expect(wrong).toEqual([]);
  });

  it('imports node only in io and store', () => {
    const users = files.filter((file) => imports(file).some((name) => name.startsWith('node:')));
    expect([...new Set(users.map(layer))]).toEqual(['io', 'store']);
  });

  it.each([
    ['console', /\bconsole\b/, []],
    ['process', /(?<![.\w'-])process\b(?=\.|\))/, ['io', 'world.ts', 'library.ts', 'store']],
    ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/, ['io', 'store']],
    ['chance', /\bMath\.random\b|\brandomUUID\b/, ['store']],
  ])('uses %s only where it may', (_name, pattern, allowed: readonly string[]) => {
    const users = files.filter((file) => pattern.test(code(file)));
    expect(users.filter((file) => !allowed.includes(layer(file)))).toEqual([]);
  });

  it('brings along functions that need nothing of their files', () => {
    const brought = files.filter((file) => file.startsWith('render/board/client/'));
    expect(brought.length).toBeGreaterThan(0);
    // Their text is all that comes into the page.
    expect(brought.filter((file) => /^import (?!type)|^(?:const|let|function|class) /m.test(code(file)))).toEqual([]);
  });

  it('has named exports only', () => {
    expect(files.filter((file) => /^export default\b/m.test(code(file)))).toEqual([]);
  });

  it('has files of at most 300 lines', () => {
    const lines = (file: string): number => (texts.get(file) ?? '').trimEnd().split('\n').length;
    expect(files.filter((file) => lines(file) > 300)).toEqual([]);
  });

  it('has no file for odds and ends', () => {
    expect(files.filter((file) => /(?:^|[/-])(?:utils?|helpers?|common|misc|types)\.ts$/.test(file))).toEqual([]);
  });
});
