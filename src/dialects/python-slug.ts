export interface PythonSlugStyle {
  /** SLUGIFY_USE_UNICODE: letters stay as they are. */
  readonly unicode?: boolean;
  /** SLUGIFY_PRESERVE_CASE. */
  readonly keepCase?: boolean;
  /** Signs that stay, as in a character class. */
  readonly keep?: '+' | '';
}

/**
 * The slug of a title or a term, as Pelican and Nikola have it from Django (utils.py, slugify): what is no letter, digit,
 * `_`, `-` or blank goes, blanks become `-`. Accents go too; letters of other scripts stay, for which they have a table.
 */
export function pythonSlug(
  text: string,
  { unicode = false, keepCase = false, keep = '' }: PythonSlugStyle = {},
): string {
  const bare = text
    .replace(/<[^<>]{1,500}>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#\d{1,6});/g, ' ')
    .normalize('NFKC');
  const plain = (unicode ? bare : latin(bare))
    .replace(keep === '+' ? /[^\p{L}\p{M}\p{N}_\s+-]/gu : /[^\p{L}\p{M}\p{N}_\s-]/gu, '')
    .trim();
  const slug = plain.replace(/[-\s]+/g, '-');
  return keepCase ? slug : slug.toLowerCase();
}

const letters: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ð: 'd', Ð: 'D' },
  ...{ þ: 'th', Þ: 'Th', ı: 'i', '–': '-', '—': '--', '―': '--' },
};

/** Latin letters without their accents (unidecode). */
function latin(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[^\p{ASCII}]/gu, (char) => letters[char] ?? char);
}
