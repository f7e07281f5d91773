// Times a rename of a tag beside reading and rewriting files plainly: npm run bench:rename -- --posts 10000 --tagged 2000 --rounds 5
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { BenchError } from './bench-error.mjs';
import { figuresOf } from './figures.mjs';
import { findMeasure } from './measure.mjs';
import { table, time } from './table.mjs';

const bin = path.resolve(import.meta.dirname, '../bin/blog.js');
const limit = 3;
const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '10000' },
    tagged: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '5' },
    dir: { type: 'string', default: os.tmpdir() },
  },
});
const [posts, tagged, rounds] = [values.posts, values.tagged, values.rounds].map(Number);
const base = path.join(values.dir, 'blog-bench-rename');
const { NODE_EXTRA_CA_CERTS: _, ...shell } = process.env;
const env = { ...shell, XDG_CACHE_HOME: path.join(base, 'cache'), XDG_STATE_HOME: path.join(base, 'state') };

/** What a script of a few lines does: read each post that `read` chooses, and write those again that `write` does; nothing waits for the disk. */
const plain = (read, write) => (folder) => [
  '-e',
  `const fs = require('fs');
  for (const name of fs.readdirSync(${JSON.stringify(folder)})) {
    if (!(${read})(name)) continue;
    const text = fs.readFileSync(${JSON.stringify(`${folder}/`)} + name, 'utf8');
    if ((${write})(name)) fs.writeFileSync(${JSON.stringify(`${folder}/`)} + name, text);
  }`,
];
const [every, marked] = ['() => true', "(name) => name.startsWith('t')"];
const blog =
  (...words) =>
  (folder) => [bin, '-C', folder, ...words];

const runs = [
  { name: 'node -e 0', words: () => ['-e', '0'] },
  { name: `plain: read and rewrite the ${tagged}`, words: plain(marked, marked) },
  { name: `plain: read all ${posts}, rewrite ${tagged}`, words: plain(every, marked) },
  { name: `plain: read and rewrite all ${posts}`, words: plain(every, every) },
  { name: 'blog tags', words: blog('tags') },
  { name: 'blog tags rename', words: blog('tags', 'rename', 'common', 'usual', '--yes') },
  { name: 'blog undo', words: blog('undo', '--yes') },
];
const { measure } = findMeasure();
const samples = new Map(runs.map(({ name }) => [name, []]));

try {
  measureRounds();
  print();
} catch (error) {
  if (!(error instanceof BenchError)) throw error;
  console.error(error.message);
  process.exitCode = error.status;
} finally {
  fs.rmSync(base, { recursive: true, force: true });
}

/** One round that does not count, then one of each in turn, so that a slow moment of the machine hits all of them. */
function measureRounds() {
  for (let round = 0; round <= rounds; round += 1) {
    // Each has a blog of its own: where many files have just been deleted, ext4 takes its time to make new ones.
    const folder = path.join(base, `posts-${round}`);
    writePosts(folder);
    measureOnce(blog('tags'), folder);
    for (const { name, words } of runs) {
      const sample = measureOnce(words, folder);
      if (round > 0) samples.get(name).push(sample);
    }
  }
}

function writePosts(folder) {
  fs.mkdirSync(folder, { recursive: true });
  const text = `${'Some words of a post that is neither long nor short. '.repeat(10)}\n\n`.repeat(9);
  for (let at = 0; at < posts; at += 1) {
    const has = at < tagged;
    const tags = [`tag-${at % 300}`, ...(has ? ['common'] : []), `tag-${(at * 7) % 100}`];
    const list = at % 2 === 0 ? `tags: [${tags.join(', ')}]` : `tags:\n${tags.map((tag) => `  - ${tag}`).join('\n')}`;
    const date = new Date(Date.UTC(2006, 0, 1) + at * 60_000_000).toISOString().slice(0, 19);
    const head = `title: "Post ${at}: a title"\ndate: ${date}Z\n${list}\ncategories: [c${at % 9}]\ndescription: A line on it\n`;
    fs.writeFileSync(path.join(folder, `${has ? 't' : 'p'}-${at}.md`), `---\n${head}---\n\n${text}`);
  }
}

function measureOnce(words, folder) {
  return measure({ words: [process.execPath, ...words(folder)], env });
}

function print() {
  const { of, ratio } = figuresOf(samples);
  const rows = runs.map(({ name }) => {
    const quotient = name.startsWith('plain') ? `${ratio('blog tags rename', { to: name }).toFixed(2)} x` : '';
    return [name, time(of(name, 'wall')), quotient];
  });
  console.log(`${posts} posts, ${tagged} of them with the tag, ${rounds} rounds; medians of wall time\n`);
  console.log(table(['', 'time', 'rename is'], rows));
  console.log(`\nlimit: ${limit} x`);
}
