import { describe, expect, it } from 'vitest';
import { hugo } from '../../src/dialects/hugo.ts';
import { postOf } from './try-dialect.ts';

const config = { 'hugo.toml': '' };
const path = 'content/posts/a.md';

describe('the state', () => {
  const earlier = '2024-01-01';
  it.each<[string, string, string, string]>([
    ['', '', 'published', 'nothing holds it back'],
    ['draft: true', '', 'draft', 'draft: true'],
    ['draft: "true"', '', 'draft', 'draft: true'],
    ['draft: 1', '', 'draft', 'draft: true'],
    ['draft: y', '', 'draft', 'draft: true'],
    ['draft: N', '', 'published', 'nothing holds it back'],
    ['draft: "T"', '', 'draft', 'draft: true'],
    ['draft: "yes"', '', 'published', 'nothing holds it back'],
    ['draft: "0"', '', 'published', 'nothing holds it back'],
    ['draft: 1.5', '', 'published', 'nothing holds it back'],
    ['draft: [true]', '', 'published', 'nothing holds it back'],
    ['published: false', '', 'draft', 'published: false'],
    ['published: false\ndraft: false', '', 'published', 'nothing holds it back'],
    ['draft: true', 'buildDrafts = true', 'published', 'nothing holds it back'],
    ['published: false', 'buildDrafts = true', 'published', 'nothing holds it back'],
    ['expiryDate: 2024-02-01', '', 'expired', 'expiryDate 2024-02-01 has passed'],
    ['unpublishdate: 2024-02-01', '', 'expired', 'expiryDate 2024-02-01 has passed'],
    ['expiryDate: 2024-02-01', 'buildExpired = true', 'published', 'nothing holds it back'],
    ['expiryDate: 2034-02-01', '', 'published', 'nothing holds it back'],
    ['publishDate: 2034-02-01', '', 'scheduled', 'its date is in the future'],
    ['publishDate: 2034-02-01', 'buildFuture = true', 'published', 'nothing holds it back'],
    ['_build: { render: never }', '', 'hidden', 'build.render: never'],
    ['_build: { List: false }', '', 'hidden', 'build.list: false'],
    ['build: { list: local }', '', 'hidden', 'build.list: local'],
    ['build: { list: always }', '', 'published', 'nothing holds it back'],
    ['headless: true', '', 'published', 'nothing holds it back'],
  ])('of %j with %j is %s', async (yaml, toml, state, reason) => {
    const post = await postOf(hugo, {
      path,
      text: `---\ndate: ${earlier}\n${yaml}\n---\n`,
      files: { 'hugo.toml': toml },
    });
    expect([post.state, post.reason]).toEqual([state, reason]);
  });

  it('is hidden for a headless bundle', async () => {
    const post = await postOf(hugo, {
      path: 'content/posts/a/index.md',
      text: '---\nheadless: true\n---\n',
      files: config,
    });
    expect([post.state, post.reason]).toEqual(['hidden', 'headless: true']);
  });

  it('says when a scheduled post goes live', async () => {
    const post = await postOf(hugo, { path, text: '---\ndate: 2026-07-01T09:00:00+09:00\n---\n', files: config });
    expect([post.state, post.liveAt]).toEqual(['scheduled', '2026-07-01T09:00:00+09:00']);
  });

  it.each<[string, string, string, string]>([
    ['draft: true', '', 'draft', 'its section content/posts is draft'],
    ['date: 2034-01-01', '', 'scheduled', 'its section content/posts is scheduled'],
    ['expiryDate: 2020-01-01', '', 'expired', 'its section content/posts is expired'],
    ['_build: { list: never }', '', 'published', 'nothing holds it back'],
    ['draft: true', 'draft: true', 'draft', 'draft: true'],
  ])('of a post below a section with %j, itself with %j, is %s', async (section, own, state, reason) => {
    const post = await postOf(hugo, {
      path,
      text: `---\n${own}\n---\n`,
      files: config,
      context: { 'content/posts/_index.md': `---\n${section}\n---\n` },
    });
    expect([post.state, post.reason]).toEqual([state, reason]);
  });
});

describe('cascade', () => {
  const context = {
    'content/_index.md': '---\ncascade: { tags: [root], categories: [top] }\n---\n',
    'content/posts/_index.md':
      '---\ncascade:\n- _target: { path: "/posts/in/**" }\n  tags: [inner]\n- target: { kind: section }\n  tags: [sections]\n- Params: { Series: [S] }\n  tags: [posts]\n---\n',
  };

  it.each<[string, string, readonly string[], readonly string[]]>([
    ['the nearest section', 'content/posts/a.md', ['posts'], ['top']],
    ['a target by its path', 'content/posts/in/a.md', ['inner'], ['top']],
    ['the root', 'content/other/a.md', ['root'], ['top']],
  ])('gives what %s says', async (_what, file, tags, categories) => {
    const post = await postOf(hugo, { path: file, text: '---\n---\n', files: config, context });
    expect([post.tags, post.categories]).toEqual([tags, categories]);
  });

  it('gives way to the post itself, and comes before that of the configuration', async () => {
    const files = {
      'hugo.toml': '[taxonomies]\nserie = "series"\n[cascade]\ncategories = ["site"]\ntags = ["site"]\n',
    };
    const own = await postOf(hugo, { path, text: '---\ntags: [own]\n---\n', files, context });
    const bare = await postOf(hugo, { path, text: '---\n---\n', files });
    expect([own.tags, own.categories, own.taxonomies, bare.tags]).toEqual([
      ['own'],
      ['top'],
      { series: ['S'] },
      ['site'],
    ]);
  });
});
