import fs from 'node:fs';
import path from 'node:path';
import type { Change } from '../core/change.ts';
import { BlogError } from '../core/diagnostic.ts';
import { folderSteps, type Planned, planned } from './steps.ts';
import { resolveTarget } from './target.ts';

/**
 * Another name for a file or a folder. A link is moved itself, within its folder only, as it may lead elsewhere from another.
 *
 * @throws {BlogError} `BAD_PATH`, `EXISTS`.
 */
export function planMove({ from, to }: Change & { readonly kind: 'move' }, root: string): Planned {
  if (from === to) return planned();
  const source = resolveTarget(root, from);
  if (!source.taken) throw badMove(from, { to, state: 'there is no such file or folder' });
  const target = resolveTarget(root, to);
  const stat = fs.lstatSync(source.file);
  if (target.taken && !isSame(stat, target.file)) {
    throw new BlogError({
      code: 'EXISTS',
      message: `Cannot move the file to "${to}": that is there already`,
      file: from,
      hint: 'choose another name, or move that away first',
    });
  }
  if (target.file.startsWith(`${source.file}${path.sep}`)) throw badMove(from, { to, state: 'that lies in itself' });
  if (stat.isSymbolicLink() && path.dirname(source.file) !== path.dirname(target.file)) {
    throw badMove(from, { to, state: 'it is a link, and may lead elsewhere from there' });
  }
  return planned(...folderSteps(target.missing), { kind: 'move', path: from, from: source.file, to: target.file });
}

/** On disks to which capitals make no difference, the new name may be that of the file itself. */
function isSame({ dev, ino }: fs.Stats, other: string): boolean {
  const found = fs.lstatSync(other);
  return found.dev === dev && found.ino === ino && found.nlink === 1;
}

function badMove(file: string, { to, state }: { readonly to: string; readonly state: string }): BlogError {
  return new BlogError({ code: 'BAD_PATH', message: `Cannot move the file to "${to}": ${state}`, file });
}
