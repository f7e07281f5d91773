export type FrontSyntax = 'yaml' | 'toml' | 'json' | 'headers';

/** One key of a front matter, with the lines as they stand. */
export interface ShapeEntry {
  readonly key: string;
  /** The TOML table it is in. */
  readonly table?: string;
  /** Comments, blank lines and the head of its table over it. */
  readonly before: readonly string[];
  /** What stands before the value on the first line: `title: `. */
  readonly lead: string;
  /** The rest of the first line; JSON: the whole value. */
  readonly value: string;
  /** The lines that follow and belong to it. */
  readonly rest: readonly string[];
}

/** The look of a front matter: its lines, sorted by key, not read into values. */
export interface FrontShape {
  readonly syntax: FrontSyntax;
  readonly eol: '\n' | '\r\n';
  readonly open?: string;
  readonly close?: string;
  readonly entries: readonly ShapeEntry[];
  /** Comments and blank lines under the last key. */
  readonly tail: readonly string[];
  /** What follows the front matter. */
  readonly body: string;
}

/** The look of the front matter of `text`; undefined where there is none, or none that can be told apart line by line. */
export function shapeOf(text: string): FrontShape | undefined {
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const eol = /^[^\n]*\r\n/.test(bare) ? '\r\n' : '\n';
  if (bare.startsWith('{')) return jsonShape(bare, eol);
  const lines = bare.split(/\r?\n/, maxLines);
  const open = lines[0]?.trimEnd() ?? '';
  if (open === '+++') return fenced({ lines, text: bare, eol, syntax: 'toml', open });
  if (/^---(?:ya?ml)?$/.test(open)) return fenced({ lines, text: bare, eol, syntax: 'yaml', open });
  return dottedShape({ lines, text: bare, eol }) ?? headersShape({ lines, text: bare, eol });
}

const maxLines = 2_000;

interface Source {
  readonly lines: readonly string[];
  readonly text: string;
  readonly eol: '\n' | '\r\n';
}

function fenced({
  lines,
  text,
  eol,
  syntax,
  open,
}: Source & { syntax: 'yaml' | 'toml'; open: string }): FrontShape | undefined {
  const end = lines.findIndex(
    (line, index) =>
      index > 0 && (line.trimEnd() === open.slice(0, 3) || (syntax === 'yaml' && line.trimEnd() === '...')),
  );
  if (end < 0) return undefined;
  const inside = lines.slice(1, end);
  const found = syntax === 'yaml' ? yamlEntries(inside) : tomlEntries(inside);
  return found && { syntax, eol, open, close: lines[end]?.trimEnd() ?? open, ...found, body: bodyAfter(text, end) };
}

/** `Key: value` lines up to a blank one, as Pelican has them, or up to `---`, as Hexo takes them for YAML. */
function headersShape({ lines, text, eol }: Source): FrontShape | undefined {
  if (!/^[A-Za-z][\w-]*\s*:/.test(lines[0] ?? '')) return undefined;
  const end = lines.findIndex((line) => line.trim() === '' || line.trimEnd() === '---');
  const inside = end < 0 ? lines : lines.slice(0, end);
  const found = yamlEntries(inside);
  if (!found?.entries.some((entry) => entry.key.toLowerCase() === 'title')) return undefined;
  const body = end < 0 ? '' : bodyAfter(text, end);
  const close = lines[end]?.trimEnd();
  return close === '---' ? { syntax: 'yaml', eol, close, ...found, body } : { syntax: 'headers', eol, ...found, body };
}

/** Nikola's lines of `.. key: value` up to a blank one, which an HTML comment may enclose. */
function dottedShape({ lines, text, eol }: Source): FrontShape | undefined {
  const open = lines[0]?.trim() === '<!--' ? '<!--' : undefined;
  const blank = lines.findIndex((line) => line.trim() === '');
  const end = blank < 0 ? lines.length : blank;
  const closed = lines[end - 1]?.trim() === '-->';
  const inside = lines.slice(open === undefined ? 0 : 1, closed ? end - 1 : end);
  if (inside.length === 0 || closed !== (open !== undefined)) return undefined;
  const gathered = gather();
  for (const line of inside) {
    const found = /^\s*\.\. ([^:]+):(?: |$)/.exec(line);
    if (!found) return undefined;
    gathered.key(found[1] ?? '', line, found[0].length);
  }
  const frame = open === undefined ? {} : { open, close: '-->' };
  return { syntax: 'headers', eol, ...frame, ...gathered.done(), body: bodyAfter(text, end - 1) };
}

function bodyAfter(text: string, line: number): string {
  let at = 0;
  for (let index = 0; index <= line; index += 1) {
    const next = text.indexOf('\n', at);
    if (next < 0) return '';
    at = next + 1;
  }
  return text.slice(at);
}

