export default function (eleventyConfig) {
  eleventyConfig.addCollection('posts', (api) => api.getFilteredByGlob('./posts/**/*.md').reverse());
}
