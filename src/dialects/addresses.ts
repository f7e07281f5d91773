import type { ReadPost, Site } from '../core/dialect.ts';
import { fieldAt, isFields, isScalar, textAt } from '../core/fields.ts';
import { nameParts } from './docusaurus-date.ts';
import { isIndex } from './hugo-path.ts';
import { cleanAddress } from './jekyll-address.ts';
import { folderOf } from './reading.ts';

/** Hugo (resources/page/page_paths.go): `url`, else folder and slug, unless the configuration has `permalinks`. */
export function hugoAddress({ post, front }: ReadPost, site: Site): string | undefined {
  const own = [...front.fields].find(([key]) => key.toLowerCase() === 'url')?.[1];
  const language = hugoLanguage(post.lang, site);
  if (own !== undefined) {
    if (!isScalar(own) || own.text.includes(':')) return undefined;
    // One that begins with a slash is that of the site, whatever its language.
    return cleanAddress(own.text.startsWith('/') ? own.text : `${language}${own.text}`);
  }
  if (site.config.has('permalinks') || fieldAt(site.config, 'module', 'mounts') !== undefined) return undefined;
  if (textAt(site.config, 'disablepathtolower') === 'true') return undefined;
  const root = contentRoot(post.path, site);
  const folder = folderOf(post.path.slice(root === '' ? 0 : root.length + 1));
  const parent = isIndex(post.path) ? folderOf(folder) : folder;
  const name =
    textAt(front.fields, 'slug') ?? (isIndex(post.path) ? folder.slice(folder.lastIndexOf('/') + 1) : post.slug);
  return cleanAddress(`${language}${parent}/${name}`.toLowerCase().replace(/\s/g, '-'));
}

/** Hugo (`hugo list all` of 0.111): the default language lies at the top, unless the configuration says that it has a folder too. */
function hugoLanguage(code: string | undefined, site: Site): string {
  const top = code === site.languages[0]?.code && textAt(site.config, 'defaultcontentlanguageinsubdir') !== 'true';
  return code === undefined || top ? '' : `${code}/`;
}

function contentRoot(path: string, site: Site): string {
  const roots = [...site.languages.flatMap(({ folder }) => (folder === undefined ? [] : [folder])), ...site.folders];
  return roots.filter((root) => path.startsWith(`${root}/`)).sort((a, b) => b.length - a.length)[0] ?? '';
}

/** Zola (components/content/src/page.rs): `path`, else folder and slug; other languages below their code. */
export function zolaAddress({ post, front }: ReadPost, site: Site): string | undefined {
  const own = textAt(front.fields, 'path');
  const language = post.lang === undefined || post.lang === site.languages[0]?.code ? '' : `${post.lang}/`;
  if (own !== undefined) return cleanAddress(`${language}${own}`);
  const folder = folderOf(post.path.replace(/^content\//, ''));
  const parent = /\/index(?:\.\w+)?\.md$/.test(post.path) ? folderOf(folder) : folder;
  return cleanAddress(`${language}${parent}/${post.slug}`);
}

/** Hexo (lib/plugins/filter/post_permalink.ts): `permalink` of the post, else that of the configuration. */
export function hexoAddress({ post, front }: ReadPost, site: Site): string | undefined {
  const own = textAt(front.fields, 'permalink');
  if (own !== undefined) return cleanAddress(own);
  if (post.day === undefined) return undefined;
  const [year = '', month = '', day = ''] = post.day.split('-');
  const parts: Readonly<Record<string, string>> = {
    title: post.slug,
    name: post.slug.slice(post.slug.lastIndexOf('/') + 1),
    year,
    month,
    day,
    i_month: String(Number(month)),
    i_day: String(Number(day)),
  };
  const template = textAt(site.config, 'permalink') ?? ':year/:month/:day/:title/';
  const filled = template.replace(/:(\w+)/g, (all, key: string) => parts[key] ?? all);
  return /:\w/.test(filled) ? undefined : cleanAddress(filled);
}

/** Docusaurus (plugin-content-blog/src/blogUtils.ts): `slug`, else the date and name in the path, below its blog. */
export function docusaurusAddress({ post, front }: ReadPost): string | undefined {
  const [blog = '', ...inside] = post.path.split('/');
  if (inside.length === 0 || blog === 'i18n') return undefined;
  return cleanAddress(`${blog}/${textAt(front.fields, 'slug') ?? nameParts(inside.join('/')).slug}`);
}

/** Eleventy, and other sites in which a post may name its own address. */
export function ownAddress({ front }: ReadPost): string | undefined {
  const own = front.fields.get('permalink');
  if (own === undefined || isFields(own) || !isScalar(own)) return undefined;
  return /[{}<>:]|^(?:true|false)?$/.test(own.text) || !own.text.includes('/') ? undefined : cleanAddress(own.text);
}
