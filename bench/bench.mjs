// Times `blog` beside an empty run of Node, hugo and rg: npm run bench -- --help
import { aboutMachine } from './about.mjs';
import { BenchError } from './bench-error.mjs';
import { growthReport, measureGrowth } from './growth.mjs';
import { findMeasure } from './measure.mjs';
import { parseOptions, usage } from './options.mjs';
import { findPeers } from './peers.mjs';
import { writePart } from './results.mjs';
import { measureSpeed, speedReport, speedTable } from './speed.mjs';

const modes = { speed, growth };

try {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) console.log(usage);
  else modes[options.mode](options);
} catch (error) {
  if (!(error instanceof BenchError)) throw error;
  console.error(error.message);
  process.exitCode = error.status;
}

function speed(options) {
  const { measure, notes } = findMeasure();
  const { peers, notes: missing } = findPeers();
  const results = measureSpeed(options, { measure, peers, say });
  const context = { about: aboutMachine(peers.map(({ version }) => version)), notes: [...notes, ...missing] };
  const report = speedReport(results, context);
  console.log(report);
  if (!options.write) return;
  writePart('bench/RESULTS.md', { part: 'speed', text: report });
  writePart('README.md', { part: 'speed', text: speedTable(results, context) });
}

function growth(options) {
  const { measure, notes } = findMeasure();
  const report = growthReport(measureGrowth(options, { measure, say }), { about: aboutMachine([]), notes });
  console.log(report);
  if (options.write) writePart('bench/RESULTS.md', { part: 'growth', text: report });
}

function say(text) {
  console.error(text);
}
