import {
  boolCoreTag,
  boolYaml11Tag,
  defineMappingTag,
  defineScalarTag,
  EVENT_ID,
  type Event,
  FAILSAFE_SCHEMA,
  floatCoreTag,
  floatYaml11Tag,
  getScalarValue,
  intCoreTag,
  intYaml11Tag,
  load,
  mergeTag,
  NOT_RESOLVED,
  nullCoreTag,
  nullYaml11Tag,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  type ScalarTagDefinition,
  seqTag,
  timestampTag,
  YAMLException,
} from 'js-yaml';
import { isScalar, type Scalar, type Value } from '../core/fields.ts';
import type { Quote } from '../core/yaml-scalar.ts';

export { YAMLException };

/**
 * Loads a YAML text: mappings as `Map`, scalars with their text; of duplicate keys the last one.
 *
 * @returns The keys that stand more than once in one mapping too.
 * @throws {YAMLException}
 */
export function loadYaml(text: string): { readonly data: unknown; readonly doubles: readonly string[] } {
  found = [];
  const data = load(text, { schema, json: true, maxAliases: 50 });
  return { data, doubles: found };
}

// js-yaml hands no state to its tags; parsing is synchronous, so one place for the call under way is enough.
let found: string[] = [];

const plainTag = defineScalarTag<Scalar>('!blog/plain', {
  implicit: true,
  resolve: (source) => ({ text: source, kind: 'plain' }),
  identify: () => false,
});

const stringTag = defineScalarTag<Scalar>('tag:yaml.org,2002:str', {
  resolve: (source) => ({ text: source, kind: 'string' }),
  identify: () => false,
});

const coreTags = ['int', 'float', 'bool', 'null', 'timestamp'].map((name) =>
  defineScalarTag<Scalar>(`tag:yaml.org,2002:${name}`, {
    resolve: (source, isExplicit) => (isExplicit ? { text: source, kind: 'plain' } : NOT_RESOLVED),
    identify: () => false,
  }),
);

const mapTag = defineMappingTag<Map<string, unknown>>('tag:yaml.org,2002:map', {
  create: () => new Map(),
  addPair: (carrier, key, value) => {
    const name = keyText(key);
    if (name === undefined) return 'a list or mapping cannot be a key';
    if (carrier.has(name)) found.push(name);
    carrier.set(name, value);
    return '';
  },
  has: (carrier, key) => carrier.has(keyText(key) ?? ''),
  keys: (result) => result.keys(),
  get: (result, key) => result.get(keyText(key) ?? ''),
  identify: () => false,
});

const schema = FAILSAFE_SCHEMA.withTags(mergeTag, plainTag, stringTag, ...coreTags, seqTag, mapTag);

function keyText(key: unknown): string | undefined {
  if (typeof key === 'string') return key;
  return isScalar(key as Value) && !(key instanceof Map) && typeof key === 'object' ? (key as Scalar).text : undefined;
}

/** A value of a YAML text as its parser finds it, before a version of YAML says what a scalar is; offsets are into the text. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

export interface YamlScalar {
  readonly form: 'scalar';
  readonly text: string;
  readonly quote: Quote;
  /** Behind `|` or `>`; the place is that of its lines. */
  readonly block: boolean;
  /** Quotes included; -1 where nothing is written. */
  readonly start: number;
  readonly end: number;
}

export interface YamlList {
  readonly form: 'list';
  /** Of the bracket, or the first dash. */
  readonly start: number;
  readonly items: YamlNode[];
}

export interface YamlMap {
  readonly form: 'map';
  readonly start: number;
  readonly pairs: { readonly key: YamlScalar; readonly value: YamlNode }[];
}

/**
 * The mapping that a text is; undefined where it is none, cannot be read, or has what is not plain: anchors, aliases, tags, keys that
 * are no scalars.
 */
export function yamlNodes(text: string): YamlMap | undefined {
  const events = eventsOf(text);
  const walk: Walk = { text, events, at: 1 };
  const root = events[0]?.type === EVENT_ID.DOCUMENT ? nodeAt(walk) : undefined;
  // What ends the mapping and the document is all that is left.
  return root?.form === 'map' && walk.at === events.length - 1 ? root : undefined;
}

function eventsOf(text: string): readonly Event[] {
  try {
    return parseEvents(text, {});
  } catch (error) {
    if (error instanceof YAMLException) return [];
    throw error;
  }
}

interface Walk {
  readonly text: string;
  readonly events: readonly Event[];
  /** The event under way. */
  at: number;
}

function nodeAt(walk: Walk): YamlNode | undefined {
  const event = walk.events[walk.at];
  walk.at += 1;
  if (event === undefined || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return undefined;
  if (event.type === EVENT_ID.ALIAS || event.anchorStart >= 0 || event.tagStart >= 0) return undefined;
  if (event.type === EVENT_ID.SCALAR) return scalarOf(event, walk.text);
  return event.type === EVENT_ID.SEQUENCE ? listAt(walk, event.start) : mapAt(walk, event.start);
}

function listAt(walk: Walk, start: number): YamlList | undefined {
  const items: YamlNode[] = [];
  while (!isOver(walk)) {
    const item = nodeAt(walk);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return { form: 'list', start, items };
}

function mapAt(walk: Walk, start: number): YamlMap | undefined {
  const pairs: YamlMap['pairs'] = [];
  while (!isOver(walk)) {
    const key = nodeAt(walk);
    const value = key?.form === 'scalar' ? nodeAt(walk) : undefined;
    if (key?.form !== 'scalar' || value === undefined) return undefined;
    pairs.push({ key, value });
  }
  return { form: 'map', start, pairs };
}

/** Whether the list or mapping under way ends here; then goes on behind it. */
function isOver(walk: Walk): boolean {
  if (walk.events[walk.at]?.type !== EVENT_ID.POP) return false;
  walk.at += 1;
  return true;
}

function scalarOf(event: ScalarEvent, text: string): YamlScalar {
  const { style, valueStart, valueEnd } = event;
  const quote =
    style === SCALAR_STYLE.SINGLE_QUOTED ? 'single' : style === SCALAR_STYLE.DOUBLE_QUOTED ? 'double' : 'plain';
  const mark = quote === 'plain' ? 0 : 1;
  return {
    form: 'scalar',
    text: getScalarValue(text, event),
    quote,
    block: style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK,
    start: valueStart - (valueStart < 0 ? 0 : mark),
    end: valueEnd + (valueStart < 0 ? 0 : mark),
  };
}

/** What the library itself takes a scalar without quotes for, by either version of YAML. */
export function kindBy(version: '1.1' | '1.2', text: string): Scalar['kind'] {
  const first = text.charAt(0);
  for (const [kind, tag] of kinds[version]) {
    if (tag.implicitFirstChars && !tag.implicitFirstChars.includes(first)) continue;
    if (tag.resolve(text, false, tag.tagName) !== NOT_RESOLVED) return kind;
  }
  return 'string';
}

const kinds: Readonly<Record<'1.1' | '1.2', readonly (readonly [Scalar['kind'], ScalarTagDefinition])[]>> = {
  '1.2': [
    ['null', nullCoreTag],
    ['boolean', boolCoreTag],
    ['number', intCoreTag],
    ['number', floatCoreTag],
  ],
  '1.1': [
    ['null', nullYaml11Tag],
    ['boolean', boolYaml11Tag],
    ['number', intYaml11Tag],
    ['number', floatYaml11Tag],
    ['date', timestampTag],
  ],
};
