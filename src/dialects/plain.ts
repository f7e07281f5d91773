import type { Dialect, PostFiles, Reading, Site, SlotRequest, Source } from '../core/dialect.ts';
import { type Fields, isFields, isScalar, noFields, textAt, type Value, yamlCore } from '../core/fields.ts';
import type { Post, Skipped } from '../core/post.ts';
import { piecesOf } from '../core/split-text.ts';
import type { TermSlot } from '../core/term-slot.ts';
import { conventionalState, dateKeysIn, languageIn, themeStates } from './conventions.ts';
import { makePost, ownName } from './make-post.ts';
import { pagesAmong } from './pages.ts';
import { dateAsWritten, dayInPath } from './plain-date.ts';
import {
  badDate,
  baseName,
  folderOf,
  itemsOf,
  lowerKeys,
  oneLine,
  type PostDate,
  scalarText,
  uniqueTerms,
} from './reading.ts';

/** A folder of Markdown files that no generator claims: each is a post, by what the generators have in common. */
export const plain: Dialect = {
  id: 'plain',
  name: 'plain Markdown',
  front: {
    openers: ['---', '+++', '{'],
    leadingSpace: true,
    trailingSpace: true,
    dotsClose: true,
    longFences: false,
    unfenced: false,
    tabs: false,
    unclosed: 'broken',
  },

  recognise: () => ({ because: 'a folder of Markdown files', strength: 'shape' }),

  site: () => ({ config: noFields, configFiles: [], languages: [], folders: [''] }),

  files: () => ({
    globs: ['**/*.{md,mdx,markdown,mkd,mkdn,mdown}'],
    ignore: [
      '**/node_modules/**',
      '**/.*/**',
      '**/{public,_site,dist,build,output,vendor}/**',
      '**/themes/*/exampleSite/**',
    ],
  }),

  choose,
  read,
  termSlots,
  strays: pagesAmong,

  checks: {
    duplicateKey: 'last',
    stopsAt: [],
    draftKeys: ['draft', 'published', 'status'],
    draftHint: 'write "draft: true"',
    links: { roots: ['', 'static', 'public'] },
  },

  templates: ({ name }) => ({
    files: name === undefined ? [] : [`templates/${name}.md`, `_templates/${name}.md`],
    folders: ['templates', '_templates'],
  }),

  place: ({ slug, folder, name, draft, bundle }) => ({
    path: `${folder === undefined || folder === '' ? '' : `${folder}/`}${name ?? `${slug}${bundle ? '/index' : ''}.md`}`,
    mark: draft ? { key: 'draft', value: true } : { key: 'draft', value: false, optional: true },
  }),

  // Its schema, pages or theme leave drafts out: by the keys that those agree on.
  publishing: { keys: () => themeStates },

  renaming: { redirect: 'a folder of Markdown files has none' },
};

/** What a repository has beside its posts: always in capitals or as README, in small letters only at the root. */
const papers =
  /^(?:readme|licen[sc]e|changelog|changes|contributing|contributors|code_of_conduct|security|authors|todo|agents|claude|summary|pull_request_template|issue_template)(?:[._-](?:[a-z]{2,3}(?:[-_][a-z]{2,4})?|v?\d[\d.]*))?$/i;
const templateFolders = /^(?:_?templates|archetypes|scaffolds)\//;

function choose(paths: readonly string[]): PostFiles {
  const posts: string[] = [];
  const skipped: Skipped[] = [];
  for (const path of paths) {
    const reason = isOwnReadme(path) ? undefined : paperReason(path);
    if (reason === undefined) posts.push(path);
    else skipped.push({ path, reason });
  }
  return { posts, skipped, context: [] };
}

const namedPaper = 'its name says that it is no post';

/** A README in a folder of its own may be the post that the folder is; its date tells. */
function isOwnReadme(path: string): boolean {
  return /^readme$/i.test(baseName(path)) && path.includes('/') && !/(?:^|\/)[._]/.test(path);
}

/** Why a file can be no post by its path alone: a README, a template, a hidden name. */
export function paperReason(path: string): string | undefined {
  if (isPaper(path)) return namedPaper;
  if (/^_(?!_)/.test(baseName(path)) || /(?:^|\/)\./.test(path)) return 'its name begins with "_" or "."';
  return templateFolders.test(path) ? 'it is a template' : undefined;
}

/** Whether a file is called like what a repository has beside its posts: README, LICENSE. */
export function isPaper(path: string): boolean {
  const name = baseName(path);
  const shouted = name === name.toUpperCase() || /^readme/i.test(name);
  return papers.test(name) && (shouted || !path.includes('/'));
}

