import { describe, expect, it } from 'vitest';
import { pelican } from '../../src/dialects/pelican.ts';
import { chosen, type Files, postOf, readingOf, recognised, siteOf } from './try-dialect.ts';

const seoul = { 'pelicanconf.py': "PATH = 'content'\nTIMEZONE = 'Asia/Seoul'\n" };

function article(lines: string): string {
  return `Title: T\n${lines}\n${/^Date:/m.test(lines) ? '' : 'Date: 2024-03-09\n'}\nText.\n`;
}

describe('recognise()', () => {
  it('takes pelicanconf.py for proof, and nothing else', async () => {
    expect(await recognised(pelican, { 'pelicanconf.py': '' })).toEqual({
      because: 'pelicanconf.py',
      strength: 'config',
    });
    expect(await recognised(pelican, { 'content/a.md': '' })).toBeUndefined();
  });
});

describe('site()', () => {
  it('reads constants of the settings, and runs nothing', async () => {
    const text = "SITENAME = u'Desk'\nPATH = './src/'\nTIMEZONE = 'Europe/Paris'\nimport os\nos.system('x')\n";
    const { title, folders, zone } = await siteOf(pelican, { 'pelicanconf.py': text });
    expect({ title, folders, zone }).toEqual({ title: 'Desk', folders: ['src'], zone: 'Europe/Paris' });
  });

  it('is in UTC where the settings name no zone', async () => {
    expect((await siteOf(pelican, { 'pelicanconf.py': '' })).zone).toBe('UTC');
  });
});

describe('choose()', () => {
  const files: Files = {
    'pelicanconf.py': "PATH = 'content'\nARTICLE_EXCLUDES = ['notes']\nIGNORE_FILES = ['*.tmp.md']\n",
  };
  it.each<[string, string | undefined]>([
    ['content/a.md', undefined],
    ['content/deep/er/a.rst', undefined],
    ['content/pages/a.md', 'it lies in a folder of pages'],
    ['content/notes/a.md', 'it lies in a folder of pages'],
    ['content/a.tmp.md', 'IGNORE_FILES leaves it out'],
  ])('judges %s', async (path, reason) => {
    const { posts, skipped } = await chosen(pelican, [path], files);
    expect(reason === undefined ? posts : skipped).toEqual(reason === undefined ? [path] : [{ path, reason }]);
  });

  it('passes over what is no text', async () => {
    expect(await chosen(pelican, ['content/a.png'], files)).toEqual({ posts: [], skipped: [], context: [] });
  });
});

