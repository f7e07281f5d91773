import * as fs from 'node:fs';
import * as path from 'node:path';

/** Several changes in a row are told as one, after so much quiet, and at the latest after so long. */
const quietMs = 80;
const patienceMs = 500;
/** Now and then it is looked whether the folder itself is there, since nothing tells that. */
const everyMs = 1_000;
/** Where the system watches no more folders, all is taken for changed so often. */
const blindMs = 3_000;
/** Hold no posts, and many files. */
const left = new Set(['node_modules', '.git', '.hg', '.svn', '.cache']);

/** As `Store.watch()`. Links are not followed. */
export function watchFolder(root: string, changed: () => void): () => void {
  const watchers = new Map<string, fs.FSWatcher>();
  let blind = false;
  let ended = false;
  let quiet: NodeJS.Timeout | undefined;
  let firstMs: number | undefined;
  const settled = (): void => {
    firstMs = undefined;
    quiet = undefined;
    if (ended) return;
    spread(root);
    changed();
  };
  const note = (): void => {
    const now = Date.now();
    firstMs ??= now;
    if (quiet !== undefined) clearTimeout(quiet);
    quiet = setTimeout(settled, Math.max(0, Math.min(quietMs, firstMs + patienceMs - now)));
  };
  const drop = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const watchOne = (folder: string): boolean => {
    if (watchers.has(folder)) return true;
    try {
      const watcher = fs.watch(folder, note);
      watcher.on('error', () => {
        drop(folder);
        note();
      });
      watchers.set(folder, watcher);
      return true;
    } catch (error) {
      // Gone since it was listed, or more than the system can watch.
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (code !== 'ENOENT' && code !== 'ENOTDIR') blind = true;
      return false;
    }
  };
  const spread = (from: string): void => {
    const found = new Set<string>();
    const open = [from];
    for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
      if (!watchOne(folder)) continue;
      found.add(folder);
      for (const name of foldersIn(folder)) open.push(path.join(folder, name));
    }
    for (const folder of [...watchers.keys()]) if (!found.has(folder)) drop(folder);
  };
  let identity = identityOf(root);
  let lookedMs = Date.now();
  const looking = setInterval(() => {
    const now = identityOf(root);
    const due = blind && Date.now() - lookedMs >= blindMs;
    if (now === identity && !due) return;
    // Another folder in the same place is watched anew.
    if (now !== identity) for (const folder of [...watchers.keys()]) drop(folder);
    identity = now;
    lookedMs = Date.now();
    note();
  }, everyMs);
  spread(root);
  return () => {
    ended = true;
    clearInterval(looking);
    if (quiet !== undefined) clearTimeout(quiet);
    for (const folder of [...watchers.keys()]) drop(folder);
  };
}

function foldersIn(folder: string): string[] {
  try {
    const entries = fs.readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory() && !left.has(entry.name)).map(({ name }) => name);
  } catch {
    // Gone, or not to be read: there is nothing to watch below it.
    return [];
  }
}

function identityOf(root: string): string {
  const stat = fs.statSync(root, { throwIfNoEntry: false });
  return stat === undefined ? '' : `${stat.dev} ${stat.ino}`;
}
