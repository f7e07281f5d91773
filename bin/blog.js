#!/usr/bin/env node
'use strict';
const { run } = require('../dist/main.js');
const { makeWorld } = require('../dist/world.js');

run(process.argv.slice(2), makeWorld()).then((status) => {
  process.exitCode = status;
});
