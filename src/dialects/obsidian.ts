import type { Dialect, PostFiles, Reading, Site, SlotRequest, Source } from '../core/dialect.ts';
import { type Fields, isScalar, textAt, textScalar, textsAt, type Value } from '../core/fields.ts';
import { compileGlob } from '../core/glob.ts';
import type { Post, Skipped } from '../core/post.ts';
import type { TermSlot } from '../core/term-slot.ts';
import { conventionalState, themeStates } from './conventions.ts';
import { flagOf, makePost } from './make-post.ts';
import { dailyDay, quartzConfig, readVault } from './obsidian-vault.ts';
import { isPaper } from './plain.ts';
import { dateAsWritten } from './plain-date.ts';
import { badDate, baseName, itemsOf, lowerKeys, oneLine, type PostDate, scalarText } from './reading.ts';

/**
 * An Obsidian vault: each note is a post. Obsidian Help, Editing and formatting/{Tags,Properties}: `tags` and inline tags, case
 * aside; the name of the file is the title. Dates are local, as written.
 */
export const obsidian: Dialect = {
  id: 'obsidian',
  name: 'Obsidian',
  front: {
    openers: ['---'],
    leadingSpace: false,
    trailingSpace: true,
    dotsClose: false,
    longFences: false,
    unfenced: false,
    tabs: false,
    unclosed: 'body',
  },
  inlineTags: true,

  recognise(folder) {
    if (folder.isFile(quartzConfig)) return { because: quartzConfig, strength: 'config' };
    return folder.isFolder('.obsidian') ? { because: '.obsidian/', strength: 'shape' } : undefined;
  },

  site: readVault,

  files: ({ folders: [base = ''] }) => ({
    globs: [base === '' ? '**/*.md' : `${base}/**/*.md`],
    ignore: ['**/.*/**', '**/node_modules/**'],
  }),

  choose,
  read,
  termSlots,
  termKey: (tag) => tag.toLowerCase(),
  nestedTags: true,
  tagFault: (name) =>
    /^(?:[\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]|\u200d)+$/u.test(name) &&
    /[^\d/]/.test(name) &&
    !/^\/|\/\/|\/$/.test(name)
      ? undefined
      : {
          state: 'a tag of Obsidian has letters, digits, "_", "-" and "/" between its steps, and not only digits',
          hint: 'put a hyphen in place of each blank or sign',
        },

  checks: {
    duplicateKey: 'last',
    stopsAt: [],
    draftKeys: ['draft', 'published', 'status'],
    draftHint: 'write "draft: true"',
  },

  templates({ name }, site) {
    const folders = textsAt(site.config, 'templates');
    return { files: name === undefined ? [] : folders.map((folder) => `${folder}/${name}.md`), folders };
  },

  place: ({ slug, folder, name, draft }, { folders: [base = ''] }) => ({
    path: [folder ?? base, name ?? `${slug}.md`].filter((part) => part !== '').join('/'),
    mark: draft ? { key: 'draft', value: true } : { key: 'draft', value: false, optional: true },
    sample: '---\ntitle: Title\ndate: 2024-03-09T10:00:00\ntags:\n  - a\n---\n',
  }),

  // Quartz, plugins/filters/{draft,explicit}.ts: "draft", or "publish" where it is asked for.
  publishing: {
    keys: (site) =>
      textAt(site.config, 'explicit') === 'true'
        ? [{ key: 'publish', draft: false, published: true, names: 'any case' }, ...themeStates]
        : themeStates,
  },

  renaming: { redirect: 'Obsidian has none: its aliases are other names for a note', wikiLinks: true },
};

/**
 * Templates, and what the settings of the vault or of Quartz leave out, are no posts; filters of the vault between slashes are
 * patterns and not followed. Quartz makes the page of a folder of its `index.md`.
 */
function choose(paths: readonly string[], site: Site): PostFiles {
  const templates = textsAt(site.config, 'templates');
  const ignored = textsAt(site.config, 'ignored').filter((filter) => !filter.startsWith('/'));
  const tests = ignored.map((filter) => compileGlob(filter.endsWith('/') ? `${filter}**` : filter));
  const patterns = textsAt(site.config, 'patterns').flatMap((glob) => [compileGlob(glob), compileGlob(`${glob}/**`)]);
  const quartz = site.configFiles.includes(quartzConfig);
  const posts: string[] = [];
  const skipped: Skipped[] = [];
  for (const path of paths) {
    const reason = templates.some((folder) => path.startsWith(`${folder}/`))
      ? 'it is a template'
      : ignored.some((filter) => path.startsWith(filter)) || tests.some((test) => test(path))
        ? 'the settings of the vault exclude it'
        : patterns.some((test) => test(path))
          ? 'ignorePatterns leaves it out'
          : quartz && baseName(path) === 'index'
            ? 'it is the page of a folder'
            : isPaper(path)
              ? 'its name says that it is no post'
              : undefined;
    if (reason === undefined) posts.push(path);
    else skipped.push({ path, reason });
  }
  return { posts, skipped, context: [] };
}

