import { type Fields, isFields, isList, isScalar, textScalar, type Value } from './fields.ts';
import { parseTokens, type ScriptLanguage, type Token } from './script-tokens.ts';

export interface ScriptOptions {
  /** Default: JavaScript, which TypeScript is read as too. */
  readonly language?: ScriptLanguage;
}

/**
 * All texts that a program's source assigns to `key` (`key: 'x'`, `"key": 'x'`, `key = 'x'`), in the order of the
 * source: strings, and the strings in lists, however deep. Comments do not count. The program is never run.
 */
export function literalsOf(text: string, key: string, options: ScriptOptions = {}): string[] {
  const texts: string[] = [];
  const collect = (value: Value): void => {
    if (isList(value)) for (const item of value) collect(item);
    else if (isScalar(value) && value.kind === 'string') texts.push(value.text);
  };
  for (const value of constantsOf(text, key, options)) collect(value);
  return texts;
}

/**
 * All constants that a program's source assigns to `key`, in the order of the source: strings, numbers, booleans,
 * lists (tuples), and objects (dictionaries) as fields. What can only be told by running it is left out: of a list
 * the item, of an object the key. Names of constants of the same file, `path.join()` and `__dirname` (as `.`) are
 * followed where they give a text. The keys `return` and `default` give what the program returns and exports.
 */
export function constantsOf(text: string, key: string, options: ScriptOptions = {}): Value[] {
  const { language = 'javascript' } = options;
  const reader = readerOf(parseTokens(text, language), language);
  const values: Value[] = [];
  for (const [index, token] of reader.tokens.entries()) {
    if (token.text !== key || (token.kind !== 'word' && token.kind !== 'string')) continue;
    const start = assignedAt(reader, index);
    const value = start === undefined ? undefined : valueAt(reader, start, 0).value;
    if (value !== undefined) values.push(value);
  }
  return values;
}

interface Reader {
  readonly tokens: readonly Token[];
  readonly language: ScriptLanguage;
  readonly ends: readonly number[];
  /** Values already read, by where they begin, so that one in another is read once. */
  readonly values: Map<number, Found>;
  /** Where the value of each name begins that is assigned once with `=`. */
  readonly names: ReadonlyMap<string, number>;
  /** Values of names already followed. */
  readonly known: Map<string, Value | undefined>;
}

interface Found {
  readonly value?: Value;
  /** Index of the token behind it. */
  readonly next: number;
}

const maxDepth = 32;
const maxText = 4_000;
const nowhere: Token = { kind: 'sign', text: '', newline: true };
const closers: ReadonlySet<string> = new Set([']', ')', '}']);
const openers: ReadonlySet<string> = new Set(['[', '(', '{']);

function readerOf(tokens: readonly Token[], language: ScriptLanguage): Reader {
  const reader = {
    tokens,
    language,
    ends: itemEnds(tokens),
    values: new Map<number, Found>(),
    names: new Map<string, number>(),
    known: new Map<string, Value | undefined>(),
  };
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'word' || tokens[index - 1]?.text === '.' || reader.names.has(token.text)) continue;
    const start = assignedAt(reader, index);
    if (start !== undefined && tokens[start - 1]?.text === '=') reader.names.set(token.text, start);
  }
  return reader;
}

/** Where the value begins that is assigned to the key at `index`; past a type: `const dir: string = …`. */
function assignedAt({ tokens }: Reader, index: number): number | undefined {
  const { text: word } = tokens[index] ?? nowhere;
  if (word === 'return' || (word === 'default' && tokens[index - 1]?.text === 'export')) return index + 1;
  const sign = tokens[index + 1];
  if (sign?.kind !== 'sign' || tokens[index - 1]?.text === '?') return undefined;
  if (sign.text === '=') return index + 2;
  if (sign.text !== ':') return undefined;
  for (let at = index + 2; at < index + 14; at += 1) {
    const { kind, text, newline } = tokens[at] ?? nowhere;
    if (kind === 'sign' && text === '=') return at + 1;
    if (newline || (kind !== 'word' && !(kind === 'sign' && /^[.<>[\]|]$/.test(text)))) break;
  }
  return index + 2;
}

