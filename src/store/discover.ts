import * as fs from 'node:fs';
import * as path from 'node:path';
import fastGlob from 'fast-glob';
import type { Diagnostic } from '../core/diagnostic.ts';
import { isModestGlob } from '../core/glob.ts';
import { reasonOf } from './disk.ts';
import { type Stamp, stampOf, statOf } from './index/stamp.ts';
import { isInside, realPath } from './inside.ts';

export interface Found {
  /** POSIX paths relative to the root, sorted; regular files, each real file once. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /**
   * The folders that were listed, with their stamps, none for one that is not there: as long as these hold, the list does.
   * Undefined where it may change without them: with links.
   */
  readonly folders?: ReadonlyMap<string, Stamp | undefined>;
}

export interface Globs {
  readonly globs: readonly string[];
  readonly ignore: readonly string[];
}

/**
 * Lists the files that match, letter case aside. Links are followed inside `root` only; a link to a file or folder
 * that is found anyway is left out. A folder that cannot be listed is a diagnostic. Nothing outside `root` is listed.
 */
export function discover(root: string, { globs, ignore }: Globs): Found {
  const real = fs.realpathSync(root);
  const walk = plainWalk(real);
  const { isDynamicPattern } = fastGlob;
  const wild = globs.filter((glob) => !isModestGlob(glob));
  const options = {
    cwd: real,
    ignore: [...ignore],
    dot: true,
    onlyFiles: true,
    caseSensitiveMatch: false,
    unique: true,
  };
  const search = (list: typeof fs.readdirSync, followSymbolicLinks: boolean): string[] =>
    fastGlob
      .sync(globs.filter(isModestGlob), { ...options, followSymbolicLinks, fs: { readdirSync: list } })
      .filter((file) => !path.isAbsolute(file) && (!file.includes('..') || isInside(real, path.join(real, file))));
  const plain = search(walk.list, false);
  const diagnostics = [...walk.diagnostics, ...wild.map(tooWild)];
  if (!walk.hasLinks()) {
    // Without a wildcard fast-glob looks for the file itself and lists no folder.
    const listed = globs.every((glob) => isDynamicPattern(glob)) ? { folders: walk.folders } : {};
    return { files: plain.sort(), diagnostics, ...listed };
  }
  const seen = new Set(plain.map((file) => path.join(real, file)));
  const linked = search(linkWalk(real, { diagnostics }), true).filter((file) => {
    const absolute = path.join(real, file);
    const target = realPath(absolute);
    if (seen.has(absolute) || target === undefined || seen.has(target)) return false;
    seen.add(target);
    if (!isInside(real, target)) diagnostics.push(outside(file, 'file'));
    return isInside(real, target);
  });
  return { files: [...plain, ...linked].sort(), diagnostics };
}

function tooWild(glob: string): Diagnostic {
  const message = `Cannot use the glob "${glob.slice(0, 60)}" of the configuration: it matches in too many ways`;
  return { code: 'BAD_CONFIG', severity: 'error', message, hint: 'write several simple globs' };
}

interface Walk {
  /** Lists a folder for fast-glob. */
  readonly list: typeof fs.readdirSync;
  readonly hasLinks: () => boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly folders: ReadonlyMap<string, Stamp | undefined>;
}

type List = (folder: string, options: { withFileTypes: true }) => fs.Dirent[];

/** Lists real folders; tells of those that cannot be listed, and of names like a post's that are no file. */
function plainWalk(root: string): Walk {
  const folders = new Map<string, Stamp | undefined>();
  const diagnostics: Diagnostic[] = [];
  const startMs = Date.now();
  let links = 0;
  const list: List = (folder, options) => {
    if (!isInside(root, path.resolve(folder))) return [];
    const inside = path.relative(root, folder);
    const known = folders.has(inside);
    const stat = known ? undefined : statOf(folder);
    if (!known) folders.set(inside, stat && stampOf(stat, startMs));
    const entries = entriesOf(folder, options);
    if (known) return Array.isArray(entries) ? entries : [];
    if (!Array.isArray(entries)) {
      if (stat !== undefined) diagnostics.push(unlistable(inside, entries));
      return [];
    }
    for (const entry of entries) {
      if (entry.isSymbolicLink()) links += 1;
      const problem = notAFile(entry, folder);
      if (problem !== undefined) {
        const file = path.relative(root, path.join(folder, entry.name));
        diagnostics.push({
          code: 'NOT_A_FILE',
          severity: 'warning',
          message: `The file is left out: ${problem}`,
          file,
        });
      }
    }
    return entries;
  };
  return { list: list as typeof fs.readdirSync, hasLinks: () => links > 0, diagnostics, folders };
}

/** Lists real folders again, as ways to the links; linked ones only inside the root, each once. */
function linkWalk(root: string, { diagnostics }: { diagnostics: Diagnostic[] }): typeof fs.readdirSync {
  // Each folder once by way of links, or a circle of them would never end; its files may be known already.
  const followed = new Set<string>();
  const list: List = (folder, options) => {
    const target = realPath(folder);
    if (target === undefined) return [];
    const inside = isInside(root, target);
    if (target !== path.resolve(folder)) {
      if (followed.has(target)) return [];
      followed.add(target);
      if (!inside) diagnostics.push(outside(path.relative(root, folder), 'folder'));
    }
    const entries = inside ? entriesOf(folder, options) : [];
    return Array.isArray(entries) ? entries : [];
  };
  return list as typeof fs.readdirSync;
}

/** The entries of a folder, or why there are none. */
function entriesOf(folder: string, options: { withFileTypes: true }): fs.Dirent[] | Error {
  try {
    return fs.readdirSync(folder, options);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Why there is no file behind a name like a post's: a pipe, a device, a dead link. */
function notAFile(entry: fs.Dirent, folder: string): string | undefined {
  if (entry.isFile() || entry.isDirectory() || !/\.(?:md|markdown|mdx)$/i.test(entry.name)) return undefined;
  const stat = entry.isSymbolicLink() ? statOf(path.join(folder, entry.name)) : entry;
  if (stat?.isFile() || stat?.isDirectory()) return undefined;
  return stat ? 'it is no regular file' : 'it is a link that leads nowhere';
}

function outside(file: string, what: 'file' | 'folder'): Diagnostic {
  return {
    code: 'LINK_OUTSIDE',
    severity: 'warning',
    message: `The ${what} is left out: it is a link that leads out of the blog`,
    file,
    hint: `copy the ${what} into the blog`,
  };
}

function unlistable(folder: string, error: unknown): Diagnostic {
  return {
    code: 'UNREADABLE_FILE',
    severity: 'error',
    message: `Cannot list the folder: ${reasonOf(error)}`,
    file: folder === '' ? '.' : folder,
  };
}
