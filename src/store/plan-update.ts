import type { Change } from '../core/change.ts';
import type { Blog } from '../core/ports.ts';
import { editText } from '../syntax/edit-text.ts';
import { bytesOf, textOf } from './lossless-text.ts';
import { readOriginal } from './original.ts';
import { type Planned, planned, refused, type WriteStep } from './steps.ts';

/** What is planned so far. */
export interface Draft {
  readonly blog: Blog;
  /** By the real path of the file: of two names for one file the second goes on from the first. */
  readonly updates: Map<string, WriteStep>;
}

/** Edits the text of a file as it is on the disk, or as another change of the same plan leaves it. */
export async function planUpdate(
  { path, edits }: Change & { readonly kind: 'update' },
  { blog, updates }: Draft,
): Promise<Planned> {
  const { root, site } = blog;
  const dialect = await blog.dialect();
  const found = readOriginal(root, path);
  if ('refusal' in found) return refused(found.refusal);
  const { file, original } = found;
  const earlier = updates.get(file);
  const edited = await editText({
    file: path,
    text: textOf(earlier?.after ?? original.bytes),
    rules: dialect.frontOf?.(path, site) ?? dialect.front,
    references: dialect.checks.links?.references,
    edits,
  });
  if ('refusal' in edited) return refused(edited.refusal);
  const after = bytesOf(edited.text);
  const before = earlier?.before ?? original;
  if (before.bytes.equals(after)) updates.delete(file);
  else updates.set(file, { kind: 'write', path: earlier?.path ?? path, file, before, after });
  return planned();
}
