import * as fs from 'node:fs';
import * as path from 'node:path';
import type { ContentSample } from '../dialects/content-shape.ts';
import { readText } from './disk.ts';
import { sawContent } from './index/watch.ts';

/** What a folder holds, as far as it was looked at: nearest folders first, links not followed. */
export interface Survey {
  readonly root: string;
  /** By folder, relative to the root (`''` is the root itself): the names in it, folders with a slash at their end. */
  readonly folders: ReadonlyMap<string, readonly string[]>;
}

const maxFolders = 400;
/** So many show what a folder is; more would take the memory of the posts themselves. */
const maxNames = 20_000;
const maxDepth = 6;
/** Results of builds, what is not the person's own, and samples of tests. */
const passedBy =
  /^(?:\..*|node_modules|bower_components|dist|build|out|output|public|_site|resources|target|vendor|coverage|te?mp|cache|tests?|__\w+__|specs?|fixtures|themes)$/;

/** Looks at the names in a folder and below, a bounded number of them. */
export function survey(root: string): Survey {
  const folders = new Map<string, readonly string[]>();
  let level = [''];
  let total = 0;
  for (let depth = 0; depth <= maxDepth && level.length > 0; depth += 1) {
    const next: string[] = [];
    for (const folder of level) {
      if (folders.size >= maxFolders || total >= maxNames) return { root, folders };
      const names = namesIn(path.join(root, folder));
      total += names.length;
      folders.set(folder, names);
      for (const name of names) {
        const bare = name.slice(0, -1);
        if (name.endsWith('/') && !passedBy.test(bare)) next.push(folder === '' ? bare : `${folder}/${bare}`);
      }
    }
    level = next;
  }
  return { root, folders };
}

/** The files of a survey, sorted, relative to `below`, a folder of it. */
export function filesOf({ folders }: Survey, below = ''): string[] {
  const start = below === '' ? '' : `${below}/`;
  const files = [...folders].flatMap(([folder, names]) => {
    if (folder !== below && !folder.startsWith(start)) return [];
    const inside = folder === below ? '' : `${folder.slice(start.length)}/`;
    return names.filter((name) => !name.endsWith('/')).map((name) => inside + name);
  });
  return files.sort();
}

const looked = 40;
const headBytes = 4 * 1024;

/** The files of a survey with the heads of some texts among them, taken evenly. */
export function sampleOf(surveyed: Survey, files: readonly string[] = filesOf(surveyed)): ContentSample {
  const texts = files.filter((file) => /\.(?:mdx?|markdown|mkdn?|rst|org|html)$/.test(file));
  const step = Math.max(texts.length / looked, 1);
  const heads = new Map<string, string>();
  for (let at = 0; at < texts.length; at += step) {
    const file = texts[Math.floor(at)] ?? '';
    sawContent(path.join(surveyed.root, file));
    const read = readText(surveyed.root, file, headBytes);
    if ('text' in read) heads.set(file, read.text.replaceAll('\r\n', '\n'));
  }
  return { name: path.basename(surveyed.root), files, heads };
}

function namesIn(folder: string): readonly string[] {
  sawContent(folder);
  try {
    return fs
      .readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() || entry.isDirectory())
      .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
      .sort();
  } catch {
    // A folder that may not be read shows no names; reading the posts tells of it.
    return [];
  }
}
