import { BlogError, usageError } from './diagnostic.ts';

export interface SlugStyle {
  /** Between words; default `-`. */
  readonly separator?: '-' | '_' | ' ';
  /** Keep capital letters; default: small ones. */
  readonly keepCase?: boolean;
}

const maxBytes = 200;

/**
 * The file name of a title: letters, marks and digits of every script, in NFC, all else one separator.
 *
 * @returns At most 200 bytes of UTF-8, never a name that means something else to a file system or a generator.
 * @throws {BlogError} `BAD_TITLE` (usage) where the title has no letter and no digit.
 */
export function slugify(title: string, { separator = '-', keepCase = false }: SlugStyle = {}): string {
  const folded = fold(keepCase ? title : title.toLowerCase());
  const words = folded.replace(/(?<![\p{L}\p{M}\p{N}])\p{M}+/gu, ' ').match(/[\p{L}\p{M}\p{N}]+/gu);
  if (!words) {
    throw new BlogError(
      {
        code: 'BAD_TITLE',
        message: `Cannot make a file name from "${title}": it has no letter and no digit`,
        hint: 'give one with --slug <slug>',
      },
      'usage',
    );
  }
  const slug = cutToBytes(words.join(separator), separator);
  return reserved(slug) ? `${slug}${separator}post` : slug;
}

/**
 * Checks a slug that a person typed; it is taken as it is, in NFC.
 *
 * @throws {BlogError} `BAD_USAGE` (usage) where it could leave the folder or is no name on some file system.
 */
export function parseSlug(text: string): string {
  const slug = text.normalize('NFC');
  const fault = slugFault(slug);
  if (fault === undefined) return slug;
  const words = fold(slug).match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu);
  const better = words ? slugify(words.join(' ')) : 'my-post';
  throw usageError(`Cannot use "${slug}" as a slug: ${fault}`, `use --slug "${better}"`);
}

/**
 * Checks a folder inside the blog that a person typed: POSIX, relative to the root, without a slash at its end.
 *
 * @throws {BlogError} `BAD_USAGE` (usage) where it is absolute, leads outside, or cannot be a folder.
 */
export function parseFolder(text: string): string {
  const folder = text
    .normalize('NFC')
    .replace(/^(?:\.\/+)+/, '')
    .replace(/(?<!\/)\/+$/, '');
  const fault = folderFault(folder, text);
  if (fault !== undefined)
    throw usageError(`Cannot use "${text}" as a section: ${fault}`, 'give a folder of the blog, relative to its root');
  return folder.split(/\/+/).join('/');
}

function slugFault(slug: string): string | undefined {
  if (slug.trim() === '') return 'it is empty';
  if (/[/\\]/.test(slug)) return 'it has a "/" or "\\", and a slug is one name';
  if (/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(slug)) return 'it has control characters';
  if (/[:*?"<>|]/.test(slug)) return 'some file systems have no such names';
  if (/^[.\-_\s]/.test(slug)) return 'it begins with a dot, a dash, an underscore or a blank';
  if (/[.\s]$/.test(slug)) return 'it ends with a dot or a blank';
  if (reserved(slug)) return 'the name is reserved';
  if (byteLength(slug) > maxBytes) return `it is longer than ${maxBytes} bytes`;
  return undefined;
}

function folderFault(folder: string, text: string): string | undefined {
  if (folder === '' || folder === '.') return text.startsWith('/') ? 'it is not inside the blog' : 'it is empty';
  if (folder.startsWith('/') || /^[a-z]:/i.test(folder)) return 'it is an absolute path';
  if (folder.includes('\\')) return 'it has a "\\"';
  if (/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(folder)) return 'it has control characters';
  const parts = folder.split(/\/+/);
  if (parts.includes('..')) return 'it may lead outside the blog';
  if (parts.some((part) => part.startsWith('.') || /[.\s]$/.test(part)))
    return 'it has a hidden folder, or a name that ends with a dot or a blank';
  return undefined;
}

/**
 * NFC, with full-width letters and half-width kana in their usual width. Variation selectors and joiners, which
 * nobody sees or types, go; NFKC for all would take Hangul letters such as "ㅋㅋ" apart.
 */
function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\uff01-\uff9f]+/g, (wide) => wide.normalize('NFKC'))
    .replace(/\u034f|\u20e3|\u00ad|\u200d|\u200e|\u200f|\u2060|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu, '')
    .normalize('NFC');
}

function cutToBytes(slug: string, separator: string): string {
  if (byteLength(slug) <= maxBytes) return slug;
  let cut = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(
    slug.slice(0, maxBytes + 1),
  )) {
    bytes += byteLength(segment);
    if (bytes > maxBytes) break;
    cut += segment;
  }
  // One character with a tail of marks that is longer than a name may be: its beginning.
  if (cut === '')
    for (const char of slug)
      if (byteLength(cut + char) <= maxBytes) cut += char;
      else break;
  return cut.endsWith(separator) ? cut.slice(0, -separator.length) : cut;
}

/** Device names of Windows, and `index`, which would make a bundle of the whole folder. */
function reserved(slug: string): boolean {
  return /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|index)(?:\.|$)/i.test(slug);
}

function byteLength(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
