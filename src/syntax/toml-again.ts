import { parse, TomlDate } from 'smol-toml';
import type { Fields, Value } from '../core/fields.ts';

/** Reads TOML with another parser than the one that reads posts; undefined where that one cannot. */
export function tomlAgain(text: string): Fields | undefined {
  try {
    return fieldsFrom(parse(text, { integersAsBigInt: 'asNeeded' }));
  } catch {
    // Why does not matter: the text is refused because the two do not agree.
    return undefined;
  }
}

function fieldsFrom(table: object): Fields {
  return new Map(Object.entries(table).map(([key, value]) => [key, valueFrom(value)]));
}

function valueFrom(value: unknown): Value {
  if (Array.isArray(value)) return value.map(valueFrom);
  if (value instanceof TomlDate) return { text: value.toISOString(), kind: 'date' };
  if (typeof value === 'object' && value) return fieldsFrom(value);
  const kind = typeof value === 'string' ? 'string' : typeof value === 'boolean' ? 'boolean' : 'number';
  return { text: String(value), kind };
}