function read(source: Source, site: Site): Reading {
  const { path, front, hashtags } = source;
  if (front.broken) return {};
  const fields = lowerKeys(front.fields);
  const name = baseName(path);
  if (fields.has('excalidraw-plugin')) return { dropped: 'it is a drawing of Excalidraw' };
  const { date, bad } = dateIn(fields, { path, site });
  const title = oneLine(scalarText(fields.get('title')));
  const { heading: _heading, ...own } = source;
  const post = makePost({
    source: { ...own, front: { ...front, fields } },
    name: title === undefined && !/\p{L}/u.test(name) ? (aliasIn(fields) ?? name) : name,
    slug: textAt(fields, 'slug') ?? textAt(fields, 'permalink')?.replace(/^\/+|(?<!\/)\/+$/g, '') ?? name,
    date,
    updated: dateOf(fields.get('updated') ?? fields.get('modified'), site),
    tags: tagsIn(fields, hashtags ?? []),
    categories: [
      ...new Set(itemsOf(fields.get('categories') ?? fields.get('category')).flatMap((item) => unlinked(item) ?? [])),
    ],
    ...stateOf(fields, site),
  });
  return bad === undefined
    ? { post }
    : { post, diagnostics: [badDate(path, bad, date ? 'the file name gives the day' : 'the post has no date')] };
}

/** Quartz's ExplicitPublish shows nothing without `publish: true` (quartz/plugins/filters/explicit.ts). */
function stateOf(fields: Fields, site: Site): Pick<Post, 'state' | 'reason'> {
  const found = conventionalState(fields);
  if (found.state !== 'published' || textAt(site.config, 'explicit') !== 'true') return found;
  return flagOf(fields.get('publish')) === true ? found : { state: 'draft', reason: 'it has no publish: true' };
}

const dateKeys = [
  'date',
  'created',
  'date created',
  'created at',
  'created_at',
  'created on',
  'created-date',
  'created_date',
  'createdat',
  'creation date',
  'creation_date',
  'date_created',
  'date-created',
  'datecreated',
  'published',
  'publish date',
  'publishdate',
  'pubdate',
];

/** The first property that holds a date, then the day of a daily note, then the one that a file name begins with (`2024-03-09`, `202403091230`). */
function dateIn(
  fields: Fields,
  { path, site }: { readonly path: string; readonly site: Site },
): { date?: PostDate; bad?: string } {
  let bad: string | undefined;
  for (const key of dateKeys) {
    const date = dateOf(fields.get(key), site);
    if (date) return { date };
    if (key === 'date') bad = unlinked(fields.get(key));
  }
  const name = baseName(path);
  const named =
    /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(name) ?? /^(\d{4})(\d{2})(\d{2})\d{4}(?:\d\d)?(?!\d)/.exec(name);
  const day = dailyDay(path, site) ?? (named ? `${named[1]}-${named[2]}-${named[3]}` : undefined);
  const date = day === undefined ? undefined : dateAsWritten(textScalar(day), site);
  return { ...(date === undefined ? {} : { date }), ...(bad === undefined ? {} : { bad }) };
}

function dateOf(value: Value | undefined, site: Site): PostDate | undefined {
  const text = unlinked(value);
  return text === undefined ? undefined : dateAsWritten(textScalar(text), site);
}

/** The text of a property, `[[…]]` around it off. */
function unlinked(value: Value | undefined): string | undefined {
  const text = isScalar(value) ? scalarText(value)?.trim() : undefined;
  return text === undefined || text === '' ? undefined : text.replace(/^\[\[([^\]|]*)(?:\|[^\]]*)?\]\]$/, '$1');
}

function aliasIn(fields: Fields): string | undefined {
  const value = fields.get('aliases') ?? fields.get('alias');
  return oneLine(scalarText(itemsOf(value)[0]));
}

/** Properties first, then the body; `#` off, a text cut at blanks and commas; the first spelling is shown. */
function tagsIn(fields: Fields, hashtags: readonly string[]): string[] {
  const properties = ['tags', 'tag'].flatMap((key) => {
    const value = fields.get(key);
    const texts = itemsOf(value).flatMap((item) => scalarText(item) ?? []);
    return isScalar(value) ? texts.flatMap((text) => text.split(/[\s,]+/)) : texts;
  });
  const seen = new Map<string, string>();
  for (const text of [...properties, ...hashtags]) {
    const tag = bareTag(text).normalize('NFC');
    if (/[^\d/]/.test(tag) && !seen.has(tag.toLowerCase())) seen.set(tag.toLowerCase(), tag);
  }
  return [...seen.values()];
}

/** A tag without the `#` before it and the slashes behind it. */
function bareTag(text: string): string {
  return text.trim().replace(/^#+|(?<!\/)\/+$/g, '');
}

/** Properties, whatever their case; a text is cut at blanks and commas. A `#` and the brackets of a link stay. */
function termSlots({ taxonomy }: SlotRequest): TermSlot[] {
  if (taxonomy === 'tags') {
    const termOf = (item: Value): string | undefined => {
      const text = scalarText(item);
      return text === undefined ? undefined : bareTag(text);
    };
    const write: TermSlot['write'] = (tag, was) => (/^#+/.exec(was ?? '')?.[0] ?? '') + tag;
    return ['tags', 'tag'].map((key) => ({ path: [key], anyCase: true, split: 'comma-or-space', termOf, write }));
  }
  if (taxonomy !== 'categories') return [];
  const write: TermSlot['write'] = (name, was) => (was?.startsWith('[[') ? `[[${name}]]` : name);
  return ['categories', 'category'].map((key) => ({
    path: [key],
    anyCase: true,
    split: 'none',
    termOf: unlinked,
    write,
  }));
}
