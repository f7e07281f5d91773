import { type PlainDate, pad, parts } from './date.ts';
import { mostCommon } from './list-style.ts';
import type { SlugStyle } from './slug.ts';

/** A path, and the day of its post where it has one. */
export interface DatedPath {
  readonly path: string;
  readonly day?: PlainDate;
}

/** Where a blog's posts lie and how their files are named; dates stand as `YYYY`, `MM`, `DD`, `M`, `D`. */
export interface HouseNames {
  /** Folders from the root down. */
  readonly folder: readonly FolderName[];
  /** Before the slug: `YYYY-MM-DD-`, or nothing. */
  readonly prefix: string;
  readonly slug: Required<SlugStyle>;
  /** `<slug>/index.md` rather than `<slug>.md`. */
  readonly bundle: boolean;
  /** `.md`, `.ko.md`, `.mdx` … */
  readonly extension: string;
}

interface FolderName {
  readonly text: string;
  /** The text is a pattern for the day of the post. */
  readonly dated: boolean;
}

/** Learns from the paths of recent posts, newest first. Undefined where none of them is a Markdown file. */
export function learnNames(posts: readonly DatedPath[]): HouseNames | undefined {
  const names = posts.map(takeApart).filter((name) => name !== undefined);
  if (names.length === 0) return undefined;
  const bundles = names.filter((name) => name.bundle);
  const stems = names.map((name) => takePrefix(name.stem));
  const prefix = mostCommon(stems.map((stem) => stem.prefix)) ?? '';
  const slugs = stems.map((stem) => stem.slug);
  const cased = slugs.filter((slug) => /\p{Lu}|\p{Ll}/u.test(slug));
  return {
    folder: usualFolder(names.map((name) => name.folder)),
    prefix,
    slug: {
      separator: mostCommon(slugs.flatMap(separators)) ?? '-',
      keepCase: cased.filter((slug) => /\p{Lu}/u.test(slug)).length * 2 > cased.length,
    },
    bundle: bundles.length * 2 > names.length,
    extension: mostCommon(names.map((name) => name.extension)) ?? '.md',
  };
}

/** The folder for a day, POSIX. */
export function folderFor(names: HouseNames, day: PlainDate): string {
  return names.folder.map(({ text, dated }) => (dated ? fillDay(text, day) : text)).join('/');
}

/** The file name for a slug and a day, below its folder: `2026-01-05-slug.md`, `slug/index.md`. */
export function nameFor(
  names: HouseNames,
  { slug, day, bundle }: { slug: string; day: PlainDate; bundle: boolean },
): string {
  const stem = `${fillDay(names.prefix, day)}${slug}`;
  return bundle ? `${stem}/index${names.extension}` : `${stem}${names.extension}`;
}

interface Name {
  readonly folder: readonly FolderName[];
  readonly stem: string;
  readonly bundle: boolean;
  readonly extension: string;
}

function takeApart({ path, day }: DatedPath): Name | undefined {
  const segments = path.split('/');
  const file = segments.pop() ?? '';
  const found = /^(.+?)((?:\.[a-z]{2}(?:-[A-Za-z]{2,4})?)?\.(?:md|markdown|mdx|mdown|mkd))$/.exec(file);
  if (!found) return undefined;
  const [, stem = '', extension = ''] = found;
  const owner = stem === 'index' ? segments.pop() : undefined;
  return { folder: datedFolders(segments, day), stem: owner ?? stem, bundle: owner !== undefined, extension };
}

/** Marks the folders that are named after the year, month or day of the post. */
function datedFolders(segments: readonly string[], day: PlainDate | undefined): FolderName[] {
  let wanted: 'year' | 'month' | 'day' = 'year';
  return segments.map((text) => {
    const pattern = datePattern(text, wanted);
    if (pattern === undefined || (day !== undefined && fillDay(pattern, day) !== text)) return { text, dated: false };
    wanted = wanted === 'year' ? 'month' : 'day';
    return { text: pattern, dated: true };
  });
}

function datePattern(text: string, wanted: 'year' | 'month' | 'day'): string | undefined {
  const whole = /^(?:19|20)\d\d(?:([-_.]?)(?:0\d|1[0-2])(?:\1[0-3]\d)?)?$/.exec(text);
  if (wanted === 'year' && whole) {
    const mark = whole[1] ?? '';
    const digits = text.replaceAll(/\D/g, '').length;
    return digits === 4 ? 'YYYY' : digits === 6 ? `YYYY${mark}MM` : `YYYY${mark}MM${mark}DD`;
  }
  if (wanted === 'year' || !/^\d{1,2}$/.test(text)) return undefined;
  const letter = wanted === 'month' ? 'M' : 'D';
  return text.length === 2 ? letter + letter : letter;
}

function fillDay(pattern: string, day: PlainDate): string {
  const { year, month, day: date } = parts(day);
  const values: Readonly<Record<string, string>> = {
    YYYY: pad(year, 4),
    MM: pad(month, 2),
    DD: pad(date, 2),
    M: `${month}`,
    D: `${date}`,
  };
  return pattern.replace(/YYYY|MM|DD|M|D/g, (part) => values[part] ?? part);
}

function takePrefix(stem: string): { prefix: string; slug: string } {
  const found = /^\d{4}([-_.]?)\d{2}\1\d{2}([-_. ]{1,3})(?=.)/.exec(stem);
  if (!found) return { prefix: '', slug: stem };
  const [whole, mark = '', joiner = ''] = found;
  return { prefix: `YYYY${mark}MM${mark}DD${joiner}`, slug: stem.slice(whole.length) };
}

function separators(slug: string): ('-' | '_' | ' ')[] {
  return (['-', '_', ' '] as const).filter((separator) => slug.includes(separator));
}

/** Goes down as long as at least half of the posts lie there. */
function usualFolder(folders: readonly (readonly FolderName[])[]): FolderName[] {
  const way: FolderName[] = [];
  for (let inside = folders; ; ) {
    const depth = way.length;
    const next = mostCommon(inside.map((folder) => folder[depth]?.text));
    const step = inside.find((folder) => folder[depth]?.text === next)?.[depth];
    if (step === undefined) return way;
    inside = inside.filter((folder) => folder[depth]?.text === next);
    if (inside.length * 2 < folders.length) return way;
    way.push(step);
  }
}
