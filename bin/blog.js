#!/usr/bin/env node
'use strict';
const { load } = require('../dist/start.js');

load('main.js')
  .run(process.argv.slice(2), load('world.js').makeWorld())
  .then((status) => {
    process.exitCode = status;
  });
