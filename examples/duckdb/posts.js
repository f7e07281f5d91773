// Streams the posts of several blogs into DuckDB and counts them by tag and month. node posts.js [name=]<blog> ...
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { DuckDBInstance, LIST, listValue, VARCHAR } from '@duckdb/node-api';

const command = process.env.BLOG ?? 'blog';
const db = await DuckDBInstance.create(process.env.DATABASE ?? ':memory:');
const connection = await db.connect();
await connection.run(
  'CREATE OR REPLACE TABLE posts (blog VARCHAR, path VARCHAR, title VARCHAR, day DATE, state VARCHAR, tags VARCHAR[])',
);

/** Appends the rows of a blog, a line each, as they come. */
async function append(name, dir) {
  const appender = await connection.createAppender('posts');
  const list = spawn(command, ['-C', dir, 'list', '--all', '-f', 'jsonl'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve, reject) => list.on('error', reject).on('close', resolve));
  let rows = 0;
  for await (const line of createInterface({ input: list.stdout })) {
    const { path: file, title, day, state, tags } = JSON.parse(line);
    appender.appendVarchar(name);
    appender.appendVarchar(file);
    appender.appendVarchar(title);
    // A post without a day has no such key.
    if (day === undefined) appender.appendNull();
    else appender.appendVarchar(day);
    appender.appendVarchar(state);
    appender.appendList(listValue(tags), LIST(VARCHAR));
    appender.endRow();
    rows += 1;
    // What is appended stays in memory until then.
    if (rows % 50_000 === 0) appender.flushSync();
  }
  appender.closeSync();
  const status = await ended;
  if (status !== 0) throw new Error(`${command} -C ${dir} ended with status ${status}`);
  return rows;
}

const start = performance.now();
let total = 0;
for (const blog of process.argv.slice(2)) {
  const [, name = path.basename(path.resolve(blog)), dir = blog] = /^([^=/]+)=(.+)$/.exec(blog) ?? [];
  total += await append(name, dir);
}
const read = performance.now();
const answer = await connection.runAndReadAll(`
  SELECT tag, strftime(day, '%Y-%m') AS month, count(*)::INTEGER AS posts, count(DISTINCT blog)::INTEGER AS blogs
  FROM (SELECT blog, day, unnest(tags) AS tag FROM posts WHERE state = 'published')
  WHERE day IS NOT NULL
  GROUP BY ALL ORDER BY posts DESC, tag, month LIMIT 10`);
const asked = performance.now();
for (const row of answer.getRows()) console.log(row.join('\t'));
const { maxRSS } = process.resourceUsage();
const seconds = (ms) => (ms / 1000).toFixed(1);
console.error(
  `${total} posts read in ${seconds(read - start)} s, counted in ${seconds(asked - read)} s, ${Math.round(maxRSS / 1024)} MB`,
);
