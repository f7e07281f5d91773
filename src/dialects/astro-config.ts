import type { FolderView } from '../core/dialect.ts';
import { literalsOf } from '../core/script-text.ts';
import { parseTokens, type Token } from '../core/script-tokens.ts';
import { type Collection, cleanFolder } from './collections.ts';

const everyText = '**/*.{md,mdx,markdown,mdoc}';

/** The file that configures the collections, Astro 5's first (packages/astro/src/content/utils.ts, search). */
export function configFileOf(folder: FolderView, source: string): string | undefined {
  const stems = [`${source}/content.config`, `${source}/content/config`];
  return stems
    .flatMap((stem) => ['.mjs', '.js', '.mts', '.ts'].map((ending) => stem + ending))
    .find((file) => folder.isFile(file));
}

/**
 * The collections of Markdown that a configuration defines, in its order. One without `glob()` lies in the folder of
 * its name below `<source>/content`; data, and what another loader brings, is none. Nothing is run.
 */
export function collectionsIn(text: string, source: string): Collection[] {
  const tokens = parseTokens(text, 'javascript');
  const starts = tokens.flatMap((token, index) =>
    token.text === 'defineCollection' && tokens[index + 1]?.text === '(' ? [index] : [],
  );
  const names = exportedNames(tokens);
  const spans = starts.map((start) => ({ start, end: closing(tokens, start + 1) }));
  const outside = tokens.filter((_, index) => !spans.some(({ start, end }) => index >= start && index <= end));
  const shared = sourceOf(outside);
  return spans.flatMap(({ start, end }): Collection[] => {
    const inside = tokens.slice(start + 2, end);
    const variable = tokens[start - 1]?.kind === 'sign' ? (tokens[start - 2]?.text ?? '') : '';
    const name = names.get(variable) ?? variable;
    const globbed = inside.some((token, index) => token.text === 'glob' && inside[index + 1]?.text === '(');
    const loaded = inside.some((token, index) => token.text === 'loader' && inside[index + 1]?.text === ':');
    const program = `${sourceOf(inside)};\n${shared}`;
    if ((loaded && !globbed) || literalsOf(sourceOf(inside), 'type').includes('data')) return [];
    const base = globbed ? cleanFolder(literalsOf(program, 'base')[0] ?? '') : `${source}/content/${name}`;
    if (base === undefined) return [];
    const patterns = globbed ? patternsOf(inside, program) : [];
    const dates = dateKeysOf(inside);
    return [
      {
        name,
        base,
        patterns: patterns.length > 0 ? patterns : globbed ? [everyText] : [everyText, '!**/_*', '!**/_*/**'],
        dates: dates.length > 0 ? dates : dateKeysOf(outside),
        draftByDefault: /\bdraft:[^,}]*default\(true\)/.test(sourceOf(inside).replace(/\s/g, '')),
      },
    ];
  });
}

/** A folder of the legacy kind: all Markdown but what begins with `_`. */
export function legacyCollection(name: string, source: string): Collection {
  return {
    name,
    base: `${source}/content/${name}`,
    patterns: [everyText, '!**/_*', '!**/_*/**'],
    dates: [],
    draftByDefault: false,
  };
}

function patternsOf(inside: readonly Token[], program: string): string[] {
  const at = inside.findIndex((token, index) => token.text === 'pattern' && inside[index + 1]?.text === ':');
  if (at < 0) return [];
  const list = inside[at + 2]?.text === '[';
  const all = literalsOf(program, 'pattern');
  const size = list ? closing(inside, at + 2) - at - 2 : 0;
  return (list ? all.slice(0, Math.ceil(size / 2)) : all.slice(0, 1)).map((pattern) =>
    pattern.replace(/^(!?)\.\//, '$1'),
  );
}

/** `collections = { blog: blogCollection }`: variable → name of the collection. */
function exportedNames(tokens: readonly Token[]): ReadonlyMap<string, string> {
  const start = tokens.findIndex(
    (token, index) =>
      token.text === 'collections' && tokens[index + 1]?.text === '=' && tokens[index + 2]?.text === '{',
  );
  const names = new Map<string, string>();
  if (start < 0) return names;
  const end = closing(tokens, start + 2);
  for (let at = start + 3; at < end; at += 1) {
    const [key, sign, value] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (sign?.text === ':' && key !== undefined && value?.kind === 'word') names.set(value.text, key.text);
  }
  return names;
}

/** Index of the bracket that closes the one at `start`; the end of the tokens where none does. */
function closing(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let at = start; at < tokens.length; at += 1) {
    const { kind, text } = tokens[at] ?? { kind: 'sign', text: '' };
    if (kind !== 'sign') continue;
    if (text === '(' || text === '[' || text === '{') depth += 1;
    else if (text === ')' || text === ']' || text === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return tokens.length;
}

/** Keys whose value is made with `z.date()`, `z.coerce.date()`, `new Date()` and their like. */
function dateKeysOf(tokens: readonly Token[]): string[] {
  const keys: string[] = [];
  for (const [index, token] of tokens.entries()) {
    if ((token.kind !== 'word' && token.kind !== 'string') || tokens[index + 1]?.text !== ':') continue;
    const value = tokens.slice(index + 2, itemEnd(tokens, index + 2));
    const nested =
      value.some((one, at) => one.text === 'object' && value[at + 1]?.text === '(') || value[0]?.text === '{';
    if (!nested && value.some((one) => one.kind === 'word' && /^(?:date|Date|datetime)$/.test(one.text)))
      keys.push(token.text);
  }
  return [...new Set(keys)];
}

function itemEnd(tokens: readonly Token[], start: number): number {
  for (let at = start; at < tokens.length; at += 1) {
    const { kind, text } = tokens[at] ?? { kind: 'sign', text: '' };
    if (kind !== 'sign') continue;
    if (text === '(' || text === '[' || text === '{') at = closing(tokens, at);
    else if (text === ',' || text === ';' || text === ')' || text === ']' || text === '}') return at;
  }
  return tokens.length;
}

/** A program with these tokens, without its comments. */
function sourceOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ kind, text, parts, newline }) => {
      const piece = kind === 'string' ? JSON.stringify(text) : kind === 'template' ? templateOf(parts) : text;
      return `${newline ? '\n' : ' '}${piece}`;
    })
    .join('');
}

function templateOf(parts: readonly string[] | undefined): string {
  return parts === undefined
    ? '``'
    : `\`${parts.map((part, index) => (index % 2 === 0 ? part : `\${${part}}`)).join('')}\``;
}
