import fs from 'node:fs';
import path from 'node:path';
import type { Change } from '../core/change.ts';
import { BlogError } from '../core/diagnostic.ts';
import { isInside, realPath } from './inside.ts';

/** A place in the blog that a change may write to. */
export interface Target {
  /** As the person knows it: absolute, links not followed. */
  readonly shown: string;
  /** The file itself, links followed. */
  readonly file: string;
  /** Its folder, links followed; once it is made. */
  readonly folder: string;
  /** Folders to be made, outermost first. */
  readonly missing: readonly string[];
  /** Permissions of the file that is to be replaced. */
  readonly mode?: number;
}

/**
 * Finds where a path of the blog lies on the disk; touches nothing.
 *
 * @throws {BlogError} `BAD_PATH` where it lies outside the root, by its name or by a link; `EXISTS` where it is taken.
 */
export function resolveTarget(root: string, change: Change): Target {
  const segments = change.path.split('/');
  if (segments.some((part) => part === '' || part === '.' || part === '..') || /[\\\p{Cc}]/u.test(change.path)) {
    throw badPath(change.path, 'it is not a path inside the blog');
  }
  const realRoot = fs.realpathSync(root);
  const missing: string[] = [];
  let folder = realRoot;
  for (const part of segments.slice(0, -1)) {
    const next = path.join(folder, part);
    const found = missing.length > 0 ? undefined : lookAt(next);
    if (found === undefined) missing.push(next);
    folder = found === undefined ? next : folderAt(next, { realRoot, shown: change.path });
  }
  const file = path.join(folder, segments.at(-1) ?? '');
  const shown = path.join(root, ...segments);
  const found = missing.length > 0 ? undefined : lookAt(file);
  if (found === undefined) return { shown, file, folder, missing };
  if (!change.force) {
    const hint = 'give another name with --slug, or replace it with --force';
    throw new BlogError({
      code: 'EXISTS',
      message: 'Cannot create the post: the file is there already',
      file: change.path,
      hint,
    });
  }
  return { shown, missing, ...replaced(file, { realRoot, shown: change.path }) };
}

interface Way {
  readonly realRoot: string;
  readonly shown: string;
}

function folderAt(next: string, { realRoot, shown }: Way): string {
  const real = realPath(next);
  if (real === undefined) throw badPath(shown, 'a link on its way leads nowhere');
  if (!isInside(realRoot, real)) throw badPath(shown, 'a link on its way leads outside the blog');
  if (!fs.statSync(real).isDirectory()) throw badPath(shown, 'a part of its path is no folder');
  return real;
}

/** The file behind a path that is taken: a link is written through, inside the blog. */
function replaced(file: string, { realRoot, shown }: Way): { file: string; folder: string; mode: number } {
  const real = realPath(file);
  if (real === undefined) throw badPath(shown, 'it is a link that leads nowhere');
  if (!isInside(realRoot, real)) throw badPath(shown, 'it is a link that leads outside the blog');
  const stat = fs.statSync(real);
  if (!stat.isFile()) throw badPath(shown, 'it is no file');
  return { file: real, folder: path.dirname(real), mode: stat.mode & 0o7777 };
}

function lookAt(file: string): fs.Stats | undefined {
  return fs.lstatSync(file, { throwIfNoEntry: false });
}

function badPath(file: string, why: string): BlogError {
  return new BlogError({ code: 'BAD_PATH', message: `Cannot create "${file}": ${why}`, file });
}
