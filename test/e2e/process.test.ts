import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, requireBuild, runBlog, runOnTerminal, runShell } from './process.ts';

const attention = path.resolve('examples/attention');
const csi = '\x1b[';

const post = (title: string) => `---\ntitle: ${title}\ndate: 2026-01-05\ntags: [rust, 메모리]\n---\n`;

beforeAll(requireBuild);

describe('in a pipe', () => {
  const many = 3000;
  let large: string;
  beforeAll(() => {
    const files = Array.from({ length: many }, (_, at) => [`posts/post-${at}.md`, post(`Post ${at}, 글`)] as const);
    large = makeFolder(Object.fromEntries(files));
  });

  it('every row arrives when the reader is slow', () => {
    const { stdout } = runShell('$BLOG list -f jsonl | (sleep 1; cat)', { cwd: large });
    const titles = stdout
      .trimEnd()
      .split('\n')
      .map((row) => JSON.parse(row).title);
    expect(stdout.length).toBeGreaterThan(400_000);
    expect(new Set(titles).size).toBe(many);
  });

  it('nothing is said when the reader goes away after a row', () => {
    const line = 'set -o pipefail; $BLOG list -f jsonl | head -1 | wc -l';
    expect(runShell(line, { cwd: large })).toMatchObject({ stdout: '1\n', stderr: '', status: 0 });
  });

  it('every byte arrives in a file', () => {
    const { stdout } = runShell('$BLOG list -f jsonl > rows; wc -l < rows', { cwd: large });
    expect(stdout).toBe(`${many}\n`);
  });

  it('it ends with status 1 and says why when the disk is full', () => {
    const { stderr, status } = runShell('$BLOG list > /dev/full', { cwd: large });
    expect({ stderr, status }).toEqual({
      stderr: expect.stringMatching(/^error: Cannot write to standard output: no space is left on the device\n/),
      status: 1,
    });
  });

  it.each(['<&-', '>&-', '2>&-'])('it does not fall when a stream is closed: %s', (closed) => {
    const { stderr, status } = runShell(`$BLOG -C ${attention} list -n 1 ${closed}`);
    expect({ status, trace: /\n\s+at /.test(stderr) }).toEqual({ status: 0, trace: false });
  });

  it('nothing is asked, though standard input could answer', () => {
    const blog = makeFolder({ 'a.md': post('A') });
    const { stderr, status } = runShell('echo Title | $BLOG new', { cwd: blog });
    expect({ stderr, status }).toEqual({ stderr: expect.stringContaining('it has no title'), status: 2 });
  });

  it('`new --stdin` takes the body from it', () => {
    const blog = makeFolder({ 'a.md': post('A') });
    runShell('printf "Line one\\n한글" | $BLOG new B --stdin', { cwd: blog });
    expect(fs.readFileSync(path.join(blog, 'b.md'), 'utf8')).toContain('\n\nLine one\n한글');
  });
});

