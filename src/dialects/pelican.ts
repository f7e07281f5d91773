import type { Dialect, FrontRules, Reading, Site, Source } from '../core/dialect.ts';
import { type Fields, isList, isScalar, textAt, textsAt, type Value } from '../core/fields.ts';
import type { Post, State } from '../core/post.ts';
import { stateKeys } from '../core/state-keys.ts';
import { knownZone } from '../core/zone.ts';
import { firstText, pelicanFields, pelicanSlots, tagsOf } from './pelican-fields.ts';
import { articleGlobs, chooseArticles, isOn, readPelicanSite } from './pelican-site.ts';
import { dateInPython } from './python-date.ts';
import { pythonSlug } from './python-slug.ts';
import { badDate, baseName, extension, oneLine, type PostDate, uniqueTerms } from './reading.ts';

const front: FrontRules = {
  openers: ['key:'],
  leadingSpace: false,
  trailingSpace: true,
  dotsClose: true,
  longFences: false,
  unfenced: false,
  tabs: false,
  unclosed: 'body',
};

/** Pelican 4.8: pelican/{readers,contents,generators,settings,utils}.py. */
export const pelican: Dialect = {
  id: 'pelican',
  name: 'Pelican',
  front,

  frontOf(path) {
    const ending = extension(path);
    if (ending === '.rst') return { ...front, openers: [':key:'] };
    return /^\.html?$/.test(ending) ? { ...front, openers: ['<meta'] } : front;
  },

  recognise: (folder) =>
    folder.isFile('pelicanconf.py') ? { because: 'pelicanconf.py', strength: 'config' } : undefined,

  site: readPelicanSite,
  files: articleGlobs,
  choose: chooseArticles,
  read,
  termSlots: pelicanSlots,
  termKey: (term) => pythonSlug(term) || term,

  checks: {
    duplicateKey: 'last',
    stopsAt: [],
    draftKeys: ['status'],
    draftHint: 'write "Status: draft"',
    links: {
      roots: ['content', 'content/extra'],
      prefixes: Object.fromEntries(
        ['filename', 'attach', 'static'].flatMap((word) => [
          [`{${word}}`, ''],
          [`|${word}|`, ''],
        ]),
      ),
    },
  },

  templates: () => ({ files: [], folders: [] }),

  place: ({ slug, folder, name, draft, bundle }, site) => ({
    path: `${folder ?? site.folders[0] ?? 'content'}/${name ?? `${slug}${bundle ? '/index' : ''}.md`}`.replace(
      /^\//,
      '',
    ),
    ...(draft ? { mark: { key: 'Status', value: 'draft' } } : {}),
    sample: 'Title: Title\nDate: 2024-03-09 10:00\nCategory: a\nTags: a, b\n\n',
  }),

  // contents.py, Content.__init__: "status", small letters or not; DEFAULT_METADATA may set it too.
  publishing: { keys: () => [{ ...stateKeys.status, key: 'Status', names: 'any case' }] },

  renaming: { redirect: 'Pelican has none of its own: the server or a plugin redirects' },
};

