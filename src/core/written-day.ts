import type { Front } from './dialect.ts';
import { isScalar } from './fields.ts';
import { parseWritten, type WrittenDate } from './written-date.ts';

/** A date as it stands in front matter. */
export interface WrittenDay {
  readonly key: string;
  readonly text: string;
  readonly date: WrittenDate;
}

const keys = ['date', 'pubdate', 'pubdatetime', 'publishdate', 'published', 'publishedat', 'published_at'];

/** The date of publication in a front matter, by the usual keys; undefined where it begins with no ISO day. */
export function writtenDay({ fields }: Pick<Front, 'fields'>): WrittenDay | undefined {
  for (const wanted of keys) {
    for (const [key, value] of fields) {
      if (key.toLowerCase() !== wanted || !isScalar(value)) continue;
      const date = parseWritten(value.text);
      if (date) return { key, text: value.text, date };
    }
  }
  return undefined;
}

/** `2024-03-09` at the start of a file's name, of its folder's where it is an index; whether there is such a day or not. */
export function dayInName(path: string): string | undefined {
  const parts = path.split('/');
  const own = /^index\./.test(parts.at(-1) ?? '') ? parts.at(-2) : parts.at(-1);
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})(?=[-_. ]|$)/.exec(own ?? '');
  return found ? `${found[1]}-${found[2]?.padStart(2, '0')}-${found[3]?.padStart(2, '0')}` : undefined;
}
