import type { FolderView } from '../core/dialect.ts';
import { literalsOf } from '../core/script-text.ts';
import { type Collection, cleanFolder } from './collections.ts';
import { isBlogName } from './conventions.ts';

interface Layer {
  readonly names: readonly string[];
  /** Key of the folder of all content, and its default. */
  readonly root: { readonly key: string; readonly usual: string };
  /** Keys of the globs below it; those with `!` leave out. */
  readonly patterns: readonly string[];
  /** Key of the folders below it that are left out. */
  readonly exclude?: string;
}

/** The content layers of Next sites: contentlayer (`makeSource`), Velite (`defineConfig`), Content Collections. */
const layers: readonly Layer[] = [
  {
    names: stems('contentlayer.config'),
    root: { key: 'contentDirPath', usual: '' },
    patterns: ['filePathPattern'],
    exclude: 'contentDirExclude',
  },
  { names: stems('velite.config'), root: { key: 'root', usual: 'content' }, patterns: ['pattern'] },
  { names: stems('content-collections'), root: { key: '', usual: '' }, patterns: ['directory'] },
];

/** The configuration file of a content layer, if the site has one. */
export function layerFileOf(folder: FolderView): string | undefined {
  return layers.flatMap(({ names }) => names).find((name) => folder.isFile(name));
}

/** What a content layer's configuration says of the posts: the globs called like a blog, else all but pages and authors. */
export function layerCollections(folder: FolderView, file: string): Collection[] {
  const layer = layers.find(({ names }) => names.includes(file));
  const text = folder.text(file);
  if (layer === undefined || text === undefined) return [];
  const root = cleanFolder(literalsOf(text, layer.root.key)[0] ?? layer.root.usual);
  if (root === undefined) return [];
  const globs = layer.patterns.flatMap((key) => literalsOf(text, key)).map((glob) => glob.replace(/^(?:\.?\/)+/, ''));
  const folders = layer.exclude === undefined ? [] : literalsOf(text, layer.exclude);
  const unwanted = [
    ...globs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1).replace(/^(?:\.?\/)+/, '')),
    ...folders.map((name) => `${name}/**`),
  ];
  const texts = globs.filter((glob) => !glob.startsWith('!') && !/\.(?:ya?ml|json|toml|css|tsx?|jsx?)$/.test(glob));
  const called = texts.filter((glob) => glob.split('/').some(isBlogName));
  const chosen =
    called.length > 0
      ? called
      : texts.filter((glob) => !/(?:^|\/)(?:authors?|pages?|tags?|categor(?:y|ies)|docs?)(?:\/|\.|$)/.test(glob));
  const found = [...new Set(chosen)]
    .flatMap((glob) => fromGlob(glob, root))
    .map((one) => without(one, { unwanted, root }));
  return found.length > 0 ? found : foldersIn(folder, root);
}

/** Folders of Markdown in a site without a content layer, by the names that sites give them. */
export function contentFolders(folder: FolderView): Collection[] {
  const roots = [
    '',
    'content',
    'contents',
    'data',
    'src',
    'src/content',
    'src/contents',
    'src/data',
    'app',
    'src/app',
    'public',
    'markdown',
  ];
  const pages = ['pages', 'src/pages', 'pages/en'];
  for (const root of [...roots, ...pages]) {
    const found = root === '' || folder.isFolder(root) ? foldersIn(folder, root) : [];
    if (found.length > 0) return found;
  }
  const whole = ['content', 'contents', 'src/content', 'data', 'markdown'].find((name) => folder.isFolder(name));
  return [everything(whole ?? '')];
}

/** The folders in `root` that are called like a blog, or it itself where it is. */
function foldersIn(folder: FolderView, root: string): Collection[] {
  if (root !== '' && isBlogName(root.slice(root.lastIndexOf('/') + 1))) return [everything(root)];
  const names = folder.names(root).filter((name) => isBlogName(name) && folder.isFolder(join(root, name)));
  const found = names.map((name) => join(root, name)).filter((path) => hasTexts(folder, path, 3));
  return found.map(everything);
}

/** Markdown lies in a folder or in one of its first folders. */
function hasTexts(folder: FolderView, path: string, depth: number): boolean {
  const names = folder.names(path);
  if (names.some((name) => /\.(?:md|mdx|markdown)$/i.test(name))) return true;
  return (
    depth > 0 &&
    names
      .slice(0, 20)
      .some((name) => folder.isFolder(`${path}/${name}`) && hasTexts(folder, `${path}/${name}`, depth - 1))
  );
}

/** The folder before the first part with a wildcard, and the rest as its pattern. */
function fromGlob(glob: string, root: string): Collection[] {
  const parts = glob.split('/');
  const wild = parts.findIndex((part) => /[*?[\]{}()!]/.test(part));
  const fixed = wild < 0 ? (/\.\w+$/.test(glob) ? parts.slice(0, -1) : parts) : parts.slice(0, wild);
  const rest = parts.slice(fixed.length).join('/');
  const base = cleanFolder(join(root, fixed.join('/')));
  if (base === undefined) return [];
  const pattern = rest === '' ? texts : /\.[\w{},*()|]+$/.test(rest) || rest.endsWith('*') ? rest : `${rest}/${texts}`;
  return [{ ...everything(base), patterns: [pattern] }];
}

/** A collection with what is left out, which is written relative to the root of all content. */
function without(one: Collection, { unwanted, root }: { unwanted: readonly string[]; root: string }): Collection {
  const start = one.base === root ? '' : `${one.base.slice(root === '' ? 0 : root.length + 1)}/`;
  const below = unwanted.flatMap((glob) =>
    glob.startsWith('**/') ? [`!${glob}`] : glob.startsWith(start) ? [`!${glob.slice(start.length)}`] : [],
  );
  return { ...one, patterns: [...one.patterns, ...below] };
}

const texts = '**/*.{md,mdx,markdown}';

function everything(base: string): Collection {
  return { name: base.slice(base.lastIndexOf('/') + 1), base, patterns: [texts], dates: [], draftByDefault: false };
}

function join(root: string, name: string): string {
  return root === '' || name === '' ? `${root}${name}` : `${root}/${name}`;
}

function stems(stem: string): string[] {
  return ['ts', 'js', 'mjs', 'mts', 'cjs'].map((ending) => `${stem}.${ending}`);
}
