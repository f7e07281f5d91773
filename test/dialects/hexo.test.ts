import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../src/core/date.ts';
import type { NewPost } from '../../src/core/new-place.ts';
import { hexo } from '../../src/dialects/hexo.ts';
import { postOf, readingOf, siteOf } from './try-dialect.ts';

const path = 'source/_posts/a-name.md';
const files = { '_config.yml': 'timezone: Asia/Seoul\n' };

describe('the date', () => {
  it.each<[string, string | undefined]>([
    ['date: 2024-03-04', '2024-03-04T00:00:00+09:00'],
    ['date: 2024-03-04 23:30:00', '2024-03-04T23:30:00+09:00'],
    ['date: 2024-3-4 5:06:07.5', '2024-03-04T05:06:07+09:00'],
    ['date: 2024-03-04T20:00:00Z', '2024-03-04T20:00:00+09:00'],
    ['date: 2024-03-04T03:00:00+09:00', '2024-03-03T18:00:00+09:00'],
    ['date: 2024-03-04 03:00:00 +0900', '2024-03-04T03:00:00+09:00'],
    ['date: "2024-03-04T20:00:00Z"', '2024-03-05T05:00:00+09:00'],
    ['date: "2024-03-04"', '2024-03-04T09:00:00+09:00'],
    ['date: "2024-03-04 23:30:00"', '2024-03-04T23:30:00+09:00'],
    ['date: 2024-3-4', '2024-03-04T00:00:00+09:00'],
    ['date: 2024-03-04 23:30', '2024-03-04T23:30:00+09:00'],
    ['date: 2024-03', '2024-03-01T09:00:00+09:00'],
    ['date: "2024"', '2024-01-01T09:00:00+09:00'],
    ['date: 2024.3.4', '2024-03-04T00:00:00+09:00'],
    ['date: 3/4/2024', '2024-03-04T00:00:00+09:00'],
    ['date: 3/4/2024 10:00', '2024-03-04T10:00:00+09:00'],
    ['date: 2024/03/04', '2024-03-04T00:00:00+09:00'],
    ['date: March 4, 2024', '2024-03-04T00:00:00+09:00'],
    ['date: Mon Mar 04 2024 09:00:00 GMT+0900 (한국 표준시)', '2024-03-04T09:00:00+09:00'],
    ['date: 1709514672000', '2024-03-04T10:11:12+09:00'],
    ['date: 2024-02-30', '2024-03-01T00:00:00+09:00'],
    ['date: 2024-13-01', '2025-01-01T00:00:00+09:00'],
    ['title: none', undefined],
    ['date:', undefined],
  ])('of %j in a site in Seoul is %j', async (yaml, date) => {
    const { post, diagnostics } = await readingOf(hexo, { path, text: `---\n${yaml}\n---\n`, files });
    expect([post?.day, post?.date, diagnostics]).toEqual([date?.slice(0, 10), date, undefined]);
  });

  it.each(['soon', '13/4/2024', '2024년 3월 4일', 'Mon Mar 4 09:00:00 KST 2024', '2024-13', '0'])(
    'of %j is none, with a warning',
    async (text) => {
      const { post, diagnostics } = await readingOf(hexo, { path, text: `---\ndate: ${text}\n---\n`, files });
      expect([post?.day, diagnostics?.map((one) => one.message)]).toEqual([
        undefined,
        [`Cannot read the date "${text}": Hexo takes the time of the file`],
      ]);
    },
  );

  it.each<[string, string]>([
    ['date: 2024-03-04 23:30:00', '2024-03-04T23:30:00'],
    ['date: 2024-03-04 23:00:00 -0800', '2024-03-04T23:00:00-08:00'],
    ['date: 2024-03-04', '2024-03-04T00:00:00'],
  ])('of %j in a site without a zone is as written: %j', async (yaml, date) => {
    expect((await postOf(hexo, { path, text: `---\n${yaml}\n---\n` })).date).toBe(date);
  });

  it.each<[string, string, string, string | undefined]>([
    [':year-:month-:day-:title.md', '2024-03-04-a-name.md', 'a-name', '2024-03-04'],
    [':year/:i_month/:i_day/:title.md', '2024/3/4/a-name.md', 'a-name', '2024-03-04'],
    [':year/:month/:title.md', '2024/03/a-name.md', 'a-name', '2024-03-01'],
    [':year-:day-:title.md', '2024-04-a-name.md', 'a-name', '2024-01-04'],
    [':year/:title.md', '2024/a-name.md', 'a-name', undefined],
    [':lang/:title.md', 'ko/a-name.md', 'a-name', undefined],
    [':hash-:title.md', '0123456789ab-a-name.md', 'a-name', undefined],
    [':title.md', 'sub/2024-03-04-a.md', 'sub/2024-03-04-a', undefined],
    [':year-:month-:day-:title.md', 'Café & Crème.md', 'Cafe-Creme', undefined],
    [':year-:month-:day.md', '2024-03-04.md', '2024-03-04', '2024-03-04'],
    [':year-:month-:day-:title.md', '2024-13-40-odd.md', 'odd', '2025-02-09'],
  ])('and the slug come from the name: %s, %s', async (pattern, name, slug, day) => {
    const post = await postOf(hexo, {
      path: `source/_posts/${name}`,
      text: '---\ntitle: A\n---\n',
      files: { '_config.yml': `timezone: Asia/Seoul\nnew_post_name: "${pattern}"\n` },
    });
    expect([post.slug, post.day]).toEqual([slug, day]);
  });
});

