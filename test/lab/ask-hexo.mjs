// Asks the real Hexo what it makes of a site: TZ=Asia/Seoul HEXO=<folder with node_modules/hexo> node ask-hexo.mjs <site folder> > truth.json
// HEXO must hold `npm install hexo hexo-renderer-marked` (default: the working folder). TZ matters: Hexo mixes the machine's zone with `timezone`.
// The site is copied to a temporary folder. Two loads: render_drafts on (all posts), and the site's own options (field "published").
// "date" is the instant Hexo holds, written in the config `timezone` (else TZ); "dayShown" is the day in the machine's zone, which permalinks use.
// Posts dated by the file's birth time have date null and dateFrom "file time". Drafts' tags are read from a run with render_drafts and future on.
import { createRequire } from 'node:module'; import fs from 'node:fs'; import os from 'node:os'; import path from 'node:path';
process.env.TZ ||= 'UTC';
const home = path.resolve(process.env.HEXO || '.'), require = createRequire(home + '/x.js');
const Hexo = require('hexo'), moment = require('moment-timezone');
const site = path.resolve(process.argv[2]), version = require('hexo/package.json').version;
async function load(over) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'lab-hexo-'));
  fs.cpSync(site, dir, { recursive: true }); fs.mkdirSync(dir + '/themes/none/layout', { recursive: true });
  fs.symlinkSync(home + '/node_modules', dir + '/node_modules');
  const hexo = new Hexo(dir, { silent: true }); await hexo.init(); Object.assign(hexo.config, over, { theme: 'none' });
  await hexo.load(); return { hexo, dir };
}
const all = await load({ render_drafts: true, future: true }), own = await load({});
const { config } = own.hexo, zone = config.timezone || process.env.TZ, src = config.source_dir + '/';
const visible = new Set(own.hexo.locals.get('posts').map(p => p.source));
const chain = c => { const r = []; for (let x = c; x; x = x.parent && all.hexo.model('Category').findById(x.parent)) r.unshift(x.name); return r; };
const files = fs.readdirSync(site, { recursive: true }).map(String).filter(f => fs.statSync(path.join(site, f)).isFile());
const posts = all.hexo.model('Post').toArray().map(p => {
  const f = path.join(all.dir, src, p.source), birth = Math.abs(fs.statSync(f).birthtimeMs - p.date.valueOf()) < 5;
  const d = moment(p.date.toDate()).tz(zone);
  return { path: src + p.source, title: p.title, date: birth ? null : d.format(), day: birth ? null : d.format('YYYY-MM-DD'), ...(birth ? { dateFrom: 'file time' } : { dayShown: moment(p.date.toDate()).format('YYYY-MM-DD') }),
    tags: p.tags.map(t => t.name), categories: p.categories.map(c => c.name), categoryPaths: p.categories.map(chain), draft: p.source.startsWith('_drafts/'), future: p.date.valueOf() > Date.now(), expired: false,
    published: visible.has(p.source), publishedKey: p.published, slug: p.slug, lang: p.lang || p.language || null, url: birth ? null : p.path };
}).sort((a, b) => a.path < b.path ? -1 : 1);
const have = new Set(posts.map(p => p.path)), assets = new Set(all.hexo.model('PostAsset').toArray().map(a => a._id)), pages = new Set(all.hexo.model('Page').toArray().map(a => src + a.source));
const notPosts = files.filter(f => !have.has(f) && !/^(_config\.yml|package\.json)$/.test(f)).sort().map(f => ({ path: f, reason: pages.has(f) ? 'a page' : assets.has(f) ? 'a post asset' : 'not read as a post' }));
console.log(JSON.stringify({ generator: 'Hexo ' + version, tz: process.env.TZ, siteTz: config.timezone || null, now: new Date().toISOString(), posts, notPosts }, null, 1));
fs.rmSync(all.dir, { recursive: true }); fs.rmSync(own.dir, { recursive: true }); process.exit(0);
