// As vuepress-theme-hope has it for what it calls articles.
export const isPost = ({ frontmatter, filePathRelative }) =>
  filePathRelative.replace(/^zh\//, '').startsWith('posts/') && (frontmatter.article ?? !frontmatter.home);

export default {
  title: 'Lab',
  locales: { '/': { lang: 'en-US' }, '/zh/': { lang: 'zh-CN' } },
};
