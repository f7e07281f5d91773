import { shapeOf } from './front-shape.ts';
import { doubleQuoted, type Quote, yamlScalar } from './yaml-scalar.ts';

/** What a template may ask for. */
export interface TemplateFacts {
  readonly title: string;
  readonly slug: string;
  /** In the blog's style. */
  readonly date: string;
}

export type FilledTemplate = { readonly text: string } | { readonly logic: string };

/**
 * Fills the placeholders of a Hugo archetype or a Hexo scaffold, each quoted for where it stands in the front matter.
 *
 * @returns `logic`, the part that would have to be run, where there is more in it than placeholders.
 */
export function fillTemplate(text: string, facts: TemplateFacts): FilledTemplate {
  const marked = markPlaceholders(text);
  if ('logic' in marked) return marked;
  const shape = shapeOf(marked.text);
  const fenced = /^\ufeff?(?:---|\+\+\+|\{)/.test(marked.text);
  const body = shape?.body ?? (fenced ? '' : marked.text);
  const front = marked.text.slice(0, marked.text.length - body.length);
  const logic = /\{%[^\n]*/.exec(front)?.[0];
  if (logic !== undefined) return { logic: shown(logic) };
  if (fenced && !shape) return { logic: 'front matter that cannot be read' };
  const syntax = shape?.syntax ?? 'headers';
  const lines = front.split('\n').map((line) => (line.includes(start) ? fillLine(line, { syntax, facts }) : line));
  return { text: lines.join('\n') + insert(body, facts) };
}

/** The text with its placeholders held; `logic` where a piece is more than that. */
function markPlaceholders(text: string): FilledTemplate {
  const script = /<%[^\n]*|[\ue000\ue001]/.exec(text)?.[0];
  if (script !== undefined) return { logic: shown(script) };
  let out = '';
  let from = 0;
  for (let at = text.indexOf('{{'); at >= 0; at = text.indexOf('{{', from)) {
    const end = text.indexOf('}}', at);
    const code = end < 0 ? text.slice(at) : text.slice(at, end + 2);
    const kind = end < 0 ? undefined : placeholder(code);
    if (kind === undefined) return { logic: shown(code) };
    out += `${text.slice(from, at)}${start}${codeOf[kind]}\ue001`;
    from = end + 2;
  }
  return { text: out + text.slice(from) };
}

function shown(code: string): string {
  return code.slice(0, 60).split('\n', 1)[0] ?? '';
}

type Placeholder = 'title' | 'slug' | 'date' | 'layout' | 'empty';

/** What a piece of template stands for; undefined where it is more than a placeholder. */
function placeholder(code: string): Placeholder | undefined {
  const words = code.slice(2, -2).trim().replace(/\s+/g, ' ');
  return placeholders.find(([pattern]) => pattern.test(words))?.[1];
}

const name = String.raw`\.(?:Name|File\.(?:ContentBaseName|BaseFileName|TranslationBaseName))`;
const placeholders: readonly (readonly [RegExp, Placeholder])[] = [
  [/^(?:\.Date|date|created)$/, 'date'],
  [new RegExp(`^(?:${name}|slug|filename)$`), 'slug'],
  [new RegExp(`^replace(?:RE)? ${name} ["'\`][-_ ]*["'\`] ["'\`] ["'\`](?: \\| (?:title|humanize))*$`), 'title'],
  [new RegExp(`^${name}(?: \\| (?:title|humanize))+$`), 'title'],
  [
    new RegExp(`^(?:title|humanize) (?:${name}|\\(replace ${name} ["'\`][-_]+["'\`] ["'\`] ["'\`]\\))(?: \\| title)?$`),
    'title',
  ],
  [/^title$/, 'title'],
  [/^layout$/, 'layout'],
  [/^(?:tags|categories|category|description|updated)$/, 'empty'],
];

// A placeholder is held by characters that no text has, so that quotes inside it cannot be taken for those around it.
const start = '\ue000';
const codeOf: Readonly<Record<Placeholder, string>> = { title: 't', slug: 's', date: 'd', layout: 'l', empty: 'e' };
const held = /\ue000([tsdle])\ue001/g;

function insert(
  text: string,
  { title, slug, date }: TemplateFacts,
  write: (value: string) => string = (value) => value,
): string {
  const values: Readonly<Record<string, string>> = { t: title, s: slug, d: date, l: 'post', e: '' };
  return text.replace(held, (_, code: string) => write(values[code] ?? ''));
}

interface Filling {
  readonly syntax: 'yaml' | 'toml' | 'json' | 'headers';
  readonly facts: TemplateFacts;
}

function fillLine(line: string, { syntax, facts }: Filling): string {
  if (syntax === 'headers') return insert(line, facts);
  const at = syntax === 'json' ? 0 : valueStart(line, syntax === 'toml' ? '=' : ':');
  const value = line.slice(at).trimEnd();
  const end = line.slice(at + value.length);
  const filled =
    /["'[{]/.test(value) || syntax !== 'yaml' ? fillQuoted(value, { syntax, facts }) : fillPlain(value, facts);
  return `${line.slice(0, at)}${filled}${end}`;
}

/** Where the value begins: after the key, or after the dash of an item. */
function valueStart(line: string, after: ':' | '='): number {
  const first = line.indexOf(start);
  const quote = line.search(/["'[{]/);
  const colon = line.lastIndexOf(after, quote >= 0 && quote < first ? quote : first);
  const dash = /^\s*-\s+/.exec(line)?.[0].length ?? 0;
  const at = colon < 0 ? dash : colon + 1;
  return at + (line.slice(at).length - line.slice(at).trimStart().length);
}

/** A YAML value without quotes: it gets them where what is put in would not be read back without. */
function fillPlain(value: string, facts: TemplateFacts): string {
  const note = value.search(/\s#/);
  const text = note < 0 ? value : value.slice(0, note);
  const whole = insert(text, facts);
  // A date that stands alone is to stay a date.
  const bare = whole === '' || /^\ue000[del]\ue001$/.test(text);
  return `${bare ? whole : yamlScalar(whole, { quote: 'plain', spare: 'double' })}${value.slice(text.length)}`;
}

/** A value with quotes or brackets in it: each placeholder is written for the quotes around it. */
function fillQuoted(value: string, { syntax, facts }: Filling): string {
  let out = '';
  for (let at = 0; at < value.length; ) {
    const quote: Quote = value[at] === '"' ? 'double' : value[at] === "'" ? 'single' : 'plain';
    const end = quote === 'plain' ? nextQuote(value, at) : closing(value, at);
    out += fillPiece(value.slice(at, end), { quote, syntax, facts });
    at = end;
  }
  return out;
}

function fillPiece(piece: string, { quote, syntax, facts }: Filling & { quote: Quote }): string {
  if (!piece.includes(start)) return piece;
  if (quote === 'double') return insert(piece, facts, (value) => doubleQuoted(value).slice(1, -1));
  if (quote === 'single') {
    const inner = insert(piece.slice(1, -1), facts, (value) =>
      syntax === 'yaml' ? value.replaceAll("'", "''") : value,
    );
    return syntax === 'toml' && inner.includes("'") ? doubleQuoted(inner) : `'${inner}'`;
  }
  return piece
    .replace(/\ue000([tsle])\ue001/g, (whole) => {
      const value = insert(whole, facts);
      return value === '' ? '' : doubleQuoted(value);
    })
    .replace(held, facts.date);
}

function nextQuote(value: string, from: number): number {
  const next = value.slice(from).search(/["']/);
  return next < 0 ? value.length : from + next;
}

/** After the quote that closes the one at `from`; the end where none does. */
function closing(value: string, from: number): number {
  const quote = value[from];
  for (let at = from + 1; at < value.length; at += 1) {
    if (value[at] === '\\' && quote === '"') at += 1;
    else if (value[at] === quote) return at + 1;
  }
  return value.length;
}
