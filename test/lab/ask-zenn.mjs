// Asks the real zenn-cli what it makes of a site: ZENN=<folder with node_modules/zenn-cli> node ask-zenn.mjs <site folder> > truth.json
// `zenn list:articles` prints each article's front matter as it read it, by the file system's times; it interprets no date: "day" is the text
// of published_at, which the service takes for Japan's (zenn-model, PUBLISHED_AT_PATTERN). "published": `true` and nothing else, and not later than now.
import { execFileSync } from 'node:child_process'; import fs from 'node:fs'; import path from 'node:path';
const home = path.resolve(process.env.ZENN || '.', 'node_modules/zenn-cli'), site = path.resolve(process.argv[2]), now = new Date();
const { version } = JSON.parse(fs.readFileSync(`${home}/package.json`, 'utf8'));
const out = execFileSync(process.execPath, [`${home}/dist/server/zenn.js`, 'list:articles', '--format', 'json'], { cwd: site, encoding: 'utf8' });
const shape = /^\d{4}-\d{2}-\d{2}(\s\d{2}:\d{2})?$/;
const posts = out.trim().split('\n').map((line) => JSON.parse(line)).map((one) => {
  const at = shape.test(one.published_at ?? '') ? one.published_at : null;
  const later = at !== null && Date.parse(`${at.length > 10 ? at.replace(/\s/, 'T') : `${at}T00:00`}:00+09:00`) > now;
  return { path: `articles/${one.slug}.md`, title: one.title, day: at === null ? null : at.slice(0, 10), tags: one.topics ?? null, categories: null, published: one.published === true && !later, slug: one.slug };
}).sort((a, b) => (a.path < b.path ? -1 : 1));
console.log(JSON.stringify({ generator: `Zenn ${version}`, now: now.toISOString(), posts }, null, 1));
