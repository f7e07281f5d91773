import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { globalOptions } from '../../src/cli/globals.ts';
import type { ArgDef, OptionDef } from '../../src/commands/define.ts';
import { commands } from '../../src/commands/index.ts';
import { run } from '../../src/main.ts';
import { fakeWorld } from '../world.ts';

const base = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'blog-complete-')));
afterAll(() => fs.rmSync(base, { recursive: true }));

const root = path.join(base, 'blog');
fs.mkdirSync(path.join(root, 'content/posts'), { recursive: true });
fs.mkdirSync(path.join(base, '.git'));
const write = (file: string, text: string) => fs.writeFileSync(path.join(root, file), text);
write('hugo.toml', '[languages.ko]\nweight = 1\n[languages.en]\nweight = 2\n');
fs.mkdirSync(path.join(root, 'archetypes'));
write('archetypes/review.md', '---\ntitle: {{ .Name }}\n---\n');
write('content/posts/a.md', '---\ntitle: Ant\ndate: 2026-01-05\ntags: [x, y]\ncategories: [Dev]\n---\n');
write('content/posts/b.md', '---\ntitle: Bee\ndate: 2025-03-01\ntags: [x]\ndraft: true\n---\n');
write('content/posts/c.md', '---\ntitle: "Bad\\u001b[2J\\nlines"\ndate: 2024-03-01\ntags: ["z\\u202e"]\n---\n');

async function offered(words: readonly string[], cwd = root): Promise<string[]> {
  const env = { XDG_CACHE_HOME: path.join(base, 'cache'), HOME: base };
  const world = fakeWorld({ dir: cwd, now: '2026-06-01T12:00:00Z', env });
  expect(await run(['__complete', 'zsh', ...words], world)).toBe(0);
  expect(world.written('err')).toBe('');
  return world.written('out').split('\n').slice(0, -1);
}

const names = async (...words: string[]) => (await offered(words)).slice(1).map((line) => line.split('\t')[0]);

describe('complete()', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['commands', ['ca'], ['calendar', 'categories']],
    ['commands after help', ['help', 'un'], ['unpublish', 'undo']],
    ['commands of a command', ['categories', ''], ['rename']],
    ['tags, the most used first', ['list', '-t', ''], ['x', 'y']],
    ['tags in one word with the flag', ['list', '-tx'], ['-tx']],
    ['tags after other flags', ['list', '-rlt', 'y'], ['y']],
    ['tags as an argument', ['tags', 'rename', ''], ['x', 'y']],
    ['no tag twice', ['tags', 'merge', 'x', ''], ['y']],
    ['categories', ['list', '--category='], ['--category=Dev']],
    ['languages', ['list', '--lang', ''], ['en', 'ko']],
    ['months and years', ['cal', ''], ['this', 'last', '2026-01', '2026', '2025-03', '2025', '2024-03', '2024']],
    ['days', ['new', '--date', 'to'], ['today', 'tomorrow']],
    ['states', ['list', '--state', 'draft,'], ['draft,published', 'draft,scheduled', 'draft,expired', 'draft,hidden']],
    ['zones', ['--tz', 'Asia/Seo'], ['Asia/Seoul']],
    ['sections', ['new', '-s', ''], ['content', 'content/posts']],
    ['templates', ['new', '--template', ''], ['review']],
    ['drafts', ['publish', ''], ['b']],
    ['what is no draft', ['unpublish', ''], ['a', 'c']],
    ['posts, the newest first', ['show', ''], ['a', 'b', 'c']],
    ['posts by a part of the title, where none begins with it', ['show', 'nt.'], []],
    ['posts by words within the title', ['show', 'ee'], ['Bee']],
    ['posts for the second argument', ['tags', 'add', 'x', 'An'], ['Ant']],
    ['paths', ['show', 'content/posts/a'], ['content/posts/a.md']],
    ['no options after --', ['list', '--', '--so'], []],
    ['nothing where a number is wanted', ['list', '-n', ''], []],
    ['nothing after a command that is none', ['lst', ''], []],
    ['what can be given again', ['list', '-t', 'x', '--tag'], ['--tag']],
    ['no option twice', ['list', '--sort', 'title', '--sor'], []],
    ['no option twice that was given before the command', ['--tz', 'UTC', 'list', '--tz'], []],
  ])('offers %s', async (_, words, expected) => {
    expect(await names(...words)).toEqual(expected);
  });

  it.each([
    [['-C', ''], 'folders'],
    [['dashboard', '-o', ''], 'files'],
    [['dashboard', '--visits=a'], 'files'],
  ])('leaves %j to the shell', async (words, kind) => {
    expect(await offered(words)).toEqual([kind]);
  });

  it('never gives a control character or one that reorders', async () => {
    const lines = [...(await offered(['show', 'c'])), ...(await offered(['list', '-t', '']))];
    expect(lines.join('\n')).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f\u202e]/);
    expect(lines.join('\n')).not.toContain('z');
  });

  it.each([
    ['a path', `-C`, root],
    ['a home folder', '-C', '~/blog'],
    ['a folder beside', '--dir', '../blog'],
  ])('looks at the blog of %s', async (_, flag, dir) => {
    const cwd = path.join(base, 'nothing');
    fs.mkdirSync(cwd, { recursive: true });
    expect((await offered([flag, dir, 'list', '-t', 'x'], cwd)).slice(1)).toEqual(['x\t2 posts']);
  });

  it('goes on with a line of Bash', async () => {
    const world = fakeWorld({ dir: root, now: '2026-06-01T12:00:00Z' });
    await run(['__complete', 'bash', 'blog show "A'], world);
    expect(world.written('out')).toBe('words\nnt\n');
  });
});

describe('what can be completed', () => {
  /** Values that nobody can list. */
  const free = [
    ...['--locale', '--limit', '--min', '--months', '--port', '--slug', '--set', '--text'],
    ...['words', 'number', 'title'],
  ];

  it.each(commands.map(({ name, load }) => ({ name, load })))(
    'each value of `blog $name` is known',
    async ({ load }) => {
      const { args = [], options } = await load();
      const own = [...Object.values(options as Record<string, OptionDef<unknown>>), ...globalOptions];
      const valued = own
        .filter(({ flags }) => flags.includes('<'))
        .map((one) => ({ ...one, name: one.flags.match(/--[\w-]+/)?.[0] ?? '' }));
      const unknown = [...valued, ...(args as readonly ArgDef[])].filter((one) => !one.names && !one.choices);
      expect(unknown.map(({ name }) => name).filter((name) => !free.includes(name))).toEqual([]);
    },
  );
});
