/**
 * Front matter as data, before any generator has read a meaning into it.
 *
 * A scalar keeps its text and how it was written, because generators differ: `no` is false to Ruby and text to
 * Go, an unquoted time is UTC to Jekyll and a quoted one is local. Keys come from files, so they live in a `Map`,
 * where `__proto__` is a key like any other.
 */
export type Value = Scalar | readonly Value[] | Fields;
export type Fields = ReadonlyMap<string, Value>;

export interface Scalar {
  /** The text of the value: unescaped where it was quoted, as typed where it was not. */
  readonly text: string;
  /** `plain` is an unquoted YAML scalar: the generator's own YAML rules say what it is. */
  readonly kind: 'plain' | 'string' | 'number' | 'boolean' | 'null' | 'date';
}

export const noFields: Fields = new Map();

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

export function isFields(value: Value | undefined): value is Fields {
  return value instanceof Map;
}

export function isScalar(value: Value | undefined): value is Scalar {
  return value !== undefined && !isList(value) && !isFields(value);
}

/** Makes a string scalar, for values that do not come from a file. */
export function textScalar(text: string): Scalar {
  return { text, kind: 'string' };
}

/** Follows `path` through nested fields; undefined where a step is missing or is no mapping. */
export function fieldAt(fields: Fields, ...path: readonly string[]): Value | undefined {
  let value: Value | undefined = fields;
  for (const key of path) {
    if (!isFields(value)) return undefined;
    value = value.get(key);
  }
  return value;
}

/** The text of a scalar at `path`; undefined for a missing, empty, null, list or mapping value. */
export function textAt(fields: Fields, ...path: readonly string[]): string | undefined {
  const value = fieldAt(fields, ...path);
  if (!isScalar(value)) return undefined;
  const scalar = yamlCore(value);
  return scalar.type === 'null' || scalar.text === '' ? undefined : scalar.text;
}

/** The texts of a list of scalars at `path`, a lone scalar being a list of one; nulls, lists and mappings are left out. */
export function textsAt(fields: Fields, ...path: readonly string[]): string[] {
  const value = fieldAt(fields, ...path);
  const items = isList(value) ? value.filter(isScalar) : isScalar(value) ? [value] : [];
  return items.filter((item) => yamlCore(item).type !== 'null').map((item) => item.text);
}

/** What a scalar is once the rules of a YAML version (or of TOML, JSON) have been applied. */
export interface Typed {
  readonly type: 'null' | 'boolean' | 'number' | 'string' | 'date';
  readonly text: string;
  /** Set for booleans. */
  readonly flag?: boolean;
  /** Set for numbers. */
  readonly number?: number;
}

/** Types a scalar by the YAML 1.2 core schema; dates stay text. */
export function yamlCore(scalar: Scalar): Typed {
  const { text } = scalar;
  if (scalar.kind !== 'plain') return typedAsWritten(scalar);
  // Most are words: all else begins with one of these.
  if (!/^(?:[~nNtTfF\d.+-]|$)/.test(text)) return { type: 'string', text };
  if (/^(?:~|null|Null|NULL|)$/.test(text)) return { type: 'null', text };
  if (/^(?:true|True|TRUE)$/.test(text)) return { type: 'boolean', text, flag: true };
  if (/^(?:false|False|FALSE)$/.test(text)) return { type: 'boolean', text, flag: false };
  if (/^(?:[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+)$/.test(text)) return { type: 'number', text, number: Number(text) };
  if (/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(text))
    return { type: 'number', text, number: Number(text) };
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(text))
    return { type: 'number', text, number: text.startsWith('-') ? -Infinity : Infinity };
  if (/^\.(?:nan|NaN|NAN)$/.test(text)) return { type: 'number', text, number: Number.NaN };
  return { type: 'string', text };
}

/**
 * Types a scalar by YAML 1.1, as go-yaml and, but for `09` and `1e3` (text to it), Ruby's Psych do: `yes`, `no`,
 * `on`, `off` are booleans, `010` is eight, `0b11` three and `1_000` a thousand. Dates stay text.
 */
export function yaml11(scalar: Scalar): Typed {
  const { text } = scalar;
  if (scalar.kind !== 'plain') return typedAsWritten(scalar);
  if (/^(?:yes|true|on)$/i.test(text)) return { type: 'boolean', text, flag: true };
  if (/^(?:no|false|off)$/i.test(text)) return { type: 'boolean', text, flag: false };
  const digits = text.replace(/_/g, '');
  if (/^[-+]?0[0-7]+$/.test(digits)) return { type: 'number', text, number: Number.parseInt(digits, 8) };
  const coded = /^([-+]?)(0b[01]+|0x[\da-fA-F]+)$/.exec(digits);
  if (coded) return { type: 'number', text, number: Number(coded[2]) * (coded[1] === '-' ? -1 : 1) };
  if (/^[-+]?\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][-+]?\d+)?$/.test(text))
    return { type: 'number', text, number: Number(digits) };
  return yamlCore(scalar);
}

function typedAsWritten(scalar: Scalar): Typed {
  const { text } = scalar;
  switch (scalar.kind) {
    case 'number':
      return { type: 'number', text, number: Number(text.replace(/_/g, '')) };
    case 'boolean':
      return { type: 'boolean', text, flag: text === 'true' };
    case 'null':
      return { type: 'null', text };
    case 'date':
      return { type: 'date', text };
    default:
      return { type: 'string', text };
  }
}
