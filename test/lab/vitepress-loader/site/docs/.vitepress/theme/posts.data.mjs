import { createContentLoader } from 'vitepress'

export default createContentLoader(['posts/**/*.md', 'letters/*.md'], { excerpt: true })