type Entries = Pick<FrontShape, 'entries' | 'tail'>;

function yamlEntries(lines: readonly string[]): Entries | undefined {
  const gathered = gather();
  for (const line of lines) {
    if (line.trim() === '' || line.startsWith('#')) gathered.aside(line);
    else if (/^[\s-]/.test(line)) {
      if (!gathered.follow(line)) return undefined;
    } else {
      const colon = keyEnd(line);
      if (colon < 0) return undefined;
      gathered.key(unquoted(line.slice(0, colon).trimEnd()), line, colon + 1);
    }
  }
  return gathered.done();
}

/** Index of the colon that ends the key; -1 where the line has none. */
function keyEnd(line: string): number {
  for (let at = line.indexOf(':'); at >= 0; at = line.indexOf(':', at + 1)) {
    if (at > 0 && (at + 1 === line.length || /\s/.test(line[at + 1] ?? ''))) return at;
  }
  return -1;
}

function tomlEntries(lines: readonly string[]): Entries | undefined {
  const gathered = gather();
  let until: ((line: string) => boolean) | undefined;
  for (const line of lines) {
    const trimmed = line.trim();
    if (until) {
      gathered.follow(line);
      if (until(trimmed)) until = undefined;
    } else if (trimmed === '' || trimmed.startsWith('#')) gathered.aside(line);
    else if (trimmed.startsWith('[')) gathered.table(trimmed);
    else {
      const equals = line.indexOf('=');
      if (equals < 1) return undefined;
      gathered.key(unquoted(line.slice(0, equals).trim()), line, equals + 1);
      until = openEnd(line.slice(equals + 1).trim());
    }
  }
  return until ? undefined : gathered.done();
}

/** What ends a TOML value that goes on over the next lines; undefined where it ends on its own. */
function openEnd(value: string): ((line: string) => boolean) | undefined {
  const fence = value.slice(0, 3);
  if (fence === '"""' || fence === "'''")
    return value.indexOf(fence, 3) >= 0 ? undefined : (line) => line.includes(fence);
  if (!value.startsWith('[') || balance(value) <= 0) return undefined;
  let depth = balance(value);
  return (line) => {
    depth += balance(line);
    return depth <= 0;
  };
}

function balance(line: string): number {
  let depth = 0;
  scanOutsideQuotes(line, (char) => {
    if (char === '[') depth += 1;
    else if (char === ']') depth -= 1;
    return char !== '#';
  });
  return depth;
}

/** Calls `see` with each character that is not in quotes, until it returns false; returns where that was, else -1. */
function scanOutsideQuotes(text: string, see: (char: string) => boolean): number {
  let quote = '';
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (quote !== '') {
      if (char === '\\' && quote === '"') at += 1;
      else if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (!see(char)) return at;
  }
  return -1;
}

/** Puts lines together into entries, in order. */
function gather() {
  const entries: { key: string; table?: string; before: string[]; lead: string; value: string; rest: string[] }[] = [];
  let aside: string[] = [];
  let table: string | undefined;
  return {
    aside: (line: string) => {
      aside.push(line);
    },
    table: (line: string) => {
      aside.push(line);
      table = line;
    },
    key: (key: string, line: string, at: number) => {
      const value = line.slice(at).trim();
      const lead = value === '' ? line.slice(0, at) : line.slice(0, line.indexOf(value, at));
      entries.push({ key, ...(table === undefined ? {} : { table }), before: aside, lead, value, rest: [] });
      aside = [];
    },
    follow: (line: string): boolean => {
      entries.at(-1)?.rest.push(...aside, line);
      aside = [];
      return entries.length > 0;
    },
    done: (): Entries => ({ entries, tail: aside }),
  };
}

function jsonShape(text: string, eol: '\n' | '\r\n'): FrontShape | undefined {
  const end = jsonEnd(text);
  if (end < 0) return undefined;
  try {
    const data: unknown = JSON.parse(text.slice(0, end));
    const entries = Object.entries(data ?? {}).map(([key, value]) => ({
      key,
      before: [],
      lead: '',
      value: JSON.stringify(value),
      rest: [],
    }));
    return {
      syntax: 'json',
      eol,
      open: '{',
      close: '}',
      entries,
      tail: [],
      body: text.slice(end).replace(/^[^\S\n]*\n/, ''),
    };
  } catch {
    // Not JSON after all: there is nothing to learn from it, and whoever reads the post reports it.
    return undefined;
  }
}

/** Offset after the brace that closes the first; -1 where none does. */
function jsonEnd(text: string): number {
  let depth = 0;
  const end = scanOutsideQuotes(text, (char) => {
    if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    return depth > 0;
  });
  return end < 0 ? -1 : end + 1;
}

function unquoted(key: string): string {
  return /^"[^"\\]*"$|^'[^']*'$/.test(key) ? key.slice(1, -1) : key;
}
