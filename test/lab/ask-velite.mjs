// Asks the real Velite what it makes of a site: VELITE=<folder with node_modules> node ask-velite.mjs <site folder> <collection> > truth.json
// VELITE must hold `npm install velite` (default: the working folder). <collection> is the one that is the blog; its schema gives
// `file` (the path of the file), title, date, tags, draft, slug. The site is copied there and built in UTC. Where that fails,
// each file is built alone; those that fail are noted under "stops", and the rest is built without them.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const home = path.resolve(process.env.VELITE || '.');
const site = path.resolve(process.argv[2]);
const collection = process.argv[3];
const stops = [];
const texts = fs.readdirSync(site, { recursive: true }).map(String).filter((file) => /\.mdx?$/.test(file)).sort();

function build(left) {
  const dir = fs.mkdtempSync(path.join(home, 'site-'));
  fs.cpSync(site, dir, { recursive: true });
  for (const file of texts) if (!left.includes(file)) fs.rmSync(path.join(dir, file));
  const { stdout, stderr } = spawnSync(process.execPath, [path.join(home, 'node_modules/velite/bin/velite.js'), 'build'], { cwd: dir, encoding: 'utf8', env: { ...process.env, PWD: dir, TZ: 'UTC', NO_COLOR: '1' } });
  const output = path.join(dir, `.velite/${collection}.json`);
  const posts = fs.existsSync(output) ? JSON.parse(fs.readFileSync(output, 'utf8')) : undefined;
  fs.rmSync(dir, { recursive: true });
  return { posts: posts?.map((post) => ({ ...post, file: path.relative(dir, post.file) })), log: `${stdout}${stderr}`.replaceAll(dir, '').replace(/\u001b\[\d+m/g, '') };
}

let left = texts;
let built = build(left);
if (built.posts === undefined) {
  left = texts.filter((file) => {
    const { posts, log } = build([file]);
    if (posts === undefined) stops.push({ path: file, message: log.trim().split('\n').find((line) => line.includes('VELITE')) ?? log.slice(0, 200) });
    return posts !== undefined;
  });
  built = build(left);
}
const posts = built.posts.map(({ file, title, date, tags, draft, slug }) => ({
  path: file, title: title ?? null, day: date?.slice(0, 10) ?? null, date: date ?? null, tags: tags ?? [], categories: [], published: draft !== true, slug: slug || null,
})).sort((a, b) => (a.path < b.path ? -1 : 1));
const have = new Set([...posts, ...stops].map((one) => one.path));
const version = JSON.parse(fs.readFileSync(path.join(home, 'node_modules/velite/package.json'), 'utf8')).version;
console.log(JSON.stringify({ generator: `Next (Velite ${version})`, now: new Date().toISOString(), posts, stops, notPosts: texts.filter((file) => !have.has(file)) }, null, 1));
if (process.env.DEBUG) console.error(built.log);
