import { describe, expect, it } from 'vitest';
import { hugo } from '../../src/dialects/hugo.ts';
import { chosen, type Files, recognised, siteOf } from './try-dialect.ts';

describe('recognise()', () => {
  it.each<[string, Files, string | undefined]>([
    ['hugo.toml', { 'hugo.toml': '' }, 'config: hugo.toml'],
    ['hugo.yaml', { 'hugo.yaml': 'title: A\n' }, 'config: hugo.yaml'],
    ['hugo.json', { 'hugo.json': '{}' }, 'config: hugo.json'],
    ['config.toml with baseURL', { 'config.toml': 'baseURL = "/"\n' }, 'config: config.toml'],
    ['config.yml with taxonomies', { 'config.yml': 'taxonomies: { tag: tags }\n' }, 'config: config.yml'],
    ['config/_default', { 'config/_default/params.toml': 'a = 1\n' }, 'config: config/_default/params.toml'],
    [
      'content/ and archetypes/',
      { 'content/a.md': '', 'archetypes/default.md': '' },
      'shape: content/ and archetypes/',
    ],
    [
      'a config.json that could be anybody’s, and content/',
      { 'config.json': '{"port":1}', 'content/a.md': '' },
      'shape: config.json and content/',
    ],
    ['a config.json that could be anybody’s', { 'config.json': '{"port":1}' }, undefined],
    ['Zola’s config.toml', { 'config.toml': 'base_url = "/"\ntaxonomies = []\n', 'content/a.md': '' }, undefined],
    ['a Gatsby site', { 'gatsby-config.js': '', 'content/blog/a.md': '' }, undefined],
    ['Jekyll’s _config.yml', { '_config.yml': 'baseurl: /\n', '_posts/2024-01-01-a.md': '' }, undefined],
    ['an empty folder', {}, undefined],
  ])('takes %s as it is', async (_what, files, wanted) => {
    const evidence = await recognised(hugo, files);
    expect(evidence && `${evidence.strength}: ${evidence.because}`).toBe(wanted);
  });
});

describe('site()', () => {
  it('merges config/_default over the file at the root, keys in small letters', async () => {
    const site = await siteOf(hugo, {
      'hugo.toml': 'Title = "Root"\ntimeZone = "Asia/Seoul"\n[Params]\na = 1\n[[cascade]]\nDraft = true\n',
      'config/_default/hugo.toml': 'title = "Default"\n',
      'config/_default/params.toml': 'B = 2\n',
      'config/production/hugo.toml': 'disableKinds = ["RSS"]\n',
    });
    expect({ title: site.title, zone: site.zone, files: site.configFiles, folders: site.folders }).toEqual({
      title: 'Default',
      zone: 'Asia/Seoul',
      files: ['hugo.toml', 'config/_default/hugo.toml', 'config/_default/params.toml', 'config/production/hugo.toml'],
      folders: ['content'],
    });
    expect([...(site.config.get('params') as Map<string, unknown>).keys()]).toEqual(['a', 'b']);
  });

  it('reads a theme-less folder without any configuration', async () => {
    const site = await siteOf(hugo, { 'content/a.md': '' });
    expect({ ...site, config: [...site.config] }).toMatchObject({
      config: [],
      configFiles: [],
      folders: ['content'],
      languages: [],
    });
  });

  it('takes no zone that the platform does not know', async () => {
    expect((await siteOf(hugo, { 'hugo.toml': 'timeZone = "Mars/Base"\n' })).zone).toBeUndefined();
  });

  it.each<[string, string, readonly string[]]>([
    ['contentDir', 'contentDir = "./src/"\n', ['src']],
    [
      'mounts',
      '[[module.mounts]]\nsource = "notes"\ntarget = "content/notes"\n[[module.mounts]]\nsource = "static"\ntarget = "static"\n',
      ['notes'],
    ],
    ['mounts of other things', '[[module.mounts]]\nsource = "static"\ntarget = "static"\n', ['content']],
    [
      'a folder per language',
      '[languages.en]\ncontentDir = "c/en"\n[languages.ko]\ncontentDir = "c/ko"\n',
      ['c/en', 'c/ko'],
    ],
    ['one inside the other', '[languages.en]\n[languages.ko]\ncontentDir = "content/ko"\n', ['content']],
  ])('finds the posts by %s', async (_what, config, folders) => {
    expect((await siteOf(hugo, { 'hugo.toml': config })).folders).toEqual(folders);
  });

  it.each<[string, Files, readonly string[]]>([
    [
      'the default first, then by weight',
      {
        'hugo.toml':
          'defaultContentLanguage = "ko"\n[languages.en]\nweight = 2\n[languages.ko]\nweight = 3\n[languages.fr]\nweight = 1\n',
      },
      ['ko', 'fr', 'en'],
    ],
    [
      'those without a weight last, by name',
      { 'hugo.toml': '[languages.fr]\n[languages.de]\n[languages.ko]\nweight = 9\n' },
      ['ko', 'de', 'fr'],
    ],
    [
      'without the disabled',
      { 'hugo.toml': 'disableLanguages = ["fr"]\n[languages.en]\n[languages.fr]\n[languages.de]\ndisabled = true\n' },
      ['en'],
    ],
    [
      'without those disabled in one text',
      { 'hugo.toml': 'disableLanguages = "fr de"\n[languages.en]\n[languages.fr]\n[languages.de]\n' },
      ['en'],
    ],
    [
      'with the folders that lie there',
      { 'hugo.toml': '[languages.en]\n[languages.ko]\n', 'content/en/a.md': '', 'content/ko/a.md': '' },
      ['en in content/en', 'ko in content/ko'],
    ],
    ['none', { 'hugo.toml': '' }, []],
  ])('orders the languages: %s', async (_what, files, wanted) => {
    const { languages } = await siteOf(hugo, files);
    expect(languages.map(({ code, folder }) => (folder === undefined ? code : `${code} in ${folder}`))).toEqual(wanted);
  });
});

