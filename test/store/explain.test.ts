import { describe, expect, it } from 'vitest';
import type { Explanation, Origin } from '../../src/core/ports.ts';
import { openBlog } from '../../src/store/open.ts';
import { folderOf } from './temp-folder.ts';

type Files = Readonly<Record<string, string>>;

async function explained(files: Files, path: string): Promise<Explanation | undefined> {
  const blog = await openBlog({ dir: folderOf(files), nowMs: Date.UTC(2026, 0, 1) });
  return blog.explain(path, await blog.load());
}

/** `front matter draft a.md:3:1 draft: true` */
function said(origin: Origin | undefined): string {
  const { from, key, place, source } = origin ?? { from: 'nowhere' };
  const where = place && `${place.file}:${place.line}:${place.column}`;
  return [from, key, where, source].filter((part) => part !== undefined).join(' ');
}

const hugo = { 'hugo.toml': 'title = "H"\n' };
const jekyll = (config: string): Files => ({ '_config.yml': config, Gemfile: 'gem "jekyll"\n' });

describe('Blog.explain() of a post', () => {
  it.each<[string, Files, string, readonly string[]]>([
    [
      'a key in YAML, not a word of the title or the body',
      { ...hugo, 'content/posts/a.md': '---\ntitle: draft true\ndraft: true\n---\ndraft: true\n' },
      'content/posts/a.md',
      ['draft', 'front matter draft content/posts/a.md:3:1 draft: true'],
    ],
    [
      'a key in TOML',
      { ...hugo, 'content/posts/a.md': '+++\ntitle = "draft = true"\n[x]\ndraft = false\n[params]\n+++\n' },
      'content/posts/a.md',
      ['published'],
    ],
    [
      'a key in JSON',
      { ...hugo, 'content/posts/a.md': '{"title": "A",\n "draft": true}\n' },
      'content/posts/a.md',
      ['draft', 'front matter draft content/posts/a.md:2:3  "draft": true}'],
    ],
    [
      'a nested key',
      { ...hugo, 'content/posts/a.md': '---\nlist: never\nbuild:\n  list: never\n---\n' },
      'content/posts/a.md',
      ['hidden', 'front matter build.list content/posts/a.md:4:3   list: never'],
    ],
    [
      'the second of two keys of one name, which counts',
      { ...hugo, 'content/posts/a.md': '---\ndraft: false\ndraft: true\n---\n' },
      'content/posts/a.md',
      ['draft', 'front matter draft content/posts/a.md:3:1 draft: true'],
    ],
    [
      'the date that is in the future',
      { ...hugo, 'content/posts/a.md': '---\ndate: 2024-01-01\npublishDate: 2030-01-01\n---\n' },
      'content/posts/a.md',
      ['scheduled', 'front matter publishDate content/posts/a.md:3:1 publishDate: 2030-01-01'],
    ],
    [
      'a cascade of a section',
      {
        ...hugo,
        'content/posts/_index.md': '---\ntitle: S\ncascade:\n  - draft: true\n---\n',
        'content/posts/a.md': '---\ntitle: A\n---\n',
      },
      'content/posts/a.md',
      ['draft', 'data cascade.draft content/posts/_index.md:4:5   - draft: true'],
    ],
    [
      'defaults of the configuration',
      {
        ...jekyll(
          'defaults:\n  - scope: {path: ""}\n    values: {layout: post}\n  - scope: {path: _posts}\n    values:\n      published: false\n',
        ),
        '_posts/2024-03-09-a.md': '---\ntitle: A\n---\n',
      },
      '_posts/2024-03-09-a.md',
      ['draft', 'configuration defaults.values.published _config.yml:6:7       published: false'],
    ],
    [
      'a switch of the configuration beside the date',
      {
        '_config.yml': 'title: H\nfuture: false\n',
        'package.json': '{"dependencies": {"hexo": "8"}}',
        'source/_posts/a.md': '---\ndate: 2030-01-01 10:00:00\n---\n',
      },
      'source/_posts/a.md',
      [
        'scheduled',
        'front matter date source/_posts/a.md:2:1 date: 2030-01-01 10:00:00',
        'configuration future _config.yml:2:1 future: false',
      ],
    ],
    [
      'a constant of a program, in a header without fences',
      {
        'pelicanconf.py': "PATH = 'content'\n# WITH_FUTURE_DATES = True\nWITH_FUTURE_DATES = False\n",
        'content/a.md': 'Title: A\nDate: 2030-01-01\n\n',
      },
      'content/a.md',
      [
        'scheduled',
        'front matter date content/a.md:2:1 Date: 2030-01-01',
        'configuration WITH_FUTURE_DATES pelicanconf.py:3:1 WITH_FUTURE_DATES = False',
      ],
    ],
    [
      'directory data',
      {
        '.eleventy.js': 'module.exports = () => ({})',
        'posts/posts.json': '{\n  "draft": true\n}\n',
        'posts/a.md': '---\ntitle: A\n---\n',
      },
      'posts/a.md',
      ['draft', 'data draft posts/posts.json:2:4   "draft": true'],
    ],
    [
      'the folder of drafts',
      { ...jekyll('title: J\n'), '_drafts/a.md': '---\ntitle: A\n---\n' },
      '_drafts/a.md',
      ['draft', 'folder'],
    ],
    [
      'the day in the name',
      { ...jekyll('title: J\n'), '_posts/2030-03-09-a.md': '---\ntitle: A\n---\n' },
      '_posts/2030-03-09-a.md',
      ['scheduled', 'file name'],
    ],
  ])('names %s', async (_what, files, path, expected) => {
    const found = await explained(files, path);
    expect([found?.post?.state, ...(found?.decidedBy ?? []).map(said)]).toEqual(expected);
  });

  it.each<[Files, string, readonly string[]]>([
    [
      { ...hugo, 'content/posts/a.md': '---\nTitle: A\ndate: 2024-01-02\ntags:\n  - x\n---\n# B\n' },
      'content/posts/a.md',
      [
        'front matter Title content/posts/a.md:2:1 Title: A',
        'front matter date content/posts/a.md:3:1 date: 2024-01-02',
        'front matter tags content/posts/a.md:4:1 tags:',
      ],
    ],
    [
      { '2024-01-02-a.md': '---\ntags: x\n---\ntext\n\n# A heading\n' },
      '2024-01-02-a.md',
      ['heading 2024-01-02-a.md:6:1 # A heading', 'file name', 'front matter tags 2024-01-02-a.md:2:1 tags: x'],
    ],
    [{ '2024/01/02/a.md': 'text\n' }, '2024/01/02/a.md', ['file name', 'folder']],
    [
      { ...jekyll('title: J\n'), '_posts/2024-01-02-a-b.md': '---\ntag: x\ntags: [y]\ndate: 2024-01-02 10:00\n---\n' },
      '_posts/2024-01-02-a-b.md',
      [
        'file name',
        'front matter date _posts/2024-01-02-a-b.md:4:1 date: 2024-01-02 10:00',
        'front matter tag _posts/2024-01-02-a-b.md:2:1 tag: x',
      ],
    ],
    [
      {
        'zola.toml': 'base_url = "x"\n',
        'content/a.md': '+++\ntitle = "A"\npath = "2024/01/02/a"\n[taxonomies]\ntags = ["x"]\n+++\n',
      },
      'content/a.md',
      [
        'front matter title content/a.md:2:1 title = "A"',
        'front matter path content/a.md:3:1 path = "2024/01/02/a"',
        'front matter taxonomies.tags content/a.md:5:1 tags = ["x"]',
      ],
    ],
  ])('says where title, day and tags come from', async (files, path, expected) => {
    const { title, day, tags = [] } = (await explained(files, path)) ?? {};
    expect([title, day, ...tags].map(said)).toEqual(expected);
  });
});

