import type { Dialect, PostFiles, Reading, Site, Source } from '../core/dialect.ts';
import { type Fields, isScalar, noFields, textAt, type Value, yamlCore } from '../core/fields.ts';
import type { Post, Skipped } from '../core/post.ts';
import { parseLoose, parseWritten } from '../core/written-date.ts';
import { conventionalState, dateKeysIn, languageIn } from './conventions.ts';
import { makePost, ownName, termsAt } from './make-post.ts';
import { pagesAmong } from './pages.ts';
import { badDate, baseName, dateOf, extension, lowerKeys, oneLine, type PostDate, scalarText } from './reading.ts';

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
  strays: pagesAmong,

  templates: ({ name }) => ({
    files: name === undefined ? [] : [`templates/${name}.md`, `_templates/${name}.md`],
    folders: ['templates', '_templates'],
  }),

  place: ({ slug, folder, name, draft, bundle }) => ({
    path: `${folder === undefined || folder === '' ? '' : `${folder}/`}${name ?? `${slug}${bundle ? '/index' : ''}.md`}`,
    mark: draft ? { key: 'draft', value: true } : { key: 'draft', value: false, optional: true },
  }),
};

/** What a repository has beside its posts: always in capitals or as README, in small letters only at the root. */
const papers =
  /^(?:readme|licen[sc]e|changelog|changes|contributing|contributors|code_of_conduct|security|authors|todo|agents|claude|summary|pull_request_template|issue_template)(?:[._-].*)?$/i;
const templateFolders = /^(?:_?templates|archetypes|scaffolds)\//;

function choose(paths: readonly string[]): PostFiles {
  const posts: string[] = [];
  const skipped: Skipped[] = [];
  for (const path of paths) {
    const reason = paperReason(path);
    if (reason === undefined) posts.push(path);
    else skipped.push({ path, reason });
  }
  return { posts, skipped, context: [] };
}

/** Why a file can be no post by its path alone: a README, a template, a hidden name. */
export function paperReason(path: string): string | undefined {
  const name = baseName(path);
  const shouted = name === name.toUpperCase() || /^readme/i.test(name);
  if (papers.test(name) && (shouted || !path.includes('/'))) return 'its name says that it is no post';
  if (/^_(?!_)/.test(name) || /(?:^|\/)\./.test(path)) return 'its name begins with "_" or "."';
  return templateFolders.test(path) ? 'it is a template' : undefined;
}

function read(source: Source, site: Site): Reading {
  const { path, front } = source;
  if (front.broken) return {};
  const fields = lowerKeys(front.fields);
  const { date, bad } = dateIn(fields, { path, site });
  const titled = oneLine(scalarText(fields.get('title'))) !== undefined;
  if (!titled && date === undefined && redirects(fields)) return { dropped: 'its front matter is only a redirect' };
  const own = ownName(path, '');
  const post = makePost({
    source: { ...source, front: { ...front, fields } },
    name: own,
    slug: textAt(fields, 'slug') ?? (own.replace(/^\d{4}-\d{1,2}-\d{1,2}[-_ ]?/, '') || own),
    date,
    updated: dateAsWritten(fields.get('updated') ?? fields.get('lastmod'), site),
    tags: termsAt(fields, 'tags', 'tag'),
    categories: termsAt(fields, 'categories', 'category'),
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
  let bad: string | undefined;
  for (const key of ['date', ...dateKeysIn(fields)]) {
    const value = fields.get(key);
    const date = dateAsWritten(value, site);
    if (date) return bad === undefined ? { date } : { date, bad };
    if (key === 'date' && isScalar(value) && value.text !== '' && yamlCore(value).type !== 'null') bad = value.text;
  }
  const bare = path.slice(0, path.length - extension(path).length);
  const named = /(?:^|\/)(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(bare);
  const date = named && dateAsWritten({ text: `${named[1]}-${named[2]}-${named[3]}`, kind: 'string' }, site);
  return { ...(date ? { date } : {}), ...(bad === undefined ? {} : { bad }) };
}

/** The date of a value that no generator claims: as written, local where no offset stands; undefined where it is none. */
export function dateAsWritten(value: Value | undefined, site: Site): PostDate | undefined {
  if (!isScalar(value)) return undefined;
  const text = value.text.trim();
  if (/^\d{1,7}$/.test(text)) return undefined;
  const date = parseWritten(text) ?? parseLoose(text);
  return date?.exists ? dateOf(date, site) : undefined;
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
