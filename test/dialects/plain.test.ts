import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../src/core/date.ts';
import { plain } from '../../src/dialects/plain.ts';
import { chosen, postOf, readingOf, recognised, siteOf } from './try-dialect.ts';

const head = (lines: string): string => `---\n${lines}\n---\nText.\n`;

describe('recognise()', () => {
  it('takes every folder by its shape', async () => {
    expect(await recognised(plain, {})).toEqual({ because: 'a folder of Markdown files', strength: 'shape' });
  });
});

describe('choose()', () => {
  it.each<[string, string | undefined]>([
    ['a.md', undefined],
    ['python/security.md', undefined],
    ['todo-apps/a.md', undefined],
    ['python/__init__.md', undefined],
    ['README.md', 'its name says that it is no post'],
    ['python/README.ko.md', 'its name says that it is no post'],
    ['_sub/readme.md', 'its name says that it is no post'],
    // Its date, which is in the file, tells.
    ['2024/trip/README.md', undefined],
    ['sub/LICENSE.md', 'its name says that it is no post'],
    ['changelog.md', 'its name says that it is no post'],
    ['CONTRIBUTING_ko.md', 'its name says that it is no post'],
    ['a/_index.md', 'its name begins with "_" or "."'],
    ['.github/a.md', 'its name begins with "_" or "."'],
    ['templates/post.md', 'it is a template'],
    ['_templates/post.md', 'it is a template'],
    ['archetypes/default.md', 'it is a template'],
    ['posts/templates/a.md', undefined],
  ])('judges %s', async (path, reason) => {
    const { posts, skipped } = await chosen(plain, [path]);
    expect(reason === undefined ? posts : skipped).toEqual(reason === undefined ? [path] : [{ path, reason }]);
  });
});

