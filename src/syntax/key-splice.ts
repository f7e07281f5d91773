import type { NewValue } from '../core/field-edit.ts';
import { mostCommon } from '../core/list-style.ts';
import type { Quote } from '../core/yaml-scalar.ts';
import { addBracketed, removeBracketed } from './bracket-splice.ts';
import { checkFree } from './item-splice.ts';
import type { LocatedMap, LocatedPair } from './located.ts';
import type { Look, Notation } from './notation.ts';
import { eolOf, insertion, lineEnd, lineStart, newLine, nextLine, removal, type Splice } from './splice.ts';
import { SyntaxProblem } from './syntax-problem.ts';

/** Where a path leads: the mapping it ends in or stops at, the pair that stands there, and the keys that are missing. */
export interface Found {
  readonly map: LocatedMap;
  readonly pair?: LocatedPair;
  /** The pair that holds `map`. */
  readonly holder?: LocatedPair;
  readonly missing: readonly string[];
}

/** Follows a path. @throws {SyntaxProblem} Where a key stands twice, or a mapping on the way must not be touched. */
export function findPair(root: LocatedMap, path: readonly string[]): Found {
  let found: Found = { map: root, missing: path };
  for (const [index, key] of path.entries()) {
    const { map } = found;
    const pairs = map.pairs.filter((pair) => pair.key === key);
    const [pair, second] = pairs;
    if (second) throw new SyntaxProblem(`the key "${key}" stands more than once`, second.start, 'remove all but one');
    if (!pair) return found;
    const missing = path.slice(index + 1);
    if (missing.length === 0) return { ...found, pair, missing };
    if (pair.value === undefined) return { ...found, pair, missing };
    checkFree(pair.value);
    if (pair.value.form !== 'map') throw new SyntaxProblem(`"${key}" has no keys of its own`, pair.value.start);
    found = { map: pair.value, holder: pair, missing };
  }
  return found;
}

/** A key that is changed: where it leads in a front matter, and how what is new is written. */
export interface KeyJob {
  readonly text: string;
  readonly path: readonly string[];
  readonly found: Found;
  readonly notation: Notation;
  readonly spare: 'single' | 'double';
}

/** Writes a scalar over the old one, behind its key, or with a new key. @throws {SyntaxProblem} Where a list or mapping is there. */
export function setSplices(job: KeyJob, value: NewValue): Splice[] {
  const { notation, spare, found } = job;
  const { map, pair, missing } = found;
  const flow = map.style === 'bracket';
  if (!pair || missing.length > 0) return newPair(job, notation.scalar(value, { quote: 'plain', spare, flow }));
  const old = pair.value;
  if (old === undefined) return [insertion(pair.mark, ` ${notation.scalar(value, { quote: 'plain', spare, flow })}`)];
  if (old.fixed !== undefined) checkFree(old);
  if (old.form !== 'scalar') throw new SyntaxProblem('it is a list or mapping', old.start, 'make the change by hand');
  return [{ start: old.start, end: old.end, text: notation.scalar(value, { quote: old.quote, spare, flow }) }];
}

/** Writes a list of one item, as its neighbours are written, where there is none. */
export function listSplices(job: KeyJob, item: string): Splice[] {
  const { text, notation, spare, found } = job;
  const { map, pair } = found;
  const look: Look = { quote: quoteIn(map), spare, flow: true };
  const lead = map.style === 'lines' && notation.syntax === 'yaml' ? dashIn(map, text) : undefined;
  const eol = eolOf(text);
  const written = notation.scalar(item, { ...look, flow: lead === undefined });
  if (!pair || found.missing.length > 0)
    return newPair(job, lead === undefined ? `[${written}]` : `${eol}${lead}${written}`);
  if (pair.value) return [{ start: pair.value.start, end: pair.value.end, text: `[${written}]` }];
  if (lead === undefined) return [insertion(pair.mark, ` [${written}]`)];
  return [newLine(text, lineEnd(text, pair.mark), { line: `${lead}${written}`, eol })];
}

