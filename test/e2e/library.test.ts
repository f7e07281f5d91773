import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { environment, makeFolder, requireBuild } from './process.ts';

const page = fs.readFileSync('docs/library.md', 'utf8');
const [, example = ''] = /^```js\n([\s\S]*?)^```$/m.exec(page) ?? [];
const [, printed = ''] = /^```\n([\s\S]*?)^```$/m.exec(page) ?? [];
const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { readonly name: string };

/** A folder in which the package is installed, as far as Node can tell, beside a copy of the example. */
let folder: string;
beforeAll(() => {
  requireBuild();
  folder = makeFolder({ 'package.json': '{"type": "module"}', 'example.js': example });
  fs.mkdirSync(path.join(folder, 'node_modules'));
  fs.symlinkSync(path.resolve('.'), path.join(folder, 'node_modules', manifest.name));
  fs.cpSync('examples/attention', path.join(folder, 'attention'), { recursive: true });
});

function runNode(...words: readonly string[]) {
  const env = environment({ XDG_STATE_HOME: path.join(folder, 'state'), XDG_CACHE_HOME: path.join(folder, 'cache') });
  return spawnSync(process.execPath, words, { cwd: folder, env, encoding: 'utf8' });
}

/** The compiler's complaints about a file in the folder. */
function complaints(file: string): string {
  const options = ['--noEmit', '--allowJs', '--checkJs', '--strict', '--skipLibCheck', 'false', '--target', 'es2023'];
  const node = ['--module', 'nodenext', '--types', 'node', '--typeRoots', path.resolve('node_modules/@types')];
  const { stdout } = spawnSync(path.resolve('node_modules/.bin/tsc'), [...options, ...node, file], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout;
}

describe('the example of docs/library.md', () => {
  /** `UPDATE=1` writes down what comes out now. */
  it('prints what the page says', () => {
    const { stdout, stderr, status } = runNode('example.js');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    if (process.env['UPDATE'] === '1')
      fs.writeFileSync(
        'docs/library.md',
        page.replace(`\`\`\`\n${printed}\`\`\``, () => `\`\`\`\n${stdout}\`\`\``),
      );
    else expect(stdout).toBe(printed);
  });

  it('leaves the blog as it was', () => {
    const names = fs.readdirSync('examples/attention', { recursive: true, encoding: 'utf8' });
    const texts = (root: string) =>
      names.map((name) =>
        fs.statSync(path.join(root, name)).isFile() ? fs.readFileSync(path.join(root, name), 'utf8') : '',
      );
    expect(texts(path.join(folder, 'attention'))).toEqual(texts('examples/attention'));
  });

  it('has the types that it is written for', () => {
    // What is caught may be anything.
    fs.writeFileSync(
      path.join(folder, 'typed.js'),
      example.replace('catch (error)', 'catch (/** @type {any} */ error)'),
    );
    expect(complaints('typed.js')).toBe('');
  });
});

describe('the package', () => {
  it.each([
    ['posts', `(await blog.posts()).posts[0]?.slugs;`, 'slugs'],
    ['a state', `await blog.select({ state: 'drft' });`, 'drft'],
    ['an edit', `await blog.edit({ kind: 'rename tag', tag: 'a' });`, 'rename tag'],
  ])('has types that know a mistake in %s', (_, line, named) => {
    fs.writeFileSync(
      path.join(folder, 'mistake.ts'),
      `import { type Blog, openBlog } from '${manifest.name}';\nconst blog: Blog = await openBlog('.');\n${line}\nexport {};\n`,
    );
    expect(complaints('mistake.ts')).toContain(named);
  });

  it('can be required too', () => {
    fs.writeFileSync(path.join(folder, 'required.cjs'), `console.log(typeof require('${manifest.name}').openBlog);\n`);
    expect(runNode('required.cjs').stdout).toBe('function\n');
  });

  it('lets nothing else be imported', () => {
    const { stderr } = runNode('--input-type=module', '-e', `import '${manifest.name}/dist/boot.js';`);
    expect(stderr).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });

  it('leaves the process as it is', () => {
    const watching = `
      import { openBlog } from '${manifest.name}';
      import process from 'node:process';
      const state = () => JSON.stringify([process.eventNames(), process.cwd(), process.env, process.exitCode, process.umask()]);
      const before = state();
      for (const name of ['exit', 'chdir', 'kill', 'abort']) process[name] = () => { throw new Error(name); };
      for (const stream of [process.stdout, process.stderr]) stream.write = () => { throw new Error('printed'); };
      const caught = [];
      process.on = process.once = process.addListener = (name) => caught.push(name);
      const blog = await openBlog('attention');
      await blog.posts({ bodies: true });
      await blog.tally('months');
      const plan = await blog.edit({ kind: 'new post', title: 'Quiet' });
      await plan.apply();
      await (await blog.edit({ kind: 'undo' })).apply();
      await blog.select({ state: 'nonsense' }).catch(() => undefined);
      (await import('node:fs')).writeFileSync('state.json', JSON.stringify([before === state(), caught]));`;
    fs.writeFileSync(path.join(folder, 'watching.js'), watching);
    expect(runNode('watching.js')).toMatchObject({ stdout: '', stderr: '', status: 0 });
    expect(JSON.parse(fs.readFileSync(path.join(folder, 'state.json'), 'utf8'))).toEqual([true, []]);
  });
});
