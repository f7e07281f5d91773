#!/usr/bin/env node
import { run } from '../dist/main.js';
import { makeWorld } from '../dist/world.js';

process.exitCode = await run(process.argv.slice(2), makeWorld());
