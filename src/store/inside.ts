import * as fs from 'node:fs';
import * as path from 'node:path';

/** Whether an absolute path is the folder `root` or lies below it; both real, as `realPath()` gives them. */
export function isInside(root: string, absolute: string): boolean {
  return absolute === root || absolute.startsWith(root.endsWith(path.sep) ? root : root + path.sep);
}

/** The path with all links followed; undefined where one leads nowhere or in a circle, or where there is nothing. */
export function realPath(absolute: string): string | undefined {
  try {
    return fs.realpathSync.native(absolute);
  } catch {
    // What is not there has no real path: the callers say what that means for them.
    return undefined;
  }
}
