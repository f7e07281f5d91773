import { defineConfig } from 'vitepress'

export default defineConfig({
  title: 'Lab',
  srcDir: './src',
  srcExclude: ['**/TODO.md', 'posts/left-out.md'],
  rewrites: { 'posts/:slug/index.md': 'p/:slug.md' },
})
