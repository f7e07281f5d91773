import { placeAt } from '../core/diagnostic.ts';
import type { Dialect, FolderView, Reading, Source } from '../core/dialect.ts';
import { type Fields, noFields } from '../core/fields.ts';
import { dayFromPath, type Given, type KeyPath, type KeyRef, keysBehind, type Side, sides } from '../core/origin.ts';
import type { Explanation, Origin } from '../core/ports.ts';
import type { Post } from '../core/post.ts';
import { readFront } from '../syntax/front.ts';
import { hashtagsOf } from '../syntax/hashtags.ts';
import { keyPlace } from '../syntax/key-place.ts';
import { firstHeading } from '../syntax/markdown.ts';
import { openingTitle } from '../syntax/opening-title.ts';
import { isDataFile, parseDataFile } from './data-file.ts';
import { discover } from './discover.ts';
import { readText } from './disk.ts';
import type { Explained } from './explained.ts';
import { whyNot } from './why-not.ts';

const maxBytes = 1024 * 1024;

/** As `Blog.explain()`: reads the one file anew, with those that bear on it, and again without each of their keys. */
export async function explainFile(typed: string, explained: Explained): Promise<Explanation | undefined> {
  const { library } = explained;
  const known = [...library.posts, ...library.skipped].find(({ path }) => path === typed);
  const refusal = known === undefined ? whyNot(typed, explained) : undefined;
  const file = known?.path ?? refusal?.path;
  if (file === undefined) return undefined;
  const post = library.posts.find(({ path }) => path === file);
  const reason = post?.reason ?? library.skipped.find(({ path }) => path === file)?.reason ?? refusal?.reason ?? '';
  const reread = await readAgain(file, explained);
  if (reread === undefined) return { path: file, ...(post ? { post } : {}), reason, decidedBy: [], ...noTerms };
  const { given, read, places } = reread;
  const behind = keysBehind(given, read);
  const originsOf = async (side: Side): Promise<Origin[]> => {
    const origins = await Promise.all(behind(side).map(places.origin));
    // What is set in no configuration file is a default of the generator, which nobody can change there.
    return origins.filter(({ from, place }) => from !== 'configuration' || place !== undefined);
  };
  if (post === undefined) {
    const dropped = read(given).dropped === undefined ? [] : await originsOf(sides.kept);
    return { path: file, reason, decidedBy: dropped, ...noTerms };
  }
  const [title] = await originsOf(sides.title);
  const [day] = await originsOf(sides.day);
  const tags = await originsOf(sides.tags);
  const categories = await originsOf(sides.categories);
  const state = await originsOf(sides.state);
  const decided = state.length > 0 ? state : await originsOf(sides.rule);
  return {
    path: file,
    post,
    reason,
    decidedBy: decided.length > 0 ? decided : decidedByPath(post, day),
    title: title ?? places.titleOf(post),
    ...(post.day === undefined ? {} : { day: day ?? pathOrigin(post, dayFromPath(given, { post, read })) }),
    tags: tags.length > 0 || post.tags.length === 0 ? tags : [{ from: 'body' }],
    categories: categories.length > 0 || post.categories.length === 0 ? categories : [{ from: 'folder' }],
  };
}

const noTerms: Pick<Explanation, 'tags' | 'categories'> = { tags: [], categories: [] };

