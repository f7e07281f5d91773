import { describe, expect, it } from 'vitest';
import { jekyll } from '../../src/dialects/jekyll.ts';
import { postOf, readingOf } from './try-dialect.ts';

const path = '_posts/2024-01-05-a-name.md';
const files = { '_config.yml': 'timezone: Asia/Seoul\n' };

describe('the date', () => {
  it.each<[string, string | undefined]>([
    ['', '2024-01-05T00:00:00+09:00'],
    ['date:', '2024-01-05T00:00:00+09:00'],
    ['date: 2024-03-04', '2024-03-04T00:00:00+09:00'],
    ['date: 2024-3-4', '2024-03-04T00:00:00+09:00'],
    ['date: 2024-03-04 23:30:00', '2024-03-05T08:30:00+09:00'],
    ['date: 2024-03-04T23:30:00.5', '2024-03-05T08:30:00+09:00'],
    ['date: "2024-03-04 23:30:00"', '2024-03-04T23:30:00+09:00'],
    ['date: 2024-03-04 23:30', '2024-03-04T23:30:00+09:00'],
    ['date: 2024-03-04 22:44:26 -0700', '2024-03-05T14:44:26+09:00'],
    ['date: "2024-03-04T20:00:00Z"', '2024-03-05T05:00:00+09:00'],
    ['date: 2024/03/04', '2024-03-04T00:00:00+09:00'],
    ['date: March 4, 2024', '2024-03-04T00:00:00+09:00'],
    ['date: Mar 2024', '2024-03-01T00:00:00+09:00'],
    ['date: 04/03/2024', '2024-03-04T00:00:00+09:00'],
    ['date: 04.03.2024 10:00', '2024-03-04T10:00:00+09:00'],
    ['date: 24/3/4', '2024-03-04T00:00:00+09:00'],
    ['date: 72/3/4', '1972-03-04T00:00:00+09:00'],
    ['date: 20240304', '2024-03-04T00:00:00+09:00'],
    ['date: 202403041122', '2024-03-04T11:22:00+09:00'],
    ['date: 2024_03_04', '2024-03-04T00:00:00+09:00'],
    ['date: 2024-064', '2024-03-04T00:00:00+09:00'],
    ['date: 2024-03-04-1', '2024-03-04T00:00:00+09:00'],
    ['date: 2024-02-30', '2024-03-01T00:00:00+09:00'],
    ['date: Mon Mar 04 2024 09:00:00 GMT+0900', '2024-03-04T09:00:00+09:00'],
    ['date: Mon Mar 4 09:00:00 EST 2024', '2024-03-04T23:00:00+09:00'],
    ['date: Mon Mar 4 09:00:00 CEST 2024', '2024-03-04T09:00:00+09:00'],
    ['date: Mon Mar 4 09:00:00 KST 2024', '2024-03-04T09:00:00+09:00'],
    ['date: 2024-03-04 00:10::00 -03:00', '2024-03-04T00:10:00+09:00'],
  ])('of %j in a site in Seoul is %j', async (yaml, date) => {
    const post = await postOf(jekyll, { path, text: `---\n${yaml}\n---\n`, files });
    expect([post.day, post.date]).toEqual([date?.slice(0, 10), date]);
  });

  it.each<[string, string]>([
    ['date: 2024-03-04 23:30:00', '2024-03-04T23:30:00'],
    ['date: 2024-03-04 23:30:00 -0700', '2024-03-04T23:30:00-07:00'],
    ['', '2024-01-05'],
  ])('of %j in a site without a zone is as written: %j', async (yaml, date) => {
    expect((await postOf(jekyll, { path, text: `---\n${yaml}\n---\n` })).date).toBe(date);
  });

  it.each([
    ['_posts/24-1-5-a.md', '2024-01-05'],
    ['_posts/72-1-5-a.md', '1972-01-05'],
    ['_posts/2024-02-30-a.md', '2024-03-01'],
    ['_drafts/2024-01-05-a.md', '2024-01-05'],
  ])('of the name %s is %s', async (file, day) => {
    expect((await postOf(jekyll, { path: file, text: '', files })).day).toBe(day);
  });

  it('is missing where neither the draft nor its name has one', async () => {
    expect((await postOf(jekyll, { path: '_drafts/a.md', text: '---\ntitle: A\n---\n', files })).day).toBeUndefined();
  });

  it.each(['soon', '13/13/2024', '2024-13-04', '2024-03-04 25:00:00', '2024-03-41'])(
    'of %j stops the build: the name gives it, with a warning',
    async (text) => {
      const { post, diagnostics } = await readingOf(jekyll, { path, text: `---\ndate: "${text}"\n---\n`, files });
      expect([post?.day, diagnostics?.map((one) => [one.code, one.message])]).toEqual([
        '2024-01-05',
        [['BAD_DATE', `Cannot read the date "${text}": Jekyll stops the build on it`]],
      ]);
    },
  );
});
