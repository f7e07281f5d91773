import { describe, expect, it } from 'vitest';
import { BlogError } from '../../src/core/diagnostic.ts';
import { viewFolder } from '../../src/store/folder.ts';
import { readSettings, settingsFile } from '../../src/store/settings.ts';
import { folderOf } from './temp-folder.ts';

async function settingsOf(text: string, file = 'blog.config.yaml'): Promise<unknown> {
  return readSettings((await viewFolder(folderOf({ [file]: text }))).view, ['hugo', 'jekyll']);
}

async function fault(text: string, file?: string): Promise<readonly unknown[]> {
  const error = await settingsOf(text, file).catch((thrown: unknown) => thrown);
  if (!(error instanceof BlogError)) return [error];
  const { code, message, place, hint } = error.diagnostic;
  return [error.kind, code, `${place?.line}:${place?.column}`, message.replace('Cannot use the settings: ', ''), hint];
}

describe('readSettings()', () => {
  it('reads every setting', async () => {
    const text =
      'title: My blog\ngenerator: Hugo\ntimezone: Asia/Seoul\nlocale: ko\nweekStart: sun\nposts: [a/*.md, b.md]\naliases:\n  go: [golang]\n  js: javascript\n';
    expect(await settingsOf(text)).toEqual({
      title: 'My blog',
      generator: 'hugo',
      timezone: 'Asia/Seoul',
      locale: 'ko',
      weekStart: 'sun',
      posts: ['a/*.md', 'b.md'],
      aliases: { go: ['golang'], js: ['javascript'] },
    });
  });

  it.each([
    ['JSON', '{"title": "A"}', 'blog.config.json', { title: 'A' }],
    ['the other extension', 'title: A', 'blog.config.yml', { title: 'A' }],
    ['one glob', 'posts: a/*.md', 'blog.config.yaml', { posts: ['a/*.md'] }],
    ['globs with two dots in a name', 'posts: ["a..b/*.md"]', 'blog.config.yaml', { posts: ['a..b/*.md'] }],
    ['nothing', '', 'blog.config.yaml', {}],
    ['empty values', 'title:\ngenerator:\nposts:\nweekStart:\n', 'blog.config.yaml', {}],
    ['an empty list', 'posts: ["", ~]\n', 'blog.config.yaml', {}],
    ['what does not parse', 'title: [', 'blog.config.yaml', {}],
    ['another file', 'title: A', '_config.yml', {}],
  ])('reads %s', async (_what, text, file, expected) => {
    expect(await settingsOf(text, file)).toEqual(expected);
  });

  it('keeps a tag named as a part of objects', async () => {
    const { aliases } = (await settingsOf('aliases: {__proto__: [a]}')) as { aliases: object };
    expect(Object.entries(aliases)).toEqual([['__proto__', ['a']]]);
  });

  it.each([
    [
      'title: A\nwekStart: sun',
      '2:1',
      '"wekStart" is no setting',
      'the settings are title, generator, timezone, locale, weekStart, posts, aliases',
    ],
    ['title: A\ntimezone: Asia/Soul', '2:1', '"Asia/Soul" is no time zone', 'name it as in "Asia/Seoul"'],
    ['weekStart: tue', '1:1', '"tue" begins no week', 'write mon, sun or sat'],
    ['# note\n\ngenerator: hugoo', '3:1', '"hugoo" is no generator', 'did you mean "hugo"?'],
    ['generator: wordpress', '1:1', '"wordpress" is no generator', 'the generators are hugo, jekyll'],
    ['title: [a]', '1:1', '"title" has a value of another kind', 'write one value'],
    ['posts: {a: b}', '1:1', '"posts" has a value of another kind', 'write a list of globs'],
    [
      'aliases: [a]',
      '1:1',
      '"aliases" has a value of another kind',
      'write the spelling to use, and a list of the others',
    ],
    [
      'posts: ["../*.md"]',
      '1:1',
      'a glob of "posts" leads out of the blog',
      'write globs below the blog, as in "notes/**/*.md"',
    ],
    [
      'posts: ["a/../../*.md"]',
      '1:1',
      'a glob of "posts" leads out of the blog',
      'write globs below the blog, as in "notes/**/*.md"',
    ],
    [
      'posts: "/etc/*"',
      '1:1',
      'a glob of "posts" leads out of the blog',
      'write globs below the blog, as in "notes/**/*.md"',
    ],
    [
      'posts: "{..,a}/*"',
      '1:1',
      'a glob of "posts" leads out of the blog',
      'write globs below the blog, as in "notes/**/*.md"',
    ],
    ['aliases:\n  timezone: [a]\ntimezone: x', '3:1', '"x" is no time zone', 'name it as in "Asia/Seoul"'],
    [
      '"a.b": c',
      '1:2',
      '"a.b" is no setting',
      'the settings are title, generator, timezone, locale, weekStart, posts, aliases',
    ],
  ])('refuses %j, with its line', async (text, ...expected) => {
    expect(await fault(text)).toEqual(['usage', 'BAD_CONFIG', ...expected]);
  });

  it.each([
    ['{\n  "title": "A",\n  "weekStart": "tue"\n}', '3:4'],
    ['{"title": "A", "weekStart": "tue"}', '1:17'],
  ])('tells the place in JSON', async (text, place) => {
    expect((await fault(text, 'blog.config.json'))[2]).toBe(place);
  });
});

describe('settingsFile()', () => {
  it.each([
    [{ 'blog.config.json': '{}', 'blog.config.yaml': '' }, 'blog.config.yaml'],
    [{ 'blog.config.json': '{}' }, 'blog.config.json'],
    [{ 'blog.config.yaml/a': '' }, undefined],
    [{ 'a.md': '' }, undefined],
  ])('among %j is %j', async (files, expected) => {
    expect(settingsFile((await viewFolder(folderOf(files))).view)).toBe(expected);
  });
});
