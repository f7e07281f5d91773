import type { Dialect, Evidence, FolderView, PostFiles, Reading, Site } from '../../src/core/dialect.ts';
import type { Fields } from '../../src/core/fields.ts';
import type { Post } from '../../src/core/post.ts';
import { isDataFile, parseDataFile } from '../../src/store/data-file.ts';
import { parseData } from '../../src/syntax/data.ts';
import { readFront } from '../../src/syntax/front.ts';
import { hashtagsOf } from '../../src/syntax/hashtags.ts';
import { firstHeading } from '../../src/syntax/markdown.ts';
import { openingTitle } from '../../src/syntax/opening-title.ts';

/** Texts of a folder's files, by path; a path that ends in `/` is an empty folder. */
export type Files = Readonly<Record<string, string>>;

/** 1 June 2026. */
const nowMs = Date.UTC(2026, 5, 1);

/** A folder in memory; what parses as YAML, TOML or JSON is data too. */
async function viewOf(files: Files): Promise<FolderView> {
  const paths = Object.keys(files);
  const data = new Map<string, Fields>();
  for (const [file, text] of Object.entries(files)) {
    const kind = /\.(ya?ml|toml|json)$/.exec(file)?.[1];
    if (kind === undefined) continue;
    data.set(file, await parseData(text, kind === 'yml' ? 'yaml' : (kind as 'yaml' | 'toml' | 'json')));
  }
  return {
    isFile: (path) => path in files && !path.endsWith('/'),
    isFolder: (path) => paths.some((one) => one.startsWith(`${path}/`)),
    names: (folder, like) => {
      const start = folder === '' ? '' : `${folder}/`;
      const names = paths.flatMap((one) =>
        one.startsWith(start) ? [one.slice(start.length).split('/', 1)[0] ?? ''] : [],
      );
      return [...new Set(names)].filter((name) => name !== '' && (like?.test(name) ?? true)).sort();
    },
    text: (path) => files[path],
    data: (path) => data.get(path),
  };
}

/** How sure a dialect is of a folder. */
export async function recognised(dialect: Dialect, files: Files): Promise<Evidence | undefined> {
  return dialect.recognise(await viewOf(files));
}

/** The site that a dialect reads from these files. */
export async function siteOf(dialect: Dialect, files: Files = {}, given: Partial<Site> = {}): Promise<Site> {
  return { ...dialect.site(await viewOf(files)), generator: dialect.id, isFuture: (ms) => ms > nowMs, ...given };
}

/** Divides paths, which are sorted first. */
export async function chosen(dialect: Dialect, paths: readonly string[], files: Files = {}): Promise<PostFiles> {
  return dialect.choose([...paths].sort(), await siteOf(dialect, files));
}

export interface File {
  readonly path: string;
  readonly text: string;
  /** Configuration files of the site. */
  readonly files?: Files;
  /** Section pages and their like: their texts by path. */
  readonly context?: Files;
  readonly site?: Partial<Site>;
}

/** Reads one file as the loader does. */
export async function readingOf(
  dialect: Dialect,
  { path, text, files = {}, context = {}, site = {} }: File,
): Promise<Reading> {
  const own = await siteOf(dialect, files, site);
  const rules = dialect.frontOf?.(path, own) ?? dialect.front;
  const { front, body } = await readFront(path, text, rules);
  const heading = (dialect.titleOpens ? openingTitle : firstHeading)(text.slice(body));
  const known = new Map<string, Fields>();
  for (const [file, page] of Object.entries(context)) {
    const data = isDataFile(file) ? (await parseDataFile(file, page)).fields : undefined;
    known.set(file, data ?? (await readFront(file, page, dialect.frontOf?.(file, own) ?? dialect.front)).front.fields);
  }
  const source = {
    path,
    front,
    context: known,
    ...(heading === undefined ? {} : { heading }),
    ...(dialect.inlineTags ? { hashtags: hashtagsOf(text.slice(body)) } : {}),
  };
  return dialect.read(source, own);
}

/** The post that a file is; fails where it is none. */
export async function postOf(dialect: Dialect, file: File): Promise<Post> {
  const { post } = await readingOf(dialect, file);
  if (!post) throw new Error(`${file.path} is no post`);
  return post;
}