/** The value at `start`, if it is one as a whole, and where the next item begins: at a comma or closing bracket. */
function valueAt(reader: Reader, start: number, depth: number): Found {
  const before = reader.values.get(start);
  if (before || depth > maxDepth) return before ?? { next: skip(reader, start) };
  const found = wholeAt(reader, start, depth);
  reader.values.set(start, found);
  return found;
}

function wholeAt(reader: Reader, start: number, depth: number): Found {
  const found = primaryAt(reader, start, depth);
  if (isEnd(reader, found.next)) return found;
  const cast = reader.tokens[found.next]?.text;
  const next = skip(reader, found.next);
  return (cast === 'as' || cast === 'satisfies') && found.value !== undefined ? { value: found.value, next } : { next };
}

/** A bracket, comma or semicolon ends a value, and a line that begins with a word. */
function isEnd({ tokens }: Reader, at: number): boolean {
  const token = tokens[at];
  if (!token) return true;
  if (token.kind === 'sign')
    return token.text === ',' || token.text === ';' || closers.has(token.text) || (token.newline && token.text === '@');
  return token.newline && !/^(?:as|satisfies|in|instanceof|if|else|or|and|not|is)$/.test(token.text);
}

/** The comma, semicolon or bracket that ends the item in which `start` lies. */
function skip({ ends }: Reader, start: number): number {
  return ends[start] ?? ends.length;
}

/** For each token, where the item ends in which it lies; brackets within it are stepped over. */
function itemEnds(tokens: readonly Token[]): number[] {
  const partner = new Map<number, number>();
  const open: number[] = [];
  for (const [index, { kind, text }] of tokens.entries()) {
    if (kind !== 'sign') continue;
    if (openers.has(text)) open.push(index);
    else if (closers.has(text)) partner.set(open.pop() ?? -1, index);
  }
  const ends = new Array<number>(tokens.length).fill(tokens.length);
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const { kind, text } = tokens[index] ?? nowhere;
    const isSign = kind === 'sign';
    if (isSign && (text === ',' || text === ';' || closers.has(text))) ends[index] = index;
    else if (isSign && openers.has(text))
      ends[index] = ends[(partner.get(index) ?? tokens.length) + 1] ?? tokens.length;
    else ends[index] = ends[index + 1] ?? tokens.length;
  }
  return ends;
}

function primaryAt(reader: Reader, start: number, depth: number): Found {
  const { tokens, language } = reader;
  const token = tokens[start] ?? nowhere;
  if (token.kind === 'string') {
    let next = start + 1;
    let text = token.text;
    while (language === 'python' && tokens[next]?.kind === 'string') {
      text += tokens[next]?.text;
      next += 1;
    }
    return { value: textScalar(text), next };
  }
  if (token.kind === 'template') return withText(templateText(reader, token, depth), start + 1);
  if (token.kind === 'number')
    return { value: { text: token.text.replaceAll('_', ''), kind: 'number' }, next: start + 1 };
  if (token.kind === 'word') return wordAt(reader, start, depth);
  if (token.text === '-' && tokens[start + 1]?.kind === 'number')
    return { value: { text: `-${tokens[start + 1]?.text}`, kind: 'number' }, next: start + 2 };
  if (token.text === '[') return listAt(reader, start, depth);
  if (token.text === '{') return objectAt(reader, start, depth);
  if (token.text !== '(') return { next: start };
  const { items, next, commas } = itemsAt(reader, start, depth);
  const [only] = items;
  if (language === 'python' && (commas > 0 || items.length === 0)) return { value: items, next };
  return only === undefined || items.length > 1 ? { next } : { value: only, next };
}

function withText(text: string | undefined, next: number): Found {
  return text === undefined ? { next } : { value: textScalar(text), next };
}

function listAt(reader: Reader, start: number, depth: number): Found {
  const { items, next } = itemsAt(reader, start, depth);
  return { value: items, next };
}

/** The constants between a bracket and the one that closes it. */
function itemsAt(reader: Reader, start: number, depth: number): { items: Value[]; next: number; commas: number } {
  const items: Value[] = [];
  let commas = 0;
  let at = start + 1;
  while (at < reader.tokens.length && !isCloser(reader, at)) {
    const { value, next } = valueAt(reader, at, depth + 1);
    if (value !== undefined) items.push(value);
    // An item that a comma does not end, as in a comprehension, is none to go on from.
    at = Math.max(next, isCloser(reader, next) ? next : skip(reader, next));
    if (reader.tokens[at]?.text === ',' || reader.tokens[at]?.text === ';') {
      commas += 1;
      at += 1;
    }
  }
  return { items, next: at + 1, commas };
}

