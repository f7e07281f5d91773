import { describe, expect, it } from 'vitest';
import { BlogError } from '../../src/core/diagnostic.ts';
import { planRename, type RenamePlan } from '../../src/core/rename-post.ts';
import { openBlog } from '../../src/store/open.ts';
import { planChanges } from '../../src/store/plan.ts';
import { nowMs } from '../commands/turn.ts';
import { folderOf } from '../store/temp-folder.ts';

interface Wish {
  readonly files: Readonly<Record<string, string>>;
  readonly post: string;
  /** Default: `New name`. */
  readonly title?: string;
  readonly slug?: string;
  readonly alias?: boolean;
}

interface Outcome {
  readonly plan: RenamePlan;
  /** The files that differ, by their new paths. */
  readonly changed: Readonly<Record<string, string | undefined>>;
}

/** The plan and what it makes of the files; or the code and message of why not. */
async function renamed({
  files,
  post: path,
  title = 'New name',
  slug,
  alias = false,
}: Wish): Promise<Outcome | string> {
  const blog = await openBlog({ dir: folderOf(files), nowMs });
  const library = await blog.load();
  const post = library.posts.find((one) => one.path === path);
  if (post === undefined) throw new Error(`${path} is no post`);
  try {
    const setting = { blog, dialect: await blog.dialect(), library };
    const plan = await planRename({ post, title, alias, ...(slug === undefined ? {} : { slug }) }, setting);
    const { files: planned, refusals } = await planChanges(blog, plan.changes);
    expect(refusals).toEqual([]);
    const changed = planned.map(({ path: from, to = from, after }) => [to, after ?? files[from]] as const);
    return { plan, changed: Object.fromEntries(changed) };
  } catch (error) {
    if (error instanceof BlogError) return `${error.diagnostic.code}: ${error.diagnostic.message}`;
    throw error;
  }
}

const post = (title: string, body = ''): string => `---\ntitle: ${title}\n---\n${body}`;
const dated = (title: string, body = ''): string => `---\ntitle: ${title}\ndate: 2024-03-09\n---\n${body}`;

const hugo = { 'hugo.toml': '' };
const jekyll = { '_config.yml': 'markdown: kramdown\npermalink: /:year/:title/\n' };
const hexo = {
  '_config.yml': 'post_asset_folder: true\npermalink: :year/:title/\n',
  'package.json': '{"hexo": {}, "dependencies": {"hexo": "7", "hexo-generator-alias": "1"}}',
};