describe('Blog.explain() of a file that is no post', () => {
  const site: Files = {
    ...hugo,
    'content/posts/a.md': '---\ntitle: A\n---\n',
    'content/posts/b.MD': '# B\n',
    'content/posts/c.txt': '',
    'content/posts/LICENSE': '',
    'content/posts/_index.md': '---\ntitle: S\n---\n',
    'content/posts/bad.md': '---\na: [\n---\n',
    'static/d.md': '# D\n',
    'node_modules/e.md': '',
  };
  it.each([
    ['content/posts/b.MD', 'Hugo reads no ".MD": only the lower-case extension'],
    ['content/posts/c.txt', 'Hugo makes no post of ".txt"'],
    ['content/posts/LICENSE', 'Hugo makes no post of a file without an extension'],
    ['content/posts/_index.md', 'it is the page of a section (_index)'],
    ['content/posts/bad.md', 'cannot read the front matter: "[" is not closed'],
    ['static/d.md', 'it lies in no folder of posts (content)'],
    ['node_modules/e.md', 'Hugo does not look there (**/node_modules/**)'],
    ['content/posts', 'it is a folder'],
    ['..', 'it lies outside the blog'],
  ])('says why %s is none', async (path, reason) => {
    const found = await explained(site, path);
    expect([found?.post, found?.reason]).toEqual([undefined, reason]);
  });

  it('knows no file that is not there', async () => {
    expect(await explained(site, 'content/posts/none.md')).toBeUndefined();
  });

  it('names the line that drops a page', async () => {
    const files = { 'pelicanconf.py': '', 'a.md': 'Title: A\nStatus: skip\n\n' };
    expect((await explained(files, 'a.md'))?.decidedBy.map(said)).toEqual([
      'front matter status a.md:2:1 Status: skip',
    ]);
  });
});