describe('read()', () => {
  it.each<[string, string, string, string | undefined, string | undefined]>([
    ['a day', 'a.md', 'date: 2024-03-09', '2024-03-09', '2024-03-09'],
    ['a time as written', 'a.md', 'date: 2024-03-09 23:30:00', '2024-03-09', '2024-03-09T23:30:00'],
    ['a time with its offset', 'a.md', 'date: 2024-03-09T23:30:00+09:00', '2024-03-09', '2024-03-09T23:30:00+09:00'],
    ['a free form', 'a.md', 'date: March 9, 2024', '2024-03-09', '2024-03-09'],
    ['a capital key', 'a.md', 'Date: 2024-03-09', '2024-03-09', '2024-03-09'],
    ['date over the others', 'a.md', 'pubDate: 2023-01-01\ndate: 2024-03-09', '2024-03-09', '2024-03-09'],
    ['another key', 'a.md', 'published_at: 2024-03-09', '2024-03-09', '2024-03-09'],
    ['a key of an export', 'a.md', 'date_published: 2024-03-09T00:00:00Z', '2024-03-09', '2024-03-09T00:00:00+00:00'],
    ['the file name', '2024-03-09-a.md', 'title: A', '2024-03-09', '2024-03-09'],
    ['folders', '2024/3/9/a.md', 'title: A', '2024-03-09', '2024-03-09'],
    ['a name without signs', '20240309 A.md', 'title: A', '2024-03-09', '2024-03-09'],
    ['a name of Logseq', 'journals/2024_03_09.md', 'x: y', '2024-03-09', '2024-03-09'],
    ['a name of Dendron', 'vault/daily.2024.03.09.md', 'x: y', '2024-03-09', '2024-03-09'],
    ['a name in Korean', '2024년 3월 9일.md', 'x: y', '2024-03-09', '2024-03-09'],
    ['a dated folder', '2024-03-09-a/index.md', 'title: A', '2024-03-09', '2024-03-09'],
    ['the file over its folder', '2020-01-01-moved/2024-03-09-a.md', 'title: A', '2024-03-09', '2024-03-09'],
    ['no name that is a number', '20249999.md', 'title: A', undefined, undefined],
    ['no problem number', '0001.2.3.md', 'title: A', undefined, undefined],
    ['milliseconds', 'a.md', 'created: 1625563944736', '2021-07-06', '2021-07-06T09:32:24+00:00'],
    ['a time without signs', 'a.md', 'date: 202403092330', '2024-03-09', '2024-03-09T23:30:00'],
    ['a date with blanks', 'a.md', 'date: 2024. 3. 9. 23:30', '2024-03-09', '2024-03-09T23:30:00'],
    ['a date in Korean', 'a.md', 'date: 2024년 3월 9일', '2024-03-09', '2024-03-09'],
    ['the front matter over the name', '2020-01-01-a.md', 'date: 2024-03-09', '2024-03-09', '2024-03-09'],
    ['a flag', 'a.md', 'published: true', undefined, undefined],
    ['a number', 'a.md', 'date: 2024', undefined, undefined],
    ['nothing', 'a.md', 'title: A', undefined, undefined],
  ])('takes the date from %s', async (_what, path, lines, day, date) => {
    expect(await postOf(plain, { path, text: head(lines) })).toMatchObject({
      ...(day === undefined ? {} : { day, date }),
    });
    expect((await postOf(plain, { path, text: head(lines) })).day).toBe(day);
  });

  it.each<[string, string, string]>([
    ['a bad date', 'a.md', 'Cannot read the date "soon": the post has no date'],
    ['a bad date in a dated file', '2024-03-09-a.md', 'Cannot read the date "soon": the file name gives the day'],
  ])('tells of %s', async (_what, path, message) => {
    const { diagnostics } = await readingOf(plain, { path, text: head('date: soon') });
    expect(diagnostics?.map((one) => one.message)).toEqual([message]);
  });

  it.each<[string, string, string, string, string]>([
    ['the front matter', 'a.md', head('title: My  post'), 'My post', 'a'],
    ['a number', 'a.md', head('title: 2024'), '2024', 'a'],
    ['the first heading', 'til/a.md', '# In Rust\n\n## More\n', 'In Rust', 'a'],
    ['the file name', 'b c.md', 'Text.', 'b c', 'b c'],
    ['the folder of an index', 'x/trip/index.md', 'Text.', 'trip', 'trip'],
    ['the file name, its day off the slug', '2024-03-09-trip.md', 'Text.', '2024-03-09-trip', 'trip'],
    ['a day alone', '2024-03-09.md', 'Text.', '2024-03-09', '2024-03-09'],
    ['the file name, without the id of Notion', 'A b 0123456789abcdef0123456789abcdef.md', 'Text.', 'A b', 'A b'],
    ['the folder of a README', '2024-03-09-trip/README.md', 'Text.', '2024-03-09-trip', 'trip'],
    ['the first heading where the title is empty', 'a.md', `${head('title:')}# In Rust\n`, 'In Rust', 'a'],
    ['a slug of its own', 'a.md', head('title: A\nslug: b'), 'A', 'b'],
  ])('takes the title from %s', async (_what, path, text, title, slug) => {
    expect(await postOf(plain, { path, text })).toMatchObject({ title, slug });
  });

  it.each<[string, string, string[]]>([
    ['a list', 'tags: [a, b c, 1.0, ~, a]', ['a', 'b c', '1.0']],
    ['a text, cut at commas with a blank', 'tags: a, b c', ['a', 'b c']],
    ['a text with a comma alone as one tag', 'tags: a,b', ['a,b']],
    ['a text of hashtags', 'tags: "#a #b/c"', ['a', 'b/c']],
    ['tags with and of the sign #', 'tags: ["#a", "C#", a#b]', ['a', 'C#', 'a#b']],
    ['an item with a comma', 'tags: ["a, b"]', ['a, b']],
    ['objects', 'primary_tag: {name: P}\ntags: [{name: A, slug: a}, {slug: b}, {id: 1}]', ['P', 'A', 'b']],
    ['empty items', 'tags:\n- \n- a\n- ""', ['a']],
    ['tags and tag', 'tags: [a]\ntag: b', ['a', 'b']],
    ['nothing', 'tags:', []],
  ])('takes %s', async (_what, lines, tags) => {
    expect((await postOf(plain, { path: 'a.md', text: head(lines) })).tags).toEqual(tags);
  });

  it.each<[string, string, string, string]>([
    ['a.md', 'draft: true', 'draft', 'draft: true'],
    ['a.md', 'draft: "true"', 'draft', 'draft: true'],
    ['a.md', 'draft: yes', 'draft', 'draft: true'],
    ['a.md', 'published: false', 'draft', 'published: false'],
    ['a.md', 'published: no', 'draft', 'published: false'],
    ['a.md', 'isPublished: false', 'draft', 'ispublished: false'],
    ['a.md', 'status: Draft', 'draft', 'status: draft'],
    ['a.md', 'unlisted: true', 'hidden', 'unlisted: true'],
    ['a.md', 'date: 2026-06-02', 'scheduled', 'its date is in the future'],
    ['_drafts/a.md', 'title: A', 'draft', 'it lies in _drafts'],
    ['blog/drafts/a.md', 'title: A', 'draft', 'it lies in drafts'],
    ['a.md', 'draft: false\nstatus: published', 'published', 'nothing holds it back'],
  ])('decides on %s with %s', async (path, lines, state, reason) => {
    expect(await postOf(plain, { path, text: head(lines) })).toMatchObject({ state, reason });
  });

  it.each([
    ['trip/README.md', head('date: 2024-03-09'), undefined],
    ['trip/README.md', '# A folder', 'its name says that it is no post'],
    ['2024-03-09-trip/README.md', '# A trip', undefined],
  ])('drops %s without a date', async (path, text, dropped) => {
    expect((await readingOf(plain, { path, text })).dropped).toBe(dropped);
  });

  it.each<[string, string, string | undefined]>([
    ['a redirect', 'redirect: /blog/b', 'its front matter is only a redirect'],
    ['a redirect of another name', 'redirect_to: /b', 'its front matter is only a redirect'],
    ['no post with a title', 'title: A\nredirect: /b', undefined],
    ['no post with a date', 'date: 2024-01-01\nredirect: /b', undefined],
    ['no post with addresses of old', 'redirect_from: /b', undefined],
  ])('drops %s', async (_what, lines, dropped) => {
    expect((await readingOf(plain, { path: 'a.md', text: head(lines) })).dropped).toBe(dropped);
  });

  it('makes no post of a broken front matter', async () => {
    expect(await readingOf(plain, { path: 'a.md', text: '---\ntitle: [a\n---\n' })).toEqual({});
  });

  it('takes language, category, description and update where they are given', async () => {
    const text = head('lang: ko\ncategory: ops\ndescription: D\nlastmod: 2024-04-01\ndate: 2024-03-09');
    expect(await postOf(plain, { path: 'a.md', text })).toMatchObject({
      lang: 'ko',
      categories: ['ops'],
      branches: [['ops']],
      description: 'D',
      updated: '2024-04-01',
    });
  });
});

describe('place() and templates()', () => {
  const wanted = { title: 'A', slug: 'a', day: '2024-03-09' as PlainDate, draft: false, bundle: false };
  it.each([
    ['an empty blog', wanted, 'a.md'],
    ['a bundle', { ...wanted, bundle: true }, 'a/index.md'],
    ['a house', { ...wanted, folder: 'x', name: '2024-03-09-a.md' }, 'x/2024-03-09-a.md'],
  ])('puts a post into %s', async (_what, request, path) => {
    expect(plain.place(request, await siteOf(plain)).path).toBe(path);
  });

  it('looks for a named template only', async () => {
    const site = await siteOf(plain);
    const files = ['til', undefined].map(
      (name) => plain.templates({ draft: false, bundle: false, ...(name === undefined ? {} : { name }) }, site).files,
    );
    expect(files).toEqual([['templates/til.md', '_templates/til.md'], []]);
  });
});