/** What no key decides: a folder of drafts, or the day in a name. */
function decidedByPath(post: Post, day: Origin | undefined): Origin[] {
  if (post.state === 'published') return [];
  if (post.state === 'scheduled') return day === undefined ? [pathOrigin(post, true)] : [day];
  return [{ from: /(?:^|\/)_?drafts\//i.test(post.path) ? 'folder' : 'default' }];
}

function pathOrigin({ path, day }: Post, fromPath: boolean): Origin {
  if (!fromPath) return { from: 'default' };
  const name = path.slice(path.lastIndexOf('/') + 1);
  return { from: day !== undefined && name.includes(day.slice(2, 4)) ? 'file name' : 'folder' };
}

interface Reread {
  readonly given: Given;
  readonly read: (given: Given) => Reading;
  readonly places: {
    readonly origin: (key: KeyRef) => Promise<Origin>;
    readonly titleOf: (post: Post) => Origin;
  };
}

/** Undefined where the file cannot be read as a text. */
async function readAgain(file: string, { root, site, dialect, view }: Explained): Promise<Reread | undefined> {
  const whole = readText(root, file, maxBytes);
  if ('problem' in whole) return undefined;
  const { text } = whole;
  const { front, body } = await readFront(file, text, dialect.frontOf?.(file, site) ?? dialect.front);
  const heading = (dialect.titleOpens ? openingTitle : firstHeading)(text.slice(body));
  const context = new Map<string, Fields>();
  for (const other of contextOf(file, { root, site, dialect })) {
    const read = readText(root, other, maxBytes);
    if ('text' in read) context.set(other, (await fieldsOf(other, read.text, dialect)) ?? noFields);
  }
  const base: Omit<Source, 'context' | 'front'> = {
    path: file,
    ...(heading === undefined ? {} : { heading }),
    ...(dialect.inlineTags ? { hashtags: hashtagsOf(text.slice(body)) } : {}),
  };
  const read = (given: Given): Reading =>
    dialect.read(
      { ...base, front: { ...front, fields: given.front }, context: given.context },
      { ...site, config: given.config },
    );
  const at = (where: string, content: string, offset: number | undefined): Pick<Origin, 'place' | 'source'> =>
    offset === undefined ? {} : placeAt(where, content, offset);
  const find = async (where: string, path: KeyPath): Promise<Pick<Origin, 'place' | 'source'>> => {
    const other = where === file ? whole : readText(root, where, maxBytes);
    if ('problem' in other) return {};
    const parse = (changed: string): Promise<Fields | undefined> => fieldsOf(where, changed, dialect);
    return at(where, other.text, await keyPlace(other.text, { path, parse }));
  };
  const origin = async ({ part, path }: KeyRef): Promise<Origin> => {
    const key = path.filter((step) => typeof step === 'string').join('.');
    if (part.kind === 'front') return { from: 'front matter', key, ...(await find(file, path)) };
    if (part.kind === 'context') return { from: 'data', key, ...(await find(part.file, path)) };
    for (const name of site.configFiles) {
      const content = view.text(name);
      if (content === undefined) continue;
      const parse = async (changed: string): Promise<Fields> =>
        dialect.site(await changedView(view, name, changed)).config;
      const offset = await keyPlace(content, { path, parse });
      if (offset !== undefined) return { from: 'configuration', key, ...at(name, content, offset) };
    }
    return { from: 'configuration', key };
  };
  const titleOf = (post: Post): Origin => {
    if (post.titleFrom !== 'heading') return { from: post.titleFrom === undefined ? 'default' : 'file name' };
    return { from: 'heading', ...at(file, text, headingPlace(text, { body, heading })) };
  };
  return { given: { front: front.fields, config: site.config, context }, read, places: { origin, titleOf } };
}

/** The files that bear on a file: those of its folder and of the folders above. */
function contextOf(file: string, { root, site, dialect }: Pick<Explained, 'root' | 'site' | 'dialect'>): string[] {
  const { context } = dialect.choose(discover(root, dialect.files(site)).files, site);
  return context.filter((one) => {
    const folder = one.slice(0, one.lastIndexOf('/') + 1);
    return one !== file && file.startsWith(folder);
  });
}

async function fieldsOf(file: string, text: string, dialect: Dialect): Promise<Fields | undefined> {
  if (isDataFile(file)) return (await parseDataFile(file, text)).fields;
  const { front } = await readFront(file, text, dialect.front);
  return front.broken ? undefined : front.fields;
}

async function changedView(view: FolderView, name: string, text: string): Promise<FolderView> {
  const fields = isDataFile(name) ? (await parseDataFile(name, text)).fields : undefined;
  return {
    ...view,
    text: (file) => (file === name ? text : view.text(file)),
    data: (file) => (file === name ? fields : view.data(file)),
  };
}

/** Where the first heading stands: the last line from which on it still is the first one. */
function headingPlace(
  text: string,
  { body, heading }: { body: number; heading: string | undefined },
): number | undefined {
  for (let line = body; line < text.length; line = text.indexOf('\n', line) + 1) {
    const next = text.indexOf('\n', line) + 1;
    if (firstHeading(text.slice(line)) === heading && (next === 0 || firstHeading(text.slice(next)) !== heading))
      return line;
    if (next === 0) return undefined;
  }
  return undefined;
}
