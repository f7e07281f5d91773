import { pad, parts } from '../core/date.ts';
import type { Dialect, FrontRules, Reading, Site, Source } from '../core/dialect.ts';
import { type Fields, textAt, textsAt } from '../core/fields.ts';
import type { NewPost, Placement } from '../core/new-place.ts';
import type { Post, State } from '../core/post.ts';
import { stateKeys } from '../core/state-keys.ts';
import { itemsIn, nikolaFields, nikolaSlots, textOf } from './nikola-fields.ts';
import { chooseNikola, nikolaGlobs, sectionOf, translationOf } from './nikola-files.ts';
import { compilerOf, isNikolaConfig, isSet, readNikolaSite, sectionsIn } from './nikola-site.ts';
import { dateInPython } from './python-date.ts';
import { pythonSlug } from './python-slug.ts';
import { badDate, baseName, extension, folderOf, oneLine, type PostDate, uniqueTerms } from './reading.ts';

const front: FrontRules = {
  openers: ['---', '+++', '..'],
  leadingSpace: false,
  trailingSpace: false,
  dotsClose: false,
  longFences: false,
  unfenced: false,
  tabs: false,
  unclosed: 'body',
};

/** Nikola 8: nikola/{nikola,post,metadata_extractors,utils}.py, nikola/plugins/{misc/scan_posts,command/new_post}.py. */
export const nikola: Dialect = {
  id: 'nikola',
  name: 'Nikola',
  front,

  frontOf(path, site) {
    const compiler = compilerOf(path, site);
    const extensions = textsAt(site.config, 'MARKDOWN_EXTENSIONS');
    if (compiler === 'markdown' && extensions.some((one) => /^(?:markdown\.extensions\.)?meta$/.test(one)))
      return { ...front, openers: [...front.openers, 'key:'] };
    return compiler === 'rest' && isSet(site, 'USE_REST_DOCINFO_METADATA', false)
      ? { ...front, openers: [...front.openers, ':key:'] }
      : front;
  },

  recognise: (folder) =>
    isNikolaConfig(folder.text('conf.py') ?? '') ? { because: 'conf.py', strength: 'config' } : undefined,

  site: readNikolaSite,
  files: nikolaGlobs,
  choose: chooseNikola,
  read,
  termSlots: nikolaSlots,
  termKey: (term) => pythonSlug(term, { keep: '+' }) || term,

  checks: {
    duplicateKey: 'stops',
    stopsAt: [],
    draftKeys: ['status'],
    draftHint: 'write "status: draft"',
  },

  templates: () => ({ files: [], folders: [] }),
  place,

  // post.py, Post.__init__: the field "status"; nothing is published without a date.
  publishing: { keys: () => [{ ...stateKeys.status, names: 'any case' }] },

  renaming: { redirect: 'Nikola takes them from REDIRECTIONS of conf.py' },
};

function read(source: Source, site: Site): Reading {
  const { path, body } = source;
  const fields = nikolaFields(source, site);
  const written = textOf(fields.get('date'));
  const date = readDate(written, site);
  const updated = readDate(textOf(fields.get('updated')), site);
  const title = oneLine(textOf(fields.get('title')));
  const { base, lang } = translationOf(path, site);
  const slug = textOf(fields.get('slug')) || slugOf(base, site);
  const branch = categoryOf(fields, { path, site });
  const description = oneLine(textOf(fields.get('description')));
  const tags = itemsIn(fields.get('tags'));
  const special = isSet(site, 'USE_TAG_METADATA', true) ? ['draft', 'private'] : [];
  const marks = special.filter((mark) =>
    tags.some((tag) => tag === mark || (mark === 'draft' && tag.toLowerCase() === mark)),
  );
  const post: Post = {
    path,
    slug,
    title: title ?? baseName(base),
    ...(title === undefined ? { titleFrom: 'file name' as const } : {}),
    ...(date === undefined ? {} : { day: date.day, date: date.date }),
    tags: uniqueTerms(tags.filter((tag) => !special.includes(tag))),
    categories: branch,
    branches: branch.length === 0 ? [] : [branch],
    ...stateOf(textOf(fields.get('status')), { marks, date, written, site }),
    lang,
    ...(site.languages.length > 1 ? { variantOf: base } : {}),
    ...(updated === undefined ? {} : { updated: updated.date }),
    ...(description === undefined ? {} : { description }),
    ...(body === undefined ? {} : { body }),
  };
  if (date || written === '') return { post };
  return { post, diagnostics: [badDate(path, written, 'Nikola stops at it')] };
}

/** utils.py, to_datetime: `UTC+09:00` is east of Greenwich here. */
function readDate(text: string, site: Site): PostDate | undefined {
  return dateInPython(text.replace(/ UTC([-+]\d{2}:\d{2})/g, '$1'), site);
}

function slugOf(base: string, site: Site): string {
  const name = baseName(base);
  return isSet(site, 'USE_SLUGIFY', true) ? pythonSlug(name, { keep: '+' }) : name;
}

