import { type Fields, isList, textScalar, type Value } from '../core/fields.ts';

/**
 * Reads the `#+KEY: value` head of an Org file as Hugo does (parser/metadecoders/decoder.go, unmarshalORG):
 * keys in lower case; `#+KEY[]:` is a list split on blanks, and so are `tags`, `categories` and `aliases`
 * that stand more than once.
 */
export function parseOrg(text: string): Fields {
  const fields = new Map<string, Value>();
  const fileTags: Value[] = [];
  for (const line of text.split('\n')) {
    const found = /^#\+([^\s:[\]]+)(\[\])?:(.*)/.exec(line);
    if (!found) continue;
    const key = (found[1] ?? '').toLowerCase();
    const value = (found[3] ?? '').trim();
    const stamp = /^<(\d{4}-\d{2}-\d{2})[^>]*>$/.exec(value)?.[1];
    if (key === 'filetags') {
      fileTags.push(
        ...value
          .split(':')
          .filter((tag) => tag !== '')
          .map(textScalar),
      );
    } else if (found[2]) {
      fields.set(
        key,
        value
          .split(/\s+/)
          .filter((item) => item !== '')
          .map(textScalar),
      );
    } else if (/^(?:tags|categories|aliases)$/.test(key)) {
      const before = fields.get(key);
      const items = key === 'categories' ? value.split(/\s+/) : [value];
      fields.set(key, [...(isList(before) ? before : []), ...items.filter((item) => item !== '').map(textScalar)]);
    } else fields.set(key, textScalar(stamp ?? value));
  }
  if (fileTags.length > 0 && !fields.has('tags')) fields.set('tags', fileTags);
  return fields;
}
