import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { isFields, isList, type Value } from '../../src/core/fields.ts';

/** A value as plain data: scalars as `kind text`, mappings as pairs. */
export function shown(value: Value): unknown {
  if (isList(value)) return value.map(shown);
  if (isFields(value)) return [...value].map(([key, item]) => [key, shown(item)]);
  return `${value.kind} ${value.text}`;
}

/** A diagnostic as `CODE line:column`. */
export function at({ code, place }: Diagnostic): string {
  return `${code} ${place?.line}:${place?.column}`;
}