/** `category`, or `section` of old; else the folder where the site is set up so; from the top down. */
function categoryOf(fields: Fields, { path, site }: { path: string; site: Site }): string[] {
  const name = textOf(fields.get('category')) || textOf(fields.get('section')) || folderCategory(path, site);
  if (name === '') return [];
  if (!isSet(site, 'CATEGORY_ALLOW_HIERARCHIES', false)) return [name];
  return name.split('/').map((part) => part.trim());
}

function folderCategory(path: string, site: Site): string {
  const section = sectionOf(path, site);
  if (!section || !isSet(site, 'CATEGORY_DESTPATH_AS_DEFAULT', false)) return '';
  const below = folderOf(path).slice(section.folder === '' ? 0 : section.folder.length + 1);
  const trimmed = isSet(site, 'CATEGORY_DESTPATH_TRIM_PREFIX', false) && below !== '';
  const folder = trimmed ? below : [section.destination, below].filter((part) => part !== '').join('/');
  return isSet(site, 'CATEGORY_DESTPATH_FIRST_DIRECTORY_ONLY', true) ? (folder.split('/')[0] ?? '') : folder;
}

interface Judged {
  /** `draft` and `private` among the tags. */
  readonly marks: readonly string[];
  readonly date: PostDate | undefined;
  readonly written: string;
  readonly site: Site;
}

/** `status` and the tags that stand for one, then the date, which must not be in the future. */
function stateOf(status: string, { marks, date, written, site }: Judged): Pick<Post, 'state' | 'reason' | 'liveAt'> {
  const told = (state: State, name: string): Pick<Post, 'state' | 'reason'> => ({
    state,
    reason: status === name ? `status: ${name}` : `tags: ${name}`,
  });
  if (status === 'draft' || marks.includes('draft')) return told('draft', 'draft');
  if (status === 'private' || marks.includes('private')) return told('hidden', 'private');
  if (!date)
    return {
      state: 'hidden',
      reason: written === '' ? 'it has no date, at which Nikola stops' : 'Nikola cannot read its date',
    };
  if (site.isFuture(date.ms + 1) && !isSet(site, 'FUTURE_IS_NOW', false))
    return { state: 'scheduled', reason: 'its date is in the future', liveAt: date.date };
  return { state: 'published', reason: 'nothing holds it back' };
}

/** In the folder and with the ending of the first entry of POSTS, in folders of the day where the site is set up so. */
function place({ slug, day, folder, name, draft }: NewPost, site: Site): Placement {
  const [first] = sectionsIn(site.config, 'POSTS');
  const ending = extension(`x${first?.names.slice(1) ?? '.md'}`);
  const dated = isSet(site, 'NEW_POST_DATE_PATH', false) ? `/${dayFolder(day, site)}` : '';
  const path = `${folder ?? `${first?.folder ?? 'posts'}${dated}`}/${name ?? `${slug}${ending}`}`.replace(/^\/+/, '');
  return {
    path,
    mark: draft ? { key: 'status', value: 'draft' } : { key: 'status', value: 'published', optional: true },
    sample: sampleFor(path, site),
  };
}

function dayFolder(day: NewPost['day'], site: Site): string {
  const { year, month, day: date } = parts(day);
  const values: Readonly<Record<string, string>> = { Y: pad(year, 4), m: pad(month, 2), d: pad(date, 2) };
  const format = textAt(site.config, 'NEW_POST_DATE_PATH_FORMAT') ?? '%Y/%m/%d';
  const folder = format
    .replace(/%([Ymd])/g, (_, letter: string) => values[letter] ?? '')
    .replace(/^\/+|(?<!\/)\/+$/g, '');
  return /^[\w/-]+$/.test(folder) ? folder : `${values['Y']}/${values['m']}/${values['d']}`;
}

const fields = [
  'title: A',
  'slug: a',
  'date: 2024-03-09 10:00:00 UTC+09:00',
  'tags: a, b',
  'category: a',
  'type: text',
];

/** METADATA_FORMAT; Nikola's own stands in a comment where the text would show it. */
function sampleFor(path: string, site: Site): string {
  const format = (textAt(site.config, 'METADATA_FORMAT') ?? 'nikola').toLowerCase();
  const compiler = compilerOf(path, site);
  if (format === 'yaml')
    return `---\ntitle: A\nslug: a\ndate: 2024-03-09 10:00:00 UTC+09:00\ntags: [a]\ncategory: a\n---\n`;
  if (format === 'toml')
    return `+++\ntitle = "A"\nslug = "a"\ndate = "2024-03-09 10:00:00 UTC+09:00"\ntags = ["a"]\ncategory = "a"\n+++\n`;
  if (format === 'pelican' && compiler === 'markdown') return `${fields.join('\n')}\n\n`;
  const lines = fields.map((field) => `.. ${field}\n`).join('');
  return compiler === 'rest' ? `${lines}\n` : `<!--\n${lines}-->\n\n`;
}
