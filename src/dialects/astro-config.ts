import type { FolderView } from '../core/dialect.ts';
import { literalsOf } from '../core/script-text.ts';
import { parseTokens, type Token } from '../core/script-tokens.ts';
import { stateKeyOf } from '../core/state-keys.ts';
import { type Collection, cleanFolder } from './collections.ts';
import { themeStates } from './conventions.ts';
import { folderOf } from './reading.ts';

const everyText = '**/*.{md,mdx,markdown,mdoc}';

/** The file that configures the collections, Astro 5's first (packages/astro/src/content/utils.ts, search). */
export function configFileOf(folder: FolderView, source: string): string | undefined {
  const stems = [`${source}/content.config`, `${source}/content/config`];
  return stems
    .flatMap((stem) => ['.mjs', '.js', '.mts', '.ts'].map((ending) => stem + ending))
    .find((file) => folder.isFile(file));
}

/** The text of the configuration, behind it those of the files of the site that it imports: constants and schemas lie there. */
export function configTextOf(
  folder: FolderView,
  { file, source }: { file: string; source: string },
): string | undefined {
  const text = folder.text(file);
  if (text === undefined) return undefined;
  const imports = [...text.matchAll(/\bfrom\s*['"]((?:\.{1,2}|[@~])\/[^'"\n]{1,200})['"]/g)].slice(0, 20);
  const texts = imports.map(([, name = '']) => {
    const path = name.startsWith('.') ? joined(folderOf(file), name) : `${source}${name.slice(1)}`;
    const found = ['', '.ts', '.js', '.mjs', '/index.ts', '/index.js'].map((ending) => path + ending);
    return found.map((one) => folder.text(one)).find((one) => one !== undefined) ?? '';
  });
  return [text, ...texts].join('\n;\n');
}

function joined(folder: string, name: string): string {
  const parts = folder.split('/');
  for (const part of name.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/**
 * The collections of Markdown that a configuration defines, in its order. One without `glob()` lies in the folder of
 * its name below `<source>/content`, as one whose folder cannot be told; data, and what another loader brings, is none.
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
    const globbed = inside.some((token, index) => token.text === 'glob' && inside[index + 1]?.text === '(');
    const loaded = inside.some((token, index) => token.text === 'loader' && inside[index + 1]?.text === ':');
    if ((loaded && !globbed) || literalsOf(sourceOf(inside), 'type').includes('data')) return [];
    const written = globbed ? literalOf('base', { inside, shared }) : undefined;
    const patterns = globbed ? patternsOf(inside, shared) : [];
    const dates = dateKeysOf(inside);
    return (names.get(variable) ?? [variable]).flatMap((name): Collection[] => {
      const usual = globbed && !hasKey(inside, 'base') ? '' : `${source}/content/${name}`;
      const base = cleanFolder(written ?? usual);
      if (base === undefined) return [];
      return [
        {
          name,
          base,
          patterns: patterns.length > 0 ? patterns : globbed ? [everyText] : [everyText, '!**/_*', '!**/_*/**'],
          dates: dates.length > 0 ? dates : dateKeysOf(outside),
          ...(dates.length > 0 ? { states: stateKeysOf(inside) } : {}),
          draftByDefault: /\bdraft:[^,}]*default\(true\)/.test(sourceOf(inside).replace(/\s/g, '')),
        },
      ];
    });
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

interface Program {
  readonly inside: readonly Token[];
  /** What stands around the collections: constants. */
  readonly shared: string;
}

/** The text at a key of a collection, also by a constant, or by one of its own name: `{ base }`. */
function literalOf(key: string, { inside, shared }: Program): string | undefined {
  const at = keyAt(inside, key);
  if (at < 0) return hasKey(inside, key) ? literalsOf(shared, key)[0] : undefined;
  return literalsOf(`here = ${sourceOf(inside.slice(at + 2, itemEnd(inside, at + 2)))};\n${shared}`, 'here')[0];
}

/** What leaves out a folder leaves out all below it: tinyglobby does not enter it. */
function patternsOf(inside: readonly Token[], shared: string): string[] {
  const at = keyAt(inside, 'pattern');
  const value = at < 0 ? [] : inside.slice(at + 2, itemEnd(inside, at + 2));
  const program = at < 0 ? shared : `here = ${sourceOf(value)};\n${shared}`;
  const all = hasKey(inside, 'pattern') ? literalsOf(program, at < 0 ? 'pattern' : 'here') : [];
  return all
    .map((pattern) => pattern.replace(/^(!?)\.\//, '$1'))
    .flatMap((pattern) => (pattern.startsWith('!') ? [pattern, `${pattern}/**`] : [pattern]));
}

function keyAt(inside: readonly Token[], key: string): number {
  return inside.findIndex((token, index) => token.text === key && inside[index + 1]?.text === ':');
}

function hasKey(inside: readonly Token[], key: string): boolean {
  return inside.some(
    (token, index) => token.kind === 'word' && token.text === key && /^[:,}]$/.test(inside[index + 1]?.text ?? ''),
  );
}

/** `collections = { blog: blogCollection }`: variable → names of its collections. */
function exportedNames(tokens: readonly Token[]): ReadonlyMap<string, readonly string[]> {
  const start = tokens.findIndex(
    (token, index) =>
      token.text === 'collections' && tokens[index + 1]?.text === '=' && tokens[index + 2]?.text === '{',
  );
  const names = new Map<string, readonly string[]>();
  if (start < 0) return names;
  const end = closing(tokens, start + 2);
  for (let at = start + 3; at < end; at += 1) {
    const [key, sign, value] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (sign?.text === ':' && key !== undefined && value?.kind === 'word')
      names.set(value.text, [...(names.get(value.text) ?? []), key.text]);
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

/** The keys of a schema that tell drafts, by their names: flags, and a status. */
function stateKeysOf(tokens: readonly Token[]): string[] {
  const keys = tokens.flatMap(({ kind, text }, index) =>
    (kind === 'word' || kind === 'string') && tokens[index + 1]?.text === ':' && stateKeyOf(text, themeStates)
      ? [text]
      : [],
  );
  // A date of that name is no switch.
  return [...new Set(keys)].filter((key) => !dateKeysOf(tokens).includes(key));
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
