import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planPublish } from '../../src/core/publish-post.ts';
import { planUnpublish } from '../../src/core/unpublish-post.ts';
import { openBlog } from '../../src/store/open.ts';
import { now, nowMs, read, turn } from '../commands/turn.ts';
import { folderOf } from '../store/temp-folder.ts';

interface Case {
  readonly files: Readonly<Record<string, string>>;
  readonly post: string;
  /** Default: `unpublish`. */
  readonly publish?: true;
  readonly date?: 'keep' | 'now';
  /** Where it is then, and what stands there. */
  readonly becomes: readonly [path: string, text: string];
  readonly note?: string;
}

const astro = (schema: string): string =>
  `const blog = defineCollection({ loader: glob({ pattern: '**/*.md', base: 'src/content/blog' }), schema: z.object({ pubDate: z.date(), ${schema} }) });\nexport const collections = { blog };`;
const dated = (path: string, date: string): Record<string, string> =>
  Object.fromEntries([1, 2, 3].map((at) => [path.replace('*', `${at}`), `---\ntitle: T${at}\n${date}\n---\n`]));

const cases: Readonly<Record<string, Case>> = {
  'the key of an Astro schema': {
    files: {
      'astro.config.mjs': '',
      'src/content.config.ts': astro('isDraft: z.boolean()'),
      'src/content/blog/a.md': '---\ntitle: A\npubDate: 2024-01-02\n---\n',
    },
    post: 'src/content/blog/a.md',
    becomes: ['src/content/blog/a.md', '---\ntitle: A\npubDate: 2024-01-02\nisDraft: true\n---\n'],
  },
  'an Astro schema without one': {
    files: {
      'astro.config.mjs': '',
      'src/content.config.ts': astro('title: z.string()'),
      'src/content/blog/a.md': '---\ntitle: A\npubDate: 2024-01-02\n---\n',
    },
    post: 'src/content/blog/a.md',
    becomes: ['src/content/blog/a.md', '---\ntitle: A\npubDate: 2024-01-02\ndraft: true\n---\n'],
    note: 'the schema of its collection has no key for drafts: unless the pages leave it out by another, it is shown',
  },
  'the key that most posts have': {
    files: {
      ...dated('*.md', 'date: 2024-01-02\npublished: true'),
      'a.md': '---\ntitle: A\ndate: 2024-01-02\n---\n',
    },
    post: 'a.md',
    becomes: ['a.md', '---\ntitle: A\ndate: 2024-01-02\npublished: false\n---\n'],
  },
  'the key of other drafts': {
    files: { 'b.md': '---\ntitle: B\nstatus: draft\n---\n', 'a.md': '---\ntitle: A\n---\n' },
    post: 'a.md',
    becomes: ['a.md', '---\ntitle: A\nstatus: draft\n---\n'],
  },
  'a flag in quotes': {
    files: { 'hugo.toml': '', 'content/a.md': '---\ndraft: "true" # yet\ntitle: A\n---\n' },
    post: 'content/a.md',
    publish: true,
    becomes: ['content/a.md', '---\ndraft: "false" # yet\ntitle: A\n---\n'],
  },
  'a status with a capital': {
    files: {
      'pelicanconf.py': 'PATH = "content"\n',
      'content/a.md': 'Title: A\nDate: 2024-01-02\nStatus: Draft\nTags: x\n\nText\n',
    },
    post: 'content/a.md',
    publish: true,
    becomes: ['content/a.md', 'Title: A\nDate: 2024-01-02\nStatus: Published\nTags: x\n\nText\n'],
  },
  'two keys, one behind the other': {
    files: { 'a.md': '---\ndraft: true\npublished: false\ntitle: A\n---\n' },
    post: 'a.md',
    publish: true,
    becomes: ['a.md', '---\ndraft: false\npublished: true\ntitle: A\n---\n'],
  },
  'a garden of Quartz that shows what asks for it': {
    files: {
      'quartz.config.ts':
        'const config = { plugins: { filters: [Plugin.ExplicitPublish()] } }\nexport default config\n',
      'content/a.md': '---\ntitle: A\n---\n',
    },
    post: 'content/a.md',
    publish: true,
    becomes: ['content/a.md', '---\ntitle: A\npublish: true\n---\n'],
  },
  'an article of Zenn without the key': {
    files: {
      'package.json': '{"dependencies": {"zenn-cli": "1"}}',
      'articles/abcdefghijkl.md': '---\ntitle: A\ntopics: []\n---\n',
    },
    post: 'articles/abcdefghijkl.md',
    publish: true,
    becomes: ['articles/abcdefghijkl.md', '---\ntitle: A\ntopics: []\npublished: true\n---\n'],
  },
  'a date where the others have one': {
    files: { ...dated('*.md', 'date: 2024-01-02'), 'a.md': '---\ndraft: true\ntitle: A\n---\n' },
    post: 'a.md',
    publish: true,
    becomes: ['a.md', '---\ndraft: false\ntitle: A\ndate: 2027-01-01\n---\n'],
  },
  'no date where the others have none': {
    files: { 'b.md': '---\ntitle: B\n---\n', 'a.md': '---\ndraft: true\ntitle: A\n---\n' },
    post: 'a.md',
    publish: true,
    becomes: ['a.md', '---\ndraft: false\ntitle: A\n---\n'],
  },
  'the day in a name too': {
    files: {
      'docusaurus.config.js': 'module.exports = { title: "T", presets: [["classic", {}]] };',
      'blog/2024-01-02-a.md': '---\ndraft: true\ntitle: A\ndate: 2024-01-02\n---\n',
    },
    post: 'blog/2024-01-02-a.md',
    publish: true,
    date: 'now',
    becomes: ['blog/2027-01-01-a.md', '---\ndraft: false\ntitle: A\ndate: 2027-01-01\n---\n'],
  },
  'a day in an address': {
    files: {
      'zola.toml': 'base_url = "https://example.org"\n',
      'content/a.md': '+++\npath = "2024/03/09/a"\ntitle = "A"\ndraft = true\n[extra]\nx = 1\n+++\n',
    },
    post: 'content/a.md',
    publish: true,
    date: 'now',
    becomes: ['content/a.md', '+++\npath = "2027/01/01/a"\ntitle = "A"\n[extra]\nx = 1\n+++\n'],
  },
  'a date in words': {
    files: {
      'astro.config.mjs': '',
      'src/content/blog/a.md': "---\ndraft: true\npubDate: 'Jul 08 2022'\ntitle: A\n---\n",
    },
    post: 'src/content/blog/a.md',
    publish: true,
    date: 'now',
    becomes: ['src/content/blog/a.md', "---\ndraft: false\npubDate: '2027-01-01'\ntitle: A\n---\n"],
  },
  'a folder of its own': {
    files: {
      '_config.yml': 'title: T\nmarkdown: kramdown\n',
      '_posts/2024-01-02-b.md': '---\ntitle: B\n---\n',
      '_drafts/a/a.md': '---\ntitle: A\n---\n',
      '_drafts/a/cat.png': 'cat',
    },
    post: '_drafts/a/a.md',
    publish: true,
    becomes: ['_posts/2027-01-01-a/2027-01-01-a.md', '---\ntitle: A\n---\n'],
  },
  'other languages of the post': {
    files: {
      'hugo.toml': '[languages.en]\nweight = 1\n[languages.ko]\nweight = 2\n',
      'content/a.md': '---\ntitle: A\n---\n',
      'content/a.ko.md': '---\ntitle: 가\n---\n',
    },
    post: 'content/a.md',
    becomes: ['content/a.md', '---\ntitle: A\ndraft: true\n---\n'],
    note: '"content/a.ko.md", the same post in another language, stays published',
  },
};

