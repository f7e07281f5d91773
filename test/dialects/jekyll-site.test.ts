import { describe, expect, it } from 'vitest';
import { jekyll } from '../../src/dialects/jekyll.ts';
import { chosen, type Files, recognised, siteOf } from './try-dialect.ts';

describe('recognise()', () => {
  const post = { '_posts/2024-01-01-a.md': '' };
  it.each<[string, Files, string | undefined]>([
    ['_config.yml and _posts/', { '_config.yml': 'title: A\n', ...post }, 'config: _config.yml'],
    ['_config.toml and _posts/', { '_config.toml': 'title = "A"\n', ...post }, 'config: _config.toml'],
    ['_config.yml and drafts only', { '_config.yml': '', '_drafts/a.md': '' }, 'config: _config.yml'],
    ['a Gemfile with jekyll', { '_config.yml': '', Gemfile: 'gem "jekyll"\n' }, 'config: _config.yml'],
    ['a Gemfile with github-pages', { '_config.yml': '', Gemfile: 'gem "github-pages"\n' }, 'config: _config.yml'],
    ['a source folder', { '_config.yml': 'source: src\n', 'src/_posts/2024-01-01-a.md': '' }, 'config: _config.yml'],
    [
      'a collections folder',
      { '_config.yml': 'collections_dir: my\n', 'my/_posts/2024-01-01-a.md': '' },
      'config: _config.yml',
    ],
    ['a key of Jekyll’s', { '_config.yml': 'kramdown: {}\n' }, 'config: _config.yml'],
    [
      'Octopress',
      { '_config.yml': 'permalink: /\n', Rakefile: '# Octopress\n', 'source/_posts/2024-01-01-a.md': '' },
      'config: Rakefile of Octopress',
    ],
    ['_posts/ alone', post, 'shape: _posts/'],
    ['a _config.yml that could be anybody’s', { '_config.yml': 'title: A\n' }, undefined],
    [
      'Hexo by its scaffolds',
      { '_config.yml': 'permalink: /\n', 'scaffolds/post.md': '', 'source/_posts/a.md': '' },
      undefined,
    ],
    [
      'Hexo by its package',
      { '_config.yml': 'permalink: /\n', 'package.json': '{"dependencies":{"hexo":"8"}}', 'source/_posts/a.md': '' },
      undefined,
    ],
    ['a Rakefile and Hexo’s folder', { Rakefile: '', 'source/_posts/a.md': '' }, undefined],
    ['an empty folder', {}, undefined],
  ])('takes %s as it is', async (_what, files, wanted) => {
    const evidence = await recognised(jekyll, files);
    expect(evidence && `${evidence.strength}: ${evidence.because}`).toBe(wanted);
  });
});

describe('site()', () => {
  it.each<[string, Files, object]>([
    [
      'title and zone',
      { '_config.yml': 'title: A\ntimezone: Asia/Seoul\n' },
      { title: 'A', zone: 'Asia/Seoul', folders: [''], configFiles: ['_config.yml'] },
    ],
    ['the name of old sites', { '_config.yml': 'name: A\n' }, { title: 'A', folders: [''] }],
    ['the source', { '_config.yml': 'source: ./src/\n' }, { folders: ['src'] }],
    ['the source of Octopress', { 'source/_posts/2024-01-01-a.md': '' }, { folders: ['source'], configFiles: [] }],
  ])('reads %s', async (_what, files, wanted) => {
    expect(await siteOf(jekyll, files)).toMatchObject(wanted);
  });

  it('takes no zone that the platform does not know', async () => {
    expect((await siteOf(jekyll, { '_config.yml': 'timezone: Mars/Base\n' })).zone).toBeUndefined();
  });
});

describe('files()', () => {
  it('looks for posts, drafts and the collections that are written out', async () => {
    const config =
      'source: src\ncollections_dir: my\ncollections:\n  notes: { output: true }\n  hidden: { output: false }\n  posts: { output: true }\n';
    expect(jekyll.files(await siteOf(jekyll, { '_config.yml': config }))).toEqual({
      globs: ['src/my/**/_posts/**/*', 'src/my/**/_drafts/**/*', 'src/my/_notes/**/*'],
      ignore: ['**/node_modules/**', '**/.git/**', 'src/_site/**', '**/.jekyll-cache/**'],
    });
  });
});

describe('choose()', () => {
  it('is quick about a deep path without a date', async () => {
    const path = `_posts/${'a/'.repeat(1_500)}b.md`;
    expect((await chosen(jekyll, [path])).posts).toEqual([]);
  });

  const named = 'its name begins with ".", "_", "#" or "~", or ends with "~"';
  const undated = 'its name does not begin with a date (2024-03-09-title.md)';
  it.each<[string, string | undefined]>([
    ['_posts/2024-01-05-a.md', undefined],
    ['_posts/24-1-5-a.html', undefined],
    ['_posts/2024/2024-01-05-a.textile', undefined],
    ['movies/_posts/2024-01-05-a.md', undefined],
    ['_drafts/a.md', undefined],
    ['_notes/a.md', undefined],
    ['_posts/_kept.md', undated],
    ['_posts/2024-01-05-back.md~', undefined],
    ['_posts/a.md', undated],
    ['_posts/2024-01-05.md', undated],
    ['_posts/2024-01-05-noext', undated],
    ['_posts/2024-01-05-data.yml', 'YAML files are data'],
    ['_posts/_hidden.md', named],
    ['_posts/.2024-01-05-a.md', named],
    ['_posts/#2024-01-05-a.md', named],
    ['_posts/2024-01-05-a.md~', named],
    ['_posts/.obsidian/2024-01-05-a.md', named],
    ['_posts/2024-01-05-a.skip.md', 'exclude leaves it out'],
    ['old/_posts/2024-01-05-a.md', 'exclude leaves it out'],
    ['vendor/bundle/_posts/2024-01-05-a.md', 'exclude leaves it out'],
    ['_old/_posts/2024-01-05-a.md', 'it lies in a folder that Jekyll does not look into'],
    ['_drafts/noext', 'its name has no extension'],
    ['_hidden/a.md', 'it lies in no folder of posts'],
    ['a.md', 'it lies in no folder of posts'],
  ])('judges %s', async (path, reason) => {
    const config =
      'exclude: [old, "_posts/*.skip.md"]\ninclude: [_kept.md, 2024-01-05-back.md~]\ncollections:\n  notes: { output: true }\n  hidden:\n';
    const { posts, skipped } = await chosen(jekyll, [path], { '_config.yml': config });
    expect({ posts, skipped }).toMatchObject(
      reason === undefined ? { posts: [path], skipped: [] } : { posts: [], skipped: [{ path, reason }] },
    );
  });
});
