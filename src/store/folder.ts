import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { FolderView } from '../core/dialect.ts';
import type { Fields } from '../core/fields.ts';
import { parseDataFile } from './data-file.ts';
import { readText } from './disk.ts';
import { sawContent, sawKind, sawMore, seeNames } from './index/watch.ts';
import { isInside, realPath } from './inside.ts';

const maxBytes = 1024 * 1024;

/** A folder as dialects see it, and what went wrong with its configuration files. */
export interface Folder {
  readonly view: FolderView;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Looks at `root` for the dialects: small files, names, and the configuration files as data, parsed beforehand so
 * that the view is synchronous. Nothing outside `root` is read, links that lead out included.
 */
export async function viewFolder(root: string): Promise<Folder> {
  const diagnostics: Diagnostic[] = [];
  const data = new Map<string, Fields | undefined>();
  const view = viewOf(root, data);
  for (const file of configFiles(view)) {
    sawContent(path.resolve(root, file));
    const read = readText(root, file, maxBytes);
    if ('problem' in read) diagnostics.push(read.problem);
    else if (!read.whole) diagnostics.push(tooLarge(file));
    else {
      const found = await parseDataFile(file, read.text);
      data.set(file, found.fields);
      diagnostics.push(...(read.warning ? [read.warning] : []), ...found.diagnostics);
    }
  }
  return { view, diagnostics };
}

/** The same view, with the configuration files that are parsed already; without any it has none. */
export function viewOf(root: string, data: ReadonlyMap<string, Fields | undefined> = new Map()): FolderView {
  const real = realPath(root) ?? root;
  const inside = (relative: string): string | undefined => {
    const absolute = path.resolve(root, relative);
    const target = realPath(absolute);
    if (target !== undefined && !isInside(real, target)) sawMore();
    return target !== undefined && isInside(real, target) ? absolute : undefined;
  };
  return {
    isFile: (file) => {
      sawKind(path.resolve(root, file));
      return statAt(inside(file))?.isFile() ?? false;
    },
    isFolder: (folder) => {
      sawKind(path.resolve(root, folder));
      return statAt(inside(folder))?.isDirectory() ?? false;
    },
    names: (folder) => {
      const absolute = inside(folder);
      if (absolute !== undefined) return seeNames(absolute);
      sawKind(path.resolve(root, folder));
      return [];
    },
    text: (file) => {
      sawContent(path.resolve(root, file));
      if (inside(file) === undefined) return undefined;
      const read = readText(root, file, maxBytes);
      return 'text' in read && read.whole ? read.text : undefined;
    },
    data: (file) => data.get(file),
  };
}

/** YAML, TOML and JSON files at the root and in `config/`, where sites keep their configuration. */
function configFiles(view: FolderView): string[] {
  const isData = (name: string): boolean => /\.(?:ya?ml|toml|json)$/.test(name);
  const wanted = /^(?:package\.json|(?:_?config|hugo|zola|blog\.config)(?:[._-][\w.-]+)?\.(?:ya?ml|toml|json))$/;
  const root = view.names('').filter((name) => wanted.test(name));
  const below = ['config', 'config/_default', 'config/production'].flatMap((folder) =>
    view
      .names(folder)
      .filter(isData)
      .map((name) => `${folder}/${name}`),
  );
  return [...root, ...below].filter((file) => view.isFile(file));
}

function tooLarge(file: string): Diagnostic {
  return {
    code: 'BAD_CONFIG',
    severity: 'error',
    message: 'Cannot read the configuration: it is larger than 1 MB',
    file,
  };
}

function statAt(absolute: string | undefined): fs.Stats | undefined {
  if (absolute === undefined) return undefined;
  try {
    return fs.statSync(absolute, { throwIfNoEntry: false });
  } catch {
    // No permission to look, or a circle of links: for a dialect it is not there.
    return undefined;
  }
}
