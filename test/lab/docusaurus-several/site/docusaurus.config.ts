import type { Config } from '@docusaurus/types';
import type * as Preset from '@docusaurus/preset-classic';

const newsFolder = 'content/news';

const config: Config = {
  title: 'Several',
  url: 'https://several.example',
  baseUrl: '/base/',
  onBrokenLinks: 'ignore',
  presets: [
    ['classic', { docs: { path: 'manual' }, blog: false, pages: { path: 'src/pages' } } satisfies Preset.Options],
  ],
  plugins: [
    async function inline(context, options) {
      return { name: 'inline', path: 'blog' };
    },
    [
      '@docusaurus/plugin-content-blog',
      {
        id: 'news',
        path: newsFolder,
        routeBasePath: 'news',
        include: ['**/*.mdx', 'top/*.md'],
        exclude: ['**/old-*', 'top/skip/**'],
        tags: 'labels/topics.yml',
        onInlineTags: 'ignore',
        onUntruncatedBlogPosts: 'ignore',
      },
    ],
    ['@docusaurus/plugin-content-blog', { id: 'log', path: './log/', routeBasePath: '/', tags: false, onUntruncatedBlogPosts: 'ignore' }],
    [
      'content-blog',
      {
        id: 'short',
        path: `${newsFolder}-short`,
        routeBasePath: 'short',
        authorsMapPath: 'people.yml',
        onUntruncatedBlogPosts: 'ignore',
        exclude: [],
      },
    ],
  ],
};

export default config;
