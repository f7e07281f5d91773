import type { Dialect, FolderView, PostFiles, Reading, Site, Source } from '../core/dialect.ts';
import { type Fields, isScalar, textAt, textScalar, textsAt, type Value } from '../core/fields.ts';
import { compileGlob } from '../core/glob.ts';
import type { Skipped } from '../core/post.ts';
import { literalsOf } from '../core/script-text.ts';
import { cleanFolder } from './collections.ts';
import { conventionalState } from './conventions.ts';
import { makePost } from './make-post.ts';
import { paperReason } from './plain.ts';
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

  recognise: (folder) => (folder.isFolder('.obsidian') ? { because: '.obsidian/', strength: 'shape' } : undefined),

  site(folder) {
    const folders = templateFolders(folder);
    const ignored = literalsOf(folder.text('.obsidian/app.json') ?? '', 'userIgnoreFilters');
    const config = new Map<string, Value>([
      ['templates', folders.map(textScalar)],
      ['ignored', ignored.map(textScalar)],
    ]);
    return { config, configFiles: [], languages: [], folders: [''] };
  },

  files: () => ({ globs: ['**/*.md'], ignore: ['**/.*/**', '**/node_modules/**'] }),

  choose,
  read,

  termKey: (tag) => tag.toLowerCase(),

  templates({ name }, site) {
    const folders = textsAt(site.config, 'templates');
    return { files: name === undefined ? [] : folders.map((folder) => `${folder}/${name}.md`), folders };
  },

  place: ({ slug, folder, name, draft }) => ({
    path: `${folder === undefined || folder === '' ? '' : `${folder}/`}${name ?? `${slug}.md`}`,
    mark: draft ? { key: 'draft', value: true } : { key: 'draft', value: false, optional: true },
    sample: '---\ntitle: Title\ndate: 2024-03-09T10:00:00\ntags:\n  - a\n---\n',
  }),
};

/** Where the core plugin and Templater keep templates. */
function templateFolders(folder: FolderView): string[] {
  const core = literalsOf(folder.text('.obsidian/templates.json') ?? '', 'folder');
  const templater = literalsOf(folder.text('.obsidian/plugins/templater-obsidian/data.json') ?? '', 'templates_folder');
  const named = [...core, ...templater].map(cleanFolder).filter((name) => name !== undefined && name !== '');
  const usual = folder.names('').filter((name) => /^_?templates?$/i.test(name));
  return [...new Set([...named.filter((name) => name !== undefined), ...usual])];
}

/** Templates, and what the vault's settings exclude, are no posts; settings between slashes are patterns and not followed. */
function choose(paths: readonly string[], site: Site): PostFiles {
  const templates = textsAt(site.config, 'templates');
  const ignored = textsAt(site.config, 'ignored').filter((filter) => !filter.startsWith('/'));
  const tests = ignored.map((filter) => compileGlob(filter.endsWith('/') ? `${filter}**` : filter));
  const posts: string[] = [];
  const skipped: Skipped[] = [];
  for (const path of paths) {
    const reason = templates.some((folder) => path.startsWith(`${folder}/`))
      ? 'it is a template'
      : ignored.some((filter) => path.startsWith(filter)) || tests.some((test) => test(path))
        ? 'the settings of the vault exclude it'
        : paperReason(path);
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
  const { date, bad } = dateIn(fields, { name, site });
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
    ...conventionalState(fields),
  });
  return bad === undefined
    ? { post }
    : { post, diagnostics: [badDate(path, bad, date ? 'the file name gives the day' : 'the post has no date')] };
}

const dateKeys = [
  'date',
  'created',
  'date created',
  'created at',
  'created_at',
  'creation date',
  'published',
  'publish date',
  'publishdate',
  'pubdate',
];

/** The first property that holds a date, then the day that a file name begins with (`2024-03-09`, `202403091230`). */
function dateIn(
  fields: Fields,
  { name, site }: { readonly name: string; readonly site: Site },
): { date?: PostDate; bad?: string } {
  let bad: string | undefined;
  for (const key of dateKeys) {
    const date = dateOf(fields.get(key), site);
    if (date) return { date };
    if (key === 'date') bad = unlinked(fields.get(key));
  }
  const named =
    /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(name) ?? /^(\d{4})(\d{2})(\d{2})\d{4}(?:\d\d)?(?!\d)/.exec(name);
  const date = named ? dateAsWritten(textScalar(`${named[1]}-${named[2]}-${named[3]}`), site) : undefined;
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
    const tag = text
      .trim()
      .replace(/^#+|(?<!\/)\/+$/g, '')
      .normalize('NFC');
    if (/[^\d/]/.test(tag) && !seen.has(tag.toLowerCase())) seen.set(tag.toLowerCase(), tag);
  }
  return [...seen.values()];
}
