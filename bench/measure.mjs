import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { BenchError } from './bench-error.mjs';

const script = path.join(import.meta.dirname, 'measure.py');

/**
 * A function that runs a command once and gives `wall` and `cpu` in milliseconds, and `peak`, its memory in MB, with
 * the `floor` below which memory is not told. Without a Python to count them it gives `wall` only, and `notes` say so.
 *
 * It throws a BenchError where the command fails.
 */
export function findMeasure() {
  const python = findPython();
  if (python !== undefined) return { measure: (call) => measureAll(python, call), notes: [] };
  const note =
    'python3, which counts cpu time and memory, is not installed: they are left out (Debian: apt install python3)';
  return { measure: measureWall, notes: [note] };
}

/** The program itself: what stands in the path may be a script that looks for it. */
function findPython() {
  const ask = 'import os, sys; os.wait4, os.posix_spawnp; print(sys.executable)';
  const { status, stdout } = spawnSync('python3', ['-c', ask], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

function measureAll(python, { words, env }) {
  const { status, stdout, stderr } = spawnSync(python, ['-I', '-S', script, ...words], { env, encoding: 'utf8' });
  if (status !== 0) throw new BenchError(`Cannot time "${words.join(' ')}": ${stderr}`);
  const { status: ended, ...sample } = JSON.parse(stdout);
  if (ended !== 0) throw failed(words);
  return sample;
}

function measureWall({ words, env }) {
  const [program = '', ...rest] = words;
  const started = performance.now();
  const { status } = spawnSync(program, rest, { env, stdio: 'ignore' });
  const wall = performance.now() - started;
  if (status !== 0) throw failed(words);
  return { wall };
}

function failed(words) {
  return new BenchError(`Cannot time what fails; run it to see why: ${words.join(' ')}`);
}

/**
 * Measures each run once a round, in turn, so that a slow moment of the machine hits all of them. A first round does
 * not count.
 *
 * @param runs Each with an `id`, a `call` of words and environment, and `before()`, called untimed.
 * @returns The samples of each id, in the order of the rounds.
 */
export function measureRounds(runs, { measure, rounds, onRound = () => {} }) {
  const samples = new Map(runs.map(({ id }) => [id, []]));
  for (let round = 0; round <= rounds; round += 1) {
    onRound(round);
    for (const { id, call, before } of runs) {
      before?.();
      const sample = measure(call);
      if (round > 0) samples.get(id).push(sample);
    }
  }
  return samples;
}
