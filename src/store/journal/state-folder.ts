import * as path from 'node:path';
import { isInside } from '../inside.ts';
import { rootKey } from '../root-key.ts';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Where the changes of the blog at `root` are recorded: in the user's folder for state (XDG Base Directory Specification). Undefined
 * where there is none, or it lies in the blog itself: a folder for temporary files is emptied when the machine starts, just when
 * the journal is needed, and open to others.
 */
export function stateFolder(root: string, env: Env): string | undefined {
  const base = env['XDG_STATE_HOME'];
  const folder = base !== undefined && path.isAbsolute(base) ? base : usual(env);
  if (folder === undefined || !path.isAbsolute(folder) || isInside(root, folder)) return undefined;
  return path.join(folder, 'blog', rootKey(root, 'changes'));
}

function usual({ HOME: home, LOCALAPPDATA: local }: Env): string | undefined {
  if (process.platform === 'win32' || home === undefined) return local;
  return process.platform === 'darwin'
    ? path.join(home, 'Library', 'Application Support')
    : path.join(home, '.local', 'state');
}

/** The record of a change that is being made, or was interrupted. */
export function pendingFile(folder: string): string {
  return path.join(folder, 'pending');
}
