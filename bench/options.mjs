import os from 'node:os';
import { parseArgs } from 'node:util';
import { BenchError } from './bench-error.mjs';

export const usage = `npm run bench -- [growth] [options]

Times blog beside node -e 0, hugo and rg on generated blogs; with "growth", on a blog and on one ten times as large.

  --posts <list>    sizes of the blogs (100,1000,10000,100000; with growth 10000,100000)
  --rounds <n>      rounds that count (9, and 5 from 100,000 posts up; with growth 3)
  --only <list>     only these runs
  --dir <dir>       where the blogs are put, and stay (the folder for temporary files)
  --write           put the tables into bench/RESULTS.md and README.md
  -h, --help        print this
`;

/**
 * What is asked for on the command line.
 *
 * @throws {BenchError} With status 2, for what cannot be read.
 */
export function parseOptions(args) {
  const { values, positionals } = parseWords(args);
  const [mode = 'speed', ...more] = positionals;
  if (!['speed', 'growth'].includes(mode) || more.length > 0) {
    throw wrong(`Cannot do "${positionals.join(' ')}": the only word known is "growth"`);
  }
  if (values.write && values.only !== undefined)
    throw wrong('Cannot write a part of the runs: leave out --only or --write');
  return {
    mode,
    help: values.help === true,
    write: values.write === true,
    dir: values.dir ?? os.tmpdir(),
    posts: values.posts === undefined ? undefined : countsOf('posts', values.posts),
    rounds: values.rounds === undefined ? undefined : countOf('rounds', values.rounds),
    only: values.only?.split(','),
  };
}

function parseWords(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        posts: { type: 'string' },
        rounds: { type: 'string' },
        only: { type: 'string' },
        dir: { type: 'string' },
        write: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw wrong(error.message);
  }
}

/** Each once, the least first. */
function countsOf(name, list) {
  const counts = list.split(',').map((text) => countOf(name, text));
  return [...new Set(counts)].sort((a, b) => a - b);
}

function countOf(name, text) {
  const count = Number(text);
  if (text === '' || !Number.isSafeInteger(count) || count < 1) {
    throw wrong(`Cannot read --${name} "${text}": give a whole number from 1 up`);
  }
  return count;
}

/**
 * Whether a run is wanted, by its id.
 *
 * @throws {BenchError} Where `only` names what is not known.
 */
export function wantedOf(only, known) {
  const strange = only?.find((id) => !known.includes(id));
  if (strange !== undefined) throw wrong(`Cannot run only "${strange}": known are ${known.join(', ')}`);
  return (id) => only === undefined || only.includes(id);
}

function wrong(message) {
  return new BenchError(`${message}\n\n${usage}`, { status: 2 });
}
