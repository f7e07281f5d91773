import { placeAt } from '../core/diagnostic.ts';
import type { Dialect, FolderView, Reading, Source } from '../core/dialect.ts';
import { type Fields, noFields } from '../core/fields.ts';
import type { Given, KeyPath, KeyRef } from '../core/origin.ts';
import type { Origin } from '../core/ports.ts';
import type { Post } from '../core/post.ts';
import { readFront } from '../syntax/front.ts';
import { hashtagsOf } from '../syntax/hashtags.ts';
import { headingPlace } from '../syntax/heading-place.ts';
import { keyPlace } from '../syntax/key-place.ts';
import { firstHeading } from '../syntax/markdown.ts';
import { openingTitle } from '../syntax/opening-title.ts';
import { isDataFile, parseDataFile } from './data-file.ts';
import { readText } from './disk.ts';
import type { Explained } from './explained.ts';

const maxBytes = 1024 * 1024;

type Rereading = Pick<Explained, 'root' | 'site' | 'dialect' | 'view' | 'listed'>;

export interface Reread {
  readonly given: Given;
  readonly read: (given: Given) => Reading;
  readonly places: {
    readonly origin: (key: KeyRef) => Promise<Origin>;
    readonly titleOf: (post: Post) => Origin;
  };
}

/** A text under a path of the blog, whether it stands there or not. */
export interface Draught {
  readonly file: string;
  readonly text: string;
}

/** The text of a file of the blog; undefined where it cannot be read as one. */
export function textOf(file: string, { root }: Pick<Explained, 'root'>): string | undefined {
  const whole = readText(root, file, maxBytes);
  return 'text' in whole ? whole.text : undefined;
}

/** Reads a text as the file at its path would be read, with the files that bear on it. */
export async function readAgain({ file, text }: Draught, explained: Rereading): Promise<Reread> {
  const { root, site, dialect, view } = explained;
  const { front, body } = await readFront(file, text, dialect.frontOf?.(file, site) ?? dialect.front);
  const heading = (dialect.titleOpens ? openingTitle : firstHeading)(text.slice(body));
  const context = new Map<string, Fields>();
  for (const other of contextOf(file, explained)) {
    const content = textOf(other, { root });
    if (content !== undefined) context.set(other, (await fieldsOf(other, content, dialect)) ?? noFields);
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
    const content = where === file ? text : textOf(where, { root });
    if (content === undefined) return {};
    const parse = (changed: string): Promise<Fields | undefined> => fieldsOf(where, changed, dialect);
    return at(where, content, await keyPlace(content, { path, parse }));
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
    return { from: 'heading', ...at(file, text, headingPlace(text, body)) };
  };
  return { given: { front: front.fields, config: site.config, context }, read, places: { origin, titleOf } };
}

/** The files that bear on a file: those of its folder and of the folders above. */
function contextOf(file: string, { site, dialect, listed }: Rereading): string[] {
  const { context } = dialect.choose(listed(), site);
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
