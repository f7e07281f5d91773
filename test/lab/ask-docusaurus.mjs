// Asks the real Docusaurus what it makes of a site: DOCUSAURUS=<folder with node_modules> node ask-docusaurus.mjs <site folder> > truth.json
// DOCUSAURUS must hold `npm install @docusaurus/core @docusaurus/preset-classic react react-dom` (default: the working folder).
// The site is copied there. Its own configuration is loaded and each blog plugin asked for its content, per language: once as in
// production (published), once as in development (drafts too). A file that stops the build is noted under "stops" and taken away.
// "slug" is the key, else the text part of the file name; days from the file's birth time are null. A language lists its own files only.
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';

const home = path.resolve(process.env.DOCUSAURUS || '.');
const require = createRequire(`${home}/x.js`);
const site = path.resolve(process.argv[2]);
const dir = fs.mkdtempSync(path.join(home, 'site-'));
fs.cpSync(site, dir, { recursive: true });
const core = path.dirname(require.resolve('@docusaurus/core/package.json'));
const { loadContext } = require(`${core}/lib/server/site.js`);
const { initPlugins } = require(`${core}/lib/server/plugins/init.js`);
const { parseBlogFileName } = require(`${home}/node_modules/@docusaurus/plugin-content-blog/lib/blogUtils.js`);
const matter = createRequire(require.resolve('@docusaurus/utils'))('@11ty/gray-matter');
const print = process.stdout.write.bind(process.stdout);
process.stdout.write = () => true;
process.chdir(dir);

async function blogsOf(mode, locale) {
  process.env.NODE_ENV = mode;
  const context = await loadContext({ siteDir: dir, locale });
  context.siteConfig.future.experimental_vcs.getFileCreationInfo = async () => null;
  const plugins = (await initPlugins(context)).filter(({ name }) => name === 'docusaurus-plugin-content-blog');
  return { i18n: context.i18n, blogs: plugins.map((plugin) => ({ plugin, options: plugin.options })) };
}

const stops = new Map();
const bare = (text) => text.replace(/\u001b\[\d+m/g, '').split('\n').slice(0, 2).join(' ');

/** Without what gray-matter remembers: it takes a file for empty that it could not parse before. */
async function load(plugin) {
  matter.clearCache();
  return plugin.loadContent();
}

/** The content of a blog; where that fails, what stops it is found by asking for each file alone. */
async function contentOf(plugin, options) {
  try {
    return await load(plugin);
  } catch (error) {
    const { include } = options;
    const before = stops.size;
    for (const file of fs.readdirSync(options.path, { recursive: true }).map(String).filter((one) => /\.mdx?$/.test(one))) {
      options.include = [file.replace(/[()[\]{}!*?|+@&]/g, '\\$&')];
      try {
        for (const post of (await load(plugin)).blogPosts) post.metadata.date.getTime();
      } catch (reason) {
        const full = path.posix.join(options.path, file);
        stops.set(full, bare(reason.cause?.message ?? reason.message));
        fs.rmSync(full);
      }
    }
    options.include = include;
    if (stops.size === before) throw error;
    return load(plugin);
  }
}

const posts = new Map();
const slugOf = (post, options, file, folder) => {
  const inside = path.posix.relative(folder, file);
  return post.metadata.frontMatter.slug ?? (parseBlogFileName(inside).text || null);
};
for (const mode of ['development', 'production']) {
  const first = await blogsOf(mode);
  for (const locale of first.i18n.locales) {
    const { blogs, i18n } = locale === first.i18n.defaultLocale ? first : await blogsOf(mode, locale);
    for (const { plugin, options } of blogs) {
      const content = await contentOf(plugin, options);
      for (const post of content.blogPosts) {
        const file = post.metadata.source.replace(/^@site\//, '');
        const own = path.posix.normalize(options.path);
        const translated = !file.startsWith(`${own.replace(/\/$/, '')}/`);
        const folder = translated ? file.slice(0, file.search(/docusaurus-plugin-content-blog[^/]*\//)) + /docusaurus-plugin-content-blog[^/]*/.exec(file)[0] : own;
        if (posts.has(file) && i18n.locales.length > 1 && posts.get(file).lang !== locale) continue;
        const { metadata } = post;
        const birth = fs.statSync(file).birthtimeMs;
        const stamp = metadata.date.getTime();
        const dated = Number.isFinite(stamp) && Math.abs(stamp - birth) > 1000;
        const before = posts.get(file);
        posts.set(file, {
          path: file,
          blog: options.id,
          title: metadata.title,
          day: dated ? metadata.date.toISOString().slice(0, 10) : null,
          ...(dated ? { date: metadata.date.toISOString() } : { dateFrom: Number.isFinite(stamp) ? 'file time' : 'Invalid Date' }),
          tags: metadata.tags.map(({ label }) => label),
          categories: [],
          published: mode === 'production' && !metadata.unlisted,
          draft: mode === 'development',
          unlisted: mode === 'production' && metadata.unlisted,
          slug: slugOf(post, options, file, folder),
          url: metadata.permalink,
          lang: before?.lang ?? (i18n.locales.length > 1 ? locale : null),
          ...(i18n.locales.length > 1 ? { translationKey: `${own}/${path.posix.relative(folder, file)}` } : {}),
        });
      }
    }
  }
}
const list = [...posts.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
const version = require('@docusaurus/core/package.json').version;
const truth = { generator: `Docusaurus ${version}`, now: new Date().toISOString(), posts: list,
  stops: [...stops].map(([file, message]) => ({ path: file, message })).sort((a, b) => (a.path < b.path ? -1 : 1)) };
print(`${JSON.stringify(truth, null, 1)}\n`);
process.chdir(home);
fs.rmSync(dir, { recursive: true });