/** What stands before the items of the first list in lines, unless another is in brackets. */
function dashIn(map: LocatedMap, text: string): string | undefined {
  const lists = map.pairs.flatMap(({ value }) => (value?.form === 'list' ? [value] : []));
  const item = lists[0]?.items[0];
  if (!item || lists.some(({ style }) => style === 'bracket')) return undefined;
  const lead = text.slice(lineStart(text, item.start), item.value.start);
  return /^\s*-[ \t]+$/.test(lead) ? lead : undefined;
}

/** The usual quotes of items in the lists beside. */
function quoteIn(map: LocatedMap): Quote {
  const items = map.pairs.flatMap(({ value }) => (value?.form === 'list' ? value.items : []));
  return mostCommon(items.flatMap(({ value }) => (value.form === 'scalar' ? [value.quote] : []))) ?? 'plain';
}

/** Puts a key behind its neighbours, with the mappings it lacks on the way. */
function newPair({ text, path, found, notation }: KeyJob, value: string): Splice[] {
  const { map, pair, missing } = found;
  const eol = eolOf(text);
  const joint = jointOf(map, text, notation);
  if (map.style === 'bracket') {
    const item = missing.toReversed().reduce((inner, key, index) => {
      const one = `${notation.key(key)}${joint}${inner}`;
      return index < missing.length - 1 ? `{${one}}` : one;
    }, value);
    return addBracketed(text, { ...map, items: map.pairs }, { item, eol });
  }
  if (notation.syntax === 'toml' && (missing.length > 1 || !map.tail)) {
    const table = path.slice(0, -1).map(notation.key).join('.');
    const line = `[${table}]${eol}${notation.key(path.at(-1) ?? '')}${joint}${value}`;
    return [newLine(text, text.length, { line, eol })];
  }
  const own = pair ? text.slice(lineStart(text, pair.start), pair.start) : '';
  const lead = pair ? `${own}  ` : (map.tail?.lead ?? '');
  const line = missing
    .map((key, index) => {
      const last = index === missing.length - 1;
      const put = /^\s/.test(value) ? `${joint.trimEnd()}${value}` : `${joint}${value}`;
      return `${lead}${'  '.repeat(index)}${notation.key(key)}${last ? put : joint.trimEnd()}`;
    })
    .join(eol);
  return [newLine(text, pair ? lineEnd(text, pair.mark) : (map.tail?.at ?? -1), { line, eol })];
}

/** What stands between key and value, as in the pair before where blanks are a matter of taste. */
function jointOf({ pairs }: LocatedMap, text: string, { syntax }: Notation): string {
  const mark = syntax === 'toml' ? '=' : ':';
  const last = pairs.at(-1);
  if (syntax === 'yaml' || !last?.value || last.fixed !== undefined) return syntax === 'toml' ? ' = ' : ': ';
  const before = /\s$/.test(text.slice(last.start, last.mark - 1)) ? ' ' : '';
  return `${before}${mark}${last.value.start > last.mark ? ' ' : ''}`;
}

/** Takes a key out with its value and its lines. @throws {SyntaxProblem} Where it shares a line. */
export function unsetSplices({ text, found }: KeyJob): Splice[] {
  const { map, pair, holder } = found;
  if (!pair) return [];
  if (pair.fixed !== undefined) throw new SyntaxProblem(pair.fixed, pair.start, 'remove it by hand');
  if (pair.value?.fixed !== undefined) checkFree(pair.value);
  if (map.style === 'bracket') return removeBracketed(text, { ...map, items: map.pairs }, map.pairs.indexOf(pair));
  const start = lineStart(text, pair.start);
  if (text.slice(start, pair.start).trim() !== '')
    throw new SyntaxProblem('the key shares its line', pair.start, 'remove it by hand');
  const gone = removal(start, nextLine(text, pair.end));
  // A mapping in lines is nothing without a line.
  return holder && map.pairs.length === 1 && !map.tail?.lead.endsWith('.') && holder.fixed === undefined
    ? [insertion(holder.mark, ' {}'), gone]
    : [gone];
}
