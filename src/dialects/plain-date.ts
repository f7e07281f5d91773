import type { Site } from '../core/dialect.ts';
import { isScalar, textScalar, type Value } from '../core/fields.ts';
import { parseLoose, parseWritten } from '../core/written-date.ts';
import { dateAtInstant, dateOf, type PostDate } from './reading.ts';

/**
 * The date of a value that no generator claims: as written, local where no offset stands; undefined where it is none. Ten and
 * thirteen digits are seconds and milliseconds since 1970 (Dendron), twelve and fourteen a time without its signs.
 */
export function dateAsWritten(value: Value | undefined, site: Site): PostDate | undefined {
  if (!isScalar(value)) return undefined;
  const text = value.text.trim();
  const plain = parseWritten(text);
  if (plain) return plain.exists ? dateOf(plain, site) : undefined;
  if (/^1\d{9}(?:\d{3})?$/.test(text)) return dateAtInstant(Number(text.padEnd(13, '0')), site);
  if (/^\d{1,7}$/.test(text)) return undefined;
  const spelled = text
    .replace(/^(\d{4})\s*[년年.]\s*(\d{1,2})\s*[월月.]\s*(\d{1,2})(?:\s*[일日]|\.(?!\d))?\s*/, '$1-$2-$3 ')
    .replace(
      /^((?:19|20)\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?$/,
      (_all, year, month, day, hour, minute, second) =>
        `${year}-${month}-${day} ${hour}:${minute}${second === undefined ? '' : `:${second}`}`,
    );
  const date = (spelled === text ? undefined : parseWritten(spelled)) ?? parseLoose(spelled);
  return date?.exists ? dateOf(date, site) : undefined;
}

/**
 * The day that a path names, the file before its folders: `2024-03-09-a.md`, `2024/03/09.md`, `20240309 A.md`,
 * `2024_03_09.md` (Logseq), `daily.2024.03.09.md` (Dendron), `2024년 3월 9일.md`.
 */
export function dayInPath(path: string, site: Site): PostDate | undefined {
  const bare = path.replace(/\.[A-Za-z]\w*$/, '').normalize('NFC');
  for (const text of [bare.slice(bare.lastIndexOf('/') + 1), bare]) {
    const found =
      /(?:^|\/)(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(text) ??
      /(?:^|[/.])((?:19|20)\d{2})[-/._](\d{1,2})[-/._](\d{1,2})(?![\d])/.exec(text) ??
      /(?:^|\/)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/.exec(text) ??
      /(?:^|\/)(\d{4})[년年] ?(\d{1,2})[월月] ?(\d{1,2})[일日]/.exec(text);
    const date = found && dateAsWritten(textScalar(`${found[1]}-${found[2]}-${found[3]}`), site);
    if (date) return date;
  }
  return undefined;
}
