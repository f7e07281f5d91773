import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../src/core/date.ts';
import { obsidian } from '../../src/dialects/obsidian.ts';
import { chosen, type Files, postOf, readingOf, recognised, siteOf } from './try-dialect.ts';

const head = (lines: string, body = 'Text.'): string => `---\n${lines}\n---\n${body}\n`;
const vault: Files = {
  '.obsidian/app.json': '{"userIgnoreFilters": ["Archive/", "Inbox/*.md", "/^x/"]}',
  '.obsidian/templates.json': '{"folder": "Meta/Forms"}',
  '.obsidian/plugins/templater-obsidian/data.json': '{"templates_folder": "/Scripts/"}',
  'Templates/a.md': '',
};

describe('recognise()', () => {
  it('takes a folder with its settings by its shape', async () => {
    expect(await recognised(obsidian, vault)).toEqual({ because: '.obsidian/', strength: 'shape' });
  });

  it('takes no other folder', async () => {
    expect(await recognised(obsidian, { 'a.md': '' })).toBeUndefined();
  });
});

describe('choose()', () => {
  it.each<[string, string | undefined]>([
    ['Notes/a.md', undefined],
    ['xylophone.md', undefined],
    ['Meta/Forms/a.md', 'it is a template'],
    ['Scripts/a.md', 'it is a template'],
    ['Templates/a.md', 'it is a template'],
    ['Archive/x/a.md', 'the settings of the vault exclude it'],
    ['Inbox/a.md', 'the settings of the vault exclude it'],
    ['Inbox/x/a.md', undefined],
    ['README.md', 'its name says that it is no post'],
  ])('judges %s', async (path, reason) => {
    const { posts, skipped } = await chosen(obsidian, [path], vault);
    expect(reason === undefined ? posts : skipped).toEqual(reason === undefined ? [path] : [{ path, reason }]);
  });

  it('does not look into hidden folders', async () => {
    expect(obsidian.files(await siteOf(obsidian)).ignore).toContain('**/.*/**');
  });
});

describe('read()', () => {
  it.each<[string, string, string, string | undefined, string | undefined]>([
    ['a day', 'a.md', 'date: 2024-03-09', '2024-03-09', '2024-03-09'],
    ['a time as written', 'a.md', 'date: 2024-03-09T23:30:00', '2024-03-09', '2024-03-09T23:30:00'],
    ['a link to a daily note', 'a.md', 'date: "[[2024-03-09|today]]"', '2024-03-09', '2024-03-09'],
    ['another property', 'a.md', 'Date created: 2024-03-09', '2024-03-09', '2024-03-09'],
    ['date over created', 'a.md', 'created: 2020-01-01\ndate: 2024-03-09', '2024-03-09', '2024-03-09'],
    ['a daily note', 'Daily/2024-03-09.md', 'x: y', '2024-03-09', '2024-03-09'],
    ['a daily note with a name', '2024-03-09 Saturday.md', 'x: y', '2024-03-09', '2024-03-09'],
    ['a zettel', '202403091230 Idea.md', 'x: y', '2024-03-09', '2024-03-09'],
    ['no day that is not there', '2024-13-09.md', 'x: y', undefined, undefined],
    ['no number in the middle', 'v20240309.md', 'x: y', undefined, undefined],
  ])('takes the date from %s', async (_what, path, lines, day, date) => {
    const post = await postOf(obsidian, { path, text: head(lines) });
    expect([post.day, post.date]).toEqual([day, date]);
  });

  it.each<[string, string, string]>([
    ['a bad date', 'a.md', 'Cannot read the date "soon": the post has no date'],
    ['a bad date in a daily note', '2024-03-09.md', 'Cannot read the date "soon": the file name gives the day'],
  ])('tells of %s', async (_what, path, message) => {
    const { diagnostics } = await readingOf(obsidian, { path, text: head('date: soon') });
    expect(diagnostics?.map((one) => one.message)).toEqual([message]);
  });

  it.each<[string, string, string, string]>([
    ['the property', 'a.md', head('title: A b'), 'A b'],
    ['the file name, not the heading', 'x/My note.md', '# Heading\n', 'My note'],
    ['the file name, not an alias', 'My note.md', head('aliases: [Other]'), 'My note'],
    ['an alias where the name is a number', '202403091230.md', head('aliases: [An idea]'), 'An idea'],
  ])('takes the title from %s', async (_what, path, text, title) => {
    expect((await postOf(obsidian, { path, text })).title).toBe(title);
  });

  it.each<[string, string, string[]]>([
    ['a list', head('tags:\n  - a\n  - "#b/c"\n  - two words'), ['a', 'b/c', 'two words']],
    ['a text', head('tags: a, b  c'), ['a', 'b', 'c']],
    ['tags and tag', head('tags: [a]\ntag: b'), ['a', 'b']],
    ['the body', head('tags: [a]', 'On #b and `#c`.'), ['a', 'b']],
    ['the first spelling', head('tags: [Rust]', '#rust #RUST/Macros #rust/macros'), ['Rust', 'RUST/Macros']],
    ['no numbers', head('tags: [2024, y2024]'), ['y2024']],
    ['nothing', head('tags:'), []],
  ])('takes the tags from %s', async (_what, text, tags) => {
    expect((await postOf(obsidian, { path: 'a.md', text })).tags).toEqual(tags);
  });

  it.each<[string, string, string]>([
    ['publish: false', 'draft', 'publish: false'],
    ['draft: true', 'draft', 'draft: true'],
    ['publish: true', 'published', 'nothing holds it back'],
  ])('decides on %s', async (lines, state, reason) => {
    expect(await postOf(obsidian, { path: 'a.md', text: head(lines) })).toMatchObject({ state, reason });
  });

  it('takes slug, category and update', async () => {
    const text = head('permalink: /x/y/\ncategory: "[[Trips]]"\nmodified: 2024-04-01');
    expect(await postOf(obsidian, { path: 'a.md', text })).toMatchObject({
      slug: 'x/y',
      categories: ['Trips'],
      updated: '2024-04-01',
    });
  });

  it('makes no post of a broken front matter', async () => {
    expect(await readingOf(obsidian, { path: 'a.md', text: '---\ntitle: [a\n---\n' })).toEqual({});
  });
});

describe('termKey()', () => {
  it('is the same for small and large letters', () => {
    expect(obsidian.termKey?.('Lang/Go')).toBe('lang/go');
  });
});

describe('place() and templates()', () => {
  const wanted = { title: 'A', slug: 'a', day: '2024-03-09' as PlainDate, draft: true, bundle: false };
  it.each([
    ['the root', wanted, 'a.md'],
    ['the house', { ...wanted, folder: 'Notes', name: 'A b.md' }, 'Notes/A b.md'],
  ])('puts a post into %s', async (_what, request, path) => {
    expect(obsidian.place(request, await siteOf(obsidian)).path).toBe(path);
  });

  it('finds templates where the settings say', async () => {
    const site = await siteOf(obsidian, vault);
    expect(obsidian.templates({ name: 'trip', draft: true, bundle: false }, site)).toEqual({
      files: ['Meta/Forms/trip.md', 'Scripts/trip.md', 'Templates/trip.md'],
      folders: ['Meta/Forms', 'Scripts', 'Templates'],
    });
  });

  it('uses no template that was not named', async () => {
    expect(obsidian.templates({ draft: true, bundle: false }, await siteOf(obsidian, vault)).files).toEqual([]);
  });
});
