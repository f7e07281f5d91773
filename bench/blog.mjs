import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { BenchError } from './bench-error.mjs';

const bin = path.resolve(import.meta.dirname, '../bin/blog.js');

/** The environment of all that is timed: without what changes how Node starts, as certificates do. */
export const bareEnv = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('NODE_')));

/** The words and the environment of a call of `blog` on a corpus, whose index lies in a folder of its own. */
export function blogCall({ folder, cache }, args) {
  return {
    words: [process.execPath, bin, '-C', folder, ...args],
    env: { ...bareEnv, XDG_CACHE_HOME: cache },
  };
}

/**
 * What `blog` answers, parsed.
 *
 * @throws {BenchError} Where it fails, or could not read a post.
 */
export function askBlog(corpus, args) {
  const { words, env } = blogCall(corpus, [...args, '-f', 'json']);
  const [node = '', ...rest] = words;
  const { status, stdout, stderr, error } = spawnSync(node, rest, { env, encoding: 'utf8', maxBuffer: 2 ** 29 });
  if (status !== 0) throw new BenchError(`Cannot run "blog ${args.join(' ')}": ${error?.message ?? stderr}`);
  const answer = JSON.parse(stdout);
  if (answer.problems.length > 0) throw new BenchError(`A post cannot be read: ${answer.problems[0].message}`);
  return answer;
}

export function forgetIndex({ cache }) {
  fs.rmSync(cache, { recursive: true, force: true });
}

/** How large the index of a corpus is; 0 without one. */
export function indexBytes({ cache }) {
  if (!fs.existsSync(cache)) return 0;
  const entries = fs.readdirSync(cache, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.reduce((sum, entry) => sum + fs.statSync(path.join(entry.parentPath, entry.name)).size, 0);
}
