export default async function createConfig() {
  return {
    title: 'Languages',
    url: 'https://i18n.example',
    baseUrl: '/',
    i18n: {
      defaultLocale: 'en',
      locales: ['en', 'ko', 'pt-BR', 'fa', 'de'],
      localeConfigs: {
        en: { label: 'English', translate: true },
        fa: { direction: 'rtl', path: 'persian' },
        de: { translate: false },
        'pt-BR': { label: 'Português' },
      },
    },
    presets: [['classic', { docs: false, blog: { path: 'posts', onInlineTags: 'ignore', onUntruncatedBlogPosts: 'ignore' } }]],
    plugins: [['@docusaurus/plugin-content-blog', { id: 'second', path: 'second', routeBasePath: 'second', onUntruncatedBlogPosts: 'ignore' }]],
  };
}
