// Loads the pieces of dist/. They lie in packs, by what they are needed for, and what V8 has compiled of a pack is kept beside it,
// where that may be written to, as Python does with its modules: compiling takes longer than many a command.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

/** Made by the build: pack → pieces. */
const piecesOf = PACKS;
const packOf = new Map(Object.entries(piecesOf).flatMap(([pack, names]) => names.map((name) => [name, pack])));
/** Pack → where it begins and ends in the archive. */
const archived = ARCHIVED;
let archive;
/** Of what the packs hold: V8 tells two texts apart by nothing but their length. */
const build = 'BUILD';
const packs = new Map();
const pieces = new Map();
const outer = new Map();

/** What a piece exports; it is run when it is first asked for. */
function load(name) {
  const known = pieces.get(name);
  if (known) return known;
  const pack = packOf.get(name);
  if (!packs.has(pack)) packs.set(pack, open(pack));
  const exports = {};
  packs.get(pack).makers[name](exports, require, load, later, outside);
  pieces.set(name, exports);
  return exports;
}

/** As `load()`, for what is needed only sometimes; also what `outside()` gives. */
async function later(name) {
  return packOf.has(name) ? load(name) : outside(name);
}

/** A module of Node, or a package, as all kinds of import want it; esbuild would copy all of it, each time. */
function outside(name) {
  const known = outer.get(name);
  if (known) return known;
  const real = require(name);
  const made = 'default' in real ? real : Object.create(real, { default: { value: real } });
  outer.set(name, made);
  return made;
}

function open(pack) {
  const filename = path.join(__dirname, `${pack}.js`);
  const cache = path.join(__dirname, `${pack}-${build}-${process.version}-${process.arch}.cache`);
  const cachedData = read(cache);
  const script = new vm.Script(textOf(pack, filename), { filename, cachedData });
  const known = cachedData !== undefined && script.cachedDataRejected !== true;
  return { makers: script.runInThisContext(), script, cache, known };
}

/** The text of a pack, in nothing but ASCII. Those that no answer from an index needs lie in an archive: to unpack it takes a while. */
function textOf(pack, filename) {
  const place = archived[pack];
  if (place === undefined) return fs.readFileSync(filename, 'latin1');
  archive ??= require('node:zlib').brotliDecompressSync(fs.readFileSync(path.join(__dirname, 'packs.br')));
  return archive.toString('latin1', ...place);
}

/** What was kept: it stands there twice, since V8 itself does not survive it damaged, and nothing tells sooner that it is not. */
function read(file) {
  try {
    const twice = fs.readFileSync(file);
    const half = twice.length / 2;
    const once = twice.subarray(0, half);
    return half > 0 && twice.subarray(half).equals(once) ? once : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what was compiled of the packs in use, where it is not kept yet; never fails. */
function remember() {
  for (const { script, cache, known } of packs.values()) {
    if (known) continue;
    try {
      const temp = `${cache}.${process.pid}`;
      const data = script.createCachedData();
      fs.writeFileSync(temp, Buffer.concat([data, data]), { flag: 'wx' });
      fs.renameSync(temp, cache);
    } catch {
      // Installed where this user may not write: the next run compiles again, that is all.
    }
  }
}

/** The packs, pieces and packages that were loaded, for the test of what a call loads. */
function inUse() {
  return [...packs.keys(), ...pieces.keys(), ...outer.keys()];
}

/** The program of second threads. */
const helper = path.join(__dirname, 'helper.js');

module.exports = { load, remember, inUse, helper };