describe('files()', () => {
  it('looks into the content folders, or everywhere where the root is one', async () => {
    const site = await siteOf(hugo, { 'hugo.toml': 'contentDir = "src"\n' });
    expect([hugo.files(site).globs, hugo.files({ ...site, folders: [''] }).globs]).toEqual([['src/**/*'], ['**/*']]);
  });
});

describe('choose()', () => {
  it('divides files by what Hugo takes for a page', async () => {
    const files = {
      'hugo.toml':
        'ignoreFiles = ["\\\\.skip\\\\.md$", "(?<bad"]\ndisableLanguages = ["fr"]\n[languages.en]\n[languages.fr]\n',
    };
    const paths = [
      'content/_index.md',
      'content/about.html',
      'content/a.MD',
      'content/a.en.md',
      'content/a.fr.md',
      'content/b.skip.md',
      'content/pic.png',
      'content/.hidden.md',
      'content/.obsidian/note.md',
      'content/c.md~',
      'content/#d.md',
      'content/e.adoc',
      'content/bundle/index.md',
      'content/bundle/index.en.md',
      'content/bundle/note.md',
      'content/bundle/deep/note.md',
      'content/section/_index.md',
      'content/section/index.md',
      'content/section/f.md',
    ];
    const { posts, skipped, context } = await chosen(hugo, paths, files);
    expect(posts).toEqual([
      'content/a.en.md',
      'content/about.html',
      'content/bundle/index.en.md',
      'content/bundle/index.md',
      'content/e.adoc',
      'content/section/f.md',
      'content/section/index.md',
    ]);
    expect(context).toEqual(['content/_index.md', 'content/section/_index.md']);
    expect(Object.fromEntries(skipped.map(({ path, reason }) => [path, reason]))).toEqual({
      'content/#d.md': 'its name begins with "." or "#", or ends with "~"',
      'content/.hidden.md': 'its name begins with "." or "#", or ends with "~"',
      'content/.obsidian/note.md': 'its name begins with "." or "#", or ends with "~"',
      'content/_index.md': 'it is the page of a section (_index)',
      'content/a.MD': 'Hugo reads no ".MD": only the lower-case extension',
      'content/a.fr.md': 'the language "fr" is disabled',
      'content/b.skip.md': 'ignoreFiles leaves it out',
      'content/bundle/deep/note.md': 'it is a resource of a page bundle',
      'content/bundle/note.md': 'it is a resource of a page bundle',
      'content/section/_index.md': 'it is the page of a section (_index)',
    });
  });

  it('leaves out what lies in no folder of a language', async () => {
    const files = {
      'hugo.toml': 'contentDir = "c"\n[languages.en]\ncontentDir = "c/en"\n[languages.ko]\ncontentDir = "c/ko"\n',
    };
    const { posts, skipped } = await chosen(hugo, ['c/en/a.md', 'c/ko/a.md', 'c/b.md'], files);
    expect({ posts, skipped }).toEqual({
      posts: ['c/en/a.md', 'c/ko/a.md'],
      skipped: [{ path: 'c/b.md', reason: 'it lies in no folder of a configured language', surprising: true }],
    });
  });
});