function read(source: Source, site: Site): Reading {
  const { path, front } = source;
  if (front.broken) return {};
  const fields = lowerKeys(front.fields);
  const { date, bad } = dateIn(fields, { path, site });
  const titled = oneLine(scalarText(fields.get('title'))) !== undefined;
  if (!titled && date === undefined && redirects(fields)) return { dropped: 'its front matter is only a redirect' };
  const readme = isOwnReadme(path);
  if (readme && date === undefined) return { dropped: namedPaper };
  const own = readme ? folderOf(path).replace(/^.*\//, '') : ownName(path, '').replace(notionId, '');
  const post = makePost({
    source: { ...source, front: { ...front, fields } },
    name: own,
    slug: textAt(fields, 'slug') ?? (own.replace(namedDay, '') || own),
    date,
    updated: dateAsWritten(fields.get('updated') ?? fields.get('lastmod'), site),
    tags: tagsIn(fields),
    categories: termsOf(fields, ['categories', 'category']),
    ...stateOf(fields, { path, site, date }),
    lang: languageIn(fields),
  });
  return bad === undefined
    ? { post }
    : { post, diagnostics: [badDate(path, bad, date ? 'the file name gives the day' : 'the post has no date')] };
}

/** Go's website (internal/web, `redirect`) and its like leave such a file at an old address. */
function redirects(fields: Fields): boolean {
  return [...fields.keys()].some((key) => /^redirect(?:_?(?:to|url))?$/.test(key));
}

/** The first date key that holds a date, then a day in the file name or in a folder's. */
function dateIn(fields: Fields, { path, site }: { path: string; site: Site }): { date?: PostDate; bad?: string } {
  const first = dateAsWritten(fields.get('date'), site);
  if (first) return { date: first };
  let bad: string | undefined;
  for (const key of ['date', ...dateKeysIn(fields)]) {
    const value = fields.get(key);
    const date = dateAsWritten(value, site);
    if (date) return bad === undefined ? { date } : { date, bad };
    if (key === 'date' && isScalar(value) && value.text !== '' && yamlCore(value).type !== 'null') bad = value.text;
  }
  const date = dayInPath(path, site);
  return { ...(date ? { date } : {}), ...(bad === undefined ? {} : { bad }) };
}

/** What Notion puts behind the names of the files that it exports. */
const notionId = / [\da-f]{32}$/;
const namedDay =
  /^(?:\d{4}-\d{1,2}-\d{1,2}[-_ ]?|(?:19|20)\d{2}[._]\d{1,2}[._]\d{1,2}[-_. ]?|(?:19|20)\d{6}(?!\d)[-_. ]?)/;

/**
 * A text is cut at commas with a blank, as Ghost's exporters, dev.to and Hashnode write it; without one it is a single tag, as to
 * Hexo and Hugo. A `#` before a tag is off.
 */
function tagsIn(fields: Fields): string[] {
  const tags: string[] = [];
  for (const key of tagKeys) {
    const value = fields.get(key);
    if (value === undefined) continue;
    for (const text of termsOf(fields, [key])) {
      if (!isScalar(value)) tags.push(bareTag(text));
      else for (const piece of piecesOf(text, 'comma-and-blank')) tags.push(bareTag(piece.text));
    }
  }
  return uniqueTerms(tags);
}

function bareTag(text: string): string {
  return text.trim().replace(hashes, '');
}

const tagKeys = ['primary_tag', 'tags', 'tag'];
const hashes = /^#+(?=[^\s#])/;

/** The keys that themes share, whatever their case; a `#` stays. */
function termSlots({ taxonomy }: SlotRequest): TermSlot[] {
  const at = (key: string) => ({ path: [key], anyCase: true, numbers: true });
  if (taxonomy === 'categories')
    return ['categories', 'category'].map((key) => ({ ...at(key), split: 'none', termOf: nameOf }));
  if (taxonomy !== 'tags') return [];
  const termOf = (item: Value): string | undefined => nameOf(item)?.replace(hashes, '');
  const write: TermSlot['write'] = (tag, was) => (hashes.exec(was ?? '')?.[0] ?? '') + tag;
  return ['tags', 'tag', 'primary_tag'].map((key) => ({ ...at(key), split: 'comma-and-blank', termOf, write }));
}

/** Items of the lists at these keys, or lone values; of an object (Ghost) its name. */
function termsOf(fields: Fields, keys: readonly string[]): string[] {
  const terms: string[] = [];
  for (const key of keys) {
    for (const item of itemsOf(fields.get(key))) {
      const name = nameOf(item);
      if (name !== undefined) terms.push(name);
    }
  }
  return uniqueTerms(terms);
}

function nameOf(item: Value): string | undefined {
  const named = isFields(item)
    ? (textAt(item, 'name') ?? textAt(item, 'label') ?? textAt(item, 'slug'))
    : scalarText(item);
  return named?.trim();
}

function stateOf(
  fields: Fields,
  { path, site, date }: { path: string; site: Site; date: PostDate | undefined },
): Pick<Post, 'state' | 'reason'> & { liveAt?: string } {
  const found = conventionalState(fields);
  if (found.state !== 'published') return found;
  const drafts = /(?:^|\/)(_?drafts)\//i.exec(path)?.[1];
  if (drafts !== undefined) return { state: 'draft', reason: `it lies in ${drafts}` };
  if (date && site.isFuture(date.ms))
    return { state: 'scheduled', reason: 'its date is in the future', liveAt: date.date };
  return found;
}
