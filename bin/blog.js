#!/usr/bin/env node
'use strict';
const { load, remember, helper } = require('../dist/boot.js');

load('main.js')
  .run(process.argv.slice(2), load('world.js').makeWorld(helper))
  .then((status) => {
    process.exitCode = status;
    remember();
  });
