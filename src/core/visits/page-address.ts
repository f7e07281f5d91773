import { type Fields, fieldAt, isScalar } from '../fields.ts';

/**
 * The address of a page below the root of its site, in one form however it is written: decoded, in NFC, without query, slashes around it,
 * `index.html` and `.html`. Undefined for what is no page: a picture, a style sheet, a feed.
 *
 * @param base The path below which the site lies, in the same form; empty for a site of its own.
 */
export function pageAddress(target: string, base = ''): string | undefined {
  const absolute = target.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/s, '');
  const address = trimmed(decoded(absolute));
  if (/\.(?!html?$)[a-z0-9]{1,8}$/i.test(address) && assets.test(address)) return undefined;
  if (base === '') return address;
  if (address === base) return '';
  return address.startsWith(`${base}/`) ? address.slice(base.length + 1) : undefined;
}

/** The path of the site's own address, by the keys under which generators have it; empty where there is none. */
export function basePath(config: Fields): string {
  for (const key of ['baseurl', 'baseURL', 'baseUrl', 'base_url', 'root', 'base', 'pathPrefix', 'SITEURL', 'url']) {
    const value = fieldAt(config, key);
    if (value === undefined || !isScalar(value)) continue;
    const path = value.text.replace(/^(?:https?:)?\/\/[^/]*/i, '');
    if (path !== value.text || path.startsWith('/')) return trimmed(decoded(path));
  }
  return '';
}

const assets =
  /\.(?:css|m?js|json|map|xml|rss|atom|txt|ico|png|jpe?g|gif|svg|webp|avif|woff2?|ttf|otf|eot|mp[34]|webm|pdf|zip|gz|wasm|php|aspx?|webmanifest)$/i;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    // No UTF-8: no address of a post is written so.
    return path;
  }
}

function trimmed(path: string): string {
  return path
    .replace(/\/{2,}/g, '/')
    .replace(/^\/|\/$/g, '')
    .replace(/(?:^|\/)index\.html?$|\.html?$/i, '')
    .toLowerCase();
}
