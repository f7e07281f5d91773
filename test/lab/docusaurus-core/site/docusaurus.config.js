// @ts-check
/** @type {import('@docusaurus/types').Config} */
const config = {
  title: 'Core',
  url: 'https://core.example',
  baseUrl: '/',
  // presets: [['classic', { blog: { path: 'commented' } }]],
  presets: [
    [
      'classic',
      /** @type {import('@docusaurus/preset-classic').Options} */
      ({
        docs: { sidebarPath: undefined, routeBasePath: 'docs' },
        blog: {
          routeBasePath: '/',
          blogTitle: `Notes`,
          onInlineTags: 'ignore',
          onInlineAuthors: 'ignore',
          onUntruncatedBlogPosts: 'ignore',
          editUrl: ({ locale, blogPath }) => `https://x.example/edit/${locale}/${blogPath}`,
          feedOptions: { type: 'all', copyright: `Copyright © ${new Date().getFullYear()}` },
        },
      }),
    ],
  ],
};

module.exports = config;
