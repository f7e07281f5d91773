import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBlog } from '../../src/store/open.ts';
import { folderOf } from './temp-folder.ts';

type Files = Readonly<Record<string, string>>;

const nowMs = Date.UTC(2026, 0, 1);
const post = '---\ntitle: A\ndate: 2024-01-02\n---\n';

/** Root below the base, generator, other sites. */
async function found(files: Files, dir = '', generator?: string): Promise<unknown> {
  const base = folderOf({ '.git/HEAD': '', ...files });
  const blog = await openBlog({ dir: path.join(base, dir), nowMs, ...(generator === undefined ? {} : { generator }) });
  return [path.relative(base, blog.root), blog.site.generator, ...blog.others.map(({ folder }) => folder)];
}

/** Paths, titles, days, tags and states of a folder's posts. */
async function read(name: string, files: Files): Promise<unknown> {
  const base = folderOf(Object.fromEntries(Object.entries(files).map(([file, text]) => [`${name}/${file}`, text])));
  const blog = await openBlog({ dir: path.join(base, name), nowMs });
  const { posts } = await blog.load();
  return [
    blog.site.generator,
    ...posts.map((one) => [one.path, one.title, one.day, one.tags.join(), one.state].join('|')),
  ];
}

describe('openBlog() below the folder', () => {
  it.each<[string, Files, unknown]>([
    [
      'a site of a monorepo rather than what its package.json names',
      {
        'package.json': '{"devDependencies": {"astro": "5", "vitepress": "1"}}',
        'website/docusaurus.config.js': '',
        'website/blog/2024-01-02-a.md': post,
        'docs/guide.md': '# Guide\n',
      },
      ['website', 'docusaurus'],
    ],
    [
      'the site with more posts',
      {
        'apps/docs/docusaurus.config.js': '',
        'apps/web/next.config.js': '',
        'apps/web/content/blog/a.md': post,
        'packages/x/package.json': '{}',
      },
      ['apps/web', 'next', 'apps/docs'],
    ],
    [
      'no example before a site',
      {
        'blog/hugo.toml': '',
        'blog/content/posts/a.md': post,
        'examples/one/hugo.toml': '',
        'examples/one/content/posts/a.md': post,
        'examples/one/content/posts/b.md': post,
      },
      ['blog', 'hugo', 'examples/one'],
    ],
    [
      'the example of a theme',
      { 'theme.toml': '', 'exampleSite/hugo.toml': '', 'exampleSite/content/posts/a.md': post },
      ['exampleSite', 'hugo'],
    ],
    [
      'nothing of tests, of what is built and of packages',
      {
        'test/fixtures/hugo.toml': '',
        'test/fixtures/content/posts/a.md': post,
        'node_modules/x/hugo.toml': '',
        'dist/hugo.toml': '',
        'README.md': '# R\n',
      },
      ['', 'plain'],
    ],
    [
      'no sample below a folder of posts',
      { 'a.md': post, 'b/2024-01-03-b.md': '', 'demo/hugo.toml': '', 'demo/content/posts/a.md': post },
      ['', 'plain', 'demo'],
    ],
    ['nothing where the folder itself is a site', { 'hugo.toml': '', 'blog/hugo.toml': '' }, ['', 'hugo']],
    [
      'a gem of a theme as it is',
      { '_config.yml': 'title: T\n', Gemfile: 'gem "jekyll"\n', '_layouts/a.html': '' },
      ['', 'jekyll'],
    ],
    [
      'documentation without a blog as it is',
      { 'docusaurus.config.js': 'module.exports = { presets: [["classic", { blog: false }]] }', 'docs/a.md': '# A\n' },
      ['', 'docusaurus'],
    ],
    ['no folder four levels down', { 'a/b/c/d/hugo.toml': '', 'a/b/c/d/content/posts/a.md': post }, ['', 'plain']],
  ])('takes %s', async (_what, files, expected) => {
    expect(await found(files)).toEqual(expected);
  });

  it('says where the blog lies', async () => {
    const base = folderOf({ '.git/HEAD': '', 'site/hugo.toml': '', 'site/content/posts/a.md': post });
    expect((await openBlog({ dir: base, nowMs })).below).toBe('site');
  });

  it('says what else the folder could be', async () => {
    const base = folderOf({ 'hugo.toml': '', 'package.json': '{"dependencies": {"astro": "5"}}' });
    expect((await openBlog({ dir: base, nowMs })).doubts).toEqual([
      { generator: 'astro', evidence: 'astro in package.json' },
    ]);
  });
});

describe('openBlog() in a folder of a site without configuration', () => {
  it.each<[string, Files, string, unknown]>([
    ['_posts', { '_posts/2024-01-02-a.md': post }, '_posts', ['', 'jekyll']],
    ['a folder that holds no posts', { '_posts/2024-01-02-a.md': post, 'notes/a.md': '' }, 'notes', ['notes', 'plain']],
    ['source/_posts', { 'source/_posts/a.md': post, 'scaffolds/post.md': '' }, 'source/_posts', ['', 'hexo']],
  ])('finds the site above %s', async (_what, files, dir, expected) => {
    expect(await found(files, dir)).toEqual(expected);
  });

  it('takes the folder for the posts of the generator that is asked for', async () => {
    expect(await found({ 'posts/2024-01-02-a.md': post }, 'posts', 'jekyll')).toEqual(['posts', 'jekyll']);
  });
});

