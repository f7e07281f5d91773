import fc from 'fast-check';
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
const quartz: Files = {
  'quartz.config.ts':
    'const config = { configuration: { pageTitle: "Garden", ignorePatterns: ["private", "*.draft.md", ".obsidian"] } };',
  'content/.obsidian/templates.json': '{"folder": "Forms"}',
};

describe('recognise()', () => {
  it('takes a folder with its settings by its shape', async () => {
    expect(await recognised(obsidian, vault)).toEqual({ because: '.obsidian/', strength: 'shape' });
  });

  it('takes a garden that Quartz builds by its configuration', async () => {
    expect(await recognised(obsidian, quartz)).toEqual({ because: 'quartz.config.ts', strength: 'config' });
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
    ['Notes/_Index of notes.md', undefined],
    ['Notes/index.md', undefined],
  ])('judges %s', async (path, reason) => {
    const { posts, skipped } = await chosen(obsidian, [path], vault);
    expect(reason === undefined ? posts : skipped).toEqual(reason === undefined ? [path] : [{ path, reason }]);
  });

  it.each<[string, string | undefined]>([
    ['content/a.md', undefined],
    ['content/x/private/a.md', undefined],
    ['content/private/x/a.md', 'ignorePatterns leaves it out'],
    ['content/a.draft.md', 'ignorePatterns leaves it out'],
    ['content/Forms/a.md', 'it is a template'],
    ['content/x/index.md', 'it is the page of a folder'],
  ])('judges %s in a garden of Quartz', async (path, reason) => {
    const { posts, skipped } = await chosen(obsidian, [path], quartz);
    expect(reason === undefined ? posts : skipped).toEqual(reason === undefined ? [path] : [{ path, reason }]);
  });

  it('looks at the content of Quartz only', async () => {
    const site = await siteOf(obsidian, quartz);
    expect([site.title, site.folders, obsidian.files(site).globs]).toEqual([
      'Garden',
      ['content'],
      ['content/**/*.md'],
    ]);
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

  it.each<[string, string, string | undefined]>([
    ['{"folder": "Day by day", "format": "DD.MM.YYYY"}', 'Day by day/09.03.2024.md', '2024-03-09'],
    [
      '{"folder": "/Daily/", "format": "YYYY/MM/YYYY-MM-DD dddd"}',
      'Daily/2024/03/2024-03-09 Saturday.md',
      '2024-03-09',
    ],
    ['{"format": "[Day] D-M-YYYY"}', 'Day 9-3-2024.md', '2024-03-09'],
    ['{"format": "[Day] D-M-YYYY"}', 'Day 31-2-2024.md', undefined],
    ['{"format": "DD.MM.YYYY"}', 'x/09.03.2024.md', undefined],
    ['{"format": "YYYY-[W]ww"}', '2024-W10.md', undefined],
    ['{"format": "YYYY MM DD dddd dddd dddd dddd dddd"}', '2024 03 09 a a a a a.md', undefined],
  ])('by the settings %s dates %s', async (settings, path, day) => {
    const files = { '.obsidian/daily-notes.json': settings };
    expect((await postOf(obsidian, { path, text: head('x: y'), files })).day).toBe(day);
  });

  it('comes through daily notes of any format', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (format) => {
        const files = { '.obsidian/daily-notes.json': JSON.stringify({ format: `${format}YYYYMMDD` }) };
        expect((await postOf(obsidian, { path: 'a.md', text: 'Text.', files })).day).toBeUndefined();
      }),
    );
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
    ['published: 2021-04-17\nstatus: evergreen\nprivate: true', 'published', 'nothing holds it back'],
  ])('decides on %s', async (lines, state, reason) => {
    expect(await postOf(obsidian, { path: 'a.md', text: head(lines) })).toMatchObject({ state, reason });
  });

  it.each<[string, string, string]>([
    ['title: A', 'draft', 'it has no publish: true'],
    ['publish: "true"', 'published', 'nothing holds it back'],
    ['publish: true\ndraft: true', 'draft', 'draft: true'],
  ])('decides on %s where Quartz asks for publish', async (lines, state, reason) => {
    const files = { 'quartz.config.ts': 'export default { plugins: { filters: [Plugin.ExplicitPublish()] } }' };
    expect(await postOf(obsidian, { path: 'content/a.md', text: head(lines), files })).toMatchObject({ state, reason });
  });

  it('makes no post of a drawing', async () => {
    const { dropped } = await readingOf(obsidian, { path: 'a.md', text: head('excalidraw-plugin: parsed') });
    expect(dropped).toBe('it is a drawing of Excalidraw');
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

  it('puts a post into the content of Quartz', async () => {
    expect(obsidian.place(wanted, await siteOf(obsidian, quartz)).path).toBe('content/a.md');
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
