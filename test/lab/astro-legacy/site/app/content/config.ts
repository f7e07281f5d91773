import { defineCollection, z } from 'astro:content';

const postCollection = defineCollection({
  type: 'content',
  schema: z.object({
    title: z.string(),
    tags: z.array(z.string()).default([]),
    publishDate: z.string().or(z.date()).transform((value) => new Date(value)),
    modDatetime: z.coerce.date().optional(),
    draft: z.boolean().default(false),
  }),
});
const people = defineCollection({ type: 'content', schema: z.object({ name: z.string() }) });
const links = defineCollection({ type: 'data', schema: z.object({ url: z.string() }) });

export const collections = { 'posts-en': postCollection, posts: postCollection, people, links };
