import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { spawn } from '@lydell/node-pty';
import { beforeAll, describe, expect, it } from 'vitest';
import { environment, makeFolder, program, requireBuild, runBlog } from './process.ts';

const post = (title: string, more = '') => `---\ntitle: ${JSON.stringify(title)}\ndate: 2026-01-05\n${more}---\n`;
const blog = makeFolder({
  'hugo.toml': 'title = "H"\n',
  'content/posts/kv-cache.md': post('KV cache', 'tags: [rust, "two words", "it\'s", "활성화 함수", "$(touch x)"]\n'),
  'content/posts/run.md': post('$(touch x)'),
  'content/posts/ticks.md': post('`touch x` "and" \'more\'; touch x'),
  'content/posts/wow.md': post('wow! $HOME'),
  'content/posts/lines.md': post('Lines\n; touch x'),
  'content/posts/sketch.md': post('Sketch', 'draft: true\n'),
  '한글/.keep': '',
});
const other = makeFolder({ 'a.md': '---\ntitle: Elsewhere\ntags: [elsewhere]\n---\n' });
const tools = makeFolder({ blog: `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n` });
const env = environment({
  ...{ PATH: `${tools}:${process.env['PATH'] ?? ''}`, TERM: 'xterm', LC_ALL: 'C.UTF-8' },
  ...{ HOME: makeFolder({}), XDG_CACHE_HOME: makeFolder({}), XDG_CONFIG_HOME: makeFolder({}) },
});

beforeAll(() => {
  requireBuild();
  fs.chmodSync(path.join(tools, 'blog'), 0o755);
  runBlog(['-C', blog, 'tags'], { env });
});

interface Shell {
  readonly name: 'bash' | 'zsh' | 'fish';
  readonly start: readonly string[];
  /** Makes `blog` print each word that it is given between `<` and `>`; the completion asks the program all the same. */
  readonly setUp: string;
}

const echo = `blog() { printf '<%s>' "$@"; printf '=end=\\n'; }`;
const shells: readonly Shell[] = [
  {
    name: 'bash',
    start: ['--norc', '--noprofile', '-i'],
    setUp: `source <(command blog completion bash); ${echo}`,
  },
  {
    name: 'zsh',
    start: ['-f', '-i'],
    setUp: `autoload -U compinit && compinit -u -D && source <(command blog completion zsh); ${echo}`,
  },
  {
    name: 'fish',
    start: ['--no-config', '-i'],
    setUp: `command blog completion fish | source; function blog; printf '<%s>' $argv; printf '=end=\\n'; end`,
  },
];

/** What a shell hands over of a line in which each `⇥` is the key that completes. */
function typeIn({ name, start, setUp }: Shell, { line, cwd }: { line: string; cwd: string }): Promise<string> {
  return new Promise((resolve) => {
    const terminal = spawn(name, [...start], { cols: 200, rows: 50, cwd, env });
    let screen = '';
    let typed = false;
    terminal.onData((data) => {
      screen += data;
      // fish asks what the terminal is, and waits a while for an answer.
      if (data.includes('\x1b[c') || data.includes('\x1b[0c')) terminal.write('\x1b[?6c');
      const seen = stripVTControlCharacters(screen);
      if (!typed && /^ready=/m.test(seen)) {
        typed = true;
        screen = '';
        terminal.write(`${line.replaceAll('⇥', '\t')}\r`);
        return;
      }
      const answer = typed ? /^(<.*)=end=/m.exec(seen)?.[1] : undefined;
      if (answer === undefined) return;
      terminal.kill();
      resolve(answer);
    });
    terminal.write(`${setUp}; echo ready=\r`);
  });
}

