import {
  type Alias,
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Parser,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { type Fields, isFields, isList, noFields, type Value } from '../core/fields.ts';
import type { Located, LocatedItem, LocatedMap, LocatedPair } from './located.ts';
import { lineEnd, lineStart } from './splice.ts';
import { SyntaxProblem } from './syntax-problem.ts';

/** The places of all values of a YAML text. @throws {SyntaxProblem} Where it cannot be read, or is no mapping. */
export function locateYaml(text: string): LocatedMap {
  const document = parsed(text, '1.2');
  const [error] = document.errors;
  if (error) throw new SyntaxProblem('two YAML readers do not agree on it', error.pos[0], 'mend the YAML at this line');
  const root: unknown = document.contents;
  if (isMap(root)) return mapAt(root, text);
  if (root && !(isScalar(root) && root.value === null))
    throw new SyntaxProblem('it is not a list of keys and values', 0);
  return {
    form: 'map',
    style: 'lines',
    start: 0,
    end: text.length,
    pairs: [],
    tail: { at: text === '' ? -1 : text.length, lead: '' },
  };
}

/**
 * Reads YAML with another parser than the one that reads posts, by either version of YAML; scalars keep their text, their kind is what
 * the version takes them for. Undefined where that version cannot read it.
 */
export function yamlAgain(text: string, version: Version): Fields | undefined {
  const document = parsed(text, version);
  if (document.errors.length > 0) return undefined;
  const value = resolved(document.contents, document, new Map());
  return isFields(value) ? value : noFields;
}

function parsed(text: string, version: Version): Document.Parsed {
  const document = documentOf(text, version);
  if (document.errors.length === 0 || !indentingTabs.test(text)) return document;
  // The reader of posts takes tabs for blanks where its generator does; here every character keeps its place.
  const other = documentOf(
    text.replace(indentingTabs, (indent) => ' '.repeat(indent.length)),
    version,
  );
  return other.errors.length === 0 ? other : document;
}

type Version = '1.1' | '1.2';

/** A text that was read, by the versions by which it was. */
interface Reading {
  readonly text: string;
  readonly tokens: readonly CST.Token[];
  readonly documents: Map<Version, Document.Parsed>;
}

/** An edit asks for the text before and after it by both versions, and for its places; nothing in them is changed. */
const recent: Reading[] = [];
const kept = 2;

/** As `parseDocument()` of the package does it, each text taken apart once. */
function documentOf(text: string, version: Version): Document.Parsed {
  const reading = recent.find((one) => one.text === text) ?? takenApart(text);
  const known = reading.documents.get(version);
  if (known) return known;
  const options = { version, keepSourceTokens: true, uniqueKeys: false, merge: true } as const;
  const composer = new Composer({ ...options, logLevel: 'silent', prettyErrors: false });
  const [document] = composer.compose(reading.tokens, true, text.length);
  if (document === undefined || !('errors' in document)) throw new Error('a text without a document');
  reading.documents.set(version, document as Document.Parsed);
  return document as Document.Parsed;
}

function takenApart(text: string): Reading {
  const reading = { text, tokens: [...new Parser().parse(text)], documents: new Map() };
  recent.unshift(reading);
  recent.splice(kept);
  return reading;
}

const indentingTabs = /^ *\t[ \t]*/gm;

function located(node: unknown, text: string): Located | undefined {
  if (isMap(node)) return mapAt(node, text);
  if (isSeq(node)) return listAt(node, text);
  if (isScalar(node)) return scalarAt(node, text);
  if (!isAlias(node)) return undefined;
  const { start, end } = rangeOf(node, text);
  return {
    form: 'scalar',
    kind: 'plain',
    text: '',
    quote: 'plain',
    block: false,
    start,
    end,
    fixed: 'an alias stands for it',
  };
}

/** Undefined where nothing is written. */
function scalarAt(node: Scalar, text: string): Located | undefined {
  const { start, end } = rangeOf(node, text);
  if (start === end && !node.anchor && !node.tag) return undefined;
  const quote = node.type === 'QUOTE_SINGLE' ? 'single' : node.type === 'QUOTE_DOUBLE' ? 'double' : 'plain';
  const block = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL';
  return {
    form: 'scalar',
    kind: quote === 'plain' && !block ? 'plain' : 'string',
    text: textOf(node),
    quote,
    block,
    start,
    end,
    ...fixedBy(node),
  };
}

function listAt(node: YAMLSeq, text: string): Located {
  const { start, end } = rangeOf(node, text);
  const token = node.srcToken;
  const sources = token && 'items' in token ? token.items : [];
  const items = node.items.map((item, index): LocatedItem => {
    const value = located(item, text) ?? empty(item, text);
    const mark = sources[index]?.start?.find(
      ({ type }) => type === 'seq-item-ind' || type === 'anchor' || type === 'tag',
    );
    return { start: mark?.offset ?? value.start, value };
  });
  return { form: 'list', style: node.flow ? 'bracket' : 'lines', start, end, items, ...fixedBy(node) };
}

function empty(node: unknown, text: string): Located {
  const { start } = rangeOf(node, text);
  return { form: 'scalar', kind: 'plain', text: '', quote: 'plain', block: false, start, end: start };
}

function mapAt(node: YAMLMap, text: string): LocatedMap {
  const { start, end } = rangeOf(node, text);
  const pairs = node.items.map((pair) => pairAt(pair, text));
  const first = pairs[0];
  const last = pairs.at(-1);
  const lead = first ? text.slice(lineStart(text, first.start), first.start) : '';
  return {
    form: 'map',
    style: node.flow ? 'bracket' : 'lines',
    start,
    end,
    pairs,
    // The first pair of a mapping in a list stands behind a dash.
    tail: { at: lineEnd(text, last?.end ?? start), lead: lead.replace(/[^ \t]/g, ' ') },
    ...fixedBy(node),
  };
}

function pairAt(pair: Pair, text: string): LocatedPair {
  const key = pair.key;
  const value = located(pair.value, text);
  const { start, end } = rangeOf(key, text);
  const sep = pair.srcToken && 'sep' in pair.srcToken ? pair.srcToken.sep : undefined;
  const colon = sep?.find(({ type }) => type === 'map-value-ind');
  const complex = pair.srcToken?.start?.some(({ type }) => type === 'explicit-key-ind') ?? false;
  const merge = isScalar(key) && key.type === 'PLAIN' && key.source === '<<';
  return {
    key: merge ? '<<' : isScalar(key) ? textOf(key) : '',
    start,
    mark: colon ? colon.offset + 1 : end,
    end: Math.max(value?.end ?? 0, colon ? colon.offset + 1 : end),
    ...(value === undefined ? {} : { value }),
    ...(complex ? { fixed: 'its key stands behind "?"' } : {}),
  };
}

/** From the first to the last character that is not blank. */
function rangeOf(node: unknown, text: string): { start: number; end: number } {
  const [start, end] = (node as Node | undefined)?.range ?? [0, 0];
  return { start, end: Math.max(start, start + text.slice(start, end).trimEnd().length) };
}

function fixedBy({ anchor, tag, srcToken }: Scalar | YAMLSeq | YAMLMap): { fixed?: string } {
  if (anchor !== undefined) return { fixed: 'it has an anchor' };
  return tag !== undefined && srcToken ? { fixed: 'it has a tag' } : {};
}

function textOf({ source, value }: Scalar): string {
  return source ?? String(value ?? '');
}

function resolved(node: unknown, document: Document, known: Map<unknown, Value>): Value {
  const before = known.get(node);
  if (before) return before;
  if (isAlias(node)) return resolved((node as Alias).resolve(document), document, known);
  if (isSeq(node)) {
    const list: Value[] = [];
    known.set(node, list);
    list.push(...node.items.map((item) => resolved(item, document, known)));
    return list;
  }
  if (isMap(node)) {
    const fields = new Map<string, Value>();
    known.set(node, fields);
    fillMap(fields, node, (item) => resolved(item, document, known));
    return fields;
  }
  if (!isScalar(node)) return { text: '', kind: 'null' };
  return { text: textOf(node), kind: kindOf(node.value) };
}

/** Keys of its own, the last of doubles; then those of merged mappings that it does not have. */
function fillMap(fields: Map<string, Value>, node: YAMLMap, read: (node: unknown) => Value): void {
  const merged: Value[] = [];
  for (const { key, value } of node.items) {
    const text = isScalar(key) ? textOf(key) : '';
    if (text === '<<' && isScalar(key) && key.type === 'PLAIN') merged.push(read(value));
    else fields.set(text, read(value));
  }
  for (const from of merged.flatMap((one) => (isList(one) ? one : [one]))) {
    if (!isFields(from)) continue;
    for (const [key, value] of from) if (!fields.has(key)) fields.set(key, value);
  }
}

function kindOf(value: unknown): 'string' | 'number' | 'boolean' | 'null' | 'date' {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'number' || typeof value === 'bigint') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return value === null || value === undefined ? 'null' : 'date';
}
