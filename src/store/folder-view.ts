import * as fs from 'node:fs';
import * as path from 'node:path';
import type { FolderView } from '../core/dialect.ts';
import type { Fields } from '../core/fields.ts';
import { readText } from './disk.ts';
import { sawContent, sawKind, sawMore, seeNames } from './index/watch.ts';
import { isInside, realPath } from './inside.ts';

const maxBytes = 1024 * 1024;

/**
 * A folder as dialects see it. Nothing outside `root` is read, links that lead out included.
 *
 * @param data Its configuration files, parsed; without any it has none.
 */
export function viewOf(root: string, data: ReadonlyMap<string, Fields | undefined> = new Map()): FolderView {
  const real = realPath(root) ?? root;
  const inside = (relative: string): string | undefined => {
    const absolute = path.resolve(root, relative);
    const target = realPath(absolute);
    if (target !== undefined && !isInside(real, target)) sawMore();
    return target !== undefined && isInside(real, target) ? absolute : undefined;
  };
  return {
    isFile: (file) => {
      sawKind(path.resolve(root, file));
      return statAt(inside(file))?.isFile() ?? false;
    },
    isFolder: (folder) => {
      sawKind(path.resolve(root, folder));
      return statAt(inside(folder))?.isDirectory() ?? false;
    },
    names: (folder, like) => {
      const absolute = inside(folder);
      if (absolute !== undefined) return seeNames(absolute, like);
      sawKind(path.resolve(root, folder));
      return [];
    },
    text: (file) => {
      sawContent(path.resolve(root, file));
      if (inside(file) === undefined) return undefined;
      const read = readText(root, file, maxBytes);
      return 'text' in read && read.whole ? read.text : undefined;
    },
    data: (file) => data.get(file),
  };
}

function statAt(absolute: string | undefined): fs.Stats | undefined {
  if (absolute === undefined) return undefined;
  try {
    return fs.statSync(absolute, { throwIfNoEntry: false });
  } catch {
    // No permission to look, or a circle of links: for a dialect it is not there.
    return undefined;
  }
}
