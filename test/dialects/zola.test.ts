import { describe, expect, it } from 'vitest';
import { zola } from '../../src/dialects/zola.ts';
import { chosen, type Files, postOf, readingOf, recognised, siteOf } from './try-dialect.ts';

const config = { 'config.toml': 'base_url = "https://a.example"\n[languages.ko]\n' };

function toml(lines: string): string {
  return `+++\n${lines}\n+++\nText.\n`;
}

describe('recognise()', () => {
  it.each<[string, Files, string | undefined]>([
    ['its own file', { 'zola.toml': '' }, 'config: zola.toml'],
    ['the older file', config, 'config: base_url in config.toml'],
    ["Hugo's file", { 'config.toml': 'baseURL = "https://a.example"' }, undefined],
    ['another folder', { 'content/a.md': '' }, undefined],
  ])('takes %s as it is', async (_what, files, wanted) => {
    const evidence = await recognised(zola, files);
    expect(evidence && `${evidence.strength}: ${evidence.because}`).toBe(wanted);
  });
});

describe('site()', () => {
  it('has the default language first, and none where there is but one', async () => {
    const several = await siteOf(zola, {
      'config.toml': 'base_url = "x"\ndefault_language = "ko"\n[languages.en]\n[languages.ko]\n',
    });
    const one = await siteOf(zola, { 'zola.toml': 'title = "T"' });
    expect([several.languages.map(({ code }) => code), one.languages, one.title]).toEqual([['ko', 'en'], [], 'T']);
  });
});

describe('choose()', () => {
  it.each<[string, string | undefined]>([
    ['content/blog/a.md', undefined],
    ['content/blog/a/index.md', undefined],
    ['content/blog/_index.md', 'it is the page of a section (_index)'],
    ['content/blog/_index.ko.md', 'it is the page of a section (_index)'],
    ['content/blog/a.MD', 'Zola reads no ".MD": only ".md"'],
    ['content/drafts/x/a.md', 'ignored_content leaves it out'],
    ['content/blog/README.md', 'ignored_content leaves it out'],
    // A glob is matched with the whole path, and a folder that matches hides no file (site/lib.rs, Site::load).
    ['content/old/a.md', undefined],
    ['content/attic/a.md', undefined],
    ['content/blog/_index-old.md', undefined],
  ])('judges %s', async (path, reason) => {
    const { posts, skipped } = await chosen(zola, [path], {
      'zola.toml': 'ignored_content = ["**/drafts/**", "*README.md", "old/*", "**/attic"]',
    });
    expect(reason === undefined ? posts : skipped).toMatchObject(reason === undefined ? [path] : [{ path, reason }]);
  });
});

