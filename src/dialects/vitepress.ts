import type { Dialect, FolderView } from '../core/dialect.ts';
import { textsAt } from '../core/fields.ts';
import { collectionOf, collectionsOf, entryTest, globsOf } from './collections.ts';
import { isBlogName, themeStates } from './conventions.ts';
import { pagesAmong } from './pages.ts';
import { themeSlots } from './term-slots.ts';
import { chooseThemePosts, readThemePost } from './theme-post.ts';
import { dependsOn, loaderPatterns, pagesIn, pressOf, pressSite } from './vitepress-site.ts';

/**
 * VitePress 1: src/node/config.ts (srcDir, srcExclude), src/node/contentLoader.ts, src/node/markdownToVue.ts (gray-matter). It
 * knows pages only: what a post is, its date, tags and draft are the theme's.
 */
export const vitepress: Dialect = {
  id: 'vitepress',
  name: 'VitePress',
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
    const press = pressOf(folder, '.vitepress');
    if (press?.configFile !== undefined) return { because: press.configFile, strength: 'config' };
    if (dependsOn(folder, 'vitepress')) return { because: 'vitepress in package.json', strength: 'config' };
    return press && { because: `${press.home === '' ? '' : `${press.home}/`}.vitepress/`, strength: 'shape' };
  },

  site(folder) {
    const press = pressOf(folder, '.vitepress');
    return pressSite(folder, { press, posts: (_, source) => loaded(folder, { home: press?.home ?? '', source }) });
  },

  files: (site) => ({
    globs: globsOf(collectionsOf(site)),
    ignore: ['**/node_modules/**', '**/.*/**', '**/dist/**', ...textsAt(site.config, 'exclude')],
  }),

  choose: chooseThemePosts,
  read: (source, site) => readThemePost(source, site),
  termSlots: themeSlots,
  strays: pagesAmong,

  checks: {
    duplicateKey: 'stops',
    stopsAt: [],
    draftKeys: ['draft', 'published', 'status'],
    draftHint: 'write "draft: true"',
    links: { roots: ['public', 'docs/public'] },
  },

  templates: () => ({ files: [], folders: [] }),

  place({ slug, folder, name, draft, bundle }, site) {
    const home = folder ?? site.folders[0] ?? 'posts';
    const start = home === '' ? '' : `${home}/`;
    const path = `${start}${name ?? `${slug}${bundle ? '/index' : ''}.md`}`;
    // A loader of `posts/*.md` lists no post that has a folder of its own.
    const collection = collectionOf(path, site);
    const listed = collection === undefined || entryTest(collection)(path);
    return {
      path: listed ? path : `${start}${slug}.md`,
      mark: draft ? { key: 'draft', value: true } : { key: 'draft', value: false, optional: true },
      sample: '---\ntitle: Title\ndate: 2024-03-09\ntags:\n  - tag\n---\n',
    };
  },

  // Its schema, pages or theme leave drafts out: by the keys that those agree on.
  publishing: { keys: () => themeStates },

  renaming: { redirect: 'VitePress has none: the server redirects' },
};

/** The folders that the theme's loaders read, where those or the loader are called like a blog. */
function loaded(folder: FolderView, { home, source }: { home: string; source: string }): ReturnType<typeof pagesIn>[] {
  return loaderPatterns(folder, home).flatMap(({ pattern, isOfBlog }) => {
    const [base = '', rest = ''] = /^([^*{[(!]+)\/(.+)$/.exec(pattern)?.slice(1) ?? [];
    const name = base.split('/').find(isBlogName) ?? (isOfBlog && base !== '' ? 'posts' : undefined);
    return name === undefined ? [] : [pagesIn(name, source === '' ? base : `${source}/${base}`, [rest])];
  });
}
