import type { Blog } from './ports.ts';

const named = 5;

/** Notes on a blog that lies below the folder that was asked for, and on others there; none for one that does not. */
export function placeNotes({ below, others }: Pick<Blog, 'below' | 'others'>): string[] {
  const list = others
    .slice(0, named)
    .map(({ folder, generator }) => `${folder} (${generator})`)
    .join(', ');
  const rest = others.length - named;
  const sites = `other sites here, to be named with -C: ${list}`;
  return [
    ...(below === undefined ? [] : [`the blog is in ${below}: paths are relative to it`]),
    ...(others.length === 0
      ? []
      : [rest > 0 ? `other sites here, to be named with -C: ${list} and ${rest} more` : sites]),
  ];
}
