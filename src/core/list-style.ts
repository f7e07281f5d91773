import type { FrontSyntax, ShapeEntry } from './front-shape.ts';
import { doubleQuoted, type Quote, tomlString, yamlScalar } from './yaml-scalar.ts';

/** How a blog writes its lists of tags. */
export interface ListStyle {
  /** `[a, b]`; lines of `- a`; `a b`; `a, b`; one bare term. */
  readonly form: 'flow' | 'block' | 'words' | 'commas' | 'one';
  /** Of the items. */
  readonly quote: Quote;
  /** Flow: what stands inside the brackets, and between items. */
  readonly pad: string;
  readonly comma: string;
  /** Block: what stands before an item, the dash included. */
  readonly dash: string;
}

export const plainFlow: ListStyle = { form: 'flow', quote: 'plain', pad: '', comma: ', ', dash: '  - ' };

/** A list as it stands in a front matter. */
export interface ShapedList {
  readonly style: ListStyle;
  readonly items: readonly string[];
}

/**
 * The look and the items of a list; undefined for an empty value and for what is no list of words.
 *
 * @param known What the generator reads the value as: it tells `a b` the two tags from "a b" the one.
 */
export function shapedList(
  { value, rest }: Pick<ShapeEntry, 'value' | 'rest'>,
  known?: readonly string[],
): ShapedList | undefined {
  const lines = rest.filter((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  if (value.startsWith('[')) return flowList([value, ...lines].join(' '));
  const bare = withoutComment(value);
  if (bare === '') return blockList(lines);
  if (lines.length > 0 || /^[{&*!|>]/.test(bare)) return undefined;
  return textList(bare, known);
}

/** A list in a style, from the key on: `lead` is `tags: `; one line, or several in block form. */
export function renderList(
  items: readonly string[],
  { style, syntax, lead }: { style: ListStyle; syntax: FrontSyntax; lead: string },
): string[] {
  const open = /\s$/.test(lead) ? lead : `${lead} `;
  if (syntax === 'headers')
    return [`${open}${items.join(items.some((item) => item.includes(',')) ? '; ' : ', ')}`.trimEnd()];
  const text = syntax === 'yaml' ? bareText(items, style) : undefined;
  if (text !== undefined) return [`${open}${text}`];
  if (syntax === 'yaml' && style.form === 'block' && items.length > 0) {
    return [
      open.trimEnd(),
      ...items.map((item) => `${style.dash}${yamlScalar(item, { quote: style.quote, spare: spareOf(style.quote) })}`),
    ];
  }
  const scalars = items.map((item) => flowItem(item, { style, syntax }));
  const pad = scalars.length > 0 ? style.pad : '';
  return [`${open}[${pad}${scalars.join(style.comma)}${pad}]`];
}

/** A scalar that stands for the list, where the style has such and the items fit into it. */
function bareText(items: readonly string[], { form, quote }: ListStyle): string | undefined {
  if (items.length === 0 || form === 'flow' || form === 'block') return undefined;
  if (form === 'one' && items.length > 1) return undefined;
  if (form === 'words' && items.some((item) => /\s/.test(item))) return undefined;
  if (form === 'commas' && items.some((item) => item.includes(','))) return undefined;
  return yamlScalar(items.join(form === 'commas' ? ', ' : ' '), { quote, spare: spareOf(quote) });
}

function flowItem(item: string, { style, syntax }: { style: ListStyle; syntax: FrontSyntax }): string {
  if (syntax === 'json') return doubleQuoted(item);
  if (syntax === 'toml') return tomlString(item, style.quote);
  return yamlScalar(item, { quote: style.quote, spare: spareOf(style.quote), flow: true });
}

function spareOf(quote: Quote): 'single' | 'double' {
  return quote === 'single' ? 'single' : 'double';
}

function flowList(text: string): ShapedList | undefined {
  const parts = splitFlow(text);
  if (parts === undefined) return undefined;
  const items = parts.map((part) => part.trim()).filter((part) => part !== '');
  if (items.some((item) => /^[[{&*!]/.test(item))) return undefined;
  const inner = text.slice(1, text.lastIndexOf(']'));
  return {
    style: {
      form: 'flow',
      quote: mostCommon(items.map(quoteOf)) ?? 'plain',
      pad: items.length > 0 && !text.includes('\n') && /^ \S/.test(inner) ? ' ' : '',
      comma: items.length > 1 && !/,\s/.test(inner) ? ',' : ', ',
      dash: plainFlow.dash,
    },
    items: items.map(unquote),
  };
}

/** The parts between the commas of `[a, b]`; undefined where brackets or quotes do not close, or nest. */
function splitFlow(text: string): string[] | undefined {
  const parts: string[] = [];
  let quote = '';
  let from = 1;
  for (let at = 1; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (quote !== '') {
      if (char === '\\' && quote === '"') at += 1;
      else if (char === quote) quote = '';
    } else if ((char === '"' || char === "'") && text.slice(from, at).trim() === '') quote = char;
    else if (char === '[' || char === '{') return undefined;
    else if (char === ',' || char === ']') {
      parts.push(text.slice(from, at));
      from = at + 1;
      if (char === ']') return parts;
    }
  }
  return undefined;
}

function blockList(lines: readonly string[]): ShapedList | undefined {
  const items = lines.map((line) => /^(\s*-\s+)(\S.*)$/.exec(line));
  const dash = items[0]?.[1];
  if (dash === undefined) return undefined;
  const texts = items.map((item) => withoutComment(item?.[2] ?? ''));
  if (texts.some((text) => text === '' || /^[[{&*!|>-]|:\s|:$/.test(text))) return undefined;
  return {
    style: { ...plainFlow, form: 'block', quote: mostCommon(texts.map(quoteOf)) ?? 'plain', dash },
    items: texts.map(unquote),
  };
}

function textList(value: string, known: readonly string[] | undefined): ShapedList {
  const quote = quoteOf(value);
  const text = unquote(value);
  const commas = text.split(',').map((part) => part.trim());
  const words = text.split(/\s+/).filter((part) => part !== '');
  const style = (form: ListStyle['form']): ListStyle => ({ ...plainFlow, form, quote });
  if (known && words.length > 1 && same(words, known)) return { style: style('words'), items: words };
  if (commas.length > 1 && (!known || same(commas, known))) return { style: style('commas'), items: commas };
  return { style: style('one'), items: [text] };
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item.normalize('NFC') === b[index]);
}

/** Quotes of a scalar as it stands. */
export function quoteOf(value: string): Quote {
  return value.startsWith('"') ? 'double' : value.startsWith("'") ? 'single' : 'plain';
}

/** What occurs most often, the first of equals. */
export function mostCommon<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

function unquote(value: string): string {
  if (value.length > 1 && value.startsWith("'") && value.endsWith("'")) return value.slice(1, -1).replaceAll("''", "'");
  if (!(value.length > 1 && value.startsWith('"') && value.endsWith('"'))) return value;
  try {
    return String(JSON.parse(value));
  } catch {
    // An escape that only YAML knows: the text between the quotes is near enough for a look.
    return value.slice(1, -1);
  }
}

function withoutComment(value: string): string {
  return quoteOf(value) === 'plain' ? value.replace(/(?:^|\s)#.*$/, '').trim() : value;
}
