import fs from 'node:fs';
import path from 'node:path';
import { BlogError } from '../core/diagnostic.ts';
import { isInside, realPath } from './inside.ts';

/** A place in the blog that a change may write to. */
export interface Target {
  /** The file itself: absolute, the links of its folders followed. */
  readonly file: string;
  /** Folders to be made, outermost first. */
  readonly missing: readonly string[];
  /** Something is there; it may be a link. */
  readonly taken: boolean;
}

/**
 * Finds where a path of the blog lies on the disk; touches nothing.
 *
 * @throws {BlogError} `BAD_PATH` where it lies outside the root, by its name or by a link of its folders.
 */
export function resolveTarget(root: string, file: string): Target {
  const segments = file.split('/');
  if (segments.some((part) => part === '' || part === '.' || part === '..') || /[\\\p{Cc}]/u.test(file)) {
    throw badPath(file, 'it is not a path inside the blog');
  }
  const realRoot = fs.realpathSync(root);
  const missing: string[] = [];
  let folder = realRoot;
  for (const part of segments.slice(0, -1)) {
    const next = path.join(folder, part);
    const found = missing.length > 0 ? undefined : lookAt(next);
    if (found === undefined) missing.push(next);
    folder = found === undefined ? next : folderAt(next, { realRoot, shown: file });
  }
  const absolute = path.join(folder, segments.at(-1) ?? '');
  return { file: absolute, missing, taken: missing.length === 0 && lookAt(absolute) !== undefined };
}

function folderAt(next: string, { realRoot, shown }: { readonly realRoot: string; readonly shown: string }): string {
  const real = realPath(next);
  if (real === undefined) throw badPath(shown, 'a link on its way leads nowhere');
  if (!isInside(realRoot, real)) throw badPath(shown, 'a link on its way leads outside the blog');
  if (!fs.statSync(real).isDirectory()) throw badPath(shown, 'a part of its path is no folder');
  return real;
}

function lookAt(file: string): fs.Stats | undefined {
  return fs.lstatSync(file, { throwIfNoEntry: false });
}

function badPath(file: string, why: string): BlogError {
  return new BlogError({ code: 'BAD_PATH', message: `Cannot create "${file}": ${why}`, file });
}
