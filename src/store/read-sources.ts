import type { Source } from '../core/dialect.ts';
import type { Fields } from '../core/fields.ts';
import type { Opened } from './opened.ts';
import { readHead } from './read-row.ts';

/** Files as their dialect is given them to read, anew from the disk; those that cannot be read are left out. */
export async function readSources(
  opened: Opened,
  { paths, context }: { readonly paths: readonly string[]; readonly context: ReadonlyMap<string, Fields> },
): Promise<Source[]> {
  const sources: Source[] = [];
  for (const file of paths) {
    const { unreadable, front, heading, hashtags } = await readHead({ ...opened, file, need: {} });
    if (unreadable) continue;
    sources.push({
      ...{ path: file, front, context },
      ...(heading === undefined ? {} : { heading }),
      ...(hashtags === undefined ? {} : { hashtags }),
    });
  }
  return sources;
}
