import { defineCollection, reference, z } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { NOTES_FOLDER } from './consts';

const content = './src/content';
const common = {
  title: z.coerce.string().optional(),
  tags: z.array(z.any()).optional(),
  draft: z.any().optional(),
};

// const old = defineCollection({ loader: glob({ base: './old', pattern: '**/*.md' }) });
const blog = defineCollection({
  loader: glob({ base: `${content}/blog`, pattern: '**/*.{md,mdx}' }),
  schema: ({ image }) =>
    z.object({
      ...common,
      cover: image().optional(),
      author: reference('authors').optional(),
      updatedDate: z.coerce.date().optional(),
      pubDate: z.coerce.date().optional(),
    }),
});

const notes = defineCollection({
  loader: glob({ base: NOTES_FOLDER, pattern: ['**/*.md', '!**/skip-*', '!drafts/**', '!**/_*'] }),
  schema: z.object({ ...common, publishedAt: z.date() }),
});

const authors = defineCollection({ loader: file('src/data/authors.json'), schema: z.object({ name: z.string() }) });
const projects = defineCollection({
  loader: glob({ base: './src/content/projects', pattern: '**/*.md' }),
  schema: z.object({ ...common, date: z.coerce.date() }),
});
const live = defineCollection({ loader: async () => [{ id: 'x', date: new Date(0) }], schema: z.object({ date: z.date() }) });

export const collections = { blog, notes, authors, projects, live };
