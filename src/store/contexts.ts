import type { Diagnostic } from '../core/diagnostic.ts';
import { type Fields, noFields } from '../core/fields.ts';
import { isDataFile, parseDataFile } from './data-file.ts';
import { readText } from './disk.ts';
import type { IndexFacts } from './index/index-file.ts';
import { noStamp, type Stamp, stampOf, statOf } from './index/stamp.ts';
import type { Opened } from './opened.ts';
import { readHead } from './read-row.ts';

const dataBytes = 1024 * 1024;

/** The files that bear on posts. */
export interface Contexts {
  readonly stamps: IndexFacts['context'];
  readonly diagnostics: readonly Diagnostic[];
  readonly fields: ReadonlyMap<string, Fields>;
}

/** Reads the files of context anew. */
export async function readContexts(opened: Opened, files: readonly string[]): Promise<Contexts> {
  const fields = new Map<string, Fields>();
  const stamps: [string, Stamp][] = [];
  const diagnostics: Diagnostic[] = [];
  const startMs = Date.now();
  for (const file of files) {
    const stat = statOf(`${opened.root}/${file}`);
    const read = await readContext(opened, file);
    stamps.push([file, stat === undefined ? noStamp : stampOf(stat, startMs)]);
    diagnostics.push(...read.diagnostics);
    fields.set(file, read.fields);
  }
  return { stamps, diagnostics, fields };
}

/** The front matter of a text, or all of a data file. */
async function readContext(
  { root, dialect, site }: Opened,
  file: string,
): Promise<{ fields: Fields; diagnostics: readonly Diagnostic[] }> {
  if (!isDataFile(file)) {
    const { front, diagnostics } = await readHead({ root, dialect: await dialect(), site, file, need: {} });
    return { fields: front.fields, diagnostics };
  }
  const read = readText(root, file, dataBytes);
  if ('problem' in read) return { fields: noFields, diagnostics: [read.problem] };
  const { fields = noFields, diagnostics } = await parseDataFile(file, read.text);
  return { fields, diagnostics };
}
