import { defineCollection, defineConfig, s } from 'velite';

const pattern = 'blog/**/*.{md,mdx}';

const posts = defineCollection({
  name: 'Post',
  pattern: [pattern, '!blog/**/_*', '!blog/private/**'],
  schema: s
    .object({
      title: s.string().optional(),
      slug: s.path(),
      date: s.isodate().optional(),
      tags: s.any(),
      draft: s.boolean().default(false),
    })
    .transform((data, { meta }) => ({ ...data, slug: data.slug.replace(/^blog\/?/, ''), file: meta.path })),
});

const authors = defineCollection({ name: 'Author', pattern: 'authors/*.md', schema: s.object({ path: s.path(), name: s.string() }) });

export default defineConfig({ root: './texts', collections: { posts, authors } });
