import * as path from 'node:path';
import { isInside } from '../inside.ts';
import { rootKey } from '../root-key.ts';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Where the indexes of blogs lie: `blog` in the user's cache folder (XDG Base Directory Specification). Undefined where there is
 * no such folder, or it lies in the blog at `root`, which may come from anybody.
 */
export function cacheFolder(root: string, env: Env): string | undefined {
  const base = env['XDG_CACHE_HOME'];
  const folder = base !== undefined && path.isAbsolute(base) ? base : usual(env);
  if (folder === undefined || !path.isAbsolute(folder) || isInside(root, folder)) return undefined;
  return path.join(folder, 'blog');
}

function usual({ HOME: home, LOCALAPPDATA: local }: Env): string | undefined {
  if (process.platform === 'win32' || home === undefined) return local;
  return process.platform === 'darwin' ? path.join(home, 'Library', 'Caches') : path.join(home, '.cache');
}

/** The name of the index of a blog: its root and what was read of it (`heads` or `bodies`). */
export function indexName(root: string, kind: string): string {
  return `${rootKey(root, kind)}.index`;
}
