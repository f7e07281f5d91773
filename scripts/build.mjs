// Builds dist/: CommonJS, which Node starts faster than modules. The pieces that an answer from an index needs lie in one pack, those
// that reading needs in another, those that a change of many files needs in a third (see src/boot.cjs); the rest are files, each
// loaded when it is needed. esbuild splits only modules: so it splits first, and turns the pieces over then.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, transform } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');
const split = path.join(dist, 'split');
const threads = 'src/store/threads/program.ts';
const entries = ['src/main.ts', 'src/world.ts'];
/** The packs by what they are for; a piece lies in the first that needs it. */
const packs = {
  warm: [...entries, threads, 'src/store/threads/check-together.ts', 'src/store/open.ts', 'src/commands/tags.ts', 'src/render/text.ts', 'src/cli/show-in-pager.ts'],
  cold: [
    'src/store/find.ts',
    'src/store/folder.ts',
    'src/store/look.ts',
    'src/store/read-anew.ts',
    'src/store/index/compact.ts',
    'src/store/index/write-index.ts',
    'src/commands/count-terms.ts',
    'src/commands/list.ts',
    'src/commands/calendar.ts',
    'src/render/json.ts',
    ...fs
      .readFileSync(path.join(root, 'src/dialects/index.ts'), 'utf8')
      .match(/(?<=import\('\.\/)[\w-]+\.ts/g)
      .map((file) => `src/dialects/${file}`),
  ],
  complete: ['src/cli/complete.ts', 'src/commands/offers.ts'],
  change: [
    'src/commands/tags-rename.ts',
    'src/commands/undo.ts',
    'src/cli/perform-changes.ts',
    'src/store/read-sources.ts',
    'src/store/plan.ts',
    'src/syntax/plain-yaml.ts',
  ],
};
/** commander asks for child processes when it is loaded, though it needs them only for what is not used here. */
const lateProcesses = {
  name: 'late-processes',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('/commander/') ? { path: 'child_process', namespace: 'late' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'late' }, () => ({
      contents: "exports.spawn = (...args) => require('child_process').spawn(...args);",
    }));
  },
};
const common = { platform: 'node', target: 'node20.19', logLevel: 'warning' };

fs.rmSync(dist, { recursive: true, force: true });
const { metafile } = await build({
  ...common,
  absWorkingDir: root,
  metafile: true,
  entryPoints: [...entries, threads],
  entryNames: '[name]',
  outdir: split,
  bundle: true,
  splitting: true,
  format: 'esm',
  // jsonc-parser's other form asks for its parts by names that no bundler can see.
  mainFields: ['module', 'main'],
  chunkNames: '[name]-[hash]',
  plugins: [lateProcesses],
});
const outputs = new Map(Object.entries(metafile.outputs).map(([file, output]) => [path.basename(file), output]));
const packOf = divide();
const texts = new Map(await Promise.all([...outputs.keys()].map(async (name) => [name, await turn(name)])));
fs.rmSync(split, { recursive: true });
const hash = createHash('sha256');
for (const pack of Object.keys(packs)) {
  const makers = [...packOf].filter(([, of]) => of === pack).map(([name]) => maker(name, texts.get(name)));
  const text = `({${makers.join(',\n')}})\n`;
  hash.update(text);
  fs.writeFileSync(path.join(dist, `${pack}.js`), text);
}
for (const [name, text] of texts) {
  const head = '"use strict";const{load:$load,builtin:$builtin}=require("./boot.js");';
  if (!packOf.has(name)) fs.writeFileSync(path.join(dist, name), `${head}${text}`);
}
const boot = fs.readFileSync(path.join(root, 'src/boot.cjs'), 'utf8');
const made = boot
  .replace('PACKS', () => JSON.stringify(Object.fromEntries(packOf)))
  .replace('BUILD', hash.digest('hex').slice(0, 12));
fs.writeFileSync(path.join(dist, 'boot.js'), (await transform(made, { ...common, minify: true })).code);
fs.writeFileSync(path.join(dist, 'helper.js'), '"use strict";require("./boot.js").load("program.js");\n');
// What a piece is made of, for the test of what a call loads.
const packages = [...outputs].map(([file, { inputs }]) => [
  file,
  [...new Set(Object.keys(inputs).flatMap((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? []))].sort(),
]);
fs.writeFileSync(path.join(dist, 'packages.json'), JSON.stringify(Object.fromEntries(packages), undefined, 1));
fs.writeFileSync(path.join(dist, 'package.json'), '{ "type": "commonjs" }\n');
compileOnce();

/** The pack of each piece that lies in one. */
function divide() {
  const found = new Map();
  for (const [pack, sources] of Object.entries(packs)) {
    const take = (name) => {
      if (found.has(name)) return;
      found.set(name, pack);
      for (const { path: file, kind } of outputs.get(name).imports) {
        if (kind === 'import-statement' && outputs.has(path.basename(file))) take(path.basename(file));
      }
    };
    for (const source of sources) {
      const piece = [...outputs].find(([, { entryPoint }]) => entryPoint === source);
      if (piece) take(piece[0]);
      else throw new Error(`${source} is no piece of its own: it is not loaded late`);
    }
  }
  return found;
}

/** A piece as CommonJS, in ASCII: other texts take V8 longer. */
async function turn(name) {
  const { code } = await transform(fs.readFileSync(path.join(split, name), 'utf8'), {
    ...common,
    charset: 'ascii',
    format: 'cjs',
    minify: true,
    // Else node would take each for a module, at a price.
    supported: { 'dynamic-import': false },
  });
  return inAscii(code, name)
    .replace(/^"use strict";/, '')
    .replace(/\brequire\("\.\/([^"]+\.js)"\)/g, (_, piece) => `$load("${piece}")`)
    // What a piece exports is as the importer wants it: esbuild would copy it, at each call.
    .replace(/(?<=\.then\(\(\)\s*=>\s*)[\w$]+\((\$load\("[^"]+"\))\)/g, '$1')
    .replace(/[\w$]+\(require\("(node:[\w/]+)"\)(?:,1)?\)/g, (_, module) => `$builtin("${module}")`);
}

/** esbuild leaves letters in regular expressions as they are; there, and in texts, an escape means the same. */
function inAscii(code, name) {
  const raw = /\braw`[^`]*[^\0-\x7f]/.exec(code);
  if (raw) throw new Error(`${name}: an escape would be another text in ${raw[0]}`);
  return code.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** In parentheses: V8 compiles at once what it takes for called at once. */
function maker(name, text) {
  return `${JSON.stringify(name)}:(function(module,exports,require,$load,$builtin){"use strict";${text}})`;
}

/** Compiles the packs, for this version of Node, by calls that use much of them; what only changes need after the others. */
function compileOnce() {
  const temp = fs.mkdtempSync(path.join(os.tmpdir(), 'blog-build-'));
  const blog = path.join(temp, 'blog');
  fs.cpSync(path.join(root, 'examples/attention'), blog, { recursive: true });
  const env = { XDG_CACHE_HOME: path.join(temp, 'cache'), XDG_STATE_HOME: path.join(temp, 'state') };
  const reading = ['tags', 'tags', 'list', 'list -f json', 'calendar', 'list', 'calendar', 'tags', '--version'];
  const completing = ['__complete zsh show k', '__complete zsh list -t f', '__complete zsh ta'];
  const changing = ['tags rename transformer transformers --yes', 'undo --yes'];
  for (const calls of [reading, completing, changing]) {
    const program = `
      const { load, remember } = require('./dist/boot.js');
      (async () => {
        const { run } = load('main.js');
        const world = load('world.js').makeWorld();
        const quiet = { ...world, cwd: ${JSON.stringify(blog)}, env: ${JSON.stringify(env)}, io: { ...world.io, out: async () => true, err: async () => true } };
        for (const words of ${JSON.stringify(calls)}) await run(words.split(' '), quiet);
        remember();
      })();`;
    spawnSync(process.execPath, ['-e', program], { cwd: root, stdio: 'inherit' });
  }
  fs.rmSync(temp, { recursive: true });
}
