// Asks the real VitePress what its content loader gives: VITEPRESS=<folder with node_modules/vitepress> node ask-vitepress.mjs <site folder> [home] > truth.json
// VITEPRESS must hold `npm install vitepress@1 gray-matter` (default: the working folder). "home" is the folder that holds .vitepress (default: the site's).
// A post is what the site's own loader (…/.vitepress/theme/posts.data.mjs) lists; "pages" are the other pages of the site, after srcExclude.
// "day" is that of new Date(frontmatter.date) in UTC, as VitePress's own blog shows it. A file at which the loader stops is in "stops", taken away.
import fs from 'node:fs'; import os from 'node:os'; import path from 'node:path'; import { pathToFileURL } from 'node:url';
process.env.TZ ||= 'UTC';
const home = path.resolve(process.env.VITEPRESS || '.'), site = path.resolve(process.argv[2]), below = process.argv[3] ?? '';
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'lab-vitepress-')), root = path.join(dir, below), stops = [];
fs.cpSync(site, dir, { recursive: true }); fs.symlinkSync(home + '/node_modules', dir + '/node_modules');
process.chdir(dir);
const { resolveConfig } = await import(pathToFileURL(home + '/node_modules/vitepress/dist/node/index.js').href);
const config = await resolveConfig(root, 'build', 'production');
config.markdown = { ...config.markdown, highlight: text => text };
global.VITEPRESS_CONFIG = config;
const { default: loader } = await import(pathToFileURL(path.join(root, '.vitepress/theme/posts.data.mjs')).href);
const files = fs.readdirSync(config.srcDir, { recursive: true }).map(String).filter(f => f.endsWith('.md'));
const prefix = path.relative(dir, config.srcDir), full = f => path.posix.join(prefix, f);
let data;
for (;;) {
  try { data = await loader.load(); break; } catch (error) {
    const gm = (await import(pathToFileURL(home + '/node_modules/gray-matter/index.js').href).catch(() => ({}))).default;
    const bad = files.find(f => fs.existsSync(path.join(config.srcDir, f)) && (() => { try { gm(fs.readFileSync(path.join(config.srcDir, f), 'utf8'), {}); return false; } catch { return true; } })());
    if (!bad) throw error;
    stops.push({ path: full(bad), error: String(error.message).split('\n')[0] }); fs.rmSync(path.join(config.srcDir, bad));
  }
}
const url = f => '/' + f.replace(/(^|\/)index\.md$/, '$1').replace(/\.md$/, config.cleanUrls ? '' : '.html'), byUrl = new Map(files.map(f => [url(f), f]));
const day = value => { const at = value === undefined || value === null ? Number.NaN : new Date(value).getTime(); return Number.isNaN(at) ? null : new Date(at).toISOString().slice(0, 10); };
const list = value => value === undefined || value === null ? [] : [value].flat();
const posts = data.map(({ url: at, frontmatter: f }) => ({ path: full(byUrl.get(at)), title: f.title ?? null, day: day(f.date), tags: list(f.tags), categories: list(f.categories), published: f.draft !== true, url: at })).sort((a, b) => a.path < b.path ? -1 : 1);
const have = new Set(posts.map(p => p.path)), pages = config.pages.map(full).filter(p => !have.has(p)).sort();
console.log(JSON.stringify({ generator: 'VitePress ' + JSON.parse(fs.readFileSync(home + '/node_modules/vitepress/package.json', 'utf8')).version, tz: process.env.TZ, now: new Date().toISOString(), posts, pages, stops }, null, 1));
fs.rmSync(dir, { recursive: true }); process.exit(0);
