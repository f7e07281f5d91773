import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commands } from '../src/commands/index.ts';
import { states } from '../src/core/post.ts';
import { allDialects } from '../src/dialects/index.ts';
import { run } from '../src/main.ts';
import { formats } from '../src/render/index.ts';
import { parseShellLine } from './transcripts/shell-words.ts';
import { fakeWorld } from './world.ts';

const base = fs.mkdtempSync(path.join(os.tmpdir(), 'blog-docs-'));
afterAll(() => fs.rmSync(base, { recursive: true }));

const now = '2026-06-01T12:00:00+09:00';
const readme = fs.readFileSync('README.md', 'utf8');
const jsonPage = fs.readFileSync('docs/json.md', 'utf8');
const problemsPage = fs.readFileSync('docs/problems.md', 'utf8');

/** A copy of the example; with `odd`, also with what only some blogs have. */
function copyExample(name: string, { odd = false } = {}): string {
  const root = path.join(base, name);
  fs.cpSync('examples/attention', root, { recursive: true });
  if (!odd) return root;
  const post = (file: string, lines: string) => fs.writeFileSync(`${root}/content/posts/${file}`, lines);
  fs.appendFileSync(`${root}/hugo.toml`, 'series = "series"\n[languages.ko]\nweight = 1\n');
  post(
    'day.md',
    '---\ndate: 2026-01-07\nlastmod: 2026-01-08\ndescription: D\ntags: [pytorch, ai/llm]\nseries: [a]\n---\n',
  );
  post('two.md', '---\ntitle: Two\ntags: [Ai/llm, solo]\ncategories: [llm, solo]\nseries: [A, solo]\nlang: ko\n---\n');
  post('open.md', '---\ntitle: [a\n---\n');
  post('gone.md', '---\ntitle: Gone\ndate: 2026-01-02\nexpiryDate: 2026-02-01\n---\n');
  post('quiet.md', '---\ntitle: Quiet\ndate: 2026-01-03\nbuild: {list: never}\n---\n');
  post('mark.md', '\ufeff---\ntitle: Mark\ndate: 2026-01-04\n---\n');
  post('old.md', '---\ntitle: Old\ndate: 2024-05-01\ndraft: true\n---\n');
  post('before.md', '---\ntitle: Before\ndate: 2025-03-01\ntags: [solo]\n---\n');
  post('date.md', '---\ntitle: No day\ndate: soon\n---\n');
  return root;
}

function writeLog(root: string): void {
  const request = '"GET /posts/kv-cache/ HTTP/1.1" 200 1 "-" "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0"';
  fs.writeFileSync(`${root}/access.log`, `192.0.2.1 - - [01/Jun/2026:10:00:00 +0900] ${request}\n`);
}

async function call(
  words: readonly string[],
  dir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  // Changes of several files are written down outside the blog first.
  const world = fakeWorld({ dir, now, env: { XDG_STATE_HOME: path.join(base, 'state'), ...env } });
  await run(words, world);
  return world.written('out');
}

interface Key {
  readonly name: string;
  readonly optional: boolean;
  readonly type: string;
}

interface Section {
  readonly heading: string;
  readonly text: string;
  readonly keys: readonly Key[];
}

const sections = jsonPage.split(/^##? /m).slice(2).map(parseSection);
const calls = sections.filter(({ heading }) => heading.startsWith('blog '));

function parseSection(text: string): Section {
  const rows = [...text.matchAll(/^\| `(\w+)(\??)` \| ([^|]+) \|/gm)];
  const keys = rows.map(([, name = '', mark, type = '']) => ({ name, optional: mark === '?', type: type.trim() }));
  return { heading: text.split('\n')[0] ?? '', text, keys };
}

/** Keys of an object, with those of the object that it extends. */
function keysOf(name: string): readonly Key[] {
  const { keys, text } = sections.find(({ heading }) => heading.toLowerCase() === name) ?? parseSection('');
  const parent = /^All of a \[([^\]]+)\]/m.exec(text)?.[1];
  return parent === undefined ? keys : [...keysOf(parent), ...keys];
}