describe('openBlog() on posts cut off from their site', () => {
  it.each<[string, string, Files, unknown]>([
    [
      'Jekyll by its folder and its layouts',
      '_posts',
      {
        '2024-03-09-a-b.md': '---\nlayout: post\ntags: x y\ndraft: true\n---\n',
      },
      ['jekyll', '2024-03-09-a-b.md|A B|2024-03-09|x,y|published'],
    ],
    [
      'Jekyll by its tags',
      'posts',
      { '2024-03-09-a-b.md': '---\nlayout: post\ntags: x y\n---\n{% highlight ruby %}\n' },
      ['jekyll', '2024-03-09-a-b.md|A B|2024-03-09|x,y|published'],
    ],
    ['drafts of Jekyll', '_drafts', { 'a.md': '---\nlayout: post\ntitle: A\n---\n' }, ['jekyll', 'a.md|A|||draft']],
    [
      'no Jekyll, where another could be meant',
      'posts',
      { '2024-03-09-a.md': '---\nlayout: post\ntags: [x]\ntitle: A\n---\n' },
      ['plain', '2024-03-09-a.md|A|2024-03-09|x|published'],
    ],
    [
      'Hexo by its tags, the day in the name',
      'writing',
      { '2024-03-09-a.md': '---\ntitle: A\ntags: x\n---\n{% asset_img a.png %}\n' },
      ['hexo', '2024-03-09-a.md|A|2024-03-09|x|published'],
    ],
    [
      'Hexo by its folders of assets',
      'writing',
      Object.fromEntries(
        ['a', 'b'].flatMap((name) => [
          [`${name}.md`, '---\ntitle: A\ndate: 2024-03-09 10:00:00\n---\n'],
          [`${name}/a.png`, ''],
        ]),
      ),
      ['hexo', 'a.md|A|2024-03-09||published', 'b.md|A|2024-03-09||published'],
    ],
    [
      'Hugo by its section pages',
      'content',
      {
        '_index.md': '---\ntitle: S\n---\n',
        'posts/_index.md': '---\ncascade:\n  draft: true\n---\n',
        'posts/a.md': '---\ntitle: A\ndate: 2024-03-09\n---\n',
      },
      ['hugo', 'posts/a.md|A|2024-03-09||draft'],
    ],
    [
      'Zola by its keys',
      'content',
      {
        '_index.md': '+++\nsort_by = "date"\n+++\n',
        'a.md': '+++\ntitle = "A"\npath = "2024/03/09/a"\n[taxonomies]\ntags = ["x"]\n+++\n',
      },
      ['zola', 'a.md|A|2024-03-09|x|published'],
    ],
    [
      'neither Hugo nor Zola where both could be meant',
      'content',
      { 'a.md': '+++\ntitle = "A"\ndate = 2024-03-09\n+++\n', 'b.md': '+++\ntitle = "B"\ndraft = true\n+++\n' },
      ['plain', 'a.md|A|2024-03-09||published', 'b.md|B|||draft'],
    ],
    [
      'Pelican by its headers',
      'content',
      { 'a.md': 'Title: A\nDate: 2024-03-09\nTags: x, y\nStatus: draft\n\nBody\n' },
      ['pelican', 'a.md|A|2024-03-09|x,y|draft'],
    ],
    [
      'Docusaurus by its authors',
      'blog',
      {
        'authors.yml': 'a:\n  name: A\n',
        'tags.yml': 'x:\n  label: The X\n',
        '2024-03-09-a.md': '---\nauthors: a\ntags: [x]\n---\n# A\n',
        '_b.md': '# B\n',
      },
      ['docusaurus', '2024-03-09-a.md|A|2024-03-09|The X|published'],
    ],
    [
      'Zenn by its keys',
      'stuff',
      {
        'a1b2c3d4e5f6.md':
          '---\ntitle: "A"\nemoji: "A"\ntype: "tech"\ntopics: ["x"]\npublished: false\npublished_at: 2024-03-09 10:00\n---\n',
      },
      ['zenn', 'a1b2c3d4e5f6.md|A|2024-03-09|x|draft'],
    ],
    [
      'Eleventy by its directory data',
      'blog',
      { 'blog.11tydata.json': '{}', 'a.md': '---\nnewstitle: A\ndate: 2024-03-09\n---\n# B\n' },
      ['eleventy', 'a.md|A|2024-03-09||published'],
    ],
    [
      'Obsidian by its links and embeds',
      'vault',
      {
        'One.md': '# Heading\n[[Two]] #x\n![[a.png]]\n',
        'Two.md': '[[One]]\n',
        'Three.md': '[[One|1]]\n',
      },
      ['obsidian', 'One.md|One||x|published', 'Three.md|Three|||published', 'Two.md|Two|||published'],
    ],
    [
      'no Obsidian by links alone',
      'wiki',
      { 'one.md': '# Heading\n[[two]]\n' },
      ['plain', 'one.md|Heading|||published'],
    ],
  ])('knows %s', async (_what, name, files, expected) => {
    expect(await read(name, files)).toEqual(expected);
  });
});