describe('read()', () => {
  it.each<[string, string, string | undefined]>([
    ['a.md', 'Date: 2024-03-09', '2024-03-09T00:00:00+09:00'],
    ['a.md', 'Date: 2024-03-09 23:30', '2024-03-09T23:30:00+09:00'],
    ['a.md', 'Date: 2024-03-09 7:52:14', '2024-03-09T07:52:14+09:00'],
    ['a.md', 'Date: 2024-03-09T20:00:00Z', '2024-03-09T20:00:00+00:00'],
    ['a.md', 'Date: 9 March 2024', '2024-03-09T00:00:00+09:00'],
    ['2024-03-09-a.md', 'Date: 2025-01-01', '2025-01-01T00:00:00+09:00'],
  ])('dates %s with %s', async (name, lines, date) => {
    expect((await postOf(pelican, { path: `content/${name}`, text: article(lines), files: seoul })).date).toBe(date);
  });

  it.each<[string, string[]]>([
    ['Tags: a, b c', ['a', 'b c']],
    ['Tags: a, b; c', ['a, b', 'c']],
    ['Tags: [a, b]', ['[a', 'b]']],
    ['Tags: a\nTags: b', ['a']],
    ['Tags:', []],
    ['Lang: en', []],
  ])('reads %j as tags', async (lines, tags) => {
    expect((await postOf(pelican, { path: 'content/a.md', text: article(lines) })).tags).toEqual(tags);
  });

  it.each<[string, string, string, string]>([
    ['content/a.md', '', '', 'misc'],
    ['content/in/deep/a.md', '', '', 'deep'],
    ['content/in/a.md', 'Category: own', '', 'own'],
    ['content/in/a.md', '', 'USE_FOLDER_AS_CATEGORY = False\nDEFAULT_CATEGORY = "rest"', 'rest'],
  ])('puts %s with %j into a category', async (path, lines, settings, category) => {
    const files = { 'pelicanconf.py': `PATH = 'content'\n${settings}\n` };
    expect((await postOf(pelican, { path, text: article(`Date: 2024-03-09\n${lines}`), files })).categories).toEqual([
      category,
    ]);
  });

  it.each<[string, string, string, string]>([
    ['Date: 2024-03-09', '', 'published', 'nothing holds it back'],
    ['Status: Draft', '', 'draft', 'Status: draft'],
    ['Date: 2024-03-09\nStatus: hidden', '', 'hidden', 'Status: hidden'],
    ['Date: 2199-01-01', '', 'published', 'nothing holds it back'],
    [
      'Date: 2199-01-01',
      'WITH_FUTURE_DATES = False',
      'scheduled',
      'its date is in the future, and WITH_FUTURE_DATES is off',
    ],
  ])('decides the state with %j and %j', async (lines, settings, state, reason) => {
    const post = await postOf(pelican, {
      path: 'content/a.md',
      text: article(lines),
      files: { 'pelicanconf.py': `${settings}\n` },
    });
    expect([post.state, post.reason]).toEqual([state, reason]);
  });

  it.each([
    ['Date: 2024-03-09\n\nText.\n', 'it has no title, which Pelican asks for'],
    ['\nTitle: T\n\nText.\n', 'it has no title, which Pelican asks for'],
    ['Title: T\nStatus: skip\n\n', 'Status: skip'],
  ])('drops %j', async (text, dropped) => {
    expect((await readingOf(pelican, { path: 'content/a.md', text })).dropped).toBe(dropped);
  });

  it.each([
    ['Title: T', 'it has no date, and there is no DEFAULT_DATE'],
    ['Title: T\nDate: soon', 'Pelican cannot read its date'],
    ['Title: T\nDate: 2024-02-30', 'Pelican cannot read its date'],
    ['Title: T\nDate: "2024-03-09"', 'Pelican cannot read its date'],
    ['Title: T\nDate: 2024-03-09\nModified: soon', 'Pelican cannot read its date'],
    ['Title: T\nDate: 2024-03-09\nStatus: wip', 'Status: wip, which Pelican does not know'],
  ])('hides what Pelican leaves out with an error: %j', async (text, reason) => {
    const post = await postOf(pelican, { path: 'content/a.md', text: `${text}\n\nText.\n` });
    expect([post.state, post.reason]).toEqual(['hidden', reason]);
  });

  it('tells of the date that it cannot read', async () => {
    const { diagnostics } = await readingOf(pelican, { path: 'content/a.md', text: 'Title: T\nDate: soon\n' });
    expect(diagnostics?.map(({ code }) => code)).toEqual(['BAD_DATE']);
  });

  it.each<[string, string, string | undefined]>([
    ['content/2024-03-09-a.md', '', '2024-03-09'],
    ['content/a.md', "DEFAULT_DATE = 'fs'", undefined],
    ['content/a.md', 'DEFAULT_DATE = (2020, 1, 2)', '2020-01-02'],
    ['content/x_5.6.2021.md', "FILENAME_METADATA = '.*_(?P<date>.*)'", '2021-05-06'],
    ['content/2024/03/09/a.md', "PATH_METADATA = r'(?P<date>\\d{4}/\\d\\d/\\d\\d)/.*'", '2024-03-09'],
  ])('dates %s with %j, when it names no date', async (path, settings, day) => {
    const files = { 'pelicanconf.py': `PATH = 'content'\n${settings}\n` };
    expect((await postOf(pelican, { path, text: 'Title: T\n\nText.\n', files })).day).toBe(day);
  });

  it('reads reStructuredText', async () => {
    const text = 'Paper\n=====\n\n:date: 2026-03-20\n:tags: desk, paper\n\nText.\n';
    const { title, day, tags } = await postOf(pelican, { path: 'content/a.rst', text, files: seoul });
    expect({ title, day, tags }).toEqual({ title: 'Paper', day: '2026-03-20', tags: ['desk', 'paper'] });
  });

  it('joins a summary of several lines, indented by blanks or a tab', async () => {
    const text = article('Date: 2026-01-01\nSummary: One,\n    two,\n\tthree.\nTags: a');
    const { description, tags } = await postOf(pelican, { path: 'content/a.md', text });
    expect([description, tags]).toEqual(['One, two, three.', ['a']]);
  });

  it('makes variants of articles with one slug', async () => {
    const one = await postOf(pelican, { path: 'content/a.md', text: article('Slug: a\nLang: ko') });
    expect([one.lang, one.variantOf]).toEqual(['ko', 'a']);
  });
});
