// Installs what `npm pack` makes with npm, pnpm and yarn under each version of Node that the package is for, and uses it as a stranger
// would: the command, and the example of docs/library.md. Needs a network.
// `node scripts/try-package.mjs 20.19.0 pnpm` tries that alone.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const wanted = process.argv.slice(2);
const chosen = (pattern, all) =>
  wanted.some((one) => pattern.test(one)) ? wanted.filter((one) => pattern.test(one)) : all;
const versions = chosen(/^\d/, ['20', '22', '24', '26']);
const managers = chosen(/^\D/, ['npm', 'pnpm', 'yarn']);
const base = fs.mkdtempSync(path.join(os.tmpdir(), 'blog-try-'));
const { name, version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const [, example] = /^```js\n([\s\S]*?)^```$/m.exec(fs.readFileSync(path.join(root, 'docs/library.md'), 'utf8'));
const [, printed] = /^```\n([\s\S]*?)^```$/m.exec(fs.readFileSync(path.join(root, 'docs/library.md'), 'utf8'));

/** The output of a call that has to succeed. */
function call(command, words, { cwd = root, env = process.env } = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, words, { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')}: ${error?.message ?? `${stdout}${stderr}`.trim()}`);
  return stdout;
}

function expect(what, found, meant) {
  if (found !== meant)
    throw new Error(
      `${what}: ${JSON.stringify(found.slice(0, 300))} instead of ${JSON.stringify(meant.slice(0, 300))}`,
    );
}

/** The folder of a version of Node, from the package `node`. */
function nodeOf(major) {
  const folder = path.join(base, `node-${major}`);
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, 'package.json'), '{"private": true}');
  call('npm', ['install', '--silent', '--no-audit', '--no-fund', `node@${major}`], { cwd: folder });
  return [path.join(folder, 'node_modules/node/bin'), path.join(folder, 'node_modules/.bin')].find((one) =>
    fs.existsSync(path.join(one, 'node')),
  );
}

/** The words that install a file with a package manager, which npx fetches. */
const installs = {
  npm: ['npm', 'install', '--no-audit', '--no-fund'],
  pnpm: ['npx', '--yes', 'pnpm@10', 'add'],
  yarn: ['npx', '--yes', 'yarn@1', 'add', '--non-interactive'],
};

function tryIn(folder, { manager, bin, tarball }) {
  const env = {
    ...process.env,
    PATH: `${bin}${path.delimiter}${process.env.PATH}`,
    XDG_CACHE_HOME: path.join(folder, 'cache'),
    XDG_STATE_HOME: path.join(folder, 'state'),
    NO_UPDATE_NOTIFIER: '1',
  };
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, 'package.json'), '{"private": true, "type": "module"}');
  fs.cpSync(path.join(root, 'examples/attention'), path.join(folder, 'attention'), { recursive: true });
  const [command, ...words] = installs[manager];
  call(command, [...words, tarball], { cwd: folder, env });
  const blog = (...args) => call(path.join(folder, 'node_modules/.bin/blog'), args, { cwd: folder, env });
  expect('blog --version', blog('--version'), `${version}\n`);
  const tags = blog('-C', 'attention', 'tags', '-n', '1', '-f', 'csv', '--since', '2026-01', '--until', '2026-02');
  expect('blog tags', tags, 'tag,count,last\r\ntransformer,6,2026-02-15\r\n');
  // Without an index, then from it.
  expect(
    'blog tags',
    blog('-C', 'attention', 'tags', '-n', '1', '-f', 'csv', '--since', '2026-01', '--until', '2026-02'),
    tags,
  );
  if (!blog('-C', 'attention', 'stats', '--json').includes('"words"')) throw new Error('blog stats: no words');
  expect('blog new', blog('-C', 'attention', 'new', 'Tried', '-t', 'attention'), 'content/posts/tried.md\n');
  blog('-C', 'attention', 'undo', '-q');
  if (fs.existsSync(path.join(folder, 'attention/content/posts/tried.md')))
    throw new Error('blog undo: the post is still there');
  fs.writeFileSync(path.join(folder, 'example.js'), example);
  expect('the example', call('node', ['example.js'], { cwd: folder, env }), printed);
  const { stderr } = spawnSync('node', ['example.js'], { cwd: folder, env, encoding: 'utf8' });
  expect('warnings', stderr, '');
}

let failed = 0;
try {
  const [{ filename, size }] = JSON.parse(
    call('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', base]),
  );
  console.log(`${filename}: ${size} bytes`);
  for (const major of versions) {
    const bin = nodeOf(major);
    const exact = call(path.join(bin, 'node'), ['--version']).trim();
    for (const manager of managers) {
      try {
        tryIn(path.join(base, `${major}-${manager}`), { manager, bin, tarball: path.join(base, filename) });
        console.log(`Node ${exact}, ${manager}: ${name} works`);
      } catch (error) {
        failed += 1;
        console.log(`Node ${exact}, ${manager}: ${error.message}`);
      }
    }
  }
} finally {
  fs.rmSync(base, { recursive: true, force: true });
}
process.exitCode = failed > 0 ? 1 : 0;
