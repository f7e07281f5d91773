// Times `blog` on a large blog beside an empty run of node: npm run bench -- --posts 10000 --rounds 7
import { spawnSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { makeCorpus } from './corpus.mjs';

const bin = path.resolve(import.meta.dirname, '../bin/blog.js');
// Reading certificates takes node longer than many a command.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const hasBash = spawnSync('bash', ['-c', ':'], { env }).status === 0;

const { values } = parseArgs({
  options: { posts: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '7' } },
});
const posts = countOf('posts', values.posts);
const rounds = countOf('rounds', values.rounds);

const { folder, expected } = makeCorpus(posts);
checkAnswers();

const runs = [
  { name: 'node -e 0', args: ['-e', '0'] },
  { name: 'blog tags', args: [bin, '-C', folder, 'tags'] },
  { name: 'blog list -f json', args: [bin, '-C', folder, 'list', '-f', 'json'] },
].map((run) => ({ ...run, times: [] }));
// One round that does not count, then one of each in turn, so that a slow moment of the machine hits all of them.
for (let round = 0; round <= rounds; round += 1) {
  for (const { args, times } of runs) {
    const time = measure(args);
    if (round > 0) times.push(time);
  }
}
print();

function countOf(name, text) {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1) fail(`Cannot read --${name} "${text}": give a whole number from 1 up`);
  return count;
}

/** What is fast and wrong is not worth timing. */
function checkAnswers() {
  const { tags, problems } = answerOf(['tags', '-f', 'json']);
  const found = Object.fromEntries(tags.map(({ tag, count }) => [tag, count]));
  const wrong = Object.keys({ ...expected.tags, ...found }).filter((tag) => expected.tags[tag] !== found[tag]);
  if (wrong.length > 0) fail(`The counts of ${wrong.length} tags are wrong: ${wrong.slice(0, 5).join(', ')}`);
  if (problems.length > 0) fail(`Some posts could not be read: ${problems[0].message}`);
  const { count } = answerOf(['list', '--count', '-f', 'json']);
  if (count !== expected.posts) fail(`There are ${count} posts, not ${expected.posts}`);
}

function answerOf(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, '-C', folder, ...args], {
    ...{ env, encoding: 'utf8', maxBuffer: 1e9 },
  });
  if (status !== 0) fail(`Cannot run blog ${args.join(' ')}: ${stderr}`);
  return JSON.parse(stdout);
}

/** Wall and processor time in milliseconds; the latter only where there is a bash to tell it. */
function measure(args) {
  if (!hasBash) {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, args, { env, stdio: 'ignore' });
    if (status !== 0) fail(`Cannot run node ${args.join(' ')}`);
    return { wall: performance.now() - start };
  }
  const script = 'TIMEFORMAT="%3R %3U %3S"; time "$@" >/dev/null 2>&1';
  const { status, stderr } = spawnSync('bash', ['-c', script, 'bash', process.execPath, ...args], {
    ...{ env: { ...env, LC_ALL: 'C' }, encoding: 'utf8' },
  });
  if (status !== 0) fail(`Cannot run node ${args.join(' ')}`);
  const [wall = 0, user = 0, system = 0] = stderr.trim().split(' ').map(Number);
  return { wall: wall * 1_000, cpu: (user + system) * 1_000 };
}

function print() {
  const [cpu] = os.cpus();
  const megabytes = (expected.bytes / 1e6).toFixed(1);
  console.log(
    `${new Date().toISOString().slice(0, 10)}, node ${process.version}, ${os.cpus().length} × ${cpu?.model ?? 'processor'}`,
  );
  console.log(`${posts} posts (${megabytes} MB, ${expected.drafts} drafts, ${Object.keys(expected.tags).length} tags)`);
  console.log(`medians of ${rounds} rounds, NODE_EXTRA_CA_CERTS unset; the answers were checked\n`);
  const base = median(runs[0].times.map(({ wall }) => wall));
  const rows = runs.map(({ name, times }) => {
    const wall = median(times.map((time) => time.wall));
    const cpus = times.flatMap((time) => time.cpu ?? []);
    const spread = `${Math.min(...times.map((time) => time.wall)).toFixed(0)}–${Math.max(...times.map((time) => time.wall)).toFixed(0)}`;
    return [
      name,
      wall.toFixed(0),
      spread,
      cpus.length > 0 ? median(cpus).toFixed(0) : '-',
      `${(wall / base).toFixed(1)}×`,
    ];
  });
  const table = [['', 'wall ms', 'range', 'cpu ms', 'to node'], ...rows];
  const widths = table[0].map((_name, at) => Math.max(...table.map((row) => row[at].length)));
  for (const row of table) {
    console.log(row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  '));
  }
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
