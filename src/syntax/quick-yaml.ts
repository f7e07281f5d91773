import type { Fields, Scalar, Value } from '../core/fields.ts';

/**
 * Reads the plain sort of YAML that front matter mostly is, many times faster than a YAML library: keys of one word with values of
 * one line, lists in brackets or one item a line, keys below a key, texts behind `>` and `|` in their simple forms.
 *
 * @returns What `parseYaml` gives, or undefined where anything is out of the ordinary: then it has to be asked.
 */
export function quickYaml(raw: string): Fields | undefined {
  if (unusual.test(raw)) return undefined;
  const reader: Reader = { raw, at: 0, indent: -1, start: 0, end: 0 };
  nextLine(reader);
  const fields = readMap(reader, 0);
  return reader.indent < 0 ? fields : undefined;
}

/** Tabs, lone CRs, line ends of other sorts, marks and controls. */
const unusual = /[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)/;

/** The line under way: its indentation (-1 behind the last one), where its text begins and ends, blanks off. */
interface Reader {
  readonly raw: string;
  /** Where the next line begins. */
  at: number;
  indent: number;
  start: number;
  end: number;
}

/** Goes on to the next line that is neither blank nor a comment. */
function nextLine(reader: Reader): void {
  const { raw } = reader;
  while (reader.at < raw.length) {
    takeLine(reader);
    if (reader.start < reader.end && raw.charCodeAt(reader.start) !== HASH) return;
  }
  reader.indent = -1;
}

function takeLine(reader: Reader): void {
  const { raw, at } = reader;
  const found = raw.indexOf('\n', at);
  let end = found < 0 ? raw.length : found;
  reader.at = found < 0 ? end : found + 1;
  if (end > at && raw.charCodeAt(end - 1) === CR) end -= 1;
  let start = at;
  while (start < end && raw.charCodeAt(start) === BLANK) start += 1;
  while (end > start && raw.charCodeAt(end - 1) === BLANK) end -= 1;
  reader.indent = start - at;
  reader.start = start;
  reader.end = end;
}

const BLANK = 32;
const CR = 13;
const HASH = 35;
const DASH = 45;
const COMMA = 44;
const COLON = 58;
const CLOSE = 93;

/** The keys at one indentation; the line under way is the first of them. */
function readMap(reader: Reader, indent: number): Map<string, Value> | undefined {
  const { raw } = reader;
  const fields = new Map<string, Value>();
  while (reader.indent === indent) {
    const keyed = keyEnd(raw, reader);
    const colon = skipBlanks(raw, keyed);
    if (keyed < 0 || !isColon(raw, { start: colon, end: reader.end })) return undefined;
    const key = raw.slice(reader.start, keyed);
    if (fields.has(key)) return undefined;
    const value = readValue(reader, { from: colon + 1, indent });
    if (value === undefined) return undefined;
    fields.set(key, value);
  }
  return reader.indent < indent ? fields : undefined;
}

/** Where a key of letters, digits, `_` and `-` ends; -1 where there is none. */
function keyEnd(raw: string, { start, end }: Reader): number {
  let at = start;
  for (; at < end; at += 1) {
    const code = raw.charCodeAt(at);
    const letter = (code | 32) >= 97 && (code | 32) <= 122;
    if (!letter && code !== 95 && (at === start || (code !== DASH && (code < 48 || code > 57)))) break;
  }
  return at === start || at - start > 100 ? -1 : at;
}

function isColon(raw: string, { start, end }: Span): boolean {
  return start < end && raw.charCodeAt(start) === COLON && (start + 1 === end || raw.charCodeAt(start + 1) === BLANK);
}

/** The value behind a key, on its line or below it; then the line under way is the next one. */
function readValue(reader: Reader, { from, indent }: { from: number; indent: number }): Value | undefined {
  const { raw, end } = reader;
  const start = Math.min(skipBlanks(raw, from), end);
  if (start === end) return readBelow(reader, indent);
  const first = raw.charAt(start);
  if (first === '>' || first === '|') return readBlock(reader, { mark: raw.slice(start, end), indent });
  const value = first === '[' ? readFlow(raw, { start, end }) : readScalar(raw, { start, end });
  const { at } = reader;
  nextLine(reader);
  if (reader.indent <= indent) return value;
  // A deeper line goes on with a plain value.
  return value !== undefined && 'text' in value && value.kind === 'plain'
    ? readFolded(reader, { first: value.text, indent, at })
    : undefined;
}

/** A plain value of several lines, none of them blank or a comment; `at` is where its second line begins. */
function readFolded(
  reader: Reader,
  { first, indent, at }: { first: string; indent: number; at: number },
): Value | undefined {
  const { raw } = reader;
  let text = first;
  let expected = at;
  while (reader.indent > indent) {
    const line = raw.slice(reader.start, reader.end);
    if (reader.start - reader.indent !== expected || odd.test(line)) return undefined;
    text = `${text} ${line}`;
    expected = reader.at;
    nextLine(reader);
  }
  return { text, kind: 'plain' };
}

/** A list, keys, or nothing, below a key without a value on its line. */
function readBelow(reader: Reader, indent: number): Value | undefined {
  const { raw } = reader;
  nextLine(reader);
  const item = isItem(raw, reader);
  if (reader.indent < indent || (reader.indent === indent && !item)) return { text: '', kind: 'plain' };
  if (item) return readItems(reader, indent);
  return readMap(reader, reader.indent);
}

function isItem(raw: string, { indent, start, end }: Reader): boolean {
  return indent >= 0 && raw.charCodeAt(start) === DASH && (start + 1 === end || raw.charCodeAt(start + 1) === BLANK);
}

