import type { PlainDate } from '../core/date.ts';
import type { Crossing, PublishRules, Site } from '../core/dialect.ts';
import { stateKeys } from '../core/state-keys.ts';
import { placeOf } from './jekyll-place.ts';

/** publisher.rb, published?; jekyll-compose, lib/jekyll/commands/{publish,unpublish}.rb: between `_drafts` and `_posts`, under today. */
export const jekyllPublishing: PublishRules = {
  keys: () => [stateKeys.published],
  move: crossFolders,
  stampsDate: true,
};

/**
 * Where a post goes that is published or held back: to the `_posts` or `_drafts` beside, with its folders, with or without the
 * day in its name and in that of a folder of its own (jekyll-postfiles). A document of another collection stays.
 */
function crossFolders({ path, to, day, near }: Crossing, site: Site): string | undefined {
  const place = site.alone === undefined ? placeOf(path, site) : undefined;
  if (place === undefined || place.kind !== (to === 'draft' ? 'posts' : 'drafts')) return undefined;
  const home = `${place.above}${to === 'draft' ? '_drafts' : '_posts'}/`;
  const folders = place.inside.split('/');
  const name = folders.pop() ?? '';
  const own = folders.at(-1) === stemOf(name) ? folders.pop() : undefined;
  const next = to === 'draft' ? undated(name) : day === undefined ? name : `${day}-${undated(name)}`;
  const below = to === 'draft' ? withoutDay(folders, { day, near }) : withDay(folders, near);
  return home + [...below, ...(own === undefined ? [] : [stemOf(next)]), next].join('/');
}

function undated(name: string): string {
  return name.replace(/^\d{2,4}-\d{1,2}-\d{1,2}-(?=[^/]*[^./])/, '');
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]+$/, '');
}

const dayFolders = /\/_posts\/(\d{4}(?:\/\d{1,2}){0,2})$/;

/** Where posts lie in folders of their day, a draft does not. */
function withoutDay(
  folders: readonly string[],
  { day, near }: { readonly day: PlainDate | undefined; readonly near: string | undefined },
): readonly string[] {
  const usual = dayFolders.exec(`/${near ?? ''}`)?.[1];
  return day !== undefined && usual !== undefined && folders.join('/') === usual ? [] : folders;
}

function withDay(folders: readonly string[], near: string | undefined): readonly string[] {
  const usual = dayFolders.exec(`/${near ?? ''}`)?.[1];
  return folders.length > 0 || usual === undefined ? folders : usual.split('/');
}
