import type { Site } from '../core/dialect.ts';
import { parseDateutil } from './dateutil.ts';
import { dateAtInstant, dateOf, type PostDate } from './reading.ts';

/** A date of a Pelican or Nikola site: a naive one is on the site's clock, an offset of its own is kept. */
export function dateInPython(text: string, site: Site): PostDate | undefined {
  const date = parseDateutil(text, () => yearOf(site));
  if (!date) return undefined;
  const { offsetMinutes } = date.wall;
  if (offsetMinutes === undefined) return dateOf(date, site);
  const { zone: _zone, ...unzoned } = site;
  const own = dateOf(date, unzoned);
  return own && dateAtInstant(own.ms, unzoned, offsetMinutes);
}

/** The year that it is, in Greenwich: asked of the site, which so learns until when the answer holds. */
function yearOf({ isFuture }: Site): number {
  let year = 1970;
  while (!isFuture(Date.UTC(year + 1, 0, 1))) year += 1;
  return year;
}
