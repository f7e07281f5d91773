import * as fs from 'node:fs';
import { BlogError } from '../core/diagnostic.ts';
import type { Dialect, Site } from '../core/dialect.ts';
import type { Blog, OpenRequest } from '../core/ports.ts';
import type { Library } from '../core/post.ts';
import { dialectOf } from '../dialects/index.ts';
import { describeBlog } from './describe.ts';
import { readText, reasonOf } from './disk.ts';
import type { Explained } from './explained.ts';
import { viewOf } from './folder-view.ts';
import { makeLoader } from './loader.ts';

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
  const chosen =
    request.generator === undefined ? undefined : await (await import('./look.ts')).dialectNamed(request.generator);
  const { value: found, keep, held } = await describeBlog(start, { chosen, request });
  const { root, rules, evidence, settings, doubts, below, others, zoneFrom, diagnostics } = found;
  const site: Site = { ...rules, generator: found.generator, isFuture: (ms) => ms > request.nowMs };
  let loading: Promise<Dialect> | undefined;
  const dialect = (): Promise<Dialect> => {
    loading ??= dialectOf(found.generator);
    return loading;
  };
  const loader = makeLoader({ root, site, dialect, settings, diagnostics }, { ...request, ...(held && { held }) });
  const view = viewOf(root);
  let listed: readonly string[] | undefined;
  const explained = async (library: Library): Promise<Explained> => {
    const [{ discover }, { viewFolder }] = await Promise.all([import('./discover.ts'), import('./folder.ts')]);
    const rules = await dialect();
    return {
      ...{ root, start, site, library, dialect: rules },
      view: (await viewFolder(root)).view,
      listed: () => {
        listed ??= discover(root, rules.files(site)).files;
        return listed;
      },
    };
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
    ...(zoneFrom === undefined ? {} : { zoneFrom }),
    termKey: async () => {
      if (!found.merges) return (term) => term;
      const rules = await dialect();
      return (term) => rules.termKey?.(term) ?? term;
    },
    ...loader,
    remember: async () => {
      keep();
      await loader.remember();
    },
    explain: async (file, library) => (await import('./explain.ts')).explainFile(file, await explained(library)),
    rehearse: async (wanted, library) => (await import('./rehearse.ts')).rehearse(wanted, await explained(library)),
    text: (file) => {
      const read = readText(root, file, textBytes);
      return 'text' in read ? read.text : undefined;
    },
    links: async (file) => {
      const { frontOf, front } = await dialect();
      return (await import('./links.ts')).readLinks(file, { root, rules: frontOf?.(file, site) ?? front });
    },
    heads: async (paths) =>
      paths.map((file) => {
        const read = readText(root, file, headBytes);
        return 'text' in read ? read.text : undefined;
      }),
    file: (file) => view.text(file),
    names: (name) => view.names(name),
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
