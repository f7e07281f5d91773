import type { Diagnostic } from '../core/diagnostic.ts';
import type { Dialect, PostFiles } from '../core/dialect.ts';
import type { Skipped } from '../core/post.ts';
import { discover, type Found } from './discover.ts';
import type { IndexFacts } from './index/index-file.ts';
import type { Stamp } from './index/stamp.ts';
import type { Opened } from './opened.ts';

/** The files of a blog, divided. */
export interface FileList {
  readonly posts: readonly string[];
  readonly context: readonly string[];
  readonly skipped: readonly Skipped[];
  readonly diagnostics: readonly Diagnostic[];
  readonly folders: IndexFacts['folders'];
}

/** Lists the files of an opened blog anew. */
export function listPosts({ root, site, settings }: Opened, dialect: Dialect): FileList {
  const rules = dialect.files(site);
  const found = discover(root, rules);
  const own = dialect.choose(found.files, site);
  if (settings.posts === undefined) return { ...own, diagnostics: found.diagnostics, folders: foldersOf(found) };
  const named = discover(root, { globs: settings.posts, ignore: rules.ignore });
  const folders = foldersOf(found, named);
  return { ...chooseOwn(named.files, own), diagnostics: found.diagnostics, folders };
}

function foldersOf(...finds: readonly Found[]): IndexFacts['folders'] {
  const folders = new Map<string, Stamp | undefined>();
  for (const found of finds) {
    if (found.folders === undefined) return undefined;
    for (const [folder, stamp] of found.folders) if (!folders.has(folder)) folders.set(folder, stamp);
  }
  return [...folders];
}

/** The texts that the person's globs name, whatever the generator takes for posts; what bears on them stays. */
function chooseOwn(files: readonly string[], own: PostFiles): PostFiles {
  const context = new Set(own.context);
  const isText = (file: string): boolean =>
    /\.(?:md|mdx|markdown|mkdn?|mdown|mdwn|mdte?xt|html?|org|rst|adoc|txt|rmd)$/i.test(file);
  return { posts: files.filter((file) => isText(file) && !context.has(file)), skipped: [], context: own.context };
}
