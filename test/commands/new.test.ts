import { describe, expect, it } from 'vitest';
import type { Context, Outcome } from '../../src/commands/define.ts';
import { type NewOptions, newCommand, runNew } from '../../src/commands/new.ts';
import { plainDate } from '../../src/core/date.ts';
import type { Dialect } from '../../src/core/dialect.ts';
import { textAt } from '../../src/core/fields.ts';
import type { NewPost, Placement } from '../../src/core/new-place.ts';
import type { Prompter } from '../../src/core/ports.ts';
import type { Post } from '../../src/core/post.ts';
import { plain } from '../../src/dialects/plain.ts';
import { fakeContext, fakePost } from './fake-context.ts';

interface Given {
  readonly title?: string;
  readonly options?: NewOptions;
  /** Files of the blog by path; those with a day are posts. */
  readonly files?: Readonly<Record<string, string>>;
  readonly posts?: Readonly<Record<string, Partial<Post>>>;
  readonly folders?: readonly string[];
  readonly dialect?: Partial<Dialect>;
  readonly prompter?: Partial<Prompter>;
  readonly stdin?: string;
  readonly zone?: string;
  readonly languages?: readonly string[];
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
}

/** A generator with drafts by a key, archetypes and no opinion about places. */
const dialect: Dialect = {
  ...plain,
  name: 'Fake',
  templates: ({ name }) => ({ files: [`archetypes/${name ?? 'default'}.md`], folders: ['archetypes'] }),
  place: ({ slug, folder, name, draft, bundle }: NewPost): Placement => ({
    path: `${folder ?? 'posts'}/${name ?? `${slug}${bundle ? '/index' : ''}.md`}`,
    mark: draft ? { key: 'draft', value: true } : { key: 'draft', value: false, optional: true },
  }),
};

async function run({ title, options = {}, files = {}, posts = {}, ...given }: Given): Promise<Outcome> {
  const context = fakeContext({
    // 21:30 in Seoul.
    now: '2026-01-05T12:30:00Z',
    zone: given.zone ?? 'Asia/Seoul',
    posts: Object.entries(posts).map(([path, more]) => fakePost(path, more)),
    languages: given.languages ?? [],
    ...(given.aliases ? { settings: { aliases: given.aliases } } : {}),
  });
  const blog = await context.blog();
  const inside: Context = {
    ...context,
    blog: async () => ({
      ...blog,
      dialect: async () => ({ ...dialect, ...given.dialect }),
      site: { ...blog.site, zone: given.zone ?? 'Asia/Seoul', folders: given.folders ?? [''] },
      heads: async (paths) => paths.map((path) => files[path]),
      file: (path) => files[path],
      names: (folder) =>
        Object.keys({ ...files, ...posts }).flatMap((path) =>
          path.startsWith(`${folder}/`) ? (path.slice(folder.length + 1).split('/')[0] ?? []) : [],
        ),
    }),
    prompter: given.prompter && { ...silent, ...given.prompter },
    readIn: async () => given.stdin ?? '',
  };
  return runNew({ context: inside, options, args: title === undefined ? [] : [title] });
}

const unasked = (): never => {
  throw new Error('nothing was to be asked');
};
const silent: Prompter = { input: unasked, pickMany: unasked, pickOne: unasked, confirm: unasked };

function created({ changes = [] }: Outcome) {
  const [change] = changes;
  return change?.kind === 'create' ? change : undefined;
}

async function text(given: Given): Promise<string | undefined> {
  return created(await run(given))?.text;
}

async function path(given: Given): Promise<string | undefined> {
  return created(await run(given))?.path;
}

const day = (date: string) => {
  const [year = 0, month = 0, date_ = 0] = date.split('-').map(Number);
  const found = plainDate(year, month, date_);
  return found === undefined ? {} : { day: found, date };
};

const hugo: Given = {
  files: {
    'content/posts/one.md':
      '---\ntitle: "One"\ndate: 2025-12-24T09:00:00+09:00\ndraft: false\ntags: ["go"]\n---\n\ntext\n',
    'content/posts/two.md':
      '---\ntitle: "Two"\ndate: 2025-12-20T09:00:00+09:00\ndraft: false\ntags: ["Fine-Tuning"]\n---\n\ntext\n',
  },
  posts: {
    'content/posts/one.md': { ...day('2025-12-24'), tags: ['go'] },
    'content/posts/two.md': { ...day('2025-12-20'), tags: ['Fine-Tuning', 'go'] },
  },
  folders: ['content'],
};