function readItems(reader: Reader, below: number): Value | undefined {
  const { raw, indent } = reader;
  const items: Value[] = [];
  while (reader.indent === indent && isItem(raw, reader)) {
    const start = Math.min(skipBlanks(raw, reader.start + 1), reader.end);
    const item = start === reader.end ? empty : readScalar(raw, { start, end: reader.end });
    if (item === undefined) return undefined;
    items.push(item);
    nextLine(reader);
  }
  return reader.indent <= below ? items : undefined;
}

const empty: Scalar = { text: '', kind: 'plain' };

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value of one line, quoted or not. */
function readScalar(raw: string, { start, end }: Span): Scalar | undefined {
  const first = raw.charAt(start);
  if (first === '"' || first === "'") {
    const close = quoteEnd(raw, { start, end });
    return close === end - 1 ? quoted(raw, { start, end }) : undefined;
  }
  const text = raw.slice(start, end);
  return odd.test(text) ? undefined : { text, kind: 'plain' };
}

/** What begins with an indicator, ends as a key does, or holds a key or a comment. */
const odd = /^[-?:,[\]{}#&*!|>%@`]|:$|: | #/;

/** Offset of the quote that closes a text; -1 where there is none, or an escape other than `\"` and `\\` stands before it. */
function quoteEnd(raw: string, { start, end }: Span): number {
  const quote = raw.charCodeAt(start);
  for (let at = start + 1; at < end; at += 1) {
    const code = raw.charCodeAt(at);
    if (code === 92 && quote === 34) {
      const next = raw.charCodeAt(at + 1);
      if (next !== 34 && next !== 92) return -1;
      at += 1;
    } else if (code === quote) {
      if (quote !== 39 || raw.charCodeAt(at + 1) !== 39) return at;
      at += 1;
    }
  }
  return -1;
}

function quoted(raw: string, { start, end }: Span): Scalar {
  const text = raw.slice(start + 1, end - 1);
  if (raw.charCodeAt(start) === 39)
    return { text: text.includes("'") ? text.replaceAll("''", "'") : text, kind: 'string' };
  return { text: text.includes('\\') ? text.replace(/\\(.)/g, '$1') : text, kind: 'string' };
}

/** A list in brackets, of simple values and such lists, on one line. */
function readFlow(raw: string, { start, end }: Span): Value | undefined {
  const list = readList(raw, { start, end });
  return list !== undefined && list.stop === end ? list.items : undefined;
}

function readList(raw: string, { start, end }: Span, depth = 0): { items: Value[]; stop: number } | undefined {
  const items: Value[] = [];
  let at = skipBlanks(raw, start + 1);
  if (raw.charCodeAt(at) === CLOSE && at < end) return { items, stop: at + 1 };
  while (at < end) {
    const first = raw.charAt(at);
    if (first === '"' || first === "'") {
      const close = quoteEnd(raw, { start: at, end });
      if (close < 0) return undefined;
      items.push(quoted(raw, { start: at, end: close + 1 }));
      at = close + 1;
    } else if (first === '[') {
      const list = depth > 5 ? undefined : readList(raw, { start: at, end }, depth + 1);
      if (list === undefined) return undefined;
      items.push(list.items);
      at = list.stop;
    } else {
      let stop = at;
      while (stop < end && raw.charCodeAt(stop) !== COMMA && raw.charCodeAt(stop) !== CLOSE) stop += 1;
      const text = trimEnd(raw.slice(at, stop));
      if (text === '' || oddInFlow.test(text)) return undefined;
      items.push({ text, kind: 'plain' });
      at = stop;
    }
    at = skipBlanks(raw, at);
    if (at < end && raw.charCodeAt(at) === CLOSE) return { items, stop: at + 1 };
    if (at >= end || raw.charCodeAt(at) !== COMMA) return undefined;
    at = skipBlanks(raw, at + 1);
  }
  return undefined;
}

const oddInFlow = /^[-?:#&*!|>%@`"']|[[\]{}]|:$|: | #/;

function skipBlanks(raw: string, from: number): number {
  let at = from;
  while (raw.charCodeAt(at) === BLANK) at += 1;
  return at;
}

/** Blanks off the end; other white space is part of a value. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === BLANK) end -= 1;
  return text.slice(0, end);
}

/** A text of lines at one indentation, without a blank one among them. */
function readBlock(reader: Reader, { mark, indent }: { mark: string; indent: number }): Scalar | undefined {
  if (!/^[>|]-?$/.test(mark)) return undefined;
  const { raw } = reader;
  const lines: string[] = [];
  let depth = -1;
  for (;;) {
    if (reader.at >= raw.length) {
      reader.indent = -1;
      break;
    }
    const lineStart = reader.at;
    takeLine(reader);
    if (reader.start === reader.end || reader.indent <= indent) break;
    if (depth < 0) depth = reader.indent;
    // Blanks at the end of a line belong to the text.
    const next = raw.charCodeAt(reader.at - 1) === 10 ? reader.at - 1 : reader.at;
    const end = raw.charCodeAt(next - 1) === CR ? next - 1 : next;
    if (reader.indent !== depth || end !== reader.end) return undefined;
    lines.push(raw.slice(lineStart + depth, end));
  }
  if (lines.length === 0) return undefined;
  if (reader.indent >= 0 && reader.start === reader.end) {
    nextLine(reader);
    if (reader.indent > indent) return undefined;
  } else if (reader.indent >= 0 && raw.charCodeAt(reader.start) === HASH) return undefined;
  const text = lines.join(mark.startsWith('>') ? ' ' : '\n');
  return { text: mark.length === 2 ? text : `${text}\n`, kind: 'string' };
}
