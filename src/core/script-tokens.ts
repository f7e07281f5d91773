/** A piece of a program's text; comments and white space are none. */
export interface Token {
  readonly kind: 'word' | 'string' | 'template' | 'number' | 'sign' | 'other';
  /** The value of a string, unescaped; else as typed. */
  readonly text: string;
  /** Of a template: texts and, between them, the words in `${}`. Absent where more than a word stands there. */
  readonly parts?: readonly string[];
  /** A line break stands before it. */
  readonly newline: boolean;
}

export type ScriptLanguage = 'javascript' | 'python';

const maxCharacters = 1_048_576;
const maxPattern = 300;
const maxNesting = 40;
const blank = /[^\S\n]/;
const wordStart = /[\p{L}$_]/u;
const wordPart = /[\p{L}\p{N}\p{M}$_]/u;
const operators = [
  '===',
  '!==',
  '**=',
  '...',
  '=>',
  '==',
  '!=',
  '<=',
  '>=',
  '&&',
  '||',
  '??',
  '?.',
  '+=',
  '-=',
  '*=',
  '/=',
  '|=',
  '&=',
  ':=',
];

/**
 * Cuts the text of a JavaScript, TypeScript or Python program into tokens, in linear time; looks at the first
 * 1 MB. Nothing is run. A string that its line does not close takes that line with it.
 */
export function parseTokens(text: string, language: ScriptLanguage): Token[] {
  const source = text.slice(0, maxCharacters);
  const tokens: Token[] = [];
  let newline = true;
  let at = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  const add = (kind: Token['kind'], value: string, parts?: readonly string[]): void => {
    tokens.push({ kind, text: value, newline, ...(parts === undefined ? {} : { parts }) });
    newline = false;
  };
  while (at < source.length) {
    const sign = source[at] ?? '';
    if (sign === '\n') {
      newline = true;
      at += 1;
    } else if (blank.test(sign)) at += 1;
    else if (commentEnd(source, at, language) > at) {
      const end = commentEnd(source, at, language);
      if (source.slice(at, end).includes('\n')) newline = true;
      at = end;
    } else if (sign === '"' || sign === "'") {
      const prefix = language === 'python' ? pythonPrefix(tokens.at(-1), source[at - 1]) : undefined;
      if (prefix !== undefined) newline = tokens.pop()?.newline ?? newline;
      const found = stringAt(source, at, { prefix: prefix ?? '', language });
      if (found.value !== undefined) add('string', found.value);
      else add('other', '');
      at = found.end;
    } else if (sign === '`' && language === 'javascript') {
      const found = templateAt(source, at);
      add('template', '', found.parts);
      at = found.end;
    } else if (wordStart.test(sign)) {
      const end = runEnd(source, at, wordPart);
      add('word', source.slice(at, end));
      at = end;
    } else if (/\d/.test(sign)) {
      const end = runEnd(source, at, /[\w.]/);
      add('number', source.slice(at, end));
      at = end;
    } else if (
      sign === '/' &&
      language === 'javascript' &&
      beginsPattern(tokens.at(-1)) &&
      patternEnd(source, at) > at
    ) {
      at = patternEnd(source, at);
      add('other', '');
    } else {
      const operator = operators.find((one) => source.startsWith(one, at)) ?? sign;
      add('sign', operator);
      at += operator.length;
    }
  }
  return tokens;
}

function runEnd(source: string, start: number, part: RegExp): number {
  let at = start + 1;
  while (at < source.length && part.test(source[at] ?? '')) at += 1;
  return at;
}

/** Where a comment that begins here ends; `at` where none begins. A line comment leaves its line break. */
function commentEnd(source: string, at: number, language: ScriptLanguage): number {
  const opener = language === 'python' ? '#' : '//';
  if (source.startsWith(opener, at)) {
    const end = source.indexOf('\n', at);
    return end < 0 ? source.length : end;
  }
  if (language === 'python' || !source.startsWith('/*', at)) return at;
  const end = source.indexOf('*/', at + 2);
  return end < 0 ? source.length : end + 2;
}

/** `r`, `b`, `u`, `f` and their pairs, where the quote follows at once. */
function pythonPrefix(last: Token | undefined, before: string | undefined): string | undefined {
  const touches = last?.kind === 'word' && last.text.endsWith(before ?? ' ');
  return touches && /^(?:[rbuf]|rb|br|rf|fr)$/i.test(last.text) ? last.text.toLowerCase() : undefined;
}

