import { describe, expect, it } from 'vitest';
import { collectionsIn } from '../../src/dialects/astro-config.ts';

const every = ['**/*.{md,mdx,markdown,mdoc}', '!**/_*', '!**/_*/**'];

describe('collectionsIn()', () => {
  it.each<[string, string, object[]]>([
    [
      'glob()',
      "const blog = defineCollection({ loader: glob({ pattern: '**/*.md', base: './src/data/blog/' }) });",
      [{ name: 'blog', base: 'src/data/blog', patterns: ['**/*.md'] }],
    ],
    [
      'several patterns',
      "const blog = defineCollection({ loader: glob({ pattern: ['**/*.md', '!**/_*', './a/*.mdx'], base: 'b' }) });",
      [{ patterns: ['**/*.md', '!**/_*', '!**/_*/**', 'a/*.mdx'] }],
    ],
    [
      'constants',
      `const dir = 'src/notes'; const blog = defineCollection({ loader: glob({ pattern: '*.md', base: \`./\${dir}\` }) });`,
      [{ base: 'src/notes' }],
    ],
    [
      'no base, which is the root',
      "const blog = defineCollection({ loader: glob({ pattern: 'posts/*.md' }) });",
      [{ base: '', patterns: ['posts/*.md'] }],
    ],
    [
      'a base that cannot be told, which is the usual one',
      "const base = 'no'; const blog = defineCollection({ loader: glob({ pattern: '*.md', base: folderOf('blog') }) });",
      [{ base: 'src/content/blog', patterns: ['*.md'] }],
    ],
    [
      'constants of the same name',
      "const base = 'b'; const pattern = '*.md'; const blog = defineCollection({ loader: glob({ base, pattern }) });",
      [{ base: 'b', patterns: ['*.md'] }],
    ],
    [
      'two names for one',
      'const posts = defineCollection({}); export const collections = { en: posts, ko: posts };',
      [
        { name: 'en', base: 'src/content/en' },
        { name: 'ko', base: 'src/content/ko' },
      ],
    ],
    [
      'no base outside the site',
      "const blog = defineCollection({ loader: glob({ pattern: '*.md', base: '../posts' }) });",
      [],
    ],
    [
      'no pattern that can be told',
      "const blog = defineCollection({ loader: glob({ pattern: make(), base: 'b' }) });",
      [{ patterns: ['**/*.{md,mdx,markdown,mdoc}'] }],
    ],
    [
      'the folder of old',
      "const blog = defineCollection({ type: 'content' });",
      [{ name: 'blog', base: 'src/content/blog', patterns: every }],
    ],
    [
      'the exported name',
      "const one = defineCollection({}); export const collections = { 'my-posts': one };",
      [{ name: 'my-posts', base: 'src/content/my-posts' }],
    ],
    [
      'a collection where it is exported',
      "export const collections = { news: defineCollection({ loader: glob({ pattern: '*.md', base: 'n' }) }) };",
      [{ name: 'news', base: 'n' }],
    ],
    ['no data', "const a = defineCollection({ type: 'data' });", []],
    [
      'no other loader',
      "const a = defineCollection({ loader: file('a.json') }); const b = defineCollection({ loader: docsLoader() });",
      [],
    ],
    ['no comments', '// const a = defineCollection({});\n/* const b = defineCollection({}); */', []],
    ['nothing', '', []],
  ])('reads %s', (_what, text, wanted) => {
    expect(collectionsIn(text, 'src')).toMatchObject(wanted);
    expect(collectionsIn(text, 'src')).toHaveLength(wanted.length);
  });

  it.each<[string, string, string[]]>([
    ['z.date()', 'schema: z.object({ title: z.string(), pubDate: z.date() })', ['pubDate']],
    [
      'z.coerce.date()',
      'schema: z.object({ "pub-date": z.coerce.date().optional(), update: z.string() })',
      ['pub-date'],
    ],
    ['a transformed text', 'schema: z.object({ at: z.string().transform((text) => new Date(text)) })', ['at']],
    ['either', 'schema: z.object({ at: z.union([z.date(), z.string()]).transform((v) => v) })', ['at']],
    ['a function', 'schema: ({ image }) => z.object({ cover: image(), on: z.date() })', ['on']],
    ['what lies deeper', 'schema: z.object({ seo: z.object({ at: z.date() }) })', ['at']],
    ['no schema', '', []],
  ])('takes the keys of dates from %s', (_what, inside, dates) => {
    expect(collectionsIn(`const blog = defineCollection({ ${inside} });`, 'src')[0]?.dates).toEqual(dates);
  });

  it('takes them from a schema beside it where it has none of its own', () => {
    const text =
      'const base = z.object({ on: z.date() }); const blog = defineCollection({ schema: base.extend({ x: z.string() }) });';
    expect(collectionsIn(text, 'src')[0]?.dates).toEqual(['on']);
  });

  it('sees whether a post without a flag is a draft', () => {
    const flags = [
      'draft: z.boolean().default(true)',
      'draft: z.boolean().default(false)',
      'draft: z.boolean(), x: z.boolean().default(true)',
    ];
    expect(
      flags.map(
        (flag) =>
          collectionsIn(`const a = defineCollection({ schema: z.object({ ${flag} }) })`, 'src')[0]?.draftByDefault,
      ),
    ).toEqual([true, false, false]);
  });
});
