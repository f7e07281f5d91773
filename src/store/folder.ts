import * as path from 'node:path';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { FolderView } from '../core/dialect.ts';
import type { Fields } from '../core/fields.ts';
import { parseDataFile } from './data-file.ts';
import { readText } from './disk.ts';
import { viewOf } from './folder-view.ts';
import { sawContent } from './index/watch.ts';

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

/** YAML, TOML and JSON files at the root and in `config/`, where sites keep their configuration. */
function configFiles(view: FolderView): string[] {
  const isData = (name: string): boolean => /\.(?:ya?ml|toml|json)$/.test(name);
  const wanted = /^(?:package\.json|(?:_?config|hugo|zola|blog\.config)(?:[._-][\w.-]+)?\.(?:ya?ml|toml|json))$/;
  const root = view.names('', wanted);
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
