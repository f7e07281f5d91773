// Builds dist/: one set of CommonJS chunks, each loaded when it is needed. Node starts CommonJS faster than modules, and
// esbuild splits only modules: so it splits first, and turns the pieces over then.
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');
const pieces = path.join(dist, 'pieces');
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
  // jsonc-parser's other form asks for its parts by names that no bundler can see.
  mainFields: ['module', 'main'],
  chunkNames: '[name]-[hash]',
  plugins: [lateProcesses],
});
await build({
  ...common,
  entryPoints: fs.readdirSync(pieces).map((name) => path.join(pieces, name)),
  outdir: dist,
  format: 'cjs',
  // Else node would take each for a module, at a price.
  supported: { 'dynamic-import': false },
});
fs.rmSync(pieces, { recursive: true });
// What a chunk is made of, for the test of what a call loads.
const packages = Object.entries(metafile.outputs).map(([file, { inputs }]) => [
  path.basename(file),
  [...new Set(Object.keys(inputs).flatMap((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? []))].sort(),
]);
fs.writeFileSync(path.join(dist, 'packages.json'), JSON.stringify(Object.fromEntries(packages), undefined, 1));
fs.writeFileSync(path.join(dist, 'package.json'), '{ "type": "commonjs" }\n');