function read(source: Source, site: Site): Reading {
  const { path, body } = source;
  const { fields, dates } = pelicanFields(source, site);
  // The title of reStructuredText is that of the document, which may have none.
  if (!fields.has('title') && extension(path) !== '.rst')
    return { dropped: 'it has no title, which Pelican asks for', surprising: !/^readme$/i.test(baseName(path)) };
  const status = (firstText(fields.get('status')) || 'published').toLowerCase();
  if (status === 'skip') return { dropped: 'Status: skip' };
  const modified = fields.has('modified') ? firstText(fields.get('modified')) : undefined;
  const zoned = zoneOf(fields, site);
  const bad = [...dates, ...(modified === undefined ? [] : [modified])].find((text) => !readDate(text, zoned));
  const date = readDate(firstText(fields.get('date')), zoned);
  const title = oneLine(wholeText(fields.get('title')));
  const category = firstText(fields.get('category'));
  const lang = firstText(fields.get('lang')) || (textAt(site.config, 'DEFAULT_LANG') ?? 'en').toLowerCase();
  const slug = firstText(fields.get('slug')) || slugOf(title ?? '', { path, site });
  const updated = modified === undefined ? undefined : readDate(modified, zoned);
  const description = oneLine(wholeText(fields.get('summary')));
  const variantOf = translationKey(fields, { slug, site });
  const post: Post = {
    path,
    slug,
    title: title ?? baseName(path),
    ...(title === undefined ? { titleFrom: 'file name' as const } : {}),
    ...(date === undefined ? {} : { day: date.day, date: date.date }),
    tags: uniqueTerms(tagsOf(fields.get('tags'), path)),
    categories: [category],
    branches: [[category]],
    ...stateOf(status, { site, date, bad }),
    lang,
    ...(variantOf === undefined ? {} : { variantOf }),
    ...(updated === undefined ? {} : { updated: updated.date }),
    ...(description === undefined ? {} : { description }),
    ...(body === undefined ? {} : { body }),
  };
  return bad === undefined ? { post } : { post, diagnostics: [badDate(path, bad, 'Pelican leaves the article out')] };
}

/** All lines of a text that goes on, and of one that stands twice. */
function wholeText(value: Value | undefined): string | undefined {
  if (isList(value))
    return value
      .filter(isScalar)
      .map(({ text }) => text)
      .join(' ');
  return isScalar(value) ? value.text : undefined;
}

/** The site on the clock that the article names itself. */
function zoneOf(fields: Fields, site: Site): Site {
  const zone = firstText(fields.get('timezone'));
  return zone !== '' && knownZone(zone) ? { ...site, zone } : site;
}

/** An underscore counts as a blank (readers.py, METADATA_PROCESSORS). */
function readDate(text: string, site: Site): PostDate | undefined {
  return dateInPython(text.replaceAll('_', ' '), site);
}

function slugOf(title: string, { path, site }: { path: string; site: Site }): string {
  const source = textAt(site.config, 'SLUGIFY_SOURCE') === 'basename' ? baseName(path) : title;
  return pythonSlug(source, {
    unicode: isOn(site, 'SLUGIFY_USE_UNICODE', false),
    keepCase: isOn(site, 'SLUGIFY_PRESERVE_CASE', false),
  });
}

/** ARTICLE_TRANSLATION_ID: the slug, other fields, or none. */
function translationKey(fields: Fields, { slug, site }: { slug: string; site: Site }): string | undefined {
  const keys = site.config.has('ARTICLE_TRANSLATION_ID') ? textsAt(site.config, 'ARTICLE_TRANSLATION_ID') : ['slug'];
  const parts = keys.filter((key) => key !== '' && key !== 'false');
  return parts.length === 0
    ? undefined
    : parts.map((key) => (key === 'slug' ? slug : firstText(fields.get(key)))).join('\n');
}

interface Judged {
  readonly site: Site;
  readonly date: PostDate | undefined;
  readonly bad: string | undefined;
}

/** What Pelican leaves out with an error is hidden; the future is shown unless WITH_FUTURE_DATES is off. */
function stateOf(status: string, { site, date, bad }: Judged): { state: State; reason: string; liveAt?: string } {
  if (bad !== undefined) return { state: 'hidden', reason: 'Pelican cannot read its date' };
  if (status === 'draft') return { state: 'draft', reason: 'Status: draft' };
  if (status === 'hidden') return { state: 'hidden', reason: 'Status: hidden' };
  if (status !== 'published') return { state: 'hidden', reason: `Status: ${status}, which Pelican does not know` };
  if (!date && textAt(site.config, 'DEFAULT_DATE') !== 'fs')
    return { state: 'hidden', reason: 'it has no date, and there is no DEFAULT_DATE' };
  if (date && site.isFuture(date.ms) && !isOn(site, 'WITH_FUTURE_DATES', true)) {
    return { state: 'scheduled', reason: 'its date is in the future, and WITH_FUTURE_DATES is off', liveAt: date.date };
  }
  return { state: 'published', reason: 'nothing holds it back' };
}
