// Asks the real contentlayer what it makes of a site: CONTENTLAYER=<folder with node_modules> node ask-contentlayer.mjs <site folder> <type> > truth.json
// CONTENTLAYER must hold `npm install contentlayer` (default: the working folder). <type> is the document type that is the blog; it gives
// title, date, tags, draft, slug. The site is copied there and built in UTC. What contentlayer skips is noted under "stops", without
// a message: it prints one of a kind only.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const home = path.resolve(process.env.CONTENTLAYER || '.');
const site = path.resolve(process.argv[2]);
const type = process.argv[3];
const dir = fs.mkdtempSync(path.join(home, 'site-'));
fs.cpSync(site, dir, { recursive: true });
const { stdout, stderr } = spawnSync(process.execPath, [path.join(home, 'node_modules/contentlayer/bin/cli.cjs'), 'build'], { cwd: dir, encoding: 'utf8', env: { ...process.env, PWD: dir, TZ: 'UTC', NO_COLOR: '1' } });
const log = `${stdout}${stderr}`.replaceAll(dir, '').replace(/\u001b\[\d+m/g, '');
const generated = path.join(dir, '.contentlayer/generated', type, '_index.json');
if (!fs.existsSync(generated)) throw new Error(log);
const root = /contentDirPath: '?(\w+)/.exec(fs.readFileSync(path.join(dir, 'contentlayer.config.js'), 'utf8'))[1];
const folder = fs.existsSync(path.join(dir, root)) ? root : 'data';
const posts = JSON.parse(fs.readFileSync(generated, 'utf8')).map(({ _raw, title, date, tags, draft, slug }) => ({
  path: `${folder}/${_raw.sourceFilePath}`, title: title ?? null, day: date?.slice(0, 10) ?? null, date: date ?? null, tags: tags ?? [], categories: [], published: draft !== true, slug: slug || null,
})).sort((a, b) => (a.path < b.path ? -1 : 1));
const have = new Set(posts.map((one) => one.path));
const left = fs.readdirSync(dir, { recursive: true }).map(String).filter((file) => /\.mdx?$/.test(file) && !have.has(file)).sort();
const stops = left.filter((file) => new RegExp(`"${file.slice(folder.length + 1).replace(/[.+*?()[\]{}|\\^$]/g, '\\$&')}" failed`).test(log)).map((file) => ({ path: file, message: 'skipped' }));
const version = JSON.parse(fs.readFileSync(path.join(home, 'node_modules/contentlayer/package.json'), 'utf8')).version;
console.log(JSON.stringify({ generator: `Next (contentlayer ${version})`, now: new Date().toISOString(), posts, stops, notPosts: left }, null, 1));
if (process.env.DEBUG) console.error(log);
fs.rmSync(dir, { recursive: true });
