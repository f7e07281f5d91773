import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../src/core/date.ts';
import { zenn } from '../../src/dialects/zenn.ts';
import { chosen, type Files, postOf, readingOf, recognised, siteOf } from './try-dialect.ts';

const head = (lines: string): string => `---\n${lines}\n---\nText.\n`;
const path = 'articles/my-first-article.md';

describe('recognise()', () => {
  const cli = { 'package.json': '{"dependencies":{"zenn-cli":"1"}}' };
  it.each<[string, Files, string | undefined]>([
    ['a dependency', { ...cli, [path]: '' }, 'config: zenn-cli in package.json'],
    [
      'a development dependency',
      { 'package.json': '{"devDependencies":{"zenn-cli":"1"}}', [path]: '' },
      'config: zenn-cli in package.json',
    ],
    [
      'articles like Zenn’s',
      { [path]: head('title: A\ntype: "tech"\ntopics: []') },
      'shape: articles/ with emoji, type and topics',
    ],
    ['other articles', { [path]: head('title: A\ntags: []') }, undefined],
    ['no articles', cli, undefined],
  ])('takes %s as it is', async (_what, files, wanted) => {
    const evidence = await recognised(zenn, files);
    expect(evidence && `${evidence.strength}: ${evidence.because}`).toBe(wanted);
  });
});

describe('choose()', () => {
  it.each<[string, string | undefined]>([
    [path, undefined],
    ['articles/sub/a.md', 'Zenn does not look into folders'],
    ['articles/README.md', 'its name is no slug'],
    ['articles/my-first-article.MD', 'Zenn reads no ".MD": only ".md"'],
  ])('judges %s', async (file, reason) => {
    const { posts, skipped } = await chosen(zenn, [file]);
    expect(reason === undefined ? posts : skipped).toEqual(reason === undefined ? [file] : [{ path: file, reason }]);
  });

  it('looks at articles only', async () => {
    expect(zenn.files(await siteOf(zenn)).globs).toEqual(['articles/**/*.md']);
  });
});

describe('read()', () => {
  it.each<[string, string, string | undefined, string | undefined]>([
    ['a time in Japan', 'published_at: 2024-03-09 00:30', '2024-03-09', '2024-03-09T00:30:00+09:00'],
    ['a text', 'published_at: "2024-03-09 00:30"', '2024-03-09', '2024-03-09T00:30:00+09:00'],
    ['a day', 'published_at: 2024-03-09', '2024-03-09', '2024-03-09T00:00:00+09:00'],
    ['no other key', 'date: 2024-03-09', undefined, undefined],
  ])('takes %s as the date', async (_what, lines, day, date) => {
    const post = await postOf(zenn, { path, text: head(lines) });
    expect([post.day, post.date]).toEqual([day, date]);
  });

  it('shows the day of another zone', async () => {
    expect(
      (await postOf(zenn, { path, text: head('published_at: 2024-03-09 00:30'), site: { zone: 'UTC' } })).day,
    ).toBe('2024-03-08');
  });

  it('tells of a bad date', async () => {
    const { diagnostics } = await readingOf(zenn, { path, text: head('published_at: soon') });
    expect(diagnostics?.map(({ message }) => message)).toEqual([
      'Cannot read the date "soon": Zenn wants 2024-03-09 10:00',
    ]);
  });

  it.each<[string, string, string]>([
    ['published: true', 'published', 'published: true'],
    ['published: false', 'draft', 'published: false'],
    ['title: A', 'draft', 'it has no published: true'],
    ['published: "true"', 'draft', 'published: true, as a text'],
    ['published: yes', 'draft', 'published: yes'],
    ['published: true\npublished_at: 2026-06-01 09:01', 'scheduled', 'its published_at is in the future'],
    ['published: true\npublished_at: 2026-06-01 09:00', 'published', 'published: true'],
    ['published: false\npublished_at: 2027-01-01 00:00', 'draft', 'published: false'],
  ])('decides on %s', async (lines, state, reason) => {
    expect(await postOf(zenn, { path, text: head(lines) })).toMatchObject({ state, reason });
  });

  it('takes title, slug and topics', async () => {
    const text = head('title: "記事"\ntype: tech\ntopics: ["rust", "Web API"]\ntags: [x]');
    expect(await postOf(zenn, { path, text })).toMatchObject({
      title: '記事',
      slug: 'my-first-article',
      tags: ['rust', 'Web API'],
      categories: [],
    });
  });

  it('makes no post of a broken front matter', async () => {
    expect(await readingOf(zenn, { path, text: '---\ntitle: [a\n---\n' })).toEqual({});
  });
});

describe('termKey()', () => {
  it('is the same for small and large letters', () => {
    expect(zenn.termKey?.('TypeScript')).toBe('typescript');
  });
});

describe('place() and templates()', () => {
  const place = async (slug: string, title = 'A', draft = true) =>
    zenn.place(
      { title, slug, day: '2024-03-09' as PlainDate, draft, bundle: true, folder: 'x', name: 'y.md' },
      await siteOf(zenn),
    );

  it.each<[string, string, RegExp]>([
    ['a good slug', 'my-first-article', /^articles\/my-first-article\.md$/],
    ['accents and signs', 'Café_au.lait-2024', /^articles\/cafe_au-lait-2024\.md$/],
    ['a short one', 'rust', /^articles\/rust-[0-9a-f]{12}\.md$/],
    ['one in another script', '파도와-바람', /^articles\/[0-9a-f]{12}\.md$/],
    ['a long one', `${'a'.repeat(49)}-b`, /^articles\/a{49}\.md$/],
  ])('makes a name that Zenn takes of %s', async (_what, slug, wanted) => {
    expect((await place(slug)).path).toMatch(wanted);
  });

  it('makes other names of other titles', async () => {
    expect((await place('파도', '파도')).path).not.toBe((await place('바람', '바람')).path);
  });

  it('marks drafts and posts', async () => {
    expect([(await place('a', 'A', true)).mark, (await place('a', 'A', false)).mark]).toEqual([
      { key: 'published', value: false },
      { key: 'published', value: true },
    ]);
  });

  it('knows no templates', async () => {
    expect(zenn.templates({ draft: true, bundle: false }, await siteOf(zenn))).toEqual({ files: [], folders: [] });
  });
});
