import type { Change } from '../core/change.ts';
import { existing } from './journal/replace.ts';
import { readOriginal } from './original.ts';
import { folderSteps, type Planned, planned, refused } from './steps.ts';
import { resolveTarget } from './target.ts';

/** A new file; one that is there is replaced only with `force`, through a link inside the blog. @throws {BlogError} `BAD_PATH`, `EXISTS`. */
export function planCreate({ path, text, force }: Change & { readonly kind: 'create' }, root: string): Planned {
  const { file, missing, taken } = resolveTarget(root, path);
  const after = Buffer.from(text);
  if (!taken) return planned(...folderSteps(missing), { kind: 'write', path, file, before: undefined, after });
  if (!force) throw existing(path);
  const found = readOriginal(root, path);
  if ('refusal' in found) return refused(found.refusal);
  if (found.original.bytes.equals(after)) return planned();
  return planned({ kind: 'write', path, file: found.file, before: found.original, after });
}