describe('on a terminal', () => {
  it('`new` asks for the title and the tags', async () => {
    const blog = makeFolder({ 'a.md': post('A') });
    const keys = [
      ['Title', 'Typed 글\r'],
      ['❯ none', 'ru'],
      ['add "ru"', '\r'],
      ['❯ done', '\r'],
    ] as const;
    const { status } = await runOnTerminal(['new'], { cwd: blog, keys });
    expect(status).toBe(0);
    expect(fs.readFileSync(path.join(blog, 'typed-글.md'), 'utf8')).toMatch(/title: Typed 글\n.*tags: \[rust\]\n/s);
  });

  it.each([
    ['the title', ['new'], 'Title'],
    ['the tags', ['new', 'B'], '❯ none'],
  ])('Ctrl-C at %s leaves nothing behind', async (_, words, asked) => {
    const blog = makeFolder({ 'a.md': post('A') });
    const { status, raw } = await runOnTerminal(words, { cwd: blog, keys: [[asked, '\x03']] });
    expect({ status, left: fs.readdirSync(blog).sort() }).toEqual({ status: 130, left: ['.git', 'a.md'] });
    // The cursor is shown again.
    expect(raw.lastIndexOf('\x1b[?25h')).toBeGreaterThan(raw.lastIndexOf('\x1b[?25l'));
  });

  it.each(['edit', 'show'])('`%s` without words lets one pick', async (command) => {
    const blog = makeFolder({ 'a.md': post('Ant'), 'b.md': `${post('Bee')}\nHow a bee flies.\n` });
    const keys = [
      ['Which post?', 'bfls'],
      ['No results', '\x7f\x7f\x7f'],
      ['How a bee flies.', '\r'],
    ] as const;
    const { screen, status } = await runOnTerminal([command], { cwd: blog, keys, env: { EDITOR: 'echo opened' } });
    expect({ status, end: screen.trimEnd().split('\r\n').at(-1) }).toEqual({
      status: 0,
      end: command === 'edit' ? `opened ${blog}/b.md` : 'How a bee flies.',
    });
  });

  it('`list -i` left with Ctrl-C opens nothing', async () => {
    const blog = makeFolder({ 'a.md': post('Ant') });
    const keys = [['Which post?', '\x03']] as const;
    const { screen, status } = await runOnTerminal(['list', '-i'], { cwd: blog, keys, env: { EDITOR: 'echo opened' } });
    expect({ status, opened: screen.includes('opened') }).toEqual({ status: 130, opened: false });
  });

  it('`--no-input` does not ask', async () => {
    const blog = makeFolder({ 'a.md': post('A') });
    const { status, screen } = await runOnTerminal(['new', '--no-input'], { cwd: blog });
    expect({ status, screen }).toEqual({ status: 2, screen: expect.stringContaining('it has no title') });
  });

  it.each<{ env: Record<string, string>; words: string[]; painted: boolean }>([
    { env: {}, words: [], painted: true },
    { env: { NO_COLOR: '1' }, words: [], painted: false },
    { env: { NO_COLOR: '1' }, words: ['--color'], painted: true },
    { env: { NO_COLOR: '1', FORCE_COLOR: '1' }, words: [], painted: true },
    { env: { FORCE_COLOR: '1' }, words: ['--no-color'], painted: false },
    { env: { TERM: 'dumb' }, words: [], painted: false },
  ])('`list` is painted: $painted, with $env and $words', async ({ env, words, painted }) => {
    const { raw } = await runOnTerminal(['list', '-n', '1', ...words], { cwd: attention, env });
    expect(raw.includes(csi)).toBe(painted);
  });
});

describe('links to files', () => {
  const link = '\x1b]8;;file://';

  it.each<{ env: Record<string, string>; words: string[]; linked: boolean }>([
    { env: { VTE_VERSION: '7000' }, words: [], linked: true },
    { env: { TERM: 'xterm-kitty' }, words: [], linked: true },
    { env: {}, words: [], linked: false },
    { env: { FORCE_HYPERLINK: '1' }, words: [], linked: true },
    { env: { VTE_VERSION: '7000', FORCE_HYPERLINK: '0' }, words: [], linked: false },
    { env: { VTE_VERSION: '7000' }, words: ['--no-color'], linked: false },
    { env: { VTE_VERSION: '7000' }, words: ['-f', 'csv'], linked: false },
  ])('stand in a list on a terminal: $linked, with $env and $words', async ({ env, words, linked }) => {
    const { raw, screen } = await runOnTerminal(['list', '-n', '1', ...words], { cwd: attention, env });
    expect(raw.includes(link)).toBe(linked);
    if (linked) expect(raw).toMatch(/\/content\/posts\/2030%EB%85%84/);
    expect(screen).toContain('2030년의 나에게');
  });

  it('stand nowhere in a pipe', () => {
    expect(runBlog(['-C', attention, 'list'], { env: { VTE_VERSION: '7000' } }).stdout).not.toContain('\x1b');
  });

  it('cannot be broken out of', async () => {
    const name = 'a\x1b]8;;http:\x07;x\x1b\\"b.md';
    const blog = makeFolder({ [name]: post(JSON.stringify('T\x1b]8;;http://x\x1b\\')) });
    const { raw } = await runOnTerminal(['list'], { cwd: blog, env: { FORCE_HYPERLINK: '1' } });
    const addresses = [...raw.matchAll(/\x1b\]8;;([^\x1b\x07]*)/g)].map(([, address = '']) => address);
    expect(addresses).toEqual([expect.stringMatching(/^file:\/\/[\w.-]*\/[\w./%;:-]+$/), '']);
  });
});

