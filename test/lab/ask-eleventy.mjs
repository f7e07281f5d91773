// Asks the real Eleventy what it makes of a site: ELEVENTY=<folder with node_modules/@11ty/eleventy> node ask-eleventy.mjs <site folder> [collection] > truth.json
// ELEVENTY must hold `npm install @11ty/eleventy@3` (default: the working folder). The site is copied to a temporary folder.
// A post is what stands in the collection that the site itself lists (default: "posts"). Two builds: one without the site's preprocessors, which
// leave out drafts, for the posts; and the plain build for "published", which also asks for an address.
// A file at which Eleventy stops is told in "stops" and taken away, and the build begins again. Days that are times of the file or of git are null.
// "tags" are the collections that the data puts it in, but for the ones that the site calls no topics (in package.json: "lab": { "collections": [ … ] }).
import { spawnSync } from 'node:child_process'; 
import fs from 'node:fs'; import os from 'node:os'; import path from 'node:path'; import { pathToFileURL } from 'node:url';
process.env.TZ ||= 'Asia/Seoul';
const home = path.resolve(process.env.ELEVENTY || '.');
const [, , folder, blog = 'posts', mode] = process.argv, marker = '@@lab@@';
if (mode) await build(); else ask();

async function build() {
  const { default: Eleventy } = await import(pathToFileURL(path.join(home, 'node_modules/@11ty/eleventy/src/Eleventy.js')).href);
  const { default: TemplateData } = await import(pathToFileURL(path.join(home, 'node_modules/@11ty/eleventy/src/Data/TemplateData.js')).href);
  let found;
  const config = c => {
    if (mode === 'serve') c.addPreprocessor = () => {};
    c.addCollection('zzLab', async api => {
    const own = c.collections[blog];
    found = { all: api.getAll(), posts: own ? await own(api) : api.getFilteredByTag(blog) };
    return [];
  }); };
  const elev = new Eleventy(undefined, undefined, { quietMode: true, runMode: mode, config });
  elev.disableLogger(); await elev.init(); await elev.toJSON();
  const one = ({ inputPath, fileSlug, date, url, data }) => {
    const file = fs.statSync(inputPath), near = ms => Math.abs(ms - date.getTime()) < 50;
    const timed = /^git /i.test(data.date) || Number.isNaN(date.getTime()) || near(file.birthtimeMs) || near(file.ctimeMs);
    return { path: inputPath.replace(/^\.\//, ''), title: data.title ?? null, day: timed ? null : date.toISOString().slice(0, 10), date: timed ? null : date.toISOString(),
      tags: TemplateData.getIncludedTagNames(data), slug: fileSlug, url };
  };
  console.log(marker + JSON.stringify({ all: found.all.map(one), posts: (found.posts ?? []).map(one) }));
  process.exit(0);
}

function ask() {
  const site = path.resolve(folder), dir = fs.mkdtempSync(path.join(os.tmpdir(), 'lab-eleventy-')), stops = [];
  fs.cpSync(site, dir, { recursive: true });
  const run = how => {
    for (;;) {
      const { stdout, stderr } = spawnSync(process.execPath, [path.resolve(process.argv[1]), folder, blog, how], { cwd: dir, encoding: 'utf8', env: { ...process.env, ELEVENTY: home }, maxBuffer: 1e9 });
      const line = stdout.split('\n').find(text => text.startsWith(marker));
      if (line) return JSON.parse(line.slice(marker.length));
      const bad = [...stderr.matchAll(/(?:template|invalid for|template:|in|for|file:?) \.?\/?([^\s"]+\.(?:md|njk|html|liquid|json))/g)].map(m => m[1]).find(f => fs.existsSync(path.join(dir, f)));
      if (!bad) { console.error(stderr || stdout); process.exit(1); }
      stops.push({ path: bad, error: /Error: [^\n]*/.exec(stderr)?.[0].slice(0, 160) }); fs.rmSync(path.join(dir, bad));
    }
  };
  const all = run('serve'), built = run('build'), { lab = {} } = JSON.parse(fs.readFileSync(path.join(site, 'package.json'), 'utf8'));
  const topics = tags => tags.filter(tag => !(lab.collections ?? ['all', 'posts']).includes(tag));
  const published = new Set(built.posts.filter(p => p.url !== false).map(p => p.path));
  const posts = all.posts.map(p => ({ ...p, tags: topics(p.tags), categories: null, published: published.has(p.path) })).sort((a, b) => a.path < b.path ? -1 : 1);
  const have = new Set(posts.map(p => p.path)), pages = all.all.map(p => p.path).filter(p => !have.has(p)).sort();
  console.log(JSON.stringify({ generator: 'Eleventy ' + JSON.parse(fs.readFileSync(path.join(home, 'node_modules/@11ty/eleventy/package.json'), 'utf8')).version, tz: process.env.TZ, now: new Date().toISOString(), posts, pages: [...new Set(pages)], stops }, null, 1));
  fs.rmSync(dir, { recursive: true });
}