describe.each(shells)('completion in $name', (shell) => {
  const missing = spawnSync(shell.name, ['--version']).error !== undefined;
  if (missing) {
    it.skip(`needs ${shell.name}, which is not installed here`, () => {});
    return;
  }

  it.each([
    ['a command', 'blog cale⇥', '<calendar>'],
    ['a command of a command', 'blog tags simi⇥', '<tags><similar>'],
    ['an option', 'blog list --rev⇥', '<list><--reverse>'],
    ['an option of every command', 'blog list --gener⇥', '<list><--generator>'],
    ['a value', 'blog list -s upd⇥', '<list><-s><updated>'],
    ['a value after =', 'blog list --sort=upd⇥', '<list><--sort=updated>'],
    ['a format', 'blog list -f jsonl⇥', '<list><-f><jsonl>'],
    ['a state after another', 'blog list --state draft,sche⇥', '<list><--state><draft,scheduled>'],
    ['a generator', 'blog --generator docu⇥', '<--generator><docusaurus>'],
    ['a check', 'blog check --only broken-l⇥', '<check><--only><broken-link>'],
    ['a month', 'blog cal 2026-⇥', '<cal><2026-01>'],
    ['a section', 'blog new -s content/p⇥', '<new><-s><content/posts>'],
    ['a draft', 'blog publish s⇥', '<publish><sketch>'],
    ['a slug', 'blog show kv⇥', '<show><kv-cache>'],
    ['a path', 'blog show content/posts/kv⇥', '<show><content/posts/kv-cache.md>'],
    ['a title after an open quote', 'blog show "KV⇥', '<show><KV cache>'],
    ['a tag', 'blog list -t ru⇥', '<list><-t><rust>'],
    ['a tag with blanks', 'blog list -t two⇥', '<list><-t><two words>'],
    ['a tag with blanks, after one', 'blog list -t two\\ ⇥', '<list><-t><two words>'],
    ['a tag with a quote', 'blog list -t it⇥', "<list><-t><it's>"],
    ['a tag in Hangul', 'blog list -t 활⇥', '<list><-t><활성화 함수>'],
    ['a tag in single quotes', "blog list -t '활⇥", '<list><-t><활성화 함수>'],
    ['a shell', 'blog completion z⇥', '<completion><zsh>'],
    ['a folder', 'blog -C 한⇥', '<-C><한글>'],
  ])('gives %s', async (_, line, expected) => {
    // zsh takes the slash after a folder away again.
    expect((await typeIn(shell, { line, cwd: blog })).replace('/>', '>')).toBe(expected);
  });

  it.each([
    ['a command in a title', "blog show '$⇥", '$(touch x)'],
    ['a command in a tag', "blog list -t '$⇥", '$(touch x)'],
    ['a command, escaped', 'blog show \\$⇥', '$(touch x)'],
    ['backticks, quotes and a semicolon', 'blog show \\`⇥', '`touch x` "and" \'more\'; touch x'],
    ['a name of the environment', "blog show 'wow!⇥", 'wow! $HOME'],
  ])('evaluates nothing: %s', async (_, line, expected) => {
    const answer = await typeIn(shell, { line, cwd: blog });
    expect(answer.endsWith(`<${expected}>`)).toBe(true);
    expect(fs.readdirSync(blog)).not.toContain('x');
  });

  it('does not offer a title of two lines, but the post', async () => {
    expect(await typeIn(shell, { line: 'blog show lin⇥', cwd: blog })).toBe('<show><lines>');
  });

  it('evaluates nothing that is on the line already', async () => {
    const line = "blog list -t '$(touch x)' \\`touch --rev⇥";
    expect(await typeIn(shell, { line, cwd: blog })).toBe('<list><-t><$(touch x)><`touch><--reverse>');
    expect(fs.readdirSync(blog)).not.toContain('x');
  });

  it('looks at the blog of -C', async () => {
    const line = `blog -C ${other} list -t else⇥`;
    expect(await typeIn(shell, { line, cwd: blog })).toBe(`<-C><${other}><list><-t><elsewhere>`);
  });

  it.each([
    ['where there is no blog', {}],
    ['where the configuration is broken', { 'blog.config.yaml': 'tittle: [\n' }],
  ])('leaves the line as it is %s', async (_, files) => {
    const cwd = makeFolder(files);
    expect(await typeIn(shell, { line: 'blog list --rev⇥ -t no⇥', cwd })).toBe('<list><--reverse><-t><no>');
  });
});

describe('blog __complete', () => {
  it('says nothing of what goes wrong, and takes nothing back', () => {
    const broken = makeFolder({ 'blog.config.yaml': 'tittle: [\n' });
    const { stdout, stderr, status } = runBlog(['__complete', 'zsh', 'list', '-t', ''], { cwd: broken, env });
    expect({ stdout, stderr, status }).toEqual({ stdout: '', stderr: '', status: 0 });
  });

  it('knows a post that was written just now', () => {
    fs.writeFileSync(path.join(blog, 'content/posts/newest.md'), post('Newest'));
    expect(runBlog(['__complete', 'zsh', 'show', 'newe'], { cwd: blog, env }).stdout).toMatch(
      /^words\nnewest\tNewest\n/,
    );
  });

  it.each(['two', "'two", '"two w"'])('takes the words of PowerShell: %s', (word) => {
    const words = Buffer.from(['list', '-t', word].join('\0')).toString('base64');
    expect(runBlog(['__complete', 'powershell', words], { cwd: blog, env }).stdout).toBe('words\ntwo words\t1 post\n');
  });
});

describe('blog completion powershell', () => {
  const script = runBlog(['completion', 'powershell'], { cwd: '/' }).stdout;

  it('hands the line over as data, and writes what comes back as a text that is not evaluated', () => {
    expect(script).toMatch(/^Register-ArgumentCompleter -Native -CommandName blog/m);
    expect(script).toContain('[Convert]::ToBase64String');
    expect(script).toContain('EscapeSingleQuotedStringContent');
    expect(script).not.toMatch(/Invoke-Expression|\biex\b/);
  });

  it('closes what it opens', () => {
    const bare = script.replace(/'[^'\n]*'|"[^"\n]*"|^#.*$/gm, '');
    for (const [open, close] of ['{}', '()', '[]'].map((pair) => pair.split(''))) {
      expect(bare.split(open ?? '').length).toBe(bare.split(close ?? '').length);
    }
  });
});
