import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { planPublish } from '../../src/core/publish-post.ts';
import { planRename } from '../../src/core/rename-post.ts';
import { planUnpublish } from '../../src/core/unpublish-post.ts';
import { openBlog } from '../../src/store/open.ts';
import { planChanges } from '../../src/store/plan.ts';
import { apply, now, nowMs, turn } from '../commands/turn.ts';
import { folderOf } from '../store/temp-folder.ts';

interface Site {
  readonly command: readonly string[];
  readonly files: Readonly<Record<string, string>>;
  readonly draft: string;
  readonly other: string;
  /** Pages, below the folder that is built. */
  readonly pages: {
    readonly published: string;
    readonly other: string;
    readonly renamed: string;
    /** The redirect at the old address. */
    readonly redirect?: string;
  };
}

const template = '<html><body>{{ .Title }} {{ .Content }}</body></html>';

const sites: Readonly<Record<string, Site>> = {
  jekyll: {
    command: ['jekyll', 'build', '--quiet', '--destination', 'out'],
    files: {
      '_config.yml': 'title: T\nmarkdown: kramdown\n',
      '_drafts/new.md': '---\ntitle: New\n---\nText\n',
      '_posts/2024-03-09-old.md': '---\ntitle: Old\n---\nText\n',
      '_posts/2024-03-10-link.md': '---\ntitle: Link\n---\n[x]({% post_url 2024-03-09-old %})\n',
    },
    draft: '_drafts/new.md',
    other: '_posts/2024-03-09-old.md',
    pages: { published: '2024/05/06/new.html', other: '2024/03/09/old.html', renamed: '2024/03/09/quite-other.html' },
  },
  hugo: {
    command: ['hugo', '--quiet', '--destination', 'out'],
    files: {
      'hugo.toml':
        'baseURL = "https://example.org/"\ntitle = "T"\ndisableKinds = ["RSS", "sitemap", "taxonomy", "term"]\n',
      'config.toml':
        'baseURL = "https://example.org/"\ntitle = "T"\ndisableKinds = ["RSS", "sitemap", "taxonomy", "term"]\n',
      'layouts/_default/single.html': template,
      'layouts/_default/list.html': template,
      'content/posts/new.md': '---\ntitle: New\ndate: 2024-03-09\ndraft: true\n---\nText\n',
      'content/posts/old/index.md': '---\ntitle: Old\ndate: 2024-03-09\n---\nText\n',
      'content/posts/link.md': '---\ntitle: Link\ndate: 2024-03-10\n---\n[x]({{< ref "old" >}})\n',
    },
    draft: 'content/posts/new.md',
    other: 'content/posts/old/index.md',
    pages: {
      published: 'posts/new/index.html',
      other: 'posts/old/index.html',
      renamed: 'posts/quite-other/index.html',
      redirect: 'posts/old/index.html',
    },
  },
  pelican: {
    command: ['pelican', 'content', '--settings', 'pelicanconf.py', '--output', 'out', '--quiet'],
    files: {
      'pelicanconf.py': 'SITENAME = "T"\nPATH = "content"\nTIMEZONE = "UTC"\nSLUGIFY_SOURCE = "title"\n',
      'content/new.md': 'Title: New\nDate: 2024-03-09\nStatus: draft\n\nText\n',
      'content/old.md': 'Title: Old\nDate: 2024-03-09\n\nText\n',
      'content/link.md': 'Title: Link\nDate: 2024-03-10\n\n[x]({filename}old.md)\n',
    },
    draft: 'content/new.md',
    other: 'content/old.md',
    pages: { published: 'new.html', other: 'old.html', renamed: 'quite-other.html' },
  },
};

describe.each(Object.entries(sites))('%s', (id, { command, files, draft, other, pages }) => {
  const [tool = '', ...words] = command;
  const there = spawnSync(tool, ['--version']).status === 0 || spawnSync(tool, ['version']).status === 0;
  if (!there) {
    it.skip(`is not asked: there is no ${id} here`, () => undefined);
    return;
  }

  /** Builds the site anew. */
  function built(root: string): (page: string) => boolean {
    fs.rmSync(path.join(root, 'out'), { recursive: true, force: true });
    const { status, stderr, stdout } = spawnSync(tool, words, { cwd: root, encoding: 'utf8' });
    expect([status, status === 0 ? '' : stderr + stdout]).toEqual([0, '']);
    return (page) => fs.existsSync(path.join(root, 'out', page));
  }

  it('shows what is published, and what is held back no more', async () => {
    const root = folderOf(files);
    const { posts } = await (await openBlog({ dir: root, nowMs })).load();
    const post = posts.find((one) => one.path === draft);
    if (post === undefined) throw new Error(`${draft} is no post`);
    expect([built(root)(pages.published), built(root)(pages.other)]).toEqual([false, true]);
    const date = { ms: Date.UTC(2024, 4, 6), zone: 'UTC', exact: false };
    const out = await turn(planPublish, { post, now, date }, root);
    if (typeof out === 'string') throw new Error(out);
    expect(built(root)(pages.published)).toBe(true);
    expect(typeof (await turn(planUnpublish, { post: out.post, now }, root))).toBe('object');
    expect(built(root)(pages.published)).toBe(false);
  }, 120_000);

  it('finds a post under its new name, and the links to it', async () => {
    const root = folderOf(files);
    const blog = await openBlog({ dir: root, nowMs });
    const library = await blog.load();
    const post = library.posts.find((one) => one.path === other);
    if (post === undefined) throw new Error(`${other} is no post`);
    const alias = pages.redirect !== undefined;
    const plan = await planRename(
      { post, title: 'Quite other', alias },
      { blog, dialect: await blog.dialect(), library },
    );
    apply((await planChanges(blog, plan.changes)).files, root);
    const has = built(root);
    expect([has(pages.renamed), has(pages.redirect ?? pages.other)]).toEqual([true, alias]);
  }, 120_000);
});