describe('the state', () => {
  it.each<[string, string, string, string, string]>([
    [path, '', '', 'published', 'it lies in _posts'],
    [path, 'draft: true', '', 'published', 'it lies in _posts'],
    [path, 'published: false', '', 'draft', 'published: false'],
    [path, 'published: "false"', '', 'draft', 'published: false'],
    [path, 'published: 0', '', 'draft', 'published: 0'],
    [path, 'published: no', '', 'published', 'it lies in _posts'],
    [path, 'published: [false]', '', 'published', 'it lies in _posts'],
    [path, 'published: false', 'render_drafts: true', 'published', 'it lies in _posts'],
    [path, 'date: 2034-01-01', '', 'published', 'it lies in _posts'],
    [path, 'date: 2034-01-01', 'future: false', 'scheduled', 'its date is in the future, and future: false'],
    ['source/_drafts/a.md', 'published: true', '', 'draft', 'it lies in _drafts'],
    ['source/_drafts/a.md', '', 'render_drafts: true', 'published', 'render_drafts: true'],
  ])('of %s with %j and %j is %s', async (file, yaml, config, state, reason) => {
    const post = await postOf(hexo, {
      path: file,
      text: `---\ntitle: A\n${yaml}\n---\n`,
      files: { '_config.yml': config },
    });
    expect([post.state, post.reason]).toEqual([state, reason]);
  });

  it('says when a scheduled post goes live', async () => {
    const all = { '_config.yml': 'timezone: Asia/Seoul\nfuture: false\n' };
    expect((await postOf(hexo, { path, text: '---\ndate: 2034-01-01\n---\n', files: all })).liveAt).toBe(
      '2034-01-01T00:00:00+09:00',
    );
  });
});

describe('the terms', () => {
  it.each<[string, readonly string[]]>([
    ['tags: a, b c', ['a, b c']],
    ['tags: [a, null, "", 2024, 1.0, true, Java, java]', ['a', '2024', '1', 'true', 'Java', 'java']],
    ['tags: [[a, b], c]', ['a,b', 'c']],
    ['tags: [{ a: 1 }]', []],
    ['tags: []\ntag: x', []],
    ['tags:\ntag: x', ['x']],
    ['tags: 0\ntag: x', ['x']],
    ['tag: x\ntags: [y]', ['y']],
    ['tags: { a: 1 }', []],
  ])('of %j are the tags %j', async (yaml, tags) => {
    expect((await postOf(hexo, { path, text: `---\n${yaml}\n---\n`, files })).tags).toEqual(tags);
  });

  it.each<[string, readonly (readonly string[])[]]>([
    ['categories: A', [['A']]],
    ['categories: [A, B]', [['A', 'B']]],
    ['categories: [[X, Y], Z]', [['X', 'Y'], ['Z']]],
    ['categories: [[A], [B]]', [['A'], ['B']]],
    ['categories: [[A, null], [], [A, B]]', [['A'], ['A', 'B']]],
    ['category: A', [['A']]],
    ['categories: ""\ncategory: A', [['A']]],
    ['categories:', []],
    ['title: none', []],
  ])('of %j are the branches %j', async (yaml, branches) => {
    const post = await postOf(hexo, { path, text: `---\n${yaml}\n---\n`, files });
    expect([post.branches, post.categories]).toEqual([branches, [...new Set(branches.flat())]]);
  });
});

