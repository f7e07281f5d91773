import type { Site } from '../core/dialect.ts';
import { type Fields, isScalar, textAt, yamlCore } from '../core/fields.ts';
import type { Post } from '../core/post.ts';
import { type StateKey, stateKeys } from '../core/state-keys.ts';
import { flagOf } from './make-post.ts';
import type { PostDate } from './reading.ts';
import { dateInScript, isBadDate } from './script-date.ts';

/** Keys for the date of a post, as themes without a rule of their generator name them: the likeliest first. */
const dateNames = [
  'pubdate',
  'pubdatetime',
  'publishdate',
  'publisheddate',
  'publishedat',
  'publishedon',
  'publishdatetime',
  'publicationdate',
  'published',
  'date',
  'datepublished',
  'postdate',
  'posted',
  'createdat',
  'created',
  'datecreated',
  'createdate',
  'createddate',
  'createdon',
  'createtime',
  'postedon',
  'posteddate',
  'firstpublished',
  'firstpublishedat',
  'datetime',
  'timestamp',
  'day',
];
const updateNames =
  /^(?:updated?(?:date|at|on|time)?|(?:date|last)?(?:updated|modified|mod)(?:date|time|datetime|at|on)?)$/;

/** A date that belongs to something else than the post's publication. */
const otherNames = /(?:start|end|expir|event|due|birth|review)/;

export interface Dated {
  readonly date?: PostDate;
  /** What stands there and is no date. */
  readonly bad?: string;
}

/**
 * The date of a post by the keys that its schema names, else by those in use; case, `-` and `_` of the latter do
 * not matter. A key with `true` or `false` is no date.
 */
export function dateIn(
  fields: Fields,
  { site, schema = [] }: { readonly site: Site; readonly schema?: readonly string[] },
): Dated {
  let bad: string | undefined;
  for (const key of [...publicationKeys(schema), ...dateKeysIn(fields)]) {
    const value = fields.get(key);
    const date = dateInScript(value, site);
    if (date) return bad === undefined ? { date } : { date, bad };
    if (isScalar(value) && flagOf(value) === undefined && isBadDate(value, site)) bad ??= value.text;
  }
  return bad === undefined ? {} : { bad };
}

/** Of the keys of a schema that hold dates, those that may be the post's publication, the likeliest first. */
export function publicationKeys(dates: readonly string[]): string[] {
  return byRank(dates.filter((key) => !updateNames.test(bare(key)) && !otherNames.test(bare(key))));
}

/** The keys of a front matter that are in use for the date of a post, the likeliest first. */
export function dateKeysIn(fields: Fields): string[] {
  return byRank([...fields.keys()].filter((key) => rank(key) < dateNames.length));
}

/** When a post was last changed, by the keys in use. */
export function updateIn(fields: Fields, site: Site): PostDate | undefined {
  const key = [...fields.keys()].find((name) => updateNames.test(bare(name)) && dateInScript(fields.get(name), site));
  return key === undefined ? undefined : dateInScript(fields.get(key), site);
}

const draftFlags = new Set(['draft', 'isdraft', 'wip']);
const publishedFlags = new Set(['published', 'publish', 'ispublished', 'ispublish', 'public', 'ispublic']);
const hiddenFlags = new Set(['hidden', 'unlisted']);

/** The keys of drafts that themes agree on; the likeliest first. */
export const themeStates: readonly StateKey[] = [
  ...['draft', 'isDraft', 'wip'].map((key): StateKey => ({ ...stateKeys.draft, key, names: 'loose' })),
  ...['published', 'publish', 'isPublished', 'isPublish', 'public', 'isPublic'].map(
    (key): StateKey => ({ ...stateKeys.published, key, names: 'loose' }),
  ),
  stateKeys.status,
];

/** Draft or not, by what themes agree on where the generator itself knows no drafts. */
export function conventionalState(fields: Fields): Pick<Post, 'state' | 'reason'> {
  let unpublished: string | undefined;
  let hidden: string | undefined;
  for (const key of fields.keys()) {
    const name = bare(key);
    if (draftFlags.has(name)) {
      if (flagOf(fields.get(key)) === true) return { state: 'draft', reason: `${key}: true` };
    } else if (publishedFlags.has(name)) {
      if (flagOf(fields.get(key)) === false) unpublished ??= key;
    } else if (hiddenFlags.has(name) && flagOf(fields.get(key)) === true) hidden ??= key;
  }
  if (unpublished !== undefined) return { state: 'draft', reason: `${unpublished}: false` };
  const status = textAt(fields, 'status')?.toLowerCase();
  if (status === 'draft' || status === 'unpublished') return { state: 'draft', reason: `status: ${status}` };
  if (hidden !== undefined) return { state: 'hidden', reason: `${hidden}: true` };
  return { state: 'published', reason: 'nothing holds it back' };
}

/** The language that a post names itself. */
export function languageIn(fields: Fields): string | undefined {
  const value = fields.get('lang') ?? fields.get('locale') ?? fields.get('language');
  return isScalar(value) && yamlCore(value).type === 'string' && /^[A-Za-z]{2,3}(?:[-_]\w+)?$/.test(value.text)
    ? value.text
    : undefined;
}

const blogWords = new Set(
  'article articles blog blogs devlog diary entries entry essay essays journal log news note notes post posts release releases stories thoughts til tils update updates weblog writing writings'.split(
    ' ',
  ),
);
const otherWords = new Set(
  'author authors categories category config data doc docs page pages people project projects tag tags work'.split(' '),
);

/** Whether a folder or collection is called like a blog: `blog`, `blogPosts`, `posts-ko`. */
export function isBlogName(name: string): boolean {
  const words = name
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .split(/[^a-z]+/);
  return words.some((word) => blogWords.has(word)) && !words.some((word) => otherWords.has(word));
}

const rank = remembered((key) => {
  const at = dateNames.indexOf(bare(key));
  return at < 0 ? dateNames.length : at;
});

function byRank(keys: readonly string[]): string[] {
  return keys.toSorted((a, b) => rank(a) - rank(b));
}

const bare = remembered((key) => key.toLowerCase().replace(/[-_ ]/g, ''));

/** The same function, for keys, which are few and come again with every post. */
function remembered<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      if (known.size < mostKeys) known.set(key, value);
    }
    return value;
  };
}

const mostKeys = 1_000;
