import { describe, expect, it } from 'vitest';
import { hexo } from '../../src/dialects/hexo.ts';
import { chosen, type Files, recognised, siteOf } from './try-dialect.ts';

describe('recognise()', () => {
  const post = { 'source/_posts/a.md': '' };
  it.each<[string, Files, string | undefined]>([
    [
      'a dependency on hexo',
      { '_config.yml': '', 'package.json': '{"dependencies":{"hexo":"8"}}' },
      'config: hexo in package.json',
    ],
    [
      'a development dependency',
      { '_config.yml': '', 'package.json': '{"devDependencies":{"hexo":"8"}}' },
      'config: hexo in package.json',
    ],
    [
      'the key of hexo',
      { '_config.yml': '', 'package.json': '{"hexo":{"version":"8"}}' },
      'config: hexo in package.json',
    ],
    ['_config.json', { '_config.json': '{}', 'package.json': '{"hexo":{}}' }, 'config: hexo in package.json'],
    [
      'posts and scaffolds',
      { '_config.yml': '', 'scaffolds/post.md': '', ...post, Gemfile: '' },
      'config: _config.yml and source/_posts/',
    ],
    ['posts without a Gemfile', { '_config.yml': '', ...post }, 'config: _config.yml and source/_posts/'],
    [
      'a source folder of its own',
      { '_config.yml': 'source_dir: src\n', 'src/_posts/a.md': '' },
      'config: _config.yml and source/_posts/',
    ],
    ['no configuration', { 'scaffolds/post.md': '', ...post }, 'shape: source/_posts/ and scaffolds/'],
    ['Octopress', { '_config.yml': '', Gemfile: 'gem "jekyll"\n', ...post }, undefined],
    ['Jekyll', { '_config.yml': '', '_posts/2024-01-01-a.md': '' }, undefined],
    ['posts alone', post, undefined],
    ['an empty folder', {}, undefined],
  ])('takes %s as it is', async (_what, files, wanted) => {
    const evidence = await recognised(hexo, files);
    expect(evidence && `${evidence.strength}: ${evidence.because}`).toBe(wanted);
  });
});

describe('site()', () => {
  it.each<[string, Files, object]>([
    [
      'title, zone and folder',
      { '_config.yml': 'title: A\ntimezone: Asia/Seoul\nsource_dir: ./src/\n' },
      { title: 'A', zone: 'Asia/Seoul', folders: ['src'], configFiles: ['_config.yml'] },
    ],
    ['no configuration', {}, { folders: ['source'], configFiles: [], languages: [] }],
  ])('reads %s', async (_what, files, wanted) => {
    expect(await siteOf(hexo, files)).toMatchObject(wanted);
  });

  it('takes no zone that the platform does not know', async () => {
    expect((await siteOf(hexo, { '_config.yml': 'timezone: Mars/Base\n' })).zone).toBeUndefined();
  });

  it('looks for files in its source folder', async () => {
    expect(hexo.files(await siteOf(hexo, { '_config.yml': 'source_dir: src\n' })).globs).toEqual([
      'src/_posts/**/*',
      'src/_drafts/**/*',
    ]);
  });
});

describe('choose()', () => {
  const config = 'post_asset_folder: true\nskip_render: ["_posts/demo/**"]\nignore: ["**/old/**", ""]\n';
  it.each<[string, string | undefined]>([
    ['source/_posts/a.md', undefined],
    ['source/_posts/sub/한글.md', undefined],
    ['source/_drafts/a.md', undefined],
    ['source/_posts/_hidden.md', 'a part of its path begins with "_" or "."'],
    ['source/_posts/.obsidian/a.md', 'a part of its path begins with "_" or "."'],
    ['source/_posts/a.md~', 'its name ends with "~" or "%"'],
    ['source/_posts/a.png', 'Hexo makes no post of ".png"'],
    ['source/_posts/noext', 'Hexo makes no post of "no extension"'],
    ['source/_posts/a/fig.html', 'with post_asset_folder it is an asset'],
    ['source/_posts/demo/a.md', 'skip_render leaves it out'],
    ['source/_posts/old/a.md', 'ignore leaves it out'],
  ])('judges %s', async (path, reason) => {
    const { posts, skipped } = await chosen(hexo, [path], { '_config.yml': config });
    expect({ posts, skipped }).toEqual(
      reason === undefined ? { posts: [path], skipped: [] } : { posts: [], skipped: [{ path, reason }] },
    );
  });

  it('takes HTML for a post where assets have no folder', async () => {
    expect((await chosen(hexo, ['source/_posts/a.html', 'source/_posts/b.njk'])).posts).toEqual([
      'source/_posts/a.html',
      'source/_posts/b.njk',
    ]);
  });
});