async function turned({
  files,
  post: path,
  publish,
  date,
}: Case): Promise<{ root: string; out: Awaited<ReturnType<typeof turn>> }> {
  const root = folderOf(files);
  const post = (await (await openBlog({ dir: root, nowMs })).load()).posts.find((one) => one.path === path);
  if (post === undefined) throw new Error(`${path} is no post`);
  const wish = date === undefined ? {} : { date: date === 'now' ? now : date };
  return { root, out: await turn(publish ? planPublish : planUnpublish, { post, now, ...wish }, root) };
}

describe('planPublish() and planUnpublish()', () => {
  it.each(Object.entries(cases))('go by %s', async (_, one) => {
    const { root, out } = await turned(one);
    const [path, text] = one.becomes;
    expect(out).toMatchObject({ post: { path, state: one.publish ? 'published' : 'draft' } });
    expect(read(root, path)).toBe(text);
    if (typeof out === 'object') expect(out.notes).toEqual(one.note === undefined ? [] : [one.note]);
  });

  it('take a folder of its own along', async () => {
    const { root } = await turned(cases['a folder of its own'] ?? ('' as never));
    expect(fs.readdirSync(`${root}/_posts/2027-01-01-a`)).toEqual(['2027-01-01-a.md', 'cat.png']);
    expect(fs.existsSync(`${root}/_drafts/a`)).toBe(false);
  });

  it.each([
    [
      'a section',
      { 'content/x/_index.md': '---\ndraft: true\n---\n', 'content/x/a.md': '---\ntitle: A\ndraft: true\n---\n' },
    ],
    ['an expiry', { 'content/x/a.md': '---\ntitle: A\ndraft: true\nexpiryDate: 2020-01-01\n---\n' }],
  ])('name %s that holds a post back all the same', async (_, files) => {
    const { out } = await turned({
      files: { 'hugo.toml': '', ...files },
      post: 'content/x/a.md',
      publish: true,
      becomes: ['', ''],
    });
    expect(out).toMatch(/^STATE_UNCHANGED: Cannot publish "A": it would still be /);
  });

  it('refuse a place that is taken', async () => {
    const files = {
      '_config.yml': 'markdown: kramdown\n',
      '_posts/2024-01-02-a.md': '---\ntitle: A\n---\n',
      '_drafts/a.md': '---\ntitle: B\n---\n',
    };
    const { out } = await turned({ files, post: '_posts/2024-01-02-a.md', becomes: ['', ''] });
    expect(out).toMatch(/^EXISTS: /);
  });
});
