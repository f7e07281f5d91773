// Loads the pieces of dist/. Those that most calls need lie in packs, and what V8 has compiled of a pack is kept beside it, where
// that may be written to, as Python does with its modules: compiling takes longer than many a command.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

/** Made by the build: piece → pack. */
const packOf = PACKS;
/** Of what the packs hold: V8 tells two texts apart by nothing but their length. */
const build = 'BUILD';
const packs = new Map();
const pieces = new Map();
const builtins = new Map();

/** What a piece exports; it is run when it is first asked for. */
function load(name) {
  const known = pieces.get(name);
  if (known) return known.exports;
  const pack = packOf[name];
  if (pack === undefined) return loadFile(name);
  if (!packs.has(pack)) packs.set(pack, open(pack));
  const piece = { exports: {} };
  pieces.set(name, piece);
  packs.get(pack).makers[name](piece, piece.exports, require, load, builtin);
  return piece.exports;
}

/** As `load()`, for a piece that lies in no pack; Node looks for a file at each call. */
function loadFile(name) {
  const exports = require(`./${name}`);
  pieces.set(name, { exports });
  return exports;
}

/** A module of Node as both kinds of import want it; esbuild would copy all of it, each time. */
function builtin(name) {
  const known = builtins.get(name);
  if (known) return known;
  const real = require(name);
  const made = Object.create(real, { default: { value: real } });
  builtins.set(name, made);
  return made;
}

function open(pack) {
  const filename = path.join(__dirname, `${pack}.js`);
  const cache = path.join(__dirname, `${pack}-${build}-${process.version}-${process.arch}.cache`);
  const cachedData = read(cache);
  // The build writes nothing but ASCII.
  const script = new vm.Script(fs.readFileSync(filename, 'latin1'), { filename, cachedData });
  const known = cachedData !== undefined && script.cachedDataRejected !== true;
  return { makers: script.runInThisContext(), script, cache, known };
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

/** The packs and pieces that were loaded, for the test of what a call loads. */
function inUse() {
  return [...packs.keys(), ...pieces.keys()];
}

/** The program of second threads. */
const helper = path.join(__dirname, 'helper.js');

module.exports = { load, builtin, remember, inUse, helper };
