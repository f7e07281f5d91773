import { type Fields, type Scalar, textScalar } from '../core/fields.ts';

const key = /^ {0,3}([A-Za-z0-9_-]+):\s*(.*)$/;
const more = /^(?: {4}| {0,3}\t)\s*(.*)$/;
const closer = /^(?:-{3}|\.{3})/;

/**
 * Length of the head of a Markdown text for Pelican, 0 where there is none: `Key: value` from the first line on, up to a
 * blank line or a fence (Python-Markdown, markdown/extensions/meta.py). A line of dashes may stand above it.
 */
export function findMarkdownMeta(text: string): number {
  let keys = 0;
  let at = 0;
  while (at < text.length) {
    const lineEnd = text.indexOf('\n', at);
    const end = lineEnd < 0 ? text.length : lineEnd + 1;
    const line = text.slice(at, lineEnd < 0 ? end : lineEnd).replace(/\r$/, '');
    if (at === 0 && line.startsWith('---')) at = end;
    else if (line.trim() === '') break;
    else if (closer.test(line)) {
      at = end;
      break;
    } else if (key.test(line)) {
      keys += 1;
      at = end;
    } else if (more.test(line) && keys > 0) at = end;
    else break;
  }
  return keys > 0 ? at : 0;
}

/** Reads such a head: keys in lower case; a key that stands again, or goes on in further lines, has a list of values. */
export function parseMarkdownMeta(raw: string): Fields {
  const fields = new Map<string, Scalar[]>();
  let last: string | undefined;
  for (const line of raw.split(/\r?\n/)) {
    const pair = closer.test(line) ? undefined : key.exec(line);
    const rest = pair ? undefined : more.exec(line);
    if (pair) {
      last = (pair[1] ?? '').toLowerCase();
      const values = fields.get(last) ?? [];
      values.push(textScalar((pair[2] ?? '').trim()));
      fields.set(last, values);
    } else if (rest && last !== undefined) fields.get(last)?.push(textScalar((rest[1] ?? '').trim()));
  }
  return new Map([...fields].map(([name, values]) => [name, values.length === 1 && values[0] ? values[0] : values]));
}
