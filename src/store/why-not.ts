import * as fs from 'node:fs';
import * as path from 'node:path';
import { compileGlob } from '../core/glob.ts';
import type { Explained } from './explained.ts';
import { isInside, realPath } from './inside.ts';

/**
 * Why a file that is no post, and was not looked at as one, is none. The name is relative to the root, to the folder that was
 * asked for, or absolute. Undefined where there is no such file in the blog.
 */
export function whyNot(
  typed: string,
  explained: Explained,
): { readonly path: string; readonly reason: string } | undefined {
  const { root, start } = explained;
  for (const base of [root, start]) {
    const absolute = path.resolve(base, typed);
    const stat = statOf(absolute);
    if (!stat || typed === '') continue;
    const file = path.relative(root, absolute).split(path.sep).join('/');
    if (!isInside(root, absolute)) return { path: absolute, reason: 'it lies outside the blog' };
    return { path: file === '' ? '.' : file, reason: reasonFor(file, { ...explained, absolute, stat }) };
  }
  return undefined;
}

function reasonFor(
  file: string,
  { root, site, dialect, library, absolute, stat }: Explained & { absolute: string; stat: fs.Stats },
): string {
  const skipped = library.skipped.find((one) => one.path === file);
  if (skipped) return skipped.reason;
  if (stat.isDirectory()) return 'it is a folder';
  if (!stat.isFile()) return 'it is no regular file';
  const real = realPath(absolute);
  if (real !== undefined && !isInside(root, real)) return 'it is a link that leads out of the blog';
  const problem = library.diagnostics.find((one) => one.severity === 'error' && (one.place?.file ?? one.file) === file);
  if (problem) return lowerFirst(problem.message);
  if (real !== absolute) return 'it is a link to a file of the blog';
  const { globs, ignore } = dialect.files(site);
  const matching = (list: readonly string[], name: string): string | undefined =>
    list.find((glob) => compileGlob(glob, { dot: true, nocase: true })(name));
  const left = matching(ignore, file);
  if (left !== undefined) return `${dialect.name} does not look there (${left})`;
  const own = dialect.choose([file], site).skipped[0]?.reason;
  if (matching(globs, file) !== undefined && own !== undefined) return own;
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '';
  const ending = path.extname(file);
  const probe = `${folder}2024-03-09-probe.md`;
  if (matching(globs, probe) === undefined || dialect.choose([probe], site).posts.length === 0) {
    const folders = site.folders.map((name) => name || 'the root').join(', ');
    return own ?? `it lies in no folder of posts (${folders})`;
  }
  return `${dialect.name} makes no post of ${ending === '' ? 'a file without an extension' : `"${ending}"`}`;
}

function statOf(absolute: string): fs.Stats | undefined {
  try {
    return fs.statSync(absolute, { throwIfNoEntry: false });
  } catch {
    // A link in a circle, or a folder where nobody may look: for the person there is no such file.
    return undefined;
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
