// Asks the real plugins of Gatsby what they make of a site: GATSBY=<folder with node_modules> node ask-gatsby.mjs <site folder> <sources> > truth.json
// GATSBY must hold `npm install gatsby-transformer-remark gatsby-source-filesystem` (default: the working folder). <sources> are the names of
// the file sources that are the blog: `blog,notes`; Gatsby itself knows no posts. Its configuration is loaded; files are given to the
// transformer's onCreateNode as its file source would (no hidden ones, the `ignore` of the source), slugs made by createFilePath.
// Days are those of the date in UTC, as formatString gives them; drafts are what `draft: true` says. Run with TZ=UTC.
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';

const home = path.resolve(process.env.GATSBY || '.');
const require = createRequire(`${home}/x.js`);
const site = path.resolve(process.argv[2]);
const names = process.argv[3].split(',');
const dir = fs.mkdtempSync(path.join(home, 'site-'));
fs.cpSync(site, dir, { recursive: true });
const { onCreateNode, shouldOnCreateNode } = require('gatsby-transformer-remark/on-node-create.js');
const { createFilePath } = require('gatsby-source-filesystem');
const { createFileNode } = require('gatsby-source-filesystem/create-file-node.js');
const picomatch = require('picomatch');
const { plugins } = require(path.join(dir, 'gatsby-config.js'));
const sources = plugins.filter((one) => /gatsby-source-filesystem/.test(one.resolve ?? '') && names.includes(one.options.name));
const posts = [];
const stops = [];
for (const { options } of sources) {
  const left = (options.ignore ?? []).map((glob) => picomatch(glob, { dot: true }));
  for (const name of fs.readdirSync(options.path, { recursive: true }).map(String)) {
    const absolute = path.join(options.path, name);
    if (!fs.statSync(absolute).isFile() || left.some((test) => test(absolute))) continue;
    const file = path.relative(dir, absolute);
    const node = await createFileNode(absolute, (id) => id, { name: options.name, path: options.path });
    if (!shouldOnCreateNode({ node })) continue;
    let stop;
    const made = await onCreateNode(
      {
        node, loadNodeContent: async () => fs.readFileSync(absolute, 'utf8'), actions: { createNode() {}, createParentChildLink() {} },
        createNodeId: (id) => id, createContentDigest: () => '', reporter: { panicOnBuild: (text) => { stop = text.split('\n').filter(Boolean).slice(1).join(' ').trim(); } },
      },
      {},
    );
    if (stop !== undefined) {
      stops.push({ path: file, message: stop });
      continue;
    }
    const { title, date, tags, draft } = made.frontmatter;
    const time = typeof date === 'string' ? new Date(date) : undefined;
    const dated = time !== undefined && !Number.isNaN(time.getTime());
    posts.push({
      path: file, title: title || null, day: dated ? time.toISOString().slice(0, 10) : null, date: dated ? time.toISOString() : null,
      tags: tags ?? [], categories: [], published: draft !== true,
      slug: createFilePath({ node, getNode: () => node, basePath: '' }).replace(/^\/|\/$/g, '') || null,
    });
  }
}
const byPath = (a, b) => (a.path < b.path ? -1 : 1);
const { version } = require('gatsby-transformer-remark/package.json');
console.log(JSON.stringify({ generator: `Gatsby (gatsby-transformer-remark ${version})`, now: new Date().toISOString(), asked: process.argv[3], posts: posts.sort(byPath), stops: stops.sort(byPath) }, null, 1));
fs.rmSync(dir, { recursive: true });
