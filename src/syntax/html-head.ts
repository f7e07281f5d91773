import { type Fields, type Scalar, textScalar, type Value } from '../core/fields.ts';

const opening = /<head(?:\s[^>]{0,2000})?>/i;
const closing = /<\/head\s*>|<body[\s>]/gi;
const attributes = `(?:[^>"']|"[^"]{0,4000}"|'[^']{0,4000}'){0,2000}`;
const hidden = /<!--[\s\S]*?(?:-->|$)|<(script|style)[\s>][\s\S]*?(?:<\/\1\s*>|$)/gi;

/** Length of an HTML text up to the end of its head, 0 where it has none (pelican/readers.py, HTMLReader). */
export function findHtmlHead(text: string): number {
  const start = opening.exec(text);
  if (!start) return 0;
  closing.lastIndex = start.index + start[0].length;
  const end = closing.exec(text);
  if (!end) return text.length;
  return end[0].startsWith('</') ? end.index + end[0].length : end.index;
}

/** Reads such a head: the title, and each named `<meta>`, names in lower case, `keywords` as `tags`; equal ones as a list. */
export function parseHtmlHead(raw: string): Fields {
  const head = raw.slice(raw.search(opening)).replace(hidden, '');
  const fields = new Map<string, Value>();
  for (const [tag, , inside = '', title] of head.matchAll(
    new RegExp(`<(meta)\\b(${attributes})>|<title(?:\\s[^>]{0,2000})?>([^<]*(?:<(?!/title)[^<]*)*)`, 'gi'),
  )) {
    if (!/^<meta/i.test(tag)) fields.set('title', textScalar(decoded(title ?? '')));
    else addMeta(fields, inside);
  }
  return fields;
}

function addMeta(fields: Map<string, Value>, inside: string): void {
  const given = new Map<string, string>();
  for (const [, name = '', double, single, bare] of inside.matchAll(
    /([^\s"'=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g,
  )) {
    if (!given.has(name.toLowerCase())) given.set(name.toLowerCase(), decoded(double ?? single ?? bare ?? ''));
  }
  const name = given.get('name')?.toLowerCase();
  if (name === undefined) return;
  const key = name === 'keywords' ? 'tags' : name;
  const value = textScalar(given.get('content') || given.get('contents') || '');
  const before = fields.get(key);
  const list: readonly Scalar[] = before === undefined ? [] : ([before].flat() as Scalar[]);
  fields.set(key, list.length === 0 ? value : [...list, value]);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{2,6}));/gi, (whole, decimal, hex, name) => {
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    if (!Number.isNaN(code)) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole;
  });
}
