import { usageError } from './diagnostic.ts';
import type { FieldValue } from './front-slot.ts';

/** A title or tag as typed, on one line: NFC, control characters and line ends as blanks, no blanks around it. */
export function cleanName(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\p{Cc}\u2028\u2029\ufeff]/gu, ' ')
    .trim();
}

/**
 * Parses `key=value`: `true`, `false` and whole or decimal numbers are such, `[a, b]` is a list of texts, anything
 * else a text.
 *
 * @throws {BlogError} `BAD_USAGE` (usage) without a key, or for a field that has an option of its own.
 */
export function parseSetting(text: string): { readonly key: string; readonly value: FieldValue } {
  const [key = '', raw] = text.split(/=(.*)/s, 2);
  if (raw === undefined || !/^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.test(key)) {
    throw usageError(`Cannot set "${cleanName(text)}": it is no key with a value`, 'write it as --set key=value');
  }
  const option = ownOptions.get(key.toLowerCase());
  if (option !== undefined) throw usageError(`Cannot set "${key}": it has a way of its own`, `use ${option}`);
  return { key, value: parseFieldValue(raw) };
}

const ownOptions: ReadonlyMap<string, string> = new Map([
  ['title', 'blog new "<title>"'],
  ['date', '--date <when>'],
  ['tags', '--tag <tag>'],
  ['categories', '--category <name>'],
  ['draft', '--publish, or leave it out for a draft'],
]);

function parseFieldValue(raw: string): FieldValue {
  const value = cleanName(raw);
  if (value === 'true' || value === 'false') return value === 'true';
  if (/^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/.test(value)) return Number(value);
  if (!value.startsWith('[') || !value.endsWith(']')) return value;
  const items = value.slice(1, -1).split(',');
  return items.map((item) => item.trim()).filter((item) => item !== '');
}
