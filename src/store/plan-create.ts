import type { Change } from '../core/change.ts';
import { BlogError } from '../core/diagnostic.ts';
import { readOriginal } from './original.ts';
import type { Planned } from './steps.ts';
import { resolveTarget } from './target.ts';

/** A new file; one that is there is replaced only with `force`, through a link inside the blog. @throws {BlogError} `BAD_PATH`, `EXISTS`. */
export function planCreate({ path, text, force }: Change & { readonly kind: 'create' }, root: string): Planned {
  const { file, missing, taken } = resolveTarget(root, path);
  const after = Buffer.from(text);
  if (!taken) return { steps: [{ kind: 'write', path, file, before: undefined, after, missing }] };
  if (!force) throw existing(path);
  const found = readOriginal(root, path);
  if ('refusal' in found) return found;
  if (found.original.bytes.equals(after)) return { steps: [] };
  return { steps: [{ kind: 'write', path, file: found.file, before: found.original, after, missing }] };
}

/** What is said where a new file would take the place of another. */
export function existing(path: string): BlogError {
  return new BlogError({
    code: 'EXISTS',
    message: 'Cannot create the post: the file is there already',
    file: path,
    hint: 'give another name with --slug, or replace it with --force',
  });
}