function isCloser({ tokens }: Reader, at: number): boolean {
  return tokens[at]?.kind === 'sign' && closers.has(tokens[at]?.text ?? '');
}

function objectAt(reader: Reader, start: number, depth: number): Found {
  const { tokens } = reader;
  const fields = new Map<string, Value>();
  let at = start + 1;
  while (at < tokens.length && !isCloser(reader, at)) {
    const key = tokens[at] ?? nowhere;
    const after = tokens[at + 1];
    const named = key.kind === 'word' || key.kind === 'string' || key.kind === 'number';
    let next = at;
    if (named && after?.kind === 'sign' && after.text === ':') {
      const found = valueAt(reader, at + 2, depth + 1);
      if (found.value !== undefined) fields.set(key.text, found.value);
      next = found.next;
    } else if (key.kind === 'word' && after?.kind === 'sign' && (after.text === ',' || after.text === '}')) {
      const value = named ? followed(reader, key.text, depth) : undefined;
      if (value !== undefined) fields.set(key.text, value);
    }
    at = skip(reader, next);
    if (tokens[at]?.text === ',' || tokens[at]?.text === ';') at += 1;
  }
  return { value: fields satisfies Fields, next: at + 1 };
}

const booleans: Readonly<Record<string, string>> = { true: 'true', True: 'true', false: 'false', False: 'false' };

function wordAt(reader: Reader, start: number, depth: number): Found {
  const { tokens } = reader;
  const word = tokens[start]?.text ?? '';
  const flag = Object.hasOwn(booleans, word) ? booleans[word] : undefined;
  if (flag !== undefined) return { value: { text: flag, kind: 'boolean' }, next: start + 1 };
  if (word === 'null' || word === 'None' || word === 'undefined')
    return { value: { text: '', kind: 'null' }, next: start + 1 };
  let next = start + 1;
  while (tokens[next]?.text === '.' && tokens[next]?.kind === 'sign' && tokens[next + 1]?.kind === 'word') next += 2;
  const name = tokens
    .slice(start, Math.min(next, start + 9))
    .map((token) => token.text)
    .join('');
  if (tokens[next]?.kind === 'sign' && tokens[next]?.text === '(') {
    const called = itemsAt(reader, next, depth);
    const texts = called.items.filter(isScalar).map((item) => item.text);
    // `os.path.dirname(os.path.abspath(__file__))`
    if (/(?:^|\.)(?:dirname|abspath|realpath)$/.test(name) && texts.length === 1 && texts[0] === '.')
      return withText('.', called.next);
    const joins = /(?:^|\.)(?:join|resolve)$/.test(name);
    const whole =
      joins && texts.length > 0 && texts.length === called.commas + (tokens[called.next - 2]?.text === ',' ? 0 : 1);
    return withText(whole ? texts.join('/').slice(0, maxText) : undefined, called.next);
  }
  const value = folderNames.has(name) ? textScalar('.') : followed(reader, name, depth);
  return value === undefined ? { next } : { value, next };
}

const folderNames: ReadonlySet<string> = new Set(['__file__', '__dirname', 'import.meta.dirname', 'import.meta.url']);

function templateText(reader: Reader, { parts }: Token, depth: number): string | undefined {
  let text = '';
  for (const [index, part] of (parts ?? []).entries()) {
    const value =
      index % 2 === 0 ? textScalar(part) : folderNames.has(part) ? textScalar('.') : followed(reader, part, depth);
    if (value === undefined || !isScalar(value) || text.length > maxText) return undefined;
    text += value.text;
  }
  return parts === undefined ? undefined : text.slice(0, maxText);
}

/** The constant that a name stands for: a scalar, or a list of scalars, so that nothing can multiply. */
function followed(reader: Reader, name: string, depth: number): Value | undefined {
  const { known, names } = reader;
  if (known.has(name)) return known.get(name);
  const start = names.get(name);
  if (start === undefined || depth > maxDepth) return undefined;
  known.set(name, undefined);
  const { value } = valueAt(reader, start, depth + 1);
  const isSmall = value !== undefined && !isFields(value) && (isScalar(value) || value.every(isScalar));
  if (isSmall) known.set(name, value);
  return isSmall ? value : undefined;
}
