import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { bodiesFrom } from './bodies.mjs';
import { makePosts } from './posts.mjs';
import { randomFrom } from './random.mjs';

const seed = 20_260_101;
/** What the bytes of a corpus depend on. */
const makers = ['bodies', 'corpus', 'posts', 'random', 'vocabulary'].map((name) =>
  path.join(import.meta.dirname, `${name}.mjs`),
);

/**
 * A blog of `posts` posts with these tags, made once: the same makers and arguments give the same bytes.
 *
 * @param options `dir`: where it is put, as `blog-bench/<name>`; `onMake`: called when it has to be made.
 * @returns The `folder` of the posts, one `beside` it for what else is needed, one for the `cache` of blog, the bytes,
 *   and `heads()`, which goes through what was written into the posts without reading them.
 */
export function makeCorpus({ name, posts, tags, even = false }, { dir, onMake = () => {} }) {
  const folder = path.join(dir, 'blog-bench', name);
  const stamp = path.join(folder, 'made.json');
  const heads = () => makePosts(randomFrom(seed), { count: posts, tags, even });
  const kind = kindOf({ posts, tags, even });
  if (readStamp(stamp).kind !== kind) {
    onMake();
    fs.rmSync(folder, { recursive: true, force: true });
    const bytes = writePosts(heads(), path.join(folder, 'posts'));
    // Written last: a folder without it was not finished.
    fs.writeFileSync(stamp, JSON.stringify({ kind, bytes }));
  }
  return {
    ...{ name, posts, heads, bytes: readStamp(stamp).bytes },
    ...{ folder: path.join(folder, 'posts'), beside: folder },
    // Not in a folder above the posts: blog would take it for a change there that an index came or went.
    cache: path.join(dir, 'blog-bench', 'cache', name),
  };
}

function kindOf(shape) {
  const hash = createHash('sha256').update(JSON.stringify(shape));
  for (const file of makers) hash.update(fs.readFileSync(file));
  return hash.digest('hex');
}

function readStamp(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
}

function writePosts(heads, folder) {
  const makeBody = bodiesFrom(randomFrom(seed + 1));
  const made = new Set();
  let bytes = 0;
  for (const { path: name, front, wallMs } of heads) {
    const file = path.join(folder, name);
    const parent = path.dirname(file);
    if (!made.has(parent)) fs.mkdirSync(parent, { recursive: true });
    made.add(parent);
    const text = Buffer.concat([Buffer.from(front), makeBody()]);
    fs.writeFileSync(file, text);
    // Last changed within the hour of its date, as a post mostly is.
    fs.utimesSync(file, wallMs / 1_000, wallMs / 1_000 + (bytes % 3_600));
    bytes += text.length;
  }
  return bytes;
}
