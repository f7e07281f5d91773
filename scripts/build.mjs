// Builds dist/: CommonJS, which Node starts faster than modules. The pieces that `blog tags` needs with an index lie in one pack, those
// that select posts, list them, read them, change many files or speak Korean in others (see
// src/boot.cjs), and the rest in the last. esbuild splits
// only modules: so it splits first, and the pieces are turned over then. What package.json calls `dependencies` stays outside: large,
// and needed by few calls. All other packages are in the pieces.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { init, parse as parseModule } from 'es-module-lexer';
import { build, transform } from 'esbuild';
import { minifySync } from 'rolldown/utils';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');
const split = path.join(dist, 'split');
const threads = 'src/store/threads/program.ts';
const entries = ['src/main.ts', 'src/world.ts'];
/** The packs by what they are for; a piece lies in the first that needs it, or in `rest`. */
const packs = {
  warm: [...entries, 'src/store/threads/check-together.ts', 'src/store/open.ts', 'src/commands/tags.ts', 'src/render/text.ts', 'src/cli/show-in-pager.ts'],
  select: ['src/commands/count-terms.ts'],
  list: ['src/commands/list.ts', 'src/commands/calendar.ts', 'src/render/json.ts'],
  cold: [
    'src/store/find.ts',
    'src/store/folder.ts',
    'src/store/look.ts',
    'src/store/read-anew.ts',
    'src/store/index/compact.ts',
    'src/store/index/write-index.ts',
    ...fs
      .readFileSync(path.join(root, 'src/dialects/index.ts'), 'utf8')
      .match(/(?<=import\('\.\/)[\w-]+\.ts/g)
      .map((file) => `src/dialects/${file}`),
  ],
  korean: ['src/messages/korean.ts'],
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
/** What answers from an index; the others lie in an archive, where they are smaller than npm would make them. */
const plain = new Set(['warm', 'select', 'list']);
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
/** Of fast-glob, what is not called: all but its synchronous half. */
const syncOnly = {
  name: 'sync-only',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules\/(?:fast-glob|@nodelib\/[^/]+)\/out\/(?:providers|readers)\/(?:async|stream)\.js$/ }, () => ({
      contents: 'exports.default = undefined;',
    }));
  },
};
/** Of a check, the blogs that test it: nothing but tests reads them. */
const withoutSamples = {
  name: 'without-samples',
  setup({ onLoad }) {
    onLoad({ filter: /src\/core\/checks\/[\w-]+\.ts$/ }, ({ path: file }) => {
      const text = fs.readFileSync(file, 'utf8');
      return { contents: text.replace(/^ {2}(?:bad|good): \[(?:.*\],|\n[\s\S]*?^ {2}\],)$/gm, ''), loader: 'ts' };
    });
  },
};
const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const common = { platform: 'node', target: 'node20.19', logLevel: 'warning' };

