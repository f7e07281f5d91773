import type { SlotRequest } from '../core/dialect.ts';
import { type Fields, isFields, isList, isScalar, type Scalar, textAt, type Value, yamlCore } from '../core/fields.ts';
import type { TermSlot } from '../core/term-slot.ts';
import { parseWritten } from '../core/written-date.ts';
import { utcMs } from '../core/zone.ts';
import { isYamlTime } from './hexo-date.ts';
import { extension, folderOf, itemsOf } from './reading.ts';

/** How the data files of a site are called. */
export interface DataNames {
  readonly input: string;
  /** `setDataFileBaseName()`: of a folder's file, in place of the folder's name; `''` where it is that. */
  readonly base: string;
  /** What stands before the ending, the strongest first. */
  readonly suffixes: readonly string[];
  /** Endings that the configuration adds. */
  readonly kinds: readonly string[];
}

/**
 * Paths of the data files that may bear on a file, the weakest first: those of the folders from the input folder
 * inwards, then its own (src/Data/TemplateData.js, getLocalDataPaths, _addBaseToPaths).
 */
export function dataPaths(path: string, { input, base, suffixes, kinds }: DataNames): string[] {
  const weakestFirst = suffixes.toReversed();
  const named = (stem: string, those: readonly string[]): string[] =>
    those.flatMap((suffix) => [
      ...kinds.toReversed().map((kind) => `${stem}${suffix}.${kind}`),
      `${stem}${suffix}.json`,
      ...(suffix === '' ? [] : ['mjs', 'cjs', 'js'].map((kind) => `${stem}${suffix}.${kind}`)),
    ]);
  const folders: string[] = [];
  for (let folder = folderOf(path); folder !== '' && folder.length >= input.length; folder = folderOf(folder)) {
    const own = folder.slice(folder.lastIndexOf('/') + 1);
    const these = base === '' ? weakestFirst : weakestFirst.filter((suffix) => suffix !== '');
    folders.unshift(...named(`${folder}/${base === '' ? own : base}`, these));
  }
  return [...folders, ...named(path.slice(0, path.length - extension(path).length), weakestFirst)];
}

export interface Cascade {
  /** Texts with commas are several tags, as from Eleventy 3 on. */
  readonly splitTags: boolean;
  /** Lists are joined; without it the later one stands alone. */
  readonly merge: boolean;
}

/** The data of a file: later ones win, lists are joined, `override:` keys replace (@11ty/eleventy-utils, Merge.js). */
export function cascaded(layers: readonly Fields[], how: Cascade): Fields {
  const data = new Map<string, Value>();
  for (const layer of layers) {
    for (const [key, value] of layer) {
      const name = key.replace(/^override:/, '');
      const clean = name === 'tags' ? tagList(value, how) : value;
      const before = data.get(name);
      const joins = how.merge && name === key;
      if (joins && isList(before) && isList(clean)) data.set(name, [...before, ...clean]);
      else if (joins && isFields(before) && isFields(clean)) data.set(name, new Map([...before, ...clean]));
      else data.set(name, clean);
    }
  }
  return data;
}

/** A text is one tag in Eleventy 2, and split at commas in 3; null, 0 and false are none (TemplateData.js, cleanupData). */
function tagList(value: Value, { splitTags }: Cascade): readonly Value[] {
  if (!isScalar(value)) return itemsOf(value);
  const { type, text, flag, number } = yamlCore(value);
  if (type === 'null' || text === '' || flag === false || number === 0) return [];
  return splitTags ? text.split(',').map((part): Scalar => ({ text: part.trim(), kind: 'string' })) : [value];
}

/** `tags`, a text as in `tagList()`, and the `categories` of themes; each key also where it overrides those of data files. */
export function eleventySlots({ taxonomy, site, source: { front } }: SlotRequest): TermSlot[] {
  if (taxonomy !== 'tags' && taxonomy !== 'categories') return [];
  const split = taxonomy === 'tags' && textAt(site.config, 'splitTags') === 'true' ? 'comma' : 'none';
  const keys = [taxonomy, `override:${taxonomy}`].filter((key, at) => at === 0 || front.fields.has(key));
  return keys.map((key) => ({ path: [key], split, numbers: true, termOf: (item) => printed(item)?.trim() }));
}

/** A scalar as JavaScript prints it: `1.0` is `1`, an unquoted date its instant. */
export function printed(value: Value | undefined): string | undefined {
  if (!isScalar(value)) return undefined;
  const { text, kind } = value;
  if (kind === 'plain' && isYamlTime(text)) {
    const { offsetMinutes = 0, ...wall } = parseWritten(text)?.wall ?? {
      year: Number.NaN,
      month: 1,
      day: 1,
      hour: 0,
      minute: 0,
      second: 0,
    };
    const ms = utcMs({ ...wall, minute: wall.minute - offsetMinutes });
    return Number.isFinite(ms) ? new Date(ms).toISOString() : text;
  }
  const typed = yamlCore(value);
  if (typed.type === 'null') return undefined;
  return typed.type === 'number' && typed.number !== undefined ? String(typed.number) : typed.text;
}
