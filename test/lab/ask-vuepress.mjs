// Asks the real VuePress 2 what it makes of a site: VUEPRESS=<folder with node_modules/vuepress> node ask-vuepress.mjs <site folder> [source folder] > truth.json
// VUEPRESS must hold `npm install vuepress@2` (default: the working folder). "source folder" is the one that holds .vuepress (default: the site's).
// A post is what the site's own configuration takes for one: its `isPost(page)`, as it stands in the filter of a blog plugin or theme.
// Dates, titles and slugs are those of VuePress's pages; tags and categories are those of the front matter, where themes take them from.
import fs from 'node:fs'; import os from 'node:os'; import path from 'node:path'; import { pathToFileURL } from 'node:url';
process.env.TZ ||= 'UTC';
const home = path.resolve(process.env.VUEPRESS || '.'), site = path.resolve(process.argv[2]), below = process.argv[3] ?? '';
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'lab-vuepress-')), source = path.join(dir, below), stops = [];
fs.cpSync(site, dir, { recursive: true }); fs.symlinkSync(home + '/node_modules', dir + '/node_modules');
const { createBuildApp } = await import(pathToFileURL(home + '/node_modules/@vuepress/core/dist/index.js').href);
const { default: config, isPost } = await import(pathToFileURL(path.join(source, '.vuepress/config.mjs')).href);
const blank = { name: 'lab', plugins: [] }, full = f => path.posix.join(below, f);
let app;
for (;;) {
  app = createBuildApp({ ...config, source, theme: blank, bundler: { name: 'none', dev: async () => () => {}, build: async () => {} } });
  try { await app.init(); break; } catch (error) {
    const gm = (await import(pathToFileURL(home + '/node_modules/gray-matter/index.js').href).catch(() => ({}))).default;
    const files = fs.readdirSync(source, { recursive: true }).map(String).filter(f => f.endsWith('.md'));
    const bad = files.find(f => { try { gm(fs.readFileSync(path.join(source, f), 'utf8'), {}); return false; } catch { return true; } });
    if (!bad) throw error;
    stops.push({ path: full(bad), error: String(error.message).split('\n')[0] }); fs.rmSync(path.join(source, bad));
  }
}
const list = (...values) => values.flatMap(value => value === undefined || value === null ? [] : [value].flat());
const one = page => ({ path: full(page.filePathRelative), title: page.title || null, day: page.date === '0000-00-00' ? null : page.date, tags: list(page.frontmatter.tags, page.frontmatter.tag),
  categories: list(page.frontmatter.categories, page.frontmatter.category), published: page.frontmatter.draft !== true, slug: page.slug === 'README' || page.slug === 'index' ? null : page.slug });
const written = app.pages.filter(page => page.filePathRelative), posts = written.filter(isPost).map(one).sort((a, b) => a.path < b.path ? -1 : 1);
const have = new Set(posts.map(p => p.path)), pages = written.map(page => full(page.filePathRelative)).filter(p => !have.has(p)).sort();
console.log(JSON.stringify({ generator: 'VuePress ' + app.version, tz: process.env.TZ, now: new Date().toISOString(), posts, pages, stops }, null, 1));
fs.rmSync(dir, { recursive: true }); process.exit(0);
