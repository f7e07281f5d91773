#!/usr/bin/env node
'use strict';
const { load, remember, helper } = require('../dist/boot.js');

load('main.js')
  .run(process.argv.slice(2), load('world.js').makeWorld(helper))
  .then((status) => {
    remember();
    // All is written by then; to wait until V8 has nothing left to compile would take longer.
    process.exit(status);
  });