describe('the title', () => {
  const named = 'timezone: Asia/Seoul\nuse_slug_as_post_title: true\n';
  it.each<[string, string, string, string, string | undefined]>([
    [path, 'title: A title', '', 'A title', undefined],
    [path, 'title:', 'Text\n', 'a-name', 'file name'],
    [path, '', '# Heading\n', 'Heading', 'heading'],
    ['source/_posts/sub/index.md', '', '', 'sub', 'file name'],
    [path, 'title: 1.0', '', '1', undefined],
    [path, 'title: [a, b]', '', 'a,b', undefined],
    [path, 'title: { a: 1 }', '', 'a-name', 'file name'],
    [path, 'title: 2024-01-02', '', 'Tue Jan 02 2024 00:00:00 GMT+0900 (Korean Standard Time)', undefined],
  ])('of %s with %j and %j is %j', async (file, yaml, body, title, titleFrom) => {
    const post = await postOf(hexo, { path: file, text: `---\n${yaml}\n---\n${body}`, files });
    expect([post.title, post.titleFrom]).toEqual([title, titleFrom]);
  });

  it('is the slug where the site says so', async () => {
    const post = await postOf(hexo, {
      path,
      text: '---\ndate: 2024-01-01\n---\n# Heading\n',
      files: { '_config.yml': named },
    });
    expect([post.title, post.titleFrom]).toEqual(['a-name', undefined]);
  });

  it('of an unquoted date without a zone is that of a machine in UTC', async () => {
    const post = await postOf(hexo, { path, text: '---\ntitle: 2024-01-02 03:04:05 +1\n---\n' });
    expect(post.title).toBe('Tue Jan 02 2024 02:04:05 GMT+0000 (Coordinated Universal Time)');
  });

  it('keeps what a post says of itself beside it', async () => {
    const text = '---\ndescription: About\nlanguage: ko\nupdated: 2024-02-01\n---\n';
    const post = await postOf(hexo, { path, text, files });
    expect([post.description, post.lang, post.updated]).toEqual(['About', 'ko', '2024-02-01T00:00:00+09:00']);
  });

  it('is none where the front matter cannot be read', async () => {
    expect(await readingOf(hexo, { path, text: '---\ntitle: a: b\n---\n', files })).toEqual({});
  });
});

describe('templates()', () => {
  it.each<[{ name?: string; draft: boolean }, readonly string[]]>([
    [{ draft: true }, ['scaffolds/draft.md', 'scaffolds/post.md']],
    [{ draft: false }, ['scaffolds/post.md']],
    [{ draft: true, name: 'review' }, ['scaffolds/review.md']],
  ])('of %j are %j', async (request, wanted) => {
    expect(hexo.templates({ bundle: false, ...request }, await siteOf(hexo))).toEqual({
      files: wanted,
      folders: ['scaffolds'],
    });
  });
});

describe('place()', () => {
  const wanted: NewPost = { title: 'A', slug: 'a', day: '2026-01-05' as PlainDate, draft: false, bundle: false };
  const pattern = 'new_post_name: ":year/:i_month/:i_day-:title.md"\n';
  it.each<[Partial<NewPost>, string, string]>([
    [{}, '', 'source/_posts/a.md'],
    [{ draft: true }, '', 'source/_drafts/a.md'],
    [{ bundle: true }, '', 'source/_posts/a/index.md'],
    [{ folder: 'source/_posts/til' }, '', 'source/_posts/til/a.md'],
    [{ folder: 'source/_posts', name: '2026-01-05-a.md' }, '', 'source/_posts/2026-01-05-a.md'],
    [{ folder: 'source/_posts/til', draft: true }, '', 'source/_drafts/a.md'],
    [{ folder: 'elsewhere' }, '', 'source/_posts/a.md'],
    [{}, pattern, 'source/_posts/2026/1/5-a.md'],
    [{ folder: 'source/_posts/2025/12', name: 'a.md' }, pattern, 'source/_posts/2026/1/5-a.md'],
    [{}, 'new_post_name: ":year-:month-:day-:title.md"\nsource_dir: src\n', 'src/_posts/2026-01-05-a.md'],
    [{ draft: true }, pattern, 'source/_drafts/a.md'],
  ])('of %j with %j is %s', async (request, config, file) => {
    const placed = hexo.place({ ...wanted, ...request }, await siteOf(hexo, { '_config.yml': config }));
    expect([placed.path, placed.mark]).toEqual([file, undefined]);
  });
});

describe('new_post_name', () => {
  it('is not tried where it has more parts than a name', async () => {
    const files = { '_config.yml': `new_post_name: "${':title-'.repeat(8)}b.md"\n` };
    const path = `source/_posts/${'a-'.repeat(60)}.md`;
    expect((await postOf(hexo, { path, text: '', files })).slug).toBe('a-'.repeat(59).concat('a'));
  });
});
