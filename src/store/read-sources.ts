import type { Source } from '../core/dialect.ts';
import { readContexts } from './contexts.ts';
import type { Opened } from './opened.ts';
import { readHead, sourceOf } from './read-row.ts';

/**
 * Files as their dialect is given them to read, anew from the disk; those that cannot be read are left out.
 *
 * @param how.context The files that bear on posts.
 */
export async function readSources(
  opened: Opened,
  how: { readonly files: readonly string[]; readonly context: readonly string[] },
): Promise<Source[]> {
  const { root, site } = opened;
  const dialect = await opened.dialect();
  const { fields: context } = await readContexts(opened, how.context);
  const sources: Source[] = [];
  for (const file of how.files) {
    const head = await readHead({ root, site, dialect, file, need: {} });
    if (!head.unreadable) sources.push(sourceOf(file, head, context));
  }
  return sources;
}