describe('newCommand', () => {
  it('declares an option for each key', () => {
    expect(Object.values(newCommand.options).map((option) => option.flags.split(/[ ,]/)[0])).toEqual([
      ...[
        '-t',
        '-c',
        '--date',
        '--slug',
        '-s',
        '--template',
        '--bundle',
        '--publish',
        '--set',
        '--stdin',
        '-e',
        '-p',
        '-n',
        '-f',
      ],
    ]);
  });

  it.each([
    ['tag', ' '],
    ['category', '\n'],
    ['date', '2026-02-30'],
    ['date', '2026-02-30 10:00'],
    ['date', 'some day'],
    ['slug', '../x'],
    ['section', '../x'],
    ['set', 'x'],
  ] as const)('refuses --%s %j', (key, typed) => {
    expect(() => newCommand.options[key].parse?.(typed)).toThrow(expect.objectContaining({ kind: 'usage' }));
  });

  it('takes the generator that the blog has', async () => {
    const outcome = await newCommand.run(fakeContext({ zone: 'UTC' }), {}, ['A post']);
    expect(created(outcome)?.path).toBe('a-post.md');
  });
});

describe('runNew()', () => {
  it('gives a post that looks like the recent ones', async () => {
    expect(await run({ ...hugo, title: 'Rust 소유권 정리', options: { tag: ['go'] } })).toEqual({
      report: {
        data: {
          created: {
            path: 'content/posts/rust-소유권-정리.md',
            title: 'Rust 소유권 정리',
            slug: 'rust-소유권-정리',
            day: '2026-01-05',
            draft: true,
            tags: ['go'],
          },
        },
        rows: [
          {
            path: 'content/posts/rust-소유권-정리.md',
            title: 'Rust 소유권 정리',
            slug: 'rust-소유권-정리',
            day: '2026-01-05',
            draft: true,
            tags: ['go'],
          },
        ],
        columns: ['path', 'title', 'slug', 'day', 'draft', 'tags'],
        blocks: [{ kind: 'text', spans: [{ text: 'content/posts/rust-소유권-정리.md' }] }],
      },
      changes: [
        {
          kind: 'create',
          path: 'content/posts/rust-소유권-정리.md',
          text: '---\ntitle: "Rust 소유권 정리"\ndate: 2026-01-05T21:30:00+09:00\ndraft: true\ntags: ["go"]\n---\n\n',
        },
      ],
    });
  });

  it('gives a post of its generator in a blog without posts', async () => {
    const sample = '---\nlayout: post\ntitle: A\ndate: 2024-01-01 10:00:00 +0900\n---\n';
    const made = { title: 'First', dialect: { place: () => ({ path: '_drafts/first.md', sample }) } };
    expect(await text(made)).toBe('---\nlayout: post\ntitle: First\ndate: 2026-01-05 21:30:00 +0900\n---\n\n');
  });

  it('learns from published posts in the default language', async () => {
    const heads = (name: string) => `---\ntitle: x\ndate: 2025-01-01\nby: ${name}\n---\n`;
    const given: Given = {
      title: 'New',
      languages: ['ko', 'en'],
      files: { 'a/1.md': heads('ko'), 'a/2.md': heads('ko'), 'b/3.md': heads('en'), 'c/4.md': heads('draft') },
      posts: {
        'a/1.md': { lang: 'ko' },
        'a/2.md': {},
        'b/3.md': { lang: 'en', ...day('2025-12-01') },
        'c/4.md': { state: 'draft', ...day('2025-12-02') },
      },
    };
    expect([await path(given), await text(given)]).toEqual([
      'a/new.md',
      '---\ntitle: New\ndate: 2026-01-05\ndraft: true\nby: ko\n---\n\n',
    ]);
  });

  it('writes no date where the posts have it in their names', async () => {
    const given: Given = {
      title: 'New',
      files: { 'p/2025-12-01-a.md': '---\ntitle: a\n---\n' },
      posts: { 'p/2025-12-01-a.md': day('2025-12-01') },
    };
    expect(await text(given)).toBe('---\ntitle: New\ndraft: true\n---\n\n');
  });

  describe('titles', () => {
    it.each([
      ['new\nline', 'title: "new line"'],
      ['esc \x1b[2J', 'title: "esc  [2J"'],
      ['"\ndraft: false\nexec: yes', 'title: "\\" draft: false exec: yes"'],
      ['__proto__', 'title: "__proto__"'],
      ['x'.repeat(10_000), `title: "${'x'.repeat(10_000)}"`],
    ])('takes %j', async (title, line) => {
      expect((await text({ ...hugo, title }))?.split('\n')[1]).toBe(line);
    });

    it.each([[undefined], [''], [' \n'], ['---']])('refuses %j when there is nobody to ask', async (title) => {
      await expect(run({ ...hugo, ...(title === undefined ? {} : { title }) })).rejects.toMatchObject({
        kind: 'usage',
      });
    });

    it('takes one without a letter when a slug is given', async () => {
      expect(await path({ ...hugo, title: '🎉', options: { slug: 'party' } })).toBe('content/posts/party.md');
    });
  });

  describe('questions', () => {
    it('asks for the title, then for tags, the most used first', async () => {
      const asked: unknown[] = [];
      const prompter: Partial<Prompter> = {
        input: async ({ message }) => {
          asked.push(message);
          return ' My post ';
        },
        pickMany: async ({ choices, allowNew }) => {
          asked.push(
            choices.map(({ value, note }) => `${value} ${note}`),
            allowNew,
          );
          return ['go', 'new tag '];
        },
      };
      const outcome = await run({ ...hugo, prompter });
      expect([asked, [...outcome.report.rows][0]]).toMatchObject([
        ['Title', ['go 2', 'Fine-Tuning 1'], true],
        { title: 'My post', tags: ['go', 'new tag'] },
      ]);
    });

    it('asks for nothing that was given', async () => {
      expect(await path({ ...hugo, title: 'A', options: { tag: ['x'] }, prompter: {} })).toBe('content/posts/a.md');
    });

    it.each([
      ['', undefined, 'A post needs a title'],
      ['---', undefined, 'A title needs a letter or a digit, or a name given with --slug'],
      ['---', 'x', undefined],
      ['A', undefined, undefined],
    ])('checks the title %j, with the slug %j, as it is typed', async (typed, slug, fault) => {
      let found: string | undefined = 'not checked';
      const input: Prompter['input'] = async ({ check }) => {
        found = check?.(typed);
        return 'A';
      };
      await run({ ...hugo, options: { tag: [], ...(slug === undefined ? {} : { slug }) }, prompter: { input } });
      expect(found).toBe(fault);
    });

    it('refuses an answer without a title', async () => {
      await expect(run({ ...hugo, prompter: { input: async () => ' ' } })).rejects.toMatchObject({ kind: 'usage' });
    });
  });

  describe('--date', () => {
    it.each([
      ['2026-03-01', '2026-03-01T00:00:00+09:00'],
      ['2026-03-01 21:15', '2026-03-01T21:15:00+09:00'],
      ['2026-03-01T21:15:30Z', '2026-03-02T06:15:30+09:00'],
      ['today', '2026-01-05T21:30:00+09:00'],
      ['yesterday', '2026-01-04T00:00:00+09:00'],
      ['어제', '2026-01-04T00:00:00+09:00'],
    ])('reads %s', async (date, expected) => {
      expect((await text({ ...hugo, title: 'A', options: { date } }))?.split('\n')[2]).toBe(`date: ${expected}`);
    });

    it('refuses more than a day', async () => {
      await expect(run({ ...hugo, title: 'A', options: { date: 'last month' } })).rejects.toMatchObject({
        kind: 'usage',
      });
    });

    it('tells when a published post is not live yet', async () => {
      const { report } = await run({
        ...hugo,
        title: 'A',
        options: { date: '2026-03-01', publish: true },
        dialect: { read: scheduled },
      });
      expect(report.notes).toEqual(['It goes live on 2026-03-01']);
    });
  });

  describe('options', () => {
    it.each<[string, NewOptions, string, string]>([
      ['--publish', { publish: true }, 'content/posts/a.md', 'draft: false\ntags: []\n'],
      ['--slug', { slug: 'my-slug' }, 'content/posts/my-slug.md', 'draft: true\ntags: []\n'],
      ['--bundle', { bundle: true }, 'content/posts/a/index.md', 'draft: true\ntags: []\n'],
      [
        '--category',
        { category: ['dev', 'dev'] },
        'content/posts/a.md',
        'draft: true\ntags: []\ncategories: ["dev"]\n',
      ],
      ['--set', { set: [{ key: 'toc', value: true }] }, 'content/posts/a.md', 'draft: true\ntags: []\ntoc: true\n'],
      ['--section, new', { section: 'til' }, 'content/til/a.md', 'draft: true\ntags: []\n'],
      ['--section, with posts', { section: 'posts' }, 'content/posts/a.md', 'draft: true\ntags: []\n'],
      ['--section, from the root', { section: 'content/posts' }, 'content/posts/a.md', 'draft: true\ntags: []\n'],
    ])('%s', async (_, options, file, fields) => {
      const change = created(await run({ ...hugo, title: 'A', options }));
      expect([change?.path, change?.text]).toEqual([
        file,
        `---\ntitle: "A"\ndate: 2026-01-05T21:30:00+09:00\n${fields}---\n\n`,
      ]);
    });

    it.each([
      ['\ufeff\n\nbody', 'body\n'],
      ['a\nb\n', 'a\nb\n'],
      ['\n \n', ''],
    ])('--stdin takes %j for the body', async (stdin, body) => {
      expect((await text({ ...hugo, title: 'A', options: { stdin: true }, stdin }))?.split('---\n\n')[1]).toBe(body);
    });

    it('--stdin takes the line ends of the blog', async () => {
      const given: Given = {
        title: 'A',
        files: { 'p/a1.md': '---\r\ntitle: x\r\ndate: 2025-01-01\r\n---\r\ntext' },
        posts: { 'p/a1.md': {} },
      };
      expect(await text({ ...given, options: { stdin: true }, stdin: 'a\nb\r\n' })).toBe(
        '---\r\ntitle: A\r\ndate: 2026-01-05\r\ndraft: true\r\n---\r\na\r\nb\r\n',
      );
    });

    it('--edit, --dry-run and --force are handed on', async () => {
      const outcome = await run({ ...hugo, title: 'One', options: { edit: true, dryRun: true, force: true } });
      expect([outcome.edit, outcome.dryRun, created(outcome)?.force]).toEqual([['content/posts/one.md'], true, true]);
    });

    it('--print-path leaves out the notes', async () => {
      const { report } = await run({ ...hugo, title: 'A', options: { tag: ['fine tuning'], printPath: true } });
      expect(report.notes).toBeUndefined();
    });
  });

  describe('what is there', () => {
    it('refuses a file that is there', async () => {
      await expect(run({ ...hugo, title: 'One' })).rejects.toMatchObject({
        kind: 'failure',
        diagnostic: { code: 'EXISTS' },
      });
    });

    it('knows a file by its name in another Unicode form', async () => {
      const files = { ['p/글.md'.normalize('NFD')]: '---\ntitle: x\n---\n' };
      await expect(run({ title: '글', files, posts: { ['p/글.md'.normalize('NFD')]: {} } })).rejects.toMatchObject({
        diagnostic: { code: 'EXISTS' },
      });
    });

    it.each([
      ['a bundle', 'content/posts/a/index.md', {}],
      ['a file', 'content/posts/a.md', { bundle: true }],
    ])('points out %s of the same name', async (_, twin, options) => {
      const { report } = await run({ ...hugo, files: { ...hugo.files, [twin]: '' }, title: 'A', options });
      expect(report.notes).toEqual([`"${twin}" is there already, and is the same post to most generators`]);
    });

    it('refuses a place outside the blog, whatever the generator says', async () => {
      const place = () => ({ path: '../x.md' });
      await expect(run({ ...hugo, title: 'A', dialect: { place } })).rejects.toMatchObject({
        diagnostic: { code: 'BAD_PATH' },
      });
    });
  });

  describe('tags', () => {
    it.each([
      ['fine tuning', ['"fine tuning" looks like "Fine-Tuning" (1 post)']],
      ['Go!', undefined],
      ['Fine-Tuning', undefined],
      ['golang', ['"golang" looks like "go" (2 posts)']],
    ])('points out when %j nearly is an old one', async (tag, notes) => {
      const { report } = await run({ ...hugo, title: 'A', options: { tag: [tag] }, aliases: { go: ['golang'] } });
      expect(report.notes).toEqual(notes);
    });
  });

  describe('templates', () => {
    const archetype =
      '---\ntitle: "{{ replace .Name "-" " " | title }}"\ndate: {{ .Date }}\ndraft: true\ntags: []\nmath: true\n---\n\n## {{ .Name }}\n';

    it('come before the look of the posts', async () => {
      const files = { ...hugo.files, 'archetypes/default.md': archetype };
      expect(await text({ ...hugo, files, title: 'A "b"', options: { tag: ['go'] } })).toBe(
        '---\ntitle: "A \\"b\\""\ndate: 2026-01-05T21:30:00+09:00\ndraft: true\ntags: ["go"]\nmath: true\n---\n\n## a-b\n',
      );
    });

    it('give way to the text from standard input', async () => {
      const files = { ...hugo.files, 'archetypes/default.md': archetype };
      expect(
        (await text({ ...hugo, files, title: 'A', options: { stdin: true }, stdin: 'mine' }))?.split('---\n\n')[1],
      ).toBe('mine\n');
    });

    it('without front matter are the body', async () => {
      const files = { ...hugo.files, 'archetypes/default.md': '# {{ title }}\n' };
      expect((await text({ ...hugo, files, title: 'A' }))?.split('---\n\n')[1]).toBe('# A\n');
    });

    it('with logic are not used, which is told', async () => {
      const files = { ...hugo.files, 'archetypes/default.md': '---\ntitle: {{ if x }}y{{ end }}\n---\n' };
      const outcome = await run({ ...hugo, files, title: 'A' });
      expect([outcome.report.notes, created(outcome)?.text.includes('draft: true')]).toEqual([
        ['The template "archetypes/default.md" has logic ({{ if x }}) and was not used'],
        true,
      ]);
    });

    it.each([
      [
        'logic',
        'Cannot use the template "archetypes/logic.md": it has logic ({{ x }}), and nothing of a blog is run',
        'leave --template out: the post will look like the recent ones',
      ],
      ['reviw', 'Cannot find the template "reviw": the blog has none of that name', 'did you mean "review"?'],
      ['zzz', 'Cannot find the template "zzz": the blog has none of that name', 'there are logic, review'],
    ])('named with --template %s: an error', async (template, message, hint) => {
      const files = { ...hugo.files, 'archetypes/logic.md': '{{ x }}', 'archetypes/review.md': '' };
      await expect(run({ ...hugo, files, title: 'A', options: { template } })).rejects.toMatchObject({
        kind: 'usage',
        message,
        diagnostic: { hint },
      });
    });

    it('named with --template are found', async () => {
      const files = { ...hugo.files, 'archetypes/review.md': '---\ntitle:\nstars: 0\n---\n' };
      expect(await text({ ...hugo, files, title: 'A', options: { template: 'review' } })).toContain('\nstars: 0\n');
    });
  });

  describe('what the generator makes of it', () => {
    const naive: Given = {
      ...hugo,
      files: { 'content/posts/one.md': '---\ntitle: x\ndate: 2025-12-24 09:00:00\n---\n' },
      posts: { 'content/posts/one.md': {} },
    };
    /** Takes a time without an offset for one in UTC, as Jekyll does, in a blog of Seoul. */
    const read: Dialect['read'] = ({ path: file, front }) => {
      const date = textAt(front.fields, 'date') ?? '';
      const late = !/[+-]\d{4}$/.test(date) && date.slice(11, 13) >= '15';
      return { post: fakePost(file, { ...day(late ? '2026-01-06' : date.slice(0, 10)), state: 'draft' }) };
    };

    it('gets an offset in its date where it would be another day without', async () => {
      expect((await text({ ...naive, title: 'A', dialect: { read } }))?.split('\n')[2]).toBe(
        'date: 2026-01-05 21:30:00 +0900',
      );
    });

    it('gets an offset where it would come later without', async () => {
      const later: Dialect['read'] = ({ path: file, front }) => {
        const date = textAt(front.fields, 'date') ?? '';
        return {
          post: fakePost(file, { ...day('2026-01-05'), state: /[+-]\d{4}$/.test(date) ? 'published' : 'scheduled' }),
        };
      };
      const given = { ...naive, title: 'A', options: { publish: true }, dialect: { read: later } };
      expect((await text(given))?.split('\n')[2]).toBe('date: 2026-01-05 21:30:00 +0900');
    });

    it('keeps the date as the posts have it where the day is right', async () => {
      expect(
        (await text({ ...naive, title: 'A', dialect: { read }, options: { date: '2026-01-05 10:00' } }))?.split(
          '\n',
        )[2],
      ).toBe('date: 2026-01-05 10:00:00');
    });

    it.each<[string, Dialect['read'], NewOptions, string]>([
      [
        'another day',
        ({ path: file }) => ({ post: fakePost(file, { ...day('2026-01-04'), state: 'draft' }) }),
        {},
        'Fake shows it on 2026-01-04, not on 2026-01-05: its time zone differs',
      ],
      ['no post', () => ({}), {}, 'Fake takes this file for no post'],
      [
        'no draft',
        ({ path: file }) => ({ post: fakePost(file, day('2026-01-05')) }),
        {},
        'Fake does not take it for a draft: a test',
      ],
      [
        'hidden',
        ({ path: file }) => ({ post: fakePost(file, { ...day('2026-01-05'), state: 'hidden' }) }),
        { publish: true },
        'Fake does not show it: a test',
      ],
    ])('is told: %s', async (_, reading, options, note) => {
      expect((await run({ ...hugo, title: 'A', options, dialect: { read: reading } })).report.notes).toEqual([note]);
    });
  });
});

const scheduled: Dialect['read'] = ({ path: file }) => ({
  post: fakePost(file, { ...day('2026-03-01'), state: 'scheduled' }),
});