/** What of `value` is not as documented; each key that is goes into `seen`. */
function faults(value: unknown, type: string, { at, seen }: { at: string; seen: Set<string> }): string[] {
  const item = /^list of (.+)$/.exec(type)?.[1];
  if (item !== undefined) {
    if (!Array.isArray(value)) return [`${at} is no list`];
    return value.flatMap((one) => faults(one, item, { at: `${at}[]`, seen }));
  }
  const object = /^\[(.+)\]\(#.+\)$/.exec(type)?.[1];
  if (object === undefined) return typeof value === (type === 'text' ? 'string' : type) ? [] : [`${at} is no ${type}`];
  return objectFaults(value, keysOf(object), { at, seen, name: object });
}

function objectFaults(
  value: unknown,
  keys: readonly Key[],
  { at, seen, name }: { at: string; seen: Set<string>; name: string },
): string[] {
  const object = value as Readonly<Record<string, unknown>>;
  const known = new Set(keys.map((key) => key.name));
  const strange = Object.keys(object).filter((key) => !known.has(key));
  return [
    ...strange.map((key) => `${at}.${key} is not documented`),
    ...keys.flatMap((key) => {
      if (!(key.name in object)) return key.optional ? [] : [`${at}.${key.name} is missing`];
      seen.add(`${name}.${key.name}`);
      return faults(object[key.name], key.type, { at: `${at}.${key.name}`, seen });
    }),
  ];
}

describe('docs/json.md', () => {
  const seen = new Set<string>();

  it.each(calls)('says what `$heading` prints', async ({ heading, keys }) => {
    const root = copyExample(`json ${heading.replace(/\W/g, '')}`, { odd: true });
    // There has to be something to take back.
    if (heading.startsWith('blog undo')) await call(['new', 'A title'], root);
    writeLog(root);
    const answer = await call(parseShellLine(heading).words.slice(1), root);
    expect(objectFaults(JSON.parse(answer), keys, { at: '', seen, name: heading })).toEqual([]);
  });

  it('says what `blog info` prints of a site below', async () => {
    const root = path.join(base, 'json repository');
    const write = (file: string, text: string) => fs.writeFileSync(path.join(root, file), text);
    copyExample('json repository/site');
    write('site/package.json', '{"dependencies": {"astro": "5"}}');
    write('site/blog.config.yaml', 'generator: hugo\n');
    fs.mkdirSync(path.join(root, 'other'));
    write('other/hugo.toml', '');
    const section = calls.find(({ heading }) => heading === 'blog info --json');
    const answer = await call(['info', '--json'], root);
    const at = { at: '', seen, name: 'blog info --json' };
    expect(objectFaults(JSON.parse(answer), section?.keys ?? [], at)).toEqual([]);
  });

  it('says what `blog info` prints of the index', async () => {
    const root = copyExample('json index');
    const section = calls.find(({ heading }) => heading === 'blog info --json');
    const env = { XDG_CACHE_HOME: path.join(base, 'cache') };
    await call(['tags'], root, env);
    const answer = await call(['info', '--index', '--json'], root, env);
    const at = { at: '', seen, name: 'blog info --json' };
    expect(objectFaults(JSON.parse(answer), section?.keys ?? [], at)).toEqual([]);
  });

  it.each(calls)('names the columns of `$heading`', async ({ heading, text }) => {
    const root = copyExample(`csv ${heading.replace(/\W/g, '')}`, { odd: true });
    if (heading.startsWith('blog undo')) await call(['new', 'A title'], root);
    writeLog(root);
    const words = parseShellLine(heading)
      .words.slice(1)
      .filter((word) => word !== '--json');
    const [header] = (await call([...words, '--format', 'csv'], root)).split('\r\n');
    expect(/^Columns: `(.+)`$/m.exec(text)?.[1]?.split(', ')).toEqual(header?.split(','));
  });

  it('documents no key that never occurs', () => {
    const documented = sections.flatMap(({ heading, keys }) => {
      const name = heading.startsWith('blog ') ? heading : heading.toLowerCase();
      return keys.map((key) => `${name}.${key.name}`);
    });
    expect(documented.filter((key) => !seen.has(key))).toEqual([]);
  });

  it('has every command', () => {
    const missing = commands.filter(({ name }) => !calls.some(({ heading }) => heading.startsWith(`blog ${name} `)));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it.each([...Object.keys(formats).filter((name) => name !== 'text'), ...states])('names `%s`', (name) => {
    expect(jsonPage).toContain(`\`${name}\``);
  });
});

describe('docs/problems.md', () => {
  it('has a section for every code, and no other', () => {
    const union = /export type Code =([^;]+);/.exec(fs.readFileSync('src/core/diagnostic.ts', 'utf8'))?.[1] ?? '';
    const codes = [...union.matchAll(/'([A-Z_]+)'/g)].map(([, code]) => code);
    const documented = [...problemsPage.matchAll(/^## ([A-Z_]+)$/gm)].map(([, code]) => code);
    expect(codes.length).toBeGreaterThan(10);
    expect(documented.sort()).toEqual(codes.sort());
  });
});

describe('README.md', () => {
  const blocks = [...readme.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);

  /** `UPDATE=1` writes down what comes back now. */
  it('shows what comes back on a terminal of 100 columns', async () => {
    const root = copyExample('readme');
    let played = readme;
    for (const block of blocks) {
      const answers = await play(block, root);
      played = played.replace(block, () => answers);
    }
    if (process.env['UPDATE'] === '1') fs.writeFileSync('README.md', played);
    else expect(played).toBe(readme);
  });

  it.each(commands.map(({ name }) => name))('shows `blog %s`', (name) => {
    expect(readme).toMatch(new RegExp(`(?:\`|^\\$? ?|\\| )blog ${name}\\b`, 'm'));
  });

  it('says how each generator is recognised, and of no other', async () => {
    const table = [...readme.matchAll(/^\| ([^|(]+) \(`([a-z]+)`\) \| [^ |]/gm)].map(([, name, id]) => `${name} ${id}`);
    expect(table.sort()).toEqual((await allDialects()).map(({ name, id }) => `${name} ${id}`).sort());
  });

  it('names no command that is not there', () => {
    const named = [...readme.matchAll(/(?:`|^\$ )blog (?:-C \S+ )?([a-z]+(?:-[a-z]+)*)/gm)].map(([, name]) => name);
    const known = new Set(['help', ...commands.flatMap(({ name, aliases = [] }) => [name.split(' ')[0], ...aliases])]);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it.each([
    'docs/json.md',
    'docs/library.md',
    'docs/problems.md',
    'docs/changes.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'LICENSE',
  ])('links to %s', (file) => {
    expect(fs.existsSync(file) && readme.includes(`](${file})`)).toBe(true);
  });
});

/** The calls of a block with what a person sees, answer and notes, in the order of their coming. */
async function play(block: string, dir: string): Promise<string> {
  const shown: string[] = [];
  for (const line of block.split('\n').filter((one) => one.startsWith('$ '))) {
    const world = fakeWorld({ dir, now, tty: true, width: 100, env: { LANG: 'en_US.UTF-8' } });
    const { words, piped } = parseShellLine(line.slice(2));
    await run(words.slice(1), piped ? { ...world, io: { ...world.io, outTTY: false } } : world);
    shown.push(`${line}\n${world.chunks.map(({ text }) => text).join('')}`);
  }
  return shown.join('\n');
}