/** A string and where it ends; no value for one that is not closed, for bytes, and for an f-string with braces. */
function stringAt(
  source: string,
  start: number,
  how: { prefix: string; language: ScriptLanguage },
): { value?: string; end: number } {
  const quote = source[start] ?? '';
  const triple = how.language === 'python' && source.startsWith(quote.repeat(3), start);
  const closer = triple ? quote.repeat(3) : quote;
  const raw = how.prefix.includes('r');
  let value = '';
  let from = start + closer.length;
  for (let at = from; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === '\n' && !triple) return { end: at };
    if (sign === '\\') {
      const found = raw ? { text: source.slice(at, at + 2), end: at + 2 } : escapeAt(source, at, how.language);
      value += source.slice(from, at) + found.text;
      from = found.end;
      at = found.end - 1;
    } else if (sign === quote && source.startsWith(closer, at)) {
      value += source.slice(from, at);
      const isText = !how.prefix.includes('b') && !(how.prefix.includes('f') && value.includes('{'));
      return { ...(isText ? { value } : {}), end: at + closer.length };
    }
  }
  return { end: source.length };
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
  '\n': '',
};

/** Python leaves a backslash before a sign that it does not escape: `'\d'`. */
function escapeAt(source: string, at: number, language?: ScriptLanguage): { text: string; end: number } {
  const hex = /^\\(?:u\{([\da-fA-F]{1,6})\}|u([\da-fA-F]{4})|x([\da-fA-F]{2}))/.exec(source.slice(at, at + 10));
  const code = Number.parseInt(hex?.[1] ?? hex?.[2] ?? hex?.[3] ?? '', 16);
  if (hex && code <= 0x10ffff) return { text: String.fromCodePoint(code), end: at + hex[0].length };
  const sign = source[at + 1] ?? '';
  const kept = language === 'python' && !/[\\'"]/.test(sign) ? `\\${sign}` : sign;
  return { text: escapes[sign] ?? kept, end: at + 2 };
}

/** A template's texts and words by turns, and where it ends; no parts where an expression is more than a word. */
function templateAt(source: string, start: number): { parts?: readonly string[]; end: number } {
  const parts: string[] = [''];
  let simple = true;
  let at = start + 1;
  const add = (text: string): void => {
    parts[parts.length - 1] += text;
  };
  while (at < source.length && source[at] !== '`') {
    if (source[at] === '\\') {
      const found = escapeAt(source, at);
      add(found.text);
      at = found.end;
    } else if (source.startsWith('${', at)) {
      const end = expressionEnd(source, at + 2, 0);
      const word = source.slice(at + 2, Math.min(end - 1, at + 200)).trim();
      simple &&= /^[\w$.]+$/.test(word);
      parts.push(word, '');
      at = end;
    } else {
      const end = plainEnd(source, at);
      add(source.slice(at, end));
      at = end;
    }
  }
  return { ...(simple && at < source.length ? { parts } : {}), end: at + 1 };
}

function plainEnd(source: string, start: number): number {
  let at = start + 1;
  while (at < source.length && source[at] !== '`' && source[at] !== '\\' && source[at] !== '$') at += 1;
  return at;
}

/** Behind the `}` that closes a `${`, past the strings, comments and templates in it. */
function expressionEnd(source: string, start: number, nesting: number): number {
  let depth = 1;
  let at = start;
  while (at < source.length) {
    const sign = source[at];
    const comment = commentEnd(source, at, 'javascript');
    if (comment > at) at = comment;
    else if (sign === '"' || sign === "'") at = stringAt(source, at, { prefix: '', language: 'javascript' }).end;
    else if (sign === '`') at = innerTemplateEnd(source, at + 1, nesting + 1);
    else {
      at += 1;
      if (sign === '{') depth += 1;
      else if (sign === '}') {
        depth -= 1;
        if (depth === 0) return at;
      }
    }
  }
  return source.length;
}

function innerTemplateEnd(source: string, start: number, nesting: number): number {
  if (nesting > maxNesting) return source.length;
  let at = start;
  while (at < source.length) {
    if (source[at] === '`') return at + 1;
    if (source.startsWith('${', at)) at = expressionEnd(source, at + 2, nesting);
    else at += source[at] === '\\' ? 2 : 1;
  }
  return source.length;
}

/** A slash divides behind a value, and opens a regular expression elsewhere. */
function beginsPattern(last: Token | undefined): boolean {
  if (!last) return true;
  if (last.kind === 'word') return /^(?:return|typeof|case|in|of|void|delete|await|yield)$/.test(last.text);
  return last.kind === 'sign' && !/^[)\]}<]$/.test(last.text);
}

function patternEnd(source: string, start: number): number {
  let inClass = false;
  for (let at = start + 1; at < source.length && at < start + maxPattern && source[at] !== '\n'; at += 1) {
    const sign = source[at];
    if (sign === '\\') at += 1;
    else if (sign === '[') inClass = true;
    else if (sign === ']') inClass = false;
    else if (sign === '/' && !inClass) return runEnd(source, at, /[a-z]/);
  }
  return start;
}
