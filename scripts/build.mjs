// Builds dist/: CommonJS, which Node starts faster than modules. What nearly every call needs lies in one file, start.js; the
// rest in chunks, each loaded when it is needed. esbuild splits only modules: so it splits first, and turns the pieces over then.
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');
const pieces = path.join(dist, 'pieces');
/** What answers from an index: with all that these need, the first file. */
const first = [
  'src/main.ts',
  'src/world.ts',
  'src/store/open.ts',
  'src/commands/tags.ts',
  'src/render/text.ts',
];
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
const common = { absWorkingDir: root, platform: 'node', target: 'node20.19', charset: 'utf8', logLevel: 'warning' };

fs.rmSync(dist, { recursive: true, force: true });
const { metafile } = await build({
  ...common,
  metafile: true,
  entryPoints: ['src/main.ts', 'src/world.ts'],
  outdir: pieces,
  bundle: true,
  splitting: true,
  format: 'esm',
  chunkNames: '[name]-[hash]',
  plugins: [lateProcesses],
});
await build({
  ...common,
  entryPoints: fs.readdirSync(pieces).map((name) => path.join(pieces, name)),
  outdir: dist,
  format: 'cjs',
  minify: true,
  // Else node would take each for a module, at a price.
  supported: { 'dynamic-import': false },
});
fs.rmSync(pieces, { recursive: true });
gather();
// What a chunk is made of, for the test of what a call loads.
const packages = Object.entries(metafile.outputs).map(([file, { inputs }]) => [
  path.basename(file),
  [...new Set(Object.keys(inputs).flatMap((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? []))].sort(),
]);
fs.writeFileSync(path.join(dist, 'packages.json'), JSON.stringify(Object.fromEntries(packages), undefined, 1));
fs.writeFileSync(path.join(dist, 'package.json'), '{ "type": "commonjs" }\n');

/** Puts the chunks that `first` needs into start.js, where each is still made when it is asked for. */
function gather() {
  const outputs = new Map(Object.entries(metafile.outputs).map(([file, output]) => [path.basename(file), output]));
  const inStart = new Set();
  const take = (name) => {
    if (inStart.has(name)) return;
    inStart.add(name);
    for (const { path: file, kind } of outputs.get(name)?.imports ?? []) {
      if (kind === 'import-statement' && outputs.has(path.basename(file))) take(path.basename(file));
    }
  };
  for (const source of first) {
    const found = [...outputs].find(([, { entryPoint }]) => entryPoint === source);
    if (found === undefined) throw new Error(`${source} is no chunk of its own`);
    take(found[0]);
  }
  const makers = [...inStart].map((name) => {
    const text = fs.readFileSync(path.join(dist, name), 'utf8').replace(/^"use strict";/, '');
    fs.rmSync(path.join(dist, name));
    return `${JSON.stringify(name)}:(function(module,exports,require){${linked(text, inStart, 'load')}\n})`;
  });
  const start = `"use strict";const made={};function load(name){const known=made[name];if(known)return known.exports;const module=made[name]={exports:{}};makers[name](module,module.exports,require);return module.exports}
const builtins={};function builtin(name){return builtins[name]??=Object.create(require(name),{default:{value:require(name)}})}
exports.load=load;exports.builtin=builtin;
const makers={${makers.join(',\n')}};
`;
  fs.writeFileSync(path.join(dist, 'start.js'), start);
  for (const name of fs.readdirSync(dist)) {
    if (!name.endsWith('.js') || name === 'start.js') continue;
    const file = path.join(dist, name);
    fs.writeFileSync(file, linked(fs.readFileSync(file, 'utf8'), inStart, 'require("./start.js").load'));
  }
}

/** A chunk's text with its calls for others that lie in start.js, and without esbuild's copies of Node's modules, which take long. */
function linked(text, inStart, load) {
  return text
    .replace(/\brequire\("\.\/([^"]+\.js)"\)/g, (call, name) => (inStart.has(name) ? `${load}("${name}")` : call))
    .replace(/[\w$]+\(require\("(node:[\w/]+)"\)(?:,1)?\)/g, (_, name) => `${load.replace(/load$/, 'builtin')}("${name}")`);
}