describe('in a pipe, painted only where it is asked for', () => {
  it.each<{ env: Record<string, string>; words: string[]; painted: boolean }>([
    { env: { TERM: 'xterm' }, words: [], painted: false },
    { env: { TERM: 'xterm', FORCE_COLOR: '1' }, words: [], painted: true },
    { env: {}, words: ['--color'], painted: true },
  ])('`list` is painted: $painted, with $env and $words', ({ env, words, painted }) => {
    const { stdout } = runBlog(['-C', attention, 'list', '-n', '1', ...words], { env });
    expect(stdout.includes(csi)).toBe(painted);
  });
});

describe('wherever the machine stands', () => {
  const corpora = path.resolve(import.meta.dirname, '../../../shared/corpora');
  const others = ['artsy', 'hexo-site', 'swift-org'].map((name) => path.join(corpora, name, 'site'));
  const there = others.filter((blog) => fs.existsSync(blog));
  if (there.length === 0)
    it.skip('other blogs are not tried: there is no ../shared/corpora beside the project', () => {});
  const zones = ['UTC', 'Asia/Seoul', 'America/Los_Angeles'];

  it.each([attention, ...there])('the same posts have the same days in %s', (blog) => {
    const answers = zones.map((TZ) => runBlog(['-C', blog, 'list', '--all', '-f', 'json'], { env: { TZ } }).stdout);
    expect(answers[0]).toContain('"day"');
    expect(new Set(answers).size).toBe(1);
  });

  it('the same days and orders come out whatever the language', () => {
    const answers = ['C', 'ko_KR.UTF-8', 'tr_TR.UTF-8', 'sv_SE.UTF-8', ''].map(
      (LANG) => runBlog(['-C', attention, 'list', '--json'], { env: { LANG } }).stdout,
    );
    expect(new Set(answers).size).toBe(1);
  });
});

describe('what is built', () => {
  it('is ASCII, as it is read', () => {
    const files = fs.readdirSync('dist').filter((file) => file.endsWith('.js'));
    expect(files.filter((file) => /[^\0-\x7f]/.test(fs.readFileSync(path.join('dist', file), 'utf8')))).toEqual([]);
  });

  it('knows letters in regular expressions', () => {
    const { stdout } = runBlog(['-C', attention, 'list', '--on', '2026년 1월 5일', '-f', '{{day}}']);
    expect(stdout).toBe('2026-01-05\n');
  });
});

