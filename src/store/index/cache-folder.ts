import * as path from 'node:path';
import { isInside } from '../inside.ts';

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
  return `${hash(`${kind}\0${root}`, 0)}${hash(`${kind}\0${root}`, 0x9e3779b9)}.index`;
}

function hash(text: string, seed: number): string {
  let sum = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
    sum ^= sum >>> 13;
  }
  return (sum >>> 0).toString(16).padStart(8, '0');
}