const cases: Readonly<Record<string, readonly [Wish, Readonly<Record<string, string>>]>> = {
  'tags of Jekyll, and addresses': [
    {
      files: {
        ...jekyll,
        '_posts/2024-03-09-old.md': post('Old'),
        '_posts/2024-03-10-b.md': post(
          'B',
          '{% post_url 2024-03-09-old %} {% link _posts/2024-03-09-old.md %} [a](/2024/old/#x) [b](../old/) [c](/2024/older/)\n{% raw %}{% post_url 2024-03-09-old %}{% endraw %}\n',
        ),
      },
      post: '_posts/2024-03-09-old.md',
    },
    {
      '_posts/2024-03-09-new-name.md': post('New name'),
      '_posts/2024-03-10-b.md': post(
        'B',
        '{% post_url 2024-03-09-new-name %} {% link _posts/2024-03-09-new-name.md %} [a](/2024/new-name/#x) [b](../new-name/) [c](/2024/older/)\n{% raw %}{% post_url 2024-03-09-old %}{% endraw %}\n',
      ),
    },
  ],
  'a redirect of Jekyll': [
    {
      files: {
        '_config.yml': 'markdown: kramdown\nplugins: [jekyll-redirect-from]\n',
        '_posts/2024-03-09-old.md': post('Old'),
      },
      post: '_posts/2024-03-09-old.md',
      alias: true,
    },
    { '_posts/2024-03-09-new-name.md': '---\ntitle: New name\nredirect_from: [/2024/03/09/old.html]\n---\n' },
  ],
  'shortcodes of Hugo, and a name that two posts have': [
    {
      files: {
        ...hugo,
        'content/x/old.md': dated('Old'),
        'content/y/old.md': dated('Other'),
        'content/x/b.md': dated(
          'B',
          '{{< ref "x/old.md" >}} {{% relref "/x/old" %}} {{< ref "old" >}} [c](../y/old.md)\n',
        ),
      },
      post: 'content/x/old.md',
    },
    {
      'content/x/new-name.md': dated('New name'),
      'content/x/b.md': dated(
        'B',
        '{{< ref "x/new-name.md" >}} {{% relref "/x/new-name" %}} {{< ref "old" >}} [c](../y/old.md)\n',
      ),
    },
  ],
  'a bundle with its pictures': [
    {
      files: {
        ...hugo,
        'content/old/index.md': dated('Old', '![a](cat.png) ![b](../old/cat.png)\n'),
        'content/old/cat.png': 'cat',
        'content/b.md': dated('B', '![c](old/cat.png) [d](old/index.md)\n\n[e]: /old/ "E"\n'),
      },
      post: 'content/old/index.md',
    },
    {
      'content/new-name/index.md': dated('New name', '![a](cat.png) ![b](../new-name/cat.png)\n'),
      'content/new-name/cat.png': 'cat',
      'content/b.md': dated('B', '![c](new-name/cat.png) [d](new-name/index.md)\n\n[e]: /new-name/ "E"\n'),
    },
  ],
  'files of other languages': [
    {
      files: {
        'hugo.toml': '[languages.en]\nweight = 1\n[languages.ko]\nweight = 2\n',
        'content/old.md': dated('Old'),
        'content/old.ko.md': dated('옛'),
      },
      post: 'content/old.md',
    },
    { 'content/new-name.md': dated('New name'), 'content/new-name.ko.md': dated('옛') },
  ],
  'assets and a redirect of Hexo': [
    {
      files: {
        ...hexo,
        'source/_posts/old.md': dated('Old', '![a](old/cat.png)\n'),
        'source/_posts/old/cat.png': 'cat',
      },
      post: 'source/_posts/old.md',
      alias: true,
    },
    {
      'source/_posts/new-name.md':
        '---\ntitle: New name\ndate: 2024-03-09\nalias: [2024/old/index.html]\n---\n![a](new-name/cat.png)\n',
      'source/_posts/new-name/cat.png': 'cat',
    },
  ],
  'links and a redirect of Zola': [
    {
      files: {
        'zola.toml': 'base_url = "https://example.org"\n',
        'content/blog/old.md': '+++\ntitle = "Old"\n[taxonomies]\ntags = ["a"]\n+++\n',
        'content/blog/b.md': '+++\ntitle = "B"\n+++\n[a](@/blog/old.md#x) [b](https://example.org/blog/old/)\n',
      },
      post: 'content/blog/old.md',
      alias: true,
    },
    {
      'content/blog/new-name.md':
        '+++\ntitle = "New name"\naliases = ["/blog/old/"]\n[taxonomies]\ntags = ["a"]\n+++\n',
      'content/blog/b.md': '+++\ntitle = "B"\n+++\n[a](@/blog/new-name.md#x) [b](https://example.org/blog/new-name/)\n',
    },
  ],
  'the slug of a post': [
    {
      files: {
        'docusaurus.config.js': 'module.exports = {};',
        'blog/2024-03-09-old.md': '---\ntitle: Old\nslug: /notes/old\n---\n',
        'blog/b.md': dated('B', '[a](./2024-03-09-old.md) [b](/blog/notes/old)\n'),
      },
      post: 'blog/2024-03-09-old.md',
    },
    {
      'blog/2024-03-09-new-name.md': '---\ntitle: New name\nslug: /notes/new-name\n---\n',
      'blog/b.md': dated('B', '[a](./2024-03-09-new-name.md) [b](/blog/notes/new-name)\n'),
    },
  ],
  'wiki links, and the name of a note': [
    {
      files: {
        '.obsidian/app.json': '{}',
        'Garden/Old note.md': 'Text\n',
        'Garden/Other note.md': '[[Old note]] ![[Garden/Old note#p|x]] [m](Old%20note.md) `[[Old note]]`\n',
      },
      post: 'Garden/Old note.md',
      title: 'New name',
    },
    {
      'Garden/New name.md': 'Text\n',
      'Garden/Other note.md': '[[New name]] ![[Garden/New name#p|x]] [m](New%20name.md) `[[Old note]]`\n',
    },
  ],
  'the title alone, with the name it has': [
    { files: { 'old.md': dated('Old'), 'b.md': dated('B', '[a](old.md)\n') }, post: 'old.md', slug: 'old' },
    { 'old.md': dated('New name') },
  ],
  'a name as the old one is written': [
    { files: { 'Old_Name.md': dated('Old') }, post: 'Old_Name.md', title: 'Fresh: a Start' },
    { 'Fresh_a_Start.md': dated('Fresh: a Start').replace('Fresh: a Start', '"Fresh: a Start"') },
  ],
  'an article of Zenn, which keeps its name': [
    {
      files: {
        'package.json': '{"dependencies": {"zenn-cli": "1"}}',
        'articles/abcdefghijkl.md': '---\ntitle: "Old"\npublished: true\n---\n',
      },
      post: 'articles/abcdefghijkl.md',
    },
    { 'articles/abcdefghijkl.md': '---\ntitle: "New name"\npublished: true\n---\n' },
  ],
};

describe('planRename()', () => {
  it.each(Object.entries(cases))('changes %s', async (_, [wish, wanted]) => {
    const outcome = await renamed(wish);
    expect(typeof outcome === 'string' ? outcome : outcome.changed).toEqual(wanted);
    if (typeof outcome !== 'string') expect(outcome.plan.post.title).toBe(wish.title ?? 'New name');
  });

  it.each<readonly [string, Wish, RegExp]>([
    [
      'a name that is taken',
      {
        files: { ...hugo, 'content/old.md': dated('Old'), 'content/new-name/index.md': dated('B') },
        post: 'content/old.md',
      },
      /^EXISTS: .*"content\/new-name\/index.md"/,
    ],
    [
      'a redirect where there is none',
      { files: { 'old.md': dated('Old') }, post: 'old.md', alias: true },
      /^BAD_USAGE: Cannot leave a redirect: a folder of Markdown files has none/,
    ],
    [
      'a redirect without its plugin',
      { files: { ...jekyll, '_posts/2024-03-09-old.md': post('Old') }, post: '_posts/2024-03-09-old.md', alias: true },
      /^BAD_USAGE: Cannot leave a redirect: the site lacks the plugin jekyll-redirect-from/,
    ],
    ['a title without letters', { files: { 'old.md': dated('Old') }, post: 'old.md', title: '!?' }, /^BAD_TITLE: /],
    ['a heading in HTML', { files: { 'old.md': '<h1>Old</h1>\n' }, post: 'old.md' }, /^CANNOT_EDIT: /],
  ])('refuses %s', async (_, wish, message) => {
    expect(await renamed(wish)).toMatch(message);
  });
});
