import * as fs from 'node:fs';
import { BlogError } from '../core/diagnostic.ts';
import type { Site } from '../core/dialect.ts';
import type { Blog, OpenRequest } from '../core/ports.ts';
import { readText, reasonOf } from './disk.ts';
import { findBlog } from './find.ts';
import { makeLoader } from './loader.ts';
import { dialectNamed, rulesOf } from './look.ts';

const headBytes = 64 * 1024;
const textBytes = 16 * 1024 * 1024;

/**
 * Finds the blog at, above or below `request.dir` and reads its configuration; posts are read when asked for.
 *
 * @throws {BlogError} `NO_BLOG` where there is no such folder, `BAD_CONFIG` on settings that do not parse or have a wrong
 *   value, `BAD_OPTION` on an unknown generator.
 */
export async function openBlog(request: OpenRequest): Promise<Blog> {
  const start = folderAt(request.dir);
  const chosen = request.generator === undefined ? undefined : dialectNamed(request.generator);
  const found = await findBlog(start, chosen);
  const { root, folder, dialect, evidence, settings, doubts, below, others } = found;
  const rules = rulesOf(found);
  const zone = request.timezone ?? settings.timezone ?? rules.zone;
  const zoneFrom = request.timezone ? '--tz' : settings.timezone ? 'blog.config' : 'the site';
  const title = settings.title ?? rules.title;
  const { zone: _zone, title: _title, ...rest } = rules;
  const site: Site = {
    ...rest,
    generator: dialect.id,
    isFuture: (ms) => ms > request.nowMs,
    ...(zone === undefined ? {} : { zone }),
    ...(title === undefined ? {} : { title }),
  };
  return {
    root,
    site,
    dialect,
    evidence,
    doubts,
    ...(below === undefined ? {} : { below }),
    others,
    settings,
    ...(zone === undefined ? {} : { zoneFrom }),
    termKey: (term) => dialect.termKey?.(term) ?? term,
    ...makeLoader({ root, site, dialect, settings, diagnostics: folder.diagnostics }, request),
    explain: async (file, library) =>
      (await import('./explain.ts')).explainFile(file, { root, start, site, dialect, view: folder.view, library }),
    text: (file) => {
      const read = readText(root, file, textBytes);
      return 'text' in read ? read.text : undefined;
    },
    links: async (file) =>
      (await import('./links.ts')).readLinks(file, { root, rules: dialect.frontOf?.(file, site) ?? dialect.front }),
    heads: async (paths) =>
      paths.map((file) => {
        const read = readText(root, file, headBytes);
        return 'text' in read ? read.text : undefined;
      }),
    file: (file) => folder.view.text(file),
    names: (name) => folder.view.names(name),
  };
}

function folderAt(dir: string): string {
  try {
    const root = fs.realpathSync(dir);
    if (fs.statSync(root).isDirectory()) return root;
  } catch (error) {
    const hint = 'name the folder of the blog with -C';
    throw new BlogError({ code: 'NO_BLOG', message: `Cannot open "${dir}": ${reasonOf(error)}`, hint }, 'failure');
  }
  throw new BlogError({
    code: 'NO_BLOG',
    message: `Cannot open "${dir}": it is no folder`,
    hint: 'name the folder of the blog with -C',
  });
}