fs.rmSync(dist, { recursive: true, force: true });
await init;
const { metafile } = await build({
  ...common,
  absWorkingDir: root,
  metafile: true,
  entryPoints: [...entries, 'src/library.ts'],
  entryNames: '[name]',
  outdir: split,
  bundle: true,
  minify: true,
  external: Object.keys(manifest.dependencies),
  splitting: true,
  format: 'esm',
  // jsonc-parser's other form asks for its parts by names that no bundler can see.
  mainFields: ['module', 'main'],
  chunkNames: '[name]-[hash]',
  plugins: [lateProcesses, syncOnly, withoutSamples],
});
const outputs = new Map(Object.entries(metafile.outputs).map(([file, output]) => [path.basename(file), output]));
const packOf = divide();
// Names of all but the entries end with a hash: a number is shorter.
const idOf = new Map([...outputs.keys()].map((name, at) => [name, name.includes('-') ? `${at}` : name]));
const hash = createHash('sha256');
const archived = {};
let archive = '';
for (const pack of [...Object.keys(packs), 'rest']) {
  const names = [...packOf].flatMap(([name, of]) => (of === pack ? name : []));
  const makers = names.toSorted(byFolder).map((name) => maker(name, pack));
  const text = `({${makers.join(',\n')}})\n`;
  hash.update(text);
  if (plain.has(pack)) fs.writeFileSync(path.join(dist, `${pack}.js`), text);
  else {
    archived[pack] = [archive.length, archive.length + text.length];
    archive += text;
  }
}
fs.writeFileSync(path.join(dist, 'packs.br'), brotliCompressSync(archive));
fs.rmSync(split, { recursive: true });
const boot = fs.readFileSync(path.join(root, 'src/boot.cjs'), 'utf8');
const made = boot.replace('PACKS', () => JSON.stringify(packsById())).replace('ARCHIVED', JSON.stringify(archived)).replace('BUILD', hash.digest('hex').slice(0, 12));
fs.writeFileSync(path.join(dist, 'boot.js'), (await transform(made, { ...common, minify: true })).code);
fs.writeFileSync(path.join(dist, 'library.js'), '"use strict";exports.openBlog=require("./boot.js").load("library.js").openBlog;\n');
fs.copyFileSync(path.join(root, 'src/library/face.ts'), path.join(dist, 'library.d.ts'));
// A second thread starts anew, and needs little: a text of its own.
await build({
  ...common,
  absWorkingDir: root,
  entryPoints: [threads],
  outfile: path.join(dist, 'helper.js'),
  bundle: true,
  minify: true,
  format: 'cjs',
});
// What a piece is made of, for the test of what a call loads.
const packages = [...outputs].map(([file, { inputs }]) => [
  idOf.get(file),
  [...new Set(Object.keys(inputs).flatMap((input) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? []))].sort(),
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
  for (const name of outputs.keys()) if (!found.has(name)) found.set(name, 'rest');
  return found;
}

/** What lies together is like each other: it is packed smaller so. */
function byFolder(a, b) {
  const main = ({ inputs }) => Object.keys(inputs).toSorted((one, other) => inputs[other].bytesInOutput - inputs[one].bytesInOutput)[0] ?? '';
  return main(outputs.get(a)) < main(outputs.get(b)) ? -1 : 1;
}

/** Pack → the pieces in it. */
function packsById() {
  const names = [...packOf.keys()];
  return Object.fromEntries(
    [...new Set(packOf.values())].map((pack) => [
      pack,
      names.filter((name) => packOf.get(name) === pack).map((name) => idOf.get(name)),
    ]),
  );
}

/**
 * A piece as the body of a function. What it imports it takes where it says so, and what it exports it gives at its end, which is
 * enough as no two pieces need each other; esbuild's own CommonJS is made for those too, and larger.
 */
function turn(name) {
  const source = fs.readFileSync(path.join(split, name), 'utf8');
  const { code, errors } = minifySync(name, source, {
    module: true,
    compress: { target: common.target },
    mangle: true,
    // Other texts take V8 longer. The licences are in THIRD-PARTY-NOTICES.md.
    codegen: { asciiOnly: true, legalComments: 'none' },
  });
  if (errors.length > 0) throw new Error(`${name}: ${errors[0].message}`);
  let turned = code;
  const [imports] = parseModule(code);
  for (const { importStart: start, importEnd: end, type, specifier } of imports.toReversed()) {
    const taken = type === 'dynamic' ? `$later(${nameOf(specifier)})` : take(code.slice(start, end), specifier);
    turned = `${turned.slice(0, start)}${taken}${turned.slice(end)}`;
  }
  return turned.replace(
    /\bexport(\{[^}]*\});?\s*$/,
    (_, names) => `Object.assign(exports,${names.replace(/([\w$]+) as ([\w$]+)/g, '$2:$1')});`,
  );
}

/** `import{a as b}from"./x.js"` → `const{a:b}=$load("x.js")` */
function take(statement, from) {
  const parts = /^(import|export)\s*([\w$]+)?,?(?:\*\s*as ([\w$]+))?\s*(\{[^}]*\})?\s*(?:from\s*)?["'`]/.exec(
    statement,
  );
  if (!parts) throw new Error(`This import is not known: ${statement}`);
  const [, verb, one, all, some] = parts;
  const value = `${from.startsWith('./') ? '$load' : '$outside'}(${nameOf(from)})`;
  if (verb === 'export')
    return `{const ${some.replace(/ as [\w$]+/g, '')}=${value};Object.assign(exports,${some.replace(/([\w$]+) as ([\w$]+)/g, '$2:$1')})}`;
  const named = [one && `{default:${one}}`, all, some?.replace(/ as /g, ':')].filter(Boolean);
  // esbuild keeps the order in which pieces are run, which here nothing depends on.
  return named.length === 0 ? '' : `const ${named.map((names) => `${names}=${value}`).join()}`;
}

/** The id of a piece, or the name of what is outside. */
function nameOf(from) {
  return JSON.stringify(from.startsWith('./') ? idOf.get(from.slice(2)) : from);
}

/** In parentheses: V8 compiles at once what it takes for called at once. */
function maker(name, pack) {
  const [open, close] = pack === 'rest' ? ['', ''] : ['(', ')'];
  return `${JSON.stringify(idOf.get(name))}:${open}function(exports,require,$load,$later,$outside){"use strict";${turn(name)}}${close}`;
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
