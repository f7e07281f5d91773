import type { Dialect, PostFiles, Site } from '../core/dialect.ts';
import { literalsOf } from '../core/script-text.ts';
import { parseWritten } from '../core/written-date.ts';
import { cleanFolder, collectionsOf, globsOf } from './collections.ts';
import { themeStates } from './conventions.ts';
import { pagesAmong } from './pages.ts';
import { dateOf, folderOf, type PostDate } from './reading.ts';
import { themeSlots } from './term-slots.ts';
import { chooseThemePosts, readThemePost } from './theme-post.ts';
import { dependsOn, pagesIn, pressOf, pressSite } from './vitepress-site.ts';

/**
 * VuePress 1 (packages/@vuepress/core/lib/node/Page.js, @vuepress/plugin-blog) and 2 (packages/core/src/page/resolvePageDate.ts,
 * resolvePageSlug.ts). Tags, categories and drafts are the theme's.
 */
export const vuepress: Dialect = {
  id: 'vuepress',
  name: 'VuePress',
  front: {
    openers: ['---'],
    leadingSpace: false,
    trailingSpace: true,
    dotsClose: false,
    longFences: false,
    unfenced: false,
    tabs: true,
    unclosed: 'broken',
  },

  recognise(folder) {
    const press = pressOf(folder, '.vuepress');
    if (press?.configFile !== undefined) return { because: press.configFile, strength: 'config' };
    if (dependsOn(folder, 'vuepress')) return { because: 'vuepress in package.json', strength: 'config' };
    return press && { because: `${press.home === '' ? '' : `${press.home}/`}.vuepress/`, strength: 'shape' };
  },

  site: (folder) =>
    pressSite(folder, {
      press: pressOf(folder, '.vuepress'),
      posts: (text, source) =>
        [...literalsOf(text, 'dirname'), '_posts', '_post']
          .map((name) => cleanFolder(source === '' ? name : `${source}/${name}`) ?? '')
          .filter((base, index, all) => folder.isFolder(base) && all.indexOf(base) === index)
          .map((base) => pagesIn('posts', base)),
    }),

  files: (site) => ({ globs: globsOf(collectionsOf(site)), ignore: ['**/node_modules/**', '**/.*/**', '**/dist/**'] }),

  choose,
  read: (source, site) => readThemePost(source, site, { pathDate, slug }),
  termSlots: themeSlots,
  strays: pagesAmong,

  checks: {
    duplicateKey: 'stops',
    stopsAt: [],
    draftKeys: ['draft', 'published', 'status'],
    draftHint: 'write "draft: true"',
    links: { roots: ['.vuepress/public', 'docs/.vuepress/public'] },
  },

  templates: () => ({ files: [], folders: [] }),

  place({ slug: own, folder, name, day, draft, bundle }, site) {
    const home = folder ?? site.folders[0] ?? '_posts';
    const usual = bundle ? `${own}/README.md` : `${/(?:^|\/)_posts?$/.test(home) ? `${day}-` : ''}${own}.md`;
    return {
      path: `${home === '' ? '' : `${home}/`}${name ?? usual}`,
      mark: draft ? { key: 'draft', value: true } : { key: 'draft', value: false, optional: true },
      sample: '---\ntitle: Title\ndate: 2024-03-09\ntags:\n  - tag\n---\n',
    };
  },

  // Its schema, pages or theme leave drafts out: by the keys that those agree on.
  publishing: { keys: () => themeStates },

  renaming: { redirect: 'VuePress takes them from its plugin redirect' },
};

/** A `README` below the folder of posts is the index of its own folder, and so a post. */
function choose(paths: readonly string[], site: Site): PostFiles {
  const bases = new Set(collectionsOf(site).map(({ base }) => base));
  const bundles = paths.filter((path) => /(?:^|\/)README\.md$/i.test(path) && !bases.has(folderOf(path)));
  const own = new Set(bundles);
  const { posts, skipped, context } = chooseThemePosts(
    paths.filter((path) => !own.has(path)),
    site,
  );
  return { posts: [...posts, ...bundles].sort(), skipped, context };
}

/** resolvePageDate.ts: `2024-03-09-name.md`, `2024-03-name.md`, `2024/03/09/name.md`; a month alone is its first day. */
function pathDate(inside: string, site: Site): PostDate | undefined {
  const name = /(?:^|\/)(\d{4})-(\d{1,2})(?:-(\d{1,2}))?-[^/]*$/.exec(inside);
  const [, year, month, day] = name ?? /(?:^|\/)(\d{4})\/(\d{1,2})(?:\/(\d{1,2}))?\//.exec(inside) ?? [];
  const { zone: _zone, ...anywhere } = site;
  const written = year === undefined ? undefined : parseWritten(`${year}-${month}-${day ?? '01'}`);
  return written?.exists ? dateOf(written, anywhere) : undefined;
}

/** resolvePageSlug.ts: the name without its date; of a `README`, that of its folder. */
function slug(route: string): string {
  const bare = route.replace(/(?:^|\/)README$/i, '');
  const name = bare.slice(bare.lastIndexOf('/') + 1);
  return /\d{4}-\d{1,2}(?:-\d{1,2})?-(.+)/.exec(name)?.[1] ?? name;
}
