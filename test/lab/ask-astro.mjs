// Asks the real Astro what it makes of the collections of a site: ASTRO=<folder with node_modules> node ask-astro.mjs <site folder> <posts> > truth.json
// ASTRO must hold `npm install astro@5 @astrojs/mdx@4` (default: the working folder). <posts> says which collections are the blog and which
// key of their schema is the day: `blog:pubDate,notes:publishedAt`; Astro itself knows no posts. Drafts are what `draft: true` says.
// The site is copied there, `astro sync` is run in UTC, and the store that it writes is read. Where it stops, the file that it
// names is noted under "stops" and taken away. With a second argument `zone`, days are those of that zone.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const home = path.resolve(process.env.ASTRO || '.');
const require = createRequire(`${home}/x.js`);
const site = path.resolve(process.argv[2]);
const asked = new Map(process.argv[3].split(',').map((one) => one.split(':')));
const zone = process.argv[4] ?? 'UTC';
const { unflatten } = await import(pathToFileURL(require.resolve('devalue')));
const dir = fs.mkdtempSync(path.join(home, 'site-'));
fs.cpSync(site, dir, { recursive: true });
const bin = path.join(home, 'node_modules/astro/astro.js');
const stops = [];

function collections() {
  for (;;) {
    for (const store of ['.astro', 'node_modules']) fs.rmSync(path.join(dir, store), { recursive: true, force: true });
    try {
      execFileSync(process.execPath, [bin, 'sync'], { cwd: dir, stdio: 'pipe', env: { ...process.env, TZ: 'UTC', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' } });
      const file = ['node_modules/.astro/data-store.json', '.astro/data-store.json'].map((one) => path.join(dir, one)).find((one) => fs.existsSync(one));
      return unflatten(JSON.parse(fs.readFileSync(file, 'utf8')));
    } catch (error) {
      const text = `${error.stdout ?? ''}${error.stderr ?? ''}`;
      const file = new RegExp(`${dir}/(.+?\\.\\w+)(?::\\d|\\s*$)`, 'm').exec(text)?.[1] ?? nameIn(text);
      if (!file || !fs.existsSync(path.join(dir, file))) throw new Error(text || String(error));
      stops.push({ path: file, message: (/(?:data does not match[^\n]*\n[^\n]*|\[[A-Za-z]*Error\][^\n]*|error[^\n]*)/.exec(text)?.[0] ?? text).replaceAll(dir, '').replace(/\s+/g, ' ').slice(0, 160) });
      fs.rmSync(path.join(dir, file));
    }
  }
}

/** `blog → dates/d26`: the file whose id that is. */
function nameIn(text) {
  const id = /→ (\S+)\s/.exec(text)?.[1];
  const files = fs.readdirSync(dir, { recursive: true }).map(String);
  return files.find((one) => one.replace(/\.\w+$/, '').endsWith(`/${id}`));
}

const day = (date) => new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(date);
const posts = [];
for (const [name, entries] of collections()) {
  if (!asked.has(name)) continue;
  for (const { id, data, filePath } of entries.values()) {
    const date = data[asked.get(name)];
    posts.push({
      path: filePath,
      collection: name,
      title: data.title ?? null,
      day: date instanceof Date ? day(date) : null,
      date: date instanceof Date ? date.toISOString() : null,
      tags: data.tags ?? [],
      categories: [],
      published: data.draft !== true,
      slug: id,
    });
  }
}
posts.sort((a, b) => (a.path < b.path ? -1 : 1));
const version = JSON.parse(fs.readFileSync(path.join(home, 'node_modules/astro/package.json'), 'utf8')).version;
console.log(JSON.stringify({ generator: `Astro ${version}`, now: new Date().toISOString(), asked: process.argv.slice(3).join(' '), posts, stops: stops.sort((a, b) => (a.path < b.path ? -1 : 1)) }, null, 1));
fs.rmSync(dir, { recursive: true });
