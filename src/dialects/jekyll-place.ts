import type { Site } from '../core/dialect.ts';
import { textAt } from '../core/fields.ts';
import { outputCollections } from './jekyll-defaults.ts';

/** Where a file lies among the folders that Jekyll knows. */
export interface PlaceIn {
  /** What stands before the special folder, with its slash. */
  readonly above: string;
  /** What stands after it. */
  readonly inside: string;
  readonly kind: 'posts' | 'drafts' | 'collection';
  readonly label: string;
}

/** Undefined where the path lies in no folder of posts. */
export function placeOf(path: string, site: Site): PlaceIn | undefined {
  const found = /^(.*?)(?:^|(?<=\/))(_posts|_drafts)\/(.*)$/s.exec(
    site.alone === undefined ? path : `${site.alone}/${path}`,
  );
  if (found) {
    const kind = found[2] === '_posts' ? 'posts' : 'drafts';
    return { above: found[1] ?? '', inside: found[3] ?? '', kind, label: 'posts' };
  }
  for (const label of outputCollections(site.config)) {
    const folder = `${basePath(site)}_${label}/`;
    if (path.startsWith(folder))
      return { above: basePath(site), inside: path.slice(folder.length), kind: 'collection', label };
  }
  return undefined;
}

/** A path of the configuration without its outer slashes and `./`. */
export function cleanPath(path: string): string {
  return path.replace(/^(?:\.?\/)+|(?<!\/)\/+$|^\.$/g, '');
}

/** The `source` folder with its slash. */
export function sourcePath(site: Site): string {
  const source = site.folders[0] ?? '';
  return source === '' ? '' : `${source}/`;
}

/** Where collections lie, `_posts` among them. */
export function basePath(site: Site): string {
  const folder = cleanPath(textAt(site.config, 'collections_dir') ?? '');
  return `${sourcePath(site)}${folder === '' ? '' : `${folder}/`}`;
}
