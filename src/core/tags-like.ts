import type { Settings } from './ports.ts';
import type { Library } from './post.ts';
import { findLookAlikes } from './similar.ts';
import { tally } from './tags.ts';

/** A line for each tag that no post has and that nearly is another one: `"fine tuning" looks like "Fine-Tuning" (12 posts)`. */
export function tagsLike(
  tags: readonly string[],
  { library, settings }: { readonly library: Library; readonly settings: Settings },
): string[] {
  const known = tally(library.posts).map(({ name, count }) => ({ name, count }));
  const names = new Set(known.map(({ name }) => name));
  const added = tags.filter((tag) => !names.has(tag));
  return added.flatMap((tag) => {
    const groups = findLookAlikes(
      [...known, { name: tag, count: 0 }],
      settings.aliases ? { aliases: settings.aliases } : {},
    );
    const group = groups.find((alike) => alike.names.some(({ name }) => name === tag));
    const other = group?.names.find(({ name }) => name !== tag);
    return other
      ? [`"${tag}" looks like "${other.name}" (${other.count} ${other.count === 1 ? 'post' : 'posts'})`]
      : [];
  });
}
