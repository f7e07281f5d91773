import type { Site } from '../core/dialect.ts';
import { type Fields, isFields, isList, textAt, textScalar, textsAt, type Value } from '../core/fields.ts';
import { compileGlob } from '../core/glob.ts';

/** Files that a site's configuration puts together, as far as it says so in constants. */
export interface Collection {
  readonly name: string;
  /** Folder of its entries, relative to the root, without a slash at its end; `''` is the root. */
  readonly base: string;
  /** Globs below `base`; those with `!` leave out. */
  readonly patterns: readonly string[];
  /** Keys that hold dates by the schema, in its order; empty where the schema does not tell. */
  readonly dates: readonly string[];
  /** Keys of the schema that tell drafts; absent where the schema does not tell. */
  readonly states?: readonly string[];
  /** A post without `draft` is one. */
  readonly draftByDefault: boolean;
}

/** Collections as a value of `Site.config`, and more settings beside them. */
export function configWith(
  collections: readonly Collection[],
  settings: Readonly<Record<string, string>> = {},
): Fields {
  const list = collections.map(
    ({ name, base, patterns, dates, states, draftByDefault }): Fields =>
      new Map<string, Value>([
        ['name', textScalar(name)],
        ['base', textScalar(base)],
        ['patterns', patterns.map(textScalar)],
        ['dates', dates.map(textScalar)],
        ...(states === undefined ? [] : [['states', states.map(textScalar)] as const]),
        ['draftByDefault', textScalar(String(draftByDefault))],
      ]),
  );
  const others = Object.entries(settings).map(([key, value]): [string, Value] => [key, textScalar(value)]);
  return new Map<string, Value>([['collections', list], ...others]);
}

/** The collections that `configWith()` put into the configuration. */
export function collectionsOf(site: Site): Collection[] {
  const list = site.config.get('collections');
  return (isList(list) ? list.filter(isFields) : []).map((fields) => ({
    name: textAt(fields, 'name') ?? '',
    base: textAt(fields, 'base') ?? '',
    patterns: textsAt(fields, 'patterns'),
    dates: textsAt(fields, 'dates'),
    ...(fields.has('states') ? { states: textsAt(fields, 'states') } : {}),
    draftByDefault: textAt(fields, 'draftByDefault') === 'true',
  }));
}

/** The collection in whose folder a path lies, the innermost one. */
export function collectionOf(path: string, site: Site): Collection | undefined {
  return collectionsOf(site)
    .filter(({ base }) => base === '' || path.startsWith(`${base}/`))
    .toSorted((a, b) => b.base.length - a.base.length)
    .at(0);
}

/** Tells the entries of a collection by their paths. */
export function entryTest({ base, patterns }: Collection): (path: string) => boolean {
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!')).map((pattern) => compileGlob(pattern));
  const unwanted = patterns
    .filter((pattern) => pattern.startsWith('!'))
    .map((pattern) => compileGlob(pattern.slice(1)));
  return (path) => {
    const inside = base === '' ? path : path.startsWith(`${base}/`) ? path.slice(base.length + 1) : undefined;
    return inside !== undefined && wanted.some((test) => test(inside)) && !unwanted.some((test) => test(inside));
  };
}

/** Globs for all texts below the folders of the collections. */
export function globsOf(collections: readonly Collection[]): string[] {
  return collections.map(({ base }) => `${base === '' ? '' : `${literalGlob(base)}/`}**/*.{md,mdx,markdown,mdoc}`);
}

/** A folder as a glob that matches only itself. */
export function literalGlob(folder: string): string {
  return folder.replace(/[()[\]{}!*?|+@]/g, '\\$&');
}

/** A folder of a configuration relative to the root, `./` and outer slashes off; undefined for one outside. */
export function cleanFolder(folder: string): string | undefined {
  const clean = folder.replace(/^(?:\.?\/)+|(?<!\/)\/+$|^\.$/g, '');
  return clean.split('/').includes('..') ? undefined : clean;
}
