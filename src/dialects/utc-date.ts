import type { Site } from '../core/dialect.ts';
import { dateAtInstant, type PostDate } from './reading.ts';

/** A time on a clock in UTC, unless the site has a zone; a bare day stays as it is. */
export function inUtc(date: PostDate | undefined, site: Site): PostDate | undefined {
  return date && date.date !== date.day ? dateAtInstant(date.ms, site) : date;
}
