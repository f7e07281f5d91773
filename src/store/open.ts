import * as fs from 'node:fs';
import * as path from 'node:path';
import { BlogError } from '../core/diagnostic.ts';
import type { Dialect, Evidence, Site } from '../core/dialect.ts';
import type { Blog, OpenRequest, Settings } from '../core/ports.ts';
import { suggest } from '../core/suggest.ts';
import { dialectOf, dialects } from '../dialects/index.ts';
import { readText, reasonOf } from './disk.ts';
import { type Folder, viewFolder } from './folder.ts';
import { makeLoader } from './loader.ts';
import { readSettings, settingsFile } from './settings.ts';

const headBytes = 64 * 1024;

/**
 * Finds the blog at or above `request.dir` and reads its configuration; posts are read when asked for.
 *
 * @throws {BlogError} `NO_BLOG` where there is no such folder, `BAD_CONFIG` on settings that do not parse or have a wrong
 *   value, `BAD_OPTION` on an unknown generator.
 */
export async function openBlog(request: OpenRequest): Promise<Blog> {
  const start = folderAt(request.dir);
  const chosen = request.generator === undefined ? undefined : dialectNamed(request.generator);
  const { root, folder, dialect, evidence, settings } = await find(start, chosen);
  const rules = dialect.site(folder.view);
  const zone = request.timezone ?? settings.timezone ?? rules.zone;
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
    evidence,
    settings,
    termKey: (term) => dialect.termKey?.(term) ?? term,
    ...makeLoader({ root, site, dialect, settings, diagnostics: folder.diagnostics }, request),
    heads: async (paths) =>
      paths.map((file) => {
        const read = readText(root, file, headBytes);
        return 'text' in read ? read.text : undefined;
      }),
    file: (file) => folder.view.text(file),
    names: (name) => folder.view.names(name),
  };
}

interface Finding {
  readonly root: string;
  readonly folder: Folder;
  readonly dialect: Dialect;
  readonly evidence: Evidence;
  readonly settings: Settings;
}

/** The nearest folder upward that proves to be a site; else the folder itself, by its shape. */
async function find(start: string, chosen: Dialect | undefined): Promise<Finding> {
  const own = await lookAt(start, chosen);
  for (const root of upward(start)) {
    const finding = root === start ? own : await lookAt(root, chosen);
    if (finding.evidence.strength === 'config' || settingsFile(finding.folder.view) !== undefined) return finding;
  }
  return own;
}

async function lookAt(root: string, chosen: Dialect | undefined): Promise<Finding> {
  const folder = await viewFolder(root);
  const file = settingsFile(folder.view);
  const broken = folder.diagnostics.find((one) => file !== undefined && (one.place?.file ?? one.file) === file);
  // Without its settings a blog could be read as another one: a file that does not parse stops like a wrong value.
  if (broken) throw new BlogError(broken, 'usage');
  const settings = readSettings(
    folder.view,
    dialects.map(({ id }) => id),
  );
  const named = chosen ?? (settings.generator === undefined ? undefined : dialectNamed(settings.generator));
  if (named === undefined) return { root, folder, settings, ...best(folder) };
  const because = chosen === undefined ? 'blog.config' : '--generator';
  const evidence = named.recognise(folder.view) ?? { because, strength: 'shape' };
  return { root, folder, settings, dialect: named, evidence };
}

/** The first generator that proves to be the folder's; else the first that it looks like, which `plain` always is. */
function best(folder: Folder): { dialect: Dialect; evidence: Evidence } {
  const seen = dialects.flatMap((dialect) => {
    const evidence = dialect.recognise(folder.view);
    return evidence ? [{ dialect, evidence }] : [];
  });
  const plain: Evidence = { because: 'a folder of Markdown files', strength: 'shape' };
  return (
    seen.find(({ evidence }) => evidence.strength === 'config') ??
    seen[0] ?? { dialect: dialectOf('plain'), evidence: plain }
  );
}

/** The folder and those above it, as far as the repository it lies in, or else the disk. */
function* upward(start: string): Generator<string> {
  for (let folder = start; ; folder = path.dirname(folder)) {
    yield folder;
    if (fs.existsSync(path.join(folder, '.git')) || path.dirname(folder) === folder) return;
  }
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

function dialectNamed(id: string): Dialect {
  const dialect = dialects.find((one) => one.id === id.toLowerCase());
  if (dialect) return dialect;
  const known = dialects.map((one) => one.id);
  const near = suggest(id, known);
  const hint = near === undefined ? `the generators are ${known.join(', ')}` : `did you mean "${near}"?`;
  throw new BlogError(
    { code: 'BAD_OPTION', message: `Cannot use the generator "${id}": it is not known`, hint },
    'usage',
  );
}