describe('read()', () => {
  it.each<[string, string, { day?: string; date?: string }]>([
    ['a.md', 'date = 2024-03-09', { day: '2024-03-09', date: '2024-03-09' }],
    ['a.md', 'date = 2024-03-09T23:30:00Z', { day: '2024-03-09', date: '2024-03-09T23:30:00+00:00' }],
    ['a.md', 'date = 2024-03-09T23:30:00-08:00', { day: '2024-03-09', date: '2024-03-09T23:30:00-08:00' }],
    ['a.md', 'date = "2024-03-09T23:30:00"', { day: '2024-03-09', date: '2024-03-09T23:30:00' }],
    ['2024-03-09-a.md', '', { day: '2024-03-09', date: '2024-03-09' }],
    ['2024-03-09_a.md', '', { day: '2024-03-09', date: '2024-03-09' }],
    ['2024-03-09-a/index.md', '', { day: '2024-03-09', date: '2024-03-09' }],
    ['2024-03-09-a.md', 'date = 2025-01-01', { day: '2025-01-01', date: '2025-01-01' }],
    ['a.md', 'path = "news/2024/03/09/a"', { day: '2024-03-09', date: '2024-03-09' }],
    ['2024-03-09.md', '', { day: '2024-03-09', date: '2024-03-09' }],
    ['2024-03-09 - a.md', '', { day: '2024-03-09', date: '2024-03-09' }],
    ['2024-03-09T23:30:00Z-a.md', '', { day: '2024-03-09', date: '2024-03-09T23:30:00+00:00' }],
    ['2024-03-09-a.md', 'updated = 2025-01-01', { day: '2024-03-09', date: '2024-03-09' }],
    ['2024-13-09-a.md', '', {}],
    ['a.md', '', {}],
  ])('dates %s with %s', async (name, lines, wanted) => {
    const { day, date } = await postOf(zola, { path: `content/blog/${name}`, text: toml(lines) });
    expect({ day, date }).toEqual({ day: undefined, date: undefined, ...wanted });
  });

  it('tells of a date that does not exist', async () => {
    const { post, diagnostics } = await readingOf(zola, { path: 'content/a.md', text: toml('date = "soon"') });
    expect([post?.day, diagnostics?.map(({ code }) => code)]).toEqual([undefined, ['BAD_DATE']]);
  });

  it.each([
    ['content/blog/a-b.md', 'a-b'],
    ['content/blog/2024-03-09-a-b.md', 'a-b'],
    ['content/blog/a-b/index.md', 'a-b'],
    ['content/blog/a-b.ko.md', 'a-b'],
    ['content/blog/2024-03-09.md', '2024-03-09'],
    // components/utils/src/slugs.rs, can_slugify_paths.
    ['content/blog/tes t.md', 'tes-t'],
    ['content/blog/héhé.md', 'hehe'],
    ['content/blog/Test (hey).md', 'test-hey'],
    ['content/blog/Rust_1.0.md', 'rust-1-0'],
    ['content/blog/한글.md', '한글'],
  ])('makes the slug of %s', async (path, slug) => {
    expect((await postOf(zola, { path, text: toml(''), files: config })).slug).toBe(slug);
  });

  it.each([
    ['paths = "safe"', 'content/a b?. .md', 'a b'],
    ['paths = "off"', 'content/Tes t.md', 'Tes t'],
    ['paths = "on"', 'content/Tes t.md', 'tes-t'],
    ['paths_keep_dates = true', 'content/2024-03-09-a.md', '2024-03-09-a'],
  ])('makes the slug by %s', async (lines, path, slug) => {
    const files = { 'zola.toml': `[slugify]\n${lines}\n` };
    expect((await postOf(zola, { path, text: toml(''), files })).slug).toBe(slug);
  });

  // front_matter/datetime.rs, yaml_draft_timestamp_pass.
  it.each([
    ['2001-12-15T02:59:43.1Z', '2001-12-15'],
    ['2001-12-14t21:59:43.10-05:00', '2001-12-14'],
    ['2001-12-14 21:59:43.10 -5', '2001-12-14'],
    ['2001-12-15 2:59:43.10', '2001-12-15'],
    ['2002-12-14', '2002-12-14'],
  ])('reads the YAML date %s', async (text, day) => {
    expect((await postOf(zola, { path: 'content/a.md', text: `---\ndate: ${text}\n---\n` })).day).toBe(day);
  });

  it('takes terms from the taxonomies only', async () => {
    const text = toml(
      'tags = ["no"]\n[taxonomies]\ntags = ["Night Sky", "night-sky", "b"]\ncategories = ["C"]\nplaces = ["P"]',
    );
    const { tags, categories, taxonomies } = await postOf(zola, { path: 'content/a.md', text });
    expect({ tags, categories, taxonomies }).toEqual({
      tags: ['night-sky', 'b'],
      categories: ['C'],
      taxonomies: { places: ['P'] },
    });
  });

  it('makes variants of one post in several languages', async () => {
    const files = config;
    const one = await postOf(zola, { path: 'content/blog/a.md', text: toml(''), files });
    const other = await postOf(zola, { path: 'content/blog/a.ko.md', text: toml(''), files });
    expect([one.lang, other.lang, one.variantOf === other.variantOf]).toEqual(['en', 'ko', true]);
  });

  it.each<[string, Files, string, string]>([
    ['draft = true', {}, 'draft', 'draft = true'],
    ['', { 'content/blog/_index.md': toml('draft = true') }, 'draft', 'its section content/blog is a draft'],
    ['', { 'content/_index.ko.md': toml('draft = true') }, 'draft', 'its section content is a draft'],
    ['date = 2199-01-01', {}, 'published', 'nothing holds it back'],
    ['render = false', {}, 'published', 'nothing holds it back'],
  ])('decides the state with %s', async (lines, context, state, reason) => {
    const post = await postOf(zola, { path: 'content/blog/a.md', text: toml(lines), context, files: config });
    expect([post.state, post.reason]).toEqual([state, reason]);
  });

  it.each([
    [
      'content/a.md',
      'No front matter.\n',
      { dropped: 'it has no front matter, which Zola asks for', surprising: true },
    ],
    ['content/a.md', '+++\ntitle = \n+++\n', {}],
  ])('makes no post of %s with %j', async (path, text, wanted) => {
    expect(await readingOf(zola, { path, text })).toEqual(wanted);
  });

  it('takes the heading, then the name, for a title that is not written', async () => {
    const headed = await postOf(zola, { path: 'content/a.md', text: '+++\n+++\n# Head\n' });
    const named = await postOf(zola, { path: 'content/a.md', text: toml('') });
    expect([headed.title, headed.titleFrom, named.title, named.titleFrom]).toEqual([
      'Head',
      'heading',
      'a',
      'file name',
    ]);
  });
});
