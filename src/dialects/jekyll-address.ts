import type { ReadPost, Site } from '../core/dialect.ts';
import { textAt } from '../core/fields.ts';
import { placeOf } from './jekyll-place.ts';
import { baseName } from './reading.ts';

/** lib/jekyll/url.rb and document.rb: the named styles of `permalink`. */
const styles: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  none: '/:categories/:title:output_ext',
};

/**
 * Where Jekyll writes a post: its own `permalink`, else that of the configuration for what lies in `_posts`. Undefined
 * where a placeholder or default decides that is not looked into here.
 */
export function jekyllAddress({ post, front }: ReadPost, site: Site): string | undefined {
  const own = textAt(front.fields, 'permalink');
  const place = placeOf(post.path, site);
  if (place === undefined || site.config.has('defaults') || site.config.has('collections')) {
    return own === undefined || own.includes(':') ? undefined : cleanAddress(own);
  }
  const wanted = own ?? textAt(site.config, 'permalink') ?? 'date';
  const template = styles[wanted] ?? (wanted.includes('/') ? wanted : undefined);
  if (template === undefined || post.day === undefined || place.kind !== 'posts') return undefined;
  const [year = '', month = '', day = ''] = post.day.split('-');
  const parts: Readonly<Record<string, string>> = {
    categories: post.categories.map((name) => name.toLowerCase().replace(/\s+/g, '-')).join('/'),
    title: textAt(front.fields, 'slug') ?? bareName(post.path),
    year,
    month,
    day,
    i_month: String(Number(month)),
    i_day: String(Number(day)),
    short_year: year.slice(2),
    output_ext: '.html',
  };
  const filled = template.replace(/:([a-z_]+)/g, (all, key: string) => parts[key] ?? all);
  return /:[a-z]/.test(filled) ? undefined : cleanAddress(filled);
}

function bareName(path: string): string {
  return baseName(path).replace(/^\d{2,4}-\d{1,2}-\d{1,2}-/, '');
}

/** A path of the site without what makes no difference: outer and double slashes, `index.html`. */
export function cleanAddress(address: string): string {
  return address
    .normalize('NFC')
    .replace(/(^|\/)index\.html?$/, '$1')
    .split('/')
    .filter((part) => part !== '')
    .join('/');
}
