import type { Blog } from '../core/ports.ts';
import type { PostTableOptions } from '../core/post-table.ts';
import { dayAt } from '../core/zone.ts';
import type { Context } from './define.ts';

/** How posts stand in a table: in a pipe with their paths. */
export function tableView(context: Context, blog: Blog): PostTableOptions {
  // What is told of days to come is the same on every machine: a site without a zone is taken for one in UTC.
  const zone = blog.site.zone ?? 'UTC';
  return { today: dayAt(context.nowMs, zone), zone, paths: !context.forTerminal && context.format === 'text' };
}
