import { describe, expect, it } from 'vitest';
import { hugo } from '../../src/dialects/hugo.ts';
import { postOf, readingOf } from './try-dialect.ts';

const config = { 'hugo.toml': '' };
const path = 'content/posts/a.md';

describe('the date', () => {
  it.each<[string, string | undefined, string | undefined]>([
    ['date: 2024-03-04', '2024-03-04', '2024-03-04T00:00:00+09:00'],
    ['date: "2024-03-04"', '2024-03-04', '2024-03-04T00:00:00+09:00'],
    ['date: 2024-03-04T23:30:00', '2024-03-04', '2024-03-04T23:30:00+09:00'],
    ['date: 2024-03-04 23:30:00', '2024-03-04', '2024-03-04T23:30:00+09:00'],
    ['date: 2024-03-04T03:00:00-08:00', '2024-03-04', '2024-03-04T03:00:00-08:00'],
    ['date: 2024-03-04T20:00:00Z', '2024-03-04', '2024-03-04T20:00:00+00:00'],
    ['date: 2024-03-04 03:00:00 +0900 KST', '2024-03-04', '2024-03-04T03:00:00+09:00'],
    ['date: Mon, 04 Mar 2024 03:00:00 +0900', '2024-03-04', '2024-03-04T03:00:00+09:00'],
    ['date: Mon, 04 Mar 2024 03:00:00 MST', '2024-03-04', '2024-03-04T03:00:00+09:00'],
    ['date: 04 Mar 24 03:00 +0900', '2024-03-04', '2024-03-04T03:00:00+09:00'],
    ['date: Monday, 04-Mar-72 03:00:00 MST', '1972-03-04', '1972-03-04T03:00:00+09:00'],
    ['date: Mon Mar  4 03:00:00 2024', '2024-03-04', '2024-03-04T03:00:00+09:00'],
    ['date: 04 Mar 2024', '2024-03-04', '2024-03-04T00:00:00+09:00'],
    ['date: 1709514672', '2024-03-04', '2024-03-04T10:11:12+09:00'],
    ['date: 1.5', undefined, undefined],
    ['date: true', undefined, undefined],
    ['date: [2024-03-04]', undefined, undefined],
    ['date: 2024-02-30', undefined, undefined],
    ['date: 2024-3-4', undefined, undefined],
    ['date: 2024-03-04 23:30', undefined, undefined],
    ['date: 0001-01-01', undefined, undefined],
    ['date: soon\npublishDate: 2024-03-05', '2024-03-05', '2024-03-05T00:00:00+09:00'],
    ['pubdate: 2024-03-06', '2024-03-06', '2024-03-06T00:00:00+09:00'],
    ['published: 2024-03-07', '2024-03-07', '2024-03-07T00:00:00+09:00'],
    ['lastmod: 2024-03-08', '2024-03-08', '2024-03-08T00:00:00+09:00'],
    ['DATE: 2024-03-09', '2024-03-09', '2024-03-09T00:00:00+09:00'],
    ['title: none', undefined, undefined],
  ])('of %j in a site in Seoul is %j', async (yaml, day, date) => {
    const post = await postOf(hugo, { path, text: `---\n${yaml}\n---\n`, files: config, site: { zone: 'Asia/Seoul' } });
    expect([post.day, post.date]).toEqual([day, date]);
  });

  it.each([
    ['date = 2024-03-04', '2024-03-04'],
    ['date = 2024-03-04T03:00:00+09:00', '2024-03-04T03:00:00+09:00'],
    ['date = 2024-03-04 03:00:00z', '2024-03-04T03:00:00+00:00'],
    ['date = 2024-03-04T03:00:00', '2024-03-04T03:00:00'],
  ])('of the TOML %j without a zone is %j', async (toml, date) => {
    expect((await postOf(hugo, { path, text: `+++\n${toml}\n+++\n`, files: config })).date).toBe(date);
  });

  it.each([
    ['date: soon', 'Cannot read the date "soon": the post has no date'],
    ['date: soon\nlastmod: 2024-01-01', 'Cannot read the date "soon": another key gives the day'],
  ])('of %j is told of where it cannot be read', async (yaml, message) => {
    const { diagnostics } = await readingOf(hugo, { path, text: `---\n${yaml}\n---\n`, files: config });
    expect(diagnostics?.map((one) => one.message)).toEqual([message]);
  });

  it.each<[string, string, string, string | undefined, string]>([
    [
      'the name before the front matter',
      '[":filename", ":default"]',
      'content/posts/2024-03-04-a-name.md',
      '2024-03-04',
      'a-name',
    ],
    ['the name after it', '[":default", ":filename"]', 'content/posts/2024-03-04-a-name.md', '2023-01-01', 'a-name'],
    ['the name of a bundle', '[":fileName"]', 'content/posts/2024-03-04_b/index.md', '2024-03-04', 'b'],
    ['a name that is a date', '[":filename"]', 'content/posts/2024-03-04.md', '2024-03-04', '2024-03-04'],
    ['a name without a date', '[":filename"]', 'content/posts/plain-name.md', undefined, 'plain-name'],
    ['a short name', '[":filename"]', 'content/posts/short.md', undefined, 'short'],
    ['another key', '["born"]', 'content/posts/2024-03-04-a-name.md', '2022-02-02', '2024-03-04-a-name'],
    ['a key that brings others', '["publishDate"]', 'content/posts/a.md', '2021-01-01', 'a'],
  ])('is configured as %s', async (_what, chain, file, day, slug) => {
    const text = '---\ndate: 2023-01-01\nborn: 2022-02-02\npubdate: 2021-01-01\n---\n';
    const post = await postOf(hugo, { path: file, text, files: { 'hugo.toml': `[frontmatter]\ndate = ${chain}\n` } });
    expect([post.day, post.slug]).toEqual([day, slug]);
  });
});