describe('what is loaded', () => {
  const heavy = ['inquirer', 'gray-matter', 'fast-glob', 'js-yaml', 'toml-eslint-parser', 'chalk', 'string-width'];
  const hugo = makeFolder({ 'hugo.toml': 'title = "H"\n', 'content/posts/a.md': '---\ntitle: A\ntags: [x]\n---\n' });
  const plain = makeFolder({ 'a.md': '---\ntitle: A\ndate: 2024-01-02\ntags: [x]\n---\n' });

  it.each([
    { words: ['--version'], loads: [] },
    { words: ['--help'], loads: [] },
    { words: ['list', '--help'], loads: [] },
    { words: ['completion', 'zsh'], loads: [] },
    { words: ['__complete', 'zsh', 'ta'], loads: [] },
    { words: ['--no-index', '-C', plain, 'tags'], loads: ['fast-glob'] },
    { words: ['--no-index', '-C', hugo, 'tags'], loads: ['fast-glob', 'toml-eslint-parser'] },
  ])('`blog $words` loads $loads of the heavy packages', ({ words, loads }) => {
    expect(packagesOf(words).filter((name) => heavy.includes(name))).toEqual(loads);
  });

  it('a warm `blog tags` loads none of them, unless it is to read anew', () => {
    const env = { XDG_CACHE_HOME: makeFolder({}) };
    runBlog(['-C', plain, 'tags'], { env });
    expect(packagesOf(['-C', plain, 'tags'], env)).toEqual(['commander']);
    expect(loadedBy(['-C', plain, 'tags'], env)).not.toContain('cold');
    expect(packagesOf(['--no-index', '-C', plain, 'tags'], env)).toEqual(['commander', 'fast-glob']);
  });

  it('the Korean catalogue is loaded by who speaks Korean alone', () => {
    const env = { XDG_CACHE_HOME: makeFolder({}) };
    const loads = (LANG: string) => loadedBy(['-C', plain, 'tags'], { ...env, LANG }).includes('korean');
    expect([loads('C'), loads('en_US.UTF-8'), loads('ko_KR.UTF-8')]).toEqual([false, false, true]);
  });

  /** The files, packs and pieces that a run loads. */
  function loadedBy(words: readonly string[], env: Readonly<Record<string, string>> = {}): string[] {
    const log = path.join(makeFolder({}), 'files');
    const hook = path.join(makeFolder({}), 'hook.cjs');
    const record = `process.on('exit', () => {
      const files = Object.keys(require.cache);
      const boot = require.cache[files.find((file) => file.endsWith('boot.js'))].exports;
      require('fs').writeFileSync(${JSON.stringify(log)}, [...files, ...boot.inUse()].join('\\n'));
    });`;
    fs.writeFileSync(hook, record);
    const { status } = runBlog(words, { env: { ...env, NODE_OPTIONS: `--require ${hook}` } });
    expect(status).toBe(0);
    return fs.readFileSync(log, 'utf8').split('\n');
  }

  /** Names of the packages that stand in them, sorted. */
  function packagesOf(words: readonly string[], env: Readonly<Record<string, string>> = {}): string[] {
    const chunks = JSON.parse(fs.readFileSync('dist/packages.json', 'utf8')) as Record<string, readonly string[]>;
    const names = loadedBy(words, env).flatMap((file) => chunks[path.basename(file)] ?? [file]);
    return [...new Set(names)].filter((name) => heavy.includes(name) || name === 'commander').sort();
  }
});

describe('what V8 has compiled', () => {
  it.each([
    ['damaged', (bytes: Buffer) => bytes.map((byte, at) => (at % 1_000 === 999 ? ~byte : byte))],
    ['cut', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1_000)],
    ['of something else', (bytes: Buffer) => Buffer.alloc(bytes.length)],
    ['empty', () => Buffer.alloc(0)],
  ])('does no harm when it is %s, and is made anew', (_, change) => {
    const tool = makeFolder({});
    fs.cpSync('bin', path.join(tool, 'bin'), { recursive: true });
    fs.cpSync('dist', path.join(tool, 'dist'), { recursive: true });
    fs.symlinkSync(path.resolve('node_modules'), path.join(tool, 'node_modules'));
    const call = () =>
      spawnSync(process.execPath, [path.join(tool, 'bin/blog.js'), '-C', attention, 'tags'], { encoding: 'utf8' });
    const whole = call();
    const caches = fs.readdirSync(path.join(tool, 'dist')).filter((name) => name.endsWith('.cache'));
    const [file = ''] = caches.filter((name) => name.startsWith('warm')).map((name) => path.join(tool, 'dist', name));
    const kept = fs.readFileSync(file);
    fs.writeFileSync(file, change(kept));
    const again = call();
    expect([again.status, again.stdout]).toEqual([0, whole.stdout]);
    const made = fs.readFileSync(file);
    const half = made.length / 2;
    expect(half > 0 && made.subarray(0, half).equals(made.subarray(half))).toBe(true);
  });
});
